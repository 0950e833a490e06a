package council

import "time"

// An ActKind is what can be done to an issued certificate, always by two persons.
type ActKind string

// The acts on a certificate.
const (
	Suspend ActKind = "suspend"
	Lift    ActKind = "lift"
	Revoke  ActKind = "revoke"
	Replace ActKind = "replace" // a spoilt sheet: its number is annulled, a new number takes its place with the same validity
	Rectify ActKind = "rectify" // its paper is made anew with the register's data of today; the old document stays on record
)

// ActKinds lists the acts in the order in which screens show them.
func ActKinds() []ActKind { return []ActKind{Suspend, Lift, Revoke, Replace, Rectify} }

// An Act on a certificate: asked by one person with a reason, in force once a second one confirms it.
type Act struct {
	ID          int64
	Certificate int64
	Kind        ActKind
	Reason      string
	AskedBy     int64
	AskedAt     time.Time
	ConfirmedBy int64
	ConfirmedAt time.Time
	RefusedAt   time.Time
}

func (Act) change() {}

// Waits says whether the act still waits for its second person.
func (a Act) Waits() bool { return a.ConfirmedAt.IsZero() && a.RefusedAt.IsZero() }

// ActFacts are what an act on a certificate needs. Drawn carries series and number of the certificate that Replace makes.
type ActFacts struct {
	Rules   Rules
	Subject Physician
	Drawn   Certificate
	Has     []DocumentType // papers that the certificate has, for Rectify
}

// AskAct is the first of two persons: it says which act and why; nothing is in force yet.
func (c Certificate) AskAct(kind ActKind, reason string, by Actor, earlier []Act, at time.Time) (Outcome, error) {
	if err := c.mayAct(by); err != nil {
		return Outcome{}, err
	}
	if reason == "" {
		return Outcome{}, &Error{Code: Invalid, Say: "error.form", Fields: []FieldError{{Field: "motivo", Say: "act.refuse.reason"}}}
	}
	for _, a := range earlier {
		if a.Waits() {
			return Outcome{}, Refuse(Conflict, "act.refuse.waiting")
		}
	}
	if !c.Takes(kind) {
		return Outcome{}, Refuse(Conflict, "act.refuse.state")
	}
	act := Act{Certificate: c.ID, Kind: kind, Reason: reason, AskedBy: by.Account, AskedAt: at}
	return Outcome{Changes: []Change{act}, Events: []Event{c.event("ask_"+string(kind), by, at, reason)}}, nil
}

// mayAct lets those who keep the certificates pass, never its own holder.
func (c Certificate) mayAct(by Actor) error {
	if !by.Is(Certifier, "") && !by.Is(Administrator, "") {
		return Refuse(Forbidden, "error.forbidden")
	}
	if by.Physician != 0 && by.Physician == c.Physician {
		return Refuse(Forbidden, "request.refuse.own")
	}
	return nil
}

func (c Certificate) event(action string, by Actor, at time.Time, reason string) Event {
	return Event{Subject: "certificate", ID: c.ID, Action: action, By: by, At: at, Payload: map[string]string{"reason": reason}}
}

// Takes says whether the certificate, as it is, admits an act of the kind. One that was annulled or replaced admits none.
func (c Certificate) Takes(kind ActKind) bool {
	if c.Revoked || c.ReplacedBy != 0 {
		return false
	}
	switch kind {
	case Suspend:
		return !c.Suspended
	case Lift:
		return c.Suspended
	case Revoke:
		return true
	case Replace, Rectify:
		return c.Origin == "issued" && !c.Suspended
	}
	return false
}

// ConfirmAct is the second person, never the first: the act is in force from the next look at the verification page.
func (c Certificate) ConfirmAct(a Act, by Actor, f ActFacts, at time.Time) (Outcome, error) {
	if err := c.mayAct(by); err != nil {
		return Outcome{}, err
	}
	if by.Account == a.AskedBy {
		return Outcome{}, Refuse(Forbidden, "request.refuse.two_persons")
	}
	if !a.Waits() || !c.Takes(a.Kind) {
		return Outcome{}, Refuse(Conflict, "act.refuse.state")
	}
	if (a.Kind == Replace || a.Kind == Rectify) && len(f.Rules.SignersOn(f.Rules.Today(at))) == 0 {
		return Outcome{}, Refuse(Conflict, "request.refuse.signers")
	}
	a.ConfirmedBy, a.ConfirmedAt = by.Account, at
	out := Outcome{Changes: []Change{a}, Events: []Event{c.event(string(a.Kind), by, at, a.Reason)}}
	after := c.effect(&out, a, by, f, at)
	if f.Subject.Halted == "" {
		out.Mails = append(out.Mails, after.actMail(a, out.Documents, f, at))
	}
	return out, nil
}

// effect adds to out what the act changes, and gives the certificate that holds afterwards.
func (c Certificate) effect(out *Outcome, a Act, by Actor, f ActFacts, at time.Time) Certificate {
	switch a.Kind {
	case Suspend:
		c.Suspended, c.Reason, c.ActAt = true, a.Reason, at
	case Lift:
		c.Suspended, c.Reason, c.ActAt = false, "", time.Time{}
	case Revoke:
		c.Revoked, c.Reason, c.ActAt = true, a.Reason, at
	case Replace:
		return c.replace(out, a, by, f, at)
	case Rectify:
		if r, ok := f.Subject.Registration(c.Registration); ok {
			kind, _ := f.Rules.Kind(c.Kind)
			c.Specialty, c.RNE, c.Label = r.Specialty, r.Number, r.CertificateLabel(kind)
		}
		c.orderAgain(out, f.Rules, f.Has, "/"+itoa(int(at.UnixMilli())))
	}
	out.Changes = append(out.Changes, c)
	return c
}

// replace makes the certificate that takes the place of c: new number, same decision and validity. The store closes c with it.
func (c Certificate) replace(out *Outcome, a Act, by Actor, f ActFacts, at time.Time) Certificate {
	old := c
	old.Reason, old.ActAt = a.Reason, at
	c.Replaces, c.ID, c.Request, c.Series, c.Number, c.Kept, c.IssuedAt = c.ID, 0, 0, f.Drawn.Series, f.Drawn.Number, false, at
	out.Changes = append(out.Changes, old, c, Delivery{State: ToPrint, Office: c.Pickup})
	issued := c.event("issue", by, at, a.Reason)
	issued.Payload["number"], issued.Payload["replaces"] = c.Number, old.Number
	out.Events = append(out.Events, issued)
	c.orderPapers(out, f.Rules, AtIssue)
	return c
}

// actMail tells the physician what was done and why; a new paper for the physician travels with it.
func (c Certificate) actMail(a Act, papers []DocumentOrder, f ActFacts, at time.Time) MailOrder {
	m := MailOrder{Key: "certificate_act/" + itoa(int(a.ID)), Template: "certificate_act", Physician: c.Physician, Subject: "certificate", ID: c.ID,
		Values: map[string]string{"Name": f.Subject.FullName(), "Diploma": c.Number, "Kind": c.Label, "Act": f.Rules.Words.Say("act." + string(a.Kind)), "Reason": a.Reason, "Date": f.Rules.Today(at).Long()}}
	for _, given := range f.Rules.Gives() {
		for _, p := range papers {
			if p.Kind == given && len(m.After) == 0 {
				m.After = []string{p.Key}
			}
		}
	}
	return m
}

// RefuseAct is the second person saying no; also the one who asked may take it back.
func (c Certificate) RefuseAct(a Act, by Actor, at time.Time) (Outcome, error) {
	if err := c.mayAct(by); err != nil {
		return Outcome{}, err
	}
	if !a.Waits() {
		return Outcome{}, Refuse(Conflict, "act.refuse.state")
	}
	a.RefusedAt = at
	return Outcome{Changes: []Change{a}, Events: []Event{c.event("refuse_"+string(a.Kind), by, at, a.Reason)}}, nil
}
