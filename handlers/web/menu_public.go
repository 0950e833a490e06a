package web

import (
	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/db"
	"vigencia/views/layout"
	"vigencia/views/ui"
)

// publicMenu is the profile's, for whoever asks: a line that leads inside takes those who have signed in to their own pages.
func (o *Office) publicMenu(c *fiber.Ctx) []layout.Item {
	items := o.lines(o.Profile.Menus.Public)
	session, ok := Session(c)
	for i, line := range o.Profile.Menus.Public {
		switch {
		case line.Inside == "" || !ok || session.Stage != db.Full:
		case session.Account.Kind == council.StaffAccount:
			items[i].Href = "/consejo"
		case session.Account.Kind == council.OrganiserAccount:
			items[i].Href = o.HomeOf(session.Account)
		default:
			items[i].Href = line.Inside
		}
	}
	return o.mark(c, items)
}

// lines draws lines of the profile's menus.
func (o *Office) lines(menu []council.MenuLine) []layout.Item {
	items := make([]layout.Item, len(menu))
	for i, l := range menu {
		items[i] = layout.Item{Href: l.Href, Label: l.Label, Icon: ui.Glyph(l.Icon), Button: l.Button}
	}
	return items
}

// footer is the profile's.
func (o *Office) footer() []ui.Link {
	var links []ui.Link
	for _, l := range o.Profile.Menus.Foot {
		links = append(links, ui.Link{Href: l.Href, Label: l.Label})
	}
	return links
}

// physicianMenu is the profile's, with the end of the session.
func (o *Office) physicianMenu(c *fiber.Ctx) []layout.Item {
	return o.mark(c, append(o.lines(o.Profile.Menus.Physician), o.leave()))
}

// organiserMenu is that of the people of an organiser.
func (o *Office) organiserMenu(c *fiber.Ctx) []layout.Item {
	return o.mark(c, []layout.Item{
		{Href: "/organizadores/inicio", Label: o.Say("menu.organiser.home"), Icon: ui.Home},
		{Href: "/organizadores/avales", Label: o.Say("menu.organiser.endorsements"), Icon: ui.Award},
		{Href: "/organizadores/institucion", Label: o.Say("menu.organiser.institution"), Icon: ui.Person},
		o.leave(),
	})
}

// leave ends the session.
func (o *Office) leave() layout.Item {
	return layout.Item{Href: "/salir", Label: o.Say("menu.sign_out"), Icon: ui.Leave, Post: true}
}
