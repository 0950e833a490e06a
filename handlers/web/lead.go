package web

import (
	"errors"
	"net/http"
	"strings"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
)

// A Lead brings on who asks for an address that has no page of its own: one to which only forms are sent, which stands in the browser while a
// refused form is shown, or one that somebody cut. It leads to the nearest page above it, which guards itself.
type Lead struct{ ways []way }

// A way is the pattern of an address without a page, and that of the page to which it leads.
type way struct{ from, to []string }

// Learn finds every address without a page among the routes. turns name, by its pattern, an address that belongs to another page than the one above it.
func (l *Lead) Learn(routes []fiber.Route, turns map[string]string) {
	pages, known := map[string]bool{}, map[string]bool{}
	for _, r := range routes {
		pattern := strings.TrimSuffix(r.Path, "/")
		if r.Method == fiber.MethodGet {
			pages[pattern] = true
		}
		for r.Method != fiber.MethodHead && !known[pattern] {
			known[pattern] = true
			pattern = above(pattern)
		}
	}
	for pattern := range known {
		if !pages[pattern] {
			l.ways = append(l.ways, way{strings.Split(pattern, "/"), strings.Split(page(pattern, pages, turns), "/")})
		}
	}
}

// page is where an address leads: a turn, or the nearest page above it.
func page(pattern string, pages map[string]bool, turns map[string]string) string {
	for ; pattern != "" && !pages[pattern]; pattern = above(pattern) {
		if to := turns[pattern]; to != "" {
			return to
		}
	}
	return pattern
}

func above(pattern string) string { return pattern[:max(0, strings.LastIndexByte(pattern, '/'))] }

// On answers a GET that found nothing.
func (l *Lead) On(c *fiber.Ctx) error {
	err := c.Next()
	if err == nil || c.Method() != fiber.MethodGet || !nothingThere(err) {
		return err
	}
	path := strings.Split(strings.TrimSuffix(c.Path(), "/"), "/")
	for _, w := range l.ways {
		if w.matches(path) {
			return c.Redirect(w.lead(path), fiber.StatusSeeOther)
		}
	}
	return err
}

func nothingThere(err error) bool {
	var fe *fiber.Error
	if errors.As(err, &fe) {
		return fe.Code == http.StatusNotFound || fe.Code == http.StatusMethodNotAllowed
	}
	return council.CodeOf(err) == council.NotFound
}

func (w way) matches(path []string) bool {
	if len(path) != len(w.from) {
		return false
	}
	for i, s := range w.from {
		if s != path[i] && (!strings.HasPrefix(s, ":") || path[i] == "") {
			return false
		}
	}
	return true
}

// lead fills the page's address with what the path has at the same places.
func (w way) lead(path []string) string {
	to := make([]string, len(w.to))
	for i, s := range w.to {
		if to[i] = s; strings.HasPrefix(s, ":") {
			to[i] = path[i]
		}
	}
	if len(to) == 1 {
		return "/"
	}
	return strings.Join(to, "/")
}
