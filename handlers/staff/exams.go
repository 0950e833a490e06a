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

// examCrumb leads from the desk through the list of calls.
func (h *Handlers) examCrumb(links ...ui.Link) []ui.Link {
	return h.crumb(append([]ui.Link{{Href: "/consejo/examenes", Label: h.Say("menu.staff.exams")}}, links...)...)
}

// callLink is the way to a call.
func callLink(c council.Call) ui.Link { return ui.Link{Href: callPath(c.ID), Label: c.Name} }

func callPath(id int64, rest ...string) string {
	return "/consejo/examenes/" + strconv.FormatInt(id, 10) + strings.Join(rest, "")
}

// Exams is GET /consejo/examenes: the calls, the newest first.
func (h *Handlers) Exams(c *fiber.Ctx) error {
	calls, err := h.Store.Calls(c.UserContext())
	if err != nil {
		return err
	}
	p := staff.ExamsPage{Screen: h.screen(c, h.Say("menu.staff.exams"), h.examCrumb()...)}
	for _, x := range calls {
		p.Calls = append(p.Calls, staff.ExamCall(x))
	}
	return web.Render(c, staff.Exams(p))
}

// Call is GET /consejo/examenes/:id: one call with its sittings; ?sede= puts one of them into the form.
func (h *Handlers) Call(c *fiber.Ctx) error {
	p, err := h.call(c)
	if err != nil {
		return err
	}
	chosen, _ := strconv.ParseInt(c.Query("sede"), 10, 64)
	for _, s := range p.Call.Sittings {
		if s.ID == chosen {
			p.Typed = staff.SittingForm{ID: s.ID, Venue: s.Venue, Address: s.Address, State: s.State, Hall: s.Hall, Capacity: strconv.Itoa(s.Capacity), Day: s.Day.String(), Doors: s.Doors, Begins: s.Begins, Ends: s.Ends}
		}
	}
	return web.Render(c, staff.Call(p))
}

func (h *Handlers) call(c *fiber.Ctx) (staff.CallPage, error) {
	found, err := h.callOf(c)
	if err != nil {
		return staff.CallPage{}, err
	}
	p := staff.CallPage{Screen: h.screen(c, found.Name, h.examCrumb(ui.Link{Label: found.Name})...), Call: staff.ExamCall(found)}
	p.Counts, err = h.Store.EnrolmentCounts(c.UserContext(), found.ID)
	return p, err
}

// callOf is the call of the address.
func (h *Handlers) callOf(c *fiber.Ctx) (db.CallSittings, error) {
	id, err := web.ID(c, "id")
	if err != nil {
		return db.CallSittings{}, err
	}
	return h.Store.Call(c.UserContext(), id)
}

// callToMark is the call of the address for who handles its marks.
func (h *Handlers) callToMark(c *fiber.Ctx) (db.CallSittings, error) {
	id, err := web.ID(c, "id")
	if err != nil {
		return db.CallSittings{}, err
	}
	return h.Store.CallToMark(c.UserContext(), id, web.Actor(c))
}

// NewCall is GET /consejo/examenes/nueva.
func (h *Handlers) NewCall(c *fiber.Ctx) error {
	return web.Render(c, staff.CallFormScreen(h.callForm(c, 0, staff.CallForm{Kind: h.Profile.ExamKinds()[0].Code}, nil)))
}

// EditCall is GET /consejo/examenes/:id/datos.
func (h *Handlers) EditCall(c *fiber.Ctx) error {
	found, err := h.callOf(c)
	if err != nil {
		return err
	}
	form := staff.CallForm{Kind: found.Kind, Specialty: found.Specialty, Name: found.Name, From: dayOr(found.From), To: dayOr(found.To), Fee: found.Fee, Documents: found.Documents, Notes: found.Notes}
	if found.Pass > 0 {
		form.Pass = found.Pass.String()
	}
	if found.Attempts > 0 {
		form.Attempts = strconv.Itoa(found.Attempts)
	}
	return web.Render(c, staff.CallFormScreen(h.callForm(c, found.ID, form, nil)))
}

func dayOr(d council.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.String()
}

func (h *Handlers) callForm(c *fiber.Ctx, id int64, form staff.CallForm, problems []ui.Problem) staff.CallFormPage {
	title := h.Say("exams.new")
	if id != 0 {
		title = h.Say("exams.edit")
	}
	p := staff.CallFormPage{Screen: h.screen(c, title, h.examCrumb(ui.Link{Label: title})...), ID: id, Form: form}
	p.Problems, p.Page.HasErrors = problems, len(problems) > 0
	return p
}

// AddCall is POST /consejo/examenes/nueva: a draft that nobody else sees.
func (h *Handlers) AddCall(c *fiber.Ctx) error { return h.writeCall(c, 0) }

// WriteCall is POST /consejo/examenes/:id/datos. What was "por publicar" can be set after publication.
func (h *Handlers) WriteCall(c *fiber.Ctx) error {
	id, err := web.ID(c, "id")
	if err != nil {
		return err
	}
	return h.writeCall(c, id)
}

func (h *Handlers) writeCall(c *fiber.Ctx, id int64) error {
	form := staff.CallForm{Kind: c.FormValue("tipo"), Specialty: c.FormValue("especialidad"), Name: web.Trimmed(c.FormValue("nombre"), 200), From: c.FormValue("desde"), To: c.FormValue("hasta"),
		Fee: c.FormValue("costo"), Documents: c.FormValue("documentos"), Notes: c.FormValue("notas"), Pass: c.FormValue("minima"), Attempts: c.FormValue("intentos")}
	typed, err := readCall(form)
	if err == nil {
		id, err = h.Store.WriteCall(c.UserContext(), id, typed, web.Actor(c))
	}
	if problems, ok := h.Problems(err); ok {
		return web.RenderStatus(c, web.Status(err), staff.CallFormScreen(h.callForm(c, id, form, problems)))
	}
	if err != nil {
		return err
	}
	return h.Go(c, callPath(id))
}

// readCall turns what was typed into a call; an empty date, mark or number of attempts is one that is not published.
func readCall(f staff.CallForm) (council.Call, error) {
	var check council.Check
	call := council.Call{Kind: f.Kind, Specialty: f.Specialty, Name: f.Name, Fee: strings.TrimSpace(f.Fee), Documents: strings.TrimSpace(f.Documents), Notes: strings.TrimSpace(f.Notes)}
	var err error
	if f.From != "" {
		if call.From, err = council.ParseDay(f.From); err != nil {
			check.Field("desde", "call.refuse.dates")
		}
	}
	if f.To != "" {
		if call.To, err = council.ParseDay(f.To); err != nil {
			check.Field("hasta", "call.refuse.dates")
		}
	}
	if f.Pass != "" {
		if call.Pass, err = council.ParsePoints(strings.Replace(f.Pass, ",", ".", 1)); err != nil {
			check.Field("minima", "call.refuse.number")
		}
	}
	if f.Attempts != "" {
		if call.Attempts, err = strconv.Atoi(strings.TrimSpace(f.Attempts)); err != nil {
			check.Field("intentos", "call.refuse.number")
		}
	}
	return call, check.Err()
}

// PublishCall is POST /consejo/examenes/:id/publicacion.
func (h *Handlers) PublishCall(c *fiber.Ctx) error { return h.actOnCall(c, council.PublishCall) }

// CloseCall is POST /consejo/examenes/:id/cierre.
func (h *Handlers) CloseCall(c *fiber.Ctx) error { return h.actOnCall(c, council.CloseCall) }

func (h *Handlers) actOnCall(c *fiber.Ctx, action council.CallAction) error {
	id, err := web.ID(c, "id")
	if err != nil {
		return err
	}
	return h.callAgain(c, h.Store.ActOnCall(c.UserContext(), id, action, web.Actor(c)), staff.SittingForm{})
}

// callAgain leads back to the call, or draws it again with what is wrong.
func (h *Handlers) callAgain(c *fiber.Ctx, err error, typed staff.SittingForm) error {
	problems, refused := h.Problems(err)
	if err != nil && !refused {
		return err
	}
	p, failed := h.call(c)
	if failed != nil {
		return failed
	}
	if !refused {
		return h.Go(c, callPath(p.Call.ID))
	}
	p.Problems, p.Page.HasErrors, p.Typed = problems, true, typed
	return web.RenderStatus(c, web.Status(err), staff.Call(p))
}

// PlanSitting is POST /consejo/examenes/:id/sedes: a new sitting, or one that changes.
func (h *Handlers) PlanSitting(c *fiber.Ctx) error {
	call, err := web.ID(c, "id")
	if err != nil {
		return err
	}
	id, _ := strconv.ParseInt(c.FormValue("id"), 10, 64)
	f := staff.SittingForm{ID: id, Venue: web.Trimmed(c.FormValue("sede"), 200), Address: web.Trimmed(c.FormValue("direccion"), 400), State: c.FormValue("estado"), Hall: web.Trimmed(c.FormValue("salon"), 80),
		Capacity: c.FormValue("cupo"), Day: c.FormValue("dia"), Doors: web.Trimmed(c.FormValue("puertas"), 5), Begins: web.Trimmed(c.FormValue("inicia"), 5), Ends: web.Trimmed(c.FormValue("termina"), 5)}
	typed := council.Sitting{Venue: f.Venue, Address: f.Address, State: f.State, Hall: f.Hall, Doors: f.Doors, Begins: f.Begins, Ends: f.Ends}
	typed.Capacity, _ = strconv.Atoi(strings.TrimSpace(f.Capacity)) // what is no number is refused as 0 is
	typed.Day, _ = council.ParseDay(f.Day)
	return h.callAgain(c, h.Store.PlanSitting(c.UserContext(), call, id, typed, web.Actor(c)), f)
}
