package physician

import (
	"strconv"

	"vigencia/council"
	"vigencia/views/ui"
)

// A DeliveriesPage lists one's own papers, with what to do next for each.
type DeliveriesPage struct {
	Screen
	Papers []OwnPaper
}

// An OwnPaper is a certificate's paper on its way to its physician.
type OwnPaper struct {
	Delivery    council.Delivery
	Certificate council.Certificate
}

// A DeliveryPage is one of them: where it is, what to do now, and every hop with its time.
type DeliveryPage struct {
	Screen
	OwnPaper
	State    string // of the physician, by the profile's list
	Past     []council.Event
	Problems []ui.Problem
}

// A ShippingPage asks for shipping.
type ShippingPage struct {
	Screen
	OwnPaper
	Branch     string
	Authorised bool
	Problems   []ui.Problem
}

func (s Screen) paperState(d council.Delivery) ui.State {
	return ui.State{Label: s.W.Say("delivery." + string(d.State)), Shape: ui.ShapeOf(d.State)}
}

func (s Screen) paper(x OwnPaper, rest string) string {
	return s.to("/entregas/" + strconv.FormatInt(x.Certificate.ID, 10) + rest)
}

// next says what to do now with the paper, and until when.
func (s Screen) next(x OwnPaper) string { return s.Rules.DeliveryNext(x.Delivery) }

func (p DeliveryPage) may(action council.DeliveryAction) bool {
	_, err := p.Rules.DeliveryWay().Allow(action, p.Delivery.State, council.Actor{Owner: true}, p.Delivery.Office)
	return err == nil && p.Certificate.Deliverable(action) && (action != council.AskShipping || p.Rules.Interior(p.State))
}

// line is every hop with its time, and what is still to come.
func (p DeliveryPage) line() []ui.Moment {
	var all []ui.Moment
	for i, e := range p.Past {
		m := ui.Moment{Title: p.W.Say("cert.event." + e.Action), When: p.when(e.At), At: p.at(e.At)}
		if i == len(p.Past)-1 && !p.Delivery.State.Over() {
			m.Stage = ui.Now
		}
		all = append(all, m)
	}
	return all
}

func (p DeliveryPage) facts() []ui.Fact {
	c, s := p.Certificate, p.Delivery.Shipment
	facts := []ui.Fact{p.fact("lots.column.kind", c.Label), p.fact("lots.column.certificate", c.Number), {Term: p.W.Say("lots.column.validity"), Value: p.W.Say("cert.valid_value", "From", c.ValidFrom.Numeric(), "To", c.ValidTo.Numeric())}}
	if s.ID != 0 {
		facts = append(facts, p.fact("shipping.branch", s.Branch), ui.Fact{Term: p.W.Say("shipping.words"), Value: s.Words, Small: p.when(s.AskedAt)})
	}
	if s.Waybill != "" {
		facts = append(facts, p.fact("shipping.waybill", s.Waybill), p.fact("shipping.branch_on", sentence(s.BranchOn.Full())))
	}
	if p.Delivery.State == council.AtBranch {
		facts = append(facts, p.fact("deliveries.page.due", sentence(p.Delivery.DueOn.Full())))
	}
	return facts
}
