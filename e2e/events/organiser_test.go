package events_test

import (
	"testing"

	"vigencia/e2e/stage"
)

// Somebody signs their institution up: what is missing is said, what was typed stays, and the link of the mail leads to a password.
func (j *journey) institutionSignsUp(t *testing.T) {
	p := j.Person(t)
	p.Opens("/")
	p.Presses("Organizadores")
	p.Presses(p.Say("organise.welcome.sign_up"))
	p.Types(p.Say("organise.field.name"), house)
	p.Chooses(p.Say("organise.field.type"), j.rules().Organisers[0].Label)
	p.Chooses(p.Say("organise.field.place"), j.Profile.EventPlaces()[0].Label)
	p.Types(p.Say("field.phone"), "33 1234 5678")
	p.Types(p.Say("field.email"), houseMail)
	p.Ticks("Represento a esta institución")
	p.Presses(p.Say("organise.sign_up.send"))
	p.Reads(p.Say("shell.error_title"))
	p.Holds(p.Say("organise.field.name"), house)
	p.Types(p.Say("organise.field.person"), "Mireya Solís Luna")
	p.Presses(p.Say("organise.sign_up.send"))
	p.Reads(p.Say("organise.signed_up.title"))
	p.Opens(j.Post.LetterTo(houseMail, "/invitacion").Link(t, "/invitacion"))
	p.TypesPassword(stage.Passphrase, stage.Passphrase)
	p.Presses(p.Say("invitation.take"))
	p.Reads(house, p.Say("organise.home.step.waiting"))
	j.organiser = p
}

// Who was admitted begins an application; the hours of the event are no number, and nothing else is lost.
func (j *journey) saysWhatTheEventIs(t *testing.T) {
	p := j.organiser.On(t)
	p.Opens(j.Post.LetterTo(houseMail, house).Link(t, "/organizadores"))
	p.Reads(p.Say("organise.home.step.first"))
	p.Presses(p.Say("organise.begin"))
	p.Types(p.Say("endorsement.field.title"), event)
	p.Chooses(p.Say("endorsement.field.type"), j.rules().Types[0].Label)
	p.Ticks(j.rules().Scopes[0].Label)
	p.Ticks(j.rules().Modalities[0].Label)
	p.Types(p.Say("organise.field.from"), j.from.String())
	p.Types(p.Say("organise.field.to"), j.from.AddDays(1).String())
	p.Types(p.Say("organise.field.begins"), "09:00")
	p.Types(p.Say("organise.field.ends"), "17:00")
	p.Chooses(p.Say("organise.field.place"), j.Profile.EventPlaces()[0].Label)
	p.Types(p.Say("organise.field.municipality"), "Calvillo")
	p.Types(p.Say("organise.field.venue"), "Auditorio municipal")
	p.Types(p.Say("organise.field.address"), "Hospital 278")
	p.Types(p.Say("endorsement.field.hours"), "dieciséis")
	p.Presses(p.Say("organise.save_on"))
	p.Reads(p.Say("shell.error_title"), p.Say("endorsement.refuse.hours"))
	p.Holds(p.Say("endorsement.field.title"), event)
	p.Holds(p.Say("organise.field.from"), j.from.String())
	p.Holds(p.Say("organise.field.venue"), "Auditorio municipal")
	p.Types(p.Say("endorsement.field.hours"), "16")
	p.Presses(p.Say("organise.save_on"))
}

// The second part is left half written, which is kept, and finished from the list of parts.
func (j *journey) saysWhatItIsAbout(t *testing.T) {
	p := j.organiser.On(t)
	p.Types(p.Say("endorsement.field.institution"), house)
	p.Types(p.Say("endorsement.field.responsible"), "Mireya Solís Luna")
	p.Presses(p.Say("organise.save"))
	p.Reads(p.Say("organise.step.draft"), p.Say("organise.part.lacks"), p.Say("endorsement.field.objectives"))
	j.at = p.Path()
	p.Presses(p.Say("endorsement.part.contents"))
	p.Holds(p.Say("endorsement.field.responsible"), "Mireya Solís Luna")
	specialty := j.Profile.EventSpecialties()[0]
	p.Types(p.Say("organise.field.contact_email"), houseMail)
	p.Types(p.Say("organise.field.contact_phone"), "33 1234 5678")
	p.Chooses(p.Say("endorsement.field.specialty"), specialty.Label)
	p.Ticks(j.rules().TopicsOf(specialty.Code)[0].Label)
	p.Types(p.Say("endorsement.field.audience"), "Especialistas y residentes")
	p.Types(p.Say("endorsement.field.objectives"), "Reconocer y tratar a tiempo la hemorragia obstétrica.")
	p.Presses(p.Say("organise.save_on"))
}

// Sessions with their hours, and the whole programme as a PDF beside them; a session without a title is said, and stays as typed.
func (j *journey) writesTheProgramme(t *testing.T) {
	p := j.organiser.On(t)
	p.Attaches(p.Say("organise.programme.file"), programme(t, j.Way))
	p.Presses(p.Say("organise.programme.send"))
	p.Reads(p.Say("organise.programme.kept"))
	first := p.Say("organise.session.n", "N", "1")
	p.Types(p.Say("organise.session.day"), j.from.String(), first)
	p.Types(p.Say("organise.session.begins"), "09:00", first)
	p.Types(p.Say("organise.session.ends"), "11:00", first)
	p.Presses(p.Say("organise.save_on"))
	p.Reads(p.Say("shell.error_title"), p.Say("endorsement.refuse.session", "N", "1"))
	p.Holds(p.Say("organise.session.ends"), "11:00", first)
	p.Types(p.Say("organise.session.title"), "Código rojo", first)
	p.Presses(p.Say("organise.save_on"))
}

// The faculty: of a number that is not theirs it is told no more than that.
func (j *journey) namesTheFaculty(t *testing.T) {
	p := j.organiser.On(t)
	first := p.Say("organise.faculty.n", "N", "1")
	p.Types(p.Say("organise.faculty.name"), "Luz Mora Prado", first)
	p.Types(p.Say("organise.faculty.number"), "77777", first)
	p.Presses(p.Say("organise.save_on"))
	p.Reads(p.Say("organise.review.title"), p.Say("organise.faculty.no_match"))
	p.Presses(p.Say("organise.back"))
	p.Reads(p.Say("organise.step.ready"))
}

// Check your answers; a rule that is not met asks for a reason; the mail has the folio.
func (j *journey) checksAndSends(t *testing.T) {
	p := j.organiser.On(t)
	p.Presses(p.Say("organise.review.go"))
	p.Reads(event, "Auditorio municipal", p.Say("organise.programme.see"), "Luz Mora Prado")
	if j.rules().FacultyShare > 0 {
		p.Presses(p.Say("organise.review.send"))
		p.Reads(p.Say("shell.error_title"), p.Say("organise.unmet"))
		p.Types(p.Say("organise.plea"), "Es quien fundó el curso.")
	}
	p.Presses(p.Say("organise.review.send"))
	p.Reads(p.Say("organise.step.submitted"))
	j.folio = p.Text(".v-caption")
	j.Post.LetterTo(houseMail, j.folio)
}
