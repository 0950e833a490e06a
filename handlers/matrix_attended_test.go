package handlers_test

// The events of physicians: the owner has a credit of the event, so that its key, early for anybody else, changes nothing; another's credit is not found.
const attendedTable = `
#    route                            path                               any own oth reg eva sec coo cer off els adm him dis end org nei
GET  /asistencias                     -                                  in  200 200 403 403 403 403 403 403 403 403 403 in 403 403 403
POST /asistencias                     -                                  in  422 422 403 403 403 403 403 403 403 403 403 in 403 403 403  clave=1234
GET  /asistencia/:key                 /asistencia/{event_key}            in  200 200 403 403 403 403 403 403 403 403 403 in 403 403 403
GET  /asistencia/:key                 /asistencia/1234                   in  404 404 403 403 403 403 403 403 403 403 403 in 403 403 403
POST /asistencia/:key                 /asistencia/{event_key}            in  303 422 403 403 403 403 403 403 403 403 403 in 403 403 403
POST /asistencias/:id/constancia      /asistencias/{credit}/constancia   in  303 404 403 403 403 403 403 403 403 403 403 in 403 403 403
GET  /asistencias/:id/constancia.pdf  /asistencias/{credit}/constancia.pdf in 404 404 403 403 403 403 403 403 403 403 403 in 403 403 403
GET  /organizadores/avales/:id/puerta /organizadores/avales/{event}/puerta in 403 403 403 403 403 403 403 403 403 403 403 in 403 200 404
GET  /organizadores/avales/:id/puerta /organizadores/avales/{event_sent}/puerta in 403 403 403 403 403 403 403 403 403 403 403 in 403 404 404
`
