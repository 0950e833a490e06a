package staff

import (
	"strconv"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/db"
	"vigencia/handlers/web"
	"vigencia/views/staff"
	"vigencia/views/ui"
)

// Roster is GET /consejo/padron: how old the roster is, the form that sends a spreadsheet, and what was imported.
func (h *Handlers) Roster(c *fiber.Ctx) error {
	return h.roster(c, fiber.StatusOK, staff.ImportForm{Kind: string(council.ImportRoster), AsOf: h.Today().String()}, nil)
}

func (h *Handlers) roster(c *fiber.Ctx, status int, form staff.ImportForm, problems []ui.Problem) error {
	imports, err := h.Store.Imports(c.UserContext(), 50)
	if err != nil {
		return err
	}
	on, err := h.Store.RosterDate(c.UserContext())
	if err != nil {
		return err
	}
	title := h.Say("menu.staff.roster")
	screen := h.screen(c, title, h.crumb(ui.Link{Label: title})...)
	screen.Problems, screen.Page.HasErrors = problems, len(problems) > 0
	r := staff.Roster{Screen: screen, On: on, Form: form, MaxBytes: web.MaxSheet}
	for _, i := range imports {
		r.Imports = append(r.Imports, h.imported(i))
	}
	return web.RenderStatus(c, status, staff.RosterPage(r))
}

func (h *Handlers) imported(i db.Import) staff.Import {
	return staff.Import{ID: i.ID, Kind: i.Kind, AsOf: i.AsOf, Name: i.Name, State: i.State, Busy: i.Busy(), Report: i.Report, By: i.By.Name, At: i.At, Lines: h.Store.ImportProgress().Of(i.ID)}
}

// SendImport is POST /consejo/padron: a spreadsheet that will be checked; nothing of it counts before it is confirmed.
func (h *Handlers) SendImport(c *fiber.Ctx) error {
	form := staff.ImportForm{Kind: c.FormValue("tipo"), AsOf: c.FormValue("fecha")}
	id, err := h.sendImport(c, form)
	if problems, ok := h.Problems(err); ok {
		return h.roster(c, web.Status(err), form, problems)
	}
	if err != nil {
		return err
	}
	return h.Go(c, importPath(id))
}

func (h *Handlers) sendImport(c *fiber.Ctx, form staff.ImportForm) (int64, error) {
	var check council.Check
	kind := council.ImportKind(form.Kind)
	if kind != council.ImportRoster && kind != council.ImportCertificates {
		check.Field("tipo", "import.refuse.kind")
	}
	asOf, err := council.ParseDay(form.AsOf)
	if err != nil || asOf.After(h.Today()) {
		check.Field("fecha", "import.refuse.as_of")
	}
	if err := check.Err(); err != nil {
		return 0, err
	}
	file, name, err := h.Receive(c, "archivo", web.MaxSheet)
	if err != nil {
		return 0, err
	}
	defer file.Discard()
	format, err := h.SheetFormat(c.UserContext(), file, "archivo") // what is no spreadsheet is refused at once
	if err != nil {
		return 0, err
	}
	return h.Store.SendImport(c.UserContext(), file, db.Import{Kind: kind, AsOf: asOf, Name: name, Format: format}, web.Actor(c))
}

// Import is GET /consejo/padron/:id: how far it is, what it would do, or what is wrong with it line by line. While the program works the page
// comes again by itself.
func (h *Handlers) Import(c *fiber.Ctx) error {
	kept, err := h.rosterFile(c)
	if err != nil {
		return err
	}
	if kept.Busy() {
		c.Set("Refresh", "2")
	}
	screen := h.screen(c, kept.Name, h.crumb(ui.Link{Href: "/consejo/padron", Label: h.Say("menu.staff.roster")}, ui.Link{Label: kept.Name})...)
	return web.Render(c, staff.ImportPage(screen, h.imported(kept)))
}

// rosterFile is the import of the address; one of marks is of staff of exams, a list of attendance of its organiser, and neither is found here.
func (h *Handlers) rosterFile(c *fiber.Ctx) (db.Import, error) {
	id, err := web.ID(c, "id")
	if err != nil {
		return db.Import{}, err
	}
	kept, err := h.Store.Import(c.UserContext(), id)
	if err == nil && (kept.Call != 0 || kept.Event != 0) {
		err = council.Refuse(council.NotFound, "error.not_found")
	}
	return kept, err
}

func importPath(id int64) string { return "/consejo/padron/" + strconv.FormatInt(id, 10) }

// ConfirmImport is POST /consejo/padron/:id/aplicacion: the checked spreadsheet is applied, whole or not at all.
func (h *Handlers) ConfirmImport(c *fiber.Ctx) error { return h.decideImport(c, true) }

// DiscardImport is POST /consejo/padron/:id/descarte.
func (h *Handlers) DiscardImport(c *fiber.Ctx) error { return h.decideImport(c, false) }

func (h *Handlers) decideImport(c *fiber.Ctx, confirm bool) error {
	kept, err := h.rosterFile(c)
	if err != nil {
		return err
	}
	if err := h.Store.DecideImport(c.UserContext(), kept.ID, confirm, web.Actor(c)); err != nil {
		return err
	}
	return h.Go(c, importPath(kept.ID))
}

// ImportTemplate is GET /consejo/padron/plantilla/:kind.csv: the columns of a kind, as a spreadsheet without rows.
func (h *Handlers) ImportTemplate(c *fiber.Ctx) error {
	kind := council.ImportKind(c.Params("kind"))
	if kind != council.ImportRoster && kind != council.ImportCertificates {
		return council.Refuse(council.NotFound, "error.not_found")
	}
	return h.SendTemplate(c, kind, string(kind))
}

// ImportFaults is GET /consejo/padron/:id/errores.csv: the faults as a spreadsheet.
func (h *Handlers) ImportFaults(c *fiber.Ctx) error {
	kept, err := h.rosterFile(c)
	if err != nil {
		return err
	}
	return h.SendFaults(c, kept)
}
