package public

import (
	"strings"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/db"
	"vigencia/handlers/web"
	views "vigencia/views/public"
	"vigencia/views/ui"
)

// Physicians searches the public register: GET /medicos. Which fields it has, and whether it lists members (Conoce a tu médico, step 15) or
// certificates, is the profile's.
func (h Handlers) Physicians(c *fiber.Ctx) error {
	f := h.asked(c)
	p := views.PhysiciansPage{Page: h.PublicPage(c, h.Say("physicians.title")), W: h.Profile.Words, Questions: h.questions(f), Asked: !f.Empty()}
	if p.Asked {
		found, err := h.find(c, f, &p)
		if err != nil {
			return err
		}
		p.Pages = h.pages(f, found)
	}
	return web.Swap(c, views.Results(p), views.Physicians(p))
}

// find fills in what the register has for a filter, and gives how much there is.
func (h Handlers) find(c *fiber.Ctx, f db.RegisterFilter, p *views.PhysiciansPage) (extent, error) {
	if h.Profile.Register.Lists == council.ListsCertificates {
		found, err := h.Store.SearchCertified(c.UserContext(), f, h.Today())
		e := extent{count: found.Count, more: found.More}
		for _, m := range found.Members {
			p.Certificates = append(p.Certificates, h.certificateLines(m.Holder, m.Certificates)...)
			e.last = m.Number
		}
		return e, err
	}
	found, err := h.Store.SearchRegister(c.UserContext(), f)
	e := extent{count: found.Count, more: found.More}
	for _, m := range found.Members {
		p.Found = append(p.Found, views.Member{Href: h.Base().To("/medicos/" + m.Number), Number: m.Number, Surname1: m.Surname1, Surname2: m.Surname2, Names: m.Names})
		e.last = m.Number
	}
	return e, err
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
	if h.Profile.Register.Lists == council.ListsCertificates {
		return h.specialist(c, m, certificates)
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
