package council

import "slices"

// OnSheet gives the line of a credit on the score sheet of a request whose evaluator fills it in: accepted, under the rule and role that the event was endorsed by, with its name, days and hours, and worth what
// the endorsement gave, which only the caps of the table cut. sheet is what stands on it and entered the day on which the request entered. Refused are a credit that was undone or for which another role counts,
// an event that the table does not take or that lies outside its window, and what is on the sheet already, as a credit or as a line that was typed.
func (t Table) OnSheet(e Endorsement, c Credit, sheet []Activity, entered Date) (Activity, error) {
	rule, as := e.Ruling(c.Role)
	a := Activity{Physician: c.Physician, Rule: rule, Role: as, Title: e.Contents.Title, From: e.Occasion.From, To: e.Occasion.To, Quantity: e.Contents.Hours, State: ActivityAccepted, Credit: c.ID, Given: c.Points}
	switch {
	case c.State != CreditCounted:
		return a, Refuse(Conflict, "sheet.refuse.undone")
	case c.Points <= 0:
		return a, Refuse(Conflict, "sheet.refuse.other_role")
	case a.To.After(entered), t.CheckActivity(a, 0) != nil, t.WindowMonths > 0 && a.To.Before(entered.AddMonths(-t.WindowMonths)):
		return a, Refuse(Conflict, "sheet.refuse.outside")
	case slices.ContainsFunc(sheet, a.same):
		return a, Refuse(Conflict, "sheet.refuse.there")
	}
	return a, nil
}

// same says whether a line of a sheet is the credit of a: by its number or, where somebody typed it, by all that it says.
func (a Activity) same(s Activity) bool {
	return s.Credit == a.Credit || s.Credit == 0 && s.Title == a.Title && s.From == a.From && s.To == a.To && s.Rule == a.Rule && s.Role == a.Role
}

// MayType refuses an evaluator's change of a line of the sheet that is a credit: it stands as its event gave it, until it is taken off.
func (a Activity) MayType() error {
	if a.Credit != 0 {
		return Refuse(Conflict, "sheet.refuse.credited")
	}
	return nil
}
