package staff

import (
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/db"
	"vigencia/documents"
	"vigencia/handlers/web"
	"vigencia/jobs"
	"vigencia/views/staff"
	"vigencia/views/ui"
)

// Lots is GET /consejo/lotes: the printing lots, the newest first, as a fragment too.
func (h *Handlers) Lots(c *fiber.Ctx) error {
	title := h.Say("lots.title")
	p := staff.LotsPage{Screen: h.screen(c, title, h.crumb(ui.Link{Label: title})...)}
	before, err := strconv.ParseInt(c.Query("antes"), 10, 64)
	if err != nil || before < 0 {
		before = 0
	}
	lines, err := h.Store.Lots(c.UserContext(), before)
	if err != nil {
		return err
	}
	if len(lines) > council.PageSize {
		lines = lines[:council.PageSize]
		p.Before = lines[council.PageSize-1].ID
	}
	for _, l := range lines {
		p.Lines = append(p.Lines, staff.LotLine(l))
	}
	if _, p.Waiting, _, err = h.Store.Deliveries(c.UserContext(), db.DeliveryFilter{State: council.ToPrint, Limit: 1}); err != nil {
		return err
	}
	return web.Swap(c, staff.LotList(p), staff.Lots(p))
}

// NewLot is GET /consejo/lotes/nuevo: the certificates that wait to be printed, and what the printer is told with them.
func (h *Handlers) NewLot(c *fiber.Ctx) error {
	next, err := h.Store.NextEntry(c.UserContext())
	if err != nil {
		return err
	}
	last, err := h.Store.LastLot(c.UserContext())
	if err != nil && council.CodeOf(err) != council.NotFound {
		return err
	}
	typed := staff.LotForm{Issued: h.Today().String(), President: last.President, Responsible: last.Responsible}
	if !next.IsZero() {
		typed.Book, typed.Leaf, typed.Place = strconv.Itoa(next.Book), strconv.Itoa(next.Leaf), strconv.Itoa(next.Place)
	}
	p, err := h.newLot(c, typed, nil)
	if err != nil {
		return err
	}
	return web.Render(c, staff.NewLot(p))
}

func (h *Handlers) newLot(c *fiber.Ctx, typed staff.LotForm, chosen []int64) (staff.NewLotPage, error) {
	title := h.Say("lots.new")
	p := staff.NewLotPage{Screen: h.screen(c, title, h.crumb(ui.Link{Href: "/consejo/lotes", Label: h.Say("lots.title")}, ui.Link{Label: title})...), Typed: typed}
	var err error
	p.Rows, p.More, err = h.candidates(c, chosen)
	return p, err
}

// SendLot is POST /consejo/lotes: the chosen certificates go to the printer together, all or none, and each physician is told (R13).
func (h *Handlers) SendLot(c *fiber.Ctx) error {
	number := func(field string) int {
		n, err := strconv.Atoi(strings.TrimSpace(c.FormValue(field)))
		if err != nil {
			return 0
		}
		return n
	}
	typed := staff.LotForm{President: web.Trimmed(c.FormValue("presidente"), 120), Responsible: web.Trimmed(c.FormValue("responsable"), 120), Issued: c.FormValue("expedicion"),
		Book: c.FormValue("libro"), Leaf: c.FormValue("foja"), Place: c.FormValue("lugar"), Note: web.Trimmed(c.FormValue("nota"), 500)}
	chosen := selected(c)
	lot, err := h.Store.SendLot(c.UserContext(), web.Actor(c), council.Lot{President: typed.President, Responsible: typed.Responsible, IssuedOn: web.DateOf(typed.Issued), Note: typed.Note,
		First: council.Entry{Book: number("libro"), Leaf: number("foja"), Place: number("lugar")}}, chosen)
	if problems, ok := h.Problems(err); ok {
		p, failed := h.newLot(c, typed, chosen)
		if failed != nil {
			return failed
		}
		p.Problems, p.Page.HasErrors = problems, true
		return web.RenderStatus(c, web.Status(err), staff.NewLot(p))
	}
	if err != nil {
		return err
	}
	return h.Go(c, "/consejo/lotes/"+strconv.FormatInt(lot.ID, 10))
}

// selected are the papers that were ticked.
func selected(c *fiber.Ctx) []int64 {
	ids := []int64{}
	chosen := c.Context().PostArgs().PeekMulti("entrega[]")
	for _, value := range chosen[:min(len(chosen), most)] {
		if id, err := strconv.ParseInt(string(value), 10, 64); err == nil {
			ids = append(ids, id)
		}
	}
	return ids
}

// LotSheet is GET /consejo/lotes/:id/relacion.:format: the lot for the printer, as a workbook or to print.
func (h *Handlers) LotSheet(c *fiber.Ctx) error {
	p, err := h.lot(c)
	if err != nil {
		return err
	}
	make, kind := documents.RollWorkbook, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
	switch c.Params("format") {
	case "pdf":
		make, kind = documents.RollPDF, "application/pdf"
	case "xlsx":
	default:
		return council.Refuse(council.NotFound, "error.not_found")
	}
	b, err := make(jobs.StyleOf(h.Profile), h.roll(p))
	if err != nil {
		return err
	}
	c.Set(fiber.HeaderContentType, kind)
	c.Set(fiber.HeaderContentDisposition, `attachment; filename="lote-`+p.Lot.Number+"."+c.Params("format")+`"`)
	return c.Send(b)
}

// roll is the lot as a list: who, which number, from when to when, and where it stands in the printer's book.
func (h *Handlers) roll(p staff.LotPage) documents.RollValues {
	l := p.Lot
	v := documents.RollValues{At: l.MadeAt.In(h.Profile.Zone), Title: p.Page.Title,
		Facts: []documents.Field{{Label: h.Say("lots.column.sent"), Value: l.SentOn.Numeric()}, {Label: h.Say("lots.form.president"), Value: l.President},
			{Label: h.Say("lots.form.responsible"), Value: l.Responsible}, {Label: h.Say("lots.form.issued"), Value: l.IssuedOn.Numeric()}, {Label: h.Say("lots.form.note"), Value: l.Note}}}
	for _, name := range []string{"nro", "certificate", "physician", "licence", "kind", "from", "to", "book", "leaf", "place"} {
		v.Columns = append(v.Columns, h.Say("lots.column."+name))
	}
	for i, r := range p.Rows {
		e, c := r.Delivery.Entry, r.Certificate
		v.Rows = append(v.Rows, []string{strconv.Itoa(i + 1), c.Number, r.Holder, r.Number, c.Specialty, c.ValidFrom.Numeric(), c.ValidTo.Numeric(), strconv.Itoa(e.Book), strconv.Itoa(e.Leaf), strconv.Itoa(e.Place)})
	}
	return v
}
