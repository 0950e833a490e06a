package public

import (
	"net/url"
	"slices"

	"vigencia/council"
	"vigencia/views/layout"
	"vigencia/views/ui"
)

// CalculatorPage lets anyone reckon points before signing up; what was reckoned lives in the address.
type CalculatorPage struct {
	layout.Page
	W                       council.Words
	Table                   council.Table
	Score                   council.Score
	Rubric, Quantity, Ended string // as typed
	Problems                []ui.Problem
	Carry                   bool // the reader has a place to carry it to
}

const calculator = "/puntos/calculadora"

func (p CalculatorPage) to(path string) string { return p.Base.To(path) }

func (p CalculatorPage) values() []string {
	var all []string
	for _, l := range p.Score.Lines {
		all = append(all, l.Activity.EstimateValue())
	}
	return all
}

// without is the address without one of the activities.
func (p CalculatorPage) without(i int) string {
	return p.to(calculator) + "?" + url.Values{"a[]": slices.Delete(p.values(), i, i+1)}.Encode()
}

func (p CalculatorPage) carry() string {
	return p.to("/puntaje/traer") + "?" + url.Values{"a[]": p.values()}.Encode()
}

func (p CalculatorPage) options() []ui.Option {
	list := []ui.Option{{Label: p.W.Say("ledger.claim.choose")}}
	for _, c := range p.Table.Chapters {
		for _, r := range p.Table.Rubrics(c.Code) {
			list = append(list, ui.Option{Value: r.Value(), Label: c.Name + ": " + r.Name() + " (" + r.Worth(p.W) + ")", Selected: r.Value() == p.Rubric})
		}
	}
	return list
}

func (p CalculatorPage) field(name, label, value string) ui.Field {
	return ui.Field{Name: name, Label: p.W.Say(label), Value: value, Error: ui.In(p.Problems, name)}
}

func (p CalculatorPage) quantity() ui.Field {
	f := p.field("cantidad", "ledger.claim.quantity", p.Quantity)
	f.InputMode, f.Width, f.Hint = "decimal", ui.W4, p.W.Say("ledger.claim.quantity_hint")
	return f
}

func (p CalculatorPage) ended() ui.Field {
	f := p.field("fecha", "calculator.ended", p.Ended)
	f.InputMode, f.Width, f.Hint, f.Optional = "numeric", ui.W8, p.W.Say("activity.day"), p.W.Say("physician.optional")
	return f
}

func (p CalculatorPage) total() ui.Sum {
	s := ui.Sum{Figure: p.Score.Total.String(), Of: p.W.Say("ledger.of", "Pass", p.Score.Pass.String())}
	if p.Score.Missing > 0 {
		s.Aside = p.W.Say("ledger.missing", "Points", p.Score.Missing.String())
	}
	return s
}

func (p CalculatorPage) meter() ui.Measure {
	text := p.W.Say("ledger.meter", "Total", p.Score.Total.String(), "Pass", p.Score.Pass.String())
	return ui.Measure{Value: p.Score.Total.String(), Max: p.Score.Pass.String(), Text: text, Label: text, Complete: p.Score.Missing == 0}
}

// lacking are the chapters that do not reach their minimum.
func (p CalculatorPage) lacking() []string {
	var all []string
	for _, c := range p.Score.Chapters {
		if c.Lacks() > 0 {
			all = append(all, p.W.Say("ledger.refuse.chapter", "Chapter", c.Chapter.Name, "Missing", c.Lacks().String()))
		}
	}
	return all
}

func (p CalculatorPage) columns() []ui.Column {
	return []ui.Column{{Label: p.W.Say("ledger.column.activity")}, {Label: p.W.Say("ledger.column.date")}, {Label: p.W.Say("ledger.column.points"), Right: true},
		{Label: p.W.Say("ledger.column.why")}, {Label: p.W.Say("ledger.column.actions")}}
}

// day is the day on which an activity ended.
func (p CalculatorPage) day(l council.Line) string {
	if l.Activity.To.IsZero() {
		return l.Activity.From.Numeric()
	}
	return l.Activity.To.Numeric()
}
