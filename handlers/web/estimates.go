package web

import (
	"github.com/gofiber/fiber/v2"
	"vigencia/council"
)

// Estimates reads what the calculator of points carries in an address or a form, by a table. What the table does not have is left aside.
func Estimates(c *fiber.Ctx, table council.Table) []council.Activity {
	var all []council.Activity
	for _, values := range [][][]byte{c.Context().QueryArgs().PeekMulti("a[]"), c.Context().PostArgs().PeekMulti("a[]")} {
		for _, value := range values {
			if a, ok := table.ParseEstimate(string(value)); ok && len(all) < council.MaxEstimate {
				all = append(all, a)
			}
		}
	}
	return all
}
