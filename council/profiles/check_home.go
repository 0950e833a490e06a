package profiles

import (
	"fmt"
	"slices"
	"strings"

	"vigencia/council"
)

// icons are those that home.yaml and menu.yaml may name.
func icons() []string {
	return []string{"", "home", "award", "document", "person", "forward", "play", "calendar"}
}

func (r *reader) checkHome() {
	c, h := r.part("home.yaml"), r.profile.Home
	c.need(len(h.Groups) > 0, "$.groups", "the list is empty")
	c.links("$.buttons", h.Buttons)
	for i, g := range h.Groups {
		at := fmt.Sprintf("$.groups[%d]", i)
		c.filled(at+".title", g.Title)
		c.need(len(g.Links) > 0, at+".links", "the list is empty")
		c.links(at+".links", g.Links)
	}
	c.filled("$.steps.title", h.Steps.Title)
	c.need(len(h.Steps.Items) > 0, "$.steps.items", "the list is empty")
	for i, s := range h.Steps.Items {
		c.filled(fmt.Sprintf("$.steps.items[%d].title", i), s.Title, fmt.Sprintf("$.steps.items[%d].text", i), s.Text)
	}
	if h.Hint != (council.HomeHint{}) {
		c.filled("$.hint.text", h.Hint.Text, "$.hint.label", h.Hint.Label)
		c.need(address(h.Hint.Href), "$.hint.href", "%q is neither an address of ours (/…) nor https://", h.Hint.Href)
	}
	if h.Aside != (council.HomeNote{}) {
		c.filled("$.aside.title", h.Aside.Title, "$.aside.text", h.Aside.Text, "$.aside.label", h.Aside.Label)
		c.need(address(h.Aside.Href), "$.aside.href", "%q is neither an address of ours (/…) nor https://", h.Aside.Href)
	}
}

// links needs each to lead to one place that exists.
func (p part) links(path string, links []council.HomeLink) {
	for i, l := range links {
		at := fmt.Sprintf("%s[%d]", path, i)
		p.filled(at+".label", l.Label)
		p.need((l.Page == "") != (l.Href == ""), at, "a link has a page or an href")
		_, known := p.r.profile.Pages[l.Page]
		p.need(l.Page == "" || known, at+".page", "there is no pages/%s.md", l.Page)
		p.need(l.Href == "" || address(l.Href), at+".href", "%q is neither an address of ours (/…) nor https://", l.Href)
		p.need(slices.Contains(icons(), l.Icon), at+".icon", "there is no icon %q", l.Icon)
		p.need(l.Depth == 0 || l.Depth == 1 && i > 0, at+".depth", "the depth is 0, or 1 under another link")
	}
}

// checkMenus needs every line to lead to a path of ours, and to a page of the profile that there is.
func (r *reader) checkMenus() {
	c, m := r.part("menu.yaml"), r.profile.Menus
	for path, lines := range map[string][]council.MenuLine{"$.public": m.Public, "$.physician": m.Physician, "$.foot": m.Foot} {
		c.need(len(lines) > 0, path, "the list is empty")
		for i, l := range lines {
			at := fmt.Sprintf("%s[%d]", path, i)
			c.filled(at+".label", l.Label)
			c.need(ours(l.Href) && (l.Inside == "" || ours(l.Inside)), at+".href", "%q is no address of ours (/…)", l.Href)
			name, paged := strings.CutPrefix(l.Href, "/paginas/")
			_, known := r.profile.Pages[name]
			c.need(!paged || known, at+".href", "there is no pages/%s.md", name)
			c.need(slices.Contains(icons(), l.Icon), at+".icon", "there is no icon %q", l.Icon)
		}
	}
}

func (r *reader) checkMoved() {
	for i, m := range r.profile.Moved {
		r.part(councilYAML).need(ours(m.From) && ours(m.To) && m.From != m.To, fmt.Sprintf("$.moved[%d]", i), "both addresses are ours (/…), and not the same")
	}
}

func address(href string) bool { return strings.HasPrefix(href, "https://") || ours(href) }

// ours says that an address is a path of the site.
func ours(href string) bool { return strings.HasPrefix(href, "/") && !strings.HasPrefix(href, "//") }
