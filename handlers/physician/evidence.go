package physician

import (
	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/web"
	"vigencia/views/physician"
)

// Evidence are the routes of the files that show activities.
type Evidence struct {
	Handlers
	papers web.Papers
}

// NewEvidence takes in a few files at a time.
func NewEvidence(h Handlers) Evidence {
	return Evidence{Handlers: h, papers: web.NewPapers(h.Office, together)}
}

// AskEvidence is GET /puntaje/actividades/:id/constancia: the file comes on a screen of its own, so that nothing typed is lost (decision 12).
func (e Evidence) AskEvidence(c *fiber.Ctx) error {
	page, err := e.ownClaim(c)
	if err != nil {
		return err
	}
	page.Title = e.Say("ledger.evidence.title")
	return web.Render(c, physician.EvidencePage(page))
}

// SendEvidence is POST /puntaje/actividades/:id/constancia: a PDF, JPEG or PNG. One that counts already is refused with where it does.
func (e Evidence) SendEvidence(c *fiber.Ctx) error {
	page, err := e.ownClaim(c)
	if err != nil {
		return err
	}
	if err = e.keepEvidence(c, page.Activity.ID); err == nil {
		return e.Go(c, page.Back("constancia"))
	}
	problems, ok := e.Problems(err)
	if !ok {
		return err
	}
	page.Title, page.Problems, page.HasErrors = e.Say("ledger.evidence.title"), problems, true
	return web.RenderStatus(c, web.Status(err), physician.EvidencePage(page))
}

func (e Evidence) keepEvidence(c *fiber.Ctx, activity int64) error {
	paper, err := e.papers.Take(c, council.EvidenceField, council.MaxEvidence)
	if err != nil {
		return err
	}
	defer paper.Discard()
	return e.Store.AttachEvidence(c.UserContext(), paper.TempFile, web.Actor(c), activity, paper.Attachment)
}

// File is GET /puntaje/actividades/:id/constancia/archivo: the physician's own evidence.
func (e Evidence) File(c *fiber.Ctx) error {
	me := web.Actor(c).Physician
	a, _, err := e.Store.Activity(c.UserContext(), me, idOf(c))
	if err != nil {
		return err
	}
	file, err := e.Store.Evidence(c.UserContext(), a)
	if err != nil {
		return err
	}
	p, err := e.Store.Physician(c.UserContext(), me)
	if err != nil {
		return err
	}
	return e.SendPaper(c, file, p.Number)
}
