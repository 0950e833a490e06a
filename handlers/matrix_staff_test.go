package handlers_test

// Requests in the council: regional offices see those of their members and nobody's e-file; himself handles nothing of his own.
const requestTable = `
#    route                                                   path                                                          any  own  oth  reg  eva  sec  coo  cer  off  els  adm  him  dis end org nei
GET  /consejo                                                -                                                             in   403  403  200  200  200  200  200  200  200  200  200  in 200 403 403
GET  /consejo/solicitudes                                    -                                                             in   403  403  403  200  200  200  200  403  403  200  200  in 403 403 403
GET  /consejo/solicitudes/:number                            /consejo/solicitudes/{review}                                 in   403  403  200  200  200  200  200  200  404  200  200  in 403 403 403
POST /consejo/solicitudes/:number/toma                       /consejo/solicitudes/{entered}/toma                           in   403  403  403  303  403  403  403  403  403  403  403  in 403 403 403
POST /consejo/solicitudes/:number/asignacion                 /consejo/solicitudes/{entered}/asignacion                     in   403  403  403  403  403  303  403  403  403  403  403  in 403 403 403   a={evaluator}
POST /consejo/solicitudes/:number/abstencion                 /consejo/solicitudes/{review}/abstencion                      in   403  403  403  303  422  403  403  403  403  403  422  in 403 403 403   nota=Parentesco
POST /consejo/solicitudes/:number/reapertura                 /consejo/solicitudes/{denied}/reapertura                      in   403  403  403  403  403  303  403  403  403  403  403  in 403 403 403   nota=Error
GET  /consejo/solicitudes/:number/expediente/:file           /consejo/solicitudes/{review}/expediente/1.pdf                in   403  403  403  200  200  200  403  403  403  403  403  in 403 403 403
GET  /consejo/solicitudes/:number/evaluacion                 /consejo/solicitudes/{review}/evaluacion                      in   403  403  403  200  200  200  403  403  403  403  403  in 403 403 403
GET  /consejo/solicitudes/:number/dictamen                   /consejo/solicitudes/{proposed}/dictamen                      in   403  403  403  403  200  403  403  403  403  403  403  in 403 403 403
POST /consejo/solicitudes/:number/actividades                /consejo/solicitudes/{review}/actividades                     in   403  403  403  303  403  403  403  403  403  403  403  in 403 403 403   rubro=doctorate&titulo=Doctorado&desde=2025-01-01&cantidad=1&pagina=1
POST /consejo/solicitudes/:number/actividades/:id            /consejo/solicitudes/{review}/actividades/{activity}          in   403  403  403  303  403  403  403  403  403  403  403  in 403 403 403   rubro=master&titulo=Grado&desde=2025-01-01&cantidad=1&pagina=1
POST /consejo/solicitudes/:number/actividades/:id/borrado    /consejo/solicitudes/{review}/actividades/{activity}/borrado  in   403  403  403  303  403  403  403  403  403  403  403  in 403 403 403
POST /consejo/solicitudes/:number/creditos/:id               /consejo/solicitudes/{review}/creditos/{credit}                in   403  403  403  422  403  403  403  403  403  403  403  in 403 403 403
POST /consejo/solicitudes/:number/observaciones              /consejo/solicitudes/{review}/observaciones                   in   403  403  403  303  403  403  403  403  403  403  403  in 403 403 403   motivo=cut&pagina=1
POST /consejo/solicitudes/:number/observaciones/:id          /consejo/solicitudes/{review}/observaciones/{remark}          in   403  403  403  303  403  403  403  403  403  403  403  in 403 403 403   motivo=cut&pagina=1
POST /consejo/solicitudes/:number/observaciones/:id/borrado  /consejo/solicitudes/{review}/observaciones/{remark}/borrado  in   403  403  403  303  403  403  403  403  403  403  403  in 403 403 403
POST /consejo/solicitudes/:number/observaciones/:id/revision /consejo/solicitudes/{review}/observaciones/{remark}/revision in   403  403  403  404  403  403  403  403  403  403  403  in 403 403 403   subsanada=si
POST /consejo/solicitudes/:number/observacion                /consejo/solicitudes/{review}/observacion                     in   403  403  403  303  403  403  403  403  403  403  403  in 403 403 403
POST /consejo/solicitudes/:number/propuesta                  /consejo/solicitudes/{review}/propuesta                       in   403  403  403  303  403  403  403  403  403  403  403  in 403 403 403   veredicto=deny&motivo=forged&nota=No
POST /consejo/solicitudes/:number/dictamen                   /consejo/solicitudes/{proposed}/dictamen                      in   403  403  403  403  303  403  403  403  403  403  403  in 403 403 403
POST /consejo/solicitudes/:number/devolucion                 /consejo/solicitudes/{proposed}/devolucion                    in   403  403  403  403  303  403  403  403  403  403  403  in 403 403 403   nota=Revise
`
