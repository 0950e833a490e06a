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

// Files is GET /consejo/expedientes: the physicians whose documents wait, the one who waits longest first.
func (h *Handlers) Files(c *fiber.Ctx) error {
	after, _ := strconv.ParseInt(c.Query("despues"), 10, 64) // what is no number begins at the beginning
	waiting, next, err := h.Store.WaitingFiles(c.UserContext(), web.Actor(c), after)
	if err != nil {
		return err
	}
	title := h.Say("files.title")
	page := staff.Files{Screen: h.screen(c, title, h.crumb(ui.Link{Label: title})...), Next: next}
	if after == 0 {
		if page.Disputed, err = h.Store.Disputed(c.UserContext(), council.PageSize); err != nil {
			return err
		}
	}
	for _, w := range waiting {
		page.Lines = append(page.Lines, staff.FileLine{Number: w.Number, Name: w.Name, Waiting: w.Waiting, Since: w.Since})
	}
	return web.Swap(c, staff.FileRows(page), staff.FilesPage(page))
}

// File is GET /consejo/expedientes/:number?documento=…: a physician's documents, the one named or the first that waits beside them.
func (h *Handlers) File(c *fiber.Ctx) error {
	page, err := h.file(c)
	if err != nil {
		return err
	}
	return web.Render(c, staff.FileReview(page))
}

func (h *Handlers) file(c *fiber.Ctx) (staff.File, error) {
	p, err := h.fileOwner(c)
	if err != nil {
		return staff.File{}, err
	}
	title := h.Say("files.of", "Name", p.FullName())
	page := staff.File{Screen: h.screen(c, title), Decide: web.Actor(c).Is(council.Registrar, p.Office), Reason: c.FormValue("motivo"), Note: c.FormValue("nota"), Decision: c.FormValue("decision")}
	if page.File, err = h.Store.PhysicianFile(c.UserContext(), p.ID); err != nil {
		return page, err
	}
	if p.Disputed {
		if page.Asked, err = h.Store.Asked(c.UserContext(), p.Number); err != nil {
			return page, err
		}
	}
	id := c.Params("id", c.Query("documento"))
	i := slices.IndexFunc(page.Papers, func(x council.FilePaper) bool { return x.Last.ID != 0 && strconv.FormatInt(x.Last.ID, 10) == id })
	if i < 0 {
		i = slices.IndexFunc(page.Papers, func(x council.FilePaper) bool { return x.State() == council.FileSent })
	}
	if i >= 0 {
		page.Shown = page.Papers[i]
	}
	return page, nil
}

// fileOwner is the physician of the address; nobody opens his own file here.
func (h *Handlers) fileOwner(c *fiber.Ctx) (council.Physician, error) {
	p, err := h.Store.PhysicianByNumber(c.UserContext(), c.Params("number"))
	if err == nil && p.ID == web.Actor(c).Physician {
		err = council.Refuse(council.NotFound, "error.not_found")
	}
	return p, err
}

// PaperFile is GET /consejo/expedientes/:number/documentos/:id: one version of a document, for the viewer. The opening is on record.
func (h *Handlers) PaperFile(c *fiber.Ctx) error {
	p, err := h.fileOwner(c)
	if err != nil {
		return err
	}
	id, err := web.ID(c, "id")
	if err != nil {
		return err
	}
	a, err := h.Store.OpenPaper(c.UserContext(), p.ID, id, web.Actor(c))
	if err != nil {
		return err
	}
	return h.SendPaper(c, a, p.Number)
}

// AcceptPaper is POST /consejo/expedientes/:number/documentos/:id/aceptacion.
func (h *Handlers) AcceptPaper(c *fiber.Ctx) error { return h.decidePaper(c, council.AcceptPaper) }

// RefusePaper is POST /consejo/expedientes/:number/documentos/:id/rechazo: with a reason of the closed list.
func (h *Handlers) RefusePaper(c *fiber.Ctx) error { return h.decidePaper(c, council.RefusePaper) }

// decidePaper decides one document and goes on to the next: of this physician, or of the one who waits longest.
func (h *Handlers) decidePaper(c *fiber.Ctx, action council.PaperAction) error {
	p, err := h.fileOwner(c)
	if err != nil {
		return err
	}
	id, err := web.ID(c, "id")
	if err != nil {
		return err
	}
	err = h.Store.DecidePaper(c.UserContext(), p.ID, id, action, web.Actor(c), c.FormValue("motivo"), web.Trimmed(c.FormValue("nota"), 500))
	return h.afterFile(c, p, err)
}

// RecordPhotographs is POST /consejo/expedientes/:number/fotografias: photographs on paper were received, or refused with a reason (R12 of the CMGO).
func (h *Handlers) RecordPhotographs(c *fiber.Ctx) error {
	p, err := h.fileOwner(c)
	if err != nil {
		return err
	}
	action := council.PhotographAction(c.FormValue("acto"))
	if action == council.UsePhotographs { // only printing uses them
		return council.Refuse(council.NotFound, "error.not_found")
	}
	err = h.Store.RecordPhotographs(c.UserContext(), p.ID, action, web.Actor(c), c.FormValue("motivo"), web.Trimmed(c.FormValue("nota"), 500))
	if err == nil {
		return h.Go(c, "/consejo/expedientes/"+p.Number)
	}
	return h.afterFile(c, p, err)
}

func (h *Handlers) afterFile(c *fiber.Ctx, p council.Physician, err error) error {
	if problems, ok := h.Problems(err); ok {
		page, failed := h.file(c)
		if failed != nil {
			return failed
		}
		page.Problems, page.Page.HasErrors = problems, true
		return web.RenderStatus(c, web.Status(err), staff.FileReview(page))
	}
	if err != nil {
		return err
	}
	file, err := h.Store.PhysicianFile(c.UserContext(), p.ID)
	if err != nil {
		return err
	}
	if slices.ContainsFunc(file.Papers, func(x council.FilePaper) bool { return x.State() == council.FileSent }) {
		return h.Go(c, "/consejo/expedientes/"+p.Number)
	}
	waiting, _, err := h.Store.WaitingFiles(c.UserContext(), web.Actor(c), 0)
	if err != nil || len(waiting) == 0 {
		return h.Go(c, "/consejo/expedientes")
	}
	return h.Go(c, "/consejo/expedientes/"+waiting[0].Number)
}
