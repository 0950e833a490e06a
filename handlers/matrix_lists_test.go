package handlers_test

// What lists of attendance ask of staff of events, and of nobody else.
const listTable = `
#    route                                             path                                                  any own oth reg eva sec coo cer off els adm him dis end org nei
GET  /consejo/asistencia                               -                                                     in  403 403 403 403 403 403 403 403 403 403 200 in 200 403 403
GET  /consejo/asistencia/fuera                         -                                                     in  403 403 403 403 403 403 403 403 403 403 200 in 200 403 403
POST /consejo/asistencia/personas/:id                  /consejo/asistencia/personas/{near}                   in  403 403 403 403 403 403 403 403 403 403 303 in 303 403 403  accion=es
POST /consejo/asistencia/personas/:id/conservar        /consejo/asistencia/personas/{gone}/conservar         in  403 403 403 403 403 403 403 403 403 403 303 in 303 403 403
GET  /consejo/asistencia/senales                       -                                                     in  403 403 403 403 403 403 403 403 403 403 200 in 200 403 403
POST /consejo/asistencia/senales/:id                   /consejo/asistencia/senales/{signal}                  in  403 403 403 403 403 403 403 403 403 403 303 in 303 403 403  nota=Visto
GET  /consejo/asistencia/listas                        -                                                     in  403 403 403 403 403 403 403 403 403 403 200 in 200 403 403
GET  /consejo/asistencia/cancelados                    -                                                     in  403 403 403 403 403 403 403 403 403 403 200 in 200 403 403
GET  /consejo/asistencia/anulaciones                   -                                                     in  403 403 403 403 403 403 403 403 403 403 200 in 200 403 403
GET  /consejo/asistencia/anulaciones/:id               /consejo/asistencia/anulaciones/{reversal}            in  403 403 403 403 403 403 403 403 403 403 200 in 200 403 403
POST /consejo/asistencia/anulaciones/:id               /consejo/asistencia/anulaciones/{reversal}            in  403 403 403 403 403 403 403 403 403 403 303 in 303 403 403  accion=confirmar
GET  /consejo/asistencia/creditos/:id/anulacion        /consejo/asistencia/creditos/{gone_credit}/anulacion  in  403 403 403 403 403 403 403 403 403 403 200 in 200 403 403
POST /consejo/asistencia/creditos/:id/anulacion        /consejo/asistencia/creditos/{gone_credit}/anulacion  in  403 403 403 403 403 403 403 403 403 403 303 in 303 403 403  motivo=No+fue
GET  /consejo/avales/:id/anulacion                     /consejo/avales/{event_cancelled}/anulacion           in  403 403 403 403 403 403 403 403 403 403 200 in 200 403 403
POST /consejo/avales/:id/anulacion                     /consejo/avales/{event_cancelled}/anulacion           in  403 403 403 403 403 403 403 403 403 403 303 in 303 403 403  motivo=Huelga
GET  /consejo/avales/:id/plazo                         /consejo/avales/{event_listed}/plazo                  in  403 403 403 403 403 403 403 403 403 403 200 in 200 403 403
POST /consejo/avales/:id/plazo                         /consejo/avales/{event_listed}/plazo                  in  403 403 403 403 403 403 403 403 403 403 303 in 303 403 403  hasta=2027-03-01&motivo=Falta
`
