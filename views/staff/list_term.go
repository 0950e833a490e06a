package staff

import (
	"vigencia/council"
	"vigencia/views/ui"
)

// A ListTerm is the form that puts off the deadline of a list.
type ListTerm struct {
	Screen
	Endorsement   council.Endorsement
	Until, Reason string // as typed
}

// listFacts are until when the list of an event is taken, when one last came, and how many credits of it count.
func (p EndorsementPage) listFacts() []ui.Fact {
	e := p.Endorsement
	facts := []ui.Fact{{Term: p.W.Say("attending.list_until"), Value: e.ListDue(p.Rules).Long()}}
	if e.ListLate(p.Rules, !e.ListedAt.IsZero(), p.Today) {
		facts[0].Small = p.W.Count("attending.days_late", e.ListDue(p.Rules).DaysUntil(p.Today))
	}
	if !e.ListedAt.IsZero() {
		facts = append(facts, ui.Fact{Term: p.W.Say("attending.listed"), Value: p.When(e.ListedAt)}, ui.Fact{Term: p.W.Say("attending.credits"), Value: council.Thousands(p.Credited.Counting)})
	}
	return facts
}

// undoable says whether the event was cancelled and nobody has asked yet to undo what still counts of it.
func (p EndorsementPage) undoable() bool {
	for _, r := range p.Reversals {
		if r.Credit == 0 && r.Status == council.ReversalAsked {
			return false
		}
	}
	return p.Endorsement.Status == council.EndorsementCancelled && p.Credited.Counting > 0
}
