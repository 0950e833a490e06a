// Package public answers anyone: the council's home, the register, and the verification of papers. It knows no session.
package public

import "vigencia/handlers/web"

// Handlers are the pages for anyone.
type Handlers struct{ *web.Office }
