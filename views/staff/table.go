package staff

import (
	"vigencia/council"
	"vigencia/views/ui"
)

// NewTable is the screen on which the council's own points table comes in: the form, what is wrong with the spreadsheet, or what it would change.
type NewTable struct {
	Screen
	Typed    map[string]string
	MaxBytes int64
	InForce  *council.Table
	Faults   []council.ImportFault
	Read     *council.Table // as it would be; nil before a spreadsheet without faults was sent
	Carried  string         // the same, for the form that confirms it
}

func (t NewTable) field(name, label string) ui.Field {
	return ui.Field{Name: name, Label: t.W.Say(label), Value: t.Typed[name], Error: ui.In(t.Problems, name)}
}

func (t NewTable) day() ui.Field {
	f := t.field("rige", "rules.from")
	f.Kind, f.Width, f.Hint = ui.Date, ui.W8, t.W.Say("rules.from_hint")
	return f
}

func (t NewTable) until() ui.Field {
	f := t.field("hasta", "rules.applies_until")
	f.Kind, f.Width, f.Hint, f.Optional = ui.Date, ui.W8, t.W.Say("rules.until_hint"), t.W.Say("rules.until_optional")
	return f
}

// period says from when, and until when if that is said, the table that was read would apply.
func (t NewTable) period() string {
	if t.Read.AppliesTo.IsZero() {
		return t.W.Say("rules.not_yet_text", "Date", t.Read.AppliesFrom.Long())
	}
	return t.W.Say("rules.not_yet_until", "Date", t.Read.AppliesFrom.Long(), "To", t.Read.AppliesTo.Long())
}

func (t NewTable) number(name, label string) ui.Field {
	f := t.field(name, label)
	f.Width, f.InputMode = ui.W4, "decimal"
	return f
}

func (t NewTable) columns() []ui.Column {
	return []ui.Column{{Label: t.W.Say("rules.change.what")}, {Label: t.W.Say("rules.change.before")}, {Label: t.W.Say("rules.change.after")}}
}

func (t NewTable) faultColumns() []ui.Column {
	return []ui.Column{{Label: t.W.Say("import.line"), Right: true}, {Label: t.W.Say("import.what_to_do")}}
}

// changes are the lines of what differs from the table in force, each with how it was and how it will be.
func (t NewTable) changes() [][3]string {
	if t.InForce == nil {
		return nil
	}
	old, now := *t.InForce, *t.Read
	var lines [][3]string
	if old.Pass != now.Pass {
		lines = append(lines, [3]string{t.W.Say("rules.pass"), old.Pass.String(), now.Pass.String()})
	}
	if old.WindowMonths != now.WindowMonths {
		lines = append(lines, [3]string{t.W.Say("rules.window"), council.Thousands(old.WindowMonths), council.Thousands(now.WindowMonths)})
	}
	for _, c := range now.ChapterChangesFrom(old) {
		lines = append(lines, t.change(chapterOf(c), t.chapterText(c.Before), t.chapterText(c.After)))
	}
	for _, c := range now.ChangesFrom(old) {
		lines = append(lines, t.change(ruleOf(c), t.ruleText(c.Before), t.ruleText(c.After)))
	}
	return lines
}

func (t NewTable) change(name, before, after string) [3]string {
	if before == "" {
		before = t.W.Say("rules.change.none")
	}
	if after == "" {
		after = t.W.Say("rules.change.gone")
	}
	return [3]string{name, before, after}
}

func chapterOf(c council.ChapterChange) string {
	if c.After != nil {
		return c.After.Name
	}
	return c.Before.Name
}

func ruleOf(c council.RuleChange) string {
	if c.After != nil {
		return c.After.Name
	}
	return c.Before.Name
}

func (t NewTable) chapterText(c *council.Chapter) string {
	if c == nil {
		return ""
	}
	return t.chapterTitle(*c)
}

func (t NewTable) ruleText(r *council.Rule) string {
	if r == nil {
		return ""
	}
	text := r.Name + ": " + t.worth(*r)
	if limits := t.limits(*r); limits != "" {
		text += "; " + limits
	}
	return text
}
