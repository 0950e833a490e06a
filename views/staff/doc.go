// Package staff is what the council's office sees: the desk, the inbox of requests, their pages, the evaluation and the second reading.
// Screens are values with the words of the council in W; they know no store and no request of HTTP.
package staff

import (
	"strings"
	"time"

	"vigencia/council"
	"vigencia/views/layout"
	"vigencia/views/ui"
)

// A Screen is what every page of the office is drawn with.
type Screen struct {
	Page     layout.Page
	W        council.Words
	Rules    council.Rules
	Today    council.Date
	Me       council.Actor
	Problems []ui.Problem
}

func (s Screen) to(path string) string { return s.Page.Base.To(path) }

// of is the address of a request, or of what belongs to it.
func (s Screen) of(number, rest string) string { return s.to("/consejo/solicitudes/" + number + rest) }

func (s Screen) form(url, target string) ui.Action {
	return ui.Action{URL: url, Token: s.Page.Token, Target: target}
}

// When is a moment as read: "9 de noviembre de 2026, 12:00".
func (s Screen) When(at time.Time) string {
	if at.IsZero() {
		return ""
	}
	return s.Rules.Today(at).Long() + ", " + at.In(s.Rules.Zone).Format("15:04")
}

// Stamp is a moment in a table: "09/11/2026 12:00".
func (s Screen) Stamp(at time.Time) string {
	if at.IsZero() {
		return ""
	}
	return s.Rules.Today(at).Numeric() + " " + at.In(s.Rules.Zone).Format("15:04")
}

func (s Screen) state(status council.RequestStatus) ui.State {
	return ui.State{Label: s.W.Say("status." + string(status)), Shape: ui.ShapeOf(status)}
}

// kind names a request briefly: the specialty alone where the kind has one.
func (s Screen) kind(code, label string) string {
	k, ok := s.Rules.Kind(code)
	if lead, found := k.Lead(); ok && found {
		return strings.TrimPrefix(label, lead)
	}
	return label
}

// kindName names a kind without its specialty.
func kindName(k council.Kind) string {
	lead, ok := k.Lead()
	if !ok {
		lead = k.Label
	}
	return strings.TrimRight(strings.TrimSpace(lead), ":")
}

// term says how a running term of the council stands: late, today, or in so many working days.
func (s Screen) term(d council.Deadline, office string) string {
	switch {
	case d.Due.IsZero():
		return ""
	case s.Today.After(d.Due):
		return s.W.Count("term.late", d.Due.DaysUntil(s.Today))
	case s.Today == d.Due:
		return s.W.Say("term.today")
	}
	return s.W.Count("term.left", s.Rules.Calendar.Left(s.Today, d, office))
}

func (s Screen) reason(code string) string {
	reason, _ := s.Rules.Reason(code)
	return reason.Label
}

func offered(offers []council.RequestAction, action council.RequestAction) bool {
	for _, o := range offers {
		if o == action {
			return true
		}
	}
	return false
}

// capped writes a count that goes no further than council.CountCap.
func (s Screen) capped(n int) string {
	if n > council.CountCap {
		return s.W.Say("count.more", "N", council.Thousands(council.CountCap))
	}
	return council.Thousands(n)
}
