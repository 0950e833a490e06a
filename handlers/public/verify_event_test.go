package public_test

import (
	"encoding/json"
	"net/http"
	"testing"
	"time"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

// Issue 4, point 3: the code of an endorsement says endorsed, held or cancelled, and of a paper that a newer one took the place of, so.
func TestIssue4_3_TheCodeOfAnEndorsementSaysHowTheEventStands(t *testing.T) {
	for name, words := range map[string][4]string{"cmp": {"AUSPICIADO", "REALIZADO", "CANCELADO", "REEMPLAZADO"}, "cmgo": {"AVALADO", "REALIZADO", "CANCELADO", "REEMPLAZADO"}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			o := testoffice.NewOf(t, name)
			endorser := o.Staff("Eva", council.Endorser).Actor()
			organiser := o.Organiser("Hospital Civil", "ana@hospital.example", endorser).Actor()
			e := o.Endorsement(organiser, endorser, council.Endorsed)
			first := paperOf(t, o, e)
			a := o.Anyone().Get(first.VerifyPath())
			if a.Status != http.StatusOK || a.Text("h1") != words[0] || !a.Says(e.Contents.Title) || !a.Says(e.Contents.Institution) || !a.Says(e.Number) ||
				!a.Says(council.Span(e.Occasion.From, e.Occasion.To)) || !a.Has(`a[href="/eventos/`+e.Number+`"]`) || a.Has("script") {
				t.Fatalf("%d %s", a.Status, a.Text("main"))
			}
			becomes := e.Occasion
			becomes.From, becomes.To = becomes.From.AddDays(30), becomes.To.AddDays(30)
			o.Wait(time.Minute)
			done(t, o.Store.AskAmendment(t.Context(), e.ID, becomes, "Huelga", organiser))
			asked, err := o.Store.AmendmentsOf(t.Context(), e.ID)
			done(t, err)
			done(t, o.Store.DecideAmendment(t.Context(), e.ID, asked[0].ID, true, "", endorser))
			newer := paperOf(t, o, e)
			a = o.Anyone().Get(first.VerifyPath())
			if a.Text("h1") != words[3] || !a.Has(`a[href="`+newer.VerifyPath()+`"]`) {
				t.Fatalf("the older paper: %s", a.Text("main"))
			}
			o.At(becomes.To.Start(o.Profile.Zone).Add(12 * time.Hour))
			if a = o.Anyone().Get(newer.VerifyPath()); a.Text("h1") != words[0] || !a.Says(council.Span(becomes.From, becomes.To)) {
				t.Fatalf("on its last day: %s", a.Text("main"))
			}
			o.Wait(24 * time.Hour)
			if a = o.Anyone().Get(newer.VerifyPath()); a.Text("h1") != words[1] {
				t.Fatalf("on the day after: %s", a.Text("main"))
			}
			done(t, o.Store.ActOnEndorsement(t.Context(), e.ID, council.CancelEndorsement, endorser, council.EndorsementFacts{Reason: "No se realizó"}))
			for _, d := range []council.IssuedDocument{first, newer} {
				if a = o.Anyone().Get(d.VerifyPath()); a.Text("h1") != words[2] || !a.Says("No se realizó") {
					t.Errorf("cancelled: %s", a.Text("main"))
				}
			}
		})
	}
}

func TestProgramsGetTheStandingOfAnEventAsJSON(t *testing.T) {
	o := testoffice.NewOf(t, "cmgo")
	endorser := o.Staff("Eva", council.Endorser).Actor()
	e := o.Endorsement(o.Organiser("Hospital Civil", "ana@hospital.example", endorser).Actor(), endorser, council.Endorsed)
	b := o.Anyone()
	b.Headers["Accept"] = "application/json"
	a := b.Get(paperOf(t, o, e).VerifyPath())
	var got map[string]string
	if err := json.Unmarshal(a.Body, &got); err != nil {
		t.Fatalf("%v: %s", err, a.Body)
	}
	want := map[string]string{"standing": "endorsed", "word": "AVALADO", "event": e.Contents.Title, "organiser": "Hospital Civil", "endorsement": e.Number,
		"begins_on": e.Occasion.From.String(), "ends_on": e.Occasion.To.String()}
	for name, value := range want {
		if got[name] != value {
			t.Errorf("%s is %q, want %q", name, got[name], value)
		}
	}
	if _, there := got["valid_to"]; there {
		t.Errorf("an event is told as a certificate: %v", got)
	}
}

func paperOf(t *testing.T, o *testoffice.Office, e council.Endorsement) council.IssuedDocument {
	t.Helper()
	d, err := o.Store.DocumentOfEndorsement(t.Context(), e.ID)
	done(t, err)
	return d
}

func done(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
