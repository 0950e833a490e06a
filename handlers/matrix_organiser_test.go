package handlers_test

// Institutions that organise events: anyone signs one up; another's applications are not found by a neighbour.
const organiserTable = `
#    route                             path                                    any own oth reg eva sec coo cer off els adm him dis end org nei
GET  /organizadores                    -                                       200 200 200 200 200 200 200 200 200 200 200 200 200 200 home home
GET  /organizadores/registro           -                                       200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200
POST /organizadores/registro           -                                       422 422 422 422 422 422 422 422 422 422 422 422 422 422 422 422
GET  /organizadores/registro/recibido  -                                       200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200
GET  /organizadores/inicio             -                                       in  403 403 403 403 403 403 403 403 403 403 403 in  403 200 200
GET  /organizadores/avales             -                                       in  403 403 403 403 403 403 403 403 403 403 403 in  403 200 200
POST /organizadores/avales             -                                       in  403 403 403 403 403 403 403 403 403 403 403 in  403 303 404 copia={event}
GET  /organizadores/avales/:id         /organizadores/avales/{event}           in  403 403 403 403 403 403 403 403 403 403 403 in  403 200 404
GET  /organizadores/avales/:id/evento  /organizadores/avales/{event_draft}/evento in 403 403 403 403 403 403 403 403 403 403 403 in 403 200 404
POST /organizadores/avales/:id/evento  /organizadores/avales/{event_draft}/evento in 403 403 403 403 403 403 403 403 403 403 403 in 403 303 404 version={event_version}&nombre=Otro
GET  /organizadores/avales/:id/contenido /organizadores/avales/{event_draft}/contenido in 403 403 403 403 403 403 403 403 403 403 403 in 403 200 404
POST /organizadores/avales/:id/contenido /organizadores/avales/{event_draft}/contenido in 403 403 403 403 403 403 403 403 403 403 403 in 403 303 404 version={event_version}
GET  /organizadores/institucion        -                                       in  403 403 403 403 403 403 403 403 403 403 403 in  403 200 200
POST /organizadores/institucion        -                                       in  403 403 403 403 403 403 403 403 403 403 403 in  403 422 422
`
