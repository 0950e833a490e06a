package jobs

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"vigencia/documents"
)

// ficha tells the request as it was submitted: what changes afterwards stands in the portal.
func (p printed) ficha() documents.FichaValues {
	r := p.Request
	return documents.FichaValues{
		At: r.SubmittedAt.In(p.Rules.Zone), Title: p.text("ficha.title"), Number: documents.Field{Label: p.text("ficha.number"), Value: r.Number},
		Sections: []documents.Section{
			p.section("request", p.field("kind", r.Label, 3), p.field("entered", p.clock(r.SubmittedAt), 2), p.field("status", p.Rules.Words.Say("status.submitted"), 1),
				p.field("office", p.Rules.OfficeName(r.Office), 3), p.field("pickup", p.Rules.OfficeName(r.Pickup), 3)),
			p.section("physician", p.person()...), p.section("efile", p.file()...), p.section("declarations", p.declarations()...),
			p.section("description", p.field("written", p.or(r.Description, "ficha.none"), 6)),
		},
		Next: p.text("ficha.next"),
		Steps: []string{
			p.text("ficha.step_result", "Due", p.Term.Due.Numeric(), "Days", strconv.Itoa(p.Rules.Terms.Evaluation)),
			p.text("ficha.step_observed", "Days", strconv.Itoa(p.Rules.Terms.Remedy)),
			p.text("ficha.step_approved", "Pickup", strings.ReplaceAll(p.Rules.OfficeName(r.Pickup), " ", "\u00a0")),
			p.text("ficha.step_contact", "Contact", p.Rules.Contact.Requests),
		},
		More: p.text("ficha.more"), Proof: p.proof(), Footer: p.text("ficha.footer", "Site", p.site()),
	}
}

func (p printed) section(key string, fields ...documents.Field) documents.Section {
	return documents.Section{Title: p.text("ficha." + key), Fields: fields}
}

func (p printed) field(key, value string, sixths int) documents.Field {
	return documents.Field{Label: p.text("ficha." + key), Value: value, Sixths: sixths}
}

func (p printed) or(value, key string) string {
	if strings.TrimSpace(value) == "" {
		return p.text(key)
	}
	return value
}

// clock is a moment in the council's zone: "09/04/2026, 10:42".
func (p printed) clock(at time.Time) string {
	return p.Rules.Today(at).Numeric() + ", " + at.In(p.Rules.Zone).Format("15:04")
}

func (p printed) person() []documents.Field {
	m, r := p.Physician, p.Request
	document := documents.Field{Label: m.DocumentID.Kind, Value: m.DocumentID.Number, Sixths: 1}
	name := p.field("name", m.FullName(), 4) // Médico Cirujano has no number of its own, and an empty one would read as a missing one
	fields := []documents.Field{p.field("member", m.Number, 1), document, p.field("email", r.Contact.Email, 3)}
	if registration, ok := m.Registration(r.Registration); ok && registration.Number != "" {
		name.Sixths = 3
		fields = slices.Insert(fields, 1, p.field("rne", registration.Number, 1))
	}
	fields = slices.Insert(fields, 0, name)
	if r.Contact.Phone == "" {
		fields = append(fields, p.field("mobile", r.Contact.Mobile, 3))
	} else {
		fields = append(fields, p.field("mobile", r.Contact.Mobile, 1), p.field("phone", r.Contact.Phone, 2))
	}
	return append(fields, p.field("address", r.Contact.Address, 6))
}

func (p printed) file() []documents.Field {
	f := p.EFile
	if f == nil {
		return nil
	}
	size := strconv.FormatFloat(float64(f.Size)/(1<<20), 'f', 2, 64) + " MB"
	return []documents.Field{p.field("file", f.Name(p.Physician.Number, p.Rules.Today(p.Request.SubmittedAt).Year), 2), p.field("pages", strconv.Itoa(f.Pages), 1),
		p.field("size", size, 1), p.field("received", strconv.Itoa(f.Version)+" · "+p.clock(f.ReceivedAt), 2), p.field("sha256", inEights(f.SHA256), 6)}
}

// inEights writes a hash so that a person can compare it.
func inEights(hash string) string {
	var groups []string
	for hash = strings.ToUpper(hash); len(hash) > 8; hash = hash[8:] {
		groups = append(groups, hash[:8])
	}
	return strings.Join(append(groups, hash), " ")
}

// declarations are the accepted texts with their versions, as the request froze them: "data/1 truth/1".
func (p printed) declarations() []documents.Field {
	var fields []documents.Field
	for _, accepted := range strings.Fields(strings.ReplaceAll(p.Request.Consent, ",", " ")) {
		code, version, _ := strings.Cut(accepted, "/")
		fields = append(fields, documents.Field{Label: p.consent(code), Sixths: 3,
			Value: p.text("ficha.accepted", "Version", version, "Date", p.Rules.Today(p.Request.SubmittedAt).Numeric())})
	}
	return fields
}

func (p printed) consent(code string) string {
	for _, c := range p.Rules.Consents {
		if c.Code == code {
			return p.Rules.Paper.Texts.Say("ficha.consent." + c.Code)
		}
	}
	return code
}
