package staff

import (
	"strconv"

	"vigencia/council"
	"vigencia/views/ui"
)

// A DeliveryStep is what was typed for a step of the paper's way.
type DeliveryStep struct {
	Action                      council.DeliveryAction
	Waybill, On, Branch, Quoted string
}

// StepActions are the acts that a paper's own page offers one by one, in the order of the way. Those that need nothing typed are a button.
func StepActions() []council.DeliveryAction {
	return []council.DeliveryAction{council.TakeIn, council.Sign, council.Announce, council.Ship, council.CancelShipping, council.Arrive, council.Collect, council.Return, council.Lose,
		council.Trace, council.Forecast}
}

func (p DeliveryPage) steps() []council.DeliveryAction {
	var open []council.DeliveryAction
	for _, a := range StepActions() {
		if p.may(a) {
			open = append(open, a)
		}
	}
	return open
}

func (p DeliveryPage) step(rest string) string {
	return p.to("/consejo/entregas/" + choice(p.Row.Delivery.Certificate) + rest)
}

// value is what was typed for this step and not for another one of the page.
func (p DeliveryPage) value(action council.DeliveryAction, typed string) string {
	if p.Step.Action != action {
		return ""
	}
	return typed
}

func (p DeliveryPage) problems(action council.DeliveryAction) []ui.Problem {
	if p.Step.Action != action {
		return nil
	}
	return p.Problems
}

// travel is where the paper was and is: the printer's lot and line, and the courier's journey.
func (p DeliveryPage) travel() []ui.Fact {
	d := p.Row.Delivery
	var facts []ui.Fact
	if late := d.Late(p.Today); late > 0 {
		facts = append(facts, ui.Fact{Term: p.W.Say("deliveries.page.due"), Value: d.DueOn.Full(), Small: p.W.Count("deliveries.late", late)})
	} else if !d.DueOn.IsZero() {
		facts = append(facts, ui.Fact{Term: p.W.Say("deliveries.page.due"), Value: d.DueOn.Full()})
	}
	if d.Lot != 0 {
		lot := ui.Fact{Term: p.W.Say("lots.lot"), Value: p.entry(d.Entry)}
		if p.is(council.Certifier) {
			lot = ui.Fact{Term: lot.Term, Link: ui.Link{Href: p.to("/consejo/lotes/" + choice(d.Lot)), Label: p.W.Say("lots.see")}, Small: lot.Value}
		}
		facts = append(facts, lot)
	}
	if d.State == council.InLot {
		facts = append(facts, ui.Fact{Term: p.W.Say("lots.expected"), Value: d.ExpectedOn.Full()})
	}
	return append(facts, p.shipment(d.Shipment)...)
}

func (p DeliveryPage) shipment(s council.Shipment) []ui.Fact {
	if s.ID == 0 {
		return nil
	}
	facts := []ui.Fact{{Term: p.W.Say("shipping.branch"), Value: s.Branch},
		{Term: p.W.Say("shipping.words"), Value: s.Words, Small: p.W.Say("shipping.way."+s.Way) + ", " + p.When(s.AskedAt)},
		{Term: p.W.Say("shipping.copy"), Link: ui.Link{Href: p.step("/cedula"), Label: p.W.Say("shipping.see_copy")}}}
	if s.Waybill != "" {
		facts = append(facts, ui.Fact{Term: p.W.Say("shipping.waybill"), Value: s.Waybill, Small: p.W.Say("shipping.sent_on", "Date", s.SentOn.Full())},
			ui.Fact{Term: p.W.Say("shipping.branch_on"), Value: s.BranchOn.Full()})
	}
	return facts
}

// entry is a line of the printer's book as people read it.
func (s Screen) entry(e council.Entry) string {
	if e.IsZero() {
		return ""
	}
	return s.W.Say("lots.entry", "Book", strconv.Itoa(e.Book), "Leaf", strconv.Itoa(e.Leaf), "Place", strconv.Itoa(e.Place))
}
