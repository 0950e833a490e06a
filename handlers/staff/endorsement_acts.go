package staff

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"github.com/a-h/templ"
	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/web"
	"vigencia/views/staff"
	"vigencia/views/ui"
)

// TakeEndorsement is POST /consejo/avales/:id/toma: whoever takes an application reviews it.
func (h *Handlers) TakeEndorsement(c *fiber.Ctx) error {
	return h.actOnEndorsement(c, council.TakeEndorsement, council.EndorsementFacts{}, staff.EndorsementForm{})
}

// PassEndorsement is POST /consejo/avales/:id/devolucion: back to the queue, for anybody.
func (h *Handlers) PassEndorsement(c *fiber.Ctx) error {
	return h.actOnEndorsement(c, council.PassEndorsement, council.EndorsementFacts{}, staff.EndorsementForm{})
}

// ObserveEndorsement is POST /consejo/avales/:id/observaciones: what is to be remedied in each part, a paragraph for each remark.
func (h *Handlers) ObserveEndorsement(c *fiber.Ctx) error {
	form := staff.EndorsementForm{Notes: map[council.Part]string{}}
	var remarks []council.PartRemark
	for _, part := range council.Parts() {
		form.Notes[part] = c.FormValue("nota-" + string(part))
		for _, note := range paragraphs(form.Notes[part]) {
			remarks = append(remarks, council.PartRemark{Part: part, Note: note})
		}
	}
	return h.actOnEndorsement(c, council.ObserveEndorsement, council.EndorsementFacts{Remarks: remarks}, form)
}

// paragraphs are the parts of a text that empty lines divide.
func paragraphs(text string) []string {
	var all []string
	for _, p := range strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n\n") {
		if p = strings.TrimSpace(p); p != "" {
			all = append(all, p)
		}
	}
	return all
}

// Endorse is POST /consejo/avales/:id/otorgamiento: the number is drawn, each role has its points, and the paper is made.
func (h *Handlers) Endorse(c *fiber.Ctx) error {
	form := staff.EndorsementForm{Points: map[string]string{}, Reasons: map[string]string{}}
	var given []council.RolePoints
	for _, role := range h.Profile.Endorsement.Roles {
		form.Points[role.Code], form.Reasons[role.Code] = strings.TrimSpace(c.FormValue("puntos-"+role.Code)), strings.TrimSpace(c.FormValue("motivo-"+role.Code))
		if form.Points[role.Code] == "" { // what was not asked keeps what the table computes
			continue
		}
		points, err := council.ParsePoints(form.Points[role.Code])
		if err != nil {
			points = -1 // refused at the field, with the others
		}
		given = append(given, council.RolePoints{Role: role.Code, Given: points, Reason: form.Reasons[role.Code]})
	}
	return h.actOnEndorsement(c, council.Endorse, council.EndorsementFacts{Points: given}, form)
}

// DeclineEndorsement is POST /consejo/avales/:id/negativa: with a reason, which the organiser is told.
func (h *Handlers) DeclineEndorsement(c *fiber.Ctx) error {
	reason := typedReason(c)
	return h.actOnEndorsement(c, council.DeclineEndorsement, council.EndorsementFacts{Reason: reason}, staff.EndorsementForm{Reason: reason})
}

// typedReason is what was typed as a reason, with room to say that it is too long.
func typedReason(c *fiber.Ctx) string { return web.Trimmed(c.FormValue("motivo"), 2*council.MaxNote) }

// CancelForm is GET /consejo/avales/:id/cancelacion: once more before an endorsed event is cancelled.
func (h *Handlers) CancelForm(c *fiber.Ctx) error {
	p, err := h.endorsement(c)
	if err != nil {
		return err
	}
	if _, err := council.EndorsementLifecycle().Allow(council.CancelEndorsement, p.Endorsement.Status, web.Actor(c), ""); err != nil {
		return h.Go(c, endorsementPath(p.Endorsement.ID))
	}
	p.Page.Title = h.Say("events.cancel_title")
	return web.Render(c, staff.Cancellation(p))
}

// CancelEndorsement is POST /consejo/avales/:id/cancelacion: with a reason, which the organiser and the public are told.
func (h *Handlers) CancelEndorsement(c *fiber.Ctx) error {
	reason := typedReason(c)
	return h.actOnEndorsement(c, council.CancelEndorsement, council.EndorsementFacts{Reason: reason}, staff.EndorsementForm{Reason: reason})
}

func endorsementPath(id int64) string { return "/consejo/avales/" + strconv.FormatInt(id, 10) }

func (h *Handlers) actOnEndorsement(c *fiber.Ctx, action council.EndorsementAction, f council.EndorsementFacts, form staff.EndorsementForm) error {
	e, err := h.endorsementOf(c)
	if err != nil {
		return err
	}
	form.Act = action
	return h.afterEndorsement(c, e, form, atParts(h.Store.ActOnEndorsement(c.UserContext(), e.ID, action, web.Actor(c), f), f.Remarks))
}

// atParts puts the refusal of a remark at the part in which it was typed.
func atParts(err error, remarks []council.PartRemark) error {
	var refused *council.Error
	if !errors.As(err, &refused) {
		return err
	}
	at := *refused
	at.Fields = slices.Clone(refused.Fields)
	for i, f := range at.Fields {
		if n, bad := strconv.Atoi(strings.TrimPrefix(f.Field, "nota-")); bad == nil && n >= 1 && n <= len(remarks) {
			at.Fields[i].Field = "nota-" + string(remarks[n-1].Part)
		}
		if f.Field == "observaciones" {
			at.Fields[i].Field = "nota-" + string(council.Parts()[0])
		}
	}
	return &at
}

// DecideAmendment is POST /consejo/avales/:id/cambios/:amendment: the change that was asked for is accepted, or refused with a reason.
func (h *Handlers) DecideAmendment(c *fiber.Ctx) error {
	e, err := h.endorsementOf(c)
	if err != nil {
		return err
	}
	id, err := web.ID(c, "amendment")
	if err != nil {
		return err
	}
	accept := c.FormValue("accion") == "aceptar"
	if !accept && c.FormValue("accion") != "rechazar" {
		return council.Refuse(council.Invalid, "error.bad_request")
	}
	form := staff.EndorsementForm{Act: council.DecideAmendment, Reason: typedReason(c)}
	return h.afterEndorsement(c, e, form, h.Store.DecideAmendment(c.UserContext(), e.ID, id, accept, form.Reason, web.Actor(c)))
}

// afterEndorsement leads back to the application, or draws it again with what is wrong and what was typed.
func (h *Handlers) afterEndorsement(c *fiber.Ctx, e council.Endorsement, form staff.EndorsementForm, err error) error {
	if err == nil {
		return h.Go(c, endorsementPath(e.ID))
	}
	p, failed := h.endorsement(c)
	if failed != nil {
		return failed
	}
	return h.Again(c, err, func(problems []ui.Problem) templ.Component {
		p.Problems, p.Page.HasErrors, p.Typed = problems, true, form
		if form.Act == council.CancelEndorsement {
			p.Page.Title = h.Say("events.cancel_title")
			return staff.Cancellation(p)
		}
		return staff.Endorsement(p)
	})
}
