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

func (Credit) change() {}

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
