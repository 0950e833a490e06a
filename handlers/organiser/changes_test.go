package organiser_test

import (
	"context"
	"net/http"
	"strings"
	"testing"
	"time"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

func TestI4_AnEndorsedEventShowsItsPointsIsChangedAndCancelled(t *testing.T) {
	both(t, func(t *testing.T, name string) {
		h := admitted(t, name)
		e := h.Endorsement(h.me.Actor(), h.endorser, council.Endorsed)
		at := "/organizadores/avales/1"
		a := h.browser.Get(at)
		if a.Text(".v-caption") != e.Number || !strings.Contains(a.Text("section[aria-labelledby=puntos]"), e.Points[0].Given.String()) || a.Has(`a[href="`+at+`/aval.pdf"]`) {
			t.Error(a.Text("main"))
		}
		if a := h.browser.Get(at + "/aval.pdf"); a.Status != http.StatusNotFound {
			t.Errorf("a paper that nobody made: %d", a.Status)
		}
		form := []string{"modalidad", e.Occasion.Modality, "desde", e.Occasion.From.String(), "hasta", e.Occasion.To.String(), "inicia", "09:00", "termina", "17:00", "lugar", e.Occasion.Place, "ciudad", "Guadalajara",
			"sede", "Otro auditorio", "direccion", "Hospital 278"}
		a = h.browser.Post(at+"/cambio", form...)
		h.refuses(a, "motivo")
		if a.Page.Find("#sede").AttrOr("value", "") != "Otro auditorio" {
			t.Error("what was typed is lost")
		}
		h.goes(h.browser.Post(at+"/cambio", append(form, "motivo", "Obra")...), at)
		if a := h.browser.Get(at); !a.Says("Otro auditorio") || a.Has(`a[href="`+at+`/cambio"]`) {
			t.Error(a.Text("main"))
		}
		h.says(h.browser.Post(at+"/cambio", append(form, "motivo", "Obra")...), h.Say("amendment.refuse.waits"))
		h.goes(h.browser.Post(at+"/cambio/1/retiro"), at)
		h.refuses(h.browser.Post(at+"/cancelacion"), "motivo")
		h.goes(h.browser.Post(at+"/cancelacion", "motivo", "Huelga"), at)
		if a := h.browser.Get(at); !a.Says("Huelga") || h.event().Status != council.EndorsementCancelled {
			t.Error(a.Text("main"))
		}
		h.goes(h.browser.Post("/organizadores/avales", "copia", "1"), "/organizadores/avales/2/evento")
		if a := h.browser.Get("/organizadores/avales/2/evento"); a.Page.Find("#nombre").AttrOr("value", "") != e.Contents.Title || a.Page.Find("#desde").AttrOr("value", "") != "" {
			t.Error(a.Text("main"))
		}
		h.goes(h.browser.Post("/organizadores/avales/2/retiro"), "/organizadores/avales/2")
	})
}

func TestI4_ColleaguesAreInvitedAndLoseTheirAccess(t *testing.T) {
	h := admitted(t, "cmgo")
	at := "/organizadores/institucion"
	h.refuses(h.browser.Post(at+"/personas", "nombre", "Beto Ríos", "correo", "beto"), "correo")
	h.refuses(h.browser.Post(at+"/personas", "nombre", "Beto Ríos", "correo", h.me.Email), "correo")
	h.goes(h.browser.Post(at+"/personas", "nombre", "Beto Ríos", "correo", "beto@hospital.example"), at)
	beto := h.Anyone()
	key := testoffice.Key(h.Mail("organiser_invited"))
	h.goes(beto.Post("/invitacion", "clave", key, "nueva", testoffice.Passphrase, "repetida", testoffice.Passphrase), "/organizadores/inicio")
	a, err := h.Store.AccountByUser(context.Background(), "beto@hospital.example")
	check(t, err)
	to := at + "/personas/" + council.Thousands(int(a.ID))
	h.goes(h.browser.Post(to, "accion", "quitar"), at)
	if a := beto.Get("/organizadores/inicio"); a.Status != http.StatusSeeOther || !strings.HasPrefix(a.Location, "/ingresar") {
		t.Errorf("%d to %q", a.Status, a.Location)
	}
	h.goes(h.browser.Post(to, "accion", "dar"), at)
	h.says(h.browser.Post(at+"/personas/"+council.Thousands(int(h.me.ID)), "accion", "quitar"), h.Say("account.refuse.self"))
	form := []string{"institucion", "Hospital Civil Nuevo", "tipo", "hospital", "lugar", "JC", "telefono", "33 1234 5678"}
	h.goes(h.browser.Post(at, form...), at)
	if a := h.browser.Get(at); !a.Says(h.Say("organiser.status.waiting")) || a.Page.Find("#institucion").AttrOr("value", "") != "Hospital Civil Nuevo" {
		t.Error(a.Text("main"))
	}
}

func TestI4_TheListOfApplicationsGoesOnByItsKey(t *testing.T) {
	h := admitted(t, "cmgo")
	for range council.PageSize + 1 {
		h.Wait(time.Second)
		_, err := h.Store.BeginEndorsement(context.Background(), 0, h.me.Actor())
		check(t, err)
	}
	a := h.browser.Get("/organizadores/avales")
	next := a.Page.Find(".v-pages a").AttrOr("href", "")
	if a.Page.Find("#avales tbody tr").Length() != council.PageSize || next == "" {
		t.Fatalf("%q", next)
	}
	h.browser.Headers["HX-Request"] = "true"
	a = h.browser.Get(next)
	if a.Page.Find("tbody tr").Length() != 1 || a.Has("main") || !a.Has(`a[href="/organizadores/avales/1"]`) {
		t.Error(a.Text("body"))
	}
}
