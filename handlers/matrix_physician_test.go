package handlers_test

// The pages of physicians: another's object is not found, and staff have no part in them. Opening an observed request is its notice (*).
const physicianTable = `
#    route                                    path                                        any  own  oth  reg  eva  sec  coo  cer  off  els  adm  him  dis end org nei
GET  /inicio                                  -                                           in   200  200  403  403  403  403  403  403  403  403  403  in 403 403 403
POST /inicio                                  -                                           in   303  303  403  403  403  403  403  403  403  403  403  in 403 403 403   celular=999888777&correo=m.salcedo1@correo.pe
GET  /certificados                            -                                           in   200  200  403  403  403  403  403  403  403  403  403  in 403 403 403
GET  /certificados/:id/:kind.pdf              /certificados/{certificate}/constancia.pdf  in   404  404  403  403  403  403  403  403  403  403  403  in 403 403 403
POST /certificados/:id/envio                  /certificados/{certificate}/envio           in   303  404  403  403  403  403  403  403  403  403  403  in 403 403 403
GET  /solicitudes                             -                                           in   200  200  403  403  403  403  403  403  403  403  403  in 403 403 403
GET  /solicitudes/nueva                       -                                           in   200  200  403  403  403  403  403  403  403  403  403  in 403 403 403
POST /solicitudes/nueva                       -                                           in   422  422  403  403  403  403  403  403  403  403  403  in 403 403 403   tipo=1&recojo=III&celular=999888777&correo=m.salcedo1@correo.pe
GET  /solicitudes/borrador/expediente         -                                           in   200  303  403  403  403  403  403  403  403  403  403  in 403 403 403
POST /solicitudes/borrador/expediente         -                                           in   422  404  403  403  403  403  403  403  403  403  403  in 403 403 403
GET  /solicitudes/borrador/expediente.pdf     -                                           in   200  404  403  403  403  403  403  403  403  403  403  in 403 403 403
POST /solicitudes/borrador/expediente/mio     -                                           in   303  404  403  403  403  403  403  403  403  403  403  in 403 403 403
GET  /solicitudes/borrador/revisar            -                                           in   200  303  403  403  403  403  403  403  403  403  403  in 403 403 403
POST /solicitudes/borrador/revisar            -                                           in   303  404  403  403  403  403  403  403  403  403  403  in 403 403 403   declaro=1&borrador={draft}&version={version}
GET  /solicitudes/:number                     /solicitudes/{review}                       in   200  404  403  403  403  403  403  403  403  403  403  in 403 403 403
GET  /solicitudes/:number                     /solicitudes/{observed}                     in   200  404  403  403  403  403  403  403  403  403  403  in 403 403 403   *
GET  /solicitudes/:number/recibida            /solicitudes/{review}/recibida              in   200  404  403  403  403  403  403  403  403  403  403  in 403 403 403
GET  /solicitudes/:number/expediente.pdf      /solicitudes/{review}/expediente.pdf        in   200  404  403  403  403  403  403  403  403  403  403  in 403 403 403
GET  /solicitudes/:number/ficha.pdf           /solicitudes/{review}/ficha.pdf             in   202  404  403  403  403  403  403  403  403  403  403  in 403 403 403
GET  /solicitudes/:number/retiro              /solicitudes/{review}/retiro                in   200  404  403  403  403  403  403  403  403  403  403  in 403 403 403
POST /solicitudes/:number/retiro              /solicitudes/{review}/retiro                in   303  404  403  403  403  403  403  403  403  403  403  in 403 403 403
POST /solicitudes/:number/copia               /solicitudes/{denied}/copia                 in   422  404  403  403  403  403  403  403  403  403  403  in 403 403 403
GET  /solicitudes/:number/subsanacion         /solicitudes/{observed}/subsanacion         in   200  404  403  403  403  403  403  403  403  403  403  in 403 403 403   *
POST /solicitudes/:number/subsanacion         /solicitudes/{observed}/subsanacion         in   422  404  403  403  403  403  403  403  403  403  403  in 403 403 403   *
POST /solicitudes/:number/subsanacion/mio     /solicitudes/{observed}/subsanacion/mio     in   303  404  403  403  403  403  403  403  403  403  403  in 403 403 403
GET  /solicitudes/:number/subsanacion/revisar /solicitudes/{observed}/subsanacion/revisar in   200  404  403  403  403  403  403  403  403  403  403  in 403 403 403   *
POST /solicitudes/:number/subsanacion/envio   /solicitudes/{observed}/subsanacion/envio   in   422  404  403  403  403  403  403  403  403  403  403  in 403 403 403   * ronda=1
`
