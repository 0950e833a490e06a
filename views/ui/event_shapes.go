package ui

// EndorsementShape gives the look of an endorsement's state. Its codes are its own, apart from those of shapes.
func EndorsementShape[S ~string](code S) Shape {
	return map[string]Shape{"draft": Unsent, "submitted": Waiting, "in_review": Going, "observed": YourTurn, "endorsed": Done, "declined": Refused, "withdrawn": Ended,
		"lapsed": Ended, "cancelled": Refused}[string(code)]
}

// OrganiserShape gives the look of an organiser's state.
func OrganiserShape[S ~string](code S) Shape {
	return map[string]Shape{"unconfirmed": Unsent, "waiting": Waiting, "admitted": Done, "refused": Refused, "halted": Held}[string(code)]
}

// ReversalShape gives the look of the state of undoing credits.
func ReversalShape[S ~string](code S) Shape {
	return map[string]Shape{"asked": YourTurn, "done": Done, "refused": Ended}[string(code)]
}

// AmendmentShape gives the look of the state of a change that was asked for.
func AmendmentShape[S ~string](code S) Shape {
	return map[string]Shape{"asked": YourTurn, "accepted": Done, "refused": Refused, "withdrawn": Ended}[string(code)]
}

// ListShape gives the look of the state of a list of attendance.
func ListShape[S ~string](code S) Shape {
	return map[string]Shape{"waiting": Going, "confirmed": Going, "checked": YourTurn, "refused": Refused, "applied": Done, "replaced": Replaced, "discarded": Ended}[string(code)]
}
