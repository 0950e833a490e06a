package handlers_test

// Papers at the printer and on their way: their physician follows them, the certifier moves them, and himself none of his own.
const deliveryTable = `
#    route                               path                                      any own oth reg eva sec coo cer off exa adm him dis end org nei
GET  /entregas                           -                                         in  200 200 403 403 403 403 403 403 403 403 403 in 403 403 403
GET  /entregas/:id                       /entregas/{available}                     in  200 404 403 403 403 403 403 403 403 403 403 in 403 403 403
GET  /entregas/:id/envio                 /entregas/{available}/envio               in  200 404 403 403 403 403 403 403 403 403 403 in 403 403 403
POST /entregas/:id/envio                 /entregas/{available}/envio               in  422 404 403 403 403 403 403 403 403 403 403 in 403 403 403
POST /entregas/:id/cancelacion           /entregas/{asked}/cancelacion             in  303 404 403 403 403 403 403 403 403 403 403 in 403 403 403
POST /entregas/:id/recogido              /entregas/{shipped}/recogido              in  303 404 403 403 403 403 403 403 403 403 403 in 403 403 403
GET  /consejo/lotes                      -                                         in  403 403 403 403 403 403 200 403 403 403 200 in 403 403 403
GET  /consejo/lotes/nuevo                -                                         in  403 403 403 403 403 403 200 403 403 403 200 in 403 403 403
POST /consejo/lotes                      -                                         in  403 403 403 403 403 403 303 403 403 403 403 in 403 403 403  entrega[]={unprinted}&presidente=Ana&responsable=Luis&expedicion=2026-11-09&libro=3&foja=12&lugar=9
GET  /consejo/lotes/:id                  /consejo/lotes/{lotprinting}              in  403 403 403 403 403 403 200 403 403 403 200 in 403 403 403
GET  /consejo/lotes/:id/relacion.:format /consejo/lotes/{lotprinting}/relacion.pdf in  403 403 403 403 403 403 200 403 403 403 200 in 403 403 403
POST /consejo/lotes/:id/paso             /consejo/lotes/{lotprinting}/paso         in  403 403 403 403 403 403 303 403 403 403 422 in 403 403 403  accion=take_in&entrega[]={printing}
POST /consejo/lotes/:id/estimacion       /consejo/lotes/{lotprinting}/estimacion   in  403 403 403 403 403 403 303 403 403 403 403 in 403 403 403  fecha=2027-02-01
POST /consejo/entregas/:id/paso          /consejo/entregas/{printing}/paso         in  403 403 403 403 403 403 303 403 403 403 403 in 403 403 403  accion=take_in
POST /consejo/entregas/:id/envio         /consejo/entregas/{available}/envio       in  403 403 403 403 403 403 422 403 403 403 422 in 403 403 403
GET  /consejo/entregas/:id/cedula        /consejo/entregas/{asked}/cedula          in  403 403 403 403 403 403 200 200 403 403 200 in 403 403 403
`
