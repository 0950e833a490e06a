package physician

import (
	"slices"
	"strconv"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/web"
	"vigencia/views/physician"
	"vigencia/views/ui"
)

// Points is GET /puntaje?registro=…&capitulo=…: the ledger of a registration (issue 3, 8 and 9). For htmx it is the list of activities alone.
func (h Handlers) Points(c *fiber.Ctx) error {
	page, err := h.points(c, queried(c, "registro"))
	if err != nil {
		return err
	}
	if done := c.Query("hecho"); slices.Contains([]string{"guardada", "constancia", "quitada", "traidas"}, done) {
		page.Notice = ui.Notice{Tone: ui.Good, Title: h.Say("ledger.done." + done), Live: true}
	}
	return web.Swap(c, physician.Activities(page), physician.PointsPage(page))
}

// points gathers the ledger of a registration of the physician's (0 = the first that can be renewed by points). Where the council has no ledger it is
// not found.
func (h Handlers) points(c *fiber.Ctx, registration int64) (physician.Points, error) {
	page := physician.Points{Screen: h.screen(c, h.Say("ledger.title"), ui.Link{Href: "/puntaje", Label: h.Say("ledger.title")}), Chapter: c.Query("capitulo")}
	if !h.Profile.Ledger() {
		return page, council.Refuse(council.NotFound, "error.not_found")
	}
	_, eligible, err := h.Store.Eligibility(c.UserContext(), web.Actor(c).Physician)
	if err != nil {
		return page, err
	}
	for _, choice := range eligible.Choices {
		if choice.Kind.Ledger {
			page.Choices = append(page.Choices, choice.Registration)
		} else if choice.Kind.Step == council.Renewal && len(choice.Kind.Phases) > 0 {
			page.Cases = "/examenes"
		}
	}
	i := slices.IndexFunc(page.Choices, func(r council.Registration) bool { return r.ID == registration || registration == 0 })
	if i < 0 {
		if registration == 0 {
			return page, nil
		}
		return page, council.Refuse(council.NotFound, "error.not_found")
	}
	page.Renewed = page.Choices[i]
	if page.Ledger, page.Request, err = h.Store.Ledger(c.UserContext(), web.Actor(c).Physician, page.Renewed.ID); err != nil {
		return page, err
	}
	if page.Twins, err = h.Store.Twins(c.UserContext(), web.Actor(c).Physician, page.Ledger.Activities); err != nil {
		return page, err
	}
	kind, _ := h.Profile.LedgerKind()
	page.Unsent, err = h.Store.UnsentPapers(c.UserContext(), web.Actor(c).Physician, kind.Code)
	return page, err
}

// queried reads an id of the address; what is none is 0.
func queried(c *fiber.Ctx, name string) int64 {
	id, err := strconv.ParseInt(c.Query(name), 10, 64)
	if err != nil {
		return 0
	}
	return id
}

// ReviewLedger is GET /puntaje/envio?registro=…: what will be sent, and the declaration.
func (h Handlers) ReviewLedger(c *fiber.Ctx) error {
	page, err := h.sending(c, queried(c, "registro"))
	if err != nil {
		return err
	}
	if page.Request.ID != 0 || !page.Ledger.Sure.Enough || len(page.Unsent) > 0 {
		return h.Go(c, "/puntaje?registro="+strconv.FormatInt(page.Renewed.ID, 10))
	}
	return web.Render(c, physician.SendLedgerPage(page))
}

// SendLedger is POST /puntaje/envio: the request enters with all that is proven. Pressed twice it enters once.
func (h Handlers) SendLedger(c *fiber.Ctx) error {
	page, err := h.sending(c, int64(number(c, "registro")))
	if err != nil {
		return err
	}
	consent := ""
	if page.Consent.Code != "" && c.FormValue("declaro") != "" {
		consent = page.Consent.Code + "/" + page.Consent.Version
	}
	r, err := h.Store.SubmitLedger(c.UserContext(), web.Actor(c), page.Renewed.ID, consent)
	if err == nil {
		return h.Go(c, "/solicitudes/"+r.Number+"/recibida")
	}
	problems, ok := h.Problems(err)
	if !ok {
		return err
	}
	page.Problems, page.HasErrors = problems, true
	return web.RenderStatus(c, web.Status(err), physician.SendLedgerPage(page))
}

func (h Handlers) sending(c *fiber.Ctx, registration int64) (physician.SendLedger, error) {
	points, err := h.points(c, registration)
	if err == nil && points.Renewed.ID == 0 {
		err = council.Refuse(council.NotFound, "error.not_found")
	}
	page := physician.SendLedger{Points: points}
	page.Title = h.Say("ledger.send.review")
	page.Consent, _ = h.truth()
	return page, err
}
