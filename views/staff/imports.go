package staff

import (
	"strconv"
	"time"

	"vigencia/council"
	"vigencia/views/ui"
)

// Roster is the screen of the roster and of the imports.
type Roster struct {
	Screen
	On       council.Date // of the newest roster; absent when there was none
	Form     ImportForm
	MaxBytes int64
	Imports  []Import
}

// ImportForm is what was typed to send a spreadsheet.
type ImportForm struct{ Kind, AsOf string }

// Import is one spreadsheet as screens show it.
type Import struct {
	ID     int64
	Kind   council.ImportKind
	AsOf   council.Date
	Name   string
	State  string
	Busy   bool
	Lines  int // read so far, while the program works on it
	Report council.ImportReport
	By     string
	At     time.Time
}

// importProgress is how far the program is with a spreadsheet: how many lines it has is known once it was checked.
func (s Screen) importProgress(i Import) ui.Measure {
	m := ui.Measure{Label: s.W.Say("import.busy." + i.State), Text: council.Thousands(i.Lines)}
	if i.Report.Rows > 0 {
		m.Value, m.Max = strconv.Itoa(min(i.Lines, i.Report.Rows)), strconv.Itoa(i.Report.Rows)
	}
	return m
}

// Stale says whether the roster is older than the profile takes as fresh.
func (r Roster) Stale() bool {
	return !r.On.IsZero() && r.On.DaysUntil(r.Today) > r.Rules.Terms.RosterFresh
}

func (r Roster) kinds() []ui.Option {
	var options []ui.Option
	for _, k := range []council.ImportKind{council.ImportRoster, council.ImportCertificates} {
		options = append(options, ui.Option{Value: string(k), Label: r.W.Say("import.kind." + string(k)), Hint: r.W.Say("import.kind_hint." + string(k)), Selected: r.Form.Kind == string(k)})
	}
	return options
}

func (r Roster) columns() []ui.Column {
	return []ui.Column{{Label: r.W.Say("import.list.file")}, {Label: r.W.Say("import.list.as_of")}, {Label: r.W.Say("import.list.sent")}, {Label: r.W.Say("import.list.state")},
		{Label: r.W.Say("import.list.result")}}
}

func (s Screen) importState(i Import) ui.State {
	shape := map[string]ui.Shape{"waiting": ui.Going, "confirmed": ui.Going, "checked": ui.YourTurn, "refused": ui.Refused, "applied": ui.Done, "discarded": ui.Ended}[i.State]
	return ui.State{Label: s.W.Say("import.state." + i.State), Shape: shape}
}

func (s Screen) importPath(i Import, rest string) string {
	return s.to("/consejo/padron/" + strconv.FormatInt(i.ID, 10) + rest)
}

func (s Screen) importCounts(i Import) string {
	r := i.Report
	return s.W.Say("import.summary", "Rows", council.Thousands(r.Rows), "Added", council.Thousands(r.Added), "Changed", council.Thousands(r.Changed),
		"Unchanged", council.Thousands(r.Unchanged), "Kept", council.Thousands(r.Kept))
}

func (s Screen) sampleWhat(x council.ImportSample) string {
	what := s.W.Say("import.sample." + x.What)
	for i, f := range x.Fields {
		if i == 0 {
			what += ": "
		} else {
			what += ", "
		}
		what += s.W.Say(f)
	}
	return what
}
