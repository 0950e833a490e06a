package staff

import (
	"slices"
	"strconv"

	"github.com/a-h/templ"
	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/db"
	"vigencia/handlers/web"
	"vigencia/views/staff"
	"vigencia/views/ui"
)

// Organisers is GET /consejo/organizadores: the institutions that organise events, by state and by how the name begins.
func (h *Handlers) Organisers(c *fiber.Ctx) error {
	title := h.Say("events.organisers")
	p := staff.OrganisersPage{Screen: h.screen(c, title, h.crumb(ui.Link{Label: title})...), Status: council.OrganiserStatus(c.Query("estado")), Name: web.Trimmed(c.Query("nombre"), 80)}
	if !slices.Contains(council.OrganiserStatuses(), p.Status) || p.Status == council.OrganiserUnconfirmed {
		p.Status = ""
	}
	var err error
	if p.Rows, p.Next, err = h.Store.Organisers(c.UserContext(), db.OrganiserFilter{Status: p.Status, Name: p.Name, After: c.Query("despues")}); err != nil {
		return err
	}
	if p.Waiting, err = h.Store.WaitingOrganisers(c.UserContext()); err != nil {
		return err
	}
	return web.Swap(c, staff.OrganiserList(p), staff.Organisers(p))
}

// Organiser is GET /consejo/organizadores/:id: an institution with its people and what it applied for.
func (h *Handlers) Organiser(c *fiber.Ctx) error {
	p, err := h.organiser(c)
	if err != nil {
		return err
	}
	return web.Render(c, staff.OrganiserSheet(p))
}

func (h *Handlers) organiser(c *fiber.Ctx) (staff.OrganiserPage, error) {
	var p staff.OrganiserPage
	id, err := web.ID(c, "id")
	if err != nil {
		return p, err
	}
	ctx := c.UserContext()
	o, err := h.Store.Organiser(ctx, id)
	if err != nil {
		return p, err
	}
	p = staff.OrganiserPage{Screen: h.screen(c, o.Name, h.crumb(ui.Link{Href: "/consejo/organizadores", Label: h.Say("events.organisers")}, ui.Link{Label: o.Name})...),
		Organiser: o, Offers: council.OrganiserLifecycle().Offers(o.Status, web.Actor(c), "")}
	if p.People, err = h.Store.PeopleOf(ctx, id); err != nil {
		return p, err
	}
	rows, next, err := h.Store.Queue(ctx, db.EndorsementFilter{Organiser: id})
	if err != nil {
		return p, err
	}
	p.Endorsements, p.More = endorsementRows(rows), next != ""
	if p.DecidedBy, err = h.nameOf(c, o.DecidedBy); err != nil {
		return p, err
	}
	p.Past, err = h.Store.Events(ctx, "organiser", id)
	return p, err
}

// nameOf is what an account is called; "" for none.
func (h *Handlers) nameOf(c *fiber.Ctx, account int64) (string, error) {
	if account == 0 {
		return "", nil
	}
	a, err := h.Store.Account(c.UserContext(), account)
	return a.Name, err
}

// AdmitOrganiser is POST /consejo/organizadores/:id/admision: its people may apply for endorsements, and are told.
func (h *Handlers) AdmitOrganiser(c *fiber.Ctx) error {
	return h.decideOrganiser(c, council.AdmitOrganiser)
}

// RefuseOrganiser is POST /consejo/organizadores/:id/rechazo: with a reason, which its people read.
func (h *Handlers) RefuseOrganiser(c *fiber.Ctx) error {
	return h.decideOrganiser(c, council.RefuseOrganiser)
}

// HaltOrganiser is POST /consejo/organizadores/:id/pausa: it applies for nothing until it is admitted again; with a reason.
func (h *Handlers) HaltOrganiser(c *fiber.Ctx) error {
	return h.decideOrganiser(c, council.HaltOrganiser)
}

func (h *Handlers) decideOrganiser(c *fiber.Ctx, action council.OrganiserAction) error {
	id, err := web.ID(c, "id")
	if err != nil {
		return err
	}
	reason := ""
	if action != council.AdmitOrganiser {
		reason = web.Trimmed(c.FormValue("motivo"), 2*council.MaxNote)
	}
	err = h.Store.ActOnOrganiser(c.UserContext(), id, action, web.Actor(c), reason)
	if err == nil {
		return h.Go(c, "/consejo/organizadores/"+strconv.FormatInt(id, 10))
	}
	page, failed := h.organiser(c)
	if failed != nil {
		return failed
	}
	return h.Again(c, err, func(problems []ui.Problem) templ.Component {
		page.Problems, page.Page.HasErrors, page.Reason = problems, true, reason
		return staff.OrganiserSheet(page)
	})
}
