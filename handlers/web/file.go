package web

import (
	"context"
	"mime"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"
	"github.com/valyala/fasthttp"
	"vigencia/db"
)

// beganHeader carries, inside the server only, when a request's head arrived; what a client sends under this name is overwritten.
const beganHeader = "X-Vigencia-Began"

// A stranger's form fits in smallBody, and arrives within the server's own time; bodies are held in memory, so that more of both is for people who
// have signed in.
const (
	smallBody   = 256 << 10
	uploadTime  = 5 * time.Minute // a 5 MB file over a slow line
	sessionTime = 2 * time.Second
)

// Began notes when the head of a request has arrived, before its body: filing counts from then, however long a file travels. It says how much may
// follow, and for how long.
func (o *Office) Began(h *fasthttp.RequestHeader) fasthttp.RequestConfig {
	h.Set(beganHeader, strconv.FormatInt(o.Now().UnixMilli(), 10))
	if n := h.ContentLength(); n >= 0 && n <= smallBody {
		return fasthttp.RequestConfig{}
	}
	ctx, stop := context.WithTimeout(context.Background(), sessionTime)
	defer stop()
	session, err := o.Store.SessionOf(ctx, string(h.Cookie(o.CookieName())))
	if err != nil || session.Stage != db.Full {
		return fasthttp.RequestConfig{MaxRequestBodySize: smallBody}
	}
	return fasthttp.RequestConfig{ReadTimeout: uploadTime}
}

// unknown says whether a body was refused only because nobody with a session sent it: that person signs in first.
func (o *Office) unknown(c *fiber.Ctx) bool {
	if n := c.Request().Header.ContentLength(); n < 0 || n > c.App().Config().BodyLimit {
		return false
	}
	session, err := o.Store.SessionOf(c.UserContext(), c.Cookies(o.CookieName()))
	return err != nil || session.Stage != db.Full
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

// SendCalendar sends a calendar file under our own name for it: a calendar takes it whether it was downloaded or subscribed to.
func SendCalendar(c *fiber.Ctx, name string, file []byte) error {
	c.Set(fiber.HeaderContentType, "text/calendar; charset=utf-8")
	c.Set(fiber.HeaderContentDisposition, attachment(name))
	return c.Send(file)
}
