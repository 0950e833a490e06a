package layout

import "vigencia/views/ui"

// Evaluated is the head of the full-screen evaluation: whose file it is, in what state, until when.
type Evaluated struct {
	Back  ui.Link  // to the inbox
	Name  string   // of the physician
	About string   // number, kind and request
	State ui.State // of the request
	Due   string   // "Vence hoy, 9 de noviembre"
}

func noIndex(p Page) Page {
	p.NoIndex = true
	return p
}
