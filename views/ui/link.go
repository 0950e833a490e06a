package ui

import "strings"

// Base is the path under which the site stands: "" or "/recertificacion", without a final slash.
type Base string

// To returns a path of the site as it is written in an address: To("/solicitudes"). Addresses of elsewhere,
// fragments ("#menu") and queries ("?pagina=2") come back as they are.
func (b Base) To(path string) string {
	if strings.HasPrefix(path, "/") && !strings.HasPrefix(path, "//") {
		return string(b) + path
	}
	return path
}

// Look is how a button or a link that looks like one is filled. One filled button a screen.
type Look string

// The looks of buttons.
const (
	Plain     Look = ""                      // a link without a frame
	Primary   Look = "btn-primary"           // the one thing to do on this screen
	Success   Look = "btn-success"           // only "Nueva Solicitud" and "Agregar actividad"
	Secondary Look = "btn-outline-secondary" // everything else
	Danger    Look = "btn-danger"            // what cannot be undone
	Yellow    Look = "btn-warning"           // "MI EXPEDIENTE" and the hero
	Quiet     Look = "btn-quiet"             // on dark
	AsLink    Look = "btn-link"
)

// Link is a way to another page. Href already carries the base path.
type Link struct {
	Href    string
	Label   string
	About   string // what follows the label for those who do not see the row: "la solicitud 2026-000371"
	Icon    Glyph
	After   bool // the icon stands after the label
	Look    Look
	Small   bool
	Large   bool
	Wide    bool   // as wide as what holds it
	Current bool   // this is the page being seen
	Target  string // id of the fragment that htmx replaces; empty for a whole page
	Outside bool   // another site: opens here all the same, without telling where from
}

func (l Link) class() string { return buttonClass(l.Look, l.Small, l.Large, l.Wide) }

func buttonClass(look Look, small, large, wide bool) string {
	if look == Plain {
		return ""
	}
	class := "btn " + string(look)
	if small {
		class += " btn-sm"
	}
	if large {
		class += " btn-lg"
	}
	if wide {
		class += " w-100"
	}
	return class
}

// Button sends the form it stands in.
type Button struct {
	Label  string
	About  string // as in Link
	Busy   string // the word while it is on its way: "Enviando…"
	Icon   Glyph
	Look   Look // Primary when empty
	Small  bool
	Wide   bool
	Name   string // with Value, which of several buttons was pressed
	Value  string
	Form   string // id of the form, when the button stands outside it
	Action string // address, when this button sends the form elsewhere (with the base path)
	Why    string // id of the sentence that says why it cannot be pressed now; empty when it can
	Key    string // the key that presses it on the evaluation page, shown as <kbd>
	Opens  bool   // a plain button for our own script, which sends nothing
}

func (b Button) class() string {
	look := b.Look
	if look == Plain {
		look = Primary
	}
	return buttonClass(look, b.Small, false, b.Wide)
}

func (b Button) kind() string {
	if b.Opens || b.Why != "" {
		return "button"
	}
	return "submit"
}
