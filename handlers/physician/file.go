package physician

import (
	"slices"
	"strconv"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/web"
	"vigencia/views/physician"
	"vigencia/views/ui"
)

// Papers are the routes that take a document of the physician's own file in.
type Papers struct {
	Handlers
	web.Papers
}

// File is GET /mi-expediente: what comes next, and each section of the physician's file with its state (R10 of the CMGO).
func (h Handlers) File(c *fiber.Ctx) error {
	page, err := h.file(c)
	if err != nil {
		return err
	}
	if done := c.Query("hecho"); slices.Contains([]string{"enviado", "estudios"}, done) {
		page.Done = done
	}
	return web.Render(c, physician.FilePage(page))
}

func (h Handlers) file(c *fiber.Ctx) (physician.File, error) {
	page := physician.File{Screen: h.screen(c, h.Say("file.title"), ui.Link{Label: h.Say("file.title")})}
	var err error
	page.File, err = h.Store.PhysicianFile(c.UserContext(), web.Actor(c).Physician)
	return page, err
}

// ChooseCase is POST /mi-expediente/estudios: resident, graduate, or with studies abroad; the checklist follows from it.
func (h Handlers) ChooseCase(c *fiber.Ctx) error {
	err := h.Store.ChooseCase(c.UserContext(), web.Actor(c), c.FormValue("caso"))
	if err == nil {
		return h.Go(c, "/mi-expediente?hecho=estudios")
	}
	problems, ok := h.Problems(err)
	if !ok {
		return err
	}
	page, failed := h.file(c)
	if failed != nil {
		return failed
	}
	page.Problems, page.HasErrors = problems, true
	return web.RenderStatus(c, web.Status(err), physician.FilePage(page))
}

// FilePaper is GET /mi-expediente/documentos/:slot: one document of the checklist, with its versions.
func (h Handlers) FilePaper(c *fiber.Ctx) error {
	page, err := h.filePaper(c)
	if err != nil {
		return err
	}
	return web.Render(c, physician.FilePaperPage(page))
}

func (h Handlers) filePaper(c *fiber.Ctx) (physician.FilePaper, error) {
	own := web.Actor(c).Physician
	file, err := h.Store.PhysicianFile(c.UserContext(), own)
	if err != nil {
		return physician.FilePaper{}, err
	}
	i := slices.IndexFunc(file.Papers, func(p council.FilePaper) bool { return p.Slot.Code == c.Params("slot") })
	if i < 0 {
		return physician.FilePaper{}, council.Refuse(council.NotFound, "error.not_found")
	}
	p := file.Papers[i]
	page := physician.FilePaper{Screen: h.screen(c, p.Slot.Label, ui.Link{Href: "/mi-expediente", Label: h.Say("file.title")}, ui.Link{Label: p.Slot.Label}), Paper: p, Mail: h.Profile.Contact.Requests}
	page.Versions, err = h.Store.Attachments(c.UserContext(), "physician", own, p.Slot.Code)
	slices.Reverse(page.Versions)
	return page, err
}

// SendPaper is POST /mi-expediente/documentos/:slot: the next version of a document, PDF, JPG or PNG.
func (p Papers) SendPaper(c *fiber.Ctx) error {
	page, err := p.filePaper(c)
	if err != nil {
		return err
	}
	paper, err := p.Take(c, "archivo", page.Paper.Slot.MaxBytes)
	if err == nil {
		defer paper.Discard()
		err = p.Handlers.Store.SendPaper(c.UserContext(), paper.TempFile, page.Paper.Slot.Code, web.Actor(c), paper.Attachment)
	}
	if err == nil {
		return p.Handlers.Go(c, "/mi-expediente?hecho=enviado")
	}
	problems, ok := p.Handlers.Problems(err)
	if !ok {
		return err
	}
	page.Problems, page.HasErrors = problems, true
	return web.RenderStatus(c, web.Status(err), physician.FilePaperPage(page))
}

// OwnPaper is GET /mi-expediente/documentos/:slot/:version: any version of one's own document, for download.
func (h Handlers) OwnPaper(c *fiber.Ctx) error {
	own := web.Actor(c).Physician
	versions, err := h.Store.Attachments(c.UserContext(), "physician", own, c.Params("slot"))
	if err != nil {
		return err
	}
	n, err := strconv.Atoi(c.Params("version"))
	if err != nil || n < 1 || n > len(versions) {
		return council.Refuse(council.NotFound, "error.not_found")
	}
	p, err := h.Store.Physician(c.UserContext(), own)
	if err != nil {
		return err
	}
	return h.SendPaper(c, versions[n-1], p.Number)
}
