package e2e_test

import (
	"testing"

	"vigencia/e2e/stage"
)

// A journey is one office from its first minute on, with those who come to it.
type journey struct {
	*stage.Journey
	physician  *person
	number     string // of the physician's request
	constancia []byte // as it came by mail

	newcomer, specialist *person   // of the council that examines: who sits the exam, and who renews
	pass                 []byte    // to the exam
	certificates         [2]string // the numbers of the newcomer's and the specialist's
}

// A person does, beyond what people do at any browser, what these journeys need.
type person struct{ *stage.Person }

// person opens a browser in which nobody is signed in.
func (j *journey) person(t testing.TB) *person { return &person{j.Person(t)} }

// as is a colleague who has joined.
func (j *journey) as(t testing.TB, role string) *person { return &person{j.Staff[role].On(t)} }

// on is the same person in another part of the test.
func (p *person) on(t testing.TB) *person { return &person{p.Person.On(t)} }

// TestJourneys makes the journeys of everybody four times: with JavaScript and without, wide and narrow.
func TestJourneys(t *testing.T) {
	t.Parallel()
	stage.InEveryWay(t, "cmp", func(j *stage.Journey) stage.Steps { return (&journey{Journey: j}).all() })
}

// all are the journeys in the order in which an office comes to life.
func (j *journey) all() stage.Steps {
	return stage.Steps{
		{"the first administrator enters by the printed link", j.FirstAdministrator},
		{"the administrator invites the staff", j.recertifiers},
		{"the administrator loads the roster", j.roster},
		{"a physician of the roster asks for access and gets it by mail", j.physicianEnters},
		{"a registrar admits somebody whose address is not on file", j.registrarAdmits},
		{"the physician sends a request", j.physicianRequests},
		{"an evaluator scores and observes it", j.evaluatorObserves},
		{"the physician remedies it", j.physicianRemedies},
		{"the evaluator proposes and a second reader confirms", j.readersDecide},
		{"a certifier issues, and the constancia comes by mail", j.certifierIssues},
		{"anyone scans the constancia", j.anyoneScans},
		{"the regional office hands over the diploma", j.regionalOfficeHandsOver},
	}
}
