package council

import "strings"

// Answers are what a physician types under Nueva Solicitud (step 9), before the e-file.
type Answers struct {
	Registration int64
	Kind         string // code; may be "" where only one kind can be asked for the registration
	Pickup       string
	Contact      ContactData
	Description  string
}

// Answers gives what was typed for this request.
func (r Request) Answers() Answers {
	return Answers{Registration: r.Registration, Kind: r.Kind, Pickup: r.Pickup, Contact: r.Contact, Description: r.Description}
}

// Missing lists what contact data lack before a first request: a telephone of any kind, and an e-mail address (step 6).
func (c ContactData) Missing() []FieldError {
	var check Check
	if c.Mobile == "" && c.Phone == "" {
		check.Field("celular", "request.refuse.phone")
	}
	if c.Email == "" {
		check.Field("correo", "request.refuse.email")
	}
	return check.Fields
}

// Slip asks once about an address that looks mistyped ("¿Quiso decir …@gmail.com?"); seen is the address that was asked about before.
func (c ContactData) Slip(seen string) error {
	var check Check
	if _, meant, problem := ParseEmail(c.Email); problem == "" && meant != "" && !strings.EqualFold(seen, c.Email) {
		check.Field("correo", "access.refuse.email_slip", "Suggestion", meant)
	}
	return check.Err()
}

// CheckContact reads contact data as typed and gives them as they are kept, with a sentence at each field that cannot be taken.
func (r Rules) CheckContact(typed ContactData) (ContactData, []FieldError) {
	var check Check
	kept := typed
	say := func(field, label string, p Problem, hint string) {
		check.Field(field, "problem."+string(p), "Label", r.Words.Say(label), "Hint", hint)
	}
	var problem Problem
	if kept.Phone = strings.TrimSpace(typed.Phone); kept.Phone != "" {
		if kept.Phone, problem = ParsePhone(kept.Phone); problem != "" {
			say("telefono", "field.phone", problem, "")
		}
	}
	if kept.Mobile = strings.TrimSpace(typed.Mobile); kept.Mobile != "" {
		if kept.Mobile, problem = r.Mobile.Parse(kept.Mobile); problem != "" {
			say("celular", "field.mobile", problem, r.Mobile.Hint)
		}
	}
	if kept.Email = strings.TrimSpace(typed.Email); kept.Email != "" {
		if kept.Email, _, problem = ParseEmail(kept.Email); problem != "" {
			check.Field("correo", "problem.email")
		}
	}
	if kept.Address = strings.TrimSpace(typed.Address); len([]rune(kept.Address)) > 200 {
		check.Field("direccion", "request.refuse.address")
	}
	if len(check.Fields) == 0 {
		check.Fields = kept.Missing()
	}
	return kept, check.Fields
}

// CheckAnswers reads what was typed for a new request and gives it as it is kept. The registration must be the physician's own and
// without an open request, and the kind one that fits it; the refusal of a second request names the first (step 9).
func (r Rules) CheckAnswers(typed Answers, p Physician, certificates []Certificate, others []Request) (Answers, Kind, error) {
	var check Check
	kept := typed
	reg, own := p.Registration(typed.Registration)
	kind, fits := r.kindFor(reg, typed.Kind, certificates)
	if kept.Kind = kind.Code; !own || !fits {
		check.Field("tipo", "request.refuse.kind")
	}
	for _, o := range others {
		if own && o.Status.Open() && o.Registration == reg.ID {
			check.Field("tipo", "request.refuse.second", "Number", o.Number)
		}
	}
	if _, ok := r.Office(typed.Pickup); !ok {
		check.Field("recojo", "request.refuse.pickup")
	}
	contact, fields := r.CheckContact(typed.Contact)
	kept.Contact, check.Fields = contact, append(check.Fields, fields...)
	kept.Description = strings.TrimSpace(typed.Description)
	if most := kind.MaxDescription; most > 0 && len([]rune(kept.Description)) > most {
		check.Field("descripcion", "request.refuse.description", "Most", itoa(most))
	}
	return kept, kind, check.Err()
}

// kindFor gives the kind of code if it fits the registration; without a code, the only one that does.
func (r Rules) kindFor(reg Registration, code string, certificates []Certificate) (Kind, bool) {
	var found []Kind
	for _, k := range r.Kinds {
		if k.Fits(reg, certificates) && (code == "" || k.Code == code) {
			found = append(found, k)
		}
	}
	if len(found) != 1 {
		return Kind{}, false
	}
	return found[0], true
}
