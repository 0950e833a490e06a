package public_test

import (
	"encoding/json"
	"testing"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

// Issue 4, point 6: programs get the standing of a constancia of attendance as JSON, and of one whose credit was undone no points.
func TestProgramsGetTheStandingOfAnAttendanceAsJSON(t *testing.T) {
	t.Parallel()
	o := testoffice.NewOf(t, "cmgo")
	endorser := o.Staff("Eva", council.Endorser).Actor()
	organiser, who := o.Organiser("Hospital Civil", "ana@hospital.example", endorser).Actor(), o.Physician()
	e := o.Held(organiser, endorser)
	o.Listed(e, organiser, who.Number+";"+who.FullName())
	c := o.CreditOf(who)
	if err := o.Store.OrderAttendance(t.Context(), c.ID, council.Actor{Account: 1, Physician: who.ID}); err != nil {
		t.Fatal(err)
	}
	d, err := o.Store.DocumentOfCredit(t.Context(), c.ID)
	if err != nil {
		t.Fatal(err)
	}
	b := o.Anyone()
	b.Headers["Accept"] = "application/json"
	read := func() (got map[string]string) {
		if err := json.Unmarshal(b.Get("/v/"+d.Code).Body, &got); err != nil {
			t.Fatal(err)
		}
		return got
	}
	for field, want := range map[string]string{"standing": "attended", "word": "VÁLIDA", "name": who.FullName(), "number": who.Number, "event": e.Contents.Title, "organiser": "Hospital Civil", "endorsement": e.Number,
		"role": "Asistente", "points": c.Points.String(), "begins_on": e.Occasion.From.String(), "ends_on": e.Occasion.To.String(), "membership": "", "diploma": ""} {
		if got := read()[field]; got != want {
			t.Errorf("%s is %q, not %q", field, got, want)
		}
	}
	o.Undone(e)
	if got := read(); got["standing"] != "undone" || got["word"] != "ANULADA" || got["points"] != "" {
		t.Errorf("undone: %v", got)
	}
}
