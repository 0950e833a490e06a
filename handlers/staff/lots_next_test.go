package staff_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"vigencia/handlers/testoffice"
)

// Who presides the council and who answers for the sending stand in the form of the next lot as they were in the last; and where photographs are missing
// the form leads to where they are recorded.
func TestItem12_TheNextLotBeginsWithThePersonsOfTheLast(t *testing.T) {
	o, p, c, certifier := printing(t)
	other := o.Physician()
	o.Certificate(other)
	first := certifier.Get("/consejo/lotes/nuevo")
	typed := func(a testoffice.Answer, field string) string {
		return a.Page.Find("input[name="+field+"]").AttrOr("value", "")
	}
	if typed(first, "presidente") != "" || !first.Has(`a[href="/consejo/expedientes/`+other.Number+`"]`) {
		t.Error(first.Text("main"))
	}
	o.Photographed(p)
	sendLot(t, o, certifier, c)
	next := certifier.Get("/consejo/lotes/nuevo")
	if typed(next, "presidente") != "Dra. Ana Presidenta" || typed(next, "responsable") != "Luis Envíos" || typed(next, "lugar") == "" {
		t.Errorf("%q, %q", typed(next, "presidente"), typed(next, "responsable"))
	}
}

func TestR16_AllThatIsWrongWithTheFormForTheCourierIsSaidAtOnce(t *testing.T) {
	o, p, c, certifier := available(t)
	own := o.AsPhysician(p).Post(fmt.Sprintf("/entregas/%d/envio", c.ID), "sucursal", "")
	byMail := certifier.Post(fmt.Sprintf("/consejo/entregas/%d/envio", c.ID), "sucursal", "", "autorizacion", "")
	for who, a := range map[string]testoffice.Answer{"the physician": own, "staff": byMail} {
		for _, field := range []string{"sucursal", "autorizacion", "cedula"} {
			if a.Status != http.StatusUnprocessableEntity || !strings.Contains(string(a.Body), `href="#`+field) {
				t.Errorf("%s is not told of %s: %d %s", who, field, a.Status, a.Text(".v-errors"))
			}
		}
	}
}
