package public

import (
	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/documents"
	"vigencia/handlers/web"
)

// EventsCalendar is GET /eventos.ics with the filters of /eventos: what is to come, as a file to which calendars subscribe.
func (h Handlers) EventsCalendar(c *fiber.Ctx) error {
	found, err := h.Store.CalendarEvents(c.UserContext(), h.wanted(c).filter(""))
	if err != nil {
		return err
	}
	return h.sendCalendar(c, "eventos", found...)
}

// EventCalendar is GET /eventos/:number.ics: one event; of a cancelled one it takes the day back.
func (h Handlers) EventCalendar(c *fiber.Ctx) error {
	e, err := h.Store.EventByNumber(c.UserContext(), c.Params("number"))
	if err != nil {
		return err
	}
	return h.sendCalendar(c, e.Number, e)
}

func (h Handlers) sendCalendar(c *fiber.Ctx, name string, events ...council.Endorsement) error {
	file := documents.Calendar{Name: h.Say("agenda.calendar_name", "Council", h.Profile.Site.Short), Made: h.Now(), Zone: h.Profile.Zone, Lang: h.Profile.Lang}
	for _, e := range events {
		file.Events = append(file.Events, h.calendarEvent(e))
	}
	return web.SendCalendar(c, name+".ics", file.File())
}

// calendarEvent is an event in the words of the catalogue, with the way back to its page.
func (h Handlers) calendarEvent(e council.Endorsement) documents.CalendarEvent {
	o, attendee := e.Occasion, h.Profile.Endorsement.Roles[0]
	modality, _ := h.Profile.Endorsement.Modality(o.Modality)
	address := h.URL("/eventos/" + e.Number)
	d := documents.CalendarEvent{UID: e.Number + "@" + h.Profile.Key + ".vigencia", Title: e.Contents.Title, URL: address, From: o.From, To: o.To, Begins: o.Begins, Ends: o.Ends,
		Cancelled: e.Status == council.EndorsementCancelled, Version: e.Version, Place: modality.Label}
	if modality.Venue {
		d.Place = joined(o.Venue, o.Address, h.town(o))
	}
	d.Text = e.Contents.Institution + "\n" + modality.Label + "\n" + h.Say("agenda.calendar_points", "Points", e.PointsOf(attendee.Code).String(), "Role", attendee.Label) + "\n" + address
	if hours := h.eventHours(o); hours != "" {
		d.Text = hours + "\n" + d.Text
	}
	if d.Cancelled {
		d.Title = h.Say("agenda.cancelled") + ": " + d.Title
	}
	return d
}
