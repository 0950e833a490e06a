package physician

import (
	"errors"
	"strconv"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/web"
	"vigencia/views/physician"
)

// EFile is GET /solicitudes/borrador/expediente: the e-file on a screen of its own, with the guide's advice (step 8).
func (h Handlers) EFile(c *fiber.Ctx) error {
	page, _, err := h.efile(c)
	if council.CodeOf(err) == council.NotFound {
		return h.Go(c, "/solicitudes/nueva")
	}
	if err != nil {
		return err
	}
	return web.Render(c, physician.EFilePage(page))
}

// UploadEFile is POST /solicitudes/borrador/expediente: one PDF, looked through in a child process, kept as the next version (step 10).
func (u Uploads) UploadEFile(c *fiber.Ctx) error {
	page, draft, err := u.efile(c)
	if err != nil {
		return err
	}
	if _, err = u.receive(c, page.MaxBytes, draft); err == nil {
		return u.Go(c, "/solicitudes/borrador/revisar") // which asks first when the name carries another's number
	}
	problems, ok := u.Problems(err)
	if !ok {
		return err
	}
	page.Problems, page.HasErrors = problems, true
	return web.RenderStatus(c, web.Status(err), physician.EFilePage(page))
}

// OwnEFile is POST /solicitudes/borrador/expediente/mio: the answer to "¿es su archivo?" (decision 3).
func (h Handlers) OwnEFile(c *fiber.Ctx) error {
	actor := web.Actor(c)
	draft, err := h.Store.Draft(c.UserContext(), actor.Physician)
	if err != nil {
		return err
	}
	if err := h.Store.OwnEFile(c.UserContext(), draft.ID, actor, number(c, "version")); err != nil {
		return err
	}
	return h.Go(c, "/solicitudes/borrador/revisar")
}

func (h Handlers) efile(c *fiber.Ctx) (physician.EFile, council.Request, error) {
	page := physician.EFile{Screen: h.screen(c, h.Say("physician.efile.title"), h.trail(h.Say("physician.new.title"))...)}
	ctx := c.UserContext()
	p, err := h.Store.Physician(ctx, web.Actor(c).Physician)
	if err != nil {
		return page, council.Request{}, err
	}
	draft, err := h.Store.Draft(ctx, p.ID)
	if err != nil {
		return page, draft, err
	}
	kind, _ := h.Profile.Kind(draft.Kind)
	if kind.EFile.MaxBytes == 0 {
		return page, draft, council.Refuse(council.NotFound, "error.not_found")
	}
	page.Name, page.MaxBytes, page.Guide = h.efileName(p, draft), kind.EFile.MaxBytes, kind.EFile.Page
	page.File, err = h.lastEFile(c, draft.ID)
	return page, draft, err
}

// lastEFile is the newest version of a request's e-file, or nil.
func (h Handlers) lastEFile(c *fiber.Ctx, request int64) (*council.Attachment, error) {
	versions, err := h.Store.Attachments(c.UserContext(), "request", request, "efile")
	if n := len(versions); n > 0 {
		return &versions[n-1], err
	}
	return nil, err
}

// DraftPDF is GET /solicitudes/borrador/expediente.pdf: the e-file of the draft, for download.
func (h Handlers) DraftPDF(c *fiber.Ctx) error {
	draft, err := h.Store.Draft(c.UserContext(), web.Actor(c).Physician)
	if err != nil {
		return err
	}
	return h.sendEFile(c, draft)
}

// EFilePDF is GET /solicitudes/:number/expediente.pdf?version=…: any version of the own e-file, the newest unless another is named.
func (h Handlers) EFilePDF(c *fiber.Ctx) error {
	r, err := h.own(c)
	if err != nil {
		return err
	}
	return h.sendEFile(c, r)
}

func (h Handlers) sendEFile(c *fiber.Ctx, r council.Request) error {
	versions, err := h.Store.Attachments(c.UserContext(), "request", r.ID, "efile")
	if err != nil {
		return err
	}
	p, err := h.Store.Physician(c.UserContext(), r.Physician)
	if err != nil {
		return err
	}
	wanted := len(versions)
	if v := c.Query("version"); v != "" {
		wanted, err = strconv.Atoi(v)
	}
	if err != nil || wanted < 1 || wanted > len(versions) {
		return council.Refuse(council.NotFound, "error.not_found")
	}
	return h.send(c, h.efileName(p, r), versions[wanted-1].SHA256)
}

// FichaPDF is GET /solicitudes/:number/ficha.pdf: the ficha de solicitud, made once at submission (step 12). Until its worker has made it,
// a page says so and offers to look again.
func (h Handlers) FichaPDF(c *fiber.Ctx) error {
	r, err := h.own(c)
	if err != nil {
		return err
	}
	d, err := h.Store.DocumentOfRequest(c.UserContext(), r.ID, council.Ficha)
	if err != nil {
		return err
	}
	if !d.Made() {
		page := physician.Paper{Screen: h.screen(c, h.Say("document.ficha"), h.trail(r.Number)...), Request: r, Reload: h.Base().To("/solicitudes/" + r.Number + "/ficha.pdf")}
		return web.RenderStatus(c, fiber.StatusAccepted, physician.PaperPage(page))
	}
	return h.send(c, h.Say("document.file.ficha")+"-"+r.Number+".pdf", d.SHA256)
}

func (h Handlers) send(c *fiber.Ctx, name, sha256 string) error {
	file, err := h.Store.File(sha256)
	if err != nil {
		return err
	}
	info, err := file.Stat()
	if err != nil {
		return errors.Join(err, file.Close())
	}
	return web.SendPDF(c, name, file, info.Size())
}
