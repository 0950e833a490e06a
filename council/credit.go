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
