package web

import (
	"strings"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
)

// Parameters refuses a request that says one thing twice, in the address or in the form (ASVS 15.3.7). A name that ends in [] is a list.
func (o *Office) Parameters(c *fiber.Ctx) error {
	seen := map[string]bool{}
	twice := false
	note := func(name, _ []byte) {
		n := string(name)
		twice = twice || seen[n] && !strings.HasSuffix(n, "[]")
		seen[n] = true
	}
	c.Request().URI().QueryArgs().VisitAll(note)
	if strings.HasPrefix(string(c.Request().Header.ContentType()), fiber.MIMEApplicationForm) {
		c.Request().PostArgs().VisitAll(note)
	}
	if twice {
		return council.Refuse(council.Invalid, "error.bad_request")
	}
	return c.Next()
}
