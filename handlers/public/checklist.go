package public

import (
	"slices"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/web"
	views "vigencia/views/public"
)

// Checklist is GET /documentos?caso=…&tengo[]=…: which documents the first certificate asks of a case, and which are missing (R3).
// Nothing of it is kept. A council without cases has no such page.
func (h Handlers) Checklist(c *fiber.Ctx) error {
	list := h.Profile.Checklist
	if len(list.Cases) == 0 {
		return council.Refuse(council.NotFound, "error.not_found")
	}
	p := views.ChecklistPage{Page: h.PublicPage(c, h.Say("checklist.title")), W: h.Profile.Words, Cases: list.Cases}
	if chosen, ok := list.Case(c.Query("caso")); ok {
		held := every(c, "tengo[]")
		p.Case = chosen
		for _, s := range list.Asked(h.Profile.FirstSlots(), chosen.Code) {
			p.Asked = append(p.Asked, views.Asked{Slot: s, Held: slices.Contains(held, s.Code), Waits: s.Waits(chosen.Code)})
		}
	}
	return web.Swap(c, views.ChecklistAnswer(p), views.Checklist(p))
}

// every gives all values under a name of the address.
func every(c *fiber.Ctx, name string) []string {
	var values []string
	for _, v := range c.Context().QueryArgs().PeekMulti(name) {
		values = append(values, string(v))
	}
	return values
}
