package public

import (
	"cmp"
	"slices"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/db"
	"vigencia/handlers/web"
	views "vigencia/views/public"
)

// Checklist is GET /documentos?caso=…&tengo[]=…: which documents the first certificate asks of a case, and which are missing (R3).
// Nothing of it is kept. Who has signed in sees what he has sent, as it stands. A council without cases has no such page.
func (h Handlers) Checklist(c *fiber.Ctx) error {
	list := h.Profile.Checklist
	if len(list.Cases) == 0 {
		return council.Refuse(council.NotFound, "error.not_found")
	}
	p := views.ChecklistPage{Page: h.PublicPage(c, h.Say("checklist.title")), W: h.Profile.Words, Cases: list.Cases}
	file, err := h.ownPapers(c)
	if err != nil {
		return err
	}
	p.Mine = file.Physician.ID != 0
	if chosen, ok := list.Case(cmp.Or(c.Query("caso"), file.Physician.Case)); ok {
		held := every(c, "tengo[]")
		p.Case = chosen
		for _, s := range list.Asked(h.Profile.FirstSlots(), chosen.Code) {
			asked := views.Asked{Slot: s, Held: !p.Mine && slices.Contains(held, s.Code), Waits: s.Waits(chosen.Code)}
			if i := slices.IndexFunc(file.Papers, func(x council.FilePaper) bool { return x.Slot.Code == s.Code }); i >= 0 {
				asked.State = file.Papers[i].State()
				asked.Held = asked.State == council.FileSent || asked.State == council.FileAccepted
			}
			p.Asked = append(p.Asked, asked)
		}
	}
	return web.Swap(c, views.ChecklistAnswer(p), views.Checklist(p))
}

// ownPapers is the file of the physician who has signed in; of anyone else, an empty one.
func (h Handlers) ownPapers(c *fiber.Ctx) (council.File, error) {
	session, ok := web.Session(c)
	if !ok || session.Stage != db.Full || session.Account.Kind != council.PhysicianAccount {
		return council.File{}, nil
	}
	return h.Store.PhysicianFile(c.UserContext(), session.Account.Physician)
}

// every gives all values under a name of the address.
func every(c *fiber.Ctx, name string) []string {
	var values []string
	for _, v := range c.Context().QueryArgs().PeekMulti(name) {
		values = append(values, string(v))
	}
	return values
}
