package physician

import (
	"slices"

	"vigencia/council"
	"vigencia/views/ui"
)

// ListID is the fragment of the list.
const ListID = "solicitudes"

// List is Solicitudes: Listado (steps 7 and 12).
type List struct {
	Screen
	Requests []council.OwnRequest
	Filter   string // a state, or "" for all
	Next     string // address of the next page; "" on the last
	First    string // address of the first page; "" on it
	Draft    bool   // a draft waits
	Any      bool   // there are requests at all, whatever the filter
	Notice   ui.Notice
	Problems []ui.Problem
}

// Listed are the states by which the list filters, as the physician sees them.
func Listed() []council.RequestStatus {
	return slices.DeleteFunc(council.RequestStatuses(), func(s council.RequestStatus) bool { return s == council.Proposed })
}

func (l List) options() []ui.Option {
	out := []ui.Option{{Value: "", Label: l.W.Say("physician.list.all"), Selected: l.Filter == ""}}
	for _, s := range Listed() {
		out = append(out, ui.Option{Value: string(s), Label: l.W.Say("status." + string(s)), Selected: l.Filter == string(s)})
	}
	return out
}

// observed is the first request that waits for its remedy.
func (l List) observed() (council.OwnRequest, bool) {
	i := slices.IndexFunc(l.Requests, func(r council.OwnRequest) bool { return r.Status == council.Observed })
	if i < 0 {
		return council.OwnRequest{}, false
	}
	return l.Requests[i], true
}

// about names a request for those who do not see its row.
func (s Screen) about(r council.Request) string {
	if r.Number == "" {
		return s.W.Say("physician.list.about_draft")
	}
	return s.W.Say("physician.list.about", "Number", r.Number)
}

// day is the Fecha of a row: that of entry, or of the draft's beginning.
func (l List) day(r council.OwnRequest) string {
	if r.SubmittedAt.IsZero() {
		return l.date(r.CreatedAt).Numeric()
	}
	return l.date(r.SubmittedAt).Numeric()
}

// until is the small line under a state: until when the physician can remedy, or the council answers.
func (l List) until(r council.OwnRequest) string {
	if r.Due.Due.IsZero() || !r.Status.Open() {
		return ""
	}
	return l.W.Say("physician.list.until", "Due", r.Due.Due.Numeric())
}

// links are the Acciones of a row, those that the table of the lifecycle offers to its owner.
func (l List) links(r council.OwnRequest) []ui.Link {
	about := l.about(r.Request)
	if r.Status == council.Draft {
		return []ui.Link{{Href: l.to("/solicitudes/nueva"), Label: l.W.Say("physician.list.resume"), About: about, Look: ui.Primary, Small: true}}
	}
	at := "/solicitudes/" + r.Number
	var out []ui.Link
	offers := council.RequestLifecycle().Offers(r.Status, council.Actor{Owner: true}, "")
	if slices.Contains(offers, council.Remedy) {
		out = append(out, ui.Link{Href: l.to(at, "/subsanacion"), Label: l.W.Say("request.action.remedy"), About: about, Look: ui.Primary, Small: true})
	}
	out = append(out, ui.Link{Href: l.to(at), Label: l.W.Say("physician.list.see"), About: about})
	kind, _ := l.Rules.Kind(r.Kind)
	if kind.HasEFile() {
		out = append(out, ui.Link{Href: l.to(at, "/expediente.pdf"), Label: l.W.Say("field.efile"), About: about})
	}
	if kind.HasFicha() {
		out = append(out, ui.Link{Href: l.to(at, "/ficha.pdf"), Label: l.W.Say("document.ficha"), About: about})
	}
	if slices.Contains(offers, council.Withdraw) {
		out = append(out, ui.Link{Href: l.to(at, "/retiro"), Label: l.W.Say("request.action.withdraw"), About: about, Target: ListID})
	}
	return out
}
