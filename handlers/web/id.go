package web

import (
	"strconv"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
)

// ID reads a number of the address; anything else is not found.
func ID(c *fiber.Ctx, name string) (int64, error) {
	id, err := strconv.ParseInt(c.Params(name), 10, 64)
	if err != nil || id < 1 {
		return 0, council.Refuse(council.NotFound, "error.not_found")
	}
	return id, nil
}
