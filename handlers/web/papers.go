package web

import (
	"errors"
	"fmt"
	"mime/multipart"
	"time"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/db"
	"vigencia/intake"
)

// papersPerHour is how many papers one account may send in an hour: a physician who renews sends one for each activity of five years.
const papersPerHour = 300

// Papers takes in the papers that people scan or photograph, a few at a time; the others are asked to wait a minute.
type Papers struct {
	*Office
	places chan struct{}
}

// NewPapers takes in so many papers at the same time.
func NewPapers(o *Office, together int) Papers {
	return Papers{Office: o, places: make(chan struct{}, together)}
}

// A Paper is a file that was received and found good, and not kept yet: it goes to Store.Attach, or to a method of the store that keeps it with
// what it belongs to. Discard ends it; after keeping it does nothing.
type Paper struct {
	*db.TempFile
	Attachment council.Attachment // with Format, Pages, SentName, By and BeganAt
}

// Take receives the PDF, JPEG or PNG of a form's field: written and synced, then opened in a child process. What is wrong with it is refused at
// the field, in the words of upload.<kind>, and nothing of it stays. most is in bytes.
func (p Papers) Take(c *fiber.Ctx, field string, most int64) (*Paper, error) {
	select {
	case p.places <- struct{}{}:
		defer func() { <-p.places }()
	default:
		return nil, AtField(field, "upload.crowded")
	}
	head, ok, err := Sent(c, field)
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, FileRefusal(field, &intake.Refusal{Kind: intake.None})
	}
	by := Actor(c)
	if err := p.Store.ReserveTry(c.UserContext(), fmt.Sprintf("paper/%d", by.Account), papersPerHour, time.Hour); err != nil {
		return nil, err
	}
	if head.Size > most {
		return nil, FileRefusal(field, &intake.Refusal{Kind: intake.TooBig, Size: head.Size, Limit: most})
	}
	temp, err := p.write(head, most)
	if err != nil {
		return nil, err
	}
	facts, err := p.Inspector.Paper(c.UserContext(), temp.Path, intake.PaperRules{MaxBytes: most})
	if err != nil {
		temp.Discard()
		return nil, FileRefusal(field, err)
	}
	return &Paper{temp, council.Attachment{Format: facts.Format, Pages: facts.Pages, SentName: short(head.Filename), By: by.Account, BeganAt: p.BeganAt(c)}}, nil
}

func (p Papers) write(head *multipart.FileHeader, most int64) (*db.TempFile, error) {
	file, err := head.Open()
	if err != nil {
		return nil, fmt.Errorf("open upload: %w", err)
	}
	defer file.Close()
	return p.Store.Receive(file, most)
}

// SendPaper sends a kept attachment under our own name for it, as what its content is. A file of a stranger is an attachment under a policy that
// lets nothing run; our viewer, and an <img>, show it all the same.
func (o *Office) SendPaper(c *fiber.Ctx, a council.Attachment, number string) error {
	file, err := o.Store.File(a.SHA256)
	if err != nil {
		return err
	}
	c.Set(fiber.HeaderContentType, a.Format.Type())
	c.Set(fiber.HeaderXContentTypeOptions, "nosniff")
	c.Set(fiber.HeaderContentDisposition, attachment(a.PaperName(number)))
	c.Set(fiber.HeaderContentSecurityPolicy, "default-src 'none'; sandbox")
	return c.SendStream(file, int(a.Size))
}

// FileRefusal puts the refusal of a file at its field; any other error stays as it is.
func FileRefusal(field string, err error) error {
	var r *intake.Refusal
	if !errors.As(err, &r) {
		return err
	}
	said := r.Say()
	return AtField(field, said.Say, said.Args...)
}

// AtField is a refusal of one field of a form.
func AtField(field, say string, args ...string) error {
	return &council.Error{Code: council.Invalid, Say: "error.form", Fields: []council.FieldError{{Field: field, Say: say, Args: args}}}
}

// short keeps a name to what a screen can show.
func short(name string) string {
	if r := []rune(name); len(r) > 120 {
		return string(r[:120])
	}
	return name
}
