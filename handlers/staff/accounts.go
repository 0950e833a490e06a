package staff

import (
	"context"
	"slices"
	"strconv"

	"github.com/a-h/templ"
	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/web"
	"vigencia/views/staff"
	"vigencia/views/ui"
)

// Accounts is GET /consejo/cuentas.
func (h *Handlers) Accounts(c *fiber.Ctx) error {
	list, err := h.accounts(c)
	if err != nil {
		return err
	}
	return web.Render(c, staff.Accounts(list))
}

func (h *Handlers) accounts(c *fiber.Ctx) (staff.AccountList, error) {
	all, err := h.Store.StaffAccounts(c.UserContext())
	title := h.Say("menu.staff.accounts")
	return staff.AccountList{Screen: h.screen(c, title, h.crumb(ui.Link{Label: title})...), Accounts: all}, err
}

func accountTyped(c *fiber.Ctx) staff.AccountForm {
	return staff.AccountForm{Name: c.FormValue("nombre"), Email: c.FormValue("correo"), Number: c.FormValue("numero"), Role: c.FormValue("funcion"), Office: c.FormValue("oficina")}
}

func grantTyped(c *fiber.Ctx) council.Grant {
	return council.Grant{Role: council.Role(c.FormValue("funcion")), Office: c.FormValue("oficina")}
}

// Invite is POST /consejo/cuentas: a staff account with a first grant; the mail with its link goes out.
func (h *Handlers) Invite(c *fiber.Ctx) error {
	typed := accountTyped(c)
	a, err := h.Store.Invite(c.UserContext(), web.Actor(c), typed.Name, typed.Email, typed.Number, []council.Grant{grantTyped(c)})
	if err == nil {
		return h.Go(c, accountPath(a.ID))
	}
	list, failed := h.accounts(c)
	if failed != nil {
		return failed
	}
	return h.Again(c, err, func(problems []ui.Problem) templ.Component {
		list.Problems, list.Page.HasErrors, list.Typed = problems, true, typed
		return staff.Accounts(list)
	})
}

func accountPath(id int64) string { return "/consejo/cuentas/" + strconv.FormatInt(id, 10) }

// Account is GET /consejo/cuentas/:id.
func (h *Handlers) Account(c *fiber.Ctx) error {
	page, err := h.account(c)
	if err != nil {
		return err
	}
	return web.Render(c, staff.AccountPage(page))
}

func (h *Handlers) account(c *fiber.Ctx) (page staff.Account, err error) {
	id, err := web.ID(c, "id")
	if err != nil {
		return page, err
	}
	if page.Account, err = h.Store.StaffAccount(c.UserContext(), id); err != nil {
		return page, err
	}
	if page.Account.Physician != 0 {
		if page.Physician, err = h.Store.Physician(c.UserContext(), page.Account.Physician); err != nil {
			return page, err
		}
		page.Typed.Number = page.Physician.Number
	}
	sessions, err := h.Store.Sessions(c.UserContext(), page.Account)
	if err != nil {
		return page, err
	}
	page.Sessions = len(sessions)
	if page.Events, err = h.Store.Events(c.UserContext(), "account", id); err != nil {
		return page, err
	}
	crumbs := h.crumb(ui.Link{Href: "/consejo/cuentas", Label: h.Say("menu.staff.accounts")}, ui.Link{Label: page.Account.Name})
	page.Screen = h.screen(c, page.Account.Name, crumbs...)
	return page, nil
}

// manage does one act of an administrator on the account of the address, and draws its page again when it is refused.
func (h *Handlers) manage(c *fiber.Ctx, do func(context.Context, council.Actor, int64) error) error {
	id, err := web.ID(c, "id")
	if err != nil {
		return err
	}
	if err = do(c.UserContext(), web.Actor(c), id); err == nil {
		return h.Go(c, accountPath(id))
	}
	page, failed := h.account(c)
	if failed != nil {
		return failed
	}
	return h.Again(c, err, func(problems []ui.Problem) templ.Component {
		page.Problems, page.Page.HasErrors, page.Typed = problems, true, accountTyped(c)
		return staff.AccountPage(page)
	})
}

// AddGrant is POST /consejo/cuentas/:id/funciones: acts on the next request of the person.
func (h *Handlers) AddGrant(c *fiber.Ctx) error {
	return h.manage(c, func(ctx context.Context, by council.Actor, id int64) error {
		a, err := h.Store.StaffAccount(ctx, id)
		if err != nil {
			return err
		}
		return h.Store.SetGrants(ctx, by, id, append(a.Grants, grantTyped(c)))
	})
}

// RemoveGrant is POST /consejo/cuentas/:id/funciones/retiro: acts on the next request of the person.
func (h *Handlers) RemoveGrant(c *fiber.Ctx) error {
	return h.manage(c, func(ctx context.Context, by council.Actor, id int64) error {
		a, err := h.Store.StaffAccount(ctx, id)
		if err != nil {
			return err
		}
		gone := grantTyped(c)
		return h.Store.SetGrants(ctx, by, id, slices.DeleteFunc(a.Grants, func(g council.Grant) bool { return g == gone }))
	})
}

// LinkRecord is POST /consejo/cuentas/:id/registro: the own record of a member of staff who is a physician.
func (h *Handlers) LinkRecord(c *fiber.Ctx) error {
	return h.manage(c, func(ctx context.Context, by council.Actor, id int64) error {
		return h.Store.LinkRecord(ctx, by, id, c.FormValue("numero"))
	})
}

// ResendInvitation is POST /consejo/cuentas/:id/invitacion.
func (h *Handlers) ResendInvitation(c *fiber.Ctx) error {
	return h.manage(c, h.Store.ResendInvitation)
}

// EndSessions is POST /consejo/cuentas/:id/sesiones.
func (h *Handlers) EndSessions(c *fiber.Ctx) error { return h.manage(c, h.Store.EndSessions) }

// ResetFactor is POST /consejo/cuentas/:id/segundo-factor: for somebody who lost it.
func (h *Handlers) ResetFactor(c *fiber.Ctx) error { return h.manage(c, h.Store.ResetFactor) }

// Disable is POST /consejo/cuentas/:id/desactivacion.
func (h *Handlers) Disable(c *fiber.Ctx) error { return h.manage(c, h.Store.Disable) }

// Enable is POST /consejo/cuentas/:id/activacion.
func (h *Handlers) Enable(c *fiber.Ctx) error { return h.manage(c, h.Store.Enable) }
