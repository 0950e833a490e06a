package staff

import (
	"errors"
	"net/url"
	"strconv"

	"github.com/a-h/templ"
	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/web"
	"vigencia/views/staff"
	"vigencia/views/ui"
)

// Attendance is GET /consejo/asistencia: those of lists of attendance who resemble somebody of the register, as a fragment too.
func (h *Handlers) Attendance(c *fiber.Ctx) error {
	return h.drawAttendance(c, "")
}

// Gone is GET /consejo/asistencia/fuera: those who were credited and whom a corrected list leaves out, as a fragment too.
func (h *Handlers) Gone(c *fiber.Ctx) error {
	return h.drawAttendance(c, staff.GonePage)
}

func (h *Handlers) drawAttendance(c *fiber.Ctx, at string) error {
	p, err := h.attendance(c, at, c.Query("despues"))
	if err != nil {
		return err
	}
	return web.Swap(c, staff.AttendanceList(p), staff.Attendance(p))
}

func (h *Handlers) attendance(c *fiber.Ctx, at, after string) (staff.AttendancePage, error) {
	s, counts, err := h.attending(c, "attending.title")
	p := staff.AttendancePage{Screen: s, Counts: counts, At: at, After: after}
	if err != nil {
		return p, err
	}
	from, _ := strconv.ParseInt(after, 10, 64) // what is no number is the first page
	rows, next, err := h.Store.AttendeesToSettle(c.UserContext(), at == staff.GonePage, from)
	for _, r := range rows {
		p.Rows = append(p.Rows, staff.AttendeeRow(r))
	}
	if next > 0 {
		p.Next = strconv.FormatInt(next, 10)
	}
	return p, err
}

// attending begins a page on lists of attendance, with what waits on each of them.
func (h *Handlers) attending(c *fiber.Ctx, title string, links ...ui.Link) (staff.Screen, staff.AttendanceDesk, error) {
	counts, err := h.Store.AttendanceCounts(c.UserContext())
	said := h.Say(title)
	if len(links) == 0 {
		links = []ui.Link{{Label: said}}
	}
	return h.screen(c, said, h.crumb(links...)...), staff.AttendanceDesk(counts), err
}

// SettleAttendee is POST /consejo/asistencia/personas/:id: who somebody in a list is. They are whom the register has for them, the holder of a number that is typed, or nobody of the register.
func (h *Handlers) SettleAttendee(c *fiber.Ctx) error {
	id, err := web.ID(c, "id")
	if err != nil {
		return err
	}
	a, err := h.Store.AttendeeToSettle(c.UserContext(), id)
	if err != nil {
		return err
	}
	number := ""
	switch c.FormValue("accion") {
	case "es":
		number = a.May.Number
	case "otra":
		if number = web.Trimmed(c.FormValue("numero"), 40); number == "" {
			err = &council.Error{Code: council.Invalid, Say: "error.form", Fields: []council.FieldError{{Field: "numero", Say: "attendance.refuse.number"}}}
		}
	case "nadie":
	default:
		return council.Refuse(council.Invalid, "error.bad_request")
	}
	if err == nil {
		err = h.Store.SettleAttendee(c.UserContext(), id, number, web.Actor(c))
	}
	return h.afterAttendee(c, "", id, number, err)
}

// KeepAttendee is POST /consejo/asistencia/personas/:id/conservar: whom a corrected list leaves out keeps the points.
func (h *Handlers) KeepAttendee(c *fiber.Ctx) error {
	id, err := web.ID(c, "id")
	if err != nil {
		return err
	}
	return h.afterAttendee(c, staff.GonePage, id, "", h.Store.KeepAttendee(c.UserContext(), id, web.Actor(c)))
}

// afterAttendee leads back to the page of the list, or draws it again with what is wrong.
func (h *Handlers) afterAttendee(c *fiber.Ctx, at string, id int64, number string, err error) error {
	after := c.FormValue("despues")
	if err == nil {
		return h.Go(c, staff.AttendanceRoot+at+onward(after))
	}
	p, failed := h.attendance(c, at, after)
	if failed != nil {
		return failed
	}
	return h.Again(c, ofRow(err, id), func(problems []ui.Problem) templ.Component {
		p.Problems, p.Page.HasErrors, p.Typed, p.Number = problems, true, id, number
		return staff.Attendance(p)
	})
}

// onward is the query that a page of a list goes on from.
func onward(after string) string {
	if after == "" {
		return ""
	}
	return "?" + url.Values{"despues": {after}}.Encode()
}

// ofRow puts the refusal of a field at the row in which it was typed: "numero" becomes "numero-12".
func ofRow(err error, id int64) error {
	var refused *council.Error
	if !errors.As(err, &refused) {
		return err
	}
	at := *refused
	at.Fields = nil
	for _, f := range refused.Fields {
		f.Field += "-" + strconv.FormatInt(id, 10)
		at.Fields = append(at.Fields, f)
	}
	return &at
}
