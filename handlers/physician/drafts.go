package physician

import (
	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/web"
	"vigencia/views/physician"
)

// NewRequest is GET /solicitudes/nueva: what the roster says, then the form with the draft as it is (steps 7 and 9).
func (h Handlers) NewRequest(c *fiber.Ctx) error {
	page, err := h.newRequest(c)
	if err != nil {
		return err
	}
	return web.Render(c, physician.NewRequestPage(page))
}

// SaveDraft is POST /solicitudes/nueva: what was typed is kept as the one draft before the e-file is asked for (decision 12).
func (h Handlers) SaveDraft(c *fiber.Ctx) error {
	registration, kind := council.ParseChoice(c.FormValue("tipo"))
	typed := council.Answers{Registration: registration, Kind: kind, Pickup: c.FormValue("recojo"), Contact: contact(c), Description: c.FormValue("descripcion")}
	draft, err := h.Store.SaveDraft(c.UserContext(), web.Actor(c), typed, number(c, "version"))
	if err == nil {
		return h.Go(c, h.afterAnswers(draft))
	}
	problems, ok := h.Problems(err)
	if !ok {
		return err
	}
	page, failed := h.newRequest(c)
	if failed != nil {
		return failed
	}
	page.Typed, page.Problems, page.HasErrors = typed, problems, true
	return web.RenderStatus(c, web.Status(err), physician.NewRequestPage(page))
}

// afterAnswers is where a draft goes on: the e-file, or the review where its kind asks for none.
func (h Handlers) afterAnswers(draft council.Request) string {
	if kind, _ := h.Profile.Kind(draft.Kind); kind.EFile.MaxBytes == 0 {
		return "/solicitudes/borrador/revisar"
	}
	return "/solicitudes/borrador/expediente"
}

func (h Handlers) newRequest(c *fiber.Ctx) (physician.NewRequest, error) {
	page := physician.NewRequest{Screen: h.screen(c, h.Say("physician.new.title"), h.trail(h.Say("physician.new.title"))...)}
	ctx := c.UserContext()
	var err error
	if page.Physician, page.Eligibility, err = h.Store.Eligibility(ctx, web.Actor(c).Physician); err != nil {
		return page, err
	}
	p := page.Physician
	if locked := page.Rules.LockedOut(p, page.Today); locked != nil {
		if problems, ok := h.Problems(locked); ok {
			page.Locked = problems[0].Message
		}
	}
	page.Typed = council.Answers{Pickup: p.Office, Contact: council.ContactData{Phone: p.Phone, Mobile: p.Mobile, Email: p.Email, Address: p.Address}}
	draft, err := h.Store.Draft(ctx, p.ID)
	if council.CodeOf(err) == council.NotFound {
		return page, nil
	}
	if err != nil {
		return page, err
	}
	page.Typed, page.Version = draft.Answers(), draft.Version
	if draft.CopyOf != 0 {
		from, err := h.Store.OwnRequest(ctx, p.ID, draft.CopyOf)
		page.Copied = from.Number
		return page, err
	}
	return page, nil
}

// ReviewDraft is GET /solicitudes/borrador/revisar: all answers, each with its way to change it (step 10).
func (h Handlers) ReviewDraft(c *fiber.Ctx) error {
	page, err := h.review(c)
	if council.CodeOf(err) == council.NotFound {
		return h.Go(c, "/solicitudes/nueva")
	}
	if err != nil {
		return err
	}
	if next := h.afterAnswers(page.Draft); page.AsksEFile() && (page.File == nil || page.File.Questioned) {
		return h.Go(c, next)
	}
	return web.Render(c, physician.ReviewPage(page))
}

// Submit is POST /solicitudes/borrador/revisar, Solicitar (steps 10 and 11). Pressed twice it makes one request.
func (h Handlers) Submit(c *fiber.Ctx) error {
	consent := ""
	if truth, ok := h.truth(); ok && c.FormValue("declaro") != "" {
		consent = truth.Code + "/" + truth.Version
	}
	r, err := h.Store.SubmitDraft(c.UserContext(), web.Actor(c), int64(number(c, "borrador")), number(c, "version"), consent)
	if err == nil {
		return h.Go(c, "/solicitudes/"+r.Number+"/recibida")
	}
	problems, ok := h.Problems(err)
	if !ok {
		return err
	}
	page, failed := h.review(c)
	if failed != nil {
		return err
	}
	page.Problems, page.HasErrors, page.Second = problems, true, second(err)
	return web.RenderStatus(c, web.Status(err), physician.ReviewPage(page))
}

func (h Handlers) review(c *fiber.Ctx) (physician.Review, error) {
	page := physician.Review{Screen: h.screen(c, h.Say("physician.review.title"), h.trail(h.Say("physician.new.title"))...)}
	ctx := c.UserContext()
	var err error
	if page.Physician, err = h.Store.Physician(ctx, web.Actor(c).Physician); err != nil {
		return page, err
	}
	if page.Draft, err = h.Store.Draft(ctx, page.Physician.ID); err != nil {
		return page, err
	}
	page.FileName = h.efileName(page.Physician, page.Draft)
	page.Consent, _ = h.truth()
	page.File, err = h.lastEFile(c, page.Draft.ID)
	return page, err
}

// truth is the declaration that goes with a request; a profile may have none.
func (h Handlers) truth() (council.Consent, bool) { return h.Profile.Consent(council.TruthConsent) }

// Received is GET /solicitudes/:number/recibida: number, what happens next and by which date (step 11). It can be reloaded.
func (h Handlers) Received(c *fiber.Ctx) error {
	r, err := h.own(c)
	if err != nil {
		return err
	}
	return web.Render(c, physician.ReceivedPage(physician.Received{Screen: h.screen(c, h.Say("physician.received.title"), h.trail(r.Number)...), Request: r}))
}
