package council

import "time"

// An ActKind is what can be done to an issued certificate, always by two persons.
type ActKind string

// The acts on a certificate.
const (
	Suspend ActKind = "suspend"
	Lift    ActKind = "lift"
	Revoke  ActKind = "revoke"
	Rectify ActKind = "rectify" // its paper is made anew with corrected data; the old document stays on record
)

// ActKinds lists the acts in the order in which screens show them.
func ActKinds() []ActKind { return []ActKind{Suspend, Lift, Revoke, Rectify} }

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

// AskAct is the first of two persons: it says which act and why; nothing is in force yet.
func (c Certificate) AskAct(kind ActKind, reason string, by Actor, waiting []Act, at time.Time) (Outcome, error) {
	if !by.Is(Certifier, "") && !by.Is(Administrator, "") {
		return Outcome{}, Refuse(Forbidden, "error.forbidden")
	}
	if by.Physician == c.Physician {
		return Outcome{}, Refuse(Forbidden, "request.refuse.own")
	}
	if reason == "" {
		return Outcome{}, &Error{Code: Invalid, Say: "error.form", Fields: []FieldError{{Field: "motivo", Say: "act.refuse.reason"}}}
	}
	for _, w := range waiting {
		if w.Waits() {
			return Outcome{}, Refuse(Conflict, "act.refuse.waiting")
		}
	}
	if !c.takes(kind) {
		return Outcome{}, Refuse(Conflict, "act.refuse.state")
	}
	act := Act{Certificate: c.ID, Kind: kind, Reason: reason, AskedBy: by.Account, AskedAt: at}
	return Outcome{Changes: []Change{act}, Events: []Event{{Subject: "certificate", ID: c.ID, Action: "ask_" + string(kind), By: by, At: at, Payload: map[string]string{"reason": reason}}}}, nil
}

func (c Certificate) takes(kind ActKind) bool {
	switch kind {
	case Suspend:
		return !c.Suspended && !c.Revoked
	case Lift:
		return c.Suspended && !c.Revoked
	case Revoke:
		return !c.Revoked
	case Rectify:
		return !c.Revoked && c.Origin == "issued"
	}
	return false
}

// ConfirmAct is the second person, never the first: the act is in force from the next look at the verification page.
func (c Certificate) ConfirmAct(a Act, by Actor, f DeliveryFacts, at time.Time) (Outcome, error) {
	if !by.Is(Certifier, "") && !by.Is(Administrator, "") {
		return Outcome{}, Refuse(Forbidden, "error.forbidden")
	}
	if by.Account == a.AskedBy {
		return Outcome{}, Refuse(Forbidden, "request.refuse.two_persons")
	}
	if by.Physician == c.Physician {
		return Outcome{}, Refuse(Forbidden, "request.refuse.own")
	}
	if !a.Waits() || !c.takes(a.Kind) {
		return Outcome{}, Refuse(Conflict, "act.refuse.state")
	}
	a.ConfirmedBy, a.ConfirmedAt = by.Account, at
	switch a.Kind {
	case Suspend:
		c.Suspended, c.Reason, c.ActAt = true, a.Reason, at
	case Lift:
		c.Suspended, c.Reason, c.ActAt = false, "", time.Time{}
	case Revoke:
		c.Revoked, c.Reason, c.ActAt = true, a.Reason, at
	}
	out := Outcome{Changes: []Change{a, c}, Events: []Event{{Subject: "certificate", ID: c.ID, Action: string(a.Kind), By: by, At: at, Payload: map[string]string{"reason": a.Reason}}}}
	key := c.Series + "/" + c.Number
	if a.Kind == Rectify {
		version := "/" + itoa(int(at.UnixMilli()))
		out.Documents = append(out.Documents,
			DocumentOrder{Key: "constancia/" + key + version, Kind: Constancia, Subject: "certificate", ID: c.ID},
			DocumentOrder{Key: "diploma/" + key + version, Kind: Diploma, Subject: "certificate", ID: c.ID})
	}
	if f.Subject.Halted == "" {
		out.Mails = append(out.Mails, MailOrder{Key: "certificate_act/" + key + "/" + itoa(int(at.UnixMilli())), Template: "certificate_act", Physician: c.Physician, Subject: "certificate", ID: c.ID,
			Values: map[string]string{"Name": f.Subject.FullName(), "Diploma": c.Number, "Kind": c.Label, "Act": f.Rules.Words.Say("act." + string(a.Kind)), "Reason": a.Reason, "Date": f.Rules.Today(at).Long()}})
	}
	return out, nil
}

// RefuseAct is the second person saying no.
func (c Certificate) RefuseAct(a Act, by Actor, at time.Time) (Outcome, error) {
	if !by.Is(Certifier, "") && !by.Is(Administrator, "") {
		return Outcome{}, Refuse(Forbidden, "error.forbidden")
	}
	if !a.Waits() {
		return Outcome{}, Refuse(Conflict, "act.refuse.state")
	}
	a.RefusedAt = at
	return Outcome{Changes: []Change{a}, Events: []Event{{Subject: "certificate", ID: c.ID, Action: "refuse_" + string(a.Kind), By: by, At: at}}}, nil
}
