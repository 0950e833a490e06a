package handlers_test

// The office: access requests, staff accounts, official pages.
const officeTable = `
#    route                                 path                                          any  own  oth  reg  eva  sec  coo  cer  off  els  adm  him  dis end org nei
GET  /consejo/ingresos                     -                                             in   403  403  200  403  403  403  403  403  403  403  200  in 403 403 403
GET  /consejo/ingresos/:id                 /consejo/ingresos/{access}                    in   403  403  200  403  403  403  403  403  403  403  200  in 403 403 403
POST /consejo/ingresos/:id/admision        /consejo/ingresos/{access}/admision           in   403  403  303  403  403  403  403  403  403  403  403  in 403 403 403   prueba=visit
POST /consejo/ingresos/:id/acreditacion    /consejo/ingresos/{access}/acreditacion       in   403  403  303  403  403  403  403  403  403  403  403  in 403 403 403   nota=Falta
POST /consejo/ingresos/:id/rechazo         /consejo/ingresos/{access}/rechazo            in   403  403  303  403  403  403  403  403  403  403  403  in 403 403 403   nota=No
GET  /consejo/cuenta                       -                                             in   403  403  200  200  200  200  200  200  200  200  200  in 200 403 403
POST /consejo/cuenta/sesiones              -                                             in   403  403  303  303  303  303  303  303  303  303  303  in 303 403 403
POST /consejo/cuenta/codigos               -                                             in   403  403  404  404  404  404  404  404  404  404  404  in 404 403 403
GET  /consejo/cuentas                      -                                             in   403  403  403  403  403  403  403  403  403  200  200  in 403 403 403
POST /consejo/cuentas                      -                                             in   403  403  403  403  403  403  403  403  403  303  303  in 403 403 403   nombre=Ana&correo=ana@cmp.example&funcion=evaluator
GET  /consejo/cuentas/:id                  /consejo/cuentas/{colleague}                  in   403  403  403  403  403  403  403  403  403  200  200  in 403 403 403
POST /consejo/cuentas/:id/funciones        /consejo/cuentas/{colleague}/funciones        in   403  403  403  403  403  403  403  403  403  422  422  in 403 403 403   funcion=evaluator&consejo=todos
POST /consejo/cuentas/:id/funciones/retiro /consejo/cuentas/{colleague}/funciones/retiro in   403  403  403  403  403  403  403  403  403  422  422  in 403 403 403   funcion=evaluator
POST /consejo/cuentas/:id/registro         /consejo/cuentas/{colleague}/registro         in   403  403  403  403  403  403  403  403  403  303  422  in 403 403 403
POST /consejo/cuentas/:id/invitacion       /consejo/cuentas/{colleague}/invitacion       in   403  403  403  403  403  403  403  403  403  303  303  in 403 403 403
POST /consejo/cuentas/:id/sesiones         /consejo/cuentas/{colleague}/sesiones         in   403  403  403  403  403  403  403  403  403  303  303  in 403 403 403
POST /consejo/cuentas/:id/segundo-factor   /consejo/cuentas/{colleague}/segundo-factor   in   403  403  403  403  403  403  403  403  403  303  422  in 403 403 403
POST /consejo/cuentas/:id/desactivacion    /consejo/cuentas/{colleague}/desactivacion    in   403  403  403  403  403  403  403  403  403  303  422  in 403 403 403
POST /consejo/cuentas/:id/activacion       /consejo/cuentas/{disabled}/activacion        in   403  403  403  403  403  403  403  403  403  303  303  in 403 403 403
GET  /consejo/paginas                      -                                             in   403  403  200  403  403  403  403  403  403  200  200  in 403 403 403
POST /consejo/paginas                      -                                             in   403  403  422  403  403  403  403  403  403  422  422  in 403 403 403
POST /consejo/paginas/:name/retiro         /consejo/paginas/guia/retiro                  in   403  403  409  403  403  403  403  403  403  409  409  in 403 403 403
`
