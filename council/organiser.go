package council

import (
	"strings"
	"time"
)

// An OrganiserStatus is a stage of an institution that organises events of continuing medical education.
type OrganiserStatus string

// The stages of an organiser.
const (
	OrganiserUnconfirmed OrganiserStatus = "unconfirmed" // the address of its first person was not yet confirmed
	OrganiserWaiting     OrganiserStatus = "waiting"     // staff have to admit it
	OrganiserAdmitted    OrganiserStatus = "admitted"
	OrganiserRefused     OrganiserStatus = "refused"
	OrganiserHalted      OrganiserStatus = "halted" // it applies for nothing until it is admitted again; what was endorsed stays
)

// OrganiserStatuses lists the stages in order.
func OrganiserStatuses() []OrganiserStatus {
	return []OrganiserStatus{OrganiserUnconfirmed, OrganiserWaiting, OrganiserAdmitted, OrganiserRefused, OrganiserHalted}
}

// An OrganiserAction is what can be done to an organiser.
type OrganiserAction string

// The actions of an organiser.
const (
	ConfirmOrganiser OrganiserAction = "confirm" // its first person followed the link in the mail
	AdmitOrganiser   OrganiserAction = "admit"
	RefuseOrganiser  OrganiserAction = "refuse"
	HaltOrganiser    OrganiserAction = "halt"
	WriteOrganiser   OrganiserAction = "write" // its data; a new name is for staff to see again
)

// OrganiserLifecycle is the one table of an organiser's life.
func OrganiserLifecycle() Lifecycle[OrganiserAction, OrganiserStatus] {
	staff := []Role{Endorser}
	return Lifecycle[OrganiserAction, OrganiserStatus]{
		ConfirmOrganiser: {By: []Role{System}, From: []OrganiserStatus{OrganiserUnconfirmed}, To: OrganiserWaiting},
		AdmitOrganiser:   {By: staff, From: []OrganiserStatus{OrganiserWaiting, OrganiserRefused, OrganiserHalted}, To: OrganiserAdmitted},
		RefuseOrganiser:  {By: staff, From: []OrganiserStatus{OrganiserWaiting}, To: OrganiserRefused},
		HaltOrganiser:    {By: staff, From: []OrganiserStatus{OrganiserAdmitted}, To: OrganiserHalted},
		WriteOrganiser:   {By: []Role{OrganiserRole}, From: []OrganiserStatus{OrganiserWaiting, OrganiserAdmitted}, To: ""},
	}
}

// An Organiser is an institution with one or more people, who sign in with their addresses.
type Organiser struct {
	ID        int64
	Name      string
	Type      string // code of the profile's types of organiser
	Place     string // code of the profile's places
	Town      string
	Phone     string
	Consent   string
	Status    OrganiserStatus
	Reason    string // of a refusal or a halt
	CreatedAt time.Time
	DecidedBy int64
	DecidedAt time.Time
	Due       Deadline // in which staff decide
	Version   int
}

func (Organiser) change() {}

// Late says that the council's own term to decide is over.
func (o Organiser) Late(today Date) bool {
	return o.Status == OrganiserWaiting && !o.Due.Due.IsZero() && o.Due.Late(today)
}

// OrganiserFacts are what a decision on an organiser looks at: its people are told.
type OrganiserFacts struct {
	Rules  Rules
	People []Account
	Reason string
}

// Apply decides about an organiser. Refusing and halting need a reason, which its people are told.
func (o Organiser) Apply(action OrganiserAction, by Actor, f OrganiserFacts, at time.Time) (Outcome, error) {
	by.Owner = by.Organiser != 0 && by.Organiser == o.ID
	next, err := OrganiserLifecycle().Allow(action, o.Status, by, "")
	if err != nil {
		return Outcome{}, err
	}
	needs := action == RefuseOrganiser || action == HaltOrganiser
	if needs && (f.Reason == "" || len([]rune(f.Reason)) > MaxNote) {
		return Outcome{}, &Error{Code: Invalid, Say: "error.form", Fields: []FieldError{{Field: "motivo", Say: "organiser.refuse.reason", Args: []string{"Max", itoa(MaxNote)}}}}
	}
	o.Status, o.Version = next, o.Version+1
	if action == ConfirmOrganiser {
		o.Due = f.Rules.Calendar.Term(f.Rules.Today(at), f.Rules.Endorsement.OrganiserDays, "")
		return o.record(action, by, at), nil
	}
	o.Reason, o.DecidedBy, o.DecidedAt, o.Due = f.Reason, by.Account, at, Deadline{}
	out := o.record(action, by, at, "reason", f.Reason)
	template := map[OrganiserAction]string{AdmitOrganiser: "organiser_admitted", RefuseOrganiser: "organiser_refused", HaltOrganiser: "organiser_halted"}[action]
	for _, p := range f.People {
		if p.Disabled || p.Invited {
			continue
		}
		out.Mails = append(out.Mails, MailOrder{Key: template + "/" + itoa(int(p.ID)) + "/" + itoa(int(at.UnixMilli())), Template: template, To: p.Email, Subject: "organiser", ID: o.ID,
			Values: map[string]string{"Name": p.Name, "Organiser": o.Name, "Reason": f.Reason, "Link": "/organizadores/inicio"}})
	}
	return out, nil
}

// Write keeps what its people typed of the organiser. One that was admitted waits again for staff when its name changes.
func (o Organiser) Write(typed Organiser, by Actor, r Rules, at time.Time) (Outcome, error) {
	by.Owner = by.Organiser != 0 && by.Organiser == o.ID
	if _, err := OrganiserLifecycle().Allow(WriteOrganiser, o.Status, by, ""); err != nil {
		return Outcome{}, err
	}
	var c Check
	typed.check(r, &c)
	if err := c.Err(); err != nil {
		return Outcome{}, err
	}
	renamed := Fold(typed.Name) != Fold(o.Name)
	o.Name, o.Type, o.Place, o.Town, o.Phone, o.Version = typed.Name, typed.Type, typed.Place, typed.Town, typed.Phone, o.Version+1
	if renamed && o.Status == OrganiserAdmitted {
		o.Status, o.Due = OrganiserWaiting, r.Calendar.Term(r.Today(at), r.Endorsement.OrganiserDays, "")
	}
	return o.record(WriteOrganiser, by, at, "name", o.Name), nil
}

// check refuses what cannot be an institution, field by field: institucion, tipo, lugar, ciudad, telefono.
func (o Organiser) check(r Rules, c *Check) {
	if strings.TrimSpace(o.Name) == "" || len([]rune(o.Name)) > MaxTitle {
		c.Field("institucion", "organiser.refuse.name")
	}
	if _, ok := r.Endorsement.OrganiserType(o.Type); !ok {
		c.Field("tipo", "organiser.refuse.type")
	}
	if _, ok := r.EventPlace(o.Place); !ok {
		c.Field("lugar", "organiser.refuse.place")
	}
	if len([]rune(o.Town)) > 80 {
		c.Field("ciudad", "organiser.refuse.town")
	}
	if digits := strings.Map(onlyFigures, o.Phone); len(digits) < 6 || len(o.Phone) > 40 {
		c.Field("telefono", "organiser.refuse.phone")
	}
}

// onlyFigures leaves the digits of a text, for strings.Map.
func onlyFigures(r rune) rune {
	if r < '0' || r > '9' {
		return -1
	}
	return r
}

func (o Organiser) record(action OrganiserAction, by Actor, at time.Time, payload ...string) Outcome {
	p := map[string]string{"status": string(o.Status)}
	for i := 0; i+1 < len(payload); i += 2 {
		p[payload[i]] = payload[i+1]
	}
	return Outcome{Changes: []Change{o}, Events: []Event{{Subject: "organiser", ID: o.ID, Action: string(action), By: by, At: at, Payload: p}}}
}

// An OrganiserForm is what somebody types to sign an institution up, with the first of its people. Seen is the address whose spelling was asked about.
type OrganiserForm struct {
	Organiser   string
	Type, Place string
	Town, Phone string
	Name        string
	Email, Seen string
	Consent     bool
}

// Read checks what was typed, and gives the institution and the account of the person, or says at each field what is wrong.
func (f OrganiserForm) Read(r Rules) (Organiser, Account, error) {
	var c Check
	o := Organiser{Name: strings.Join(strings.Fields(f.Organiser), " "), Type: f.Type, Place: f.Place, Town: strings.TrimSpace(f.Town), Phone: strings.TrimSpace(f.Phone), Status: OrganiserUnconfirmed}
	o.check(r, &c)
	a, err := OrganiserPerson(f.Name, f.Email, f.Seen)
	c.merge(err)
	if consent, ok := r.Consent("organiser"); !ok || !f.Consent {
		c.Field("acepto", "access.refuse.consent")
	} else {
		o.Consent = consent.Code + "/" + consent.Version
	}
	return o, a, c.Err()
}

// OrganiserPerson reads the name and the address of somebody who works for an organiser: fields nombre and correo.
func OrganiserPerson(name, email, seen string) (Account, error) {
	var c Check
	name = strings.Join(strings.Fields(name), " ")
	if name == "" || len([]rune(name)) > MaxTitle {
		c.Field("nombre", "account.refuse.name")
	}
	address := AccessForm{Email: email, Seen: seen}.email(&c)
	address = strings.ToLower(address)
	return Account{Kind: OrganiserAccount, User: address, Name: name, Email: address}, c.Err()
}
