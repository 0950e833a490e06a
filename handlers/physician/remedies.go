package physician

import (
	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/web"
	"vigencia/views/physician"
)

// Remedy is GET /solicitudes/:number/subsanacion: each remark with its answer as prepared, and the e-file (step 17). Opening it is a notice.
// A request that is not under remedy leads to its own page.
func (h Handlers) Remedy(c *fiber.Ctx) error {
	page, err := h.remedy(c)
	if err != nil {
		return err
	}
	if page.Request.Request.Status != council.Observed {
		return h.Go(c, "/solicitudes/"+page.Request.Request.Number)
	}
	return web.Render(c, physician.RemedyPage(page))
}

// SaveRemedy is POST /solicitudes/:number/subsanacion: the answers are kept as prepared, then the file is taken in if one was chosen.
// Nothing is sent. A file that is refused loses no answer.
func (u Uploads) SaveRemedy(c *fiber.Ctx) error {
	page, err := u.remedy(c)
	if err != nil {
		return err
	}
	r := page.Request.Request
	page.Typed = map[int64]string{}
	for _, m := range page.Remarks {
		page.Typed[m.ID] = c.FormValue(physician.AnswerField(m.ID))
	}
	err = u.Store.SaveRemedy(c.UserContext(), web.Actor(c), r.ID, number(c, "ronda"), page.Typed)
	if _, none := chosen(c); err == nil && none == nil {
		_, err = u.receive(c, page.MaxBytes, r)
	}
	if err != nil {
		return u.refuseRemedy(c, page, err)
	}
	if c.FormValue("hacer") == "revisar" {
		return u.Go(c, "/solicitudes/"+r.Number+"/subsanacion/revisar")
	}
	return u.Go(c, "/solicitudes/"+r.Number+"?hecho=guardado")
}

// OwnRemedyEFile is POST /solicitudes/:number/subsanacion/mio: the answer to "¿es su archivo?" about a replaced e-file.
func (h Handlers) OwnRemedyEFile(c *fiber.Ctx) error {
	r, err := h.own(c)
	if err != nil {
		return err
	}
	if err := h.Store.OwnEFile(c.UserContext(), r.ID, web.Actor(c), number(c, "version")); err != nil {
		return err
	}
	return h.Go(c, "/solicitudes/"+r.Number+"/subsanacion")
}

// ReviewRemedy is GET /solicitudes/:number/subsanacion/revisar: what will be sent.
func (h Handlers) ReviewRemedy(c *fiber.Ctx) error {
	page, err := h.remedy(c)
	if err != nil {
		return err
	}
	if page.Request.Request.Status != council.Observed {
		return h.Go(c, "/solicitudes/"+page.Request.Request.Number)
	}
	return web.Render(c, physician.RemedyReviewPage(page))
}

// SendRemedy is POST /solicitudes/:number/subsanacion/envio: everything that is prepared goes at once (step 17). Pressed twice it is sent once.
func (h Handlers) SendRemedy(c *fiber.Ctx) error {
	page, err := h.remedy(c)
	if err != nil {
		return err
	}
	r, err := h.Store.SendRemedy(c.UserContext(), web.Actor(c), page.Request.Request.ID, number(c, "ronda"))
	if err != nil {
		return h.refuseRemedy(c, page, err)
	}
	return h.Go(c, "/solicitudes/"+r.Number+"/recibida")
}

// refuseRemedy shows the form again with what is wrong; a request that is no longer under remedy says so by its own page.
func (h Handlers) refuseRemedy(c *fiber.Ctx, page physician.Remedy, err error) error {
	problems, ok := h.Problems(err)
	if !ok || page.Request.Request.Status != council.Observed {
		return err
	}
	page.Problems, page.HasErrors = problems, true
	return web.RenderStatus(c, web.Status(err), physician.RemedyPage(page))
}

func (h Handlers) remedy(c *fiber.Ctx) (physician.Remedy, error) {
	page := physician.Remedy{}
	var err error
	if page.Request, err = h.request(c); err != nil {
		return page, err
	}
	r := page.Request.Request
	page.Title = h.Say("physician.remedy.title")
	kind, _ := h.Profile.Kind(r.Kind)
	page.MaxBytes, page.Ledgered = kind.EFile.MaxBytes, kind.Ledger
	if kind.Ledger {
		page.Mended, err = h.mended(c, r)
	}
	if r.Due.Late(page.Today) {
		page.Over = h.Say("remedy.refuse.late", "Due", r.Due.Due.Long())
	}
	return page, err
}

// mended are the activities of an observed request that its physician has corrected and not sent yet.
func (h Handlers) mended(c *fiber.Ctx, r council.Request) (map[int64]bool, error) {
	l, err := h.Store.RequestLedger(c.UserContext(), r)
	mended := map[int64]bool{}
	for _, a := range l.Activities {
		mended[a.ID] = a.Round > r.Round
	}
	return mended, err
}
