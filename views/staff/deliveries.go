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
}

// A DeliveryRow is one paper on its way.
type DeliveryRow struct {
	Delivery       council.Delivery
	Certificate    council.Certificate
	Holder, Number string
}

// DeliveryStates lists the states in the order of the paper's way.
func DeliveryStates() []council.DeliveryState {
	return []council.DeliveryState{council.ToPrint, council.Printed, council.Sent, council.Available, council.HandedOver}
}

func (p DeliveriesPage) stateOptions() []ui.Option {
	var options []ui.Option
	for _, s := range DeliveryStates() {
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

// batch is the act that a selection in this state allows; ok is false when there is none for this member of staff.
func (p DeliveriesPage) batch() (action council.DeliveryAction, ok bool) {
	for _, a := range []council.DeliveryAction{council.Print, council.Send, council.Receive} {
		if _, err := council.DeliveryLifecycle().Allow(a, p.State, p.Me, p.Office); err == nil {
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
}

func (p DeliveryPage) may(action council.DeliveryAction) bool {
	_, err := council.DeliveryLifecycle().Allow(action, p.Row.Delivery.State, p.Me, p.Row.Delivery.Office)
	return err == nil && (action == council.UndoHandOver || p.Row.Certificate.Deliverable(action))
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
	return facts
}

func (p DeliveryPage) who() []ui.Option {
	return []ui.Option{{Value: "propio", Label: p.W.Say("deliveries.page.own"), Hint: p.W.Say("deliveries.page.own_hint"), Selected: !p.Recipient.Proxy},
		{Value: "otra", Label: p.W.Say("deliveries.page.proxy_option"), Hint: p.W.Say("deliveries.page.proxy_hint"), Selected: p.Recipient.Proxy}}
}

func (p DeliveryPage) documentKinds() []ui.Option {
	var options []ui.Option
	for _, k := range p.Rules.Documents {
		options = append(options, ui.Option{Value: k.Code, Label: k.Label, Selected: k.Code == p.Recipient.Document.Kind})
	}
	return options
}
