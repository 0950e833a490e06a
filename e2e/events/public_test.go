package events_test

import (
	"regexp"
	"strings"
	"testing"

	"vigencia/council"
	"vigencia/e2e/stage"
)

var numberForm = regexp.MustCompile(`\bA[UV]-20\d{2}-\d+\b`)

// The endorsement came by mail, and is that of the page; it names the event, and its QR leads to the verification.
func (j *journey) organiserOpensThePaper(t *testing.T) {
	p := j.organiser.On(t)
	p.Opens(j.at)
	p.Reads(p.Say("organise.step.endorsed"), "9.5")
	p.WaitsFor(p.Say("organise.paper"))
	j.number = numberForm.FindString(p.Sees())
	j.paper = p.Downloads(p.Say("organise.paper"))
	if text := stage.PDFText(t, j.paper); !stage.Contains(text, event, house, j.number) {
		t.Errorf("the endorsement reads: %s", text)
	}
	mail := j.Post.LetterTo(houseMail, j.number)
	for name, content := range mail.Files {
		if string(content) != string(j.paper) {
			t.Errorf("%s of the mail is not the paper of the page", name)
		}
	}
	if len(mail.Files) != 1 {
		t.Errorf("%d files in %s", len(mail.Files), mail.Subject)
	}
}

// Anyone asks for what there is not, then for what there is; reads the page of the event, and takes its calendar file.
func (j *journey) anyoneFindsTheEvent(t *testing.T) {
	p := j.Person(t)
	p.Opens("/")
	p.Menu("Eventos")
	p.Chooses(p.Say("agenda.field.place"), j.Profile.EventPlaces()[1].Label)
	p.Presses(p.Say("agenda.button"))
	p.Reads(p.Say("agenda.none"))
	p.Chooses(p.Say("agenda.field.place"), j.Profile.EventPlaces()[0].Label)
	p.Chooses(p.Say("agenda.field.month"), j.from.MonthLong())
	p.Chooses(p.Say("agenda.field.modality"), j.rules().Modalities[0].Label)
	p.Types(p.Say("agenda.field.text"), "hemorragia")
	p.Presses(p.Say("agenda.button"))
	if !strings.Contains(p.Path(), "texto=hemorragia") {
		t.Errorf("%s is no address to share", p.Path())
	}
	p.Presses(event)
	p.Reads(j.number, council.Span(j.from, j.from.AddDays(1)), "9.5", "Incluye práctica con simulador.", house, "Código rojo")
	content, kind := p.Fetches(p.Finds("control", p.Say("agenda.add")).Href)
	if !strings.HasPrefix(kind, "text/calendar") || !strings.Contains(string(content), "SUMMARY:"+event) || !strings.Contains(string(content), "DTSTART") {
		t.Errorf("%s: %s", kind, content)
	}
}

// Anyone who scans the QR of the endorsement reads that the event is endorsed.
func (j *journey) anyoneScans(t *testing.T) {
	p := j.Person(t)
	p.Opens(stage.Scan(t, j.paper))
	p.Reads(p.Say("verify.event.word.endorsed"), event, house, j.number)
}

// moved is the first day of the event when its change is accepted.
func (j *journey) moved() council.Date { return j.from.AddDays(7) }

// The organiser asks for another date; without a reason nothing is sent, and what was typed stays. Until staff decide, the event is as it was.
func (j *journey) organiserAsksForAnotherDate(t *testing.T) {
	p := j.organiser.On(t)
	p.Opens(j.at)
	p.Presses(p.Say("organise.change.title"))
	p.Types(p.Say("organise.field.from"), j.moved().String())
	p.Types(p.Say("organise.field.to"), j.moved().AddDays(1).String())
	p.Presses(p.Say("organise.change.send"))
	p.Reads(p.Say("shell.error_title"))
	p.Holds(p.Say("organise.field.from"), j.moved().String())
	p.Types(p.Say("organise.change.why"), "El auditorio estará en obras.")
	p.Presses(p.Say("organise.change.send"))
	p.Reads(p.Say("amendment.status.asked"), "El auditorio estará en obras.")
	anyone := j.Person(t)
	anyone.Opens("/eventos/" + j.number)
	anyone.Reads(council.Span(j.from, j.from.AddDays(1)))
}
