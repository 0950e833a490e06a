package physician

import (
	"strconv"

	"github.com/gofiber/fiber/v2"
	"vigencia/handlers/web"
)

// Proofs takes in proofs of payment, a few at a time.
type Proofs struct {
	Handlers
	papers web.Papers
}

// NewProofs takes in three proofs at the same time.
func NewProofs(h Handlers) *Proofs { return &Proofs{h, web.NewPapers(h.Office, 3)} }

// SendProof is POST /examenes/:id/comprobante: the proof of payment, which freezes the seat.
func (h *Proofs) SendProof(c *fiber.Ctx) error {
	e, err := h.enrolment(c)
	if err != nil {
		return err
	}
	paper, err := h.papers.Take(c, "comprobante", h.Profile.Exam.ProofBytes)
	if err == nil {
		defer paper.Discard()
		err = h.Store.SendProof(c.UserContext(), paper.TempFile, paper.Attachment, e.ID, web.Actor(c))
	}
	if err != nil {
		return h.examAgain(c, err, "")
	}
	return h.Go(c, "/examenes/"+strconv.FormatInt(e.ID, 10))
}
