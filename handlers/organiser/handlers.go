// Package organiser answers institutions that organise events: anyone signs one up, its people apply for endorsements. Look-ups start from the
// organiser of who asks, so another's is not found.
package organiser

import (
	"strconv"
	"strings"

	"github.com/a-h/templ"
	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/web"
	"vigencia/views/organiser"
	"vigencia/views/ui"
)

// Handlers has a method per route of organisers.
type Handlers struct{ *web.Office }

// screen begins a screen of the people of an organiser.
func (h Handlers) screen(c *fiber.Ctx, title string, crumbs ...ui.Link) organiser.Screen {
	crumbs = append([]ui.Link{{Href: h.Base().To("/organizadores/inicio"), Label: h.Say("menu.organiser.home")}}, crumbs...)
	return organiser.Screen{Page: h.Page(c, title, crumbs...), W: h.Profile.Words, Rules: h.Store.Rules(), Today: h.Today()}
}

// trail is the way from the list of endorsements to an endorsement and, at will, a page of it.
func (h Handlers) trail(e council.Endorsement, last ...string) []ui.Link {
	links := []ui.Link{{Href: h.Base().To("/organizadores/avales"), Label: h.Say("menu.organiser.endorsements")}, {Href: h.Base().To(path(e.ID)), Label: organiser.NameOf(h.Profile.Words, e)}}
	for _, l := range last {
		links = append(links, ui.Link{Label: l})
	}
	return links
}

// path is the address of an endorsement, or of a page of it.
func path(id int64, rest ...string) string {
	return "/organizadores/avales/" + strconv.FormatInt(id, 10) + strings.Join(rest, "")
}

// own is the organiser's own endorsement of the address.
func (h Handlers) own(c *fiber.Ctx) (council.Endorsement, error) {
	id, err := web.ID(c, "id")
	if err != nil {
		return council.Endorsement{}, err
	}
	return h.Store.EndorsementOf(c.UserContext(), web.Actor(c).Organiser, id)
}

// again draws a page again with what is wrong with what was typed, in the order of its fields where the refusal has another; s is its screen.
func (h Handlers) again(c *fiber.Ctx, err error, s *organiser.Screen, draw func() templ.Component, fields ...string) error {
	return h.Again(c, err, func(problems []ui.Problem) templ.Component {
		s.Problems, s.Page.HasErrors = ui.InOrder(problems, fields...), true
		return draw()
	})
}

// field is what stands in a field, without space around it. It is never cut: what is too long is refused and shown again.
func field(c *fiber.Ctx, field string) string { return strings.TrimSpace(c.FormValue(field)) }
