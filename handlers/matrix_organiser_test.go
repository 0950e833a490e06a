package handlers_test

// Institutions that organise events: anyone signs one up; another's applications are not found by a neighbour.
const organiserTable = `
#    route                            path                                        any own oth reg eva sec coo cer off els adm him dis end org  nei
GET  /organizadores                   -                                           200 200 200 200 200 200 200 200 200 200 200 200 200 200 home home
GET  /organizadores/registro          -                                           200 200 200 200 200 200 200 200 200 200 200 200 200 200 200  200
POST /organizadores/registro          -                                           422 422 422 422 422 422 422 422 422 422 422 422 422 422 422  422
GET  /organizadores/registro/recibido -                                           200 200 200 200 200 200 200 200 200 200 200 200 200 200 200  200
GET  /organizadores/inicio            -                                           in  403 403 403 403 403 403 403 403 403 403 403 in  403 200  200
GET  /organizadores/avales            -                                           in  403 403 403 403 403 403 403 403 403 403 403 in  403 200  200
POST /organizadores/avales            -                                           in  403 403 403 403 403 403 403 403 403 403 403 in  403 303  404 copia={event}
GET  /organizadores/avales/:id        /organizadores/avales/{event}               in  403 403 403 403 403 403 403 403 403 403 403 in  403 200  404
GET  /organizadores/avales/:id/evento /organizadores/avales/{event_draft}/evento  in  403 403 403 403 403 403 403 403 403 403 403 in  403 200  404
POST /organizadores/avales/:id/evento /organizadores/avales/{event_draft}/evento  in  403 403 403 403 403 403 403 403 403 403 403 in  403 303  404 version={event_version}&nombre=Otro
GET  /organizadores/avales/:id/contenido /organizadores/avales/{event_draft}/contenido in 403 403 403 403 403 403 403 403 403 403 403 in 403 200 404
POST /organizadores/avales/:id/contenido /organizadores/avales/{event_draft}/contenido in 403 403 403 403 403 403 403 403 403 403 403 in 403 303 404 version={event_version}
GET  /organizadores/avales/:id/programa /organizadores/avales/{event_draft}/programa in 403 403 403 403 403 403 403 403 403 403 403 in 403 200 404
POST /organizadores/avales/:id/programa /organizadores/avales/{event_draft}/programa in 403 403 403 403 403 403 403 403 403 403 403 in 403 303 404 version={event_version}&filas=3
POST /organizadores/avales/:id/programa/archivo /organizadores/avales/{event_draft}/programa/archivo in 403 403 403 403 403 403 403 403 403 403 403 in 403 422 404
GET  /organizadores/avales/:id/programa.pdf /organizadores/avales/{event}/programa.pdf in 403 403 403 403 403 403 403 403 403 403 403 in 403 404 404
GET  /organizadores/avales/:id/profesores /organizadores/avales/{event_draft}/profesores in 403 403 403 403 403 403 403 403 403 403 403 in 403 200 404
POST /organizadores/avales/:id/profesores /organizadores/avales/{event_draft}/profesores in 403 403 403 403 403 403 403 403 403 403 403 in 403 303 404 version={event_version}&filas=3
GET  /organizadores/avales/:id/revision /organizadores/avales/{event_draft}/revision in 403 403 403 403 403 403 403 403 403 403 403 in 403 200 404
POST /organizadores/avales/:id/envio  /organizadores/avales/{event_draft}/envio   in  403 403 403 403 403 403 403 403 403 403 403 in  403 303  404 motivo=Sin+otra+fecha
POST /organizadores/avales/:id/retiro /organizadores/avales/{event_sent}/retiro   in  403 403 403 403 403 403 403 403 403 403 403 in  403 303  404
POST /organizadores/avales/:id/subsanacion /organizadores/avales/{event_observed}/subsanacion in 403 403 403 403 403 403 403 403 403 403 403 in 403 303 404 respuesta-1=Corregido&motivo=Sin+otra+fecha
GET  /organizadores/avales/:id/aval.pdf /organizadores/avales/{event}/aval.pdf    in  403 403 403 403 403 403 403 403 403 403 403 in  403 404  404
GET  /organizadores/avales/:id/cambio /organizadores/avales/{event}/cambio        in  403 403 403 403 403 403 403 403 403 403 403 in  403 200  404
POST /organizadores/avales/:id/cambio /organizadores/avales/{event}/cambio        in  403 403 403 403 403 403 403 403 403 403 403 in  403 422  404
POST /organizadores/avales/:id/cambio/:amendment/retiro /organizadores/avales/{event}/cambio/{amendment}/retiro in 403 403 403 403 403 403 403 403 403 403 403 in 403 303 404
GET  /organizadores/avales/:id/cancelacion /organizadores/avales/{event}/cancelacion in 403 403 403 403 403 403 403 403 403 403 403 in 403 200 404
POST /organizadores/avales/:id/cancelacion /organizadores/avales/{event}/cancelacion in 403 403 403 403 403 403 403 403 403 403 403 in 403 303 404 motivo=Huelga
GET  /organizadores/avales/:id/asistencia /organizadores/avales/{event}/asistencia in 403 403 403 403 403 403 403 403 403 403 403 in 403 200 404
POST /organizadores/avales/:id/asistencia /organizadores/avales/{event}/asistencia in 403 403 403 403 403 403 403 403 403 403 403 in 403 422 404
POST /organizadores/avales/:id/asistencia /organizadores/avales/{event_held}/asistencia in 403 403 403 403 403 403 403 403 403 403 403 in 403 422 404 como=pegar&lista=Ana
GET  /organizadores/avales/:id/asistencia/plantilla.csv /organizadores/avales/{event}/asistencia/plantilla.csv in 403 403 403 403 403 403 403 403 403 403 403 in 403 200 404
GET  /organizadores/avales/:id/asistencia/:list /organizadores/avales/{event_held}/asistencia/{list} in 403 403 403 403 403 403 403 403 403 403 403 in 403 200 404
GET  /organizadores/avales/:id/asistencia/:list /organizadores/avales/{event}/asistencia/{list} in 403 403 403 403 403 403 403 403 403 403 403 in 403 404 404
GET  /organizadores/avales/:id/asistencia/:list/errores.csv /organizadores/avales/{event_held}/asistencia/{list}/errores.csv in 403 403 403 403 403 403 403 403 403 403 403 in 403 200 404
POST /organizadores/avales/:id/asistencia/:list/aplicacion /organizadores/avales/{event_held}/asistencia/{list}/aplicacion in 403 403 403 403 403 403 403 403 403 403 403 in 403 303 404
POST /organizadores/avales/:id/asistencia/:list/descarte /organizadores/avales/{event_held}/asistencia/{list}/descarte in 403 403 403 403 403 403 403 403 403 403 403 in 403 303 404
GET  /organizadores/institucion       -                                           in  403 403 403 403 403 403 403 403 403 403 403 in  403 200  200
POST /organizadores/institucion       -                                           in  403 403 403 403 403 403 403 403 403 403 403 in  403 422  422
POST /organizadores/institucion/personas -                                        in  403 403 403 403 403 403 403 403 403 403 403 in  403 303  303 nombre=Nueva+Persona&correo={who}@nueva.example
POST /organizadores/institucion/personas/:person /organizadores/institucion/personas/{person} in 403 403 403 403 403 403 403 403 403 403 403 in 403 303 404 accion=quitar
`
