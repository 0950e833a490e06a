package staff

import (
	"net/url"
	"strconv"

	"vigencia/council"
	"vigencia/views/ui"
)

// AccessList is the registrar's queue of access requests.
type AccessList struct {
	Screen
	Status council.AccessStatus // "" = those that wait
	Query  string
	Rows   []council.AccessRequest
	Count  int   // how many wait, capped
	Next   int64 // after which id the next page begins, 0 = this is the last
}

func (l AccessList) columns() []ui.Column {
	return []ui.Column{{Label: l.W.Say("access_list.person")}, {Label: l.W.Say("field.email")}, {Label: l.W.Say("access_list.received")}, {Label: l.W.Say("access_list.status")},
		{Label: l.W.Say("access_list.due")}, {Label: l.W.Say("access_list.action")}}
}

func (l AccessList) states() []ui.Option {
	options := []ui.Option{{Label: l.W.Say("access_list.open")}}
	for _, s := range []council.AccessStatus{council.AccessWaiting, council.AccessProof, council.AccessAdmitted, council.AccessRefused} {
		options = append(options, ui.Option{Value: string(s), Label: l.W.Say("access." + string(s)), Selected: s == l.Status})
	}
	return options
}

func (l AccessList) pages() ui.Pages {
	p := ui.Pages{Label: l.W.Say("access_list.pages"), Target: "ingresos"}
	if l.Next != 0 {
		q := url.Values{"estado": {string(l.Status)}, "q": {l.Query}, "despues": {strconv.FormatInt(l.Next, 10)}}
		p.After = ui.Link{Href: l.to("/consejo/ingresos?" + q.Encode()), Label: l.W.Say("access_list.next")}
	}
	return p
}

func (s Screen) accessPath(a council.AccessRequest, rest string) string {
	return s.to("/consejo/ingresos/" + strconv.FormatInt(a.ID, 10) + rest)
}

func (s Screen) accessState(a council.AccessRequest) ui.State {
	return ui.State{Label: s.W.Say("access." + string(a.Status)), Shape: ui.AccessShape(a.Status)}
}

// due says how much of the council's term is left; of who was asked for a proof, that the answer is awaited.
func (s Screen) due(a council.AccessRequest) string {
	if a.Status == council.AccessProof {
		return s.W.Say("access_list.awaits")
	}
	return s.term(a.Due, "")
}

func accessName(a council.AccessRequest) string {
	return council.Physician{Names: a.Names, Surname1: a.Surname1, Surname2: a.Surname2}.FullName()
}

// AccessRequest is one access request beside the roster.
type AccessRequest struct {
	Screen
	Request   council.AccessRequest
	Physician council.Physician // nobody when the number is not in the roster
	Offers    []council.AccessAction
	DecidedBy string
	Typed     string // the proof chosen, when the form came back
	Note      string
}

func (r AccessRequest) matches() []council.Match { return r.Request.Matches(r.Physician) }

func (r AccessRequest) matchColumns() []ui.Column {
	return []ui.Column{{Label: r.W.Say("access_match.field")}, {Label: r.W.Say("access_match.typed")}, {Label: r.W.Say("access_match.roster")}, {Label: r.W.Say("access_match.result")}}
}

func (r AccessRequest) result(m council.Match) ui.State {
	switch {
	case m.Equal:
		return ui.State{Label: r.W.Say("access_match.equal"), Shape: ui.Done}
	case m.Roster == "":
		return ui.State{Label: r.W.Say("access_match.absent"), Shape: ui.Unsent}
	}
	return ui.State{Label: r.W.Say("access_match.different"), Shape: ui.YourTurn}
}

func (r AccessRequest) proofs() []ui.Option {
	var options []ui.Option
	for _, p := range r.Rules.Access.Proofs {
		options = append(options, ui.Option{Value: p.Code, Label: p.Label, Hint: p.Hint, Selected: p.Code == r.Typed})
	}
	return options
}

func (r AccessRequest) offered(a council.AccessAction) bool {
	for _, o := range r.Offers {
		if o == a {
			return true
		}
	}
	return false
}

func (r AccessRequest) proof() string {
	for _, p := range r.Rules.Access.Proofs {
		if p.Code == r.Request.Proof {
			return p.Label
		}
	}
	if r.Request.Proof == "" {
		return ""
	}
	return r.W.Say("access_match.address_on_file")
}

func (r AccessRequest) facts() []ui.Fact {
	a := r.Request
	facts := []ui.Fact{{Term: r.W.Say("access_list.received"), Value: r.When(a.CreatedAt)}}
	switch {
	case a.Status == council.AccessProof:
		facts = append(facts, ui.Fact{Term: r.W.Say("access_list.due"), Value: r.due(a)})
	case !a.Due.Due.IsZero():
		facts = append(facts, ui.Fact{Term: r.W.Say("access_list.due"), Value: a.Due.Due.Long(), Small: r.term(a.Due, r.Physician.Office)})
	}
	add := func(term, value, small string) {
		if value != "" {
			facts = append(facts, ui.Fact{Term: r.W.Say(term), Value: value, Small: small})
		}
	}
	add("access_match.decided", r.When(a.DecidedAt), r.DecidedBy)
	add("access_match.proof", r.proof(), "")
	add("field.note", a.Note, "")
	return facts
}
