package physician_test

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

func TestStep11_SolicitarLeadsToAConfirmationThatCanBeReloaded(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	b := o.AsPhysician(p)
	number := send(t, b)
	if number != "2026-000001" {
		t.Fatalf("number %q", number)
	}
	for range 2 {
		page := ok(t, b.Get("/solicitudes/"+number+"/recibida"), 200)
		for _, want := range []string{"Recibimos su solicitud", "Su número es 2026-000001", "Le escribiremos con el resultado a más tardar el miércoles 18 de noviembre de 2026.", "Ficha de solicitud (PDF)"} {
			if !page.Says(want) {
				t.Errorf("it does not say %q", want)
			}
		}
	}
	r := requests(t, o, p)[0]
	if r.Status != council.Submitted || r.Due.Due != council.On(2026, 11, 18) || r.Consent != "truth/1" || r.Office != "III" || r.Table == "" || events(t, o, r.ID, "submit") != 1 {
		t.Errorf("kept %+v", r)
	}
	mails, err := o.Store.MailsAbout(context.Background(), "request", r.ID)
	if err != nil || len(mails) != 1 || mails[0].Template != "request_received" || mails[0].To != p.Email {
		t.Errorf("mails %+v, %v", mails, err)
	}
	if d, err := o.Store.DocumentOfRequest(context.Background(), r.ID, council.Ficha); err != nil || d.Code == "" {
		t.Errorf("the ficha is not ordered: %v", err)
	}
}

func TestStep11_ADoubleClickMakesOneRequest(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	draft := o.Draft(p, "specialty")
	form := []string{"borrador", fmt.Sprint(draft.ID), "version", fmt.Sprint(draft.Version), "declaro", "si"}
	b := o.AsPhysician(p)
	b.Get("/inicio")
	var wait sync.WaitGroup
	places := make([]string, 50)
	for i := range places {
		wait.Go(func() { places[i] = b.Post("/solicitudes/borrador/revisar", form...).Location })
	}
	wait.Wait()
	for _, place := range places {
		if !strings.HasSuffix(place, "/solicitudes/2026-000001/recibida") {
			t.Fatalf("led to %q", place)
		}
	}
	all := requests(t, o, p)
	if len(all) != 1 || events(t, o, all[0].ID, "submit") != 1 {
		t.Fatalf("%d requests", len(all))
	}
	if next := o.Submitted(o.Physician(), "general"); next.Number != "2026-000002" {
		t.Errorf("the next number is %s: a gap", next.Number)
	}
}

func TestStep11_ASecondOpenOneLeadsToTheFirst(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	first := o.Submitted(p, "specialty")
	b := o.AsPhysician(p)
	page := ok(t, b.Get("/solicitudes/nueva"), 200)
	if page.Page.Find(`#padron ~ dl a[href="/solicitudes/`+first.Number+`"]`).Length() != 1 {
		t.Error("the first is not linked before the form")
	}
	refused := ok(t, b.Post("/solicitudes/nueva", answers(t, page)...), 422)
	if !strings.Contains(refused.Text("#tipo-e"), "Ya tiene abierta la solicitud "+first.Number) || len(requests(t, o, p)) != 1 {
		t.Errorf("refused: %q", refused.Text("#tipo-e"))
	}
	general := o.Draft(p, "general")
	goes(t, b.Post("/solicitudes/borrador/revisar", "borrador", fmt.Sprint(general.ID), "version", fmt.Sprint(general.Version), "declaro", "si"), "/solicitudes/2026-000002/recibida")
	if page = ok(t, b.Get("/solicitudes/nueva"), 200); !page.Says("Ya tiene abiertas todas las solicitudes que puede presentar.") || page.Page.Find("[name=tipo]").Length() != 0 {
		t.Error("a third request can begin")
	}
}

func TestStep11_ACheckedPageThatGotOldIsNotSent(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	draft := o.Draft(p, "specialty")
	b := o.AsPhysician(p)
	o.Attach(draft, o.ActorOf(p)) // in another window, after the answers were checked
	page := ok(t, b.Post("/solicitudes/borrador/revisar", "borrador", fmt.Sprint(draft.ID), "version", fmt.Sprint(draft.Version), "declaro", "si"), 422)
	if !page.Says("Su borrador cambió en otra ventana.") || requests(t, o, p)[0].Status != council.Draft {
		t.Error("an e-file that was not checked was sent")
	}
	page = ok(t, b.Post("/solicitudes/borrador/revisar", "borrador", fmt.Sprint(draft.ID), "version", hidden(t, page, "version")), 422)
	if !strings.Contains(page.Text("#declaro-e"), "Marque la declaración") || requests(t, o, p)[0].Status != council.Draft {
		t.Error("it was sent without the declaration")
	}
}

func TestStep11_AnothersDraftIsNotFound(t *testing.T) {
	o := testoffice.New(t)
	other := o.Draft(o.Physician(), "general")
	p := o.Physician()
	o.Draft(p, "general")
	a := o.AsPhysician(p).Post("/solicitudes/borrador/revisar", "borrador", fmt.Sprint(other.ID), "version", fmt.Sprint(other.Version), "declaro", "si")
	if a.Status != 404 || requests(t, o, p)[0].Status != council.Draft {
		t.Fatalf("status %d", a.Status)
	}
	if r, err := o.Store.Request(context.Background(), other.ID); err != nil || r.Status != council.Draft {
		t.Fatalf("another's draft is %s, %v", r.Status, err)
	}
}

// Filing counts when the upload began (product.md, dates and terms): what began on Friday and ended on Saturday is of Friday.
func TestStep13_FilingCountsFromTheBeginningOfTheUpload(t *testing.T) {
	for _, v := range []struct {
		name      string
		took      time.Duration
		filed     string
		mustReply council.Date
	}{
		{"within the hour", 20 * time.Minute, "2026-12-31", council.On(2027, 1, 12)},
		{"a draft of long before", 2 * time.Hour, "2027-01-01", council.On(2027, 1, 12)},
	} {
		t.Run(v.name, func(t *testing.T) {
			o := testoffice.New(t)
			lima := o.Profile.Zone
			o.At(time.Date(2026, 12, 31, 23, 50, 0, 0, lima))
			p := o.Physician()
			draft := o.Draft(p, "general")
			o.Wait(v.took)
			r, err := o.Store.SubmitDraft(context.Background(), o.ActorOf(p), draft.ID, draft.Version, "truth/1")
			if err != nil {
				t.Fatal(err)
			}
			if filed := o.Profile.Today(r.SubmittedAt).String(); filed != v.filed || r.Number[:4] != v.filed[:4] || r.Due.Due != v.mustReply {
				t.Errorf("filed %s as %s, due %s", filed, r.Number, r.Due.Due)
			}
		})
	}
}

// The evening of Lima is the next day in UTC: the day of filing is Lima's.
func TestStep13_TheEvaluationClockRunsInLocalWorkingDays(t *testing.T) {
	o := testoffice.New(t)
	o.At(time.Date(2026, 12, 4, 23, 59, 0, 0, o.Profile.Zone)) // Friday
	p := o.Physician()
	r := o.Submitted(p, "specialty")
	if r.Due.Due != council.On(2026, 12, 17) {
		t.Fatalf("due %s", r.Due.Due)
	}
	o.At(time.Date(2026, 12, 10, 9, 0, 0, 0, o.Profile.Zone))
	page := ok(t, o.AsPhysician(p).Get("/solicitudes/"+r.Number), 200)
	if got := page.Text(".v-term-face b"); got != "Quedan 5 días hábiles" {
		t.Errorf("clock: %s", got)
	}
	want := "7 días hábiles, desde el lunes 7 de diciembre de 2026: el primer día hábil después de su envío.|Han pasado 2. No cuentan sábados ni domingos (4 días).|" +
		"Martes 8 de diciembre: Inmaculada Concepción.|Miércoles 9 de diciembre: Batalla de Ayacucho."
	if got := strings.Join(texts(page, ".v-term li"), "|"); got != want {
		t.Errorf("explained: %s", got)
	}
}
