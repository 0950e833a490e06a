package physician

import (
	"strconv"
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
	done, err := h.keepContact(c, home)
	if err == nil {
		return h.Go(c, "/inicio?hecho="+done)
	}
	problems, ok := h.Problems(err)
	if !ok {
		return err
	}
	home.Problems, home.HasErrors = problems, true
	return web.RenderStatus(c, web.Status(err), physician.HomePage(home))
}

// keepContact keeps what was typed and says what was done: "datos", or "correo" when a new address waits for its confirmation.
func (h Handlers) keepContact(c *fiber.Ctx, home physician.Home) (string, error) {
	kept, fields := home.Rules.CheckContact(home.Typed)
	if len(fields) > 0 {
		return "", &council.Error{Code: council.Invalid, Say: "error.form", Fields: fields}
	}
	same := strings.EqualFold(kept.Email, home.Physician.Email)
	if err := kept.Slip(c.FormValue("visto")); err != nil && !same {
		return "", err
	}
	ctx, actor := c.UserContext(), web.Actor(c)
	if err := h.Store.UpdateContact(ctx, actor, kept); err != nil {
		return "", err
	}
	if same {
		return "datos", nil
	}
	return "correo", h.Store.RequestEmailChange(ctx, actor.Physician, kept.Email, actor)
}

func (h Handlers) home(c *fiber.Ctx) (physician.Home, error) {
	home := physician.Home{Screen: h.screen(c, h.Say("physician.home.title"), ui.Link{Href: "/inicio", Label: h.Say("crumb.home")})}
	var err error
	if home.Physician, home.Eligibility, err = h.Store.Eligibility(c.UserContext(), web.Actor(c).Physician); err != nil {
		return home, err
	}
	change, waits, err := h.Store.EmailChange(c.UserContext(), home.Physician.ID)
	if err != nil {
		return home, err
	}
	if waits {
		home.Pending = change.Email
	}
	if home.Paper, err = h.collectable(c); err != nil {
		return home, err
	}
	home.Requests, err = h.Store.OwnRequests(c.UserContext(), home.Physician.ID, nil, 0, 10)
	return home, err
}

// collectable is the paper of the latest decision that waits for its holder at an office.
func (h Handlers) collectable(c *fiber.Ctx) (physician.Collectable, error) {
	held, err := h.Store.HeldBy(c.UserContext(), web.Actor(c).Physician)
	for _, x := range held {
		if x.Delivery.State != council.Available {
			continue
		}
		office, _ := h.Profile.Office(x.Delivery.Office)
		href := "/certificados"
		if h.Profile.Follows() {
			href = "/entregas/" + strconv.FormatInt(x.ID, 10)
		}
		return physician.Collectable{Number: x.Number, Office: office, Href: href}, err
	}
	return physician.Collectable{}, err
}
