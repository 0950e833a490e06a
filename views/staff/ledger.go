package staff

import (
	"slices"
	"strconv"

	"vigencia/council"
	"vigencia/views/ui"
)

// A RulingForm is what was typed of a verdict on an activity.
type RulingForm struct{ State, Reason, Note, Rubric, Quantity string }

// Ledgered says whether the request is judged by the activities that its physician sent, one by one.
func (e Evaluation) Ledgered() bool { return e.Ledger != nil }

// Choose puts an activity of the ledger beside its evidence: the one of id, else the first without a verdict, else the first.
func (e *Evaluation) Choose(id int64) {
	all := e.Ledger.Activities
	i := slices.IndexFunc(all, func(a council.Activity) bool { return a.ID == id })
	if i < 0 {
		i = slices.IndexFunc(all, func(a council.Activity) bool { return a.State == council.Claimed })
	}
	if i = max(i, 0); i < len(all) {
		e.Item = all[i]
		e.Ruling = RulingForm{Reason: e.Item.Reason, Note: e.Item.Note, Rubric: council.ClaimValue(e.Item.Rule, e.Item.Role), Quantity: e.Item.Quantity.String()}
	}
}

// beside is the address of the activity before (-1) or after (1) the one in hand; "" at the ends.
func (e Evaluation) beside(step int) string {
	i := slices.IndexFunc(e.Ledger.Activities, func(a council.Activity) bool { return a.ID == e.Item.ID }) + step
	if i < 0 || i >= len(e.Ledger.Activities) {
		return ""
	}
	return e.item(e.Ledger.Activities[i].ID)
}

func (e Evaluation) item(id int64) string {
	return e.at("/evaluacion?item=" + strconv.FormatInt(id, 10))
}

func (e Evaluation) itemAt(rest string) string {
	return e.at("/actividades/" + strconv.FormatInt(e.Item.ID, 10) + rest)
}

// evidence is the file of the activity in hand, for the viewer.
func (e Evaluation) evidence() ui.EFile {
	name := council.Attachment{Slot: "evidence", Version: 1, Format: e.Item.Evidence.Format}.PaperName(e.Subject.Number)
	say := func(key string) string { return e.W.Say("viewer." + key) }
	return ui.EFile{Base: e.Page.Base, URL: e.itemAt("/constancia"), Name: name, Label: e.W.Say("ruling.evidence"), Start: 1, PageName: e.W.Say("ruling.evidence_page"),
		Words: ui.PaperWords{Page: say("page"), Of: say("of"), Previous: say("previous"), Next: say("next"), Larger: say("larger"), Smaller: say("smaller"),
			Download: e.W.Say("viewer.download", "Name", name), Open: e.W.Say("ruling.open"), Keys: say("keys"), Announce: say("announce"), Failed: say("failed")}}
}

// line is the line of an activity: what it counts if it is accepted, and why.
func (e Evaluation) line(a council.Activity) council.Line {
	i := slices.IndexFunc(e.Ledger.Hoped.Lines, func(l council.Line) bool { return l.Activity.ID == a.ID })
	return e.Ledger.Hoped.Lines[i]
}

func (e Evaluation) ruled(a council.Activity) ui.State {
	shape := map[council.ActivityState]ui.Shape{council.ActivityAccepted: ui.Done, council.ActivityMoved: ui.Done, council.ActivityRefused: ui.Refused}[a.State]
	word := string(a.State)
	if a.Credit != 0 {
		word = "credited"
	}
	if a.Undone() {
		word = "undone"
	}
	return ui.State{Label: e.W.Say("ruling.state." + word), Shape: shape}
}

// facts are what the physician claims of the activity in hand.
func (e Evaluation) facts() []ui.Fact {
	a := e.Item
	l := e.line(a)
	days := a.From.Numeric()
	if !a.To.IsZero() && a.To != a.From {
		days = e.W.Say("ledger.days", "From", a.From.Numeric(), "To", a.To.Numeric())
	}
	facts := []ui.Fact{{Term: e.W.Say("ruling.rubric"), Value: council.Rubric{Rule: l.Rule, Role: a.Role}.Name()}, {Term: e.W.Say("ledger.column.date"), Value: days}}
	if unit := l.Rule.Asks(); unit != "" {
		facts = append(facts, ui.Fact{Term: e.W.Say("ruling.quantity"), Value: a.Quantity.String() + " " + unit})
	}
	facts = append(facts, ui.Fact{Term: e.W.Say("ledger.column.points"), Value: l.Counted.String(), Small: l.Explain(e.W)})
	for _, m := range e.Earlier {
		if m.Activity == a.ID {
			facts = append(facts, ui.Fact{Term: e.W.Say("ruling.earlier"), Value: e.reason(m.Reason) + ". " + m.Note, Small: m.Answer})
		}
	}
	return facts
}

// twin says of an activity what looks like the same event: beside the typed one, and beside the credited one; "" when nothing does.
func (e Evaluation) twin(a council.Activity) string {
	t, ok := e.Twins[a.ID]
	if !ok {
		return ""
	}
	if t.Number == e.Request.Number {
		t.Number = "" // it stands here: only another request is named
	}
	says := []string{"Title", t.Title, "Dates", council.Span(t.From, t.Ended()), "Number", t.Number}
	if e.Ledger == nil {
		return e.W.Say("sheet.twin."+t.Hint(), says...)
	}
	return e.W.Say("ruling.twin."+t.Hint(), says...)
}

// rulable says whether the reader may give the activity in hand its verdict in this round; one that an endorsed event gave has it.
func (e Evaluation) rulable() bool {
	return e.InHand && e.Item.Round == e.Request.Round && e.Item.Credit == 0
}

func (e Evaluation) rubrics() []ui.Option {
	var list []ui.Option
	for _, c := range e.Table.Chapters {
		for _, r := range e.Table.Rubrics(c.Code) {
			list = append(list, ui.Option{Value: r.Value(), Label: c.Name + ": " + r.Name() + " (" + r.Worth(e.W) + ")"})
		}
	}
	return options(e.Ruling.Rubric, list...)
}

func (e Evaluation) ruling(name, label, value string) ui.Field {
	return e.field("actividad", name, e.W.Say(label), value)
}

// progress says how many activities still wait for a verdict.
func (e Evaluation) progress() string {
	return e.W.Say("ruling.progress", "Left", strconv.Itoa(e.Ledger.Undecided()), "All", strconv.Itoa(len(e.Ledger.Activities)))
}

// hoped is the total if all that is left were accepted.
func (e Evaluation) hoped() string {
	return e.W.Say("ruling.hoped", "Points", e.Ledger.Hoped.Total.String())
}

// whyNotYet says what keeps the whole from being decided.
func (e Evaluation) whyNotYet() string {
	if n := e.Ledger.Undecided(); n > 0 {
		return e.W.Say("ledger.refuse.undecided", "N", strconv.Itoa(n))
	}
	return ""
}
