package physician

import (
	"vigencia/council"
	"vigencia/views/ui"
)

// Home is Inicio: what to do now, and the physician's data (step 6).
type Home struct {
	Screen
	Physician   council.Physician
	Eligibility council.Eligibility
	Requests    []council.OwnRequest // the newest ones
	Typed       council.ContactData
	Problems    []ui.Problem
	Pending     string // a new address that waits for its confirmation
	Paper       Collectable
	Notice      ui.Notice // what Actualizar did; empty at first
}

// Collectable is a paper that waits at an office for its holder; with no number there is none.
type Collectable struct {
	Number string // of the certificate
	Office council.Office
	Href   string // where its delivery is followed
}

// next is the one thing to do now: what waits for the physician first, then what the physician waits for, then a new request.
func (h Home) next() (ui.Step, ui.Link) {
	say := h.W.Say
	step := func(key string, args ...string) ui.Step {
		return ui.Step{Title: say("physician.next."+key+".title", args...), Text: say("physician.next."+key+".text", args...)}
	}
	link := func(key, href string) ui.Link {
		return ui.Link{Href: h.to(href), Label: say("physician.next." + key + ".do"), Look: ui.Primary}
	}
	if len(h.Eligibility.Missing) > 0 {
		return step("contact"), ui.Link{}
	}
	if r, ok := h.first(council.Observed); ok {
		return step("observed", "Number", r.Number, "Due", r.Due.Due.Short()), link("observed", "/solicitudes/"+r.Number+"/subsanacion")
	}
	if _, ok := h.first(council.Draft); ok {
		return step("draft"), link("draft", "/solicitudes/nueva")
	}
	if o := h.Paper.Office; h.Paper.Number != "" {
		return step("collect", "Number", h.Paper.Number, "Office", o.Name, "Address", o.Address, "Hours", o.Hours), link("collect", h.Paper.Href)
	}
	if r, ok := h.first(council.Submitted, council.InReview, council.Proposed); ok {
		return step("open", "Number", r.Number, "Due", r.Due.Due.Full()), link("open", "/solicitudes/"+r.Number)
	}
	if r, ok := h.first(council.Approved); ok {
		return step("approved", "Number", r.Number), link("approved", "/certificados")
	}
	return h.renewal(step, link)
}

// renewal asks for a new request when a registration is out of force or ends within the longest warning; of several, for the one that ended last.
func (h Home) renewal(step func(string, ...string) ui.Step, link func(string, string) ui.Link) (ui.Step, ui.Link) {
	c, due := h.lapsing()
	switch {
	case !due:
		return step("in_force"), ui.Link{Href: h.to("/certificados"), Label: h.W.Say("physician.next.in_force.do"), Look: ui.Secondary}
	case c.InForceUntil.IsZero():
		return step("undated", "Kind", c.Label), link("renew", "/solicitudes/nueva")
	case h.Today.After(c.InForceUntil):
		return step("expired", "Kind", c.Label, "Until", c.InForceUntil.Long()), link("expired", "/solicitudes/nueva")
	}
	return step("renew", "Kind", c.Label, "Until", c.InForceUntil.Long()), link("renew", "/solicitudes/nueva")
}

// lapsing is the choice to renew now. One that lapsed decades ago, as that of a surgeon who became a specialist, does not hide the one in use.
func (h Home) lapsing() (lapsing council.Choice, due bool) {
	longest := 0
	for _, m := range h.Rules.Terms.Warnings {
		longest = max(longest, m)
	}
	for _, c := range h.Eligibility.Choices {
		if h.Today.AddMonths(longest).Before(c.InForceUntil) {
			continue
		}
		if !due || c.InForceUntil.After(lapsing.InForceUntil) {
			lapsing, due = c, true
		}
	}
	return lapsing, due
}

func (h Home) first(states ...council.RequestStatus) (council.OwnRequest, bool) {
	for _, r := range h.Requests {
		for _, s := range states {
			if r.Status == s {
				return r, true
			}
		}
	}
	return council.OwnRequest{}, false
}

// facts are the fields of step 6 that only the council changes.
func (h Home) facts() []ui.Fact {
	p := h.Physician
	facts := []ui.Fact{
		h.fact("field.number", p.Number), {Term: p.DocumentID.Kind, Value: p.DocumentID.Number}, h.fact("field.full_name", p.FullName()),
		h.fact("field.office", h.office(p.Office)),
	}
	if p.Membership != "" { // a council that keeps none has no line for it
		facts = append(facts, h.fact("field.membership", p.Membership))
	}
	return facts
}

// look is that of Actualizar: filled when it is the next thing to do.
func (h Home) look() ui.Look {
	if len(h.Eligibility.Missing) > 0 || len(h.Problems) > 0 {
		return ui.Primary
	}
	return ui.Secondary
}
