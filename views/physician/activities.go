package physician

import (
	"fmt"

	"vigencia/council"
	"vigencia/views/ui"
)

func (p Points) chapters() []ui.Link {
	links := []ui.Link{{Href: p.path(p.query()), Label: p.W.Say("ledger.all"), Current: p.Chapter == "", Target: ActivitiesID}}
	for _, c := range p.Ledger.Hoped.Chapters {
		if n := len(p.Ledger.Lines(c.Chapter.Code)); n > 0 {
			links = append(links, ui.Link{Href: p.path(p.query(), "&capitulo=", c.Chapter.Code), Label: fmt.Sprintf("%s (%d)", c.Chapter.Name, n), Current: p.Chapter == c.Chapter.Code})
		}
	}
	return links
}

func (p Points) lines() []council.Line {
	if p.Chapter != "" {
		return p.Ledger.Lines(p.Chapter)
	}
	return p.Ledger.Hoped.Lines
}

func (p Points) lineColumns() []ui.Column {
	var out []ui.Column
	for _, key := range []string{"activity", "date", "state", "points", "why", "actions"} {
		out = append(out, ui.Column{Label: p.W.Say("ledger.column." + key), Right: key == "points"})
	}
	return out
}

// days are the days of an activity: one, or from … to ….
func (p Points) days(a council.Activity) string {
	if a.To.IsZero() || a.To == a.From {
		return a.From.Numeric()
	}
	return p.W.Say("ledger.days", "From", a.From.Numeric(), "To", a.To.Numeric())
}

// standing is the state of an activity as its physician sees it.
func (p Points) standing(a council.Activity) ui.State {
	state, shape := "accepted", ui.Done
	switch {
	case a.Undone():
		state, shape = "undone", ui.Refused
	case a.Credit != 0:
		state = "credited"
	case a.State == council.ActivityRefused:
		state, shape = "refused", ui.YourTurn
	case a.State == council.ActivityMoved:
		state = "moved"
	case a.Counts():
	case !a.Proven():
		state, shape = "unproven", ui.YourTurn
	case a.Request == 0:
		state, shape = "gathered", ui.Ready
	case a.Round > p.Request.Round:
		state, shape = "mended", ui.Ready
	default:
		state, shape = "in_review", ui.Going
	}
	return ui.State{Label: p.W.Say("ledger.state." + state), Shape: shape}
}

// sub is the small line under the title: the rubric, what it was claimed as when the council moved it, and of a credit what shows it.
func (p Points) sub(l council.Line) string {
	text := council.Rubric{Rule: l.Rule, Role: l.Activity.Role}.Name()
	if l.Activity.State == council.ActivityMoved {
		if was, ok := p.Ledger.Table.Rule(l.Activity.Claimed.Rule); ok {
			text += ". " + p.W.Say("ledger.moved_from", "Rule", was.Name)
		}
	}
	if l.Activity.Credit != 0 {
		text += ". " + p.W.Say("ledger.by_list")
	}
	return text
}

// why explains the number of an activity; a refused one says what to do.
func (p Points) why(l council.Line) string {
	text := l.Explain(p.W)
	if l.Activity.Undone() {
		return p.W.Say("ledger.undone")
	}
	if l.Activity.State == council.ActivityRefused {
		reason, _ := p.Rules.Reason(l.Activity.Reason)
		text += " " + closed(l.Activity.Note) + " " + reason.Help
	}
	return text
}

// twin says of an activity what looks like the same event, and what to do; "" when nothing does.
func (p Points) twin(a council.Activity) string {
	t, ok := p.Twins[a.ID]
	if !ok {
		return ""
	}
	return p.W.Say("ledger.twin."+t.Hint(), "Title", t.Title, "Dates", council.Span(t.From, t.Ended()), "Number", t.Number)
}

// may says whether the physician can correct an activity now.
func (p Points) may(a council.Activity) bool { return a.MayMend(p.Request) == nil }

func (p Points) acts(a council.Activity) []ui.Link {
	at := p.path(fmt.Sprintf("/actividades/%d", a.ID))
	var links []ui.Link
	if a.Credit != 0 {
		return append(links, ui.Link{Href: p.to("/asistencias"), Label: p.W.Say("ledger.act.event"), About: a.Title})
	}
	if p.may(a) {
		label := "ledger.act.replace"
		if !a.Proven() {
			label = "ledger.act.attach"
		}
		links = append(links, ui.Link{Href: at + "/constancia", Label: p.W.Say(label), About: a.Title}, ui.Link{Href: at, Label: p.W.Say("ledger.act.change"), About: a.Title})
	}
	if a.Proven() {
		links = append(links, ui.Link{Href: at + "/constancia/archivo", Label: p.W.Say("ledger.act.see"), About: a.Title})
	}
	return links
}
