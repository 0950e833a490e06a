package staff

import (
	"github.com/a-h/templ"
	"github.com/gofiber/fiber/v2"
	"vigencia/handlers/web"
	"vigencia/views/staff"
	"vigencia/views/ui"
)

// Own is GET /consejo/cuenta: sessions, password and recovery codes of the one who looks.
func (h *Handlers) Own(c *fiber.Ctx) error {
	page, err := h.own(c)
	if err != nil {
		return err
	}
	return web.Render(c, staff.OwnPage(page))
}

func (h *Handlers) own(c *fiber.Ctx) (staff.Own, error) {
	session, _ := web.Session(c)
	title := h.Say("own.title")
	page := staff.Own{Screen: h.screen(c, title, h.crumb(ui.Link{Label: title})...), Account: session.Account}
	all, err := h.Store.Sessions(c.UserContext(), session.Account)
	for _, n := range all {
		page.Sessions = append(page.Sessions, staff.OwnSession{Hash: n.Hash, Agent: n.Agent, Address: n.Address, Since: page.Stamp(n.CreatedAt), Seen: page.Stamp(n.SeenAt), Current: n.Hash == session.Hash})
	}
	return page, err
}

// EndOwnSessions is POST /consejo/cuenta/sesiones: ends one other session, or all others when none is named.
func (h *Handlers) EndOwnSessions(c *fiber.Ctx) error {
	session, _ := web.Session(c)
	var err error
	if one := c.FormValue("sesion"); one != "" {
		err = h.Store.EndSession(c.UserContext(), session.Account.ID, one)
	} else {
		err = h.Store.CloseSessions(c.UserContext(), session.Account.ID, session.Hash)
	}
	if err != nil {
		return err
	}
	return h.Go(c, "/consejo/cuenta")
}

// RenewRecovery is POST /consejo/cuenta/codigos: new recovery codes, for somebody who shows the second factor again.
func (h *Handlers) RenewRecovery(c *fiber.Ctx) error {
	session, _ := web.Session(c)
	err := h.Store.CheckFactor(c.UserContext(), session.Account.ID, c.FormValue("codigo"))
	if err == nil {
		err = h.Store.RenewRecovery(c.UserContext(), session.Account.ID, session.Hash)
	}
	if err == nil {
		return h.Go(c, "/ingresar/codigos-de-respaldo?siguiente=/consejo/cuenta")
	}
	page, failed := h.own(c)
	if failed != nil {
		return failed
	}
	return h.Again(c, err, func(problems []ui.Problem) templ.Component {
		page.Problems, page.Page.HasErrors = problems, true
		return staff.OwnPage(page)
	})
}
