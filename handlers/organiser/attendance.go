package organiser

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/a-h/templ"
	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/db"
	"vigencia/handlers/web"
	"vigencia/views/organiser"
)

const (
	listsPerHour = 60      // of one institution
	maxPasted    = 4 << 20 // bytes; more is sent as a file
)

// Attendance is GET /organizadores/avales/:id/asistencia: until when a list of attendance is taken, what applies, the lists that were sent, and the forms that send one. With
// ?corregir= the text of a pasted list that was refused stands in its form again.
func (h Handlers) Attendance(c *fiber.Ctx) error {
	p, err := h.attendance(c)
	if err != nil {
		return err
	}
	if id, _ := strconv.ParseInt(c.Query("corregir"), 10, 64); id != 0 {
		kept, err := h.Store.AttendanceOf(c.UserContext(), p.Event.ID, id, web.Actor(c))
		if err != nil {
			return err
		}
		if p.Pasted, err = h.pastedText(kept); err != nil {
			return err
		}
	}
	return web.Render(c, organiser.AttendancePage(p))
}

// wasPasted says whether a list came as text.
func (h Handlers) wasPasted(i db.Import) bool {
	return i.Format == "csv" && i.Name == h.Say("organise.attendance.paste.name")
}

// pastedText is what was pasted, as it was kept; of a list that came as a file, nothing.
func (h Handlers) pastedText(i db.Import) (string, error) {
	if !h.wasPasted(i) {
		return "", nil
	}
	file, err := h.Store.File(i.SHA256)
	if err != nil {
		return "", err
	}
	defer file.Close()
	text, err := io.ReadAll(io.LimitReader(file, 2*maxPasted))
	return string(text), err
}

func (h Handlers) attendance(c *fiber.Ctx) (p organiser.Attendance, err error) {
	e, err := h.held(c)
	if err != nil {
		return p, err
	}
	title := h.Say("organise.attendance.title")
	p = organiser.Attendance{Screen: h.screen(c, title, h.trail(e, title)...), Event: e, MaxBytes: web.MaxSheet}
	sum, err := h.Store.AttendanceSum(c.UserContext(), e.ID)
	if err != nil {
		return p, err
	}
	p.Sum = organiser.AttendanceSum(sum)
	p.Lists, err = h.lists(c, e)
	return p, err
}

// held is the organiser's own event of the address, when it was endorsed.
func (h Handlers) held(c *fiber.Ctx) (council.Endorsement, error) {
	e, err := h.own(c)
	if err == nil && !e.Shown() {
		err = council.Refuse(council.Conflict, "organise.not_endorsed")
	}
	return e, err
}

// lists are the lists that were sent, the newest first; of those that were applied, only the last one applies.
func (h Handlers) lists(c *fiber.Ctx, e council.Endorsement) ([]organiser.List, error) {
	sent, err := h.Store.AttendanceLists(c.UserContext(), e.ID, 50)
	if err != nil {
		return nil, err
	}
	var all []organiser.List
	applies := false
	for _, i := range sent {
		l := h.list(i)
		if l.State == "applied" && applies {
			l.State = "replaced"
		}
		applies = applies || l.State == "applied"
		all = append(all, l)
	}
	return all, nil
}

func (h Handlers) list(i db.Import) organiser.List {
	return organiser.List{ID: i.ID, Name: i.Name, State: i.State, Busy: i.Busy(), Lines: h.Store.ImportProgress().Of(i.ID), Report: i.Report, By: i.By.Name, At: i.At}
}

// SendAttendance is POST /organizadores/avales/:id/asistencia: a file, or with como=pegar rows that were copied from a spreadsheet (lista), which are kept as a file. It will
// be read; nothing of it counts before it is confirmed. What cannot be read is shown again as it was pasted.
func (h Handlers) SendAttendance(c *fiber.Ctx) error {
	p, err := h.attendance(c)
	if err != nil {
		return err
	}
	if c.FormValue("como") == "pegar" {
		p.Pasted = c.FormValue("lista")
		return h.send(c, p, func() (*db.TempFile, db.Import, error) {
			file, err := h.pasted(c, p)
			return file, db.Import{Event: p.Event.ID, Name: h.Say("organise.attendance.paste.name"), Format: "csv"}, err
		})
	}
	return h.send(c, p, func() (*db.TempFile, db.Import, error) {
		file, name, err := h.Receive(c, "archivo", web.MaxSheet)
		if err != nil {
			return nil, db.Import{}, err
		}
		format, err := h.SheetFormat(c.UserContext(), file, "archivo")
		return file, db.Import{Event: p.Event.ID, Name: name, Format: format}, err
	})
}

// send keeps a list that was taken in; a refusal draws p again.
func (h Handlers) send(c *fiber.Ctx, p organiser.Attendance, take func() (*db.TempFile, db.Import, error)) error {
	by := web.Actor(c)
	id, err := int64(0), h.Store.ReserveTry(c.UserContext(), fmt.Sprintf("attendance/%d", by.Organiser), listsPerHour, time.Hour)
	if err == nil {
		var file *db.TempFile
		var list db.Import
		file, list, err = take()
		if file != nil {
			defer file.Discard()
		}
		if err == nil {
			id, err = h.Store.SendAttendance(c.UserContext(), file, list, by)
		}
	}
	if err != nil {
		return h.again(c, err, &p.Screen, func() templ.Component { return organiser.AttendancePage(p) })
	}
	return h.Go(c, listPath(p.Event, id))
}

// pasted keeps a pasted list as a CSV, when it can be read as one and has its titles.
func (h Handlers) pasted(c *fiber.Ctx, p organiser.Attendance) (*db.TempFile, error) {
	text := p.Pasted
	switch {
	case strings.TrimSpace(text) == "":
		return nil, web.AtField("lista", "organise.attendance.paste.none")
	case len(text) > maxPasted:
		return nil, web.AtField("lista", "organise.attendance.paste.long", "Limit", strconv.Itoa(maxPasted>>20))
	}
	file, err := h.Store.Receive(strings.NewReader(council.PastedSheet(text)), 2*maxPasted)
	if err != nil {
		return nil, err
	}
	sheet, done, err := h.Inspector.Sheet(c.UserContext(), file.Path, "csv")
	if err != nil {
		return file, web.AtFieldOf("lista", err)
	}
	defer done()
	if _, faults := h.Store.Rules().ReadHead(council.ImportAttendance, sheet); len(faults) > 0 {
		return file, web.AtField("lista", "organise.attendance.paste.head", "Columns", p.Columns())
	}
	for _, err := range sheet.Rows { // what breaks off further down is told while the text is still there
		if err != nil {
			return file, web.AtFieldOf("lista", err)
		}
	}
	return file, nil
}

// AttendanceTemplate is GET /organizadores/avales/:id/asistencia/plantilla.csv: the columns of a list.
func (h Handlers) AttendanceTemplate(c *fiber.Ctx) error {
	if _, err := h.held(c); err != nil {
		return err
	}
	return h.SendTemplate(c, council.ImportAttendance, "asistencia")
}

func listPath(e council.Endorsement, id int64) string {
	return path(e.ID, "/asistencia/", strconv.FormatInt(id, 10))
}
