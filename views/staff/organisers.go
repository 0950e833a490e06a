package staff

import (
	"net/url"
	"strconv"
	"strings"

	"vigencia/council"
	"vigencia/views/ui"
)

// OrganisersPage is the list of the institutions that organise events.
type OrganisersPage struct {
	Screen
	Status  council.OrganiserStatus // "" = all
	Name    string
	Rows    []council.Organiser
	Waiting int // how many wait to be admitted, capped
	Next    string
}

func (p OrganisersPage) columns() []ui.Column {
	return p.columnsOf("events.organiser", "events.kind", "events.place", "events.since", "events.state", "events.due")
}

func (p OrganisersPage) states() []ui.Option {
	options := []ui.Option{{Label: p.W.Say("events.all_organisers")}}
	for _, s := range council.OrganiserStatuses() {
		if s != council.OrganiserUnconfirmed {
			options = append(options, ui.Option{Value: string(s), Label: p.W.Say("organiser.status." + string(s)), Selected: s == p.Status})
		}
	}
	return options
}

func (p OrganisersPage) pages() ui.Pages {
	pages := ui.Pages{Label: p.W.Say("deliveries.pages"), Target: "instituciones"}
	if p.Next != "" {
		q := url.Values{"estado": {string(p.Status)}, "nombre": {p.Name}, "despues": {p.Next}}
		pages.After = ui.Link{Href: p.to("/consejo/organizadores?" + q.Encode()), Label: p.W.Say("deliveries.next")}
	}
	return pages
}

func (s Screen) organiser(id int64, rest string) string {
	return s.to("/consejo/organizadores/" + strconv.FormatInt(id, 10) + rest)
}

func (s Screen) organiserState(o council.Organiser) ui.State {
	return ui.State{Label: s.W.Say("organiser.status." + string(o.Status)), Shape: ui.OrganiserShape(o.Status)}
}

func (s Screen) organiserKind(o council.Organiser) string {
	t, _ := s.Rules.Endorsement.OrganiserType(o.Type)
	return t.Label
}

// place names where something is: town and state.
func (s Screen) place(code, town string) string {
	p, _ := s.Rules.EventPlace(code)
	if town == "" || town == p.Label {
		return p.Label
	}
	return strings.TrimSuffix(town+", "+p.Label, ", ")
}

// OrganiserPage is one institution: its data, its people and what it applied for.
type OrganiserPage struct {
	Screen
	Organiser    council.Organiser
	People       []council.Account
	Endorsements []EndorsementRow
	More         bool // there are more endorsements than these
	DecidedBy    string
	Offers       []council.OrganiserAction
	Reason       string // as it was typed
	Past         []council.Event
}

func (p OrganiserPage) offered(a council.OrganiserAction) bool {
	for _, o := range p.Offers {
		if o == a {
			return true
		}
	}
	return false
}

func (p OrganiserPage) facts() []ui.Fact {
	o := p.Organiser
	facts := []ui.Fact{{Term: p.W.Say("events.kind"), Value: p.organiserKind(o)}, {Term: p.W.Say("events.place"), Value: p.place(o.Place, o.Town)},
		{Term: p.W.Say("events.phone"), Value: o.Phone}, {Term: p.W.Say("events.since"), Value: p.When(o.CreatedAt)}}
	if !o.Due.Due.IsZero() {
		facts = append(facts, ui.Fact{Term: p.W.Say("events.due"), Value: o.Due.Due.Long(), Small: p.term(o.Due, "")})
	}
	if !o.DecidedAt.IsZero() {
		facts = append(facts, ui.Fact{Term: p.W.Say("events.decided"), Value: p.When(o.DecidedAt), Small: p.DecidedBy})
	}
	if o.Reason != "" {
		facts = append(facts, ui.Fact{Term: p.W.Say("events.reason"), Value: o.Reason})
	}
	return facts
}

func (p OrganiserPage) personState(a council.Account) ui.State {
	switch {
	case a.Disabled:
		return ui.State{Label: p.W.Say("events.person.disabled"), Shape: ui.Ended}
	case a.Invited:
		return ui.State{Label: p.W.Say("events.person.invited"), Shape: ui.Waiting}
	}
	return ui.State{Label: p.W.Say("events.person.active"), Shape: ui.Done}
}
