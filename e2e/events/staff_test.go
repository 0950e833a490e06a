package events_test

import (
	"testing"

	"vigencia/council"
	"vigencia/e2e/stage"
)

const endorser = "endorser"

func (j *journey) staffOfEvents(t *testing.T) {
	j.SignIn(t, stage.Colleague{Key: endorser, Name: "Beatriz Llanes Prado", Role: council.Endorser})
}

// The day's first page leads to the institution that waits, which is looked up by its name and admitted.
func (j *journey) staffAdmit(t *testing.T) {
	p := j.Staff[endorser].On(t)
	p.Opens("/consejo")
	p.Reads(p.Say("desk.waits.organisers.one"))
	p.Menu(p.Say("menu.staff.organisers"))
	p.Types(p.Say("events.begins_with"), "sociedad")
	p.Presses(p.Say("deliveries.go"))
	p.Presses(house)
	p.Reads(houseMail, p.Say("organiser.status.waiting"))
	p.Presses(p.Say("events.admit.waiting"))
	p.Reads(p.Say("organiser.status.admitted"))
}

// Staff take the application from the queue and read all of it, with the faculty beside the register.
func (j *journey) staffTake(t *testing.T) {
	p := j.Staff[endorser].On(t)
	p.Menu(p.Say("menu.staff.endorsements"))
	p.Types(p.Say("events.search"), j.folio)
	p.Presses(p.Say("deliveries.go"))
	p.Presses(event)
	p.Reads("Código rojo", "Luz Mora Prado", p.Say("events.teacher.unknown"))
	if text := stage.PDFText(t, p.Downloads("Programa en PDF")); !stage.Contains(text, "Programa") {
		t.Errorf("the programme reads: %s", text)
	}
	p.Presses(p.Say("events.take"))
	p.Reads(p.Say("endorsement.status.in_review"), "Beatriz Llanes Prado")
}

// Staff ask for a correction of a part; without one nothing is sent.
func (j *journey) staffObserve(t *testing.T) {
	j.staffTake(t)
	p := j.Staff[endorser].On(t)
	p.Reads(p.Say("events.unmet"), "Es quien fundó el curso.")
	p.Unfolds(p.Say("events.write_remarks"))
	p.Presses(p.Say("events.send_remarks"))
	p.Reads(p.Say("shell.error_title"), p.Say("endorsement.refuse.remarks"))
	p.Types(p.Say("endorsement.part.faculty"), "Falta quien tenga su certificado vigente.")
	p.Presses(p.Say("events.send_remarks"))
	p.Reads(p.Say("endorsement.status.observed"), p.Say("events.no_answer"))
}

// The organiser reads the reason in its part, corrects it, and answers; nothing goes without an answer.
func (j *journey) organiserRemedies(t *testing.T) {
	name, certificate := stage.AddSpecialist(t, j.Office.Data, j.Profile)
	p := j.organiser.On(t)
	p.Opens(j.Post.LetterTo(houseMail, j.folio).Link(t, "/organizadores"))
	p.Reads(p.Say("organise.step.observed"), "Falta quien tenga su certificado vigente.")
	p.Presses(p.Say("endorsement.part.faculty"))
	p.Reads(p.Say("organise.remark"), "Falta quien tenga su certificado vigente.")
	first := p.Say("organise.faculty.n", "N", "1")
	p.Types(p.Say("organise.faculty.name"), name, first)
	p.Types(p.Say("organise.faculty.number"), certificate, first)
	p.Presses(p.Say("organise.save_on"))
	p.Presses(p.Say("organise.remedy.send"))
	p.Reads(p.Say("shell.error_title"))
	p.Types(p.Say("organise.remedy.answer", "N", "1", "Part", p.Say("endorsement.part.faculty")), "La doctora Treviño es ahora la titular.")
	p.Presses(p.Say("organise.remedy.send"))
	p.Reads(p.Say("organise.step.in_review"), "La doctora Treviño es ahora la titular.")
}

// Staff read the answer, give other points than the table with a reason, and endorse.
func (j *journey) staffEndorse(t *testing.T) {
	p := j.Staff[endorser].On(t)
	p.Menu(p.Say("menu.staff.endorsements"))
	p.Chooses(p.Say("events.state"), p.Say("endorsement.status.in_review"))
	p.Presses(p.Say("deliveries.go"))
	p.Presses(event)
	role := j.rules().Roles[0].Label
	p.Types(p.Say("events.points_of", "Role", role), "9.5")
	p.Presses(p.Say("events.endorse"))
	p.Reads(p.Say("shell.error_title"), p.Say("endorsement.refuse.points_reason"))
	p.Holds(p.Say("events.points_of", "Role", role), "9.5")
	p.Types(p.Say("events.points_reason", "Role", role), "Incluye práctica con simulador.")
	p.Presses(p.Say("events.endorse"))
	p.Reads(p.Say("endorsement.status.endorsed"), "Incluye práctica con simulador.")
	p.WaitsFor(p.Say("events.paper"))
}

// Staff see the change as it was beside as it is to be, and accept it; the code of the first paper leads to the newest.
func (j *journey) staffAcceptTheDate(t *testing.T) {
	p := j.Staff[endorser].On(t)
	p.Opens("/consejo")
	p.Reads(p.Say("desk.waits.amendments.one"))
	p.Menu(p.Say("menu.staff.endorsements"))
	p.Chooses(p.Say("events.state"), p.Say("events.amends"))
	p.Presses(p.Say("deliveries.go"))
	p.Presses(event)
	p.Reads(p.Say("events.was"), p.Say("events.becomes"), "El auditorio estará en obras.")
	p.Presses(p.Say("events.accept_amendment"))
	p.Reads(p.Say("amendment.status.accepted"))
	anyone := j.Person(t)
	anyone.Opens("/eventos/" + j.number)
	anyone.Reads(council.Span(j.moved(), j.moved().AddDays(1)))
	anyone.Opens(stage.Scan(t, j.paper))
	anyone.WaitsFor(p.Say("verify.event.word.replaced"))
}
