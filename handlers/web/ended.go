package web

import (
	"strings"

	"github.com/gofiber/fiber/v2"
)

// ended says whether a form was sent from a page of this site that outlived its session: its Origin is ours, and nobody is signed in any more.
func (o *Office) ended(c *fiber.Ctx) bool {
	_, signedIn := Session(c)
	return !signedIn && c.Get(fiber.HeaderOrigin) == o.Origin() && o.referer(c) != ""
}

// prose is what was written in the fields for sentences of a form that was refused before any handler saw it, so that its writer can copy it.
// No other field is given back: passwords and codes travel in forms too.
func prose(c *fiber.Ctx) (written []string) {
	keep := func(name, value string) {
		for _, known := range []string{"descripcion", "nota", "motivo", "respuesta"} {
			if value = strings.TrimSpace(value); value != "" && strings.HasPrefix(name, known) {
				written = append(written, value)
				return
			}
		}
	}
	c.Request().PostArgs().VisitAll(func(name, value []byte) { keep(string(name), string(value)) })
	if form, err := c.MultipartForm(); err == nil {
		for name, values := range form.Value {
			for _, value := range values {
				keep(name, value)
			}
		}
	}
	return written
}
