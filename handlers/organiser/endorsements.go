package organiser

import (
	"strconv"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/web"
	"vigencia/views/organiser"
)

// Endorsements is GET /organizadores/avales: the institution's applications and endorsements, the newest first; ?antes= is where a page begins.
func (h Handlers) Endorsements(c *fiber.Ctx) error {
	p, err := h.endorsements(c)
	if err != nil {
		return err
	}
	return web.Swap(c, organiser.EndorsementList(p), organiser.EndorsementsPage(p))
}

func (h Handlers) endorsements(c *fiber.Ctx) (organiser.Endorsements, error) {
	p := organiser.Endorsements{Screen: h.screen(c, h.Say("menu.organiser.endorsements"))}
	p.Before, _ = strconv.ParseInt(c.Query("antes"), 10, 64)
	by := web.Actor(c)
	o, err := h.Store.Organiser(c.UserContext(), by.Organiser)
	if err != nil {
		return p, err
	}
	p.Admitted = o.Status == council.OrganiserAdmitted
	p.List, p.Next, err = h.Store.EndorsementsOf(c.UserContext(), o.ID, max(0, p.Before))
	return p, err
}

// Begin is POST /organizadores/avales: an empty application, or one like an earlier edition (copia), whose first part is asked for next.
func (h Handlers) Begin(c *fiber.Ctx) error {
	earlier, _ := strconv.ParseInt(c.FormValue("copia"), 10, 64)
	id, err := h.Store.BeginEndorsement(c.UserContext(), earlier, web.Actor(c))
	if err == nil {
		return h.Go(c, path(id, "/evento"))
	}
	problems, ok := h.Problems(err)
	if !ok {
		return err
	}
	p, failed := h.endorsements(c)
	if failed != nil {
		return failed
	}
	p.Problems, p.Page.HasErrors = problems, true
	return web.RenderStatus(c, web.Status(err), organiser.EndorsementsPage(p))
}

// Endorsement is GET /organizadores/avales/:id: one's own application or endorsement, with what to do now. Another's is not found.
func (h Handlers) Endorsement(c *fiber.Ctx) error {
	p, err := h.endorsement(c)
	if err != nil {
		return err
	}
	return web.Render(c, organiser.EndorsementPage(p))
}

func (h Handlers) endorsement(c *fiber.Ctx) (organiser.Endorsement, error) {
	var p organiser.Endorsement
	e, err := h.own(c)
	if err != nil {
		return p, err
	}
	p.Screen, p.Event = h.screen(c, organiser.NameOf(h.Profile.Words, e), h.trail(e)...), e
	if p.Programme, err = h.Store.Programme(c.UserContext(), e.ID); err != nil {
		return p, err
	}
	if p.Faculty, err = h.Store.CheckFaculty(c.UserContext(), e); err != nil {
		return p, err
	}
	if p.Amendments, err = h.Store.AmendmentsOf(c.UserContext(), e.ID); err != nil {
		return p, err
	}
	if p.Events, err = h.Store.Events(c.UserContext(), "endorsement", e.ID); err != nil {
		return p, err
	}
	sum, err := h.Store.AttendanceSum(c.UserContext(), e.ID)
	if err != nil {
		return p, err
	}
	p.Attended = organiser.AttendanceSum(sum)
	p.HasPaper, err = h.hasPaper(c, e)
	return p, err
}

// hasPaper says whether the paper of an endorsement is made.
func (h Handlers) hasPaper(c *fiber.Ctx, e council.Endorsement) (bool, error) {
	d, err := h.Store.DocumentOfEndorsement(c.UserContext(), e.ID)
	if council.CodeOf(err) == council.NotFound {
		return false, nil
	}
	return d.Made(), err
}
