package staff

import (
	"errors"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/db"
	"vigencia/handlers/web"
	"vigencia/intake"
)

// receive keeps the file of a form's field for inspection; without one the refusal stands at the field.
func (h *Handlers) receive(c *fiber.Ctx, field string, limit int64) (file *db.TempFile, name string, err error) {
	sent, ok, err := web.Sent(c, field)
	if err != nil {
		return nil, "", err
	}
	if !ok {
		return nil, "", refusedFile(field, &intake.Refusal{Kind: intake.None})
	}
	if sent.Size > limit {
		return nil, "", refusedFile(field, &intake.Refusal{Kind: intake.TooBig, Size: sent.Size, Limit: limit})
	}
	content, err := sent.Open()
	if err != nil {
		return nil, "", err
	}
	defer content.Close()
	file, err = h.Store.Receive(content, limit)
	return file, sent.Filename, err
}

// refusedFile puts the refusal of a file at its field, in the words of upload.<kind>; any other error stays as it is.
func refusedFile(field string, err error) error {
	var r *intake.Refusal
	if !errors.As(err, &r) {
		return err
	}
	return atField(field, r.Say())
}

// atField puts the refusal of a whole form at one of its fields.
func atField(field string, err error) error {
	var e *council.Error
	if !errors.As(err, &e) || e.Code != council.Invalid || len(e.Fields) > 0 {
		return err
	}
	return &council.Error{Code: council.Invalid, Say: "error.form", Fields: []council.FieldError{{Field: field, Say: e.Say, Args: e.Args}}}
}
