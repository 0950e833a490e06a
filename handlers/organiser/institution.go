package organiser

import (
	"github.com/a-h/templ"
	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/web"
	"vigencia/views/organiser"
)

// Institution is GET /organizadores/institucion: its data and its people.
func (h Handlers) Institution(c *fiber.Ctx) error {
	p, err := h.institution(c)
	if err != nil {
		return err
	}
	return web.Render(c, organiser.InstitutionPage(p))
}

func (h Handlers) institution(c *fiber.Ctx) (organiser.Institution, error) {
	p := organiser.Institution{Screen: h.screen(c, h.Say("menu.organiser.institution")), Me: web.Actor(c).Account}
	var err error
	if p.Organiser, err = h.Store.Organiser(c.UserContext(), web.Actor(c).Organiser); err != nil {
		return p, err
	}
	p.Typed = p.Organiser
	p.People, err = h.Store.PeopleOf(c.UserContext(), p.Organiser.ID)
	return p, err
}

// WriteInstitution is POST /organizadores/institucion: a new name is for staff to see again.
func (h Handlers) WriteInstitution(c *fiber.Ctx) error {
	p, err := h.institution(c)
	if err != nil {
		return err
	}
	p.Typed = council.Organiser{Name: field(c, "institucion"), Type: c.FormValue("tipo"), Place: c.FormValue("lugar"), Town: field(c, "ciudad"), Phone: field(c, "telefono")}
	if err := h.Store.WriteOrganiser(c.UserContext(), p.Typed, web.Actor(c)); err != nil {
		return h.again(c, err, &p.Screen, func() templ.Component { return organiser.InstitutionPage(p) })
	}
	return h.Go(c, "/organizadores/institucion")
}

// AddPerson is POST /organizadores/institucion/personas: a colleague is invited by mail.
func (h Handlers) AddPerson(c *fiber.Ctx) error {
	p, err := h.institution(c)
	if err != nil {
		return err
	}
	p.Name, p.Email = field(c, "nombre"), field(c, "correo")
	a, err := council.OrganiserPerson(p.Name, p.Email, c.FormValue("correo_visto"))
	if err == nil {
		err = h.Store.AddPerson(c.UserContext(), a, web.Actor(c))
	}
	if err != nil {
		return h.again(c, err, &p.Screen, func() templ.Component { return organiser.InstitutionPage(p) })
	}
	return h.Go(c, "/organizadores/institucion")
}

// SetPerson is POST /organizadores/institucion/personas/:person: a colleague's access is taken away (accion=quitar) or given back (accion=dar).
func (h Handlers) SetPerson(c *fiber.Ctx) error {
	p, err := h.institution(c)
	if err != nil {
		return err
	}
	id, err := web.ID(c, "person")
	if err != nil {
		return err
	}
	if err := h.Store.SetPerson(c.UserContext(), id, c.FormValue("accion") != "quitar", web.Actor(c)); err != nil {
		return h.again(c, err, &p.Screen, func() templ.Component { return organiser.InstitutionPage(p) })
	}
	return h.Go(c, "/organizadores/institucion")
}
