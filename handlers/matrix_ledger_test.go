package handlers_test

// The points: physicians gather their own, and whoever reads a request sees what shows them; the evaluator alone gives verdicts, and himself none on his own.
const ledgerTable = `
#    route                                                   path                                                         any own oth reg eva sec coo cer off exa adm him dis end org nei
GET  /documentos                                             -                                                            200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200
GET  /puntos                                                 -                                                            200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200
GET  /puntos/calculadora                                     -                                                            200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200
GET  /puntaje                                                /puntaje?registro={registration}                             in  200 404 403 403 403 403 403 403 403 403 403 in 403 403 403
GET  /puntaje/traer                                          /puntaje/traer?registro={registration}&a[]=prize~nacional~1  in  200 404 403 403 403 403 403 403 403 403 403 in 403 403 403
POST /puntaje/traer                                          -                                                            in  303 404 403 403 403 403 403 403 403 403 403 in 403 403 403  registro={registration}&a[]=prize~nacional~1
GET  /puntaje/envio                                          /puntaje/envio?registro={registration}                       in  200 404 403 403 403 403 403 403 403 403 403 in 403 403 403
POST /puntaje/envio                                          -                                                            in  303 404 403 403 403 403 403 403 403 403 403 in 403 403 403  registro={registration}&declaro=1
GET  /puntaje/actividades/nueva                              /puntaje/actividades/nueva?registro={registration}           in  200 404 403 403 403 403 403 403 403 403 403 in 403 403 403
POST /puntaje/actividades                                    -                                                            in  303 404 403 403 403 403 403 403 403 403 403 in 403 403 403  registro={registration}&rubro=prize~nacional&titulo=Premio&desde=2025-01-01
GET  /puntaje/actividades/:id                                /puntaje/actividades/{claim}                                 in  200 404 403 403 403 403 403 403 403 403 403 in 403 403 403
POST /puntaje/actividades/:id                                /puntaje/actividades/{claim}                                 in  303 404 403 403 403 403 403 403 403 403 403 in 403 403 403  rubro=prize~nacional&titulo=Premio&desde=2025-01-01
POST /puntaje/actividades/:id/borrado                        /puntaje/actividades/{claim}/borrado                         in  303 404 403 403 403 403 403 403 403 403 403 in 403 403 403
GET  /puntaje/actividades/:id/constancia                     /puntaje/actividades/{claim}/constancia                      in  200 404 403 403 403 403 403 403 403 403 403 in 403 403 403
POST /puntaje/actividades/:id/constancia                     /puntaje/actividades/{claim}/constancia                      in  422 404 403 403 403 403 403 403 403 403 403 in 403 403 403
GET  /puntaje/actividades/:id/constancia/archivo             /puntaje/actividades/{claim}/constancia/archivo              in  200 404 403 403 403 403 403 403 403 403 403 in 403 403 403
POST /consejo/solicitudes/:number/actividades/:id/veredicto  /consejo/solicitudes/{ledger}/actividades/{ruled}/veredicto  in  403 403 403 303 403 403 403 403 403 403 403 in 403 403 403  veredicto=accepted
GET  /consejo/solicitudes/:number/actividades/:id/constancia /consejo/solicitudes/{ledger}/actividades/{ruled}/constancia in  403 403 403 200 200 200 403 403 403 403 403 in 403 403 403  *
`
