package public

import (
	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/web"
	views "vigencia/views/public"
	"vigencia/views/ui"
)

// Events is the catalogue of endorsed events (R8): GET /eventos?texto=&lugar=&especialidad=&tema=&mes=&modalidad=&pasados=. Those to come stand in the
// order of their last days; past ones, when asked for, the newest first.
func (h Handlers) Events(c *fiber.Ctx) error {
	asked := h.wanted(c)
	found, err := h.Store.Catalogue(c.UserContext(), asked.filter(field(c, "despues")))
	if err != nil {
		return err
	}
	p := views.EventsPage{Page: h.PublicPage(c, h.Say("agenda.title")), W: h.Profile.Words, Questions: h.eventQuestions(asked), Past: asked.past,
		When: h.eventTimes(asked), Calendar: h.Base().To("/eventos.ics?" + asked.query().Encode()), Without: h.without(asked), Pages: h.eventPages(asked, found, field(c, "despues"))}
	if len(p.Without) == 0 {
		p.Calendar = h.Base().To("/eventos.ics")
	}
	for _, e := range found.Events {
		p.Found = append(p.Found, h.eventLine(e))
	}
	return web.Swap(c, views.EventsFound(p), views.Events(p))
}

// eventLine is an event as the list shows it.
func (h Handlers) eventLine(e council.Endorsement) views.EventLine {
	attendee := h.Profile.Endorsement.Roles[0]
	modality, _ := h.Profile.Endorsement.Modality(e.Occasion.Modality)
	l := views.EventLine{Href: h.eventAddress(e), Title: e.Contents.Title, Organiser: e.Contents.Institution, Dates: council.Span(e.Occasion.From, e.Occasion.To), Hours: h.eventHours(e.Occasion),
		Place: h.place(e.Occasion), Modality: modality.Label, Points: e.PointsOf(attendee.Code).String(), Role: attendee.Label}
	if e.Status == council.EndorsementCancelled {
		l.Cancelled, l.Points, l.Role = h.Say("agenda.cancelled"), "", ""
	}
	return l
}

func (h Handlers) eventAddress(e council.Endorsement) string {
	return h.Base().To("/eventos/" + e.Number)
}

// place is where an event takes place, in the fewest words: its town, or how one takes part from anywhere.
func (h Handlers) place(o council.Occasion) string {
	if town := h.town(o); town != "" {
		return town
	}
	modality, _ := h.Profile.Endorsement.Modality(o.Modality)
	return modality.Label
}

// town is the town and the state of an event that has a venue, "" of any other.
func (h Handlers) town(o council.Occasion) string {
	place, _ := h.Profile.EventPlace(o.Place)
	modality, _ := h.Profile.Endorsement.Modality(o.Modality)
	switch {
	case !modality.Venue:
		return ""
	case o.Town == "" || council.SameName(o.Town, place.Label):
		return place.Label
	}
	return o.Town + ", " + place.Label
}

// eventHours are those of each day; "" while the event has none.
func (h Handlers) eventHours(o council.Occasion) string {
	switch {
	case o.Begins == "":
		return ""
	case o.Ends == "":
		return h.Say("agenda.from_hour", "From", o.Begins)
	}
	return h.Say("agenda.hours", "From", o.Begins, "To", o.Ends)
}

func (h Handlers) roleName(code string) string {
	role, _ := h.Profile.Endorsement.Role(code)
	return role.Label
}

// eventTimes lead from what is to come to what is past, and back, with all else as it was asked.
func (h Handlers) eventTimes(asked eventWish) []ui.Link {
	coming, past := asked, asked
	coming.past, coming.month, past.past, past.month = false, "", true, ""
	return []ui.Link{{Href: h.Base().To("/eventos" + coming.address()), Label: h.Say("agenda.coming"), Current: !asked.past}, {Href: h.Base().To("/eventos" + past.address()), Label: h.Say("agenda.past"), Current: asked.past}}
}
