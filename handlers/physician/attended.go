package physician

import (
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/db"
	"vigencia/handlers/web"
	"vigencia/views/physician"
	"vigencia/views/ui"
)

// Keys are tried at most so often by one account: 60 random bits are not to be searched.
const (
	keyTries  = 10
	keyWindow = time.Minute
)

// Attended is GET /asistencias: the key of a door, what waits for a list, and what was credited; ?llegadas= and ?antes= are where the lists begin.
func (h Handlers) Attended(c *fiber.Ctx) error {
	p, err := h.attended(c)
	if err != nil {
		return err
	}
	return web.Swap(c, physician.AttendedLists(p), physician.Attended(p))
}

func (h Handlers) attended(c *fiber.Ctx) (physician.AttendedPage, error) {
	me, ctx := web.Actor(c).Physician, c.UserContext()
	p := physician.AttendedPage{Screen: h.screen(c, h.Say("attended.title"), ui.Link{Href: "/inicio", Label: h.Say("crumb.home")}, ui.Link{Label: h.Say("attended.title")}), Ordered: c.Query("pedida") != ""}
	p.From = physician.AttendedFrom{Arrivals: from(c, "llegadas"), Credits: from(c, "antes")}
	arrivals, next, err := h.Store.ArrivalsOf(ctx, me, p.From.Arrivals)
	if err != nil {
		return p, err
	}
	p.Next.Arrivals = next
	for _, a := range arrivals {
		if c.Query("registrada") == a.Event.Number {
			p.Arrived = a.Event.Contents.Title
		}
		p.Arrivals = append(p.Arrivals, physician.ArrivalLine{Event: a.Event, Arrived: h.Profile.Today(a.At), Wait: a.Event.Waits(p.Rules, p.Today, a.Listed, a.Alike)})
	}
	credits, before, err := h.Store.CreditsOf(ctx, me, p.From.Credits)
	p.Next.Credits = before
	for _, x := range credits {
		p.Credits = append(p.Credits, physician.CreditLine{Credit: x.Credit, Event: x.Event, Ordered: x.Paper.ID != 0, Made: x.Paper.Made(), Request: x.Request})
	}
	return p, err
}

// from is where a page of a list begins; 0 at the newest.
func from(c *fiber.Ctx, name string) int64 {
	n, _ := strconv.ParseInt(c.Query(name), 10, 64)
	return max(0, n)
}

// Arrive is POST /asistencias: the key of a door as it was typed or pasted (clave). What does not fit is said at the field, and stays.
func (h Handlers) Arrive(c *fiber.Ctx) error { return h.arrive(c, c.FormValue("clave")) }

func (h Handlers) arrive(c *fiber.Ctx, typed string) error {
	key, err := council.ReadEventKey(typed)
	var e council.Endorsement
	if err == nil {
		err = h.tried(c)
	}
	if err == nil {
		e, err = h.Store.Arrive(c.UserContext(), key, web.Actor(c))
	}
	if err != nil {
		return h.keyAgain(c, typed, err, fiber.StatusUnprocessableEntity)
	}
	return h.Go(c, "/asistencias?registrada="+e.Number)
}

// tried counts a try of a key by the account that asks.
func (h Handlers) tried(c *fiber.Ctx) error {
	return h.Store.ReserveTry(c.UserContext(), "door/"+strconv.FormatInt(web.Actor(c).Account, 10), keyTries, keyWindow)
}

// keyAgain draws Mis eventos again with what is wrong with a key.
func (h Handlers) keyAgain(c *fiber.Ctx, typed string, err error, status int) error {
	problems, ok := h.Problems(err)
	if !ok {
		return err
	}
	if council.CodeOf(err) != council.Invalid {
		status = web.Status(err)
	}
	p, err := h.attended(c)
	if err != nil {
		return err
	}
	p.Key, p.Problems, p.Page.HasErrors = typed, problems, true
	return web.RenderStatus(c, status, physician.Attended(p))
}

// Door is GET /asistencia/:key: the event that the QR of a door leads to, with one button to register; nothing is registered by looking. A key that no event has is asked for again.
func (h Handlers) Door(c *fiber.Ctx) error {
	key, err := council.ReadEventKey(c.Params("key"))
	if err == nil {
		err = h.tried(c)
	}
	var d db.Door
	if err == nil {
		d, err = h.Store.Door(c.UserContext(), key, web.Actor(c).Physician)
	}
	if err != nil {
		return h.keyAgain(c, c.Params("key"), err, fiber.StatusNotFound)
	}
	p := physician.DoorPage{Screen: h.screen(c, h.Say("door.caption")+": "+d.Event.Contents.Title, ui.Link{Href: "/asistencias", Label: h.Say("attended.title")}, ui.Link{Label: h.Say("door.caption")}), Key: key, Event: d.Event, Credited: d.Credited}
	if !d.ArrivedAt.IsZero() {
		p.Arrived = h.Profile.Today(d.ArrivedAt)
	}
	if problems, refused := h.Problems(d.Event.MayArrive(p.Rules, p.Today)); refused {
		p.Why = problems[0].Message
	}
	return web.Render(c, physician.Door(p))
}

// ArriveAtDoor is POST /asistencia/:key: who scanned the QR of a door was there.
func (h Handlers) ArriveAtDoor(c *fiber.Ctx) error { return h.arrive(c, c.Params("key")) }

// OrderAttendance is POST /asistencias/:id/constancia: the constancia of one's own credit is ordered, and made in a moment. Another's is not found.
func (h Handlers) OrderAttendance(c *fiber.Ctx) error {
	id, err := web.ID(c, "id")
	if err != nil {
		return err
	}
	if err := h.Store.OrderAttendance(c.UserContext(), id, web.Actor(c)); err != nil {
		return err
	}
	return h.Go(c, "/asistencias?pedida=1")
}

// AttendancePaper is GET /asistencias/:id/constancia.pdf: as issued. Another's is not found, nor one of a credit that was undone.
func (h Handlers) AttendancePaper(c *fiber.Ctx) error {
	id, err := web.ID(c, "id")
	if err != nil {
		return err
	}
	credit, err := h.Store.CreditOf(c.UserContext(), web.Actor(c).Physician, id)
	if err != nil {
		return err
	}
	if credit.State != council.CreditCounted {
		return council.Refuse(council.NotFound, "attendance.refuse.undone")
	}
	d, err := h.Store.DocumentOfCredit(c.UserContext(), credit.ID)
	if err != nil {
		return err
	}
	return h.Paper(c, d, strconv.FormatInt(credit.ID, 10))
}
