// Package physician holds the screens of physicians: their data, their requests, the e-file, the remedy. Screens take values of the
// domain and the council's words; they know no store and no request of HTTP.
package physician

import (
	"fmt"
	"strings"
	"time"

	"vigencia/council"
	"vigencia/views/layout"
	"vigencia/views/ui"
)

// Screen is what every screen of a physician needs.
type Screen struct {
	layout.Page
	W     council.Words
	Rules council.Rules
	Today council.Date
}

// to is an address of the site, from parts.
func (s Screen) to(parts ...string) string { return s.Base.To(strings.Join(parts, "")) }

// state is a request's state as its physician sees it: a proposal is not told before it is confirmed.
func (s Screen) state(r council.RequestStatus) ui.State {
	if r == council.Proposed {
		return ui.State{Label: s.W.Say("status.physician.proposed"), Shape: ui.ShapeOf(r)}
	}
	return ui.State{Label: s.W.Say("status." + string(r)), Shape: ui.ShapeOf(r)}
}

// date is the local day of a moment.
func (s Screen) date(t time.Time) council.Date { return s.Rules.Today(t) }

// when reads as on a timeline: "29 de octubre de 2026, 18:20".
func (s Screen) when(t time.Time) string {
	return s.date(t).Long() + t.In(s.Rules.Zone).Format(", 15:04")
}

// at is a moment for machines, in local time.
func (s Screen) at(t time.Time) string { return t.In(s.Rules.Zone).Format("2006-01-02T15:04") }

// office is the name of a regional council as the guide writes it.
func (s Screen) office(code string) string { return s.Rules.OfficeName(code) }

// mega writes bytes in megabytes with one decimal, never less than they are.
func mega(bytes int64) string {
	return fmt.Sprintf("%.1f", float64((bytes*10+(1<<20)-1)/(1<<20))/10)
}

// fact is one line of a list of facts.
func (s Screen) fact(label, value string) ui.Fact {
	return ui.Fact{Term: s.W.Say(label), Value: value}
}

// efile says how large a version of the e-file is.
func (s Screen) efile(a council.Attachment) string {
	return s.W.Count("physician.efile.pages", a.Pages, "Size", mega(a.Size), "Version", fmt.Sprint(a.Version))
}

// field is a field of a form with what was typed and what is wrong with it.
func (s Screen) field(name, label, value string, problems []ui.Problem) ui.Field {
	return ui.Field{Name: name, Label: s.W.Say(label), Value: value, Error: ui.In(problems, name)}
}

// hint adds a hint to a field.
func hint(f ui.Field, text string) ui.Field {
	f.Hint = text
	return f
}

// telephones are the fields of the contact data that both Inicio and Nueva Solicitud ask for.
func (s Screen) contact(c council.ContactData, problems []ui.Problem) (phone, mobile, mail, address ui.Field) {
	phone = s.field("telefono", "field.phone", c.Phone, problems)
	phone.Kind, phone.Autocomplete, phone.Width = ui.Tel, "tel", ui.W8
	mobile = hint(s.field("celular", "field.mobile", c.Mobile, problems), s.Rules.Mobile.Hint)
	mobile.Kind, mobile.Autocomplete, mobile.InputMode, mobile.Width = ui.Tel, "tel-national", "tel", ui.W8
	mail = s.field("correo", "field.email", c.Email, problems)
	mail.Kind, mail.Autocomplete = ui.Email, "email"
	address = s.field("direccion", "field.address", c.Address, problems)
	address.Autocomplete = "street-address"
	return phone, mobile, mail, address
}

// columns are those of the list of requests, in the guide's order (step 12).
func (s Screen) columns() []ui.Column {
	var out []ui.Column
	for _, key := range []string{"nro", "kind", "date", "status", "pickup", "description", "actions"} {
		out = append(out, ui.Column{Label: s.W.Say("column.requests." + key)})
	}
	return out
}

// sentence begins a text with a capital: "Martes 8 de diciembre".
func sentence(text string) string {
	r := []rune(text)
	if len(r) == 0 {
		return text
	}
	return strings.ToUpper(string(r[0])) + string(r[1:])
}

// closed ends a text with a full stop unless it ends with a mark of its own, so that another sentence can follow.
func closed(text string) string {
	text = strings.TrimSpace(text)
	if text == "" || strings.ContainsAny(text[len(text)-1:], ".?!:…") {
		return text
	}
	return text + "."
}
