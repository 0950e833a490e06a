package public

import (
	"vigencia/council"
	"vigencia/views/ui"
)

// video is the name of the page of a council's film, which has an icon of its own.
const video = "video"

// buttons are the two ways on in the hero: where the procedure begins, and the film.
func (h Home) buttons() []ui.Link {
	var start, film []ui.Link
	for _, l := range h.Links {
		switch {
		case l.Page == video && film == nil:
			film = []ui.Link{{Href: h.address(l), Label: l.Action, Icon: ui.Play, Look: ui.Quiet, Large: true}}
		case l.Href != "" && start == nil:
			start = []ui.Link{{Href: h.address(l), Label: l.Action, Icon: ui.Forward, After: true, Look: ui.Yellow, Large: true}}
		}
	}
	return append(start, film...)
}

func (h Home) address(l council.HomeLink) string {
	if l.Page != "" {
		return h.Base.To("/paginas/" + l.Page)
	}
	return h.Base.To(l.Href)
}

func (h Home) entry(l council.HomeLink) ui.Item {
	i := ui.Item{Link: ui.Link{Href: h.address(l), Label: l.Label}, Under: l.Depth > 0}
	if l.New {
		i.New = h.W.Say("home.new")
	}
	return i
}

func glyph(l council.HomeLink) ui.Glyph {
	switch {
	case l.Page == video:
		return ui.Play
	case l.Href != "":
		return ui.Forward
	}
	return ui.File
}
