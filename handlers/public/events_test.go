package public_test

import (
	"context"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

// A fair is an office with an organiser and staff of events, whose catalogue a test fills.
type fair struct {
	*testoffice.Office
	t                   *testing.T
	organiser, endorser council.Actor
}

func newFair(t *testing.T, name string) *fair {
	t.Helper()
	f := &fair{Office: testoffice.NewOf(t, name), t: t}
	f.endorser = f.Staff("Noemí Salas", council.Endorser).Actor()
	f.organiser = f.Organiser("Hospital Civil", "ana@hospital.example", f.endorser).Actor()
	return f
}

// endorsed is an event in the catalogue; change makes it differ from the one of testoffice.
func (f *fair) endorsed(change func(*council.Endorsement)) council.Endorsement {
	f.t.Helper()
	ctx, e := context.Background(), f.Application()
	if change != nil {
		change(&e)
	}
	id, err := f.Store.BeginEndorsement(ctx, 0, f.organiser)
	f.must(err)
	for i, part := range council.Parts() {
		f.must(f.Store.WriteEndorsement(ctx, id, i, part, e, f.organiser))
	}
	for _, action := range []council.EndorsementAction{council.SubmitEndorsement, council.TakeEndorsement, council.Endorse} {
		by := f.endorser
		if action == council.SubmitEndorsement {
			by = f.organiser
		}
		f.Wait(time.Second)
		f.must(f.Store.ActOnEndorsement(ctx, id, action, by, council.EndorsementFacts{Plea: "Sin más fechas"}))
	}
	e, err = f.Store.Endorsement(ctx, id)
	f.must(err)
	return e
}

func (f *fair) must(err error) {
	f.t.Helper()
	if err != nil {
		f.t.Fatal(err)
	}
}

// titles are the events of a page of the catalogue.
func titles(a testoffice.Answer) []string {
	var all []string
	for _, row := range a.Page.Find("#eventos tbody tr td:first-child a").EachIter() {
		all = append(all, row.Text())
	}
	return all
}

func TestR8_TheCatalogueIsSearchedByEachOfItsFields(t *testing.T) {
	for _, name := range []string{"cmp", second} {
		f := newFair(t, name)
		rules, places := f.Profile.Endorsement, f.Profile.EventPlaces()
		birth := f.endorsed(func(e *council.Endorsement) { e.Contents.Title = "Parto humanizado" })
		online := rules.Modalities[1]
		last := rules.Topics[len(rules.Topics)-1]
		floor := f.endorsed(func(e *council.Endorsement) {
			e.Contents.Title, e.Contents.Evaluated, e.Occasion.Modality, e.Occasion.Place = "Piso pélvico", "Examen en línea", online.Code, places[3].Code
			e.Contents.Specialty, e.Contents.Topics = f.Profile.EventSpecialties()[len(f.Profile.EventSpecialties())-1].Code, []string{last.Code}
			e.Occasion.From, e.Occasion.To = e.Occasion.From.AddDays(40), e.Occasion.From.AddDays(40)
			e.Sessions = nil
			e.Sessions = append(e.Sessions, council.Session{Day: e.Occasion.From, Begins: "09:00", Ends: "10:00", Title: "Inicio"})
		})
		f.Endorsement(f.organiser, f.endorser, council.EndorsementInReview)
		month := func(e council.Endorsement) string { return e.Occasion.From.String()[:7] }
		for query, want := range map[string][]string{
			"": {"Parto humanizado", "Piso pélvico"}, "?lugar=" + places[0].Code: {"Parto humanizado"}, "?modalidad=" + online.Code: {"Piso pélvico"},
			"?especialidad=" + floor.Contents.Specialty: {"Piso pélvico"}, "?tema=" + last.Code: {"Piso pélvico"}, "?texto=PELVICO": {"Piso pélvico"}, "?texto=hospital+part": {"Parto humanizado"},
			"?mes=" + month(birth): {"Parto humanizado"}, "?mes=" + month(floor): {"Piso pélvico"}, "?texto=zzz": nil, "?pasados=si": nil, "?lugar=nada&mes=2027-13&modalidad=x": {"Parto humanizado", "Piso pélvico"},
			"?lugar=" + places[0].Code + "&modalidad=" + online.Code: nil, "?texto=parto&lugar=" + places[3].Code: nil, "?texto=parto&tema=" + last.Code: nil,
			"?mes=" + month(birth) + "&especialidad=" + floor.Contents.Specialty: nil, "?texto=piso&lugar=" + places[3].Code + "&tema=" + last.Code + "&mes=" + month(floor): {"Piso pélvico"},
		} {
			if a := f.Anyone().Get("/eventos" + query); a.Status != http.StatusOK || !slices.Equal(titles(a), want) {
				t.Errorf("%s%s: %d %v, want %v", name, query, a.Status, titles(a), want)
			}
		}
	}
}

func TestTheCatalogueIsAFragmentWithAnAddressToShare(t *testing.T) {
	f := newFair(t, second)
	for range council.PageSize + 2 {
		f.endorsed(nil)
	}
	whole := f.Anyone().Get("/eventos?texto=urgencias")
	b := f.Anyone()
	b.Headers["HX-Request"] = "true"
	part := b.Get("/eventos?texto=urgencias")
	if len(titles(whole)) != council.PageSize || !slices.Equal(titles(part), titles(whole)) || strings.Contains(string(part.Body), "<html") {
		t.Fatalf("%d whole, %d in the fragment", len(titles(whole)), len(titles(part)))
	}
	next, _ := whole.Page.Find("#eventos .pagination a").Attr("href")
	if rest := f.Anyone().Get(next); len(titles(rest)) != 2 || !strings.Contains(next, "texto=urgencias") {
		t.Errorf("%s: %v", next, titles(rest))
	}
}

func TestNothingFoundLeadsToAskForLess(t *testing.T) {
	f := newFair(t, second)
	f.endorsed(nil)
	a := f.Anyone().Get("/eventos?texto=urgencias&modalidad=online")
	way := a.Page.Find(".v-empty .v-chips a").Last().AttrOr("href", "")
	if !a.Says("No hay eventos con lo que buscaste") || way != "/eventos?texto=urgencias" || len(titles(f.Anyone().Get(way))) != 1 {
		t.Errorf("%q in %s", way, a.Text("#eventos"))
	}
}

func TestThePageOfAnEventTellsAllThatIsPublicAndNothingElse(t *testing.T) {
	for _, name := range []string{"cmp", second} {
		f := newFair(t, name)
		e := f.endorsed(func(e *council.Endorsement) {
			e.Faculty = []council.Teacher{{Name: "Luz Mora", Certificate: "770099"}}
			e.Sessions[0].Who = "Eva Paz"
		})
		a := f.Anyone().Get("/eventos/" + e.Number)
		for _, want := range []string{e.Contents.Title, e.Number, "Auditorio", "Hospital 278", "De 09:00 a 17:00", "Luz Mora", "Eva Paz", "Ana Ruiz", "ana@hospital.example", "Especialistas", "Actualizar", e.Points[0].Given.String(), "ejemplo"} {
			if !a.Says(want) {
				t.Errorf("%s: the page does not say %q", name, want)
			}
		}
		for _, hidden := range []string{"770099", "Sin más fechas", e.Folio} {
			if strings.Contains(string(a.Body), hidden) {
				t.Errorf("%s: the page tells %q", name, hidden)
			}
		}
		line, ok := f.Store.Rules().WorthLine(e, e.Points[0])
		if !ok || !a.Says(line.Rule.Name) || !a.Says(line.Explain(f.Profile.Words)) || line.Counted != e.Points[0].Given {
			t.Errorf("%s: the rule %q is not explained: %s", name, line.Rule.Name, a.Text("#puntos"))
		}
		if a.Header.Get("X-Robots-Tag") != "" || a.Page.Find(`meta[name=robots]`).Length() != 0 || a.Page.Find(`a[href="/eventos/`+e.Number+`.ics"]`).Length() != 1 {
			t.Errorf("%s: not to be found, or without its calendar file", name)
		}
	}
}

// The PDF of a programme is anyone's once the event is endorsed, also when it was cancelled since; before, it is the organiser's and staff's alone.
func TestTheProgrammeOfAnEndorsedEventIsPublic(t *testing.T) {
	for _, name := range []string{"cmp", second} {
		f, ctx := newFair(t, name), context.Background()
		without := f.endorsed(nil)
		if a := f.Anyone().Get("/eventos/" + without.Number); a.Has(`a[href$="programa.pdf"]`) || f.Anyone().Get("/eventos/"+without.Number+"/programa.pdf").Status != http.StatusNotFound {
			t.Errorf("%s: a programme that nobody sent", name)
		}
		e := f.Endorsement(f.organiser, f.endorser, council.EndorsementObserved)
		file, err := f.Store.Receive(strings.NewReader("%PDF-1.4 programa"), 1<<20)
		f.must(err)
		f.must(f.Store.SendProgramme(ctx, file, e.ID, council.Attachment{Format: council.PDF, Pages: 1, SentName: "programa.pdf", BeganAt: f.Now()}, f.organiser))
		if a := f.Anyone().Get("/eventos/" + e.Folio + "/programa.pdf"); a.Status != http.StatusNotFound {
			t.Errorf("%s: before it is endorsed: %d", name, a.Status)
		}
		f.must(f.Store.ActOnEndorsement(ctx, e.ID, council.RemedyEndorsement, f.organiser, council.EndorsementFacts{Plea: "Sin más fechas", Answers: []string{"Ya está"}}))
		f.must(f.Store.ActOnEndorsement(ctx, e.ID, council.Endorse, f.endorser, council.EndorsementFacts{}))
		for range 2 { // endorsed, then cancelled
			e, err = f.Store.Endorsement(ctx, e.ID)
			f.must(err)
			path := "/eventos/" + e.Number + "/programa.pdf"
			if link := f.Anyone().Get("/eventos/" + e.Number).Page.Find(`#programa ~ * a[href="` + path + `"], section:has(#programa) a[href="` + path + `"]`); link.Length() != 1 || strings.TrimSpace(link.Text()) != "Programa (PDF, 1 KB)" {
				t.Errorf("%s: the link of %s says %q", name, e.Status, link.Text())
			}
			a := f.Anyone().Get(path)
			if a.Status != http.StatusOK || string(a.Body) != "%PDF-1.4 programa" || a.Header.Get("Content-Type") != "application/pdf" || a.Header.Get("Content-Disposition") != `inline; filename="programa-`+e.Number+`.pdf"` ||
				a.Header.Get("X-Content-Type-Options") != "nosniff" || !strings.Contains(a.Header.Get("Content-Security-Policy"), "default-src 'none'") {
				t.Errorf("%s: %s: %d %v", name, e.Status, a.Status, a.Header)
			}
			if e.Status == council.Endorsed {
				f.must(f.Store.ActOnEndorsement(ctx, e.ID, council.CancelEndorsement, f.organiser, council.EndorsementFacts{Reason: "Sin ponente."}))
			}
		}
	}
}

func TestAnEventIsFoundOnlyOnceEndorsed(t *testing.T) {
	f := newFair(t, second)
	e := f.endorsed(nil)
	draft := f.Endorsement(f.organiser, f.endorser, council.EndorsementObserved)
	for _, number := range []string{"AV-2026-0099", draft.Folio, "x", e.Number + ".pdf"} {
		for _, path := range []string{"/eventos/" + number, "/eventos/" + number + ".ics"} {
			if a := f.Anyone().Get(path); a.Status != http.StatusNotFound {
				t.Errorf("%s: %d", path, a.Status)
			}
		}
	}
	f.must(f.Store.ActOnEndorsement(context.Background(), e.ID, council.CancelEndorsement, f.organiser, council.EndorsementFacts{Reason: "Sin ponente."}))
	if a := f.Anyone().Get("/eventos/" + e.Number); !a.Says("CANCELADO") || !a.Says("Sin ponente.") || a.Page.Find("#puntos").Length() != 0 {
		t.Error(a.Text("main"))
	}
	if a := f.Anyone().Get("/eventos"); a.Text("#eventos .v-tag--bad") != "CANCELADO" {
		t.Error(a.Text("#eventos"))
	}
	if a := f.Anyone().Get("/eventos/" + e.Number + ".ics"); !strings.Contains(string(a.Body), "STATUS:CANCELLED") {
		t.Errorf("%s", a.Body)
	}
}

func TestACalendarTakesOneEventOrTheWholeSearch(t *testing.T) {
	f := newFair(t, second)
	e := f.endorsed(nil)
	f.endorsed(func(e *council.Endorsement) { e.Contents.Title = "Otro" })
	for path, n := range map[string]int{"/eventos.ics": 2, "/eventos.ics?texto=otro": 1, "/eventos.ics?texto=zzz": 0, "/eventos/" + e.Number + ".ics": 1} {
		a := f.Anyone().Get(path)
		if a.Status != http.StatusOK || strings.Count(string(a.Body), "BEGIN:VEVENT") != n || !strings.HasPrefix(a.Header.Get("Content-Type"), "text/calendar") {
			t.Errorf("%s: %d %s", path, a.Status, a.Body)
		}
	}
	one := strings.ReplaceAll(string(f.Anyone().Get("/eventos/"+e.Number+".ics").Body), "\r\n ", "")
	for _, want := range []string{"UID:" + e.Number + "@cmgo.vigencia", "URL:" + testoffice.Address + "/eventos/" + e.Number, "RRULE:FREQ=DAILY;COUNT=2", "16 puntos como Asistente."} {
		if !strings.Contains(one, want) {
			t.Errorf("lacks %s in\n%s", want, one)
		}
	}
}
