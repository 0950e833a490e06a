package web

import (
	"github.com/a-h/templ"
	"github.com/gofiber/fiber/v2"
)

// Render draws a whole page with status 200.
func Render(c *fiber.Ctx, page templ.Component) error { return RenderStatus(c, fiber.StatusOK, page) }

// RenderStatus draws a page; one that fails half-way is taken back, so that the error page stands alone.
func RenderStatus(c *fiber.Ctx, status int, page templ.Component) error {
	c.Set(fiber.HeaderContentType, "text/html; charset=utf-8")
	c.Status(status)
	if err := page.Render(c.UserContext(), c.Response().BodyWriter()); err != nil {
		c.Response().ResetBody()
		return err
	}
	return nil
}

// Fragment says whether only the part that htmx swaps is asked for: never when the page is boosted or restored from history.
// Both answers vary on what they look at, so that no cache mixes them.
func Fragment(c *fiber.Ctx) bool {
	c.Vary("HX-Request", "HX-Boosted", "HX-History-Restore-Request")
	return c.Get("HX-Request") == "true" && c.Get("HX-Boosted") != "true" && c.Get("HX-History-Restore-Request") != "true"
}

// Swap draws part when only it is asked for, else the whole page.
func Swap(c *fiber.Ctx, part, page templ.Component) error {
	if Fragment(c) {
		return Render(c, part)
	}
	return Render(c, page)
}
