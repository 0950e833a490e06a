package public

import (
	"strings"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/web"
	views "vigencia/views/public"
	"vigencia/views/ui"
)

// Event is the page of an endorsed event: GET /eventos/:number. What was never endorsed is not there; a cancelled one says so and why.
func (h Handlers) Event(c *fiber.Ctx) error {
	e, err := h.Store.EventByNumber(c.UserContext(), c.Params("number"))
	if err != nil {
		return err
	}
	p := views.EventPage{Page: h.PublicPage(c, e.Contents.Title+" · "+e.Number), W: h.Profile.Words, Event: e, Dates: council.Span(e.Occasion.From, e.Occasion.To), State: h.eventState(e), Past: e.Held(h.Today()),
		Facts: h.eventFacts(e), About: h.eventAbout(e), Contact: h.eventContact(e), Worth: h.eventWorth(e), Together: h.together(), Calendar: h.eventAddress(e) + ".ics"}
	if table, ok := h.Store.Rules().TableOf(e.Table); ok && table.Example {
		p.Example = table.Source
	}
	paper, err := h.Store.DocumentOfEndorsement(c.UserContext(), e.ID)
	switch {
	case err == nil && !paper.MadeAt.IsZero():
		p.Verify = h.Base().To("/v/" + paper.Code)
	case err != nil && council.CodeOf(err) != council.NotFound:
		return err
	}
	if p.Programme, err = h.programmeLabel(c, e); err != nil {
		return err
	}
	return web.Render(c, views.Event(p))
}

// programmeLabel is what the PDF of the programme is called, with its size; "" when the organiser sent none.
func (h Handlers) programmeLabel(c *fiber.Ctx, e council.Endorsement) (string, error) {
	programme, err := h.Store.Programme(c.UserContext(), e.ID)
	if err != nil || programme == nil {
		return "", err
	}
	return h.Say("agenda.programme_pdf", "Size", web.Size(programme.Size)), nil
}

// EventProgramme is GET /eventos/:number/programa.pdf: the programme as the council accepted it; once it is endorsed nobody changes it.
func (h Handlers) EventProgramme(c *fiber.Ctx) error {
	e, err := h.Store.EventByNumber(c.UserContext(), c.Params("number"))
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
	return h.showPDF(c, *programme, "programa-"+e.Number)
}

// eventState is how the event stands for anyone: endorsed, over, or cancelled.
func (h Handlers) eventState(e council.Endorsement) ui.State {
	switch {
	case e.Status == council.EndorsementCancelled:
		return ui.State{Label: h.Say("agenda.cancelled"), Shape: ui.Refused}
	case e.Held(h.Today()):
		return ui.State{Label: h.Say("agenda.held"), Shape: ui.Ended}
	}
	return ui.State{Label: h.Say("agenda.endorsed"), Shape: ui.Done}
}

// eventFacts say when and where.
func (h Handlers) eventFacts(e council.Endorsement) []ui.Fact {
	o, rules := e.Occasion, h.Profile.Endorsement
	modality, _ := rules.Modality(o.Modality)
	kind, _ := rules.Type(e.Contents.Type)
	scope, _ := rules.Scope(e.Contents.Scope)
	facts := []ui.Fact{{Term: h.Say("agenda.fact.when"), Value: council.Span(o.From, o.To), Small: h.eventHours(o)}, {Term: h.Say("agenda.field.modality"), Value: modality.Label}}
	if modality.Venue {
		facts = append(facts, ui.Fact{Term: h.Say("agenda.fact.where"), Value: o.Venue, Small: joined(o.Address, h.town(o))})
	}
	return append(facts, ui.Fact{Term: h.Say("agenda.fact.kind"), Value: kind.Label + ", " + strings.ToLower(scope.Label)}, ui.Fact{Term: h.Say("endorsement.field.hours"), Value: e.Contents.Hours.String()},
		ui.Fact{Term: h.Say("agenda.fact.number"), Value: e.Number})
}

// eventAbout say what the event is about and for whom; what the organiser left empty is left out.
func (h Handlers) eventAbout(e council.Endorsement) []ui.Fact {
	t := e.Contents
	specialty, _ := h.Profile.EventSpecialty(t.Specialty)
	var topics []string
	for _, code := range t.Topics {
		topic, _ := h.Profile.Endorsement.Topic(code)
		topics = append(topics, topic.Label)
	}
	return told(ui.Fact{Term: h.Say("endorsement.field.specialty"), Value: specialty.Label}, ui.Fact{Term: h.Say("endorsement.field.topics"), Value: strings.Join(topics, ", ")},
		ui.Fact{Term: h.Say("endorsement.field.audience"), Value: t.Audience}, ui.Fact{Term: h.Say("endorsement.field.objectives"), Value: t.Objectives},
		ui.Fact{Term: h.Say("endorsement.field.evaluated"), Value: t.Evaluated})
}

// eventContact says who organises and who answers.
func (h Handlers) eventContact(e council.Endorsement) []ui.Fact {
	t := e.Contents
	return told(ui.Fact{Term: h.Say("endorsement.field.institution"), Value: t.Institution}, ui.Fact{Term: h.Say("endorsement.field.responsible"), Value: t.Responsible},
		ui.Fact{Term: h.Say("agenda.fact.email"), Value: t.Email, Link: ui.Link{Href: "mailto:" + t.Email, Label: t.Email}}, ui.Fact{Term: h.Say("agenda.fact.phone"), Value: t.Phone})
}

// told leaves out the facts that nothing was said of.
func told(facts ...ui.Fact) []ui.Fact {
	var all []ui.Fact
	for _, f := range facts {
		if f.Value != "" {
			all = append(all, f)
		}
	}
	return all
}

// joined writes the parts that say something, with commas.
func joined(parts ...string) string {
	var all []string
	for _, p := range parts {
		if p != "" {
			all = append(all, p)
		}
	}
	return strings.Join(all, ", ")
}

// eventWorth is what each role gives, and by which rule of the table.
func (h Handlers) eventWorth(e council.Endorsement) []views.RoleWorth {
	var all []views.RoleWorth
	for _, p := range e.Points {
		w := views.RoleWorth{Role: h.roleName(p.Role), Points: p.Given.String()}
		if line, ok := h.Store.Rules().WorthLine(e, p); ok {
			w.Rule, w.Why = line.Rule.Name, line.Explain(h.Profile.Words)
		}
		switch {
		case p.Given != p.Computed:
			w.Why = h.Say("agenda.set_by_council", "Points", p.Computed.String(), "Reason", p.Reason)
		case p.Rule == "":
			w.Why = h.Say("agenda.no_rule")
		}
		all = append(all, w)
	}
	return all
}

// together says what somebody gets who held several roles.
func (h Handlers) together() string {
	var roles []string
	for _, code := range h.Profile.Endorsement.AddUp {
		roles = append(roles, h.roleName(code))
	}
	if len(roles) == 0 {
		return h.Say("agenda.one_role")
	}
	all := roles[0]
	if last := len(roles) - 1; last > 0 {
		all = h.Say("agenda.and", "First", strings.Join(roles[:last], ", "), "Last", roles[last])
	}
	return h.Say("agenda.roles_add_up", "Roles", all)
}
