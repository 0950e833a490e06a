package web

import (
	"mime"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"
	"github.com/valyala/fasthttp"
)

// beganHeader carries, inside the server only, when a request's head arrived; what a client sends under this name is overwritten.
const beganHeader = "X-Vigencia-Began"

// Began notes when the head of a request has arrived, before its body: filing counts from then, however long a file travels.
func Began(now func() time.Time) func(*fasthttp.RequestHeader) fasthttp.RequestConfig {
	return func(h *fasthttp.RequestHeader) fasthttp.RequestConfig {
		h.Set(beganHeader, strconv.FormatInt(now().UnixMilli(), 10))
		return fasthttp.RequestConfig{}
	}
}

// BeganAt is when the request that brought a file began to arrive.
func (o *Office) BeganAt(c *fiber.Ctx) time.Time {
	ms, err := strconv.ParseInt(c.Get(beganHeader), 10, 64)
	if err != nil {
		return o.Now()
	}
	return time.UnixMilli(ms).UTC()
}

// SendPDF sends a kept file for download under our own name for it (RFC 6266), never shown inside our origin.
func SendPDF(c *fiber.Ctx, name string, file *os.File, size int64) error {
	c.Set(fiber.HeaderContentType, "application/pdf")
	c.Set(fiber.HeaderContentDisposition, attachment(name))
	c.Set("Content-Security-Policy", "default-src 'none'; sandbox")
	return c.SendStream(file, int(size))
}

// attachment writes the header by RFC 6266: a plain name for old readers, the true one beside it.
func attachment(name string) string {
	plain := strings.Map(func(r rune) rune {
		if r < ' ' || r > '~' || r == '"' || r == '\\' {
			return '_'
		}
		return r
	}, name)
	if plain == name {
		return mime.FormatMediaType("attachment", map[string]string{"filename": name})
	}
	return `attachment; filename="` + plain + `"; ` + strings.TrimPrefix(mime.FormatMediaType("attachment", map[string]string{"filename": name}), "attachment; ")
}
