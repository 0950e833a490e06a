package physician

import (
	"strconv"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/db"
	"vigencia/handlers/web"
	"vigencia/views/physician"
	"vigencia/views/ui"
)

func (h Handlers) examTrail(last ...string) []ui.Link {
	links := []ui.Link{{Href: "/inicio", Label: h.Say("crumb.home")}, {Href: "/examenes", Label: h.Say("menu.exams")}}
	for _, l := range last {
		links = append(links, ui.Link{Label: l})
	}
	return links
}

// Exams is GET /examenes: one's own enrolments, and the published calls with what speaks against sitting for them.
func (h Handlers) Exams(c *fiber.Ctx) error {
	me := web.Actor(c).Physician
	p := physician.ExamsPage{Screen: h.screen(c, h.Say("menu.exams"), h.examTrail()...)}
	own, err := h.Store.SeatsOf(c.UserContext(), me, 100)
	if err != nil {
		return err
	}
	for _, seat := range own {
		p.Own = append(p.Own, physician.OwnExam(seat))
	}
	calls, err := h.Store.CallsFor(c.UserContext(), me)
	if err != nil {
		return err
	}
	for _, x := range calls {
		p.Calls = append(p.Calls, h.openCall(x))
	}
	return web.Render(c, physician.Exams(p))
}

func (h Handlers) openCall(x db.CallChoice) physician.OpenCall {
	o := physician.OpenCall{Call: x.Call, Sittings: x.Sittings, Sits: x.Sits, Open: x.Open(h.Today())}
	for _, why := range x.Why {
		o.Why, o.Mends = append(o.Why, h.Sentence(&why)), o.Mends || council.MendedInFile(why)
	}
	return o
}

// EnrolForm is GET /examenes/:id/inscripcion: the sittings of a call that is open to this physician; any other is not found.
func (h Handlers) EnrolForm(c *fiber.Ctx) error {
	p, err := h.enrolPage(c)
	if err != nil {
		return err
	}
	return web.Render(c, physician.Enrol(p))
}

func (h Handlers) enrolPage(c *fiber.Ctx) (physician.EnrolPage, error) {
	id, err := web.ID(c, "id")
	if err != nil {
		return physician.EnrolPage{}, err
	}
	calls, err := h.Store.CallsFor(c.UserContext(), web.Actor(c).Physician)
	if err != nil {
		return physician.EnrolPage{}, err
	}
	for _, x := range calls {
		if x.ID == id && x.Open(h.Today()) && len(x.Why) == 0 {
			title := h.Say("exams.enrol")
			return physician.EnrolPage{Screen: h.screen(c, title, h.examTrail(title)...), Call: h.openCall(x)}, nil
		}
	}
	return physician.EnrolPage{}, council.Refuse(council.NotFound, "error.not_found")
}

// Enrol is POST /examenes/:id/inscripcion: a seat is held, or a place on the waiting list, and the request is entered. Pressed twice it enrols once.
func (h Handlers) Enrol(c *fiber.Ctx) error {
	p, err := h.enrolPage(c)
	if err != nil {
		return err
	}
	p.Sitting, _ = strconv.ParseInt(c.FormValue("sede"), 10, 64)
	p.Needs = web.Trimmed(c.FormValue("ajustes"), 2000)
	e, err := h.Store.Enrol(c.UserContext(), web.Actor(c), p.Call.ID, db.EnrolForm{Sitting: p.Sitting, Needs: p.Needs})
	if problems, ok := h.Problems(err); ok {
		p.Problems, p.Page.HasErrors = problems, true
		return web.RenderStatus(c, web.Status(err), physician.Enrol(p))
	}
	if err != nil {
		return err
	}
	return h.Go(c, "/examenes/"+strconv.FormatInt(e.ID, 10))
}

// Exam is GET /examenes/:id: one's own enrolment. Another's is not found.
func (h Handlers) Exam(c *fiber.Ctx) error {
	p, err := h.exam(c)
	if err != nil {
		return err
	}
	return web.Render(c, physician.Exam(p))
}

func (h Handlers) exam(c *fiber.Ctx) (physician.ExamPage, error) {
	var p physician.ExamPage
	e, err := h.enrolment(c)
	if err != nil {
		return p, err
	}
	seat, err := h.Store.SeatOf(c.UserContext(), e)
	if err != nil {
		return p, err
	}
	p = physician.ExamPage{Screen: h.screen(c, e.Folio, h.examTrail(e.Folio)...), OwnExam: physician.OwnExam(seat), MaxBytes: h.Profile.Exam.ProofBytes}
	if e.Status == council.Confirmed {
		d, err := h.Store.DocumentOfEnrolment(c.UserContext(), e.ID)
		if err != nil && council.CodeOf(err) != council.NotFound {
			return p, err
		}
		p.HasPass = d.Made()
	}
	if !e.Status.Ended() && e.Status.Seated() && len(e.Phases) > 0 {
		if p.Papers, err = h.examPapers(c, e, seat.Call); err != nil {
			return p, err
		}
	}
	return p, h.results(c, &p)
}

// enrolment is the physician's own enrolment of the address.
func (h Handlers) enrolment(c *fiber.Ctx) (council.Enrolment, error) {
	id, err := web.ID(c, "id")
	if err != nil {
		return council.Enrolment{}, err
	}
	return h.Store.EnrolmentOf(c.UserContext(), web.Actor(c).Physician, id)
}

func (h Handlers) examPapers(c *fiber.Ctx, e council.Enrolment, call council.Call) ([]physician.ExamPaper, error) {
	states, err := h.Store.ExamPapers(c.UserContext(), e.Physician, call.Kind)
	var papers []physician.ExamPaper
	for _, x := range states {
		state := string(x.State)
		switch {
		case state == "" && x.Later:
			state = "later"
		case state == "":
			state = "missing"
		}
		papers = append(papers, physician.ExamPaper{Code: x.Slot.Code, Label: x.Slot.Label, State: state})
	}
	return papers, err
}

// results adds the published marks, and what they lead to.
func (h Handlers) results(c *fiber.Ctx, p *physician.ExamPage) error {
	all, err := h.Store.Results(c.UserContext(), p.Enrolment.ID)
	if err != nil {
		return err
	}
	rules := h.Store.Rules()
	for _, r := range all {
		until := rules.ReviewUntil(r.Sheet)
		p.Results = append(p.Results, physician.ExamResult{Mark: r.Mark, Phase: r.Sheet.Phase, Passed: r.Mark.Value >= r.Sheet.Pass, Review: r.Review, Until: until,
			MayReview: !until.IsZero() && !h.Today().After(until)})
	}
	if p.Enrolment.Status == council.Passed || p.Enrolment.Status == council.Failed {
		own, err := h.Store.Attempts(c.UserContext(), p.Enrolment)
		if err != nil {
			return err
		}
		p.Next = rules.AfterMark(council.Graded{Enrolment: p.Enrolment, Attempts: own}, p.Enrolment.Status, p.Call)
	}
	return nil
}

// ExamPass is GET /examenes/:id/pase.pdf.
func (h Handlers) ExamPass(c *fiber.Ctx) error {
	e, err := h.enrolment(c)
	if err != nil {
		return err
	}
	d, err := h.Store.DocumentOfEnrolment(c.UserContext(), e.ID)
	if err != nil {
		return err
	}
	return h.Paper(c, d, e.Folio)
}

// LeaveExam is POST /examenes/:id/retiro: the seat is given up. Pressed twice it leaves once.
func (h Handlers) LeaveExam(c *fiber.Ctx) error {
	e, err := h.enrolment(c)
	if err != nil {
		return err
	}
	if e.Status != council.EnrolmentLeft {
		if _, err := h.Store.ActOnOwnEnrolment(c.UserContext(), e.ID, council.LeaveExam, web.Actor(c)); err != nil {
			return h.examAgain(c, err, "")
		}
	}
	return h.Go(c, "/examenes/"+strconv.FormatInt(e.ID, 10))
}

// AskReview is POST /examenes/:id/revision: a published mark is to be looked at again.
func (h Handlers) AskReview(c *fiber.Ctx) error {
	e, err := h.enrolment(c)
	if err != nil {
		return err
	}
	mark, _ := strconv.ParseInt(c.FormValue("calificacion"), 10, 64)
	text := web.Trimmed(c.FormValue("motivo"), 4000)
	if err := h.Store.AskReview(c.UserContext(), e.ID, mark, text, web.Actor(c)); err != nil {
		return h.examAgain(c, err, text)
	}
	return h.Go(c, "/examenes/"+strconv.FormatInt(e.ID, 10))
}

// examAgain draws the enrolment again with what is wrong.
func (h Handlers) examAgain(c *fiber.Ctx, err error, text string) error {
	problems, ok := h.Problems(err)
	if !ok {
		return err
	}
	p, failed := h.exam(c)
	if failed != nil {
		return failed
	}
	p.Problems, p.Page.HasErrors, p.Text = problems, true, text
	return web.RenderStatus(c, web.Status(err), physician.Exam(p))
}
