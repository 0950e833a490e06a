package public

import (
	"fmt"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/db"
	"vigencia/handlers/web"
	views "vigencia/views/public"
	"vigencia/views/ui"
)

// Typed codes are tried at most so often from one address: 55 random bits are not to be searched.
const (
	typedTries  = 10
	typedWindow = time.Minute
)

// Verify shows what the register says now of the paper whose code was scanned: GET /v/:code. A code that is unknown or no code at all
// gets the same page, with 404.
func (h Handlers) Verify(c *fiber.Ctx) error {
	code, ok := council.ParseCode(c.Params("code"))
	if !ok {
		return h.Verdict(c, db.Verified{}, false)
	}
	v, err := h.Store.Verify(c.UserContext(), code)
	if council.CodeOf(err) == council.NotFound {
		return h.Verdict(c, db.Verified{}, false)
	}
	if err != nil {
		return err
	}
	if atTheDoor(c, v) {
		return h.Go(c, fmt.Sprintf("/consejo/examenes/%d/entrada?sede=%d&codigo=%s", v.Exam.Call.ID, v.Exam.Sitting.ID, code))
	}
	return h.Verdict(c, v, true)
}

// AskCode asks for a code, or number and surname of a paper of before, and leads to what the register says: GET /verificar.
func (h Handlers) AskCode(c *fiber.Ctx) error {
	code, number, surname := strings.TrimSpace(c.Query("codigo")), strings.TrimSpace(c.Query("numero")), strings.TrimSpace(c.Query("apellido"))
	switch args := c.Context().QueryArgs(); {
	case args.Has("codigo"):
		return h.typed(c, code)
	case args.Has("numero") || args.Has("apellido"):
		return h.old(c, number, surname)
	}
	return web.Render(c, views.AskCode(h.askCode(c)))
}

// typed leads a typed code, of 26 or of 12 symbols, to its page.
func (h Handlers) typed(c *fiber.Ctx, typed string) error {
	page := h.askCode(c)
	page.Code = typed
	if typed == "" {
		return h.askAgain(c, page, "codigo", "verify.refuse.empty")
	}
	if err := h.Store.ReserveTry(c.UserContext(), "verify/"+db.Network(c.IP()), typedTries, typedWindow); err != nil {
		return err
	}
	if code, ok := council.ParseCode(typed); ok {
		return h.Go(c, "/v/"+code)
	}
	human, ok := council.ParseHumanCode(typed)
	if !ok {
		return h.askAgain(c, page, "codigo", "verify.refuse.code")
	}
	code, err := h.Store.CodeOfHuman(c.UserContext(), human)
	if council.CodeOf(err) == council.NotFound {
		return h.Verdict(c, db.Verified{}, false)
	}
	if err != nil {
		return err
	}
	return h.Go(c, "/v/"+code)
}

// old finds a paper without QR by its number and the first surname of its holder.
func (h Handlers) old(c *fiber.Ctx, number, surname string) error {
	page := h.askCode(c)
	page.Number, page.Surname = number, surname
	switch {
	case number == "" || len(number) > 20:
		return h.askAgain(c, page, "numero", "verify.refuse.number")
	case council.Fold(surname) == "":
		return h.askAgain(c, page, "apellido", "verify.refuse.surname")
	}
	if err := h.Store.ReserveTry(c.UserContext(), "verify/"+db.Network(c.IP()), typedTries, typedWindow); err != nil {
		return err
	}
	v, err := h.Store.VerifyOld(c.UserContext(), number, surname)
	switch {
	case council.CodeOf(err) == council.NotFound:
		return h.Verdict(c, db.Verified{}, false)
	case err != nil:
		return err
	case v.Document.Code != "":
		return h.Go(c, "/v/"+v.Document.Code)
	}
	return h.Verdict(c, v, true)
}

func (h Handlers) askCode(c *fiber.Ctx) views.AskCodePage {
	return views.AskCodePage{Page: h.PublicPage(c, h.Say("verify.title")), W: h.Profile.Words, How: h.Base().To("/paginas/como-verificar")}
}

func (h Handlers) askAgain(c *fiber.Ctx, page views.AskCodePage, field, say string) error {
	page.Page.HasErrors = true
	page.Problems = []ui.Problem{{Field: field, Message: h.Say(say)}}
	return web.RenderStatus(c, fiber.StatusUnprocessableEntity, views.AskCode(page))
}
