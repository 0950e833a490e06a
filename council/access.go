package council

import (
	"strings"
	"time"
)

// An AccessStatus is a stage of an access request (solicitud de ingreso).
type AccessStatus string

// The stages of an access request.
const (
	AccessWaiting  AccessStatus = "waiting"  // a registrar has to decide
	AccessProof    AccessStatus = "proof"    // a proof of identity was asked for
	AccessAdmitted AccessStatus = "admitted" // the access mail went out
	AccessRefused  AccessStatus = "refused"
)

// An AccessAction is what can be done to an access request.
type AccessAction string

// The actions of an access request. Recognise is the program's: the address typed is the one on file and everything matches.
const (
	Recognise AccessAction = "recognise"
	AskProof  AccessAction = "ask_proof"
	Admit     AccessAction = "admit"
	Reject    AccessAction = "reject"
	Disown    AccessAction = "disown" // the member whose number it is says: it was not me
)

// AccessLifecycle is the one table of an access request's life.
func AccessLifecycle() Lifecycle[AccessAction, AccessStatus] {
	open := []AccessStatus{AccessWaiting, AccessProof}
	return Lifecycle[AccessAction, AccessStatus]{
		Recognise: {By: []Role{System}, From: open, To: AccessAdmitted},
		AskProof:  {By: []Role{Registrar}, From: []AccessStatus{AccessWaiting}, To: AccessProof},
		Admit:     {By: []Role{Registrar}, From: open, To: AccessAdmitted},
		Reject:    {By: []Role{Registrar}, From: open, To: AccessRefused},
		Disown:    {By: []Role{System}, From: open, To: AccessRefused},
	}
}

// An AccessRequest is what a person typed under INGRESE SUS DATOS (step 4). Nothing in it is believed until it is decided (decision 1).
type AccessRequest struct {
	ID        int64
	Number    string
	Document  Document
	Surname1  string
	Surname2  string
	Names     string
	Email     string
	Mobile    string
	Consent   string
	State     string // code, where one can register; "" elsewhere
	Specialty string // that a first certificate is wanted of; "" elsewhere
	Status    AccessStatus
	Physician int64 // the roster's row of that number, 0 = none
	Proof     string
	Note      string
	DecidedBy int64
	CreatedAt time.Time
	DecidedAt time.Time
	Due       Deadline
	Version   int
}

func (AccessRequest) change() {}

// Late says that the council's own term to answer is over. Who was asked for a proof is waited for, so nothing is late then.
func (a AccessRequest) Late(today Date) bool {
	return a.Status == AccessWaiting && !a.Due.Due.IsZero() && a.Due.Late(today)
}

// A Match compares one field of an access request with the roster.
type Match struct {
	Field  string // word key of the label
	Typed  string
	Roster string
	Equal  bool
}

// Matches compares the access request with the roster field by field, accents and case aside.
func (a AccessRequest) Matches(p Physician) []Match {
	pair := func(field, typed, roster string) Match {
		return Match{field, typed, roster, Fold(typed) == Fold(roster)}
	}
	document := func(d Document) string { return strings.TrimSpace(d.Kind + " " + d.Number) }
	return []Match{
		pair("field.number", a.Number, p.Number),
		pair("field.document", document(a.Document), document(p.DocumentID)),
		pair("field.surname1", a.Surname1, p.Surname1),
		pair("field.surname2", a.Surname2, p.Surname2),
		pair("field.names", a.Names, p.Names),
		pair("field.email", a.Email, p.Email),
		pair("field.mobile", a.Mobile, p.Mobile),
	}
}

// Recognised says whether the access mail may go out at once: names and document match the roster, and the address typed is the one on file.
// Everything else proves nothing, because the register is public (decision 1).
func (a AccessRequest) Recognised(p Physician) bool {
	return p.ID != 0 && p.Halted == "" && p.Email != "" && strings.EqualFold(a.Email, p.Email) && Fold(a.Number) == Fold(p.Number) &&
		Fold(a.Document.Number) == Fold(p.DocumentID.Number) && Fold(a.Surname1) == Fold(p.Surname1) && Fold(a.Names) == Fold(p.Names)
}

// AccessFacts are what a decision on an access request needs. Password is made by the caller and only ever mailed.
type AccessFacts struct {
	Rules    Rules
	Subject  Physician
	Proof    string
	Note     string
	Password string
	Cancel   string // path that stops a change of address, for the mail to the old one
}

// Moves says whether admitting would send the access to another address than the one on file: it then waits while the old one is told.
func (a AccessRequest) Moves(p Physician) bool {
	return p.Email != "" && !strings.EqualFold(a.Email, p.Email)
}

// Apply decides an access request and gives all that it records. Admitting needs a proof of the closed list and a row of the roster.
func (a AccessRequest) Apply(action AccessAction, by Actor, f AccessFacts, at time.Time) (Outcome, error) {
	next, err := AccessLifecycle().Allow(action, a.Status, by, "")
	if err != nil {
		return Outcome{}, err
	}
	if a.Physician != 0 && by.Physician == a.Physician {
		return Outcome{}, Refuse(Forbidden, "request.refuse.own")
	}
	to := a
	to.Status, to.Version, to.Note = next, a.Version+1, f.Note
	if action != AskProof {
		to.DecidedAt, to.DecidedBy, to.Due = at, by.Account, Deadline{}
	}
	out := Outcome{Events: []Event{{Subject: "access", ID: a.ID, Action: string(action), By: by, At: at, Payload: map[string]string{"proof": f.Proof, "note": f.Note}}}}
	switch action {
	case Recognise:
		if !a.Recognised(f.Subject) {
			return Outcome{}, Refuse(Conflict, "access.refuse.match")
		}
		to.Proof = "address_on_file"
		to.welcome(&out, f, f.Subject.Email)
	case Admit:
		if err := f.admissible(); err != nil {
			return Outcome{}, err
		}
		to.Proof, to.Physician = f.Proof, f.Subject.ID
		to.enter(&out, f, at)
	case Disown:
		to.Note = ""
	case Reject, AskProof:
		if f.Note == "" {
			return Outcome{}, &Error{Code: Invalid, Say: "error.form", Fields: []FieldError{{Field: "nota", Say: "access.refuse.note"}}}
		}
		out.Mails = append(out.Mails, a.answer(action, f))
	}
	out.Changes = append(out.Changes, to)
	return out, nil
}

// enter sends the access to the address typed: at once, or once the owner of the one on file was told and did not object.
func (a AccessRequest) enter(out *Outcome, f AccessFacts, at time.Time) {
	if a.Moves(f.Subject) {
		a.move(out, f, at)
	} else {
		a.welcome(out, f, a.Email)
	}
}

// answer is the mail to the address typed that refuses the request, or asks for a proof.
func (a AccessRequest) answer(action AccessAction, f AccessFacts) MailOrder {
	template := map[AccessAction]string{Reject: "access_refused", AskProof: "access_proof"}[action]
	return MailOrder{Key: template + "/" + itoa(int(a.ID)), Template: template, To: a.Email, Subject: "access", ID: a.ID,
		Values: map[string]string{"Name": a.Names, "Reason": f.Note, "Contact": f.Rules.Contact.Requests, "Link": "/solicitar-ingreso"}}
}

func (f AccessFacts) admissible() error {
	var c Check
	if f.Subject.ID == 0 {
		return Refuse(Conflict, "access.refuse.roster")
	}
	if f.Subject.Halted == "deceased" {
		return Refuse(Conflict, "access.refuse.deceased")
	}
	known := false
	for _, p := range f.Rules.Access.Proofs {
		known = known || p.Code == f.Proof
	}
	if !known {
		c.Field("prueba", "access.refuse.proof")
	}
	return c.Err()
}

// move holds the changed address, and tells the old one how to stop it (decision 1). The access mail goes out when the change applies.
func (a AccessRequest) move(out *Outcome, f AccessFacts, at time.Time) {
	change := EmailChange{Physician: f.Subject.ID, Previous: f.Subject.Email, Email: a.Email, Access: a.ID, AskedAt: at}
	change.hold(out, f.Rules, f.Subject, f.Cancel, at)
}

// Welcome orders the access mail that waited while a changed address was held.
func (a AccessRequest) Welcome(f AccessFacts) Outcome {
	var out Outcome
	a.welcome(&out, f, f.Subject.Email)
	return out
}

// welcome orders the mail of step 5: user name, and an initial password that works once.
func (a AccessRequest) welcome(out *Outcome, f AccessFacts, to string) {
	out.Mails = append(out.Mails, MailOrder{Key: "access_granted/" + itoa(int(a.ID)), Template: "access_granted", To: to, Subject: "access", ID: a.ID,
		Values: map[string]string{"Name": f.Subject.FullName(), "User": f.Subject.Number, "Hours": itoa(f.Rules.Access.PasswordHours), "Link": "/ingresar"},
		Secret: map[string]string{"Password": f.Password}})
}
