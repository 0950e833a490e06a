// Package organiser holds the screens of institutions that organise events: how one signs up, their applications for endorsement part by part, and
// what becomes of them. Screens take values of the domain and the council's words; they know no store and no request of HTTP.
package organiser

import (
	"strconv"
	"strings"
	"time"

	"vigencia/council"
	"vigencia/views/layout"
	"vigencia/views/ui"
)

// Screen is what every screen of an organiser needs.
type Screen struct {
	layout.Page
	W        council.Words
	Rules    council.Rules
	Today    council.Date
	Problems []ui.Problem
}

// NameOf is how an endorsement is called: by the name of its event, if it has one yet.
func NameOf(w council.Words, e council.Endorsement) string {
	if e.Contents.Title == "" {
		return w.Say("organise.untitled")
	}
	return e.Contents.Title
}

// to is an address of the site, from parts.
func (s Screen) to(parts ...string) string { return s.Base.To(strings.Join(parts, "")) }

// event is the address of an endorsement, or of a page of it.
func (s Screen) event(id int64, rest ...string) string {
	return s.to("/organizadores/avales/", strconv.FormatInt(id, 10), strings.Join(rest, ""))
}

// field is a field of a form with what was typed and what is wrong with it.
func (s Screen) field(name, label, value string) ui.Field {
	return ui.Field{Name: name, Label: s.W.Say(label), Value: value, Error: ui.In(s.Problems, name)}
}

// hinted is field with a hint.
func (s Screen) hinted(name, label, value, hint string) ui.Field {
	f := s.field(name, label, value)
	f.Hint = hint
	return f
}

// optional marks a question that may stay empty.
func (s Screen) optional(f ui.Field) ui.Field {
	f.Optional = s.W.Say("organise.optional")
	return f
}

// as sets what kind of text a field takes, and how wide it is.
func as(f ui.Field, kind ui.Kind, width ui.Width, autocomplete string) ui.Field {
	f.Kind, f.Width, f.Autocomplete = kind, width, autocomplete
	return f
}

// choices are the options of a list of the profile, the chosen one marked. first is an option of its own for nothing yet, left out when "".
func choices(list []council.Choosable, chosen, first string) []ui.Option {
	var options []ui.Option
	if first != "" {
		options = append(options, ui.Option{Label: first})
	}
	for _, x := range list {
		options = append(options, ui.Option{Value: x.Code, Label: x.Label, Selected: x.Code == chosen})
	}
	return options
}

// fact is one line of a list of facts; what is unknown reads so.
func (s Screen) fact(label, value string) ui.Fact {
	if value == "" {
		value = s.W.Say("organise.missing")
	}
	return ui.Fact{Term: s.W.Say(label), Value: value}
}

func (s Screen) state(e council.EndorsementStatus) ui.State {
	return ui.State{Label: s.W.Say("endorsement.status." + string(e)), Shape: ui.EndorsementShape(e)}
}

// when reads as on a timeline: "29 de octubre de 2026, 18:20".
func (s Screen) when(t time.Time) string {
	return s.Rules.Today(t).Long() + t.In(s.Rules.Zone).Format(", 15:04")
}

// at is a moment for machines, in local time.
func (s Screen) at(t time.Time) string { return t.In(s.Rules.Zone).Format("2006-01-02T15:04") }

// days are the days of an event in words; "" when they are not set.
func (s Screen) days(o council.Occasion) string {
	switch {
	case o.From.IsZero() || o.To.IsZero():
		return ""
	case o.From == o.To:
		return o.From.Long()
	}
	return s.W.Say("organise.from_to", "From", o.From.Long(), "To", o.To.Long())
}
