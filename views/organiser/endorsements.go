package organiser

import (
	"strconv"

	"vigencia/council"
	"vigencia/views/ui"
)

// Endorsements is a page of the list of an organiser's applications and endorsements.
type Endorsements struct {
	Screen
	List     []council.Endorsement
	Before   int64 // where the page begins, 0 for the newest
	Next     int64 // where the next one begins, 0 when there is none
	Admitted bool  // the institution can ask for more
}

func (l Endorsements) columns() []ui.Column {
	return []ui.Column{{Label: l.W.Say("endorsement.field.title")}, {Label: l.W.Say("organise.list.number")}, {Label: l.W.Say("endorsement.field.dates")},
		{Label: l.W.Say("organise.list.status")}, {Label: l.W.Say("organise.list.actions")}}
}

func (l Endorsements) pages() ui.Pages {
	p := ui.Pages{Label: l.W.Say("organise.list.pages"), Target: "avales"}
	if l.Before > 0 {
		p.Before = ui.Link{Href: l.to("/organizadores/avales"), Label: l.W.Say("organise.list.newest")}
	}
	if l.Next > 0 {
		p.After = ui.Link{Href: l.to("/organizadores/avales?antes=", strconv.FormatInt(l.Next, 10)), Label: l.W.Say("organise.list.older")}
	}
	return p
}

// number is what an application is called by: its endorsement's number, or its folio.
func number(e council.Endorsement) string {
	if e.Number != "" {
		return e.Number
	}
	return e.Folio
}
