package organiser

import (
	"encoding/base64"
	"strings"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/documents"
	"vigencia/handlers/web"
	"vigencia/views/organiser"
)

// doorDots is how many pixels a module of the QR has: it is printed large.
const doorDots = 8

// Door is GET /organizadores/avales/:id/puerta: the sheet for the door of one's own endorsed event. Any other is not found.
func (h Handlers) Door(c *fiber.Ctx) error {
	e, err := h.own(c)
	if err != nil {
		return err
	}
	if e.Status != council.Endorsed || e.DoorKey == "" {
		return council.Refuse(council.NotFound, "error.not_found")
	}
	png, err := documents.QR(strings.ToUpper(h.URL("/asistencia/"+e.DoorKey)), doorDots)
	if err != nil {
		return err
	}
	title := h.Say("organise.door.title")
	_, site, _ := strings.Cut(h.URL("/asistencias"), "://")
	p := organiser.Door{Screen: h.screen(c, title, h.trail(e, title)...), Event: e, Site: site, QR: "data:image/png;base64," + base64.StdEncoding.EncodeToString(png)}
	return web.Render(c, organiser.DoorPage(p))
}
