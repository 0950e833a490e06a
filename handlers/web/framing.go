package web

import (
	"bytes"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
)

// Framing refuses a request whose length can be read in two ways, and ends its connection: what follows it there might have been meant for
// another (ASVS 4.2.1). Every proxy in front then agrees with us on where a request ends.
func Framing(c *fiber.Ctx) error {
	var lengths, codings int
	chunked := true
	for line := range bytes.Lines(c.Request().Header.RawHeaders()) {
		name, value, _ := bytes.Cut(line, []byte(":"))
		switch string(bytes.ToLower(bytes.TrimSpace(name))) {
		case "content-length":
			lengths++
		case "transfer-encoding":
			codings++
			chunked = chunked && string(bytes.ToLower(bytes.TrimSpace(value))) == "chunked"
		}
	}
	if lengths+codings > 1 || !chunked {
		c.Context().SetConnectionClose()
		return council.Refuse(council.Invalid, "error.bad_request")
	}
	return c.Next()
}
