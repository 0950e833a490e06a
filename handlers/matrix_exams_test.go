package handlers_test

// Exams: the first council has none, so that nobody finds them there. What each identity gets where there are exams is told by
// TestR2_ExamPagesAreOfTheirRole.
const examTable = `
GET  /examenes                                            -                                               404  404  404  404  404  404  404  404  404  404  404  404  404
GET  /examenes/:id                                        /examenes/1                                     404  404  404  404  404  404  404  404  404  404  404  404  404
GET  /examenes/:id/inscripcion                            /examenes/1/inscripcion                         404  404  404  404  404  404  404  404  404  404  404  404  404
POST /examenes/:id/inscripcion                            /examenes/1/inscripcion                         404  404  404  404  404  404  404  404  404  404  404  404  404
POST /examenes/:id/comprobante                            /examenes/1/comprobante                         404  404  404  404  404  404  404  404  404  404  404  404  404
GET  /examenes/:id/pase.pdf                               /examenes/1/pase.pdf                            404  404  404  404  404  404  404  404  404  404  404  404  404
POST /examenes/:id/retiro                                 /examenes/1/retiro                              404  404  404  404  404  404  404  404  404  404  404  404  404
POST /examenes/:id/revision                               /examenes/1/revision                            404  404  404  404  404  404  404  404  404  404  404  404  404
GET  /consejo/examenes                                    -                                               404  404  404  404  404  404  404  404  404  404  404  404  404
GET  /consejo/examenes/nueva                              -                                               404  404  404  404  404  404  404  404  404  404  404  404  404
POST /consejo/examenes/nueva                              -                                               404  404  404  404  404  404  404  404  404  404  404  404  404
GET  /consejo/examenes/inscripciones/:id                  /consejo/examenes/inscripciones/1               404  404  404  404  404  404  404  404  404  404  404  404  404
POST /consejo/examenes/inscripciones/:id                  /consejo/examenes/inscripciones/1               404  404  404  404  404  404  404  404  404  404  404  404  404
GET  /consejo/examenes/inscripciones/:id/comprobante      /consejo/examenes/inscripciones/1/comprobante   404  404  404  404  404  404  404  404  404  404  404  404  404
GET  /consejo/examenes/calificacion/:id                   /consejo/examenes/calificacion/1                404  404  404  404  404  404  404  404  404  404  404  404  404
POST /consejo/examenes/calificacion/:id                   /consejo/examenes/calificacion/1                404  404  404  404  404  404  404  404  404  404  404  404  404
POST /consejo/examenes/correcciones/:id                   /consejo/examenes/correcciones/1                404  404  404  404  404  404  404  404  404  404  404  404  404
GET  /consejo/examenes/revisiones/:id                     /consejo/examenes/revisiones/1                  404  404  404  404  404  404  404  404  404  404  404  404  404
POST /consejo/examenes/revisiones/:id                     /consejo/examenes/revisiones/1                  404  404  404  404  404  404  404  404  404  404  404  404  404
GET  /consejo/examenes/:id                                /consejo/examenes/1                             404  404  404  404  404  404  404  404  404  404  404  404  404
GET  /consejo/examenes/:id/datos                          /consejo/examenes/1/datos                       404  404  404  404  404  404  404  404  404  404  404  404  404
POST /consejo/examenes/:id/datos                          /consejo/examenes/1/datos                       404  404  404  404  404  404  404  404  404  404  404  404  404
POST /consejo/examenes/:id/publicacion                    /consejo/examenes/1/publicacion                 404  404  404  404  404  404  404  404  404  404  404  404  404
POST /consejo/examenes/:id/cierre                         /consejo/examenes/1/cierre                      404  404  404  404  404  404  404  404  404  404  404  404  404
POST /consejo/examenes/:id/sedes                          /consejo/examenes/1/sedes                       404  404  404  404  404  404  404  404  404  404  404  404  404
GET  /consejo/examenes/:id/inscripciones                  /consejo/examenes/1/inscripciones               404  404  404  404  404  404  404  404  404  404  404  404  404
GET  /consejo/examenes/:id/entrada                        /consejo/examenes/1/entrada                     404  404  404  404  404  404  404  404  404  404  404  404  404
POST /consejo/examenes/:id/entrada                        /consejo/examenes/1/entrada                     404  404  404  404  404  404  404  404  404  404  404  404  404
POST /consejo/examenes/:id/entrada/cierre                 /consejo/examenes/1/entrada/cierre              404  404  404  404  404  404  404  404  404  404  404  404  404
GET  /consejo/examenes/:id/lista                          /consejo/examenes/1/lista                       404  404  404  404  404  404  404  404  404  404  404  404  404
GET  /consejo/examenes/:id/calificaciones                 /consejo/examenes/1/calificaciones              404  404  404  404  404  404  404  404  404  404  404  404  404
POST /consejo/examenes/:id/calificaciones                 /consejo/examenes/1/calificaciones              404  404  404  404  404  404  404  404  404  404  404  404  404
GET  /consejo/examenes/:id/calificaciones.csv             /consejo/examenes/1/calificaciones.csv          404  404  404  404  404  404  404  404  404  404  404  404  404
GET  /consejo/examenes/:id/calificaciones/:sheet          /consejo/examenes/1/calificaciones/1            404  404  404  404  404  404  404  404  404  404  404  404  404
POST /consejo/examenes/:id/calificaciones/:sheet          /consejo/examenes/1/calificaciones/1            404  404  404  404  404  404  404  404  404  404  404  404  404
GET  /consejo/examenes/:id/archivos/:file                 /consejo/examenes/1/archivos/1                  404  404  404  404  404  404  404  404  404  404  404  404  404
POST /consejo/examenes/:id/archivos/:file                 /consejo/examenes/1/archivos/1                  404  404  404  404  404  404  404  404  404  404  404  404  404
`
