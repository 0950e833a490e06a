package jobs

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"strconv"
	"strings"
	"time"

	"vigencia/council"
	"vigencia/db"
	"vigencia/mail"
)

// A Postman delivers what waits in the outbox. Without a Sender nothing goes out and everything waits, where staff see it.
type Postman struct {
	Store   *db.Store
	Sender  mail.Sender
	Texts   mail.Texts
	Brand   mail.Brand
	Address string // base URL of the links in mails
	Now     func() time.Time
	Log     *slog.Logger
}

// BrandOf is how a council's mails look and how they are recognised.
func BrandOf(p *council.Profile, address string) mail.Brand {
	return mail.Brand{Council: p.Site.Name, Colour: p.Paper.Primary, Accent: p.Paper.Accent, Site: address, Contact: p.Contact.Requests, Lang: p.Lang, Footer: p.MailFooter}
}

// Deliver sends up to fifty mails that are due and gives how many it tried.
func (p *Postman) Deliver(ctx context.Context) (int, error) {
	if p.Sender == nil {
		return 0, nil
	}
	due, err := p.Store.DueMails(ctx, 50)
	if err != nil {
		return 0, err
	}
	for _, m := range due {
		if ctx.Err() != nil {
			return 0, ctx.Err()
		}
		if err := p.deliver(ctx, m); err != nil {
			return 0, err
		}
	}
	return len(due), nil
}

// deliver tries one mail and notes what became of it. Only the store's failures are errors.
func (p *Postman) deliver(ctx context.Context, m db.Mail) error {
	message, err := p.compose(m)
	if err == nil {
		sending, cancel := context.WithTimeout(ctx, 2*time.Minute)
		err = p.Sender.Send(sending, message)
		cancel()
	}
	if err == nil {
		return p.Store.MailSent(context.WithoutCancel(ctx), m) // the server has it: an office that is being stopped meanwhile must not send it again
	}
	permanent := mail.Permanent(err)
	wait, end := mail.Next(m.Attempts + 1)
	next := p.Now().Add(wait)
	if permanent || end {
		next = time.Time{}
	}
	p.Log.Warn("mail not delivered", "mail", m.ID, "kind", m.Template, "attempt", m.Attempts+1, "permanent", permanent, "err", err)
	return p.Store.MailFailed(ctx, m.ID, next, permanent, err.Error())
}

// compose puts values and link into the profile's text.
func (p *Postman) compose(m db.Mail) (mail.Message, error) {
	text, ok := p.Texts[m.Template]
	if !ok {
		return mail.Message{}, fmt.Errorf("no text for mail %q", m.Template)
	}
	rendered, err := text.Render(p.Brand, p.values(m))
	if err != nil {
		return mail.Message{}, err
	}
	message := mail.Message{ID: mail.ID(m.Key), To: m.To, Subject: rendered.Subject, Text: rendered.Text, HTML: rendered.HTML, Date: m.OrderedAt, AutoSubmitted: true}
	for _, d := range m.Documents {
		content, err := p.read(d)
		if err != nil {
			return message, err
		}
		message.Attachments = append(message.Attachments, mail.Attachment{Name: strings.ReplaceAll(d.Key, "/", "-") + ".pdf", Type: "application/pdf", Bytes: content})
	}
	return message, nil
}

func (p *Postman) read(d db.Made) ([]byte, error) {
	file, err := p.Store.File(d.SHA256)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(file)
}

// Preview is a mail as its reader got it or will get it, with its secrets as dots.
func (p *Postman) Preview(m db.Mail) (mail.Rendered, error) {
	text, ok := p.Texts[m.Template]
	if !ok {
		return mail.Rendered{}, fmt.Errorf("no text for mail %q", m.Template)
	}
	return text.Preview(p.Brand, p.values(m))
}

// Reveal is a mail with its secrets, for the one case in which staff hand it over themselves: there is no mail server.
func (p *Postman) Reveal(m db.Mail) (mail.Rendered, error) {
	text, ok := p.Texts[m.Template]
	if !ok {
		return mail.Rendered{}, fmt.Errorf("no text for mail %q", m.Template)
	}
	return text.Render(p.Brand, p.values(m))
}

// values adds the link to an order: its own path under Link, or the page of what it is about.
func (p *Postman) values(m db.Mail) map[string]string {
	values := map[string]string{}
	for name, value := range m.Values {
		values[name] = value
	}
	link := values["Link"]
	if link == "" {
		link = linkOf(m)
	}
	if strings.HasPrefix(link, "/") {
		link = p.Address + link
	}
	values["Link"] = link
	return values
}

// linkOf is the page that a mail leads to.
func linkOf(m db.Mail) string {
	switch m.Template {
	case "access_granted":
		return "/ingresar"
	case "access_refused":
		return "/solicitar-ingreso"
	case "password_changed", "access_expired":
		return "/contrasena/olvido"
	case "certificate_issued":
		for _, d := range m.Documents {
			return "/v/" + d.Code
		}
	case "validity_warning":
		return "/solicitudes/nueva"
	case "exam_refused", "exam_released", "exam_left":
		return "/examenes"
	case "request_observed", "remedy_reminder":
		return "/solicitudes/" + m.Values["Number"] + "/subsanacion"
	}
	switch m.Subject {
	case "request":
		return "/solicitudes/" + m.Values["Number"]
	case "certificate":
		return "/certificados"
	case "enrolment":
		return "/examenes/" + strconv.FormatInt(m.SubjectID, 10)
	}
	return "/"
}
