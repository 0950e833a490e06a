package physician

import (
	"slices"
	"strconv"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/db"
	"vigencia/handlers/web"
	"vigencia/views/physician"
	"vigencia/views/ui"
)

// Certificates lists one's certificates, those of before the system too (Recertificaciones, step 14): GET /certificados.
func (h Handlers) Certificates(c *fiber.Ctx) error {
	p, err := h.certificates(c)
	if err != nil {
		return err
	}
	p.Sent = c.Query("enviada") != ""
	return web.Render(c, physician.Certificates(p))
}

func (h Handlers) certificates(c *fiber.Ctx) (physician.CertificatesPage, error) {
	title := h.Say("certificates.title")
	p := physician.CertificatesPage{W: h.Profile.Words, Contact: h.Profile.Contact.Certificates,
		Page: h.Page(c, title, ui.Link{Href: "/inicio", Label: h.Say("crumb.home")}, ui.Link{Label: h.Say("crumb.certificates")})}
	held, err := h.Store.HeldBy(c.UserContext(), web.Actor(c).Physician)
	for i, x := range held {
		p.Lines = append(p.Lines, h.line(len(held)-i, x))
	}
	return p, err
}

// line is one certificate in the guide's columns.
func (h Handlers) line(nro int, x db.Held) physician.CertificateLine {
	standing := x.On(h.Today())
	tag := string(standing)
	if x.ExpiresSoon(h.Today(), h.Profile.Terms.Warnings) {
		tag = "soon"
	}
	l := physician.CertificateLine{Nro: strconv.Itoa(nro), Standing: h.Say("standing.tag." + tag), Valid: standing == council.InForce, Diploma: x.Number, Kind: x.Label,
		Decided: x.DecidedOn.Numeric(), ValidTo: x.ValidTo.Numeric(), Year: strconv.Itoa(x.DecidedOn.Year), Pickup: h.Profile.OfficeName(x.Pickup)}
	if x.Delivery.State != "" {
		l.Delivery = h.Say("delivery." + string(x.Delivery.State))
	}
	path := h.Base().To("/certificados/" + strconv.FormatInt(x.ID, 10))
	switch {
	case standing == council.Revoked || standing == council.Replaced:
	case x.Paper.Made():
		l.PDF, l.Again = path+"/"+string(x.Paper.Kind)+".pdf", path+"/envio"
	case x.Paper.ID != 0:
		l.Instead = h.Say("certificates.preparing")
	default:
		l.Instead = h.Say("certificates.ask")
	}
	return l
}

// CertificatePaper gives a paper of one's own certificate, as issued: GET /certificados/:id/:kind.pdf. Another's is not found, nor one that is only given by hand.
func (h Handlers) CertificatePaper(c *fiber.Ctx) error {
	id, err := web.ID(c, "id")
	if err != nil {
		return err
	}
	held, err := h.Store.CertificateOf(c.UserContext(), web.Actor(c).Physician, id)
	if err != nil {
		return err
	}
	kind := council.DocumentType(c.Params("kind"))
	if !slices.Contains(h.Profile.Gives(), kind) {
		return council.Refuse(council.NotFound, "error.not_found")
	}
	d, err := h.Store.DocumentOfCertificate(c.UserContext(), held.ID, kind)
	if err != nil {
		return err
	}
	return h.Paper(c, d, held.Number)
}

// SendConstancia mails the constancia again: POST /certificados/:id/envio.
func (h Handlers) SendConstancia(c *fiber.Ctx) error {
	id, err := web.ID(c, "id")
	if err != nil {
		return err
	}
	err = h.Store.SendConstancia(c.UserContext(), web.Actor(c), id)
	if problems, ok := h.Problems(err); ok {
		p, failed := h.certificates(c)
		if failed != nil {
			return failed
		}
		p.Problems, p.Page.HasErrors = problems, true
		return web.RenderStatus(c, web.Status(err), physician.Certificates(p))
	}
	if err != nil {
		return err
	}
	return h.Go(c, "/certificados?enviada=1")
}
