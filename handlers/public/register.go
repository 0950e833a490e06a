package public

import (
	"net/url"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/db"
	"vigencia/handlers/web"
	views "vigencia/views/public"
	"vigencia/views/ui"
)

// names are the fields of the search in the address.
var names = map[council.RegisterFilter]string{council.ByNumber: "numero", council.BySurname1: "paterno", council.BySurname2: "materno",
	council.ByNames: "nombres", council.BySpecialty: "especialidad", council.ByState: "estado"}

// extent is how much was found: a capped count, whether there is more, and the number of the last member of the page.
type extent struct {
	count int
	more  bool
	last  string
}

// asked reads the filter of the address; a field that the council's register does not have is not looked at.
func (h Handlers) asked(c *fiber.Ctx) db.RegisterFilter {
	read := func(by council.RegisterFilter) string {
		if !h.Profile.Register.Has(by) {
			return ""
		}
		return field(c, names[by])
	}
	return db.RegisterFilter{Number: read(council.ByNumber), Surname1: read(council.BySurname1), Surname2: read(council.BySurname2), Names: read(council.ByNames),
		Specialty: read(council.BySpecialty), State: read(council.ByState), Proved: true, After: field(c, "despues")}
}

// field is one line of a search, cut at a length that no name reaches.
func field(c *fiber.Ctx, name string) string { return web.Trimmed(c.Query(name), 80) }

// answers are the fields of a filter, by name.
func answers(f db.RegisterFilter) map[council.RegisterFilter]string {
	return map[council.RegisterFilter]string{council.ByNumber: f.Number, council.BySurname1: f.Surname1, council.BySurname2: f.Surname2,
		council.ByNames: f.Names, council.BySpecialty: f.Specialty, council.ByState: f.State}
}

// questions are the fields of the profile's register, with what was answered.
func (h Handlers) questions(f db.RegisterFilter) []views.Question {
	labels := map[council.RegisterFilter]string{council.ByNumber: h.Say("field.number"), council.BySurname1: h.Say("field.surname1"), council.BySurname2: h.Say("field.surname2"),
		council.ByNames: h.Say("field.names"), council.BySpecialty: h.Say("physicians.specialty"), council.ByState: h.Say("register.lives")}
	var all []views.Question
	for _, by := range h.Profile.Register.Filters {
		q := views.Question{Field: ui.Field{Name: names[by], Label: labels[by], Value: answers(f)[by], MaxLength: 80}}
		switch by {
		case council.ByNumber:
			q.InputMode, q.MaxLength = "numeric", 10
		case council.BySpecialty:
			q.Options = h.specialties(f.Specialty)
		case council.ByState:
			q.Options = h.states(f.State)
		}
		all = append(all, q)
	}
	return all
}

func (h Handlers) specialties(chosen string) []ui.Option {
	options := []ui.Option{{Label: h.Say("physicians.any_specialty"), Selected: chosen == ""}}
	for _, s := range h.Profile.Specialties {
		options = append(options, ui.Option{Value: s.Name, Label: s.Name, Selected: council.SameName(s.Name, chosen)})
	}
	return options
}

func (h Handlers) states(chosen string) []ui.Option {
	options := []ui.Option{{Label: h.Say("register.any_state"), Selected: chosen == ""}}
	for _, s := range h.Profile.States {
		options = append(options, ui.Option{Value: s.Code, Label: s.Name, Selected: s.Code == chosen})
	}
	return options
}

func (h Handlers) pages(f db.RegisterFilter, found extent) ui.Pages {
	p := ui.Pages{Label: h.Say("physicians.pages"), Count: h.Profile.Words.Count("physicians.found", found.count), Target: "medicos"}
	if found.count > council.CountCap {
		p.Count = h.Say("physicians.found_many")
	}
	query := url.Values{}
	for by, value := range answers(f) {
		if value != "" {
			query.Set(names[by], value)
		}
	}
	if f.After != "" {
		p.Before = ui.Link{Href: h.Base().To("/medicos?" + query.Encode()), Label: h.Say("physicians.first")}
	}
	if found.more {
		query.Set("despues", found.last)
		p.After = ui.Link{Href: h.Base().To("/medicos?" + query.Encode()), Label: h.Say("physicians.next")}
	}
	return p
}

// certificateLines are a member's certificates as the register shows them: no document, no e-mail, no telephone.
func (h Handlers) certificateLines(m db.Holder, certificates []council.Certificate) []views.CertificateLine {
	var lines []views.CertificateLine
	for _, k := range certificates {
		line := views.CertificateLine{Href: h.Base().To("/medicos/" + m.Number), Name: m.FullName(), Specialty: k.Specialty, Number: k.Number,
			Valid: h.Say("register.of", "From", k.ValidFrom.Numeric(), "To", k.ValidTo.Numeric())}
		if line.Specialty == "" {
			line.Specialty = k.Label
		}
		standing := k.On(h.Today())
		line.State = ui.State{Label: h.Say("standing.tag." + string(standing)), Shape: ui.ShapeOf(standing)}
		lines = append(lines, line)
	}
	return lines
}

// specialist is the page of a member of a register of certificates; who has none is not in it.
func (h Handlers) specialist(c *fiber.Ctx, m council.Physician, certificates []council.Certificate) error {
	shown := council.Shown(certificates, h.Today())
	if len(shown) == 0 {
		return council.Refuse(council.NotFound, "error.not_found")
	}
	p := views.PhysicianPage{Page: h.PublicPage(c, h.Say("physicians.page.title", "Name", m.FullName(), "Number", m.Number)), W: h.Profile.Words, Number: m.Number, Name: m.FullName(),
		Certificates: h.certificateLines(db.Holder{Number: m.Number, Surname1: m.Surname1, Surname2: m.Surname2, Names: m.Names}, shown),
		Facts:        []ui.Fact{{Term: h.Say("register.name"), Value: m.FullName()}, {Term: h.Say("field.number"), Value: m.Number}}}
	if state, ok := h.Profile.State(m.State); ok {
		p.Facts = append(p.Facts, ui.Fact{Term: h.Say("register.lives"), Value: state.Name})
	}
	return web.Render(c, views.Physician(p))
}
