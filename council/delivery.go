package council

import (
	"slices"
	"time"
)

// A Delivery is where the paper of a certificate is, and who took it.
type Delivery struct {
	Certificate int64
	State       DeliveryState
	Office      string
	Recipient   Recipient
	ChangedAt   time.Time
	DueOn       Date // last day of the term of its stage; absent when there is none
	Lot         int64
	Entry       Entry
	ExpectedOn  Date // when the printer is expected to be done, as the physician was last told
	Shipment    Shipment
}

// A Recipient is who took the paper: in person with an identity document, or with a simple power of attorney (carta poder).
type Recipient struct {
	Name     string
	Document Document
	Proxy    bool // carta poder, kept on paper by the office
}

func (Delivery) change() {}

// DeliveryFacts are what a step of the paper's way needs.
type DeliveryFacts struct {
	Rules       Rules
	Subject     Physician
	Certificate Certificate
	Recipient   Recipient   // for HandOver
	Note        string      // for UndoHandOver, Trace, Lose
	Photographs bool        // for Enlot: those of the physician were accepted (R12)
	Lot         Lot         // for Enlot
	Entry       Entry       // for Enlot
	On          Date        // for Forecast, Ship and Arrive
	Shipping    ShippingAsk // for AskShipping
	Waybill     string      // for Ship
}

// Apply decides a step of the paper's way and gives all that it records.
func (d Delivery) Apply(action DeliveryAction, by Actor, f DeliveryFacts, at time.Time) (Outcome, error) {
	by.Owner = f.Subject.ID != 0 && by.Physician == f.Subject.ID
	next, err := f.Rules.DeliveryWay().Allow(action, d.State, by, d.Office)
	if err != nil {
		return Outcome{}, err
	}
	if by.Owner && !action.OfOwner() {
		return Outcome{}, Refuse(Forbidden, "request.refuse.own")
	}
	if !f.Certificate.Deliverable(action) {
		return Outcome{}, Refuse(Conflict, "delivery.refuse.certificate")
	}
	to := d
	if next != d.State {
		to.State, to.ChangedAt, to.DueOn = next, at, f.Rules.StageDue(next, f.Rules.Today(at), d.Office)
	}
	payload := map[string]string{"state": string(next), "office": d.Office}
	if err := to.step(action, by, f, at, payload); err != nil {
		return Outcome{}, err
	}
	out := Outcome{Changes: []Change{to}, Events: []Event{{Subject: "certificate", ID: d.Certificate, Action: string(action), By: by, At: at, Payload: payload}}}
	if next != d.State {
		f.Certificate.orderPapers(&out, f.Rules, string(next))
	}
	to.tell(&out, action, f, at)
	return out, nil
}

// step does to the delivery what only this action does, and notes it in the event's payload.
func (d *Delivery) step(action DeliveryAction, by Actor, f DeliveryFacts, at time.Time, payload map[string]string) error {
	switch action {
	case HandOver:
		return d.handOver(f, payload)
	case UndoHandOver:
		d.Recipient = Recipient{}
		return noted(f.Note, payload)
	case Trace, Lose:
		return noted(f.Note, payload)
	case Enlot:
		return d.enlot(f, payload)
	case Forecast:
		return d.forecast(f, at, payload)
	case AskShipping:
		return d.askShipping(by, f, at, payload)
	case CancelShipping, Return:
		d.Shipment = Shipment{}
	case Ship:
		return d.ship(f, at, payload)
	case Arrive:
		return d.arrive(f, at, payload)
	}
	return nil
}

func (d *Delivery) handOver(f DeliveryFacts, payload map[string]string) error {
	if err := f.Recipient.check(f.Rules); err != nil {
		return err
	}
	d.Recipient = f.Recipient
	payload["recipient"], payload["document"] = f.Recipient.Name, f.Recipient.Document.Kind+" "+f.Recipient.Document.Number
	if f.Recipient.Proxy {
		payload["proxy"] = "true"
	}
	return nil
}

// noted asks for a note and puts it into the payload.
func noted(note string, payload map[string]string) error {
	if note == "" {
		return &Error{Code: Invalid, Say: "error.form", Fields: []FieldError{{Field: "nota", Say: "request.refuse.note"}}}
	}
	payload["note"] = note
	return nil
}

// OfOwner says whether the action is one that a physician does with the own paper.
func (a DeliveryAction) OfOwner() bool {
	return a == AskShipping || a == CancelShipping || a == Collect
}

// Records says whether the action only writes down what has happened to the paper, whatever its certificate is worth by then.
func (a DeliveryAction) Records() bool {
	switch a {
	case UndoHandOver, Arrive, Collect, Overstay, Trace, Return, Lose, CancelShipping:
		return true
	}
	return false
}

// Deliverable says whether the paper may go on: never that of an annulled or replaced certificate, and a suspended one does not leave the office.
func (c Certificate) Deliverable(action DeliveryAction) bool {
	leaves := action == HandOver || action == Ship
	return action.Records() || !c.Revoked && c.ReplacedBy == 0 && (!leaves || !c.Suspended)
}

func (r Recipient) check(rules Rules) error {
	var c Check
	if r.Name == "" {
		c.Field("recibe", "delivery.refuse.name")
	}
	if r.Proxy && !rules.Proxy {
		c.Field("quien", "delivery.refuse.proxy")
	}
	if !rules.ValidDocument(r.Document) || !rules.Official(r.Document) {
		c.Field("documento", "delivery.refuse.document")
	}
	return c.Err()
}

// Official says whether a document is of a kind that proves who somebody is.
func (p *Profile) Official(d Document) bool {
	return slices.ContainsFunc(p.Documents, func(k DocumentKind) bool { return k.Code == d.Kind && k.Official })
}

// ValidDocument says whether the number has the form of its kind.
func (p *Profile) ValidDocument(d Document) bool {
	for _, k := range p.Documents {
		if k.Code == d.Kind {
			_, problem := k.Valid(d.Number)
			return problem == ""
		}
	}
	return false
}

// Visible says whether the actor may see where the paper is: who keeps the certificates, or the office where it is picked up.
func (d Delivery) Visible(by Actor) bool {
	return by.Automatic || by.Is(Certifier, "") || by.Is(RegionalOffice, d.Office)
}

// Late counts the days by which the paper has overstayed at its stage; 0 when it has not, or the stage has no term.
func (d Delivery) Late(today Date) int {
	if d.DueOn.IsZero() || d.State.Over() || !today.After(d.DueOn) {
		return 0
	}
	return d.DueOn.DaysUntil(today)
}
