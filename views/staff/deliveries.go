package staff

import (
	"net/url"

	"vigencia/council"
	"vigencia/views/ui"
)

// A DeliveriesPage is the papers of one state.
type DeliveriesPage struct {
	Screen
	State   council.DeliveryState
	Office  string
	Offices []council.Office // that the member of staff can choose from
	Rows    []DeliveryRow
	Count   int
	Next    int64 // certificate after which the next page begins; 0 on the last
	Done    int   // how many were moved just now
	Stages  []StageLine
}

// A DeliveryRow is one paper on its way.
type DeliveryRow struct {
	Delivery       council.Delivery
	Certificate    council.Certificate
	Holder, Number string
}

func (p DeliveriesPage) stateOptions() []ui.Option {
	var options []ui.Option
	for _, s := range p.Rules.Stages() {
		options = append(options, ui.Option{Value: string(s), Label: p.W.Say("delivery." + string(s)), Selected: s == p.State})
	}
	return options
}

func (p DeliveriesPage) officeOptions() []ui.Option {
	options := []ui.Option{{Label: p.W.Say("deliveries.all_offices"), Selected: p.Office == ""}}
	for _, o := range p.Offices {
		options = append(options, ui.Option{Value: o.Code, Label: o.Name, Selected: o.Code == p.Office})
	}
	return options
}

func (p DeliveriesPage) columns() []ui.Column {
	return []ui.Column{{Label: p.W.Say("deliveries.diploma")}, {Label: p.W.Say("deliveries.physician")}, {Label: p.W.Say("deliveries.kind")}, {Label: p.W.Say("deliveries.office")}, {Label: p.W.Say("deliveries.since")}, {Label: p.W.Say("inbox.column.action")}}
}

func (p DeliveriesPage) caption() string {
	state := p.W.Say("delivery." + string(p.State))
	if p.Count > council.CountCap {
		return p.W.Say("deliveries.caption_more", "State", state)
	}
	return p.W.Count("deliveries.caption", p.Count, "State", state)
}

func (p DeliveriesPage) pages() ui.Pages {
	pages := ui.Pages{Label: p.W.Say("deliveries.pages"), Count: p.caption(), Target: "entregas"}
	if p.Next > 0 {
		query := url.Values{"estado": {string(p.State)}, "consejo": {p.Office}, "despues": {choice(p.Next)}}
		pages.After = ui.Link{Href: p.to("/consejo/entregas?" + query.Encode()), Label: p.W.Say("deliveries.next")}
	}
	return pages
}

// A StageLine is how many papers stand at a stage, and how many of them overstay its term.
type StageLine struct {
	State       council.DeliveryState
	Count, Late int
}

// stages are the figures above the list, each leading to its papers.
func (p DeliveriesPage) stages() []ui.Stat {
	var stats []ui.Stat
	for _, s := range p.Stages {
		if s.Count == 0 {
			continue
		}
		stat := ui.Stat{Figure: p.capped(s.Count), Href: p.to("/consejo/entregas?estado=" + string(s.State)), Label: p.W.Say("delivery." + string(s.State))}
		if s.Late > 0 {
			stat.Label, stat.Tone = stat.Label+". "+p.W.Count("deliveries.stage_late", s.Late), ui.Acts
		}
		stats = append(stats, stat)
	}
	return stats
}

// BatchActions are the acts that need nothing typed, in the order of the way: a selection of papers can do them together.
func BatchActions() []council.DeliveryAction {
	return []council.DeliveryAction{council.Print, council.Send, council.Receive, council.TakeIn, council.Sign, council.Announce}
}

// batch is the act that a selection in this state allows; ok is false when there is none for this member of staff.
func (p DeliveriesPage) batch() (action council.DeliveryAction, ok bool) {
	for _, a := range BatchActions() {
		if _, err := p.Rules.DeliveryWay().Allow(a, p.State, p.Me, p.Office); err == nil {
			return a, true
		}
	}
	return "", false
}

func (p DeliveriesPage) delivery(r DeliveryRow) string {
	return p.to("/consejo/entregas/" + choice(r.Delivery.Certificate))
}

// since says from which day the paper is at its stage.
func (s Screen) since(r DeliveryRow) string { return s.Rules.Today(r.Delivery.ChangedAt).Numeric() }

// A DeliverySheet is the list that travels with the papers.
type DeliverySheet struct {
	Screen
	Office council.Office
	Rows   []DeliveryRow
}

func (p DeliverySheet) columns() []ui.Column {
	return []ui.Column{{Label: p.W.Say("deliveries.sheet.nro")}, {Label: p.W.Say("deliveries.diploma")}, {Label: p.W.Say("deliveries.sheet.number")}, {Label: p.W.Say("deliveries.sheet.name")}, {Label: p.W.Say("deliveries.kind")}}
}

// A DeliveryPage is one paper: where it is, and who takes it.
type DeliveryPage struct {
	Screen
	Row       DeliveryRow
	Physician council.Physician
	Recipient council.Recipient // as typed, or the physician
	Note      string
	Past      []council.Event
	Step      DeliveryStep // what was typed for a step that was refused
}

func (p DeliveryPage) may(action council.DeliveryAction) bool {
	_, err := p.Rules.DeliveryWay().Allow(action, p.Row.Delivery.State, p.Me, p.Row.Delivery.Office)
	return err == nil && p.Row.Certificate.Deliverable(action)
}

func (p DeliveryPage) facts() []ui.Fact {
	d, c := p.Row.Delivery, p.Row.Certificate
	facts := []ui.Fact{
		{Term: p.W.Say("deliveries.physician"), Value: p.Row.Holder, Small: p.W.Say("field.number") + " " + p.Row.Number},
		{Term: p.W.Say("field.document"), Value: p.Physician.DocumentID.Kind + " " + p.Physician.DocumentID.Number},
		{Term: p.W.Say("deliveries.kind"), Value: c.Label}, {Term: p.W.Say("deliveries.office"), Value: p.Rules.OfficeName(d.Office)},
		{Term: p.W.Say("deliveries.page.state"), Value: p.W.Say("delivery." + string(d.State)), Small: p.When(d.ChangedAt)},
	}
	if d.Recipient.Name != "" {
		f := ui.Fact{Term: p.W.Say("deliveries.page.recipient"), Value: d.Recipient.Name, Small: d.Recipient.Document.Kind + " " + d.Recipient.Document.Number}
		if d.Recipient.Proxy {
			f.Small += ". " + p.W.Say("deliveries.page.proxy")
		}
		facts = append(facts, f)
	}
	return append(facts, p.travel()...)
}

func (p DeliveryPage) who() []ui.Option {
	return []ui.Option{{Value: "propio", Label: p.W.Say("deliveries.page.own"), Hint: p.W.Say("deliveries.page.own_hint"), Selected: !p.Recipient.Proxy},
		{Value: "otra", Label: p.W.Say("deliveries.page.proxy_option"), Hint: p.W.Say("deliveries.page.proxy_hint"), Selected: p.Recipient.Proxy}}
}

func (p DeliveryPage) documentKinds() []ui.Option {
	var options []ui.Option
	for _, k := range p.Rules.Documents {
		if !k.Official {
			continue
		}
		options = append(options, ui.Option{Value: k.Code, Label: k.Label, Selected: k.Code == p.Recipient.Document.Kind})
	}
	return options
}
