package staff

import (
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/web"
	"vigencia/views/staff"
)

// Evaluation is GET /consejo/solicitudes/:number/evaluacion: the e-file beside its score sheet. ?actividad= and ?observacion= open the form of a line.
// As a fragment it is the sheet alone.
func (h *Handlers) Evaluation(c *fiber.Ctx) error {
	r, err := h.readable(c)
	if err != nil {
		return err
	}
	page, err := h.evaluation(c, r)
	if err != nil {
		return err
	}
	openLine(&page, c.Query("actividad"), c.Query("observacion"))
	if page.Ledgered() {
		item, _ := strconv.ParseInt(c.Query("item"), 10, 64) // what is no number is no activity either
		page.Choose(item)
	}
	return web.Swap(c, staff.Sheet(page), staff.Evaluate(page))
}

// readable gives the request of the address to those who may read its e-file.
func (h *Handlers) readable(c *fiber.Ctx) (council.Request, error) {
	by := web.Actor(c)
	r, err := h.Store.RequestFor(c.UserContext(), by, c.Params("number"))
	if err == nil {
		err = r.MayOpenFile(by)
	}
	return r, err
}

// evaluation gathers the screen of an evaluation.
func (h *Handlers) evaluation(c *fiber.Ctx, r council.Request) (page staff.Evaluation, err error) {
	ctx, by := c.UserContext(), web.Actor(c)
	page.Screen = h.screen(c, h.Say("eval.title", "Number", r.Number))
	page.Request, page.InHand, page.Why = r, r.MayScore(by) == nil, h.Say("eval.only_read")
	for _, action := range r.Offers(by) {
		page.MayTake = page.MayTake || action == council.Take
		page.Reads = page.Reads || action == council.Confirm
	}
	if page.Subject, err = h.Store.Physician(ctx, r.Physician); err != nil {
		return page, err
	}
	if err = h.sheetOf(c, &page); err != nil {
		return page, err
	}
	page.Table, _ = page.Rules.TableOf(r.Table)
	remarks, err := h.Store.Remarks(ctx, r.ID)
	if err != nil {
		return page, err
	}
	for _, m := range remarks {
		switch {
		case m.Round == r.Round && (r.Status == council.InReview || r.Status == council.Observed):
			page.Remarks = append(page.Remarks, m)
		case m.Round == r.Round-1:
			page.Earlier = append(page.Earlier, m)
		}
	}
	files, err := h.Store.Attachments(ctx, "request", r.ID, "efile")
	if err != nil {
		return page, err
	}
	if len(files) > 0 {
		page.File = &files[len(files)-1]
	}
	page.Names, err = h.names(c, r.Evaluator, r.Reader)
	return page, err
}

// sheetOf reckons the sheet: the physician's ledger, or what the evaluator typed.
func (h *Handlers) sheetOf(c *fiber.Ctx, page *staff.Evaluation) (err error) {
	if kind, _ := h.Profile.Kind(page.Request.Kind); !kind.Ledger {
		if page.Score, err = h.Store.Sheet(c.UserContext(), page.Request); err != nil {
			return err
		}
		if page.Twins, err = h.Store.Twins(c.UserContext(), page.Request.Physician, page.Score.Activities()); err != nil {
			return err
		}
		return h.creditsOf(c, page)
	}
	l, err := h.Store.RequestLedger(c.UserContext(), page.Request)
	if err != nil {
		return err
	}
	page.Ledger, page.Score = &l, l.Sure
	page.Choose(0)
	page.Twins, err = h.Store.Twins(c.UserContext(), page.Request.Physician, l.Activities)
	return err
}

// openLine puts the form of a line of the sheet in its place; a credit has none.
func openLine(page *staff.Evaluation, activity, remark string) {
	for _, l := range page.Score.Lines {
		if strconv.FormatInt(l.Activity.ID, 10) == activity && l.Activity.MayType() == nil {
			page.Activity = staff.FormOf(l.Activity)
		}
	}
	for _, m := range page.Remarks {
		if strconv.FormatInt(m.ID, 10) == remark {
			page.Remark = staff.RemarkForm{ID: m.ID, Reason: m.Reason, Note: m.Note, Page: strconv.Itoa(m.Page)}
		}
	}
}

// sheet answers an act on the score sheet: the sheet as it now is, or the whole page after a 303. A refusal shows the sheet again with fill's values;
// form is the name of the form that its problems are of.
func (h *Handlers) sheet(c *fiber.Ctx, r council.Request, form string, hand int64, err error, fill func(*staff.Evaluation)) error {
	problems, refused := h.Problems(err)
	if err != nil && !refused {
		return err
	}
	if err == nil && !web.Fragment(c) {
		return h.Go(c, "/consejo/solicitudes/"+r.Number+"/evaluacion")
	}
	page, failed := h.evaluation(c, r)
	if failed != nil {
		return failed
	}
	if err == nil {
		page.Hand = hand
		return web.Render(c, staff.Sheet(page))
	}
	for i, p := range problems {
		if p.Field != "" {
			problems[i].Field = form + "-" + p.Field
		}
	}
	page.Problems, page.Page.HasErrors = problems, true
	fill(&page)
	if web.Fragment(c) {
		return web.RenderStatus(c, web.Status(err), staff.Sheet(page))
	}
	return web.RenderStatus(c, web.Status(err), staff.Evaluate(page))
}

// decide does an act that ends the work on the sheet and leads to the request's page; a refusal shows the sheet again.
func (h *Handlers) decide(c *fiber.Ctx, action council.RequestAction, given council.Facts, form string, fill func(*staff.Evaluation)) error {
	r, err := h.readable(c)
	if err != nil {
		return err
	}
	if _, err = h.Store.Act(c.UserContext(), r.ID, action, web.Actor(c), given); err == nil {
		return h.Go(c, "/consejo/solicitudes/"+r.Number)
	}
	return h.sheet(c, r, form, 0, err, fill)
}

// Observe is POST /consejo/solicitudes/:number/observacion: all remarks of the round go to the physician at once (step 16).
func (h *Handlers) Observe(c *fiber.Ctx) error {
	return h.decide(c, council.Observe, council.Facts{}, "observacion", func(*staff.Evaluation) {})
}

// Propose is POST /consejo/solicitudes/:number/propuesta: to approve, or to deny with a reason and a note.
func (h *Handlers) Propose(c *fiber.Ctx) error {
	p := council.Proposal{Verdict: c.FormValue("veredicto"), Reason: c.FormValue("motivo"), Note: strings.TrimSpace(c.FormValue("nota"))}
	return h.decide(c, council.Propose, council.Facts{Proposal: p}, "propuesta", func(e *staff.Evaluation) { e.Proposal = p })
}
