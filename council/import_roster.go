package council

import "strings"

// ReadRosterRow reads one line of a roster: a member with Médico Cirujano and, when the line names one, a specialty. A member of several
// specialties stands on as many lines.
func (r Rules) ReadRosterRow(head ImportHead, row SheetRow, asOf Date) (Physician, []ImportFault) {
	in := &importRow{rules: r, head: head, row: row}
	p := Physician{
		Number: in.number("number", r.NumberRule(), true), DocumentID: in.document(),
		Surname1: in.text("surname1", 80, true), Surname2: in.text("surname2", 80, false), Names: in.text("names", 120, true),
		Office: in.office("office", true), Membership: strings.ToUpper(in.text("membership", 40, r.Membership.Active)), Standing: strings.ToUpper(in.text("standing", 40, r.Membership.Able)),
		Phone: in.text("phone", 40, false), Mobile: in.mobile(), Email: in.email(), Address: in.text("address", 200, false), State: in.state(),
		Origin: "roster", RosterOn: asOf,
	}
	p.Registrations = in.registrations(asOf)
	return p, in.faults
}

// registrations are those of one line: Médico Cirujano where the council certifies it, and the specialty that the line names.
func (in *importRow) registrations(asOf Date) []Registration {
	var all []Registration
	general, on := len(in.rules.KindsOf(GeneralRegistration)) > 0, in.day("registered", false, asOf)
	if general {
		all = append(all, Registration{Kind: GeneralRegistration, On: on})
	}
	rne, since, name := in.number("rne", in.rules.RNE, false), in.day("rne_on", false, asOf), in.specialty()
	switch {
	case name != "":
		all = append(all, Registration{Kind: SpecialtyRegistration, Specialty: name, Number: rne, On: since})
	case !general:
		in.refuse("specialty", "import.fault.empty")
	case rne != "":
		in.refuse("rne", "import.fault.rne_alone")
	}
	return all
}

// state gives the code of a state that is written by code or name; "" where the profile lists none.
func (in *importRow) state() string {
	typed := in.text("state", 60, false)
	for _, s := range in.rules.States {
		if Fold(typed) == Fold(s.Code) || Fold(typed) == Fold(s.Name) {
			return s.Code
		}
	}
	if typed != "" {
		in.refuse("state", "import.fault.state")
	}
	return ""
}

// NumberRule is the form of the council's numbers, with those of 100000 and more where the administrator takes them.
func (r Rules) NumberRule() NumberFormat {
	if r.Settings.NumbersFrom100000 {
		return r.Number.AnyLead()
	}
	return r.Number
}

func (in *importRow) document() Document {
	kind, number := in.head.cell(in.row, "document_kind"), in.head.cell(in.row, "document")
	if number == "" {
		return Document{}
	}
	for i, k := range in.rules.Documents {
		if Fold(kind) != Fold(k.Code) && Fold(kind) != Fold(k.Label) && (kind != "" || i > 0) {
			continue
		}
		value, problem := k.Valid(number)
		if problem != "" && len(number) < 8 { // a spreadsheet loses the zeros before it
			value, problem = k.Valid(strings.Repeat("0", 8-len(number)) + number)
		}
		if problem != "" {
			in.refuse("document", "import.fault.document", "Hint", k.Hint)
		}
		return Document{Kind: k.Code, Number: value}
	}
	in.refuse("document_kind", "import.fault.document_kind")
	return Document{}
}

// mobile keeps a number of the country's form without its prefix, and any other as it is written.
func (in *importRow) mobile() string {
	typed := in.text("mobile", 40, false)
	if number, problem := in.rules.Mobile.Parse(typed); problem == "" {
		return number
	}
	return typed
}

func (in *importRow) email() string {
	typed := in.head.cell(in.row, "email")
	if typed == "" {
		return ""
	}
	address, _, problem := ParseEmail(typed)
	if problem != "" {
		in.refuse("email", "import.fault.email")
	}
	return address
}

// Roster says what a newer roster changes of a member: the member as it will be kept, the word keys of what differs, and whether contact data of
// the member's own were kept. What the roster leaves empty changes nothing. Contact data of somebody who has an account are the person's: they are
// changed by Actualizar, or by staff with a reason, never by a file (decision 1).
func (p Physician) Roster(row Physician, hasAccount bool) (next Physician, changed []string, kept bool) {
	next = p
	set := func(to *string, value, key string) {
		if value != "" && *to != value {
			*to = value
			changed = append(changed, key)
		}
	}
	set(&next.DocumentID.Number, row.DocumentID.Number, "field.document")
	if row.DocumentID.Number != "" && next.DocumentID.Kind != row.DocumentID.Kind {
		set(&next.DocumentID.Kind, row.DocumentID.Kind, "field.document_kind")
	}
	set(&next.Surname1, row.Surname1, "field.surname1")
	set(&next.Surname2, row.Surname2, "field.surname2")
	set(&next.Names, row.Names, "field.names")
	set(&next.Office, row.Office, "field.office")
	set(&next.Membership, row.Membership, "field.membership")
	set(&next.Standing, row.Standing, "field.standing")
	set(&next.State, row.State, "field.state")
	contact := Physician{Phone: p.Phone, Mobile: p.Mobile, Email: p.Email, Address: p.Address}
	before := len(changed)
	set(&contact.Phone, row.Phone, "field.phone")
	set(&contact.Mobile, row.Mobile, "field.mobile")
	set(&contact.Email, row.Email, "field.email")
	set(&contact.Address, row.Address, "field.address")
	if hasAccount && len(changed) > before {
		return next, changed[:before], true
	}
	next.Phone, next.Mobile, next.Email, next.Address = contact.Phone, contact.Mobile, contact.Email, contact.Address
	return next, changed, false
}

// RegistrationChange says whether a line of the roster adds a registration to those the member has, or corrects one: its number or its day.
func (p Physician) RegistrationChange(r Registration) (change bool) {
	for _, have := range p.Registrations {
		if have.Kind == r.Kind && Fold(have.Specialty) == Fold(r.Specialty) {
			return r.Number != "" && have.Number != r.Number || !r.On.IsZero() && have.On != r.On
		}
	}
	return true
}
