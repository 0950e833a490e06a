package ui

// EnrolmentShape gives the look of an enrolment's state. Its codes are its own, apart from those of shapes.
func EnrolmentShape[S ~string](code S) Shape {
	return map[string]Shape{"held": YourTurn, "queued": Waiting, "proof": Going, "confirmed": Ready, "rejected": Refused, "sat": Going, "no_show": Ended,
		"passed": Done, "failed": Held, "left": Ended, "released": Ended}[string(code)]
}
