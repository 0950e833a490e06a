package staff

import (
	"vigencia/council"
	"vigencia/views/layout"
	"vigencia/views/ui"
)

// Pages is the screen where staff publish the official PDFs of the council's pages.
type Pages struct {
	layout.Page
	W        council.Words
	Rows     []PageRow
	Chosen   string
	Problems []ui.Problem
	MaxBytes int64
}

// PageRow is a page and every version of its official PDF, newest first.
type PageRow struct {
	Text  council.Text
	Files []PageFile
}

// PageFile is one version of an official PDF.
type PageFile struct {
	Version int
	Size    string
	When    string
	By      string
	Down    string // when and by whom it was taken down; "" while it stands
}

// Stands says whether the page shows a PDF now.
func (r PageRow) Stands() bool { return len(r.Files) > 0 && r.Files[0].Down == "" }

func (p Pages) options() []ui.Option {
	options := []ui.Option{{Label: p.W.Say("pages.choose")}}
	for _, r := range p.Rows {
		if r.Text.Official {
			options = append(options, ui.Option{Value: r.Text.Name, Label: r.Text.Title, Selected: r.Text.Name == p.Chosen})
		}
	}
	return options
}

func (p Pages) columns() []ui.Column {
	return []ui.Column{{Label: p.W.Say("pages.column.page")}, {Label: p.W.Say("pages.column.official")}, {Label: p.W.Say("pages.column.versions")}, {Label: p.W.Say("pages.column.actions")}}
}

func (r PageRow) state(w council.Words) ui.State {
	if r.Stands() {
		return ui.State{Label: w.Say("pages.published"), Shape: ui.Done}
	}
	return ui.State{Label: w.Say("pages.missing"), Shape: ui.Waiting}
}
