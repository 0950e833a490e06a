package handlers_test

// The outbox, the counter's list of members and the rules: a regional office finds its own members only; what a mail hides is the administrator's to reveal.
const mailTable = `
#    route                            path                              any  own  oth  reg  eva  sec  coo  cer  off  els  adm  him  dis end org nei
GET  /consejo/medicos                 -                                 in   403  403  200  403  403  200  200  200  200  403  200  in 403 403 403
GET  /consejo/medicos/:number         /consejo/medicos/{physician}      in   403  403  200  403  403  200  200  200  404  403  200  in 403 403 403
POST /consejo/medicos                 -                                 in   403  403  422  403  403  403  403  403  403  403  422  in 403 403 403
GET  /consejo/medicos/nuevo           -                                 in   403  403  200  403  403  403  403  403  403  403  200  in 403 403 403
POST /consejo/medicos/:number/contacto /consejo/medicos/{physician}/contacto in 403 403 422  403  403  403  403  422  404  403  422  in 403 403 403
POST /consejo/medicos/:number/detencion /consejo/medicos/{physician}/detencion in 403 403 422 403 403 403  403  403  403  403  422  in 403 403 403
POST /consejo/medicos/:number/reanudacion /consejo/medicos/{physician}/reanudacion in 403 403 422 403 403 403 403 403 403 403 422 in 403 403 403
GET  /consejo/correos                 -                                 in   403  403  200  403  403  200  403  403  403  200  200  in 403 403 403
GET  /consejo/correos/:id             /consejo/correos/{mail}           in   403  403  200  403  403  200  403  403  403  200  200  in 403 403 403
POST /consejo/correos/:id/reenvio     /consejo/correos/{mail}/reenvio   in   403  403  422  403  403  422  403  403  403  422  422  in 403 403 403
POST /consejo/correos/:id/aviso       /consejo/correos/{mail}/aviso     in   403  403  422  403  403  422  403  403  403  422  422  in 403 403 403
POST /consejo/correos/:id/revelacion  /consejo/correos/{mail}/revelacion in  403  403  403  403  403  403  403  403  403  409  409  in 403 403 403
GET  /consejo/reglas                  -                                 in   403  403  403  403  403  200  403  403  403  200  200  in 403 403 403
GET  /consejo/reglas/tabla/plantilla.csv -                              in   403  403  403  403  403  403  403  403  403  200  200  in 403 403 403
GET  /consejo/reglas/tabla            -                                 in   403  403  403  403  403  403  403  403  403  200  200  in 403 403 403
POST /consejo/reglas/tabla            -                                 in   403  403  403  403  403  403  403  403  403  422  422  in 403 403 403
POST /consejo/reglas/tabla/vigencia   -                                 in   403  403  403  403  403  403  403  403  403  422  422  in 403 403 403   tabla={}
POST /consejo/reglas/motivos          -                                 in   403  403  403  403  403  403  403  403  403  422  422  in 403 403 403
POST /consejo/reglas/motivos/retiro   -                                 in   403  403  403  403  403  403  403  403  403  422  422  in 403 403 403
POST /consejo/reglas/dias             -                                 in   403  403  403  403  403  403  403  403  403  422  422  in 403 403 403
POST /consejo/reglas/firmantes        -                                 in   403  403  403  403  403  403  403  403  403  422  422  in 403 403 403
POST /consejo/reglas/numeros          -                                 in   403  403  403  403  403  403  403  403  403  303  303  in 403 403 403
`
