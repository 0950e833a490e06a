package council

import "slices"

// MaxLedger is the most activities that a physician gathers for one renewal: far more than five years can hold, and few enough for one screen.
const MaxLedger = 300

// MaxEvidence is the largest file that shows an activity, in bytes.
const MaxEvidence = 5 << 20

// A Ledger is what a physician gathers in a window: its activities in the order in which they count, by their day. Sure scores what stands:
// accepted by the council or, before anything was sent, claimed with its evidence. Hoped scores all that was not refused.
type Ledger struct {
	Kind       Kind
	Table      Table
	Window     Period
	At         Date
	Activities []Activity
	Sure       Score
	Hoped      Score
	Hopeless   bool   // no way of the table closes what is missing: the clinical cases do
	Goals      []Goal // what would be enough; empty once it is
}

// Ledger scores the activities of a physician for a kind of request, by the table that judges it on the day.
func (r Rules) Ledger(k Kind, judge Table, window Period, activities []Activity, at Date) Ledger {
	l := Ledger{Kind: k, Table: judge, Window: window, At: at, Activities: r.inOrder(activities)}
	l.Hoped = r.ScoreLedger(judge, l.Activities, at, window)
	l.Sure = r.ScoreLedger(judge, slices.DeleteFunc(slices.Clone(l.Activities), func(a Activity) bool { return !a.stands() }), at, window)
	if !l.Sure.Enough {
		table, ok := r.Table(at)
		if !ok {
			table = judge
		}
		l.Goals = table.Suggest(l.Sure)
	}
	l.Hopeless = slices.ContainsFunc(l.Goals, func(g Goal) bool { return len(g.Ways) == 0 })
	return l
}

// stands says whether an activity counts without a further word: accepted, or gathered with its evidence and not yet sent.
func (a Activity) stands() bool {
	return a.Counts() || a.State == Claimed && a.Request == 0 && a.Proven()
}

// inOrder sorts activities by their last day, and gives refused ones their reason in words.
func (r Rules) inOrder(activities []Activity) []Activity {
	sorted := slices.Clone(activities)
	for i, a := range sorted {
		if a.State == ActivityRefused && a.Refused == "" {
			reason, _ := r.Reason(a.Reason)
			sorted[i].Refused = reason.Label
		}
	}
	slices.SortStableFunc(sorted, func(a, b Activity) int {
		if c := a.Ended().Compare(b.Ended()); c != 0 {
			return c
		}
		return int(a.ID - b.ID)
	})
	return sorted
}

// Lines are the lines of a chapter, refused ones and those still in review among them.
func (l Ledger) Lines(chapter string) []Line {
	var lines []Line
	for _, line := range l.Hoped.Lines {
		if line.Rule.Chapter == chapter {
			lines = append(lines, line)
		}
	}
	return lines
}

// Unproven counts the activities that still lack their evidence.
func (l Ledger) Unproven() int { return l.count(func(a Activity) bool { return !a.Proven() }) }

// Undecided counts the activities of a request on which the evaluator has not yet said a word.
func (l Ledger) Undecided() int { return l.count(func(a Activity) bool { return a.State == Claimed }) }

// Refused counts the activities that were refused.
func (l Ledger) Refused() int {
	return l.count(func(a Activity) bool { return a.State == ActivityRefused })
}

func (l Ledger) count(what func(Activity) bool) int {
	n := 0
	for _, a := range l.Activities {
		if what(a) {
			n++
		}
	}
	return n
}

// Seen gives the activities of a request as its physician may see them: what this round decided is told only once it was sent.
func (r Request) Seen(activities []Activity) []Activity {
	seen := slices.Clone(activities)
	if r.Status != Submitted && r.Status != InReview && r.Status != Proposed {
		return seen
	}
	for i, a := range seen {
		if a.Round == r.Round && a.Credit == 0 {
			claim := a.claim()
			seen[i].State, seen[i].Reason, seen[i].Note, seen[i].Refused, seen[i].Claimed = Claimed, "", "", "", Claim{}
			seen[i].Rule, seen[i].Role, seen[i].Quantity = claim.Rule, claim.Role, claim.Quantity
		}
	}
	return seen
}
