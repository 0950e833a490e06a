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

// Endorsements is GET /consejo/avales: what waits by the term that ends first, or what a filter asks for, as a fragment too.
func (h *Handlers) Endorsements(c *fiber.Ctx) error {
	title := h.Say("events.endorsements")
	p := staff.EndorsementsPage{Screen: h.screen(c, title, h.crumb(ui.Link{Label: title})...), State: c.Query("estado"), Number: web.Trimmed(c.Query("numero"), 40)}
	f := db.EndorsementFilter{Number: p.Number, Amends: p.State == staff.AmendsFilter, After: c.Query("despues")}
	if status := council.EndorsementStatus(p.State); status != council.EndorsementDraft && slices.Contains(council.EndorsementStatuses(), status) {
		f.Status = status
	}
	f.Organiser, _ = strconv.ParseInt(c.Query("organizador"), 10, 64) // what is no number asks for all
	if f.Organiser > 0 {
		o, err := h.Store.Organiser(c.UserContext(), f.Organiser)
		if err != nil {
			return err
		}
		p.Organiser = o
	}
	rows, next, err := h.Store.Queue(c.UserContext(), f)
	if err != nil {
		return err
	}
	p.Rows, p.Next = endorsementRows(rows), next
	counts, err := h.Store.EndorsementCounts(c.UserContext())
	if err != nil {
		return err
	}
	p.Counts = staff.EndorsementDesk(counts)
	return web.Swap(c, staff.EndorsementList(p), staff.Endorsements(p))
}

func endorsementRows(rows []db.EndorsementRow) []staff.EndorsementRow {
	all := make([]staff.EndorsementRow, len(rows))
	for i, r := range rows {
		all[i] = staff.EndorsementRow(r)
	}
	return all
}

// Endorsement is GET /consejo/avales/:id: one application, whole.
func (h *Handlers) Endorsement(c *fiber.Ctx) error {
	p, err := h.endorsement(c)
	if err != nil {
		return err
	}
	return web.Render(c, staff.Endorsement(p))
}

// endorsementOf is the endorsement of the address. A draft is the organiser's own until it is sent.
func (h *Handlers) endorsementOf(c *fiber.Ctx) (council.Endorsement, error) {
	id, err := web.ID(c, "id")
	if err != nil {
		return council.Endorsement{}, err
	}
	e, err := h.Store.Endorsement(c.UserContext(), id)
	if err == nil && e.Folio == "" {
		err = council.Refuse(council.NotFound, "error.not_found")
	}
	return e, err
}

func (h *Handlers) endorsement(c *fiber.Ctx) (staff.EndorsementPage, error) {
	var p staff.EndorsementPage
	e, err := h.endorsementOf(c)
	if err != nil {
		return p, err
	}
	ctx := c.UserContext()
	p = staff.EndorsementPage{Screen: h.screen(c, e.Contents.Title, h.crumb(ui.Link{Href: "/consejo/avales", Label: h.Say("events.endorsements")}, ui.Link{Label: e.Folio})...), Endorsement: e}
	p.Worth, p.Table = p.Rules.Worth(e)
	if p.Organiser, err = h.Store.Organiser(ctx, e.Organiser); err != nil {
		return p, err
	}
	if p.Faculty, err = h.Store.CheckFaculty(ctx, e); err != nil {
		return p, err
	}
	if p.Programme, err = h.Store.Programme(ctx, e.ID); err != nil {
		return p, err
	}
	if p.Amendments, err = h.Store.AmendmentsOf(ctx, e.ID); err != nil {
		return p, err
	}
	if p.Credited, err = h.Store.ReversalFacts(ctx, e.ID, 0, p.Me); err != nil {
		return p, err
	}
	reversals, err := h.Store.ReversalsOf(ctx, e.ID)
	if err != nil {
		return p, err
	}
	p.Reversals = reversalRows(reversals)
	if p.Undone, err = h.Store.UndoneListed(ctx, e.ID); err != nil {
		return p, err
	}
	return p, h.endorsementPeople(c, &p)
}

// endorsementPeople adds who has an application and who decided it, what happened to it, and its paper.
func (h *Handlers) endorsementPeople(c *fiber.Ctx, p *staff.EndorsementPage) error {
	var err error
	if p.Evaluator, err = h.nameOf(c, p.Endorsement.Evaluator); err != nil {
		return err
	}
	if p.DecidedBy, err = h.nameOf(c, p.Endorsement.DecidedBy); err != nil {
		return err
	}
	if p.Past, err = h.Store.Events(c.UserContext(), "endorsement", p.Endorsement.ID); err != nil {
		return err
	}
	paper, err := h.Store.DocumentOfEndorsement(c.UserContext(), p.Endorsement.ID)
	if err == nil {
		p.Paper = &paper
	}
	if council.CodeOf(err) == council.NotFound {
		return nil
	}
	return err
}

// ProgrammeFile is GET /consejo/avales/:id/programa.pdf. Opening it is on record.
func (h *Handlers) ProgrammeFile(c *fiber.Ctx) error {
	e, err := h.endorsementOf(c)
	if err != nil {
		return err
	}
	programme, err := h.Store.Programme(c.UserContext(), e.ID)
	if err != nil {
		return err
	}
	if programme == nil {
		return council.Refuse(council.NotFound, "error.not_found")
	}
	opened := council.Event{Subject: "endorsement", ID: e.ID, Action: "open_programme", By: web.Actor(c), At: h.Now(), Payload: map[string]string{"sha256": programme.SHA256}}
	if err := h.Store.Record(c.UserContext(), opened); err != nil {
		return err
	}
	return h.SendPaper(c, *programme, e.Folio)
}

// EndorsementPaper is GET /consejo/avales/:id/documento.pdf: the newest paper of an endorsement, as issued.
func (h *Handlers) EndorsementPaper(c *fiber.Ctx) error {
	e, err := h.endorsementOf(c)
	if err != nil {
		return err
	}
	d, err := h.Store.DocumentOfEndorsement(c.UserContext(), e.ID)
	if err != nil {
		return err
	}
	return h.Paper(c, d, e.Number)
}
