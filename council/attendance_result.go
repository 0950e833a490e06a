package council

// An AttendeeResult is what came of somebody in the list that applies, as far as the organiser may know it. Who resembles somebody of the register reads like a stranger, and like
// one of whom staff said that it is nobody: the register is not given away.
type AttendeeResult string

// The results.
const (
	ResultCredited AttendeeResult = "credited"
	ResultNone     AttendeeResult = "none"   // does not coincide, at least for now
	ResultUndone   AttendeeResult = "undone" // two persons of the council undid the credit: no list gives it again
	ResultReview   AttendeeResult = "review" // credited, and left out by a newer list: the points stay until staff decide
)

// AttendeeResults lists the results in the order in which they are offered.
func AttendeeResults() []AttendeeResult {
	return []AttendeeResult{ResultCredited, ResultNone, ResultUndone, ResultReview}
}

// An AttendeeOutcome is somebody in the list that applies, as the organiser wrote them, and what came of it.
type AttendeeOutcome struct {
	Number string
	Name   string
	Role   string
	Result AttendeeResult
}
