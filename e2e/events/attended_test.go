package events_test

import (
	"testing"

	"vigencia/council"
	"vigencia/e2e/stage"
)

// An attended journey is one office in which an event of today is over: who was there, its list, and what becomes of the points.
type attended struct {
	*stage.Journey
	first     int // numbers of the register begin after it
	organiser *stage.Person
	event     council.Endorsement
	anas      []byte // constancia of attendance
	ana       guest  // has an account, and gives the key of the door
	marta     guest  // has an account
	carmen    guest  // stands in the register alone
}

// stranger is a row of a list with somebody whom the register does not know.
const stranger = "Rita Gil Sosa"

// TestJourneysOfAnAttendance makes the journey from the door of an event to its points, and to their undoing by two persons, four times.
func TestJourneysOfAnAttendance(t *testing.T) {
	t.Parallel()
	stage.InEveryWay(t, "cmgo", func(s *stage.Journey) stage.Steps { return (&attended{Journey: s, first: 4718200}).points() })
}

// TestJourneysOfCredits makes that of the other council, whose list comes as a file.
func TestJourneysOfCredits(t *testing.T) {
	t.Parallel()
	stage.InEveryWay(t, "cmp", func(s *stage.Journey) stage.Steps { return (&attended{Journey: s, first: 23540}).credits() })
}

func (j *attended) points() stage.Steps {
	return stage.Steps{
		{"an event of today is endorsed", j.eventOfToday},
		{"the organiser signs in and opens the sheet for the door", j.opensTheDoor},
		{"a physician types its key wrongly, then rightly", j.physicianArrives},
		{"the organiser pastes a list with a wrong line, and loses nothing to it", j.pastesWrongly},
		{"the organiser sees what coincides, and confirms", j.pastesRightly},
		{"the physician reads her points", j.physicianReads},
		{"the physician asks for the constancia", j.physicianAsks},
		{"anyone scans the constancia", j.anyoneScans},
		{"staff say who almost coincides", j.staffSayWho},
		{"the organiser corrects the list", j.organiserCorrects},
		{"staff see who was left out", j.staffKeep},
		{"the organiser cancels the event", j.organiserCancels},
		{"the first person asks for its points to be undone", j.firstAsks},
		{"the second person confirms", j.secondConfirms},
		{"the points are undone", j.pointsAreUndone},
	}
}

func (j *attended) credits() stage.Steps {
	return stage.Steps{
		{"an event of today is endorsed", j.eventOfToday},
		{"the organiser signs in and opens the sheet for the door", j.opensTheDoor},
		{"a physician scans the code of the door", j.physicianScans},
		{"the organiser sends the list as a file, and confirms", j.sendsAFile},
		{"the physician reads her credits", j.physicianReads},
		{"the physician asks for the constancia", j.physicianAsks},
		{"anyone scans the constancia", j.anyoneScans},
	}
}

// given is what the event gives somebody who attends.
func (j *attended) given() string { return j.event.Points[0].Given.String() }
