package handlers_test

// The points of physicians, as the first council answers them: it has no renewal by points, so that they are not found there.
const ledgerTable = `
#    route                                       path                                any  own  oth  reg  eva  sec  coo  cer  off  els  adm  him  dis
GET  /puntos/calculadora                         -                                   404  404  404  404  404  404  404  404  404  404  404  404  404
GET  /puntaje                                    -                                   in   404  404  403  403  403  403  403  403  403  403  403  in
GET  /puntaje/traer                              -                                   in   404  404  403  403  403  403  403  403  403  403  403  in
POST /puntaje/traer                              -                                   in   404  404  403  403  403  403  403  403  403  403  403  in
GET  /puntaje/envio                              -                                   in   404  404  403  403  403  403  403  403  403  403  403  in
POST /puntaje/envio                              -                                   in   404  404  403  403  403  403  403  403  403  403  403  in
GET  /puntaje/actividades/nueva                  -                                   in   404  404  403  403  403  403  403  403  403  403  403  in
POST /puntaje/actividades                        -                                   in   404  404  403  403  403  403  403  403  403  403  403  in
GET  /puntaje/actividades/:id                    /puntaje/actividades/1              in   404  404  403  403  403  403  403  403  403  403  403  in
POST /puntaje/actividades/:id                    /puntaje/actividades/1              in   404  404  403  403  403  403  403  403  403  403  403  in
POST /puntaje/actividades/:id/borrado            /puntaje/actividades/1/borrado      in   404  404  403  403  403  403  403  403  403  403  403  in
GET  /puntaje/actividades/:id/constancia         /puntaje/actividades/1/constancia   in   404  404  403  403  403  403  403  403  403  403  403  in
POST /puntaje/actividades/:id/constancia         /puntaje/actividades/1/constancia   in   404  404  403  403  403  403  403  403  403  403  403  in
GET  /puntaje/actividades/:id/constancia/archivo /puntaje/actividades/1/constancia/archivo in 404 404 403 403  403  403  403  403  403  403  403  in
`
