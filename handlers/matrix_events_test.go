package handlers_test

// The catalogue is for anyone: who is signed in makes no difference.
const catalogueTable = `
#    route                   path                        any  own  oth  reg  eva  sec  coo  cer  off  els  adm  him  dis end org nei
GET  /eventos                -                           200  200  200  200  200  200  200  200  200  200  200  200  200 200 200 200
GET  /eventos.ics            -                           200  200  200  200  200  200  200  200  200  200  200  200  200 200 200 200
GET  /eventos/:number.ics    /eventos/{event_number}.ics 200  200  200  200  200  200  200  200  200  200  200  200  200 200 200 200
GET  /eventos/:number        /eventos/{event_number}     200  200  200  200  200  200  200  200  200  200  200  200  200 200 200 200
# it sent no PDF
GET  /eventos/:number/programa.pdf /eventos/{event_number}/programa.pdf 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404
`
