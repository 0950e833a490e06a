package handlers_test

// The door: whoever is inside already is sent home, and the steps of signing in are for those in the middle of it.
const signInTable = `
#    route                         path any  own  oth  reg  eva  sec  coo  cer  off  els  adm  him  dis end org nei
GET  /ingresar                     - 200  home home home home home home home home home home home 200 home home home
POST /ingresar                     - 422  422  422  422  422  422  422  422  422  422  422  422  422 422 422 422  usuario={who}&contrasena=equivocada
POST /salir                        - in   in   in   in   in   in   in   in   in   in   in   in   in in in in
GET  /sesion                       - 401  200  200  200  200  200  200  200  200  200  200  200  401 200 200 200
GET  /ingresar/segundo-factor      - in   home home home home home home home home home home home in home home home
POST /ingresar/segundo-factor      - in   home home home home home home home home home home home in home home home   codigo=000000
GET  /ingresar/codigo              - in   home home home home home home home home home home home in home home home
POST /ingresar/codigo              - in   home home home home home home home home home home home in home home home   codigo=000000
GET  /ingresar/codigos-de-respaldo - in   home home home home home home home home home home home in home home home
POST /ingresar/codigos-de-respaldo - in   home home home home home home home home home home home in home home home
GET  /contrasena/olvido            - 200  200  200  200  200  200  200  200  200  200  200  200  200 200 200 200
POST /contrasena/olvido            - 303  303  303  303  303  303  303  303  303  303  303  303  303 303 303 303  usuario={who}
GET  /contrasena/olvido/enviado    - 200  200  200  200  200  200  200  200  200  200  200  200  200 200 200 200
GET  /contrasena/restablecer       - 404  404  404  404  404  404  404  404  404  404  404  404  404 404 404 404
POST /contrasena/restablecer       - 404  404  404  404  404  404  404  404  404  404  404  404  404 404 404 404
GET  /contrasena/cambiada          - 200  200  200  200  200  200  200  200  200  200  200  200  200 200 200 200
GET  /contrasena/nueva             - in   home home home home home home home home home home home in home home home
POST /contrasena/nueva             - in   home home home home home home home home home home home in home home home
GET  /contrasena                   - in   200  200  200  200  200  200  200  200  200  200  200  in 200 200 200
POST /contrasena                   - in   422  422  422  422  422  422  422  422  422  422  422  in 422 422 422
GET  /contrasena/guardada          - in   200  200  200  200  200  200  200  200  200  200  200  in 200 200 200
GET  /primer-administrador         - 404  404  404  404  404  404  404  404  404  404  404  404  404 404 404 404
POST /primer-administrador         - 404  404  404  404  404  404  404  404  404  404  404  404  404 404 404 404
GET  /invitacion                   - 404  404  404  404  404  404  404  404  404  404  404  404  404 404 404 404
POST /invitacion                   - 404  404  404  404  404  404  404  404  404  404  404  404  404 404 404 404
`
