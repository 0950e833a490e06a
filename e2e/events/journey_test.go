package events_test

import (
	"testing"

	"vigencia/council"
	"vigencia/e2e/stage"
)

// A journey is one office in which an event comes to be endorsed. It speaks by the keys of the words, so that each council is read in its own.
type journey struct {
	*stage.Journey
	organiser     *stage.Person
	at            string // path of the application, for its organiser
	folio, number string
	paper         []byte // the endorsement
	from          council.Date
}

const (
	house     = "Sociedad de Urgencias Obstétricas"
	houseMail = "mireya.solis@sociedad.example"
	event     = "Curso de hemorragia obstétrica"
)

// TestJourneysOfAnEndorsement makes the journey of an event to its endorsement, and of a change of its date, four times: with JavaScript and without, wide and narrow.
func TestJourneysOfAnEndorsement(t *testing.T) {
	t.Parallel()
	stage.InEveryWay(t, "cmgo", func(s *stage.Journey) stage.Steps { return begun(s).endorsement() })
}

// TestJourneysOfAnAuspice makes that of the other council, which asks for less.
func TestJourneysOfAnAuspice(t *testing.T) {
	t.Parallel()
	stage.InEveryWay(t, "cmp", func(s *stage.Journey) stage.Steps { return begun(s).auspice() })
}

// begun is a journey to an event three months ahead.
func begun(s *stage.Journey) *journey { return &journey{Journey: s, from: s.Today().AddDays(90)} }

func (j *journey) endorsement() stage.Steps {
	return stage.Steps{
		{"staff of events sign in", j.staffOfEvents},
		{"an institution signs up and confirms its mail", j.institutionSignsUp},
		{"staff admit it", j.staffAdmit},
		{"the organiser says what the event is, and loses nothing to a mistake", j.saysWhatTheEventIs},
		{"the organiser says what it is about", j.saysWhatItIsAbout},
		{"the organiser writes the programme and sends it as a PDF", j.writesTheProgramme},
		{"the organiser names the faculty", j.namesTheFaculty},
		{"the organiser checks the answers and sends", j.checksAndSends},
		{"staff observe a part with a reason", j.staffObserve},
		{"the organiser remedies it", j.organiserRemedies},
		{"staff endorse the event with points", j.staffEndorse},
		{"the organiser opens the endorsement", j.organiserOpensThePaper},
		{"anyone finds the event by filters and takes it to a calendar", j.anyoneFindsTheEvent},
		{"anyone scans the endorsement", j.anyoneScans},
		{"the organiser asks for another date", j.organiserAsksForAnotherDate},
		{"staff accept it", j.staffAcceptTheDate},
	}
}

func (j *journey) auspice() stage.Steps {
	return stage.Steps{
		{"staff of events sign in", j.staffOfEvents},
		{"an institution signs up and confirms its mail", j.institutionSignsUp},
		{"staff admit it", j.staffAdmit},
		{"the organiser says what the event is, and loses nothing to a mistake", j.saysWhatTheEventIs},
		{"the organiser says what it is about", j.saysWhatItIsAbout},
		{"the organiser writes the programme and sends it as a PDF", j.writesTheProgramme},
		{"the organiser names the faculty", j.namesTheFaculty},
		{"the organiser checks the answers and sends", j.checksAndSends},
		{"staff take it", j.staffTake},
		{"staff endorse the event with points", j.staffEndorse},
		{"the organiser opens the endorsement", j.organiserOpensThePaper},
		{"anyone finds the event by filters and takes it to a calendar", j.anyoneFindsTheEvent},
		{"anyone scans the endorsement", j.anyoneScans},
	}
}

// rules are those of the council for events.
func (j *journey) rules() council.EndorsementRules { return j.Profile.Endorsement }
