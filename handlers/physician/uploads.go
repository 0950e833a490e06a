package physician

import (
	"context"
	"errors"
	"fmt"
	"mime/multipart"
	"slices"
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/db"
	"vigencia/handlers/web"
	"vigencia/intake"
)

// together is how many uploads are taken in at the same time; who comes then is asked to wait a minute.
const together = 16

// perHour is how many files one physician may send in an hour.
const perHour = 30

// Uploads are the routes that take a file in.
type Uploads struct {
	Handlers
	places chan struct{}
}

// NewUploads are the routes that take a file in, with room for a few at a time.
func NewUploads(h Handlers) Uploads {
	return Uploads{Handlers: h, places: make(chan struct{}, together)}
}

// field is where every refusal of an e-file stands.
const field = "expediente"

// receive takes the form's PDF in: written and synced, looked through in a child process, then kept as the next version of the request's
// e-file. Each refusal is a sentence at its field, and nothing of the file stays. chosen is false when there was no file.
func (u Uploads) receive(c *fiber.Ctx, most int64, r council.Request) (council.Attachment, error) {
	var a council.Attachment
	select {
	case u.places <- struct{}{}:
		defer func() { <-u.places }()
	default:
		return a, at("physician.efile.busy")
	}
	head, err := chosen(c)
	if err != nil {
		return a, err
	}
	if err := u.Store.ReserveTry(c.UserContext(), "upload/"+strconv.FormatInt(r.Physician, 10), perHour, time.Hour); err != nil {
		return a, err
	}
	if head.Size > most {
		return a, tooBig(head.Size, most)
	}
	temp, err := u.write(head, most)
	if err != nil {
		return a, err
	}
	defer temp.Discard()
	facts, err := u.Inspector.PDF(c.UserContext(), temp.Path, intake.PDFRules{MaxBytes: most})
	if err != nil {
		return a, refusal(err, most)
	}
	a = council.Attachment{Pages: facts.Pages, SentName: trimmed(head.Filename), BeganAt: u.BeganAt(c)}
	if a.Questioned, err = u.questioned(c.UserContext(), r.Physician, head.Filename); err != nil {
		return a, err
	}
	return u.Store.AttachEFile(c.UserContext(), temp, r.ID, web.Actor(c), a)
}

// chosen is the head of the form's file, or the refusal that there is none.
func chosen(c *fiber.Ctx) (*multipart.FileHeader, error) {
	head, ok, err := web.Sent(c, field)
	if err == nil && !ok {
		err = at("efile.none")
	}
	return head, err
}

func (u Uploads) write(head *multipart.FileHeader, most int64) (*db.TempFile, error) {
	file, err := head.Open()
	if err != nil {
		return nil, fmt.Errorf("open upload: %w", err)
	}
	defer file.Close()
	return u.Store.Receive(file, most)
}

// questioned says whether the name that a file was sent under carries another member's CMP number, and is not one's own RNE (decision 3).
func (u Uploads) questioned(ctx context.Context, physician int64, name string) (bool, error) {
	number, ok := intake.NamedFor(name)
	if !ok {
		return false, nil
	}
	p, err := u.Store.Physician(ctx, physician)
	if err != nil || number == p.Number || slices.ContainsFunc(p.Registrations, func(r council.Registration) bool { return r.Number == number }) {
		return false, err
	}
	return u.Store.HasPhysician(ctx, number)
}

// refusal turns what the child found into its sentence; what is the office's own fault stays an error.
func refusal(err error, most int64) error {
	var r *intake.Refusal
	if !errors.As(err, &r) {
		return err
	}
	switch r.Kind {
	case intake.None:
		return at("efile.none")
	case intake.TooBig:
		return tooBig(r.Size, most)
	case intake.Empty:
		return at("efile.empty")
	case intake.NotPDF:
		return at("efile.not_pdf")
	case intake.PasswordProtected:
		return at("efile.password")
	case intake.NoPages:
		return at("efile.no_pages")
	case intake.ActiveContent:
		return at("efile.active")
	}
	return at("efile.damaged")
}

func tooBig(size, most int64) error {
	return at("efile.too_big", "Size", fmt.Sprintf("%.1f", float64((size*10+1<<20-1)/(1<<20))/10), "Limit", fmt.Sprint(most>>20))
}

// at is a refusal at the field of the e-file.
func at(say string, args ...string) error {
	return &council.Error{Code: council.Invalid, Say: "error.form", Fields: []council.FieldError{{Field: field, Say: say, Args: args}}}
}

// second is the number of the open request that stands in the way, "" when that is not why err was refused.
func second(err error) string {
	var e *council.Error
	if !errors.As(err, &e) || e.Say != "request.refuse.second" || len(e.Args) < 2 {
		return ""
	}
	return e.Args[1]
}

// trimmed keeps a name to what a screen can show.
func trimmed(name string) string {
	if r := []rune(name); len(r) > 120 {
		return string(r[:120])
	}
	return name
}
