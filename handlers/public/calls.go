package public

import (
	"strconv"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/db"
	views "vigencia/views/public"
	"vigencia/views/ui"
)

// calls are the published ones as anyone sees them (R2); what staff have not set yet reads "por publicar".
func (h Handlers) calls(c *fiber.Ctx) ([]views.Announced, error) {
	published, err := h.Store.PublishedCalls(c.UserContext())
	var all []views.Announced
	for _, call := range published {
		all = append(all, views.Announced{ID: "convocatoria-" + strconv.FormatInt(call.ID, 10), Title: call.Name, Facts: h.callFacts(call)})
	}
	return all, err
}

func (h Handlers) callFacts(call db.CallSittings) []ui.Fact {
	dates, attempts, mark := "", "", ""
	if !call.From.IsZero() {
		dates = h.Say("calls.dates", "From", call.From.Long(), "To", call.To.Long())
	}
	if call.Attempts > 0 {
		attempts = strconv.Itoa(call.Attempts)
	}
	if call.Pass > 0 {
		mark = call.Pass.String()
	}
	facts := []ui.Fact{
		{Term: h.Say("calls.exam"), Value: h.Profile.ExamTitle(call.Call)}, h.announced("calls.enrolment", dates), h.announced("calls.fee", call.Fee),
		h.announced("calls.pass", mark), h.announced("calls.attempts", attempts),
	}
	specialty, _ := h.Profile.Specialty(call.Specialty)
	if needed, ok := h.Profile.Specialty(specialty.Requires); ok {
		facts = append(facts, ui.Fact{Term: h.Say("calls.requires"), Value: h.Say("calls.requires_value", "Specialty", needed.Name)})
	}
	if call.Documents != "" {
		facts = append(facts, ui.Fact{Term: h.Say("calls.documents"), Value: call.Documents})
	}
	for _, s := range call.Sittings {
		facts = append(facts, ui.Fact{Term: h.stateName(s.State), Value: s.Venue + ", " + s.Address, Small: h.Say("calls.sitting", "Date", s.Day.Long(), "Hours", h.hours(s), "Seats", h.seats(s))})
	}
	if call.Notes != "" {
		facts = append(facts, ui.Fact{Term: h.Say("calls.notes"), Value: call.Notes})
	}
	return facts
}

// seats says how many are free; while somebody waits for one, or none is, a newcomer waits too.
func (h Handlers) seats(s council.Sitting) string {
	if s.Free() == 0 || s.Waiting > 0 {
		return h.Say("calls.full")
	}
	return h.Profile.Words.Count("calls.seats", s.Free())
}

// announced is a fact that reads "por publicar" until there is something to say.
func (h Handlers) announced(term, value string) ui.Fact {
	if value == "" {
		value = h.Say("unpublished")
	}
	return ui.Fact{Term: h.Say(term), Value: value}
}

func (h Handlers) hours(s council.Sitting) string {
	if s.Begins == "" {
		return h.Say("unpublished")
	}
	if s.Ends == "" {
		return s.Begins
	}
	return h.Say("calls.hours", "From", s.Begins, "To", s.Ends)
}

func (h Handlers) stateName(code string) string {
	if s, ok := h.Profile.State(code); ok {
		return s.Name
	}
	return code
}
