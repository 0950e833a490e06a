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

// Candidates is GET /consejo/examenes/:id/inscripciones: the enrolments of a call by state and text, as a fragment too.
func (h *Handlers) Candidates(c *fiber.Ctx) error {
	call, err := h.callOf(c)
	if err != nil {
		return err
	}
	title := h.Say("exams.enrolments")
	p := staff.CandidatesPage{Screen: h.screen(c, title, h.examCrumb(callLink(call.Call), ui.Link{Label: title})...), Call: call.Call,
		Status: council.EnrolmentStatus(c.Query("estado")), Text: web.Trimmed(c.Query("busca"), 80)}
	if !slices.Contains(council.EnrolmentStatuses(), p.Status) {
		p.Status = ""
	}
	rows, more, err := h.Store.Candidates(c.UserContext(), db.EnrolmentFilter{Call: call.ID, Status: p.Status, Text: p.Text, After: c.Query("despues")})
	if err != nil {
		return err
	}
	for _, r := range rows {
		p.Rows = append(p.Rows, staff.ExamCandidate(r))
	}
	if more {
		p.Next = rows[len(rows)-1].Enrolment.Folio
	}
	return web.Swap(c, staff.CandidateList(p), staff.Candidates(p))
}

// Candidate is GET /consejo/examenes/inscripciones/:id: one enrolment with its documents and its payment.
func (h *Handlers) Candidate(c *fiber.Ctx) error {
	p, err := h.candidate(c)
	if err != nil {
		return err
	}
	return web.Render(c, staff.ExamEnrolment(p))
}

func (h *Handlers) candidate(c *fiber.Ctx) (staff.CandidatePage, error) {
	var p staff.CandidatePage
	e, err := h.enrolmentOf(c)
	if err != nil {
		return p, err
	}
	seat, err := h.Store.SeatOf(c.UserContext(), e)
	if err != nil {
		return p, err
	}
	p = staff.CandidatePage{Screen: h.screen(c, e.Folio, h.examCrumb(callLink(seat.Call), ui.Link{Href: callPath(e.Call, "/inscripciones"), Label: h.Say("exams.enrolments")}, ui.Link{Label: e.Folio})...),
		Call: seat.Call, Sitting: seat.Sitting, Enrolment: e}
	if p.Physician, err = h.Store.Physician(c.UserContext(), e.Physician); err != nil {
		return p, err
	}
	papers, err := h.Store.ExamPapers(c.UserContext(), e.Physician, seat.Call.Kind)
	if err != nil {
		return p, err
	}
	for _, x := range papers {
		p.Papers = append(p.Papers, staff.ExamPaper{Label: x.Slot.Label, State: x.State, Later: x.Later})
	}
	p.Proof, err = h.proofOf(c, e.ID)
	return p, err
}

// enrolmentOf is the enrolment of the address.
func (h *Handlers) enrolmentOf(c *fiber.Ctx) (council.Enrolment, error) {
	id, err := web.ID(c, "id")
	if err != nil {
		return council.Enrolment{}, err
	}
	return h.Store.Enrolment(c.UserContext(), id)
}

// proofOf is the newest proof of payment, or nil.
func (h *Handlers) proofOf(c *fiber.Ctx, enrolment int64) (*council.Attachment, error) {
	all, err := h.Store.Attachments(c.UserContext(), "enrolment", enrolment, council.ProofSlot)
	if len(all) == 0 || err != nil {
		return nil, err
	}
	return &all[len(all)-1], nil
}

// JudgeCandidate is POST /consejo/examenes/inscripciones/:id: confirmed, refused, or the proof returned, each with its mail.
func (h *Handlers) JudgeCandidate(c *fiber.Ctx) error {
	e, err := h.enrolmentOf(c)
	if err != nil {
		return err
	}
	action := council.EnrolmentAction(c.FormValue("accion"))
	if !slices.Contains([]council.EnrolmentAction{council.AcceptEnrolment, council.RefuseEnrolment, council.ReturnProof}, action) {
		return council.Refuse(council.Invalid, "error.bad_request")
	}
	reason := web.Trimmed(c.FormValue("motivo"), 2000)
	_, err = h.Store.ActOnEnrolment(c.UserContext(), e.ID, action, web.Actor(c), reason)
	if problems, ok := h.Problems(err); ok {
		p, failed := h.candidate(c)
		if failed != nil {
			return failed
		}
		p.Problems, p.Page.HasErrors, p.Reason = problems, true, reason
		return web.RenderStatus(c, web.Status(err), staff.ExamEnrolment(p))
	}
	if err != nil {
		return err
	}
	return h.Go(c, "/consejo/examenes/inscripciones/"+strconv.FormatInt(e.ID, 10))
}

// ProofOfPayment is GET /consejo/examenes/inscripciones/:id/comprobante. Opening it is on record.
func (h *Handlers) ProofOfPayment(c *fiber.Ctx) error {
	e, err := h.enrolmentOf(c)
	if err != nil {
		return err
	}
	by := web.Actor(c)
	if by.Physician != 0 && by.Physician == e.Physician {
		return council.Refuse(council.Forbidden, "request.refuse.own")
	}
	proof, err := h.proofOf(c, e.ID)
	if err != nil {
		return err
	}
	if proof == nil {
		return council.Refuse(council.NotFound, "error.not_found")
	}
	err = h.Store.Record(c.UserContext(), council.Event{Subject: "enrolment", ID: e.ID, Action: "open_proof", By: by, At: h.Now()})
	if err != nil {
		return err
	}
	return h.SendPaper(c, *proof, e.Folio)
}
