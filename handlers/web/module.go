package web

import (
	"github.com/gofiber/fiber/v2"
	"vigencia/council"
)

// With lets pass only where the council's profile has what the pages are of; elsewhere they are not there.
func (o *Office) With(has bool) fiber.Handler {
	return func(c *fiber.Ctx) error {
		if !has {
			return council.Refuse(council.NotFound, "error.not_found")
		}
		return c.Next()
	}
}

// DateOf reads a day of a form: as date fields send it, or as people write it. What is none is absent.
func DateOf(typed string) council.Date {
	if d, err := council.ParseDate(typed); err == nil {
		return d
	}
	d, err := council.ParseDay(typed)
	if err != nil {
		return council.Date{}
	}
	return d
}
