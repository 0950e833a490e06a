package staff

import (
	"slices"
	"strconv"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/db"
	"vigencia/handlers/web"
	"vigencia/views/staff"
	"vigencia/views/ui"
)

const mailPage = 25

func mailStates() []string { return []string{"waiting", "held", "bounced", "given_up", "sent"} }

// Mails is GET /consejo/correos: the outbox by state, the newest first, paged by key.
func (h *Handlers) Mails(c *fiber.Ctx) error {
	state := c.Query("estado")
	if state != "" && !slices.Contains(mailStates(), state) {
		state = ""
	}
	before, _ := strconv.ParseInt(c.Query("antes"), 10, 64) // what is no number begins at the newest
	mails, err := h.Store.Mails(c.UserContext(), state, max(0, before), mailPage+1)
	if err != nil {
		return err
	}
	counts, err := h.Store.MailCounts(c.UserContext(), council.CountCap+1)
	if err != nil {
		return err
	}
	title := h.Say("menu.staff.mails")
	m := staff.Mails{Screen: h.screen(c, title, h.crumb(ui.Link{Label: title})...), States: mailStates(), State: state, Counts: counts, NoServer: h.Postman.Sender == nil}
	for i, one := range mails {
		if i == mailPage {
			m.Next = mails[i-1].ID
			break
		}
		m.Rows = append(m.Rows, mailRow(one))
	}
	return web.Swap(c, staff.MailList(m), staff.MailsPage(m))
}

func mailRow(m db.Mail) staff.OutMail {
	return staff.OutMail{ID: m.ID, Template: m.Template, To: m.To, State: m.State, OrderedAt: m.OrderedAt, SentAt: m.SentAt, Attempts: m.Attempts, Problem: m.Problem,
		Notice: m.Template == "request_observed", Again: m.State == "bounced" || m.State == "given_up" || m.State == "held"}
}

// Mail is GET /consejo/correos/:id: the mail as its reader gets it, its secrets as dots, and what staff can do about it.
func (h *Handlers) Mail(c *fiber.Ctx) error { return h.mail(c, fiber.StatusOK, nil) }

func (h *Handlers) mail(c *fiber.Ctx, status int, problems []ui.Problem) error {
	id, err := web.ID(c, "id")
	if err != nil {
		return err
	}
	m, err := h.Store.Mail(c.UserContext(), id)
	if err != nil {
		return err
	}
	preview, err := h.Postman.Preview(m)
	if err != nil {
		return err
	}
	row := mailRow(m)
	if m.Subject == "request" {
		r, err := h.Store.Request(c.UserContext(), m.SubjectID)
		if err != nil {
			return err
		}
		row.Request = r.Number
		row.Notice = row.Notice && r.Status == council.Observed && r.NotifiedAt.IsZero()
	}
	row.Reveal = h.Postman.Sender == nil && m.Revealable() && web.Actor(c).Is(council.Administrator, "")
	screen := h.screen(c, preview.Subject, h.crumb(ui.Link{Href: "/consejo/correos", Label: h.Say("menu.staff.mails")}, ui.Link{Label: preview.Subject})...)
	screen.Problems, screen.Page.HasErrors = problems, len(problems) > 0
	typed := staff.MailForm{To: c.FormValue("correo", m.To), Way: c.FormValue("medio"), Note: c.FormValue("nota"), Ways: db.NoticeWays()}
	return web.RenderStatus(c, status, staff.MailPage(screen, row, preview.Text, typed))
}

// SendMailAgain is POST /consejo/correos/:id/reenvio: a mail that did not arrive goes out again, to a corrected address.
func (h *Handlers) SendMailAgain(c *fiber.Ctx) error {
	return h.mailAct(c, func(id int64) error {
		to, _, problem := council.ParseEmail(c.FormValue("correo"))
		if problem != "" {
			return &council.Error{Code: council.Invalid, Say: "error.form", Fields: []council.FieldError{{Field: "correo", Say: "problem." + string(problem), Args: []string{"Label", h.Say("field.email"), "Hint", ""}}}}
		}
		return h.Store.SendAgain(c.UserContext(), id, to, web.Actor(c))
	})
}

// RecordNotice is POST /consejo/correos/:id/aviso: staff told an observation another way; the remedy term starts.
func (h *Handlers) RecordNotice(c *fiber.Ctx) error {
	return h.mailAct(c, func(id int64) error {
		return h.Store.RecordNotice(c.UserContext(), id, c.FormValue("medio"), c.FormValue("nota"), web.Actor(c))
	})
}

func (h *Handlers) mailAct(c *fiber.Ctx, act func(id int64) error) error {
	id, err := web.ID(c, "id")
	if err != nil {
		return err
	}
	err = act(id)
	if problems, ok := h.Problems(err); ok {
		return h.mail(c, web.Status(err), problems)
	}
	if err != nil {
		return err
	}
	return h.Go(c, "/consejo/correos/"+strconv.FormatInt(id, 10))
}

// RevealMail is POST /consejo/correos/:id/revelacion: without a mail server an administrator hands over a first access, once and on record.
// The secret is shown by this answer only, so there is no page to go on to.
func (h *Handlers) RevealMail(c *fiber.Ctx) error {
	id, err := web.ID(c, "id")
	if err != nil {
		return err
	}
	if h.Postman.Sender != nil {
		return council.Refuse(council.Conflict, "mails.refuse.reveal")
	}
	m, err := h.Store.RevealMail(c.UserContext(), id, web.Actor(c))
	if err != nil {
		return err
	}
	shown, err := h.Postman.Reveal(m)
	if err != nil {
		return err
	}
	row := mailRow(m)
	row.State, row.Revealed = "sent", true
	screen := h.screen(c, shown.Subject, h.crumb(ui.Link{Href: "/consejo/correos", Label: h.Say("menu.staff.mails")}, ui.Link{Label: shown.Subject})...)
	return web.Render(c, staff.MailPage(screen, row, shown.Text, staff.MailForm{}))
}
