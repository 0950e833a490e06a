package handlers_test

// Endorsements for staff: only staff of events look into institutions and applications; a draft is not theirs yet.
const endorsementTable = `
#    route                                       path                                            any own oth reg eva sec coo cer off els adm him dis end org nei
GET  /consejo/organizadores                      -                                               in  403 403 403 403 403 403 403 403 403 403 200 in 200 403 403
GET  /consejo/organizadores/:id                  /consejo/organizadores/{institution}            in  403 403 403 403 403 403 403 403 403 403 200 in 200 403 403
POST /consejo/organizadores/:id/admision         /consejo/organizadores/{institution}/admision   in  403 403 403 403 403 403 403 403 403 403 303 in 303 403 403
POST /consejo/organizadores/:id/rechazo          /consejo/organizadores/{institution}/rechazo    in  403 403 403 403 403 403 403 403 403 403 303 in 303 403 403  motivo=No+existe
POST /consejo/organizadores/:id/pausa            /consejo/organizadores/{institution}/pausa      in  403 403 403 403 403 403 403 403 403 403 422 in 422 403 403  motivo=Espera
GET  /consejo/avales                             -                                               in  403 403 403 403 403 403 403 403 403 403 200 in 200 403 403
GET  /consejo/avales/:id                         /consejo/avales/{event_review}                  in  403 403 403 403 403 403 403 403 403 403 200 in 200 403 403
GET  /consejo/avales/:id                         /consejo/avales/{event_draft}                   in  403 403 403 403 403 403 403 403 403 403 404 in 404 403 403
GET  /consejo/avales/:id/programa.pdf            /consejo/avales/{event_review}/programa.pdf     in  403 403 403 403 403 403 403 403 403 403 404 in 404 403 403
GET  /consejo/avales/:id/documento.pdf           /consejo/avales/{event}/documento.pdf           in  403 403 403 403 403 403 403 403 403 403 404 in 404 403 403
POST /consejo/avales/:id/toma                    /consejo/avales/{event_sent}/toma               in  403 403 403 403 403 403 403 403 403 403 303 in 303 403 403
POST /consejo/avales/:id/toma                    /consejo/avales/{event_draft}/toma              in  403 403 403 403 403 403 403 403 403 403 404 in 404 403 403
POST /consejo/avales/:id/devolucion              /consejo/avales/{event_review}/devolucion       in  403 403 403 403 403 403 403 403 403 403 303 in 303 403 403
POST /consejo/avales/:id/observaciones           /consejo/avales/{event_review}/observaciones    in  403 403 403 403 403 403 403 403 403 403 303 in 303 403 403  nota-faculty=Falta
POST /consejo/avales/:id/otorgamiento            /consejo/avales/{event_review}/otorgamiento     in  403 403 403 403 403 403 403 403 403 403 303 in 303 403 403
POST /consejo/avales/:id/negativa                /consejo/avales/{event_review}/negativa         in  403 403 403 403 403 403 403 403 403 403 303 in 303 403 403  motivo=Tarde
POST /consejo/avales/:id/cambios/:amendment      /consejo/avales/{event}/cambios/{amendment}     in  403 403 403 403 403 403 403 403 403 403 303 in 303 403 403  accion=aceptar
GET  /consejo/avales/:id/cancelacion             /consejo/avales/{event}/cancelacion             in  403 403 403 403 403 403 403 403 403 403 200 in 200 403 403
POST /consejo/avales/:id/cancelacion             /consejo/avales/{event}/cancelacion             in  403 403 403 403 403 403 403 403 403 403 303 in 303 403 403  motivo=Huelga
`
