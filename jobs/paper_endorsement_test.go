package jobs_test

import (
	"context"
	"net/http"
	"strings"
	"testing"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

// Issue 4, point 3: the paper of an endorsement is one page with event, number, organiser, dates, hours and the points of each role; its QR leads to what
// the register says now.
func TestIssue4_3_TheEndorsementIsAPaperWithAQR(t *testing.T) {
	for name, says := range map[string]struct{ title, word string }{"cmp": {"Auspicio institucional", "AUSPICIADO"}, "cmgo": {"Aval académico", "AVALADO"}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			o := testoffice.NewOf(t, name)
			endorser := o.Staff("Eva", council.Endorser).Actor()
			e := o.Endorsement(o.Organiser("Hospital Civil", "ana@hospital.example", endorser).Actor(), endorser, council.Endorsed)
			if _, err := press(o).Make(context.Background()); err != nil {
				t.Fatal(err)
			}
			d, err := o.Store.DocumentOfEndorsement(t.Context(), e.ID)
			if err != nil || !d.Made() {
				t.Fatalf("%v %s", err, d.Problem)
			}
			pdf := kept(t, o, d.SHA256)
			text := program(t, pdf, "pdftotext", "-layout", "-", "-")
			wanted := []string{says.title, e.Contents.Title, "Hospital Civil", e.Number, council.Span(e.Occasion.From, e.Occasion.To), "16", "Auditorio", "localhost:8080/verificar", council.FormatHumanCode(d.Human)}
			for _, p := range e.Points {
				if role, _ := o.Profile.Endorsement.Role(p.Role); p.Given > 0 {
					wanted = append(wanted, role.Label, p.Given.String())
				}
			}
			if len(wanted) < 11 {
				t.Errorf("no role gives anything: %+v", e.Points)
			}
			for _, s := range o.Profile.SignersOn(o.Today())[:2] {
				wanted = append(wanted, s.Name)
			}
			for _, want := range wanted {
				if !strings.Contains(text, want) {
					t.Errorf("it lacks %q:\n%s", want, text)
				}
			}
			address := scan(t, pdf)
			if a := o.Anyone().Get(strings.TrimPrefix(address, "HTTP://LOCALHOST:8080")); a.Status != http.StatusOK || a.Text("h1") != says.word || !a.Says(e.Number) {
				t.Errorf("%s leads to %d %q", address, a.Status, a.Text("h1"))
			}
		})
	}
}
