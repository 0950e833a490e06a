package staff

import (
	"slices"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/web"
	"vigencia/views/staff"
	"vigencia/views/ui"
)

// Request is GET /consejo/solicitudes/:number: what happened to it, what was sent, remarks, decisions, mails, and what can be done now.
func (h *Handlers) Request(c *fiber.Ctx) error {
	r, err := h.Store.RequestFor(c.UserContext(), web.Actor(c), c.Params("number"))
	if err != nil {
		return err
	}
	page, err := h.requestPage(c, r)
	if err != nil {
		return err
	}
	return web.Render(c, staff.Show(page))
}

// requestPage gathers the page of a request.
func (h *Handlers) requestPage(c *fiber.Ctx, r council.Request) (page staff.Request, err error) {
	ctx, by := c.UserContext(), web.Actor(c)
	title := h.Say("case.title", "Number", r.Number)
	page.Screen = h.screen(c, title, h.crumb(inboxOf(by, h.Say("inbox.title")), ui.Link{Label: r.Number})...)
	page.Request, page.Offers, page.MayOpen = r, r.Offers(by), r.MayOpenFile(by) == nil
	if page.Subject, err = h.Store.Physician(ctx, r.Physician); err != nil {
		return page, err
	}
	if page.Events, err = h.Store.Events(ctx, "request", r.ID); err != nil {
		return page, err
	}
	if page.Remarks, err = h.Store.Remarks(ctx, r.ID); err != nil {
		return page, err
	}
	if page.Files, err = h.Store.Attachments(ctx, "request", r.ID, "efile"); err != nil {
		return page, err
	}
	if page.Mails, err = h.mailsOf(c, page.Screen, r); err != nil {
		return page, err
	}
	if page.Names, err = h.names(c, r.Evaluator, r.Reader, r.ReopenAsked); err != nil {
		return page, err
	}
	if r.Status == council.Approved {
		if page.Awaits, err = h.Store.AwaitedFor(ctx, r); err != nil {
			return page, err
		}
	}
	page.Colleagues, err = h.Store.Colleagues(ctx, r.Awaits(), r.Office)
	return page, err
}

// inboxOf leads to the list of requests, and is only its name for who has none.
func inboxOf(by council.Actor, title string) ui.Link {
	if slices.ContainsFunc(InboxRoles(), func(role council.Role) bool { return by.Is(role, "") }) {
		return ui.Link{Href: "/consejo/solicitudes", Label: title}
	}
	return ui.Link{Label: title}
}

func (h *Handlers) mailsOf(c *fiber.Ctx, s staff.Screen, r council.Request) ([]staff.Mail, error) {
	mails, err := h.Store.MailsAbout(c.UserContext(), "request", r.ID)
	if err != nil {
		return nil, err
	}
	out := make([]staff.Mail, len(mails))
	for i, m := range mails {
		at := m.SentAt
		if at.IsZero() {
			at = m.OrderedAt
		}
		out[i] = staff.Mail{Template: m.Template, To: m.To, State: m.State, When: s.When(at)}
	}
	return out, nil
}

// names gives the names of accounts by id.
func (h *Handlers) names(c *fiber.Ctx, ids ...int64) (map[int64]string, error) {
	names := map[int64]string{}
	for _, id := range ids {
		if id == 0 || names[id] != "" {
			continue
		}
		a, err := h.Store.Account(c.UserContext(), id)
		if err != nil {
			return nil, err
		}
		names[id] = a.Name
	}
	return names, nil
}

// act does one act of a member of staff to the request of the address and leads on; a refusal shows the request's page again with what was typed.
func (h *Handlers) act(c *fiber.Ctx, action council.RequestAction, given council.Facts, next string) error {
	by := web.Actor(c)
	r, err := h.Store.RequestFor(c.UserContext(), by, c.Params("number"))
	if err != nil {
		return err
	}
	if _, err = h.Store.Act(c.UserContext(), r.ID, action, by, given); err == nil {
		return h.Go(c, "/consejo/solicitudes/"+r.Number+next)
	}
	if action == council.Assign {
		err = web.AtFieldOf("a", err)
	}
	problems, ok := h.Problems(err)
	if !ok {
		return err
	}
	page, failed := h.requestPage(c, r)
	if failed != nil {
		return failed
	}
	page.Problems, page.Page.HasErrors = problems, true
	page.Typed = staff.Typed{Note: given.Note, To: given.To.Account}
	return web.RenderStatus(c, web.Status(err), staff.Show(page))
}
