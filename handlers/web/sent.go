package web

import (
	"mime/multipart"
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
)

// Sent gives the file of a form's field; ok is false when none was chosen. Several are refused at the field, so that none is left out unsaid,
// and so is a form that says one thing twice (ASVS 15.3.7).
func Sent(c *fiber.Ctx, field string) (file *multipart.FileHeader, ok bool, err error) {
	form, err := c.MultipartForm()
	if err != nil { // no form with files at all
		return nil, false, nil
	}
	for name, values := range form.Value {
		if len(values) > 1 && !strings.HasSuffix(name, "[]") {
			return nil, false, council.Refuse(council.Invalid, "error.bad_request")
		}
	}
	files := form.File[field]
	switch {
	case len(files) == 0 || files[0].Filename == "" && len(files) == 1:
		return nil, false, nil
	case len(files) > 1:
		return nil, false, AtField(field, "upload.several", "N", strconv.Itoa(len(files)))
	}
	return files[0], true, nil
}
