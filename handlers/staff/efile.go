package staff

import (
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"
	"vigencia/handlers/web"
)

// EFile is GET /consejo/solicitudes/:number/expediente/:file: a version of the e-file ("2.pdf"), for the viewer of the evaluation. A file of a stranger
// never renders in our origin: it is an attachment under a policy that lets nothing run. The opening is on record.
func (h *Handlers) EFile(c *fiber.Ctx) error {
	r, err := h.readable(c)
	if err != nil {
		return err
	}
	name, isPDF := strings.CutSuffix(c.Params("file"), ".pdf")
	version, err := strconv.Atoi(name)
	if err != nil || !isPDF {
		return fiber.ErrNotFound
	}
	a, err := h.Store.OpenEFile(c.UserContext(), r, web.Actor(c), version)
	if err != nil {
		return err
	}
	subject, err := h.Store.Physician(c.UserContext(), r.Physician)
	if err != nil {
		return err
	}
	file, err := h.Store.File(a.SHA256)
	if err != nil {
		return err
	}
	c.Set(fiber.HeaderContentType, "application/pdf")
	c.Set(fiber.HeaderContentDisposition, `attachment; filename="`+a.Name(subject.Number, h.Profile.Today(r.SubmittedAt).Year)+`"`)
	c.Set(fiber.HeaderContentSecurityPolicy, "default-src 'none'; sandbox")
	return c.SendStream(file, int(a.Size))
}
