package physician

import (
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/web"
	"vigencia/views/physician"
)

// NewClaim is GET /puntaje/actividades/nueva?registro=…&capitulo=…: the form of an activity, with the rubrics of one chapter.
func (h Handlers) NewClaim(c *fiber.Ctx) error {
	page, err := h.claim(c, queried(c, "registro"), 0)
	if err != nil {
		return err
	}
	return web.Render(c, physician.ClaimPage(page))
}

// Claim is GET /puntaje/actividades/:id: the form of an activity that is there.
func (h Handlers) Claim(c *fiber.Ctx) error {
	page, err := h.ownClaim(c)
	if err != nil {
		return err
	}
	return web.Render(c, physician.ClaimPage(page))
}

// SaveClaim is POST /puntaje/actividades, and …/:id for one that is there: what was typed is kept, and then its evidence is asked for.
func (h Handlers) SaveClaim(c *fiber.Ctx) error {
	page, err := h.typedClaim(c)
	if err != nil {
		return err
	}
	typed, err := parseClaim(page.Typed)
	if err == nil {
		typed.ID, err = h.Store.SaveClaim(c.UserContext(), web.Actor(c), page.Renewed.ID, typed)
	}
	if err == nil && page.Activity.Proven() {
		return h.Go(c, page.Back("guardada"))
	}
	if err == nil {
		return h.Go(c, "/puntaje/actividades/"+strconv.FormatInt(typed.ID, 10)+"/constancia")
	}
	problems, ok := h.Problems(err)
	if !ok {
		return err
	}
	page.Problems, page.HasErrors = problems, true
	return web.RenderStatus(c, web.Status(err), physician.ClaimPage(page))
}

// RemoveClaim is POST /puntaje/actividades/:id/borrado.
func (h Handlers) RemoveClaim(c *fiber.Ctx) error {
	registration, err := h.Store.RemoveClaim(c.UserContext(), web.Actor(c), idOf(c))
	if err != nil {
		return err
	}
	return h.Go(c, "/puntaje?registro="+strconv.FormatInt(registration, 10)+"&hecho=quitada")
}

// claim begins the screen of an activity: id 0 is a new one.
func (h Handlers) claim(c *fiber.Ctx, registration, id int64) (physician.Claim, error) {
	points, err := h.points(c, registration)
	if err == nil && points.Renewed.ID == 0 {
		err = council.Refuse(council.NotFound, "error.not_found")
	}
	page := physician.Claim{Points: points, MaxBytes: council.MaxEvidence}
	page.Title = h.Say("ledger.claim.new")
	if chapter := c.FormValue("capitulo"); chapter != "" {
		page.Chapter = chapter
	}
	if page.Chapter == "" && len(page.Ledger.Table.Chapters) > 0 {
		page.Chapter = page.First()
	}
	if id == 0 || err != nil {
		return page, err
	}
	page.Title = h.Say("ledger.claim.change")
	return page, err
}

// ownClaim begins the screen of an activity of the address; another's is not found, and one that an event gave is not its physician's to change.
func (h Handlers) ownClaim(c *fiber.Ctx) (physician.Claim, error) {
	a, _, err := h.Store.Activity(c.UserContext(), web.Actor(c).Physician, idOf(c))
	if err == nil && a.Credit != 0 {
		err = a.MayMend(council.Request{})
	}
	if err != nil {
		return physician.Claim{}, err
	}
	page, err := h.claim(c, a.Registration, a.ID)
	if page.Activity, page.Typed = a, physician.FormOfClaim(a); c.Query("capitulo") == "" {
		rule, _ := page.Ledger.Table.Rule(a.Rule)
		page.Chapter = rule.Chapter
	}
	return page, err
}

// typedClaim is the screen with what was typed.
func (h Handlers) typedClaim(c *fiber.Ctx) (physician.Claim, error) {
	var page physician.Claim
	var err error
	if c.Params("id") == "" {
		page, err = h.claim(c, int64(number(c, "registro")), 0)
	} else {
		page, err = h.ownClaim(c)
	}
	typed := func(name string) string { return strings.TrimSpace(c.FormValue(name)) }
	page.Typed = physician.ClaimForm{ID: page.Activity.ID, Rubric: typed("rubro"), Title: typed("titulo"), From: typed("desde"), To: typed("hasta"), Quantity: typed("cantidad")}
	return page, err
}

// parseClaim reads what was typed; what the table and the window say of it is asked later.
func parseClaim(f physician.ClaimForm) (council.Activity, error) {
	var c council.Check
	a := council.Activity{ID: f.ID, Title: f.Title}
	a.Rule, a.Role = council.ParseClaimValue(f.Rubric)
	var err error
	if f.Quantity != "" {
		if a.Quantity, err = council.ParseQuantity(strings.Replace(f.Quantity, ",", ".", 1)); err != nil {
			c.Field("cantidad", "activity.refuse.typed")
		}
	}
	if f.From != "" {
		if a.From, err = council.ParseDay(f.From); err != nil {
			c.Field("desde", "activity.refuse.day")
		}
	}
	if f.To != "" {
		if a.To, err = council.ParseDay(f.To); err != nil {
			c.Field("hasta", "activity.refuse.day")
		}
	}
	return a, c.Err()
}

// idOf is the id of the address; 0 when there is none, which no row has.
func idOf(c *fiber.Ctx) int64 {
	id, err := strconv.ParseInt(c.Params("id"), 10, 64)
	if err != nil {
		return 0
	}
	return id
}
