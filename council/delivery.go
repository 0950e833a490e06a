package council

import "time"

// A DeliveryState is a stage of a certificate's paper.
type DeliveryState string

// The stages that a profile can pick. The first council prints, sends to the office, and hands over there.
const (
	ToPrint    DeliveryState = "to_print"
	Printed    DeliveryState = "printed"
	Sent       DeliveryState = "sent"
	Available  DeliveryState = "available"
	HandedOver DeliveryState = "handed_over"
)

// A DeliveryAction is what can be done to a delivery.
type DeliveryAction string

// The actions of a delivery.
const (
	Print        DeliveryAction = "print"
	Send         DeliveryAction = "send"
	Receive      DeliveryAction = "receive"
	HandOver     DeliveryAction = "hand_over"
	UndoHandOver DeliveryAction = "undo_hand_over"
)

// DeliveryLifecycle is the one table of a paper's way. Receive and HandOver are of the office where the paper is picked up.
func DeliveryLifecycle() Lifecycle[DeliveryAction, DeliveryState] {
	return Lifecycle[DeliveryAction, DeliveryState]{
		Print:        {By: []Role{Certifier}, From: []DeliveryState{ToPrint}, To: Printed},
		Send:         {By: []Role{Certifier}, From: []DeliveryState{Printed}, To: Sent},
		Receive:      {By: []Role{RegionalOffice, Certifier}, From: []DeliveryState{Sent}, To: Available},
		HandOver:     {By: []Role{RegionalOffice}, From: []DeliveryState{Available}, To: HandedOver},
		UndoHandOver: {By: []Role{RegionalOffice, Certifier}, From: []DeliveryState{HandedOver}, To: Available},
	}
}

// A Delivery is where the paper of a certificate is, and who took it.
type Delivery struct {
	Certificate int64
	State       DeliveryState
	Office      string
	Recipient   Recipient
	ChangedAt   time.Time
	DueOn       Date
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
	Recipient   Recipient // for HandOver
	Note        string    // for UndoHandOver
}

// Apply decides a step of the paper's way and gives all that it records.
func (d Delivery) Apply(action DeliveryAction, by Actor, f DeliveryFacts, at time.Time) (Outcome, error) {
	next, err := DeliveryLifecycle().Allow(action, d.State, by, d.Office)
	if err != nil {
		return Outcome{}, err
	}
	if f.Subject.ID != 0 && by.Physician == f.Subject.ID {
		return Outcome{}, Refuse(Forbidden, "request.refuse.own")
	}
	if action != UndoHandOver && !f.Certificate.Deliverable(action) {
		return Outcome{}, Refuse(Conflict, "delivery.refuse.certificate")
	}
	to := d
	to.State, to.ChangedAt, to.DueOn = next, at, Date{}
	if stage, ok := f.Rules.stage(next); ok && stage.Days > 0 {
		to.DueOn = f.Rules.Calendar.Term(f.Rules.Today(at), stage.Days, d.Office).Due
	}
	payload := map[string]string{"state": string(next), "office": d.Office}
	switch action {
	case HandOver:
		if err := f.Recipient.check(f.Rules); err != nil {
			return Outcome{}, err
		}
		to.Recipient = f.Recipient
		payload["recipient"], payload["document"] = f.Recipient.Name, f.Recipient.Document.Kind+" "+f.Recipient.Document.Number
		if f.Recipient.Proxy {
			payload["proxy"] = "true"
		}
	case UndoHandOver:
		if f.Note == "" {
			return Outcome{}, &Error{Code: Invalid, Say: "error.form", Fields: []FieldError{{Field: "nota", Say: "request.refuse.note"}}}
		}
		to.Recipient, payload["note"] = Recipient{}, f.Note
	}
	out := Outcome{Changes: []Change{to}, Events: []Event{{Subject: "certificate", ID: d.Certificate, Action: string(action), By: by, At: at, Payload: payload}}}
	to.tell(&out, action, f, at)
	return out, nil
}

// Deliverable says whether the paper may go on: never that of an annulled or replaced certificate, and a suspended one is not handed over.
func (c Certificate) Deliverable(action DeliveryAction) bool {
	return !c.Revoked && c.ReplacedBy == 0 && (action != HandOver || !c.Suspended)
}

// tell orders the mail of a step, if it has one.
func (d Delivery) tell(out *Outcome, action DeliveryAction, f DeliveryFacts, at time.Time) {
	template := map[DeliveryAction]string{Send: "diploma_sent", Receive: "diploma_available", HandOver: "diploma_handed_over", UndoHandOver: "handover_undone"}[action]
	if template == "" || f.Subject.Halted != "" {
		return
	}
	office, _ := f.Rules.Office(d.Office)
	out.Mails = append(out.Mails, MailOrder{
		Key: template + "/" + f.Certificate.Series + "/" + f.Certificate.Number + "/" + itoa(int(at.UnixMilli())), Template: template, Physician: f.Subject.ID,
		Subject: "certificate", ID: d.Certificate,
		Values: map[string]string{"Name": f.Subject.FullName(), "Diploma": f.Certificate.Number, "Kind": f.Certificate.Label, "Office": office.Name,
			"Address": office.Address, "Hours": office.Hours, "Phone": office.Phone, "Recipient": d.Recipient.Name, "Date": f.Rules.Today(at).Long(), "Note": f.Note},
	})
}

func (r Recipient) check(rules Rules) error {
	var c Check
	if r.Name == "" {
		c.Field("recibe", "delivery.refuse.name")
	}
	if !rules.ValidDocument(r.Document) {
		c.Field("documento", "delivery.refuse.document")
	}
	return c.Err()
}

func (p *Profile) stage(s DeliveryState) (DeliveryStage, bool) {
	for _, d := range p.Delivery {
		if d.Stage == s {
			return d, true
		}
	}
	return DeliveryStage{}, false
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
	return by.Is(Certifier, "") || by.Is(RegionalOffice, d.Office)
}

// Late counts the days by which the paper has overstayed at its stage; 0 when it has not, or the stage has no term.
func (d Delivery) Late(today Date) int {
	if d.DueOn.IsZero() || d.State == HandedOver || !today.After(d.DueOn) {
		return 0
	}
	return d.DueOn.DaysUntil(today)
}
