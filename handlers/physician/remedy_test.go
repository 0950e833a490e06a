package physician_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"vigencia/council"
	"vigencia/handlers/testoffice"
	views "vigencia/views/physician"
)

// observed is a request under remedy, with its physician's browser and the remarks.
func observed(t *testing.T, o *testoffice.Office) (council.Physician, council.Request, *testoffice.Browser, []council.Remark) {
	t.Helper()
	p := o.Physician()
	r := o.Observed(p, o.Staff("Rosa Ibáñez", council.Evaluator), "no_hours", "no_signature")
	remarks, err := o.Store.Remarks(context.Background(), r.ID)
	if err != nil {
		t.Fatal(err)
	}
	return p, r, o.AsPhysician(p), remarks
}

func (a answered) form(extra ...string) []string {
	pairs := append([]string{"ronda", "1"}, extra...)
	for i, m := range a.remarks {
		pairs = append(pairs, views.AnswerField(m.ID), a.texts[i])
	}
	return pairs
}

// answered are answers to remarks, in their order.
type answered struct {
	remarks []council.Remark
	texts   []string
}

func TestStep16_OpeningAnObservedRequestIsItsNotice(t *testing.T) {
	o := testoffice.New(t)
	p, r, _, _ := observed(t, o)
	o.Wait(24 * time.Hour)
	b := o.AsPhysician(p)
	for range 2 {
		page := ok(t, b.Get("/solicitudes/"+r.Number), 200)
		for _, want := range []string{"Observada", "Conteste 2 observaciones", "No indica las horas", "Página 1. Adjunte un certificado que diga cuántas horas fueron", "Falta la firma de quien emite",
			"Por responder", "jueves 24 de diciembre de 2026", "CR III LIMA", "recertificacion@cmp.org.pe"} {
			if !page.Says(want) {
				t.Errorf("it does not say %q", want)
			}
		}
	}
	after := requests(t, o, p)[0]
	if after.NotifiedAt != o.Now() || after.Due.Days != 30 || after.Due.Due != council.On(2026, 12, 24) || events(t, o, r.ID, "notify") != 1 {
		t.Errorf("notified %s, due %s, %d notices", after.NotifiedAt, after.Due.Due, events(t, o, r.ID, "notify"))
	}
}

func TestStep17_AnAnswerIsKeptAsPreparedWithoutBeingSent(t *testing.T) {
	o := testoffice.New(t)
	p, r, b, remarks := observed(t, o)
	form := answered{remarks, []string{"Fueron 24 horas; va el programa.", ""}}.form("hacer", "guardar")
	goes(t, b.Post("/solicitudes/"+r.Number+"/subsanacion", form...), "/solicitudes/"+r.Number+"?hecho=guardado")
	page := ok(t, b.Get("/solicitudes/"+r.Number+"?hecho=guardado"), 200)
	if !page.Says("Ya preparó 1 de 2; aún no ha enviado nada.") || !page.Says("Preparada") || requests(t, o, p)[0].Status != council.Observed {
		t.Errorf("it says %s", page.Text("main"))
	}
	if page = ok(t, b.Get("/solicitudes/"+r.Number+"/subsanacion"), 200); page.Text("textarea") != "Fueron 24 horas; va el programa." {
		t.Errorf("the answer is %q", page.Text("textarea"))
	}
}

func TestStep17_TheRemedyGoesAllAtOnceAndEveryVersionIsKept(t *testing.T) {
	o := testoffice.New(t)
	p, r, b, remarks := observed(t, o)
	at := "/solicitudes/" + r.Number
	form := answered{remarks, []string{"Va el programa.", "Ya está firmada."}}.form("hacer", "revisar")
	goes(t, b.Upload(at+"/subsanacion", "expediente", "completo.pdf", testoffice.PDF("", testoffice.Objects("/Lang (es-PE) ")...), form...), at+"/subsanacion/revisar")
	page := ok(t, b.Get(at+"/subsanacion/revisar"), 200)
	for _, want := range []string{"Va el programa.", "Ya está firmada.", "045218-2026.pdf", "versión 2", "Todavía no la ha enviado."} {
		if !page.Says(want) {
			t.Errorf("it does not say %q", want)
		}
	}
	for range 2 { // pressed twice
		goes(t, b.Post(at+"/subsanacion/envio", "ronda", "1"), at+"/recibida")
	}
	if page = ok(t, b.Get(at+"/recibida"), 200); !page.Says("Recibimos su subsanación") {
		t.Errorf("it says %s", page.Text("main"))
	}
	after := requests(t, o, p)[0]
	versions, err := o.Store.Attachments(context.Background(), "request", r.ID, "efile")
	if err != nil || after.Status != council.InReview || after.Round != 2 || after.Evaluator != r.Evaluator || events(t, o, r.ID, "remedy") != 1 || len(versions) != 2 || versions[1].Round != 2 {
		t.Fatalf("after %+v, %d versions, %v", after, len(versions), err)
	}
	first := b.Get(at + "/expediente.pdf?version=1")
	if string(first.Body) != string(testoffice.Efile()) || string(b.Get(at+"/expediente.pdf").Body) == string(first.Body) {
		t.Error("the versions are not told apart")
	}
	goes(t, b.Get(at+"/subsanacion"), at)
	if late := b.Post(at+"/subsanacion", form...); late.Status != 409 {
		t.Errorf("what was sent can still be written: status %d", late.Status)
	}
}

func TestStep17_EveryRemarkNeedsItsAnswer(t *testing.T) {
	o := testoffice.New(t)
	p, r, b, remarks := observed(t, o)
	form := answered{remarks, []string{"Va el programa.", ""}}.form("hacer", "revisar")
	goes(t, b.Post("/solicitudes/"+r.Number+"/subsanacion", form...), "/subsanacion/revisar")
	if review := ok(t, b.Get("/solicitudes/"+r.Number+"/subsanacion/revisar"), 200); !review.Says("Aún sin responder") {
		t.Errorf("the review reads %s", review.Text("main"))
	}
	page := ok(t, b.Post("/solicitudes/"+r.Number+"/subsanacion/envio", "ronda", "1"), 422)
	field := views.AnswerField(remarks[1].ID)
	if page.Text("#"+field+"-e") != "Error: Responda la observación 2." || page.Page.Find("#errores a[href='#"+field+"']").Length() != 1 || page.Text("textarea") != "Va el programa." {
		t.Errorf("refused: %q", page.Text("#"+field+"-e"))
	}
	if after := requests(t, o, p)[0]; after.Status != council.Observed || after.Round != 1 || events(t, o, r.ID, "remedy") != 0 {
		t.Error("it was sent")
	}
}

func TestStep17_AFileThatIsRefusedLosesNoAnswer(t *testing.T) {
	o := testoffice.New(t)
	_, r, b, remarks := observed(t, o)
	form := answered{remarks, []string{"Va el programa.", "Ya está firmada."}}.form("hacer", "revisar")
	page := ok(t, b.Upload("/solicitudes/"+r.Number+"/subsanacion", "expediente", "x.pdf", []byte("no"), form...), 422)
	if !strings.Contains(page.Text("#expediente-e"), "no es un PDF") || strings.Join(texts(page, "textarea"), "|") != "Va el programa.|Ya está firmada." {
		t.Errorf("refused: %q, %v", page.Text("#expediente-e"), texts(page, "textarea"))
	}
	kept, err := o.Store.Remarks(context.Background(), r.ID)
	if err != nil || kept[0].Answer != "Va el programa." {
		t.Errorf("kept %+v, %v", kept, err)
	}
}

// The last moment is 23:59 of the last day in Lima; what began to go up before midnight counts (product.md, dates and terms).
func TestStep17_AfterTheTermTheRemedyIsRefusedUnlessItsUploadBeganInTime(t *testing.T) {
	for _, v := range []struct {
		began, sent string
		taken       bool
	}{
		{"2026-12-23T23:50:00-05:00", "2026-12-23T23:59:00-05:00", true}, {"2026-12-23T23:50:00-05:00", "2026-12-24T00:20:00-05:00", true},
		{"", "2026-12-24T00:00:00-05:00", false}, {"2026-12-24T00:01:00-05:00", "2026-12-24T00:02:00-05:00", false},
	} {
		t.Run(v.sent, func(t *testing.T) {
			o := testoffice.New(t)
			p, r, b, remarks := observed(t, o)
			ok(t, b.Get("/solicitudes/"+r.Number), 200)
			if err := o.Store.SaveRemedy(context.Background(), o.ActorOf(p), r.ID, 1, map[int64]string{remarks[0].ID: "Sí", remarks[1].ID: "Sí"}); err != nil {
				t.Fatal(err)
			}
			if v.began != "" {
				o.At(moment(t, v.began))
				o.Attach(r, o.ActorOf(p))
			}
			o.At(moment(t, v.sent))
			if n, err := o.Store.DiscardOverdue(context.Background()); err != nil || n != 0 {
				t.Fatalf("discarded %d within the hour, %v", n, err)
			}
			a := o.AsPhysician(p).Post("/solicitudes/"+r.Number+"/subsanacion/envio", "ronda", "1")
			if v.taken {
				goes(t, a, "/solicitudes/"+r.Number+"/recibida")
				return
			}
			if !ok(t, a, 422).Says("El plazo para subsanar terminó el 23 de diciembre de 2026. Puede copiar sus datos en una solicitud nueva.") || requests(t, o, p)[0].Status != council.Observed {
				t.Errorf("late: %s", a.Text("main"))
			}
		})
	}
}

func TestStep17_ADiscardedRequestIsCopiedIntoANewOne(t *testing.T) {
	o := testoffice.New(t)
	p, r, b, _ := observed(t, o)
	ok(t, b.Get("/solicitudes/"+r.Number), 200)
	o.At(moment(t, "2026-12-24T01:30:00-05:00"))
	if n, err := o.Store.DiscardOverdue(context.Background()); err != nil || n != 1 {
		t.Fatalf("discarded %d, %v", n, err)
	}
	b = o.AsPhysician(p)
	if page := ok(t, b.Get("/solicitudes/"+r.Number), 200); !page.Says("Su solicitud quedó descartada") || !page.Says("Copiar en una nueva") {
		t.Errorf("it says %s", page.Text("main"))
	}
	goes(t, b.Post("/solicitudes/"+r.Number+"/copia"), "/solicitudes/nueva")
	page := ok(t, b.Get("/solicitudes/nueva"), 200)
	if !page.Says("Copiamos los datos de su solicitud "+r.Number) || page.Text("[name=tipo] option[selected]") != "Especialidad: PSIQUIATRÍA" {
		t.Errorf("it says %s", page.Text("main"))
	}
	refused := ok(t, b.Post("/solicitudes/"+r.Number+"/copia"), 422)
	if !refused.Says("Ya tiene un borrador.") || len(requests(t, o, p)) != 2 {
		t.Error("a second draft was made")
	}
	if number := submit(t, b); number != "2026-000002" {
		t.Errorf("the copy is %s", number)
	}
	if now := requests(t, o, p); now[0].CopyOf != r.ID || now[1].Status != council.Discarded {
		t.Errorf("kept %+v", now)
	}
}

func moment(t *testing.T, text string) time.Time {
	t.Helper()
	at, err := time.Parse(time.RFC3339, text)
	if err != nil {
		t.Fatal(err)
	}
	return at
}
