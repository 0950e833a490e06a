// Package staff answers the council's office: each route for those whose grants open it, and within it only what their offices have.
package staff

import "vigencia/handlers/web"

// Handlers answer the routes of the council's office.
type Handlers struct{ *web.Office }
