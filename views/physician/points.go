package physician

import (
	"fmt"
	"strings"

	"vigencia/council"
	"vigencia/views/ui"
)

// ActivitiesID is the fragment of the list of activities.
const ActivitiesID = "actividades"

// Points is Vigencia por puntaje: what is gathered, missing, in excess and lost, why each activity gives its number, and what would be enough.
type Points struct {
	Screen
	Choices  []council.Registration // registrations that can be renewed by points
	Renewed  council.Registration   // the one that is seen; without id when there is none
	Request  council.Request        // with which the ledger was sent; without id while it is gathered
	Ledger   council.Ledger
	Unsent   []council.Slot         // documents of the checklist that have to be sent first
	Chapter  string                 // of the list; "" = all
	Cases    string                 // address of the way by clinical cases; "" when the council has none
	Twins    map[int64]council.Twin // by activity: the other that looks like the same event
	Problems []ui.Problem
	Notice   ui.Notice
}

func (p Points) path(parts ...string) string {
	return p.to(append([]string{"/puntaje"}, parts...)...)
}

func (p Points) query() string { return fmt.Sprintf("?registro=%d", p.Renewed.ID) }

func (p Points) gathering() bool { return p.Request.ID == 0 }

func (p Points) caption() string {
	return p.W.Say("ledger.caption", "Specialty", p.Renewed.Specialty, "From", p.Ledger.Window.From.Long(), "To", p.Ledger.Window.To.Long())
}

func (p Points) registrations() []ui.Link {
	var links []ui.Link
	for _, r := range p.Choices {
		links = append(links, ui.Link{Href: p.path(fmt.Sprintf("?registro=%d", r.ID)), Label: r.Specialty, Current: r.ID == p.Renewed.ID})
	}
	return links
}

// pending is how much more there would be if all that is not yet certain counted.
func (p Points) pending() council.Points { return p.Ledger.Hoped.Total - p.Ledger.Sure.Total }

func (p Points) pendingText(points council.Points) string {
	if points <= 0 {
		return ""
	}
	key := "ledger.unproven_more"
	if !p.gathering() {
		key = "ledger.review_more"
	}
	return p.W.Say(key, "Points", points.String())
}

func (p Points) total() ui.Sum {
	s := p.Ledger.Sure
	return ui.Sum{Figure: s.Total.String(), Of: p.W.Say("ledger.of", "Pass", s.Pass.String()), Aside: p.pendingText(p.pending())}
}

func (p Points) meter() ui.Measure {
	s := p.Ledger.Sure
	return ui.Measure{Value: s.Total.String(), Max: s.Pass.String(), Text: p.W.Say("ledger.meter", "Total", s.Total.String(), "Pass", s.Pass.String()),
		Label: p.W.Say("ledger.meter", "Total", s.Total.String(), "Pass", s.Pass.String()), Complete: s.Missing == 0}
}

// left says how long the window still is, and what is missing or over in all.
func (p Points) left() string {
	s := p.Ledger.Sure
	text := p.W.Say("ledger.missing", "Points", s.Missing.String())
	if s.Missing == 0 {
		text = p.W.Say("ledger.excess", "Points", s.Excess.String())
	}
	if days := p.Today.DaysUntil(p.Ledger.Window.To); p.gathering() && days > 0 {
		text += " " + p.W.Count("ledger.days_left", days)
	}
	return text
}

func level(sure, hoped council.ChapterScore) ui.Level {
	l := ui.Level{Counted: int64(sure.Counted), Pending: int64(max(hoped.Counted-sure.Counted, 0))}
	if sure.Chapter.Min != nil {
		l.Minimum = int64(*sure.Chapter.Min)
	}
	return l
}

func (p Points) least(c council.ChapterScore) string {
	if c.Chapter.Min == nil {
		return p.W.Say("ledger.no_least")
	}
	return p.W.Say("ledger.least", "Min", c.Chapter.Min.String())
}

func (p Points) tag(c council.ChapterScore) ui.State {
	switch {
	case c.Lacks() > 0:
		return ui.State{Label: p.W.Say("ledger.tag.missing", "Points", c.Lacks().String()), Shape: ui.YourTurn}
	case c.Missing > 0:
		return ui.State{Label: p.W.Say("ledger.tag.compensated"), Shape: ui.Done}
	}
	return ui.State{Label: p.W.Say("ledger.tag.reached"), Shape: ui.Done}
}

// about says of a chapter what is over, made up, in review or lost.
func (p Points) about(sure council.ChapterScore) string {
	hoped := p.Ledger.Hoped.Chapter(sure.Chapter.Code)
	var says []string
	switch {
	case sure.Missing > 0 && sure.Lacks() == 0:
		says = append(says, p.W.Say("ledger.covered", "Points", sure.Missing.String(), "Chapters", p.named(sure.By)))
	case sure.Lacks() > 0 && hoped.Lacks() < sure.Lacks():
		says = append(says, p.W.Say("ledger.if_accepted", "Points", hoped.Lacks().String()))
	case len(sure.Gives) > 0:
		says = append(says, p.W.Say("ledger.gives", "Points", sure.Surplus.String(), "Chapters", p.named(sure.Gives)))
	case sure.Surplus > 0 && sure.Chapter.Min != nil:
		says = append(says, p.W.Say("ledger.surplus", "Points", sure.Surplus.String()))
	case sure.Missing == 0 && sure.Chapter.Min != nil:
		says = append(says, p.W.Say("ledger.just"))
	}
	if sure.Lost > 0 {
		says = append(says, p.W.Say("ledger.lost", "Points", sure.Lost.String(), "Max", sure.Chapter.Max.String()))
	}
	return strings.Join(says, " ")
}

func (p Points) named(covers []council.Cover) string {
	var names []string
	for _, c := range covers {
		names = append(names, c.Chapter.Name)
	}
	if n := len(names); n > 1 {
		return strings.Join(names[:n-1], ", ") + " " + p.and(names[n-1]) + " " + names[n-1]
	}
	return strings.Join(names, "")
}

// and is the word before the last of a list: Spanish has another before the sound of an i.
func (p Points) and(last string) string {
	sound := strings.TrimPrefix(strings.ToLower(last), "h")
	if strings.HasPrefix(sound, "i") || strings.HasPrefix(sound, "í") {
		return p.W.Say("ledger.and_i")
	}
	return p.W.Say("ledger.and")
}

// way says what one kind of activity would do: "3 congresos nacionales", with how much it gives.
func (p Points) way(w council.Way) (title, text string) {
	name := council.Rubric{Rule: w.Rule, Role: w.Role}.Name()
	title = name
	if w.Times > 1 {
		title = p.W.Say("ledger.times", "N", fmt.Sprint(w.Times), "Activity", name)
	}
	text = p.W.Say("ledger.gives_points", "Points", w.Points.String())
	if w.Rule.Asks() != "" && w.Quantity > 0 {
		unit := w.Rule.UnitPlural
		if w.Quantity == 100 {
			unit = w.Rule.Unit
		}
		text = p.W.Say("ledger.gives_with", "Points", w.Points.String(), "Quantity", w.Quantity.String(), "Unit", unit)
	}
	return title, text
}

func (p Points) goal(g council.Goal) string {
	if g.Chapter == nil {
		return p.W.Say("ledger.goal.any", "Points", g.Points.String())
	}
	return p.W.Say("ledger.goal.chapter", "Points", g.Points.String(), "Chapter", g.Chapter.Name)
}

// whyNot says why the ledger cannot be sent yet; "" when it can.
func (p Points) whyNot() string {
	if p.Ledger.Sure.Enough {
		if len(p.Unsent) > 0 {
			return p.W.Say("request.refuse.papers", "Documents", council.Labels(p.Unsent))
		}
		return ""
	}
	var chapters []string
	for _, c := range p.Ledger.Sure.Chapters {
		if c.Lacks() > 0 {
			chapters = append(chapters, c.Chapter.Name)
		}
	}
	if len(chapters) == 0 {
		return p.W.Say("ledger.send.points", "Pass", p.Ledger.Sure.Pass.String())
	}
	return p.W.Say("ledger.send.chapters", "Pass", p.Ledger.Sure.Pass.String(), "Chapters", strings.Join(chapters, ", "))
}
