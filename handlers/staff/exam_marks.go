package staff

import (
	"slices"
	"strconv"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/db"
	"vigencia/handlers/web"
	"vigencia/views/staff"
	"vigencia/views/ui"
)

// Marks is GET /consejo/examenes/:id/calificaciones: the sheets of a call, the form that sends a spreadsheet, and what waits.
func (h *Handlers) Marks(c *fiber.Ctx) error {
	p, err := h.marks(c)
	if err != nil {
		return err
	}
	return web.Render(c, staff.Marks(p))
}

func (h *Handlers) marks(c *fiber.Ctx) (staff.MarksPage, error) {
	call, err := h.callOf(c)
	if err != nil {
		return staff.MarksPage{}, err
	}
	kind, _ := h.Profile.Kind(call.Kind)
	title := h.Say("exams.marks")
	p := staff.MarksPage{Screen: h.screen(c, title, h.examCrumb(callLink(call.Call), ui.Link{Label: title})...), Call: call.Call, Phases: kind.Phases, Phase: kind.Phases[0], MaxBytes: web.MaxSheet}
	if p.Sheets, err = h.Store.MarkSheets(c.UserContext(), call.ID); err != nil {
		return p, err
	}
	imports, err := h.Store.ImportsOf(c.UserContext(), call.ID, 20)
	if err != nil {
		return p, err
	}
	for _, i := range imports {
		p.Imports = append(p.Imports, h.imported(i))
	}
	return p, h.waiting(c, &p)
}

// waiting adds corrections and reviews that wait.
func (h *Handlers) waiting(c *fiber.Ctx, p *staff.MarksPage) error {
	corrections, err := h.Store.Corrections(c.UserContext(), p.Call.ID)
	if err != nil {
		return err
	}
	for _, w := range corrections {
		p.Corrections = append(p.Corrections, staff.WaitingMark(w))
	}
	reviews, err := h.Store.Reviews(c.UserContext(), p.Call.ID)
	for _, w := range reviews {
		p.Reviews = append(p.Reviews, staff.WaitingMark(w))
	}
	return err
}

// SendMarks is POST /consejo/examenes/:id/calificaciones: a spreadsheet that will be checked; nothing of it counts before it is confirmed.
func (h *Handlers) SendMarks(c *fiber.Ctx) error {
	p, err := h.marks(c)
	if err != nil {
		return err
	}
	p.Phase = c.FormValue("fase")
	id, err := h.sendMarks(c, p)
	if problems, ok := h.Problems(err); ok {
		p.Problems, p.Page.HasErrors = problems, true
		return web.RenderStatus(c, web.Status(err), staff.Marks(p))
	}
	if err != nil {
		return err
	}
	return h.Go(c, callPath(p.Call.ID, "/archivos/", strconv.FormatInt(id, 10)))
}

func (h *Handlers) sendMarks(c *fiber.Ctx, p staff.MarksPage) (int64, error) {
	if !slices.Contains(p.Phases, p.Phase) {
		return 0, web.AtField("fase", "marks.refuse.phase")
	}
	file, name, err := h.Receive(c, "archivo", web.MaxSheet)
	if err != nil {
		return 0, err
	}
	defer file.Discard()
	format, err := h.SheetFormat(c.UserContext(), file, "archivo")
	if err != nil {
		return 0, err
	}
	return h.Store.SendMarks(c.UserContext(), file, db.Import{Call: p.Call.ID, Phase: p.Phase, AsOf: h.Today(), Name: name, Format: format}, web.Actor(c))
}

// MarksTemplate is GET /consejo/examenes/:id/calificaciones.csv: who sat, with a column for the mark.
func (h *Handlers) MarksTemplate(c *fiber.Ctx) error {
	call, err := h.callOf(c)
	if err != nil {
		return err
	}
	rows, _, err := h.Store.Candidates(c.UserContext(), db.EnrolmentFilter{Call: call.ID, Status: council.Sat, Limit: 20000})
	if err != nil {
		return err
	}
	var sheet [][]string
	head := []string{}
	for _, column := range h.Store.Rules().Columns(council.ImportMarks) {
		head = append(head, h.Say("import.column."+column.Key))
	}
	sheet = append(sheet, head)
	for _, r := range rows {
		sheet = append(sheet, []string{r.Enrolment.Folio, r.Physician.ListName(), ""})
	}
	return web.SendCSV(c, "calificaciones-"+strconv.FormatInt(call.ID, 10), sheet)
}

// MarksFile is GET /consejo/examenes/:id/archivos/:file: how far a spreadsheet of marks is, what it would do, or what is wrong with it.
func (h *Handlers) MarksFile(c *fiber.Ctx) error {
	call, kept, err := h.marksFile(c)
	if err != nil {
		return err
	}
	if kept.Busy() {
		c.Set("Refresh", "2")
	}
	p := staff.MarksFile{Screen: h.screen(c, kept.Name, h.examCrumb(callLink(call.Call), ui.Link{Href: callPath(call.ID, "/calificaciones"), Label: h.Say("exams.marks")}, ui.Link{Label: kept.Name})...),
		Call: call.Call, Phase: kept.Phase, Import: h.imported(kept)}
	return web.Render(c, staff.MarksImport(p))
}

func (h *Handlers) marksFile(c *fiber.Ctx) (db.CallSittings, db.Import, error) {
	call, err := h.callToMark(c)
	if err != nil {
		return call, db.Import{}, err
	}
	id, err := web.ID(c, "file")
	if err != nil {
		return call, db.Import{}, err
	}
	kept, err := h.Store.Import(c.UserContext(), id)
	if err == nil && kept.Call != call.ID {
		err = council.Refuse(council.NotFound, "error.not_found")
	}
	return call, kept, err
}

// DecideMarksFile is POST /consejo/examenes/:id/archivos/:file: the checked marks are loaded, whole or not at all, or the file is discarded.
func (h *Handlers) DecideMarksFile(c *fiber.Ctx) error {
	call, kept, err := h.marksFile(c)
	if err != nil {
		return err
	}
	if err := h.Store.DecideImport(c.UserContext(), kept.ID, c.FormValue("accion") == "cargar", web.Actor(c)); err != nil {
		return err
	}
	return h.Go(c, callPath(call.ID, "/archivos/", strconv.FormatInt(kept.ID, 10)))
}

// MarkSheet is GET /consejo/examenes/:id/calificaciones/:sheet: the marks of a phase, for staff of exams alone.
func (h *Handlers) MarkSheet(c *fiber.Ctx) error {
	p, err := h.markSheet(c)
	if err != nil {
		return err
	}
	return web.Swap(c, staff.SheetRows(p), staff.MarkSheet(p))
}

func (h *Handlers) markSheet(c *fiber.Ctx) (staff.SheetPage, error) {
	var p staff.SheetPage
	call, err := h.callToMark(c)
	if err != nil {
		return p, err
	}
	id, err := web.ID(c, "sheet")
	if err != nil {
		return p, err
	}
	m, err := h.Store.MarkSheet(c.UserContext(), call.ID, id)
	if err != nil {
		return p, err
	}
	title := h.Say("exam.phase." + m.Phase)
	p = staff.SheetPage{Screen: h.screen(c, title, h.examCrumb(callLink(call.Call), ui.Link{Href: callPath(call.ID, "/calificaciones"), Label: h.Say("exams.marks")}, ui.Link{Label: title})...), Call: call.Call, Sheet: m}
	rows, more, err := h.Store.Graded(c.UserContext(), m.ID, c.Query("despues"))
	if p.Rows = rows; more {
		p.Next = rows[len(rows)-1].Enrolment.Folio
	}
	return p, err
}

// ActOnSheet is POST /consejo/examenes/:id/calificaciones/:sheet: reviewed by a second person, reopened, or published.
func (h *Handlers) ActOnSheet(c *fiber.Ctx) error {
	p, err := h.markSheet(c)
	if err != nil {
		return err
	}
	action := council.SheetAction(c.FormValue("accion"))
	if !slices.Contains([]council.SheetAction{council.ReviewMarks, council.ReopenMarks, council.PublishMarks}, action) {
		return council.Refuse(council.Invalid, "error.bad_request")
	}
	err = h.Store.ActOnMarks(c.UserContext(), p.Call.ID, p.Sheet.ID, action, web.Actor(c))
	if problems, ok := h.Problems(err); ok {
		p.Problems, p.Page.HasErrors = problems, true
		return web.RenderStatus(c, web.Status(err), staff.MarkSheet(p))
	}
	if err != nil {
		return err
	}
	return h.Go(c, callPath(p.Call.ID, "/calificaciones/", strconv.FormatInt(p.Sheet.ID, 10)))
}
