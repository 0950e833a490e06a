package staff_test

import (
	"testing"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

// Issue 4, point 6: where the evaluator types the sheet, the credits of the physician that are not on it are listed, and one key or button adds each as the rule says.
func TestIssue4_6_AnEvaluatorAddsACreditWithOneKey(t *testing.T) {
	o := testoffice.New(t)
	endorser := o.Staff("Eva", council.Endorser).Actor()
	organiser, p := o.Organiser("Hospital Civil", "ana@hospital.example", endorser).Actor(), o.Physician()
	e := o.Held(organiser, endorser)
	o.Listed(e, organiser, p.Number+";"+p.FullName())
	r := o.Submitted(p, "specialty")
	b := o.As(o.Staff("Elena Vargas", council.Evaluator).User)
	at := "/consejo/solicitudes/" + r.Number
	if a := b.Get(at + "/evaluacion"); a.Has("#de-eventos") {
		t.Error("offered to who does not have it in hand")
	}
	b.Post(at + "/toma")
	a := b.Get(at + "/evaluacion")
	form := a.Page.Find("#de-eventos").Parent().Find("form")
	if form.Length() != 1 || form.Find(`button[data-key="I"]`).Length() != 1 || !a.Says(e.Contents.Title) {
		t.Fatalf("offered: %q", a.Text("#hoja"))
	}
	var fields []string
	for _, name := range []string{"rubro", "rol", "titulo", "cantidad", "desde", "hasta"} {
		value, _ := form.Find(`input[name="` + name + `"]`).Attr("value")
		fields = append(fields, name, value)
	}
	if a = b.Post(at+"/actividades", fields...); a.Status != 303 {
		t.Fatalf("%d %q", a.Status, a.Text(".v-errors"))
	}
	score, err := o.Store.Sheet(t.Context(), r)
	if err != nil || len(score.Lines) != 1 {
		t.Fatalf("%+v %v", score.Lines, err)
	}
	rule, as := e.Ruling("attendee")
	if l := score.Lines[0].Activity; l.Rule != rule || l.Role != as || l.Title != e.Contents.Title || l.Quantity != e.Contents.Hours || l.From != e.Occasion.From || score.Total != e.PointsOf("attendee") {
		t.Errorf("on the sheet: %+v, %s in all", l, score.Total)
	}
	if a = b.Get(at + "/evaluacion"); a.Has("#de-eventos") {
		t.Error("offered again")
	}
}
