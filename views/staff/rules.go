package staff

import (
	"strings"
	"time"

	"vigencia/council"
	"vigencia/views/ui"
)

// RulesScreen is the screen of the rules in force.
type RulesScreen struct {
	Screen
	Table     *council.Table
	Catalogue bool // the table has a page of its own, searched by chapter
	Versions  []RuleVersion
	Ended     []council.Request // discarded inside a term that a special day lengthened
	Longer    string            // how many terms the day just added made longer; "" when none was
	MayChange bool
	Typed     map[string]string
}

// RuleVersion is one dated version.
type RuleVersion struct {
	Kind, Version string
	From          council.Date
	At            time.Time
	By            string
}

func (r RulesScreen) offices() []ui.Option {
	options := []ui.Option{{Label: r.W.Say("rules.all_offices")}}
	for _, o := range r.Rules.Offices {
		options = append(options, ui.Option{Value: o.Code, Label: o.Name, Selected: r.Typed["consejo"] == o.Code})
	}
	return options
}

func (r RulesScreen) field(name, label string, kind ui.Kind) ui.Field {
	return ui.Field{Name: name, Label: r.W.Say(label), Kind: kind, Value: r.Typed[name], Error: ui.In(r.Problems, name)}
}

func (r RulesScreen) offeredReasons() []ui.Option {
	options := []ui.Option{{Label: r.W.Say("rules.choose_reason")}}
	for _, x := range r.Rules.ReasonsOffered() {
		options = append(options, ui.Option{Value: x.Code, Label: x.Label})
	}
	return options
}

// reasonText says what a reason asks for, and whether it is final or retired.
func (r RulesScreen) reasonText(x council.Reason) string {
	parts := []string{x.Help}
	if x.Final {
		parts = append(parts, r.W.Say("rules.final"))
	}
	if x.Retired {
		parts = append(parts, r.W.Say("rules.retired"))
	}
	return strings.Join(parts, " · ")
}

// special says where a special day is kept and by which source.
func (r RulesScreen) special(d council.SpecialDay) string {
	where := r.W.Say("rules.all_offices")
	if len(d.Offices) > 0 {
		where = strings.Join(d.Offices, ", ")
	}
	return strings.Join([]string{d.Name, where, d.Source}, " · ")
}

func (r RulesScreen) signer(s council.Signer) string {
	text := s.Post
	if !s.From.IsZero() {
		text += " · " + r.W.Say("rules.since", "Date", s.From.Numeric())
	}
	if !s.To.IsZero() {
		text += " · " + r.W.Say("rules.until", "Date", s.To.Numeric())
	}
	return text
}

func (r RulesScreen) columns() []ui.Column {
	return []ui.Column{{Label: r.W.Say("rules.kind_label")}, {Label: r.W.Say("rules.version")}, {Label: r.W.Say("rules.from")}, {Label: r.W.Say("rules.loaded")}}
}
