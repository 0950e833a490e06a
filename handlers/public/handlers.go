// Package public answers anyone: the home, the way in, the register, and the verification of papers.
package public

import "vigencia/handlers/web"

// Handlers are the pages for anyone.
type Handlers struct{ *web.Office }
