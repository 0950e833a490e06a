package staff

import (
	"strconv"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/web"
	"vigencia/views/staff"
	"vigencia/views/ui"
)

// Certifiers are those who keep the certificates.
func Certifiers() []council.Role { return []council.Role{council.Certifier, council.Administrator} }

// most is how many requests are issued, or papers moved, by one press of a button.
const most = 200

// Certificates is GET /consejo/certificados: approved requests to issue, papers that could not be made, and the certificates by number.
func (h *Handlers) Certificates(c *fiber.Ctx) error {
	p, err := h.certificates(c)
	if err != nil {
		return err
	}
	if n, err := strconv.Atoi(c.Query("emitidos")); err == nil && n > 0 {
		p.Issued = n
	}
	return web.Render(c, staff.Certificates(p))
}

func (h *Handlers) certificates(c *fiber.Ctx) (staff.CertificatesPage, error) {
	ctx, by, title := c.UserContext(), web.Actor(c), h.Say("issue.title")
	p := staff.CertificatesPage{Screen: h.screen(c, title, h.crumb(ui.Link{Label: title})...), Search: c.Query("q"), Issues: by.Is(council.Certifier, "")}
	var err error
	if p.Waiting, err = h.Store.Inbox(ctx, council.InboxFilter{For: by, State: string(council.Approved), After: c.Query("despues")}); err != nil {
		return p, err
	}
	if p.Waits, err = h.Store.NumberWaits(ctx, p.Waiting.Rows); err != nil {
		return p, err
	}
	if p.Unmade, err = h.Store.DocumentsWithProblem(ctx); err != nil {
		return p, err
	}
	before, err := strconv.ParseInt(c.Query("antes"), 10, 64)
	if err != nil || before < 0 {
		before = 0
	}
	rows, err := h.Store.Certificates(ctx, p.Search, before)
	if len(rows) > council.PageSize {
		rows = rows[:council.PageSize]
		p.Before = rows[council.PageSize-1].ID
	}
	for _, r := range rows {
		p.Rows = append(p.Rows, staff.CertificateRow{Certificate: r.Certificate, Holder: r.Holder.FullName(), Number: r.Holder.Number})
	}
	return p, err
}

// Issue is POST /consejo/certificados: it issues one approved request or a selection, each whole or not at all.
func (h *Handlers) Issue(c *fiber.Ctx) error {
	issued, problems, status := 0, []ui.Problem(nil), fiber.StatusUnprocessableEntity
	chosen := c.Context().PostArgs().PeekMulti("solicitud[]")
	for _, value := range chosen[:min(len(chosen), most)] {
		id, err := strconv.ParseInt(string(value), 10, 64)
		if err == nil {
			err = h.Store.Issue(c.UserContext(), id, web.Actor(c))
		}
		refused, ok := h.Refused(err)
		if err != nil && !ok {
			return err
		}
		if err != nil {
			problems = append(problems, ui.Problem{Message: h.Say("issue.failed", "Number", h.requestNumber(c, id), "Why", refused)})
			if status = web.Status(err); status == fiber.StatusServiceUnavailable {
				break // the next could not be kept either
			}
			continue
		}
		issued++
	}
	if len(chosen) == 0 {
		problems = []ui.Problem{{Message: h.Say("issue.choose")}}
	}
	if len(problems) == 0 {
		return h.Go(c, "/consejo/certificados?emitidos="+strconv.Itoa(issued))
	}
	p, err := h.certificates(c)
	if err != nil {
		return err
	}
	p.Problems, p.Page.HasErrors, p.Issued = problems, true, issued
	return web.RenderStatus(c, status, staff.Certificates(p))
}

func (h *Handlers) requestNumber(c *fiber.Ctx, id int64) string {
	r, err := h.Store.Request(c.UserContext(), id)
	if err != nil {
		return ""
	}
	return r.Number
}

// RetryDocument is POST /consejo/certificados/documentos/:id: a paper that failed is tried again now.
func (h *Handlers) RetryDocument(c *fiber.Ctx) error {
	id, err := web.ID(c, "id")
	if err != nil {
		return err
	}
	if err := h.Store.RetryDocument(c.UserContext(), id, web.Actor(c)); err != nil {
		return err
	}
	return h.Go(c, "/consejo/certificados")
}

// Series is GET /consejo/certificados/series: where the numbers begin, and how far they have come.
func (h *Handlers) Series(c *fiber.Ctx) error {
	p, err := h.series(c)
	if err != nil {
		return err
	}
	p.Saved = c.Query("guardado") != ""
	return web.Render(c, staff.Series(p))
}

func (h *Handlers) series(c *fiber.Ctx) (staff.SeriesPage, error) {
	title := h.Say("series.title")
	p := staff.SeriesPage{Screen: h.screen(c, title, h.crumb(ui.Link{Href: "/consejo/certificados", Label: h.Say("issue.title")}, ui.Link{Label: title})...), MayChange: web.Actor(c).Is(council.Administrator, "")}
	states, err := h.Store.SeriesStates(c.UserContext())
	for _, s := range states {
		p.Lines = append(p.Lines, staff.SeriesLine{Code: s.Code, Label: s.Label, First: s.First, Drawn: s.Drawn, Highest: s.Highest})
	}
	return p, err
}

// SetSeries is POST /consejo/certificados/series: the administrator sets the first number, before it is drawn.
func (h *Handlers) SetSeries(c *fiber.Ctx) error {
	code := c.FormValue("serie")
	typed := c.FormValue("inicio-" + code)
	start, err := strconv.ParseInt(typed, 10, 64)
	if err != nil {
		start = 0
	}
	err = h.Store.SetSeriesStart(c.UserContext(), web.Actor(c), code, start)
	if problems, ok := h.Problems(err); ok {
		p, failed := h.series(c)
		if failed != nil {
			return failed
		}
		p.Problems, p.Page.HasErrors, p.Typed = problems, true, typed
		return web.RenderStatus(c, web.Status(err), staff.Series(p))
	}
	if err != nil {
		return err
	}
	return h.Go(c, "/consejo/certificados/series?guardado=1")
}
