package public

import (
	"github.com/a-h/templ"
	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/db"
	"vigencia/handlers/web"
	"vigencia/views/public"
	"vigencia/views/ui"
)

// FirstAdministratorPage is GET /primer-administrador?clave=…: what the link that the program printed opens.
func (h Handlers) FirstAdministratorPage(c *fiber.Ctx) error {
	if err := h.Store.FirstAdminOpen(c.UserContext(), c.Query("clave")); err != nil {
		return err
	}
	return web.Render(c, public.FirstAdministratorPage(public.Password{Gate: h.gate(c, "first_admin.title"), Key: c.Query("clave")}))
}

// FirstAdministrator is POST /primer-administrador: makes the first administrator once; the second factor comes next.
func (h Handlers) FirstAdministrator(c *fiber.Ctx) error {
	key, name, email := c.FormValue("clave"), c.FormValue("nombre"), c.FormValue("correo")
	if err := h.Store.FirstAdminOpen(c.UserContext(), key); err != nil {
		return err
	}
	password, err := typedTwice(c)
	if err == nil {
		a, failed := h.Store.TakeFirstAdmin(c.UserContext(), key, name, email, password)
		if failed == nil {
			return h.enterToEnrol(c, a.ID)
		}
		err = failed
	}
	return h.Again(c, err, func(problems []ui.Problem) templ.Component {
		return public.FirstAdministratorPage(public.Password{Gate: h.wrong(c, "first_admin.title", problems), Key: key, Name: name, Email: email})
	})
}

func (h Handlers) enterToEnrol(c *fiber.Ctx, account int64) error {
	if err := h.Office.SignIn(c, account, db.Enrol); err != nil {
		return err
	}
	return h.Go(c, web.StepOf(db.Enrol))
}

// InvitationPage is GET /invitacion?clave=…
func (h Handlers) InvitationPage(c *fiber.Ctx) error {
	a, err := h.Store.Invitation(c.UserContext(), c.Query("clave"))
	if err != nil {
		return err
	}
	return web.Render(c, public.InvitationPage(public.Password{Gate: h.gate(c, "invitation.title"), Key: c.Query("clave"), User: a.User, Name: a.Name, Organiser: a.Kind == council.OrganiserAccount}))
}

// Invitation is POST /invitacion: the first password of a member of staff, whose second factor comes next, or of somebody of an organiser, who is signed in.
func (h Handlers) Invitation(c *fiber.Ctx) error {
	key := c.FormValue("clave")
	a, err := h.Store.Invitation(c.UserContext(), key)
	if err != nil {
		return err
	}
	password, err := typedTwice(c)
	if err == nil {
		_, err = h.Store.TakeInvitation(c.UserContext(), key, password)
	}
	if err != nil {
		return h.Again(c, err, func(problems []ui.Problem) templ.Component {
			return public.InvitationPage(public.Password{Gate: h.wrong(c, "invitation.title", problems), Key: key, User: a.User, Name: a.Name, Organiser: a.Kind == council.OrganiserAccount})
		})
	}
	if a.Kind == council.OrganiserAccount {
		if err := h.Office.SignIn(c, a.ID, db.Full); err != nil {
			return err
		}
		return h.Go(c, h.HomeOf(a))
	}
	return h.enterToEnrol(c, a.ID)
}
