package organiser

import (
	"slices"
	"strconv"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/db"
	"vigencia/handlers/web"
	"vigencia/views/organiser"
	"vigencia/views/ui"
)

// AttendanceList is GET /organizadores/avales/:id/asistencia/:list: how far the program is with a list, what is wrong with it line by line, or what it says and
// changes; ?ver= is what is shown of its rows and ?despues= where a page begins. While the program works the page comes again by itself.
func (h Handlers) AttendanceList(c *fiber.Ctx) error {
	e, kept, err := h.ownList(c)
	if err != nil {
		return err
	}
	if kept.Busy() {
		c.Set("Refresh", "2")
	}
	p := organiser.AttendanceList{Screen: h.screen(c, kept.Name, append(h.trail(e), ui.Link{Href: h.Base().To(path(e.ID, "/asistencia")), Label: h.Say("organise.attendance.title")}, ui.Link{Label: kept.Name})...),
		Event: e, List: h.list(kept), Show: c.Query("ver"), After: c.Query("despues"), Pasted: h.wasPasted(kept)}
	if kept.State == "checked" {
		if err := h.preview(c, &p, kept); err != nil {
			return err
		}
	}
	if kept.State == "applied" {
		if err := h.results(c, &p); err != nil {
			return err
		}
		return web.Swap(c, organiser.AttendanceResults(p), organiser.AttendanceListPage(p))
	}
	return web.Swap(c, organiser.AttendanceRows(p), organiser.AttendanceListPage(p))
}

// ownList is the list of the address, of the organiser's own event.
func (h Handlers) ownList(c *fiber.Ctx) (e council.Endorsement, i db.Import, err error) {
	if e, err = h.held(c); err != nil {
		return e, i, err
	}
	id, err := web.ID(c, "list")
	if err != nil {
		return e, i, err
	}
	i, err = h.Store.AttendanceOf(c.UserContext(), e.ID, id, web.Actor(c))
	return e, i, err
}

// preview adds what a checked list says and changes, with the page of its rows that was asked for.
func (h Handlers) preview(c *fiber.Ctx, p *organiser.AttendanceList, kept db.Import) error {
	t, err := h.Store.AttendanceTally(c.UserContext(), kept)
	if err != nil {
		return err
	}
	p.Tally = organiser.Tally{Rows: t.Rows, Coincide: t.Coincide, Outside: t.Others(), New: t.New, Same: t.Same, Gone: t.Gone, Kept: t.Kept, Undone: t.Undone}
	lists, err := h.lists(c, p.Event)
	if err != nil {
		return err
	}
	p.Applies = slices.ContainsFunc(lists, func(l organiser.List) bool { return l.State == "applied" })
	if p.Show == organiser.ShowLeft {
		return h.leftOut(c, p, kept)
	}
	if !slices.Contains([]string{organiser.ShowOutside, organiser.ShowNew}, p.Show) {
		p.Show = organiser.ShowAll
	}
	after, _ := strconv.Atoi(p.After)
	rows, next, err := h.Store.AttendanceRows(c.UserContext(), kept, db.AttendanceFilter(p.Show), max(0, after))
	for _, r := range rows {
		row := organiser.ListRow{Line: r.Line, Number: r.Number, Name: r.Name, Role: h.role(r.Role), Result: organiser.RowOutside, New: r.New, Undone: r.Undone}
		if r.Likeness == council.Coincides {
			row.Result = organiser.RowCoincides
		}
		p.Rows = append(p.Rows, row)
	}
	if next > 0 {
		p.Next = strconv.Itoa(next)
	}
	return err
}

// results adds, to the list that applies, what came of each person in it, as far as the organiser may know; of one that was replaced there is none.
func (h Handlers) results(c *fiber.Ctx, p *organiser.AttendanceList) error {
	lists, err := h.lists(c, p.Event)
	if err != nil {
		return err
	}
	for _, l := range lists {
		if l.ID == p.List.ID {
			p.List.State = l.State
		}
	}
	if p.List.State != "applied" {
		return nil
	}
	sum, err := h.Store.AttendanceSum(c.UserContext(), p.Event.ID)
	if err != nil {
		return err
	}
	p.Sum = organiser.AttendanceSum(sum)
	if !slices.Contains(council.AttendeeResults(), council.AttendeeResult(p.Show)) {
		p.Show = organiser.ShowAll
	}
	all, next, err := h.Store.AttendanceOutcomes(c.UserContext(), p.Event.ID, council.AttendeeResult(p.Show), p.After)
	for _, o := range all {
		p.Rows = append(p.Rows, organiser.ListRow{Number: o.Number, Name: o.Name, Role: h.role(o.Role), Result: string(o.Result)})
	}
	p.Next = next
	return err
}

// leftOut is the page of those whom the list no longer names.
func (h Handlers) leftOut(c *fiber.Ctx, p *organiser.AttendanceList, kept db.Import) error {
	after, _ := strconv.ParseInt(p.After, 10, 64)
	out, next, err := h.Store.AttendanceLeftOut(c.UserContext(), kept, max(0, after))
	for _, a := range out {
		row := organiser.ListRow{Number: a.Number, Name: a.Name, Role: h.role(a.Role), Result: organiser.RowLeaves}
		if a.Credited {
			row.Result = organiser.RowStays
		}
		p.Rows = append(p.Rows, row)
	}
	if next > 0 {
		p.Next = strconv.FormatInt(next, 10)
	}
	return err
}

func (h Handlers) role(code string) string {
	r, _ := h.Profile.Endorsement.Role(code)
	return r.Label
}

// AttendanceFaults is GET /organizadores/avales/:id/asistencia/:list/errores.csv: what is wrong with a list, as a spreadsheet.
func (h Handlers) AttendanceFaults(c *fiber.Ctx) error {
	_, kept, err := h.ownList(c)
	if err != nil {
		return err
	}
	return h.SendFaults(c, kept)
}

// ConfirmAttendance is POST /organizadores/avales/:id/asistencia/:list/aplicacion: the checked list becomes the one that applies, whole or not at all.
func (h Handlers) ConfirmAttendance(c *fiber.Ctx) error { return h.decideList(c, true) }

// DiscardAttendance is POST /organizadores/avales/:id/asistencia/:list/descarte.
func (h Handlers) DiscardAttendance(c *fiber.Ctx) error { return h.decideList(c, false) }

func (h Handlers) decideList(c *fiber.Ctx, confirm bool) error {
	e, kept, err := h.ownList(c)
	if err != nil {
		return err
	}
	if err := h.Store.DecideAttendance(c.UserContext(), e.ID, kept.ID, confirm, web.Actor(c)); err != nil {
		return err
	}
	return h.Go(c, listPath(e, kept.ID))
}
