package council

import "strings"

// Nobody, as the evaluator of a filter, asks for what no evaluator has in hand.
const Nobody int64 = -1

// The states of a filter that are no single status.
const (
	AnyOpen  = ""      // what still waits for somebody here; what waits for its exam does not, unless its kind is asked for
	AnyState = "todas" // everything that was submitted
	ToRead   = "leer"  // proposals that the second reader who looks may read: neither own, evaluated, another reader's nor passed on
)

// The terms of a filter, judged on the store's civil date. They are of the council's own terms: a remedy that runs is not late.
const (
	DueLate  = "tarde"
	DueToday = "hoy"
	DueWeek  = "semana" // to the end of this week, Sunday
)

// PageSize is how many rows a page of the inbox has; CountCap is how far lists are counted.
const (
	PageSize = 25
	CountCap = 1000
)

// An InboxFilter says which requests are looked for. For is who looks: grants limited to an office see only theirs.
type InboxFilter struct {
	For       Actor
	State     string // AnyOpen, AnyState or a RequestStatus
	Office    string
	Kind      string
	Evaluator int64 // account, 0 = anyone, Nobody
	Due       string
	Search    string // number of a request, number of a physician, or the beginning of surnames and names; it looks in all states unless one is chosen
	After     string // key of the row after which the page begins, as InboxPage.Next gave it
}

// An InboxRow is one request as a list shows it.
type InboxRow struct {
	ID, Physician             int64
	Number, Label, Kind       string
	Table                     string // that judges it; "" when an exam does
	Status                    RequestStatus
	Office                    string
	Due                       Deadline
	Notified                  bool // of an observation
	Verdict                   string
	Evaluator, Reader         int64
	Passed                    bool // who looks abstained from it
	EvaluatorName, ReaderName string
	PhysicianNumber           string
	PhysicianName             string
}

// Late says whether the council's own term is over.
func (r InboxRow) Late(today Date) bool {
	switch r.Status {
	case Submitted, InReview, Proposed:
		return !r.Due.Due.IsZero() && today.After(r.Due.Due)
	}
	return false
}

// An InboxPage is a page of the inbox: rows, how many match in all (CountCap+1 when there are more than CountCap), which place the first row has,
// and the key of the next page, "" on the last.
type InboxPage struct {
	Rows  []InboxRow
	Count int
	First int
	Next  string
	Today Date
}

// A Desk is what waits in the office for one member of staff, by the roles held: figures up to CountCap+1, and what to do first.
type Desk struct {
	Open, Late, Today, Unassigned int   // of the offices whose requests the member of staff sees
	Mine                          int   // in evaluation by the member of staff
	ToRead                        int   // see the state of the same name
	ToIssue                       int   // approved, for those who issue
	Access                        int   // access requests that wait for a registrar
	Papers                        int   // physicians whose documents wait for a registrar
	Proofs, Marks                 int   // enrolments to check; sheets, corrections and reviews that wait for the staff of exams
	ProofsAt, MarksAt             int64 // the call in which the first of them waits
	ToReceive, ToHandOver         int   // papers on their way to the regional offices of the member of staff, and those that wait there for their holders
	First                         *InboxRow
	Weeks                         []int // requests entered in each of the last eight weeks, the running one last
}

// Looks is the state that the filter looks in: a search looks in all unless one was chosen.
func (f InboxFilter) Looks() string {
	if f.State == AnyOpen && strings.TrimSpace(f.Search) != "" {
		return AnyState
	}
	return f.State
}
