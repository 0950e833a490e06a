package public

import (
	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/web"
	views "vigencia/views/public"
)

// Catalogue is GET /puntos?capitulo=…&texto=…: how many points each activity gives by the table in force (R9). Where physicians gather no
// activities of their own there is no such page.
func (h Handlers) Catalogue(c *fiber.Ctx) error {
	if !h.Profile.Ledger() {
		return council.Refuse(council.NotFound, "error.not_found")
	}
	p := views.CataloguePage{Page: h.PublicPage(c, h.Say("catalogue.title")), W: h.Profile.Words, Chapter: field(c, "capitulo"), Text: field(c, "texto")}
	table, ok := h.Store.Rules().Table(h.Today())
	if !ok {
		return web.Render(c, views.Catalogue(p))
	}
	p.Table, p.Found = &table, table.Find(p.Chapter, p.Text)
	return web.Swap(c, views.CatalogueFound(p), views.Catalogue(p))
}
