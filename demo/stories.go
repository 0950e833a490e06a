package demo

import (
	"slices"

	"vigencia/council"
)

// A milestone is how far a story has come by the last day.
type milestone int

// The milestones on the way to a paper in the physician's hand.
const (
	drafted milestone = iota
	filed
	taken
	scored
	proposed
	decided
	issued
	printed
	shipped
	arrived
	collected
)

// A turn is what makes a story leave the straight way.
type turn int

// The turns of a story.
const (
	straight   turn = iota
	observed        // observed, and the physician has still to answer
	prepared        // observed; part of the remedy is prepared and not sent
	remedied        // observed, remedied and read again
	sentBack        // the second reader returned the proposal
	denied          // for a reason that is final
	forgotten       // observed, and the term passes without a remedy
	withdrawn       // by the physician, after it was taken
	undone          // handed over by mistake, and taken back
	abstained       // the first evaluator passed it on
	unreached       // the mails to the physician bounce
	unanswered      // the mails to the physician wait
)

// A story is one request: whose, how many working days ago it was filed, how far it has come and which turn it took.
type story struct {
	who       string // CMP number; "" draws a member
	kind      string // "general" or "specialty"
	days      int
	until     milestone
	turn      turn
	evaluator string
	reader    string
	text      string // Descripción
	sign      string // word that tells who signs in here; "" for who does not
}

// stories are all requests of the demo: those that its guide tells of, then as many as an inbox has.
func (o *Office) stories() []story {
	told := []story{
		{who: "045218", kind: "specialty", days: 22, until: scored, turn: prepared, evaluator: "rosa.ibanez", text: "Cinco años en hospital nacional", sign: "demo.who.observed"},
		{who: "028816", kind: "general", days: 10, until: scored, evaluator: "luis.carpio"},
		{who: "052340", kind: "specialty", days: 8, until: scored, evaluator: "rosa.ibanez", sign: "demo.who.late"},
		{who: "031877", kind: "general", days: 7, until: filed, sign: "demo.who.today"},
		{who: "067103", kind: "specialty", days: 5, until: filed},
		{who: "019552", kind: "specialty", days: 6, until: proposed, evaluator: "rosa.ibanez", reader: "luis.carpio"},
		{who: "071946", kind: "specialty", days: 3, until: taken, evaluator: "ana.delgado"},
		{who: "036905", kind: "specialty", days: 4, until: taken, evaluator: "ana.delgado", sign: "demo.who.colleague"},
	}
	told = append(told, story{who: veteran, kind: "specialty", days: o.longAgo(), until: collected, sign: "demo.who.expired"})
	return append(append(told, o.asides()...), o.crowd()...)
}

// veteran is the member whose paper is of the first days, and no longer in force.
const veteran = "016384"

// longAgo is how many working days ago the veteran asked: the certificate ended some weeks before the present.
func (o *Office) longAgo() int {
	n := 0
	for d := o.today.AddYears(-o.Profile.Validity.Years).AddDays(-45); d.Before(o.today); d = d.AddDays(1) {
		if o.Profile.Calendar.Works(d, "") {
			n++
		}
	}
	return n
}

// asides are the ways that few requests take.
func (o *Office) asides() []story {
	return []story{
		{kind: "general", until: drafted, days: 2, sign: "demo.who.draft"},
		{kind: "specialty", until: drafted, days: 9},
		{kind: "specialty", days: 15, until: scored, turn: observed},
		{kind: "general", days: 12, until: scored, turn: observed},
		{kind: "general", days: 18, until: taken, turn: remedied},
		{kind: "specialty", days: 41, until: collected, turn: remedied, sign: "demo.who.certified"},
		{kind: "specialty", days: 6, until: taken, turn: sentBack},
		{kind: "general", days: 30, until: decided, turn: denied, sign: "demo.who.denied"},
		{kind: "specialty", days: 22, until: decided, turn: denied},
		{kind: "general", days: 62, until: scored, turn: forgotten, sign: "demo.who.discarded"},
		{kind: "general", days: 9, until: taken, turn: withdrawn, sign: "demo.who.withdrawn"},
		{kind: "specialty", days: 5, until: taken, turn: abstained},
		{kind: "general", days: 38, until: arrived, turn: undone},
		{kind: "specialty", days: 14, until: scored, turn: unreached},
		{kind: "general", days: 5, until: scored, turn: unanswered},
		{kind: "general", days: 6, until: proposed},
		{kind: "specialty", days: 7, until: proposed},
		{kind: "general", days: 7, until: decided, sign: "demo.who.approved"},
		{kind: "specialty", days: 8, until: decided},
		{kind: "general", days: 9, until: issued},
		{kind: "specialty", days: 10, until: issued},
		{kind: "general", days: 11, until: printed},
		{kind: "specialty", days: 13, until: shipped},
		{kind: "general", days: 16, until: shipped},
		{kind: "specialty", days: 21, until: arrived, sign: "demo.who.pickup"},
		{kind: "general", days: 24, until: arrived},
	}
}

// crowd are requests of every day: older ones are done, the last ones wait.
func (o *Office) crowd() []story {
	var all []story
	for day := 118; day >= 0; day -= 2 + o.rnd.IntN(3) {
		s := story{kind: []string{"general", "specialty"}[o.rnd.IntN(2)], days: day, until: collected}
		switch {
		case day < 3:
			s.until = filed
		case day < 6:
			s.until = []milestone{filed, taken, scored}[o.rnd.IntN(3)]
		case day < 30:
			s.until = []milestone{issued, printed, shipped, arrived}[min(3, day/8)]
		}
		all = append(all, s)
	}
	return all
}

// someone draws a member who can ask for a certificate of the kind and has no part in another story.
func (o *Office) someone(kind string, taken map[string]bool) council.Physician {
	for {
		p := o.roster[len(known)+o.rnd.IntN(len(o.roster)-len(known))]
		has := slices.ContainsFunc(p.Registrations, func(r council.Registration) bool { return string(r.Kind) == kind })
		if has && o.Profile.Members.Able(p) && o.Profile.Members.Active(p) && !taken[p.Number] {
			return p
		}
	}
}
