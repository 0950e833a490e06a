package physician

import (
	"strings"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/web"
	"vigencia/views/physician"
	"vigencia/views/ui"
)

// Home is GET /inicio: what to do now, and the physician's data (step 6).
func (h Handlers) Home(c *fiber.Ctx) error {
	home, err := h.home(c)
	if err != nil {
		return err
	}
	p := home.Physician
	home.Typed = council.ContactData{Phone: p.Phone, Mobile: p.Mobile, Email: p.Email, Address: p.Address}
	switch c.Query("hecho") {
	case "datos":
		home.Notice = ui.Notice{Tone: ui.Good, Title: h.Say("physician.home.saved"), Live: true}
	case "correo":
		home.Notice = ui.Notice{Tone: ui.Good, Title: h.Say("physician.home.mail_sent"), Text: h.Say("physician.home.mail_until"), Live: true}
	}
	return web.Render(c, physician.HomePage(home))
}

// UpdateContact is POST /inicio, Actualizar: telephones and address at once, a new e-mail address after it was confirmed (step 6).
func (h Handlers) UpdateContact(c *fiber.Ctx) error {
	home, err := h.home(c)
	if err != nil {
		return err
	}
	home.Typed = contact(c)
	kept, fields := home.Rules.CheckContact(home.Typed)
	if len(fields) > 0 {
		home.Problems, _ = h.Problems(&council.Error{Code: council.Invalid, Say: "error.form", Fields: fields})
		home.HasErrors = true
		return web.RenderStatus(c, fiber.StatusUnprocessableEntity, physician.HomePage(home))
	}
	actor := web.Actor(c)
	if err := h.Store.UpdateContact(c.UserContext(), actor, kept); err != nil {
		return err
	}
	if strings.EqualFold(kept.Email, home.Physician.Email) {
		return h.Go(c, "/inicio?hecho=datos")
	}
	if err := h.changeEmail(c, actor, kept.Email); err != nil {
		return err
	}
	return h.Go(c, "/inicio?hecho=correo")
}

func (h Handlers) home(c *fiber.Ctx) (physician.Home, error) {
	home := physician.Home{Screen: h.screen(c, h.Say("physician.home.title"), ui.Link{Href: "/inicio", Label: h.Say("crumb.home")})}
	var err error
	if home.Physician, home.Eligibility, err = h.Store.Eligibility(c.UserContext(), web.Actor(c).Physician); err != nil {
		return home, err
	}
	home.Requests, err = h.Store.OwnRequests(c.UserContext(), home.Physician.ID, nil, 0, 10)
	return home, err
}

// changeEmail begins the change of the address on file: a link goes to the new one, a notice to the old one.
func (h Handlers) changeEmail(c *fiber.Ctx, by council.Actor, address string) error {
	return council.Refuse(council.Unavailable, "error.not_kept")
}
