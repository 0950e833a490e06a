package council

import "time"

// ListReminderOn is the day on which the organiser is reminded of a list of attendance that has not come: the profile's working days before the last one for it.
func (e Endorsement) ListReminderOn(r Rules) Date {
	return r.Calendar.Before(e.ListDue(r), r.Endorsement.ListReminder, "")
}

// AskList tells people of the organiser that the list of attendance is awaited, and until when; the second time, as a reminder.
func (e Endorsement) AskList(r Rules, people []Account, again bool, at time.Time) Outcome {
	var out Outcome
	template := "attendance_due"
	if again {
		template = "attendance_reminder"
	}
	e.mail(&out, template, EndorsementFacts{People: people}, at, "Date", e.ListDue(r).Long(), "Link", e.listLink())
	return out
}

// TellList tells people of the organiser what became of a list of attendance that applies now: how many of its rows have their credit, how many do not coincide, and of how many
// the credit was undone, which no list gives again.
func (e Endorsement) TellList(people []Account, credited, outside, undone int, at time.Time) Outcome {
	var out Outcome
	again := ""
	if undone > 0 {
		again = Thousands(undone)
	}
	e.mail(&out, "attendance_applied", EndorsementFacts{People: people}, at, "Credited", Thousands(credited), "Outside", Thousands(outside), "Undone", again, "Link", e.listLink())
	return out
}

func (e Endorsement) listLink() string {
	return "/organizadores/avales/" + itoa(int(e.ID)) + "/asistencia"
}
