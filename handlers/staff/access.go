package staff

import (
	"strconv"
	"strings"

	"github.com/a-h/templ"
	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/db"
	"vigencia/handlers/web"
	"vigencia/views/staff"
	"vigencia/views/ui"
)

const accessPage = 25

// AccessRequests is GET /consejo/ingresos: the registrar's queue, those that wait longest first.
func (h *Handlers) AccessRequests(c *fiber.Ctx) error {
	after, _ := strconv.ParseInt(c.Query("despues"), 10, 64)
	f := db.AccessFilter{Status: council.AccessStatus(c.Query("estado")), Query: c.Query("q"), After: after, Limit: accessPage}
	rows, more, err := h.Store.AccessRequests(c.UserContext(), f)
	if err != nil {
		return err
	}
	count, err := h.Store.CountAccess(c.UserContext())
	if err != nil {
		return err
	}
	title := h.Say("menu.staff.access")
	list := staff.AccessList{Screen: h.screen(c, title, h.crumb(ui.Link{Label: title})...), Status: f.Status, Query: f.Query, Rows: rows, Count: count}
	if more {
		list.Next = rows[len(rows)-1].ID
	}
	return web.Swap(c, staff.AccessRows(list), staff.AccessRequests(list))
}

// AccessRequest is GET /consejo/ingresos/:id: field by field beside the roster.
func (h *Handlers) AccessRequest(c *fiber.Ctx) error {
	page, err := h.accessRequest(c)
	if err != nil {
		return err
	}
	return web.Render(c, staff.AccessRequestPage(page))
}

func (h *Handlers) accessRequest(c *fiber.Ctx) (staff.AccessRequest, error) {
	id, err := web.ID(c, "id")
	if err != nil {
		return staff.AccessRequest{}, err
	}
	a, err := h.Store.Access(c.UserContext(), id)
	if err != nil {
		return staff.AccessRequest{}, err
	}
	p, err := h.Store.PhysicianByNumber(c.UserContext(), a.Number)
	if err != nil && council.CodeOf(err) != council.NotFound {
		return staff.AccessRequest{}, err
	}
	title := h.Say("access_match.title", "Number", a.Number)
	crumbs := h.crumb(ui.Link{Href: "/consejo/ingresos", Label: h.Say("menu.staff.access")}, ui.Link{Label: title})
	page := staff.AccessRequest{Screen: h.screen(c, title, crumbs...), Request: a, Physician: p}
	if by := web.Actor(c); by.Physician == 0 || by.Physician != p.ID {
		page.Offers = council.AccessLifecycle().Offers(a.Status, by, "")
	}
	if a.DecidedBy != 0 {
		decider, err := h.Store.Account(c.UserContext(), a.DecidedBy)
		if err != nil {
			return page, err
		}
		page.DecidedBy = decider.Name
	}
	return page, nil
}

// AdmitAccess is POST /consejo/ingresos/:id/admision: with a proof of the closed list.
func (h *Handlers) AdmitAccess(c *fiber.Ctx) error { return h.decideAccess(c, council.Admit) }

// AskAccessProof is POST /consejo/ingresos/:id/acreditacion: the person is told how to prove who he is.
func (h *Handlers) AskAccessProof(c *fiber.Ctx) error { return h.decideAccess(c, council.AskProof) }

// RejectAccess is POST /consejo/ingresos/:id/rechazo: with a reason, which the person reads.
func (h *Handlers) RejectAccess(c *fiber.Ctx) error { return h.decideAccess(c, council.Reject) }

func (h *Handlers) decideAccess(c *fiber.Ctx, action council.AccessAction) error {
	id, err := web.ID(c, "id")
	if err != nil {
		return err
	}
	proof, note := c.FormValue("prueba"), strings.TrimSpace(c.FormValue("nota"))
	_, err = h.Store.DecideAccess(c.UserContext(), id, action, web.Actor(c), proof, note)
	if err == nil {
		return h.Go(c, "/consejo/ingresos/"+strconv.FormatInt(id, 10))
	}
	page, failed := h.accessRequest(c)
	if failed != nil {
		return failed
	}
	return h.Again(c, err, func(problems []ui.Problem) templ.Component {
		page.Problems, page.Page.HasErrors, page.Typed, page.Note = problems, true, proof, note
		return staff.AccessRequestPage(page)
	})
}
