package public

import (
	"net/url"
	"strings"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/db"
	"vigencia/handlers/web"
	views "vigencia/views/public"
	"vigencia/views/ui"
)

// Physicians searches the public register (Conoce a tu médico, step 15): GET /medicos.
func (h Handlers) Physicians(c *fiber.Ctx) error {
	f := db.RegisterFilter{Number: field(c, "numero"), Surname1: field(c, "paterno"), Surname2: field(c, "materno"), Names: field(c, "nombres"), Specialty: field(c, "especialidad"), After: field(c, "despues")}
	p := views.PhysiciansPage{Page: h.PublicPage(c, h.Say("physicians.title")), W: h.Profile.Words,
		Number: f.Number, Surname1: f.Surname1, Surname2: f.Surname2, Names: f.Names, Specialties: h.specialties(f.Specialty), Asked: !f.Empty()}
	if !f.Empty() {
		f.Proved = true
		found, err := h.Store.SearchRegister(c.UserContext(), f)
		if err != nil {
			return err
		}
		for _, m := range found.Members {
			p.Found = append(p.Found, views.Member{Href: h.Base().To("/medicos/" + m.Number), Number: m.Number, Surname1: m.Surname1, Surname2: m.Surname2, Names: m.Names})
		}
		p.Pages = h.pages(f, found)
	}
	return web.Swap(c, views.Results(p), views.Physicians(p))
}

// field is one line of a search, cut at a length that no name reaches.
func field(c *fiber.Ctx, name string) string { return web.Trimmed(c.Query(name), 80) }

func (h Handlers) specialties(chosen string) []ui.Option {
	options := []ui.Option{{Label: h.Say("physicians.any_specialty"), Selected: chosen == ""}}
	for _, s := range h.Profile.Specialties {
		options = append(options, ui.Option{Value: s.Name, Label: s.Name, Selected: council.SameName(s.Name, chosen)})
	}
	return options
}

func (h Handlers) pages(f db.RegisterFilter, found db.RegisterPage) ui.Pages {
	p := ui.Pages{Label: h.Say("physicians.pages"), Count: h.Profile.Words.Count("physicians.found", found.Count), Target: "medicos"}
	if found.Count > council.CountCap {
		p.Count = h.Say("physicians.found_many")
	}
	query := url.Values{}
	for name, value := range map[string]string{"numero": f.Number, "paterno": f.Surname1, "materno": f.Surname2, "nombres": f.Names, "especialidad": f.Specialty} {
		if value != "" {
			query.Set(name, value)
		}
	}
	if f.After != "" {
		p.Before = ui.Link{Href: h.Base().To("/medicos?" + query.Encode()), Label: h.Say("physicians.first")}
	}
	if found.More {
		query.Set("despues", found.Members[len(found.Members)-1].Number)
		p.After = ui.Link{Href: h.Base().To("/medicos?" + query.Encode()), Label: h.Say("physicians.next")}
	}
	return p
}

// Physician is the stable page of a member in the public register: GET /medicos/:number. It shows no e-mail, telephone or document.
func (h Handlers) Physician(c *fiber.Ctx) error {
	m, err := h.Store.PhysicianByNumber(c.UserContext(), c.Params("number"))
	if err != nil {
		return err
	}
	if m.Provisional {
		return council.Refuse(council.NotFound, "error.not_found")
	}
	certificates, err := h.Store.CertificatesOf(c.UserContext(), m.ID)
	if err != nil {
		return err
	}
	office, _ := h.Profile.Office(m.Office)
	p := views.PhysicianPage{
		Page: h.PublicPage(c, h.Say("physicians.page.title", "Name", m.FullName(), "Number", m.Number)), W: h.Profile.Words,
		Number: m.Number, Name: m.FullName(), Registrations: h.registrations(m, certificates),
		Facts: []ui.Fact{{Term: h.Say("field.number"), Value: m.Number}, {Term: h.Say("field.surname1"), Value: m.Surname1}, {Term: h.Say("field.surname2"), Value: m.Surname2},
			{Term: h.Say("field.names"), Value: m.Names}, {Term: h.Say("physicians.page.standing"), Value: m.Standing},
			{Term: h.Say("physicians.page.membership"), Value: m.Membership}, {Term: h.Say("field.office"), Value: office.Long}},
	}
	if !m.RosterOn.IsZero() {
		p.AsOf = h.Say("physicians.page.as_of", "Date", m.RosterOn.Long())
	}
	return web.Render(c, views.Physician(p))
}

// registrations are the lines Registro, Tipo, Código, Fecha of the register, each with the later end of what certifies it.
func (h Handlers) registrations(m council.Physician, certificates []council.Certificate) []views.RegistrationLine {
	var lines []views.RegistrationLine
	for _, r := range m.Registrations {
		kinds := h.Profile.KindsOf(r.Kind)
		if len(kinds) == 0 {
			continue
		}
		line := views.RegistrationLine{Label: kinds[0].Certificate, Code: m.Number, Kind: h.Profile.Number.Label}
		if r.Kind == council.SpecialtyRegistration {
			line.Label, line.Code, line.Kind = strings.ToUpper(r.Specialty), r.Number, h.Say("physicians.page.rne")
		}
		until, renewed := h.Store.Rules().InForceUntil(r, certificates)
		switch {
		case until.IsZero():
		case renewed:
			line.Until = h.Say("physicians.page.renewed", "Date", until.Numeric())
		default:
			line.Until = h.Say("physicians.page.certified", "Date", until.Numeric())
		}
		lines = append(lines, line)
	}
	return lines
}
