package council

import "time"

// A Credit is what an endorsed event gave a physician in a role: once for each, whatever list names them again.
type Credit struct {
	ID          int64
	Endorsement int64
	Physician   int64
	Role        string
	Points      Points // that count; 0 where another role at the event counts instead (EndorsementRules.Counting)
	State       CreditState
	CreditedAt  time.Time
	UndoneAt    time.Time
}

// A CreditState says whether a credit counts.
type CreditState string

// The states of a credit.
const (
	CreditCounted CreditState = "counted"
	CreditUndone  CreditState = "undone" // by two persons of the council
)

// AskPaper orders the constancia of the credit, which its physician asks for; of one that was undone there is none.
func (c Credit) AskPaper(by Actor, at time.Time) (Outcome, error) {
	switch {
	case by.Physician == 0 || by.Physician != c.Physician:
		return Outcome{}, Refuse(Forbidden, "error.forbidden")
	case c.State != CreditCounted:
		return Outcome{}, Refuse(Conflict, "attendance.refuse.undone")
	}
	return Outcome{
		Events:    []Event{{Subject: "credit", ID: c.ID, Action: "order_paper", By: by, At: at}},
		Documents: []DocumentOrder{{Key: "attendance/" + itoa(int(c.ID)), Kind: AttendancePaper, Subject: "credit", ID: c.ID}},
	}, nil
}

// Counting gives what each of several roles of one physician at an event counts with: those that the profile lets add up with all that they give, and
// of the others only the one that gives most. sent are the roles that were already sent with a request: they keep what they counted with, and the
// others share what is left. The sum is never less than it was.
func (r EndorsementRules) Counting(points []RolePoints, sent map[string]Points) map[string]Points {
	counting := map[string]Points{}
	best, left := "", Points(0)
	for _, p := range points {
		if kept, was := sent[p.Role]; was {
			counting[p.Role] = kept
		} else if r.adds(p.Role) {
			counting[p.Role] = p.Given
		} else if counting[p.Role] = 0; best == "" || p.Given > left {
			best, left = p.Role, p.Given
		}
	}
	for role, kept := range sent {
		if !r.adds(role) {
			left -= kept
		}
	}
	if best != "" {
		counting[best] = max(left, 0)
	}
	return counting
}

// Ruling gives the rule of the points table under which a role at the event stands in a ledger, and the role of that rule. Of a role that staff gave points
// without a rule it is that of the first role that has one; "" when none has.
func (e Endorsement) Ruling(role string) (rule, as string) {
	for _, p := range e.Points {
		if p.Rule != "" && (p.Role == role || rule == "") {
			rule, as = p.Rule, p.As
		}
		if p.Role == role && p.Rule != "" {
			return p.Rule, p.As
		}
	}
	return rule, as
}

// SpecialtiesFor names the specialties whose ledger a credit of the event stands in, the first that the physician has: the event's own, then the one that it
// is a branch of. Without any of them it stands in the ledger of the physician's first registration.
func (p *Profile) SpecialtiesFor(e Endorsement) (own, parent string) {
	for _, s := range p.Specialties {
		if s.Code == e.Contents.Specialty {
			own, parent = s.Name, s.Parent
		}
	}
	for _, s := range p.Specialties {
		if s.Code == parent {
			parent = s.Name
		}
	}
	return own, parent
}
