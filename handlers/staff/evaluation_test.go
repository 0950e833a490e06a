package staff_test

import (
	"net/http"
	"strings"
	"testing"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

// inHand is a request that rosa evaluates.
func inHand(t *testing.T, o *testoffice.Office) (r council.Request, rosa council.Account, path string) {
	t.Helper()
	rosa = o.Staff("Rosa Ibáñez", council.Evaluator)
	r = act(t, o, o.Submitted(o.Physician(), "specialty"), council.Take, rosa, council.Facts{})
	return r, rosa, "/consejo/solicitudes/" + r.Number
}

// scored is a sheet of 20 points and more: two doctorates and a master.
func scored(t *testing.T, o *testoffice.Office, r council.Request, by council.Account) {
	t.Helper()
	for _, rule := range []string{"doctorate", "doctorate", "master"} {
		if _, err := o.Store.SaveActivity(t.Context(), r.ID, by.Actor(), council.Activity{Rule: rule, Title: "Grado", Quantity: 100, Page: 1}); err != nil {
			t.Fatal(err)
		}
	}
}

func TestTheEvaluationShowsTheFileBesideTheSheetOfTheExampleTable(t *testing.T) {
	o := testoffice.New(t)
	r, rosa, path := inHand(t, o)
	a := o.As(rosa.User).Get(path + "/evaluacion")
	url, _ := a.Page.Find("[data-pdf]").Attr("data-pdf")
	if a.Status != http.StatusOK || url != path+"/expediente/1.pdf" {
		t.Fatal(a.Status, url)
	}
	for _, words := range []string{"Tabla de ejemplo, no es la oficial.", "0.00 de 20 puntos", "Falta 20.00", "Quedan 7 días hábiles", r.Number} {
		if !a.Says(words) {
			t.Errorf("%q is missing", words)
		}
	}
	approve := a.Page.Find(`button[data-key="V"]`)
	if why, _ := approve.Attr("aria-describedby"); approve.AttrOr("aria-disabled", "") != "true" || !strings.Contains(a.Text("#"+why), "faltan 20.00 puntos") {
		t.Errorf("%s", a.Text(".v-sheetbar"))
	}
}

func TestTheEvaluatorAddsEditsRefusesAndRemovesActivities(t *testing.T) {
	o := testoffice.New(t)
	r, rosa, path := inHand(t, o)
	b := o.As(rosa.User)
	b.Headers["HX-Request"] = "true"
	a := b.Post(path+"/actividades", "rubro", "professor", "titulo", "Docencia en San Marcos", "cantidad", "2", "desde", "01/03/2023", "hasta", "28/02/2025", "pagina", "1")
	if a.Status != http.StatusOK || a.Page.Find("main").Length() != 0 || a.Text(".v-act-head b:last-child") != "3.00" || !a.Says("2 × 2.00 = 4.00. El tope del capítulo es 3.00: pierde 1.00.") {
		t.Fatal(a.Status, a.Text("body"))
	}
	if a.Page.Find(`a[data-page="1"]`).Length() != 1 {
		t.Error("the line does not lead to its page")
	}
	sheet := func() []council.Line {
		score, err := o.Store.Sheet(t.Context(), r)
		if err != nil {
			t.Fatal(err)
		}
		return score.Lines
	}
	line := path + "/actividades/" + id(sheet()[0].Activity.ID)
	a = b.Get(path + "/evaluacion?actividad=" + id(sheet()[0].Activity.ID))
	if v, _ := a.Page.Find("#actividad-titulo").Attr("value"); v != "Docencia en San Marcos" {
		t.Errorf("the form of the line holds %q", v)
	}
	a = b.Post(line, "rubro", "professor", "titulo", "Docencia en San Marcos", "cantidad", "1", "desde", "01/03/2024", "rechazo", "El certificado no indica las horas")
	if a.Status != http.StatusOK || !a.Says("No cuenta: el certificado no indica las horas.") || sheet()[0].Counted != 0 {
		t.Error(a.Status, a.Text("body"))
	}
	if a = b.Post(line + "/borrado"); a.Status != http.StatusOK || len(sheet()) != 0 {
		t.Error(a.Status, len(sheet()))
	}
	if a = b.Post(line + "/borrado"); a.Status != http.StatusNotFound {
		t.Error(a.Status)
	}
	events, _ := o.Store.Events(t.Context(), "request", r.ID)
	var got []string
	for _, e := range events {
		if strings.HasSuffix(e.Action, "_activity") {
			got = append(got, e.Action)
		}
	}
	if strings.Join(got, " ") != "add_activity edit_activity remove_activity" {
		t.Error(got)
	}
}

func TestWhatIsWrongWithAnActivityStandsAtItsField(t *testing.T) {
	o := testoffice.New(t)
	r, rosa, path := inHand(t, o)
	b := o.As(rosa.User)
	a := b.Post(path+"/actividades", "rubro", "article", "titulo", "", "cantidad", "x", "desde", "31/02/2024", "pagina", "99")
	if a.Status != http.StatusUnprocessableEntity || !strings.HasPrefix(a.Text("title"), "Error: ") {
		t.Fatal(a.Status, a.Text("title"))
	}
	for _, field := range []string{"actividad-cantidad", "actividad-desde"} {
		if a.Page.Find(`.v-errors a[href="#`+field+`"]`).Length() != 1 || a.Page.Find("#"+field+"-e").Length() != 1 {
			t.Errorf("%s says nothing: %s", field, a.Text(".v-errors"))
		}
	}
	a = b.Post(path+"/actividades", "rubro", "article", "titulo", "", "cantidad", "1", "desde", "01/02/2024", "hasta", "01/01/2024", "pagina", "99")
	for _, field := range []string{"actividad-titulo", "actividad-rol", "actividad-hasta", "actividad-pagina"} {
		if a.Page.Find(`.v-errors a[href="#`+field+`"]`).Length() != 1 {
			t.Errorf("%s says nothing: %s", field, a.Text(".v-errors"))
		}
	}
	if v, _ := a.Page.Find("#actividad-desde").Attr("value"); v != "01/02/2024" {
		t.Errorf("what was typed is lost: %q", v)
	}
	if score, _ := o.Store.Sheet(t.Context(), r); len(score.Lines) != 0 {
		t.Error("it was kept")
	}
}

func TestOnlyTheEvaluatorWritesOnTheSheet(t *testing.T) {
	o := testoffice.New(t)
	r, _, path := inHand(t, o)
	luis, ana := o.Staff("Luis Carpio", council.Evaluator), o.Staff("Ana Delgado", council.SecondReader)
	b := o.As(luis.User)
	if a := b.Get(path + "/evaluacion"); a.Status != http.StatusOK || a.Page.Find("main form").Length() != 0 {
		t.Errorf("another evaluator has forms: %d", a.Status)
	}
	for _, post := range []string{"/actividades", "/observaciones", "/observacion", "/propuesta"} {
		if a := b.Post(path+post, "rubro", "master", "titulo", "Grado", "cantidad", "1", "motivo", "no_hours", "veredicto", "approve"); a.Status != http.StatusForbidden {
			t.Errorf("%s: %d", post, a.Status)
		}
		if a := o.As(ana.User).Post(path + post); a.Status != http.StatusForbidden {
			t.Errorf("second reader, %s: %d", post, a.Status)
		}
	}
	unchanged(t, o, r)
	remarks, _ := o.Store.Remarks(t.Context(), r.ID)
	if score, _ := o.Store.Sheet(t.Context(), r); len(score.Lines) != 0 || len(remarks) != 0 {
		t.Error("something was kept")
	}
}

func TestRemarksPointToAPageAndGoOutTogether(t *testing.T) {
	o := testoffice.New(t)
	r, rosa, path := inHand(t, o)
	b := o.As(rosa.User)
	if a := b.Post(path + "/observacion"); a.Status != http.StatusUnprocessableEntity || !a.Says("Aún no hay observaciones") {
		t.Errorf("none: %d", a.Status)
	}
	unchanged(t, o, r)
	if a := b.Post(path+"/observaciones", "motivo", "", "pagina", "1"); a.Status != http.StatusUnprocessableEntity || a.Page.Find(`a[href="#observacion-motivo"]`).Length() != 1 {
		t.Errorf("without a reason: %d", a.Status)
	}
	for _, reason := range []string{"no_hours", "no_signature"} {
		if a := b.Post(path+"/observaciones", "motivo", reason, "nota", "Curso de ética", "pagina", "1"); a.Status != http.StatusSeeOther {
			t.Fatal(a.Status, a.Text(".v-errors"))
		}
	}
	a := b.Get(path + "/evaluacion")
	if !a.Says("Enviar 2 observaciones") || !a.Says("primero envíe o borre las observaciones") || a.Page.Find(`.v-rows a[data-page="1"]`).Length() != 2 {
		t.Error(a.Text("#hoja"))
	}
	remarks, _ := o.Store.Remarks(t.Context(), r.ID)
	if a := b.Post(path+"/observaciones/"+id(remarks[0].ID), "motivo", "cut", "pagina", "1"); a.Status != http.StatusSeeOther {
		t.Error(a.Status)
	}
	if a := b.Post(path + "/observaciones/" + id(remarks[1].ID) + "/borrado"); a.Status != http.StatusSeeOther {
		t.Error(a.Status)
	}
	if a := b.Post(path + "/observacion"); a.Status != http.StatusSeeOther || a.Location != path {
		t.Fatal(a.Status, a.Text(".v-errors"))
	}
	r = now(t, o, r)
	mails, _ := o.Store.MailsAbout(t.Context(), "request", r.ID)
	if r.Status != council.Observed || !r.Due.Due.IsZero() || mails[0].Template != "request_observed" || !strings.Contains(mails[0].Values["Remarks"], "cortada o falta (página 1)") {
		t.Errorf("%s %v %v", r.Status, r.Due, mails[0].Values)
	}
	if a := b.Post(path+"/observaciones", "motivo", "cut"); a.Status != http.StatusUnprocessableEntity {
		t.Errorf("a remark after sending: %d", a.Status)
	}
}

func TestALaterRoundOnlyRepeatsWhatWasNotSatisfied(t *testing.T) {
	o := testoffice.New(t)
	rosa, p := o.Staff("Rosa Ibáñez", council.Evaluator), o.Physician()
	r := o.Observed(p, rosa, "no_hours", "cut")
	r, err := o.Store.Notify(t.Context(), r.ID, "mail", council.Program())
	if err != nil {
		t.Fatal(err)
	}
	first, _ := o.Store.Remarks(t.Context(), r.ID)
	answers := map[int64]string{first[0].ID: "Adjunto el programa", first[1].ID: "Está completa"}
	if err := o.Store.SaveRemedy(t.Context(), o.ActorOf(p), r.ID, r.Round, answers); err != nil {
		t.Fatal(err)
	}
	if r, err = o.Store.SendRemedy(t.Context(), o.ActorOf(p), r.ID, r.Round); err != nil || r.Evaluator != rosa.ID || r.Due.Due.IsZero() {
		t.Fatalf("%v: it does not return to its evaluator with a new term: %+v", err, r)
	}
	b, path := o.As(rosa.User), "/consejo/solicitudes/"+r.Number
	if a := b.Get(path + "/evaluacion"); !a.Says("Adjunto el programa") || a.Page.Find(`form[action$="/observaciones"]`).Length() != 0 {
		t.Error(a.Text("#hoja"))
	}
	if a := b.Post(path+"/observaciones", "motivo", "no_dates", "pagina", "1"); a.Status != http.StatusUnprocessableEntity || !a.Says("solo puede repetir") {
		t.Errorf("a new remark: %d", a.Status)
	}
	for i, satisfied := range []string{"si", "no"} {
		if a := b.Post(path+"/observaciones/"+id(first[i].ID)+"/revision", "subsanada", satisfied); a.Status != http.StatusSeeOther {
			t.Fatal(a.Status, a.Text(".v-errors"))
		}
	}
	all, _ := o.Store.Remarks(t.Context(), r.ID)
	if len(all) != 3 || !all[0].Satisfied || all[2].Repeats != first[1].ID || all[2].Reason != "cut" || all[2].Round != 2 {
		t.Errorf("%+v", all)
	}
	if a := b.Post(path + "/observacion"); a.Status != http.StatusSeeOther || now(t, o, r).Status != council.Observed {
		t.Error(a.Status)
	}
}
