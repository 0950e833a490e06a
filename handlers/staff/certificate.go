package staff

import (
	"slices"
	"strconv"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/web"
	"vigencia/views/staff"
	"vigencia/views/ui"
)

// Certificate is GET /consejo/certificados/:id: a certificate with its papers, its acts and all that happened to it.
func (h *Handlers) Certificate(c *fiber.Ctx) error {
	p, err := h.certificate(c)
	if err != nil {
		return err
	}
	return web.Render(c, staff.Certificate(p))
}

func (h *Handlers) certificate(c *fiber.Ctx) (staff.CertificatePage, error) {
	var p staff.CertificatePage
	id, err := web.ID(c, "id")
	if err != nil {
		return p, err
	}
	ctx := c.UserContext()
	if p.Certificate, err = h.Store.Certificate(ctx, id); err != nil {
		return p, err
	}
	title := h.Say("cert.title", "Number", p.Certificate.Number)
	p.Screen = h.screen(c, title, h.crumb(ui.Link{Href: "/consejo/certificados", Label: h.Say("issue.title")}, ui.Link{Label: title})...)
	if p.Holder, err = h.Store.Physician(ctx, p.Certificate.Physician); err != nil {
		return p, err
	}
	if p.Papers, err = h.Store.DocumentsOfCertificate(ctx, id); err != nil {
		return p, err
	}
	if d, err := h.Store.Delivery(ctx, id); err == nil {
		p.Delivery = d.State
	}
	if p.Past, err = h.Store.Events(ctx, "certificate", id); err != nil {
		return p, err
	}
	if err := h.others(c, &p); err != nil {
		return p, err
	}
	return p, h.acts(c, &p)
}

// others are the certificates before and after this one.
func (h *Handlers) others(c *fiber.Ctx, p *staff.CertificatePage) error {
	for _, other := range []struct {
		id   int64
		into *council.Certificate
	}{{p.Certificate.Replaces, &p.Before}, {p.Certificate.ReplacedBy, &p.After}} {
		if other.id == 0 {
			continue
		}
		var err error
		if *other.into, err = h.Store.Certificate(c.UserContext(), other.id); err != nil {
			return err
		}
	}
	return nil
}

// acts are the act that waits, who asked for it, and the mails about the certificate.
func (h *Handlers) acts(c *fiber.Ctx, p *staff.CertificatePage) error {
	all, err := h.Store.ActsOf(c.UserContext(), p.Certificate.ID)
	if err != nil {
		return err
	}
	if i := slices.IndexFunc(all, council.Act.Waits); i >= 0 {
		p.Waiting = all[i]
		asker, err := h.Store.Account(c.UserContext(), all[i].AskedBy)
		if err != nil {
			return err
		}
		p.Asker = asker.Name
	}
	mails, err := h.Store.MailsAbout(c.UserContext(), "certificate", p.Certificate.ID)
	for _, m := range mails {
		p.Mails = append(p.Mails, staff.MailLine{Template: m.Template, State: m.State, At: m.OrderedAt})
	}
	return err
}

// CertificatePaper is GET /consejo/certificados/:id/:kind.pdf: the newest constancia or diploma as issued, to print.
func (h *Handlers) CertificatePaper(c *fiber.Ctx) error {
	id, err := web.ID(c, "id")
	if err != nil {
		return err
	}
	held, err := h.Store.Certificate(c.UserContext(), id)
	if err != nil {
		return err
	}
	d, err := h.Store.DocumentOfCertificate(c.UserContext(), id, council.DocumentType(c.Params("kind")))
	if err != nil {
		return err
	}
	return h.Paper(c, d, held.Number)
}

// AskAct is POST /consejo/certificados/:id/actos: the first of two persons asks for an act, with its reason.
func (h *Handlers) AskAct(c *fiber.Ctx) error {
	id, err := web.ID(c, "id")
	if err != nil {
		return err
	}
	kind := council.ActKind(c.FormValue("acto"))
	if !slices.Contains(council.ActKinds(), kind) {
		err = &council.Error{Code: council.Invalid, Say: "error.form", Fields: []council.FieldError{{Field: "acto", Say: "act.choose"}}}
	} else {
		err = h.Store.AskAct(c.UserContext(), id, kind, web.Trimmed(c.FormValue("motivo"), 500), web.Actor(c))
	}
	return h.acted(c, id, err)
}

// DecideAct is POST /consejo/certificados/:id/actos/:act: the second person confirms or does not.
func (h *Handlers) DecideAct(c *fiber.Ctx) error {
	id, err := web.ID(c, "id")
	if err != nil {
		return err
	}
	act, err := web.ID(c, "act")
	if err != nil {
		return err
	}
	if c.FormValue("decide") == "confirmar" {
		err = h.Store.ConfirmAct(c.UserContext(), id, act, web.Actor(c))
	} else {
		err = h.Store.RefuseAct(c.UserContext(), id, act, web.Actor(c))
	}
	return h.acted(c, id, err)
}

// acted goes back to the certificate, or shows what was refused with what was typed.
func (h *Handlers) acted(c *fiber.Ctx, id int64, err error) error {
	if problems, ok := h.Problems(err); ok {
		p, failed := h.certificate(c)
		if failed != nil {
			return failed
		}
		p.Problems, p.Page.HasErrors = problems, true
		p.Kind, p.Reason = council.ActKind(c.FormValue("acto")), c.FormValue("motivo")
		return web.RenderStatus(c, web.Status(err), staff.Certificate(p))
	}
	if err != nil {
		return err
	}
	return h.Go(c, "/consejo/certificados/"+strconv.FormatInt(id, 10))
}
