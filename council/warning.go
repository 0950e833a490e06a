package council

// WarningDue gives the warning, in months before the end, that is due on a day: the nearest to the end whose day has come. A day that
// nobody worked is made good later, and one who comes late to the register gets one warning and not all that have passed.
func WarningDue(end Date, months []int, today Date) (due int, ok bool) {
	if today.After(end) {
		return 0, false
	}
	for _, m := range months {
		if !end.AddMonths(-m).After(today) && (!ok || m < due) {
			due, ok = m, true
		}
	}
	return due, ok
}

// Warn orders the mail that tells a physician, so many months before, that the certificate ends.
func (c Certificate) Warn(months int, subject Physician, rules Rules, today Date) MailOrder {
	left := rules.Words.Count("validity.months", months)
	if today == c.ValidTo {
		left = rules.Words.Say("validity.days.today")
	} else if c.ValidTo.AddMonths(-months) != today {
		left = rules.Words.Count("validity.days", today.DaysUntil(c.ValidTo))
	}
	return MailOrder{Key: "validity_warning/" + itoa(int(c.ID)) + "/" + itoa(months), Template: "validity_warning", Physician: c.Physician, Subject: "certificate", ID: c.ID,
		Values: map[string]string{"Name": subject.FullName(), "Kind": c.Label, "To": c.ValidTo.Long(), "Left": left}}
}
