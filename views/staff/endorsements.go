package staff

import (
	"net/url"
	"strconv"

	"vigencia/council"
	"vigencia/views/ui"
)

// An EndorsementRow is a line of the staff's list of endorsements.
type EndorsementRow struct {
	council.Endorsement
	OrganiserName string
	EvaluatorName string
	Amends        bool
}

// An EndorsementDesk counts what waits for staff of events; each figure goes no further than council.CountCap.
type EndorsementDesk struct {
	Submitted, InReview, Late, Amendments, Organisers int
}

// AmendsFilter is the value of the filter by state that asks for events with a change to decide.
const AmendsFilter = "cambios"

// EndorsementsPage is the queue of applications, and the list of what was decided.
type EndorsementsPage struct {
	Screen
	Counts    EndorsementDesk
	State     string            // a status, AmendsFilter, or "" for what waits
	Number    string            // a folio or a number
	Organiser council.Organiser // whose they are; none for all
	Rows      []EndorsementRow
	Next      string
}

func (p EndorsementsPage) columns() []ui.Column {
	return p.columnsOf("events.number", "events.event_name", "events.organiser", "events.dates", "events.state", "events.evaluator", "events.due")
}

func (p EndorsementsPage) states() []ui.Option {
	options := []ui.Option{{Label: p.W.Say("events.waiting")}, {Value: AmendsFilter, Label: p.W.Say("events.amends"), Selected: p.State == AmendsFilter}}
	for _, s := range council.EndorsementStatuses() {
		if s != council.EndorsementDraft {
			options = append(options, ui.Option{Value: string(s), Label: p.W.Say("endorsement.status." + string(s)), Selected: string(s) == p.State})
		}
	}
	return options
}

// Stats are the figures on top of the queue, each the way to its list.
func (d EndorsementDesk) Stats(s Screen) []ui.Stat {
	var out []ui.Stat
	add := func(n int, word, path string, tone ui.Tone) {
		if n == 0 {
			tone = ui.Informs
		}
		out = append(out, ui.Stat{Figure: s.capped(n), Label: s.W.Say("events.count." + word), Href: s.to(path), Tone: tone})
	}
	add(d.Late, "late", "/consejo/avales", ui.Bad)
	add(d.Submitted, "submitted", "/consejo/avales?estado=submitted", ui.Informs)
	add(d.InReview, "in_review", "/consejo/avales?estado=in_review", ui.Informs)
	add(d.Amendments, "amendments", "/consejo/avales?estado="+AmendsFilter, ui.Acts)
	add(d.Organisers, "organisers", "/consejo/organizadores?estado=waiting", ui.Informs)
	return out
}

func (p EndorsementsPage) pages() ui.Pages {
	pages := ui.Pages{Label: p.W.Say("deliveries.pages"), Target: "avales"}
	if p.Next != "" {
		q := url.Values{"estado": {p.State}, "numero": {p.Number}, "despues": {p.Next}}
		if p.Organiser.ID != 0 {
			q.Set("organizador", strconv.FormatInt(p.Organiser.ID, 10))
		}
		pages.After = ui.Link{Href: p.to("/consejo/avales?" + q.Encode()), Label: p.W.Say("deliveries.next")}
	}
	return pages
}

func (s Screen) endorsement(id int64, rest string) string {
	return s.to("/consejo/avales/" + strconv.FormatInt(id, 10) + rest)
}

func (s Screen) ofOrganiser(id int64) string {
	return s.to("/consejo/avales?organizador=" + strconv.FormatInt(id, 10))
}

func (s Screen) endorsementState(status council.EndorsementStatus) ui.State {
	return ui.State{Label: s.W.Say("endorsement.status." + string(status)), Shape: ui.EndorsementShape(status)}
}

// eventTitle is what an event is called; one without a name is called so.
func (s Screen) eventTitle(e council.Endorsement) string {
	if e.Contents.Title == "" {
		return s.W.Say("events.nameless")
	}
	return e.Contents.Title
}

// numbered are the number of an endorsement and the folio of its application, as far as they were drawn.
func (s Screen) numbered(e council.Endorsement) string {
	if e.Number == "" {
		return e.Folio
	}
	return e.Number + " · " + e.Folio
}

// days are the dates of an event in a table.
func days(o council.Occasion) string {
	switch {
	case o.From.IsZero():
		return ""
	case o.To.IsZero() || o.From == o.To:
		return o.From.Numeric()
	}
	return o.From.Numeric() + " – " + o.To.Numeric()
}
