package public_test

import (
	"strings"
	"testing"

	"vigencia/council"
	"vigencia/db"
	"vigencia/handlers/testoffice"
)

// announce writes a call with one sitting; published or not.
func announce(t *testing.T, o *testoffice.Office, name string, publish bool, change func(*council.Call)) {
	t.Helper()
	by := o.Staff("Elena Examinadora", council.Examiner).Actor()
	call := council.Call{Kind: "exam", Specialty: "GYO", Name: name}
	change(&call)
	id, err := o.Store.WriteCall(t.Context(), 0, call, by)
	if err == nil {
		err = o.Store.PlanSitting(t.Context(), id, 0, council.Sitting{Venue: "Centro Norte", Address: "Insurgentes 1", State: "NL", Capacity: 40, Day: council.On(2027, 2, 6), Begins: "08:00"}, by)
	}
	if err == nil && publish {
		err = o.Store.ActOnCall(t.Context(), id, council.PublishCall, by)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func TestR2_TheExamTellsTheDatesOfThePublishedCalls(t *testing.T) {
	o := testoffice.NewOf(t, second)
	announce(t, o, "Primera convocatoria 2027", true, func(c *council.Call) {
		c.From, c.To, c.Fee, c.Pass = council.On(2026, 11, 1), council.On(2026, 12, 15), "$9,500.00 MXN", 6000
	})
	announce(t, o, "Segunda convocatoria 2027", true, func(*council.Call) {})
	announce(t, o, "Borrador secreto", false, func(*council.Call) {})
	a := o.Anyone().Get("/paginas/examen")
	cards := a.Page.Find("section[aria-labelledby=convocatorias] section.v-card")
	if cards.Length() != 2 || a.Says("Borrador secreto") {
		t.Fatalf("%d calls: %s", cards.Length(), words(cards))
	}
	for _, want := range []string{"Primera convocatoria 2027", "Del 1 de noviembre de 2026 al 15 de diciembre de 2026", "$9,500.00 MXN", "60", "Nuevo León", "Centro Norte, Insurgentes 1", "6 de febrero de 2027", "08:00", "Quedan 40 lugares"} {
		if !strings.Contains(words(cards.First()), want) {
			t.Errorf("the first call lacks %q: %s", want, words(cards.First()))
		}
	}
	if n := strings.Count(words(cards.First()), "por publicar"); n != 1 { // the attempts
		t.Errorf("%d facts of the first are not published", n)
	}
	if n := strings.Count(words(cards.Last()), "por publicar"); n != 4 { // dates, fee, mark and attempts
		t.Errorf("%d facts of the second are not published: %s", n, words(cards.Last()))
	}
}

func TestItem5_ACallTellsItsPrerequisiteAndWhenItIsFull(t *testing.T) {
	o := testoffice.NewOf(t, second)
	announce(t, o, "De la derivada", true, func(c *council.Call) { c.Specialty, c.From, c.To = "BRH", o.Today(), o.Today().AddDays(20) })
	a := o.Anyone().Get("/paginas/examen")
	if !a.Says("Certificado vigente de Ginecología y Obstetricia") || !a.Says("Quedan 40 lugares") {
		t.Error(a.Text("section[aria-labelledby=convocatorias]"))
	}
	announce(t, o, "De la primera", true, func(c *council.Call) { c.From, c.To = o.Today(), o.Today().AddDays(20) })
	by := o.Staff("Elena Examinadora", council.Examiner).Actor()
	if err := o.Store.PlanSitting(t.Context(), 2, 2, council.Sitting{Venue: "Centro Norte", Address: "Insurgentes 1", State: "NL", Capacity: 1, Day: council.On(2027, 2, 6), Begins: "08:00"}, by); err != nil {
		t.Fatal(err)
	}
	p := o.Physician()
	if err := o.Store.ChooseCase(t.Context(), o.ActorOf(p), "graduate"); err != nil {
		t.Fatal(err)
	}
	if _, err := o.Store.Enrol(t.Context(), o.ActorOf(p), 2, db.EnrolForm{Sitting: 2}); err != nil {
		t.Fatal(err)
	}
	if a := o.Anyone().Get("/paginas/examen"); !a.Says("Sin lugares; puedes entrar en la lista de espera") {
		t.Error(a.Text("section[aria-labelledby=convocatorias]"))
	}
}
