package web

import (
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
	body, encoding := file.Encoded(c.Get(fiber.HeaderAcceptEncoding))
	if encoding != "" {
		c.Set(fiber.HeaderContentEncoding, encoding)
	}
	return c.Send(body)
}
