package staff

import (
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/db"
	"vigencia/handlers/web"
	"vigencia/views/staff"
	"vigencia/views/ui"
)

// Mark is GET /consejo/examenes/calificacion/:id: one published mark, to correct.
func (h *Handlers) Mark(c *fiber.Ctx) error {
	p, err := h.mark(c)
	if err != nil {
		return err
	}
	return web.Render(c, staff.Mark(p))
}

func (h *Handlers) mark(c *fiber.Ctx) (staff.MarkPage, error) {
	id, err := web.ID(c, "id")
	if err != nil {
		return staff.MarkPage{}, err
	}
	m, err := h.Store.MarkFor(c.UserContext(), id)
	if err == nil && m.Sheet.Status != council.MarksPublished {
		err = council.Refuse(council.NotFound, "error.not_found")
	}
	return staff.MarkPage{Screen: h.screen(c, h.Say("exams.correct"), h.markCrumb(m, h.Say("exams.correct"))...), Call: m.Call, Sheet: m.Sheet, Graded: m.Graded}, err
}

func (h *Handlers) markCrumb(m db.MarkSeen, title string) []ui.Link {
	return h.examCrumb(callLink(m.Call), ui.Link{Href: callPath(m.Call.ID, "/calificaciones"), Label: h.Say("exams.marks")}, ui.Link{Label: title})
}

// AskCorrection is POST /consejo/examenes/calificacion/:id: the first of two persons.
func (h *Handlers) AskCorrection(c *fiber.Ctx) error {
	p, err := h.mark(c)
	if err != nil {
		return err
	}
	p.Value, p.Reason = web.Trimmed(c.FormValue("calificacion"), 10), web.Trimmed(c.FormValue("motivo"), 2000)
	to, err := council.ParsePoints(strings.Replace(p.Value, ",", ".", 1))
	if err != nil {
		to = -1 // refused as a mark that cannot be
	}
	_, err = h.Store.AskCorrection(c.UserContext(), p.Graded.Mark.ID, to, p.Reason, web.Actor(c))
	if problems, ok := h.Problems(err); ok {
		p.Problems, p.Page.HasErrors = problems, true
		return web.RenderStatus(c, web.Status(err), staff.Mark(p))
	}
	if err != nil {
		return err
	}
	return h.Go(c, callPath(p.Call.ID, "/calificaciones"))
}

// DecideCorrection is POST /consejo/examenes/correcciones/:id: the second person confirms, or somebody refuses.
func (h *Handlers) DecideCorrection(c *fiber.Ctx) error {
	id, err := web.ID(c, "id")
	if err != nil {
		return err
	}
	m, err := h.Store.DecideCorrection(c.UserContext(), id, c.FormValue("accion") == "confirmar", web.Actor(c))
	if err != nil {
		return err
	}
	return h.Go(c, callPath(m.Call.ID, "/calificaciones"))
}

// MarkReview is GET /consejo/examenes/revisiones/:id: what a candidate asks to be looked at again.
func (h *Handlers) MarkReview(c *fiber.Ctx) error {
	p, err := h.review(c)
	if err != nil {
		return err
	}
	return web.Render(c, staff.MarkReview(p))
}

func (h *Handlers) review(c *fiber.Ctx) (staff.ReviewPage, error) {
	id, err := web.ID(c, "id")
	if err != nil {
		return staff.ReviewPage{}, err
	}
	v, err := h.Store.Review(c.UserContext(), id)
	if err != nil {
		return staff.ReviewPage{}, err
	}
	m, err := h.Store.MarkFor(c.UserContext(), v.Mark)
	title := h.Say("exams.review")
	return staff.ReviewPage{Screen: h.screen(c, title, h.markCrumb(m, title)...), Call: m.Call, Mark: staff.WaitingMark{Graded: m.Graded, Phase: m.Sheet.Phase, Review: v}}, err
}

// AnswerReview is POST /consejo/examenes/revisiones/:id.
func (h *Handlers) AnswerReview(c *fiber.Ctx) error {
	p, err := h.review(c)
	if err != nil {
		return err
	}
	p.Answer = web.Trimmed(c.FormValue("respuesta"), 4000)
	_, err = h.Store.AnswerReview(c.UserContext(), p.Mark.Review.ID, p.Answer, web.Actor(c))
	if problems, ok := h.Problems(err); ok {
		p.Problems, p.Page.HasErrors = problems, true
		return web.RenderStatus(c, web.Status(err), staff.MarkReview(p))
	}
	if err != nil {
		return err
	}
	return h.Go(c, "/consejo/examenes/"+strconv.FormatInt(p.Call.ID, 10)+"/calificaciones")
}
