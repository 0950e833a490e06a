package ui

// shapes is the one map from states to their look, by the code that council gives each. It is written here and only read.
var shapes = map[string]Shape{
	// requests
	"draft": Unsent, "submitted": Waiting, "in_review": Going, "observed": YourTurn, "proposed": Going, "admitted": Going,
	"approved": Done, "issued": Done, "denied": Refused, "discarded": Ended, "withdrawn": Ended,
	// certificates
	"in_force": Done, "expires_soon": YourTurn, "expired": Ended, "suspended": Held, "revoked": Refused, "replaced": Replaced, "unknown": Ended,
	// their paper
	"to_print": Going, "printed": Going, "in_lot": Going, "received": Going, "signed": Going, "sent": Going, "available": Ready, "handed_over": Done,
	"shipping_requested": Going, "shipped": Going, "at_branch": YourTurn, "collected": Done, "term_over": Held, "returned": Ready, "lost": Refused,
	// access requests
	"waiting": Waiting, "proof": YourTurn, "refused": Refused,
	// documents
	"missing": Waiting, "accepted": Done, "rejected": YourTurn,
	// mails
	"queued": Waiting, "delivered": Done, "failed": Refused, "bounced": Refused, "held": Held,
}

// ShapeOf gives the look of a state by its code: ShapeOf(request.Status). A state that the map lacks looks as one that waits;
// a test proves that none of council's is lacking.
func ShapeOf[S ~string](code S) Shape { return shapes[string(code)] }

// Knows tells whether the map has a state.
func Knows[S ~string](code S) bool {
	_, ok := shapes[string(code)]
	return ok
}

// StandingTone is the face of the verdict of a certificate's standing.
func StandingTone[S ~string](code S) Tone {
	switch string(code) {
	case "in_force":
		return Good
	case "expired", "suspended":
		return Acts
	case "revoked":
		return Bad
	case "replaced":
		return Informs
	}
	return Unknown
}

// StandingIcon tells what is held from what has ended, which share a colour; other standings have the icon of their tone.
func StandingIcon[S ~string](code S) Glyph {
	if string(code) == "suspended" {
		return Pause
	}
	return NoIcon
}

// AccessShape is ShapeOf for access requests, where "admitted" is the end and not, as for a request, a stage on the way.
func AccessShape[S ~string](code S) Shape {
	if string(code) == "admitted" {
		return Done
	}
	return ShapeOf(code)
}
