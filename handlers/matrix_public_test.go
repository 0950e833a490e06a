package handlers_test

// Pages for anyone: who is signed in makes no difference. Links of mails are not found without their key.
const publicTable = `
#    route                        path                 any  own  oth  reg  eva  sec  coo  cer  off  els  adm  him  dis end org nei
GET  /assets/:name                /assets/nada         404  404  404  404  404  404  404  404  404  404  404  404  404 404 404 404
GET  /healthz                     -                    200  200  200  200  200  200  200  200  200  200  200  200  200 200 200 200
GET  /readyz                      -                    200  200  200  200  200  200  200  200  200  200  200  200  200 200 200 200  *
GET  /                            -                    200  200  200  200  200  200  200  200  200  200  200  200  200 200 200 200
GET  /sistcere-2                  -                    301  301  301  301  301  301  301  301  301  301  301  301  301 301 301 301
GET  /conoce-a-tu-medico          -                    301  301  301  301  301  301  301  301  301  301  301  301  301 301 301 301
GET  /conoce_a_tu_medico          -                    301  301  301  301  301  301  301  301  301  301  301  301  301 301 301 301
GET  /paginas/:name.pdf           /paginas/guia.pdf    404  404  404  404  404  404  404  404  404  404  404  404  404 404 404 404
GET  /paginas/:name               /paginas/guia        200  200  200  200  200  200  200  200  200  200  200  200  200 200 200 200
GET  /robots.txt                  -                    200  200  200  200  200  200  200  200  200  200  200  200  200 200 200 200
GET  /favicon.ico                 -                    301  301  301  301  301  301  301  301  301  301  301  301  301 301 301 301
GET  /medicos                     -                    200  200  200  200  200  200  200  200  200  200  200  200  200 200 200 200
GET  /medicos/:number             /medicos/{physician} 200  200  200  200  200  200  200  200  200  200  200  200  200 200 200 200
GET  /v/:code                     /v/{code}            200  200  200  200  200  200  200  200  200  200  200  200  200 200 200 200
GET  /verificar                   -                    200  200  200  200  200  200  200  200  200  200  200  200  200 200 200 200
GET  /solicitar-ingreso           -                    200  200  200  200  200  200  200  200  200  200  200  200  200 200 200 200
POST /solicitar-ingreso           -                    422  422  422  422  422  422  422  422  422  422  422  422  422 422 422 422
GET  /solicitar-ingreso/recibida  -                    200  200  200  200  200  200  200  200  200  200  200  200  200 200 200 200
GET  /solicitar-ingreso/no-fui-yo -                    404  404  404  404  404  404  404  404  404  404  404  404  404 404 404 404
POST /solicitar-ingreso/no-fui-yo -                    404  404  404  404  404  404  404  404  404  404  404  404  404 404 404 404
GET  /solicitar-ingreso/cerrada   -                    200  200  200  200  200  200  200  200  200  200  200  200  200 200 200 200
GET  /correo/confirmar            -                    404  404  404  404  404  404  404  404  404  404  404  404  404 404 404 404
POST /correo/confirmar            -                    404  404  404  404  404  404  404  404  404  404  404  404  404 404 404 404
GET  /correo/confirmado           -                    200  200  200  200  200  200  200  200  200  200  200  200  200 200 200 200
GET  /correo/detener              -                    404  404  404  404  404  404  404  404  404  404  404  404  404 404 404 404
POST /correo/detener              -                    404  404  404  404  404  404  404  404  404  404  404  404  404 404 404 404
GET  /correo/detenido             -                    200  200  200  200  200  200  200  200  200  200  200  200  200 200 200 200
`
