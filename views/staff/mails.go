package staff

import (
	"strconv"
	"strings"
	"time"

	"vigencia/council"
	"vigencia/views/ui"
)

// Mails is the screen of the outbox.
type Mails struct {
	Screen
	States   []string
	State    string
	Counts   map[string]int
	NoServer bool // nothing goes out: there is no mail server
	Rows     []OutMail
	Next     int64 // id from which the next page goes on; 0 on the last
}

// OutMail is one mail as screens show it.
type OutMail struct {
	ID        int64
	Template  string
	To        string
	State     string
	Request   string // number of the request that it is about, or ""
	OrderedAt time.Time
	SentAt    time.Time
	Attempts  int
	Problem   string
	Again     bool // it can be sent again
	Notice    bool // its notice can be recorded another way
	Reveal    bool // its secret can be handed over
	Revealed  bool
}

// MailForm is what was typed about a mail.
type MailForm struct {
	To, Way, Note string
	Ways          []string
}

func (m Mails) chips() []ui.Link {
	chips := []ui.Link{{Href: m.to("/consejo/correos"), Label: m.W.Say("mails.all"), Current: m.State == ""}}
	for _, s := range m.States {
		label := m.W.Say("mail." + s)
		if n := m.Counts[s]; n > 0 {
			label += " (" + m.capped(n) + ")"
		}
		chips = append(chips, ui.Link{Href: m.to("/consejo/correos?estado=" + s), Label: label, Current: m.State == s})
	}
	return chips
}

func (m Mails) pages() ui.Pages {
	p := ui.Pages{Label: m.W.Say("mails.pages"), Target: "correos"}
	if m.Next > 0 {
		p.After = ui.Link{Href: m.to("/consejo/correos?estado=" + m.State + "&antes=" + strconv.FormatInt(m.Next, 10)), Label: m.W.Say("mails.older")}
	}
	return p
}

func (m Mails) columns() []ui.Column {
	return []ui.Column{{Label: m.W.Say("mails.kind")}, {Label: m.W.Say("mails.to")}, {Label: m.W.Say("mails.ordered")}, {Label: m.W.Say("mails.state")}}
}

func (s Screen) mailState(m OutMail) ui.State {
	shape := map[string]ui.Shape{"waiting": ui.Waiting, "held": ui.Held, "sent": ui.Done, "bounced": ui.Refused, "given_up": ui.Refused}[m.State]
	return ui.State{Label: s.W.Say("mail." + m.State), Shape: shape}
}

func (s Screen) mailPath(m OutMail, rest string) string {
	return s.to("/consejo/correos/" + strconv.FormatInt(m.ID, 10) + rest)
}

// problem is a word of ours, or what the mail server said.
func (s Screen) problem(m OutMail) string {
	if strings.HasPrefix(m.Problem, "mail.") || strings.HasPrefix(m.Problem, "mails.") {
		return s.W.Say(m.Problem)
	}
	return m.Problem
}

func (s Screen) mailFacts(m OutMail) []ui.Fact {
	facts := []ui.Fact{{Term: s.W.Say("mails.kind"), Value: s.W.Say("mails.template." + m.Template)}, {Term: s.W.Say("mails.to"), Value: m.To}, {Term: s.W.Say("mails.ordered"), Value: s.When(m.OrderedAt)}}
	if !m.SentAt.IsZero() {
		facts = append(facts, ui.Fact{Term: s.W.Say("mails.sent"), Value: s.When(m.SentAt)})
	}
	if m.Attempts > 0 {
		facts = append(facts, ui.Fact{Term: s.W.Say("mails.attempts"), Value: council.Thousands(m.Attempts)})
	}
	if m.Problem != "" {
		facts = append(facts, ui.Fact{Term: s.W.Say("mails.problem"), Value: s.problem(m)})
	}
	if m.Request != "" {
		facts = append(facts, ui.Fact{Term: s.W.Say("mails.about"), Link: ui.Link{Href: s.of(m.Request, ""), Label: m.Request}})
	}
	return facts
}

func (s Screen) ways(f MailForm) []ui.Option {
	var options []ui.Option
	for _, w := range f.Ways {
		options = append(options, ui.Option{Value: w, Label: s.W.Say("mails.way." + w), Selected: w == f.Way})
	}
	return options
}
