package handlers_test

// Exams: another's enrolment is not found by a physician; only staff of exams look into calls, and none of them into what is his own.
const examTable = `
#    route                                           path                                                   any own oth reg eva sec coo cer off exa adm him dis end org nei
GET  /examenes                                       -                                                      in  200 200 403 403 403 403 403 403 403 403 403 in 403 403 403
GET  /examenes/:id                                   /examenes/{sat}                                        in  200 404 403 403 403 403 403 403 403 403 403 in 403 403 403
GET  /examenes/:id/inscripcion                       /examenes/4/inscripcion                                in  200 200 403 403 403 403 403 403 403 403 403 in 403 403 403
POST /examenes/:id/inscripcion                       /examenes/4/inscripcion                                in  303 303 403 403 403 403 403 403 403 403 403 in 403 403 403  sede=4
POST /examenes/:id/comprobante                       /examenes/{enrolled}/comprobante                       in  422 404 403 403 403 403 403 403 403 403 403 in 403 403 403
GET  /examenes/:id/pase.pdf                          /examenes/{sat}/pase.pdf                               in  404 404 403 403 403 403 403 403 403 403 403 in 403 403 403
POST /examenes/:id/retiro                            /examenes/{enrolled}/retiro                            in  303 404 403 403 403 403 403 403 403 403 403 in 403 403 403
POST /examenes/:id/revision                          /examenes/{sat}/revision                               in  422 404 403 403 403 403 403 403 403 403 403 in 403 403 403  calificacion=1
GET  /consejo/examenes                               -                                                      in  403 403 403 403 403 403 403 403 200 403 200 in 403 403 403
GET  /consejo/examenes/nueva                         -                                                      in  403 403 403 403 403 403 403 403 200 403 200 in 403 403 403
POST /consejo/examenes/nueva                         -                                                      in  403 403 403 403 403 403 403 403 303 403 303 in 403 403 403  tipo=exam&especialidad=GYO&nombre=Otra
GET  /consejo/examenes/inscripciones/:id             /consejo/examenes/inscripciones/{enrolled}             in  403 403 403 403 403 403 403 403 200 403 200 in 403 403 403
POST /consejo/examenes/inscripciones/:id             /consejo/examenes/inscripciones/{enrolled}             in  403 403 403 403 403 403 403 403 303 403 403 in 403 403 403  accion=refuse&motivo=Falta
GET  /consejo/examenes/inscripciones/:id/comprobante /consejo/examenes/inscripciones/{enrolled}/comprobante in  403 403 403 403 403 403 403 403 200 403 403 in 403 403 403  *
GET  /consejo/examenes/calificacion/:id              /consejo/examenes/calificacion/{mark}                  in  403 403 403 403 403 403 403 403 200 403 200 in 403 403 403
POST /consejo/examenes/calificacion/:id              /consejo/examenes/calificacion/{mark}                  in  403 403 403 403 403 403 403 403 422 403 403 in 403 403 403  calificacion=82&motivo=Otra
POST /consejo/examenes/correcciones/:id              /consejo/examenes/correcciones/{correction}            in  403 403 403 403 403 403 403 403 303 403 403 in 403 403 403  accion=confirmar
GET  /consejo/examenes/revisiones/:id                /consejo/examenes/revisiones/{question}                  in  403 403 403 403 403 403 403 403 200 403 200 in 403 403 403
POST /consejo/examenes/revisiones/:id                /consejo/examenes/revisiones/{question}                  in  403 403 403 403 403 403 403 403 303 403 403 in 403 403 403  respuesta=Sin+cambio
GET  /consejo/examenes/:id                           /consejo/examenes/{call}                               in  403 403 403 403 403 403 403 403 200 403 200 in 403 403 403
GET  /consejo/examenes/:id/datos                     /consejo/examenes/{plan}/datos                         in  403 403 403 403 403 403 403 403 200 403 200 in 403 403 403
POST /consejo/examenes/:id/datos                     /consejo/examenes/{plan}/datos                         in  403 403 403 403 403 403 403 403 303 403 303 in 403 403 403  tipo=exam&especialidad=URO&nombre=Otra
POST /consejo/examenes/:id/publicacion               /consejo/examenes/{plan}/publicacion                   in  403 403 403 403 403 403 403 403 303 403 303 in 403 403 403
POST /consejo/examenes/:id/cierre                    /consejo/examenes/{open}/cierre                        in  403 403 403 403 403 403 403 403 303 403 303 in 403 403 403
POST /consejo/examenes/:id/sedes                     /consejo/examenes/{plan}/sedes                         in  403 403 403 403 403 403 403 403 303 403 303 in 403 403 403  id=0&sede=Sur&direccion=Tlalpan&estado=DF&cupo=2&dia=2026-12-12&inicia=08:00
GET  /consejo/examenes/:id/inscripciones             /consejo/examenes/{call}/inscripciones                 in  403 403 403 403 403 403 403 403 200 403 200 in 403 403 403
GET  /consejo/examenes/:id/entrada                   /consejo/examenes/{call}/entrada                       in  403 403 403 403 403 403 403 403 200 403 200 in 403 403 403
POST /consejo/examenes/:id/entrada                   /consejo/examenes/{coming}/entrada                     in  403 403 403 403 403 403 403 403 422 403 422 in 403 403 403  sede=2&codigo=E2026-000002
POST /consejo/examenes/:id/entrada/cierre            /consejo/examenes/{call}/entrada/cierre                in  403 403 403 403 403 403 403 403 422 403 422 in 403 403 403  sede=1
GET  /consejo/examenes/:id/lista                     /consejo/examenes/{call}/lista                         in  403 403 403 403 403 403 403 403 200 403 200 in 403 403 403
GET  /consejo/examenes/:id/calificaciones            /consejo/examenes/{call}/calificaciones                in  403 403 403 403 403 403 403 403 200 403 200 in 403 403 403
POST /consejo/examenes/:id/calificaciones            /consejo/examenes/{call}/calificaciones                in  403 403 403 403 403 403 403 403 422 403 422 in 403 403 403  fase=cases
GET  /consejo/examenes/:id/calificaciones.csv        /consejo/examenes/{call}/calificaciones.csv            in  403 403 403 403 403 403 403 403 200 403 200 in 403 403 403
GET  /consejo/examenes/:id/calificaciones/:sheet     /consejo/examenes/{call}/calificaciones/{sheet}        in  403 403 403 403 403 403 403 403 200 403 403 in 403 403 403
POST /consejo/examenes/:id/calificaciones/:sheet     /consejo/examenes/{call}/calificaciones/{sheet}        in  403 403 403 403 403 403 403 403 422 403 403 in 403 403 403  accion=review
GET  /consejo/examenes/:id/archivos/:file            /consejo/examenes/{call}/archivos/{marks}              in  403 403 403 403 403 403 403 403 200 403 403 in 403 403 403
POST /consejo/examenes/:id/archivos/:file            /consejo/examenes/{call}/archivos/{marks}              in  403 403 403 403 403 403 403 403 303 403 403 in 403 403 403  accion=cargar
`
