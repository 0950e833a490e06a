package staff_test

import (
	"fmt"
	"net/http"
	"testing"

	"vigencia/council"
)

func TestItem12_TheCertifierHandsItOverToThePersonWithOfficialID(t *testing.T) {
	o, p, c, certifier := available(t)
	paper := fmt.Sprintf("/consejo/entregas/%d", c.ID)
	if a := certifier.Get(paper); a.Page.Find(`form[action="`+paper+`/recojo"]`).Length() != 1 {
		t.Fatal("the certifier is not offered the hand-over")
	}
	if a := certifier.Post(paper+"/recojo", "quien", "titular", "recibe", p.FullName(), "tipo", p.DocumentID.Kind, "documento", "X"); a.Status != http.StatusUnprocessableEntity || stateOf(t, o, c).State != council.Available {
		t.Fatalf("without an official ID: %d", a.Status)
	}
	if a := certifier.Post(paper+"/recojo", "quien", "titular", "recibe", p.FullName(), "tipo", p.DocumentID.Kind, "documento", p.DocumentID.Number); a.Status != http.StatusUnprocessableEntity {
		t.Errorf("a CURP proves nobody's face: %d", a.Status)
	}
	if a := certifier.Post(paper+"/recojo", "quien", "otra", "recibe", "Pedro Salcedo", "tipo", "INE", "documento", "1234567890123"); a.Status != http.StatusUnprocessableEntity || !a.Says("solo a su titular") {
		t.Errorf("to somebody else: %d %s", a.Status, a.Text(".v-errors"))
	}
	if a := certifier.Get(paper); a.Says("carta poder") || a.Page.Find(`select[name=tipo] option[value="CURP"]`).Length() != 0 {
		t.Error("a carta poder, or a CURP as identification, is offered")
	}
	if a := certifier.Post(paper+"/recojo", "quien", "titular", "recibe", p.FullName(), "tipo", "INE", "documento", "1234567890123"); a.Status != http.StatusSeeOther {
		t.Fatalf("%d %s", a.Status, a.Text(".v-errors"))
	}
	if d := stateOf(t, o, c); d.State != council.HandedOver || d.Recipient.Document.Number != "1234567890123" || d.Recipient.Proxy || len(o.Mails("diploma_handed_over")) != 1 {
		t.Errorf("%+v, %d mails", d, len(o.Mails("diploma_handed_over")))
	}
	if a := certifier.Get(paper); !a.Says("Rosa") || !a.Says("1234567890123") {
		t.Error("who handed it over, and against which document, is not seen")
	}
}
