package public

import (
	"vigencia/council"
	"vigencia/views/ui"
)

// buttons are the ways on in the hero: the first yellow, the others quiet. An arrow stands after its words.
func (h Home) buttons() []ui.Link {
	var links []ui.Link
	for i, l := range h.Home.Buttons {
		link := ui.Link{Href: h.address(l), Label: l.Label, Icon: ui.Glyph(l.Icon), After: ui.Glyph(l.Icon) == ui.Forward, Look: ui.Quiet, Large: true}
		if i == 0 {
			link.Look = ui.Yellow
		}
		links = append(links, link)
	}
	return links
}

func (h Home) address(l council.HomeLink) string {
	if l.Page != "" {
		return h.Base.To("/paginas/" + l.Page)
	}
	return h.Base.To(l.Href)
}

func (h Home) entry(l council.HomeLink) ui.Item {
	i := ui.Item{Link: ui.Link{Href: h.address(l), Label: l.Label}, Small: l.Note, Under: l.Depth > 0}
	if l.New {
		i.New = h.W.Say("home.new")
	}
	return i
}

// glyph is what stands beside the action of a link: its own, or a file.
func glyph(l council.HomeLink) ui.Glyph {
	if l.Icon != "" {
		return ui.Glyph(l.Icon)
	}
	return ui.File
}

// moments are the steps as a line of what will happen.
func moments(steps []council.HomeStep) []ui.Moment {
	var line []ui.Moment
	for _, s := range steps {
		line = append(line, ui.Moment{Title: s.Title, Text: s.Text})
	}
	return line
}
