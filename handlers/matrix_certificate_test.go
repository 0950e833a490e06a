package handlers_test

// Certificates, papers and the roster: what lies in another office is not found.
const certificateTable = `
#    route                                path                                            any  own  oth  reg  eva  sec  coo  cer  off  els  adm  him  dis end org nei
GET  /consejo/certificados                -                                               in   403  403  403  403  403  403  200  403  403  200  200  in 403 403 403
POST /consejo/certificados                -                                               in   403  403  403  403  403  403  422  403  403  403  422  in 403 403 403   solicitud={review}
GET  /consejo/certificados/series         -                                               in   403  403  403  403  403  403  200  403  403  200  200  in 403 403 403
POST /consejo/certificados/series         -                                               in   403  403  403  403  403  403  403  403  403  404  404  in 403 403 403
POST /consejo/certificados/documentos/:id /consejo/certificados/documentos/{document}     in   403  403  403  403  403  403  303  403  403  303  303  in 403 403 403
GET  /consejo/certificados/:id            /consejo/certificados/{certificate}             in   403  403  403  403  403  403  200  403  403  200  200  in 403 403 403
GET  /consejo/certificados/:id/:kind.pdf  /consejo/certificados/{certificate}/diploma.pdf in   403  403  403  403  403  403  404  403  403  404  404  in 403 403 403
POST /consejo/certificados/:id/actos      /consejo/certificados/{certificate}/actos       in   403  403  403  403  403  403  303  403  403  303  403  in 403 403 403   acto=suspend&motivo=Error
POST /consejo/certificados/:id/actos/:act /consejo/certificados/{certificate}/actos/1     in   403  403  403  403  403  403  404  403  403  404  404  in 403 403 403
GET  /consejo/entregas                    -                                               in   403  403  403  403  403  403  200  200  200  403  200  in 403 403 403
POST /consejo/entregas                    -                                               in   403  403  403  403  403  403  422  422  422  403  422  in 403 403 403
GET  /consejo/entregas/relacion           -                                               in   403  403  403  403  403  403  404  404  404  403  404  in 403 403 403
GET  /consejo/entregas/:id                /consejo/entregas/{certificate}                 in   403  403  403  403  403  403  200  200  404  403  200  in 403 403 403
POST /consejo/entregas/:id/recojo         /consejo/entregas/{certificate}/recojo          in   403  403  403  403  403  403  403  422  404  403  422  in 403 403 403
POST /consejo/entregas/:id/anulacion      /consejo/entregas/{certificate}/anulacion       in   403  403  403  403  403  403  422  422  404  403  422  in 403 403 403   nota=Error
GET  /consejo/padron                      -                                               in   403  403  200  403  403  403  403  403  403  200  200  in 403 403 403
POST /consejo/padron                      -                                               in   403  403  422  403  403  403  403  403  403  422  422  in 403 403 403
GET  /consejo/padron/plantilla/:kind.csv  /consejo/padron/plantilla/roster.csv            in   403  403  200  403  403  403  403  403  403  200  200  in 403 403 403
GET  /consejo/padron/:id/errores.csv      /consejo/padron/{import}/errores.csv            in   403  403  200  403  403  403  403  403  403  200  200  in 403 403 403
GET  /consejo/padron/:id                  /consejo/padron/{import}                        in   403  403  200  403  403  403  403  403  403  200  200  in 403 403 403
GET  /consejo/padron/:id                  /consejo/padron/{list}                          in   403  403  404  403  403  403  403  403  403  404  404  in 403 403 403
POST /consejo/padron/:id/aplicacion       /consejo/padron/{list}/aplicacion               in   403  403  404  403  403  403  403  403  403  404  404  in 403 403 403
POST /consejo/padron/:id/aplicacion       /consejo/padron/{import}/aplicacion             in   403  403  409  403  403  403  403  403  403  409  409  in 403 403 403
POST /consejo/padron/:id/descarte         /consejo/padron/{import}/descarte               in   403  403  409  403  403  403  403  403  403  409  409  in 403 403 403
`
