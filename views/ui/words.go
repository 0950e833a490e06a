package ui

import (
	"strings"

	"github.com/a-h/templ"
)

// Tone is the colour of a note, a figure or a verdict; its words say the same.
type Tone string

// The tones.
const (
	Informs Tone = ""
	Good    Tone = "ok"
	Acts    Tone = "act" // the reader has something to do
	Bad     Tone = "bad"
)

// Notice is a note: something to know now.
type Notice struct {
	Tone  Tone
	Title string // in bold
	Text  string // after it, in the same paragraph
	Icon  Glyph  // the tone's own when empty
	Live  bool   // it answers an act: told to readers at once, and focused after a swap
	ID    string
}

// title ends as a sentence when more follows it in the same paragraph.
func (n Notice) title() string {
	if n.Text == "" || n.Title == "" || strings.ContainsAny(n.Title[len(n.Title)-1:], ".:?!") {
		return n.Title
	}
	return n.Title + "."
}

func (n Notice) class() string {
	if n.Tone == Informs {
		return "v-note"
	}
	return "v-note v-note--" + string(n.Tone)
}

func (n Notice) icon() Glyph {
	switch {
	case n.Icon != NoIcon:
		return n.Icon
	case n.Tone == Good:
		return Check
	case n.Tone == Acts:
		return Watch
	case n.Tone == Bad:
		return Warning
	}
	return Info
}

func (n Notice) attributes() templ.Attributes {
	a := templ.Attributes{}
	if n.ID != "" {
		a["id"] = n.ID
	}
	if n.Live && n.Tone == Bad {
		a["role"] = "alert"
	} else if n.Live {
		a["role"] = "status"
	}
	return a
}

// Step is the next thing to do on a person's page, the biggest thing on it.
type Step struct {
	ID    string // of its heading; "sig" when empty
	Title string
	Text  string // what, and until when
}

func (s Step) id() string {
	if s.ID == "" {
		return "sig"
	}
	return s.ID
}

// Moment is one point of a timeline.
type Moment struct {
	Title string
	When  string // as read: "29 de octubre de 2026, 18:20"
	At    string // for machines: "2026-10-29T18:20"
	Text  string
	Link  Link  // after the text
	Stage Stage // past, now or to come
}

// Stage is where a moment lies.
type Stage string

// The stages of a moment.
const (
	Past   Stage = ""
	Now    Stage = "is-now"
	ToCome Stage = "is-todo"
)

// Day is one bar of a term: a day that counts and has passed, one that is left, or one skipped between them.
type Day struct {
	Kind DayKind
	Week bool // first of its week: a gap stands before it
}

// DayKind is how a bar is drawn.
type DayKind string

// The kinds of bar.
const (
	DayLeft    DayKind = ""
	DayPast    DayKind = "p"
	DaySkipped DayKind = "s"
)

func (d Day) class() string {
	if d.Week {
		return string(d.Kind) + " w"
	}
	return string(d.Kind)
}

// Clock is a term with its explanation. The caller has counted the days.
type Clock struct {
	ID       string // of its heading; "plazo" when empty
	Title    string // for readers: "Plazo para subsanar"
	Headline string // "Quedan 12 días hábiles"
	Before   string // "Puede enviar hasta el "
	Until    string // in bold: "miércoles 23 de diciembre de 2026"
	After    string // ", a las 23:59 (hora de Lima)."
	Days     []Day
	Why      string // "Cómo se cuenta este plazo"
	Reasons  []string
}

func (c Clock) id() string {
	if c.ID == "" {
		return "plazo"
	}
	return c.ID
}

// Fact is one line of a list of facts.
type Fact struct {
	Term   string
	Value  string // empty when Link or Body says it
	Small  string // a line under the value
	Link   Link   // instead of the value
	Change Link   // on the page that checks answers: label "Cambiar", its About is the term
	Body   templ.Component
}

func (f Fact) class() string {
	if f.Change.Href != "" {
		return "has-act"
	}
	return ""
}

// Confirmation is the face of a page that says an act is done.
type Confirmation struct {
	Title  string // "Recibimos su solicitud"
	Lead   string // "Su número es "
	Number string
}

// Nothing is an empty list: what will be here, and the first step, as children.
type Nothing struct {
	ID    string // of its heading; "vacio" when empty
	Title string
	Text  string
	Icon  Glyph // File when empty
}

func (n Nothing) id() string {
	if n.ID == "" {
		return "vacio"
	}
	return n.ID
}

func (n Nothing) icon() Glyph {
	if n.Icon == NoIcon {
		return File
	}
	return n.Icon
}

// Judgement is the face of a verification: one word, one sentence.
type Judgement struct {
	Tone     Tone  // Good in force; Acts expired or suspended; Bad annulled; Informs replaced; Unknown not found
	Icon     Glyph // that of the tone when empty
	Word     string
	Sentence string
}

// Unknown is the tone of a verdict about something that the register does not have.
const Unknown Tone = "end"

func (j Judgement) class() string {
	switch j.Tone {
	case Unknown:
		return "v-verdict"
	case Informs:
		return "v-verdict v-verdict--info"
	}
	return "v-verdict v-verdict--" + string(j.Tone)
}

func (j Judgement) icon() Glyph {
	if j.Icon != NoIcon {
		return j.Icon
	}
	switch j.Tone {
	case Good:
		return Check
	case Acts:
		return Watch
	case Bad:
		return Cross
	case Unknown:
		return Search
	}
	return Forward
}
