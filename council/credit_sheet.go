package council

// Offers gives the line that a credit of an event would be on a score sheet whose evaluator types it (of a council without ledgers): the rule and the role that the event was endorsed by, its hours, its name and its
// days. ok is false when the table, on the day on which the request entered, does not take it, when it lies outside the table's window, or when sheet has it already.
func (t Table) Offers(e Endorsement, c Credit, sheet []Line, entered Date) (a Activity, ok bool) {
	rule, as := e.Ruling(c.Role)
	a = Activity{Rule: rule, Role: as, Title: e.Contents.Title, From: e.Occasion.From, To: e.Occasion.To, Quantity: e.Contents.Hours}
	if c.State != CreditCounted || c.Points == 0 || a.To.After(entered) || t.CheckActivity(a, 0) != nil {
		return a, false
	}
	if t.WindowMonths > 0 && a.To.Before(entered.AddMonths(-t.WindowMonths)) {
		return a, false
	}
	for _, l := range sheet {
		if s := l.Activity; s.Title == a.Title && s.From == a.From && s.To == a.To && s.Rule == a.Rule && s.Role == a.Role {
			return a, false
		}
	}
	return a, true
}
