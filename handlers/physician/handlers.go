// Package physician answers physicians who have signed in. Look-ups start from their own record, so another's is not found.
package physician

import "vigencia/handlers/web"

// Handlers has a method per route of physicians.
type Handlers struct{ *web.Office }
