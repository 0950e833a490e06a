package web

import (
	"strings"

	"github.com/gofiber/fiber/v2"
	"vigencia/assets"
)

// Asset serves an embedded file by its hashed name, compressed as the browser takes it, for ever.
func Asset(c *fiber.Ctx) error {
	file, ok := assets.Find(c.Params("name"))
	if !ok {
		return fiber.ErrNotFound
	}
	c.Set(fiber.HeaderContentType, file.Type)
	c.Set(fiber.HeaderCacheControl, assets.CacheControl)
	c.Set(fiber.HeaderETag, file.ETag)
	c.Vary(fiber.HeaderAcceptEncoding)
	if file.Policy != "" {
		c.Set("Content-Security-Policy", file.Policy)
	}
	if c.Get(fiber.HeaderIfNoneMatch) == file.ETag {
		return c.SendStatus(fiber.StatusNotModified)
	}
	accepts := c.Get(fiber.HeaderAcceptEncoding)
	switch {
	case len(file.Brotli) > 0 && strings.Contains(accepts, "br"):
		c.Set(fiber.HeaderContentEncoding, "br")
		return c.Send(file.Brotli)
	case len(file.Gzip) > 0 && strings.Contains(accepts, "gzip"):
		c.Set(fiber.HeaderContentEncoding, "gzip")
		return c.Send(file.Gzip)
	}
	return c.Send(file.Plain)
}
