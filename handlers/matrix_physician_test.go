package handlers_test

// The pages of physicians: another's object is not found, and staff have no part in them. Opening an observed request is its notice (*).
const physicianTable = `
#    route                                    path                                        any  own  oth  reg  eva  sec  coo  cer  off  els  adm  him  dis
GET  /inicio                                  -                                           in   200  200  403  403  403  403  403  403  403  403  403  in
POST /inicio                                  -                                           in   303  303  403  403  403  403  403  403  403  403  403  in   celular=999888777&correo=m.salcedo1@correo.pe
GET  /certificados                            -                                           in   200  200  403  403  403  403  403  403  403  403  403  in
GET  /certificados/:id/:kind.pdf              /certificados/{certificate}/constancia.pdf  in   404  404  403  403  403  403  403  403  403  403  403  in
POST /certificados/:id/envio                  /certificados/{certificate}/envio           in   303  404  403  403  403  403  403  403  403  403  403  in
GET  /solicitudes                             -                                           in   200  200  403  403  403  403  403  403  403  403  403  in
GET  /solicitudes/nueva                       -                                           in   200  200  403  403  403  403  403  403  403  403  403  in
POST /solicitudes/nueva                       -                                           in   422  422  403  403  403  403  403  403  403  403  403  in   tipo=1&recojo=III&celular=999888777&correo=m.salcedo1@correo.pe
GET  /solicitudes/borrador/expediente         -                                           in   200  303  403  403  403  403  403  403  403  403  403  in
POST /solicitudes/borrador/expediente         -                                           in   422  404  403  403  403  403  403  403  403  403  403  in
GET  /solicitudes/borrador/expediente.pdf     -                                           in   200  404  403  403  403  403  403  403  403  403  403  in
POST /solicitudes/borrador/expediente/mio     -                                           in   303  404  403  403  403  403  403  403  403  403  403  in
GET  /solicitudes/borrador/revisar            -                                           in   200  303  403  403  403  403  403  403  403  403  403  in
POST /solicitudes/borrador/revisar            -                                           in   303  404  403  403  403  403  403  403  403  403  403  in   declaro=1&borrador={draft}&version={version}
GET  /solicitudes/:number                     /solicitudes/{review}                       in   200  404  403  403  403  403  403  403  403  403  403  in
GET  /solicitudes/:number                     /solicitudes/{observed}                     in   200  404  403  403  403  403  403  403  403  403  403  in   *
GET  /solicitudes/:number/recibida            /solicitudes/{review}/recibida              in   200  404  403  403  403  403  403  403  403  403  403  in
GET  /solicitudes/:number/expediente.pdf      /solicitudes/{review}/expediente.pdf        in   200  404  403  403  403  403  403  403  403  403  403  in
GET  /solicitudes/:number/ficha.pdf           /solicitudes/{review}/ficha.pdf             in   202  404  403  403  403  403  403  403  403  403  403  in
GET  /solicitudes/:number/retiro              /solicitudes/{review}/retiro                in   200  404  403  403  403  403  403  403  403  403  403  in
POST /solicitudes/:number/retiro              /solicitudes/{review}/retiro                in   303  404  403  403  403  403  403  403  403  403  403  in
POST /solicitudes/:number/copia               /solicitudes/{denied}/copia                 in   422  404  403  403  403  403  403  403  403  403  403  in
GET  /solicitudes/:number/subsanacion         /solicitudes/{observed}/subsanacion         in   200  404  403  403  403  403  403  403  403  403  403  in   *
POST /solicitudes/:number/subsanacion         /solicitudes/{observed}/subsanacion         in   422  404  403  403  403  403  403  403  403  403  403  in   *
POST /solicitudes/:number/subsanacion/mio     /solicitudes/{observed}/subsanacion/mio     in   303  404  403  403  403  403  403  403  403  403  403  in
GET  /solicitudes/:number/subsanacion/revisar /solicitudes/{observed}/subsanacion/revisar in   200  404  403  403  403  403  403  403  403  403  403  in   *
POST /solicitudes/:number/subsanacion/envio   /solicitudes/{observed}/subsanacion/envio   in   422  404  403  403  403  403  403  403  403  403  403  in   * ronda=1
`

// Papers on their way are followed only where a printer or a courier has them: in the first council these pages are not there.
const followTable = `
GET  /entregas                              -                                            in   404  404  403  403  403  403  403  403  403  403  403  in
GET  /entregas/:id                          /entregas/{certificate}                      in   404  404  403  403  403  403  403  403  403  403  403  in
GET  /entregas/:id/envio                    /entregas/{certificate}/envio                in   404  404  403  403  403  403  403  403  403  403  403  in
POST /entregas/:id/envio                    /entregas/{certificate}/envio                in   404  404  403  403  403  403  403  403  403  403  403  in
POST /entregas/:id/cancelacion              /entregas/{certificate}/cancelacion          in   404  404  403  403  403  403  403  403  403  403  403  in
POST /entregas/:id/recogido                 /entregas/{certificate}/recogido             in   404  404  403  403  403  403  403  403  403  403  403  in
GET  /consejo/lotes                         -                                            in   403  403  403  403  403  403  404  403  403  403  404  in
POST /consejo/lotes                         -                                            in   403  403  403  403  403  403  404  403  403  403  404  in
GET  /consejo/lotes/nuevo                   -                                            in   403  403  403  403  403  403  404  403  403  403  404  in
GET  /consejo/lotes/:id                     /consejo/lotes/1                             in   403  403  403  403  403  403  404  403  403  403  404  in
GET  /consejo/lotes/:id/relacion.:format    /consejo/lotes/1/relacion.pdf                in   403  403  403  403  403  403  404  403  403  403  404  in
POST /consejo/lotes/:id/paso                /consejo/lotes/1/paso                        in   403  403  403  403  403  403  404  403  403  403  404  in
POST /consejo/lotes/:id/estimacion          /consejo/lotes/1/estimacion                  in   403  403  403  403  403  403  404  403  403  403  404  in
POST /consejo/entregas/:id/paso             /consejo/entregas/{certificate}/paso         in   403  403  403  403  403  403  404  403  403  403  404  in
POST /consejo/entregas/:id/envio            /consejo/entregas/{certificate}/envio        in   403  403  403  403  403  403  404  403  403  403  404  in
GET  /consejo/entregas/:id/cedula           /consejo/entregas/{certificate}/cedula       in   403  403  403  403  403  403  404  404  404  403  404  in
`
