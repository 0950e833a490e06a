package council

import "strings"

// An OccasionForm is when, where and how an event takes place, as typed.
type OccasionForm struct{ From, To, Begins, Ends, Modality, Place, Town, Venue, Address string }

// Form is the occasion as a form shows it.
func (o Occasion) Form() OccasionForm {
	return OccasionForm{From: o.From.String(), To: o.To.String(), Begins: o.Begins, Ends: o.Ends, Modality: o.Modality, Place: o.Place, Town: o.Town, Venue: o.Venue, Address: o.Address}
}

// Read gives the occasion. What is no day is refused at its field, desde or hasta; what is empty is absent.
func (f OccasionForm) Read(c *Check) Occasion {
	return Occasion{From: dayTyped("desde", f.From, c), To: dayTyped("hasta", f.To, c), Begins: f.Begins, Ends: f.Ends, Modality: f.Modality, Place: f.Place, Town: f.Town,
		Venue: f.Venue, Address: f.Address}
}

func dayTyped(field, typed string, c *Check) Date {
	if typed == "" {
		return Date{}
	}
	d, err := ParseDay(typed)
	if err != nil {
		c.Field(field, "endorsement.refuse.day")
	}
	return d
}

// An EventForm is the first part of an application, as typed.
type EventForm struct {
	Title, Type, Scope, Hours string
	OccasionForm
}

// EventForm is the first part of the application as its form shows it.
func (e Endorsement) EventForm() EventForm {
	f := EventForm{Title: e.Contents.Title, Type: e.Contents.Type, Scope: e.Contents.Scope, OccasionForm: e.Occasion.Form()}
	if e.Contents.Hours > 0 {
		f.Hours = e.Contents.Hours.String()
	}
	return f
}

// Read gives the first part of an application, or says at each field what is wrong. What is empty is taken.
func (f EventForm) Read(r Rules) (Endorsement, error) {
	var c Check
	e := Endorsement{Occasion: f.OccasionForm.Read(&c), Contents: Contents{Title: f.Title, Type: f.Type, Scope: f.Scope}}
	if f.Hours != "" {
		hours, err := ParseQuantity(f.Hours)
		if err != nil {
			c.Field("horas", "endorsement.refuse.hours")
		}
		e.Contents.Hours = hours
	}
	c.merge(e.CheckPart(EventPart, r))
	return e, c.Err()
}

// ParseFaculty reads a pasted list of people, one a line: the name and, after a semicolon or a tab, the number of the certificate. Empty lines are left out.
func ParseFaculty(text string) []Teacher {
	var all []Teacher
	for line := range strings.Lines(text) {
		line = strings.ReplaceAll(strings.TrimSpace(line), "\t", ";")
		name, number, _ := strings.Cut(line, ";")
		if t := (Teacher{Name: strings.Join(strings.Fields(name), " "), Certificate: strings.TrimSpace(number)}); t != (Teacher{}) {
			all = append(all, t)
		}
	}
	return all
}

// RemarksNow are the remarks of the round that runs, which the organiser answers.
func (e Endorsement) RemarksNow() []PartRemark {
	var all []PartRemark
	for _, m := range e.Remarks {
		if m.Round == e.Round {
			all = append(all, m)
		}
	}
	return all
}
