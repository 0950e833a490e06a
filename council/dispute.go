package council

// A DisputeAction is what a registrar decides about a number that a provisional record has, and that the register gives to somebody else.
type DisputeAction string

// The decisions.
const (
	KeepRecord DisputeAction = "keep"  // who registered proved that the number is his
	SetAside   DisputeAction = "aside" // he did not: his account is closed, and the number is free for the register
)

// Contradicts says whether a line of the register is of somebody else than a provisional record, whose data are only what was typed: another surname,
// other names, or another document of the same kind. Accents and case aside.
func (p Physician) Contradicts(row Physician) bool {
	document := row.DocumentID.Number != "" && p.DocumentID.Kind == row.DocumentID.Kind && Fold(p.DocumentID.Number) != Fold(row.DocumentID.Number)
	return p.Provisional && (document || Fold(p.Surname1) != Fold(row.Surname1) || Fold(p.Names) != Fold(row.Names))
}

// Unproven says that the number is nobody's yet: two claim it, or who registered with it has proved nothing and no register has confirmed it.
func (p Physician) Unproven() bool {
	return p.Disputed || p.Provisional && p.RosterOn.IsZero()
}

// MaySettle refuses a decision on a dispute: without one, on one's own record, while somebody else's request for the number waits (which decides it),
// or without a reason.
func (p Physician) MaySettle(action DisputeAction, by Actor, asked bool, note string) error {
	switch {
	case by.Physician != 0 && by.Physician == p.ID:
		return Refuse(Forbidden, "request.refuse.own")
	case !p.Disputed:
		return Refuse(Conflict, "dispute.refuse.none")
	case asked:
		return Refuse(Conflict, "dispute.refuse.asked")
	}
	var c Check
	if action != KeepRecord && action != SetAside {
		c.Field("decision", "dispute.refuse.decision")
	}
	if note == "" {
		c.Field("nota", "dispute.refuse.note")
	}
	return c.Err()
}
