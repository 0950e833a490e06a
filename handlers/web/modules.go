package web

import (
	"github.com/gofiber/fiber/v2"
	"vigencia/council"
)

// Module answers 404 where the council does not have what its pages are for.
func (o *Office) Module(has func(*council.Profile) bool) fiber.Handler {
	return func(c *fiber.Ctx) error {
		if !has(o.Profile) {
			return council.Refuse(council.NotFound, "error.not_found")
		}
		return c.Next()
	}
}
