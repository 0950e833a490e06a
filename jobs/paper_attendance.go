package jobs

import (
	"vigencia/council"
	"vigencia/documents"
)

// attendance tells what a credit says: who took part in which event, as what. Its points are those that counted when it was made.
func (p printed) attendance() documents.AttendanceValues {
	e := p.Endorsement
	role, _ := p.Rules.Endorsement.Role(p.Credit.Role)
	modality, _ := p.Rules.Endorsement.Modality(e.Occasion.Modality)
	place := p.venue()
	if !modality.Venue || place == "" {
		place = listing(" · ", modality.Label, place)
	}
	field := func(key, value string) documents.Field {
		return documents.Field{Label: p.text("attendance." + key), Value: value}
	}
	v := documents.AttendanceValues{
		At: p.Document.OrderedAt.In(p.Rules.Zone), Title: p.text("attendance.title"), Opening: p.text("attendance.opening"), Name: p.Physician.FullName(), Clause: p.text("attendance.clause"),
		Event: e.Contents.Title, By: p.text("attendance.by"), Organiser: e.Contents.Institution,
		Fields: []documents.Field{field("licence", p.Physician.Number), field("role", role.Label), field("dates", council.Span(e.Occasion.From, e.Occasion.To)),
			field("hours", e.Contents.Hours.String()), field("place", place), field("number", e.Number)},
		Given: p.given(), Signers: p.signing(2), Proof: p.proof(), Check: p.text("attendance.check"), How: p.text("attendance.how", "Site", p.site()),
	}
	if p.Credit.Points > 0 {
		v.Worth = p.text("attendance.worth", "Points", p.Credit.Points.String())
	}
	return v
}
