package staff_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

func TestItem13_ALostPaperIsOnRecordAndToldHopByHop(t *testing.T) {
	o, p, c, certifier := available(t)
	own, path, paper := o.AsPhysician(p), fmt.Sprintf("/entregas/%d", c.ID), fmt.Sprintf("/consejo/entregas/%d", c.ID)
	own.Upload(path+"/envio", "cedula", "cedula.pdf", testoffice.Efile(), "sucursal", "Centro, Guadalajara", "autorizacion", "si")
	certifier.Post(paper+"/paso", "accion", "ship", "guia", "4807163522", "fecha", "2026-11-13")
	if a := certifier.Post(paper+"/paso", "accion", "lose", "nota", ""); a.Status != http.StatusUnprocessableEntity || stateOf(t, o, c).State != council.Shipped {
		t.Fatalf("lost, and nobody says what the courier answered: %d", a.Status)
	}
	if a := certifier.Post(paper+"/paso", "accion", "lose", "nota", "La paquetería cerró la búsqueda"); a.Status != http.StatusSeeOther || stateOf(t, o, c).State != council.Lost {
		t.Fatalf("%d %s", a.Status, a.Text(".v-errors"))
	}
	if a := own.Get(path); !a.Says("Extraviado") || a.Has(`form[action="`+path+`/recogido"]`) {
		t.Error("the physician is not told that it is lost")
	}
	page := certifier.Get(paper)
	hops := page.Page.Find(".v-line li")
	if hops.Length() != 7 {
		t.Fatalf("%d hops: %s", hops.Length(), hops.Text())
	}
	for i := range hops.Length() {
		hop := strings.Join(strings.Fields(hops.Eq(i).Text()), " ")
		if who := strings.Contains(hop, "Rosa") || strings.Contains(hop, p.FullName()); !who || !strings.Contains(hop, "noviembre de 2026") {
			t.Errorf("without who or when: %q", hop)
		}
	}
	if !page.Says("La paquetería cerró la búsqueda") || !page.Says("4807163522") {
		t.Error("what the courier said of which waybill is not on record")
	}
}
