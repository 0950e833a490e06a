package public

import (
	"net/url"
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/db"
	views "vigencia/views/public"
	"vigencia/views/ui"
)

// months is how many of them the catalogue offers, from this one on, or back from it.
const months = 12

// An eventWish is what the address of the catalogue asks for: codes of the profile, the month as "2027-03". What the profile does not know is not asked.
type eventWish struct {
	text, place, specialty, topic, month, modality string
	past                                           bool
}

func (h Handlers) wanted(c *fiber.Ctx) eventWish {
	w := eventWish{text: field(c, "texto"), place: field(c, "lugar"), specialty: field(c, "especialidad"), topic: field(c, "tema"), month: field(c, "mes"), modality: field(c, "modalidad"),
		past: field(c, "pasados") != ""}
	if _, ok := h.Profile.EventPlace(w.place); !ok {
		w.place = ""
	}
	if _, ok := h.Profile.EventSpecialty(w.specialty); !ok {
		w.specialty = ""
	}
	if topic, ok := h.Profile.Endorsement.Topic(w.topic); !ok || w.specialty != "" && !topic.Covers(w.specialty) {
		w.topic = ""
	}
	if w.first().IsZero() {
		w.month = ""
	}
	if _, ok := h.Profile.Endorsement.Modality(w.modality); !ok {
		w.modality = ""
	}
	return w
}

// first is the first day of the month asked for, zero for none.
func (w eventWish) first() council.Date {
	t, err := time.Parse("2006-01", w.month)
	if err != nil || t.Year() < 2000 || t.Year() > 2200 {
		return council.Date{}
	}
	return council.On(t.Year(), t.Month(), 1)
}

func (w eventWish) filter(after string) db.CatalogueFilter {
	return db.CatalogueFilter{Place: w.place, Specialty: w.specialty, Topic: w.topic, Modality: w.modality, Month: w.first(), Text: w.text, Past: w.past, After: after}
}

// query is the wish as the address says it; what is not asked for is left out.
func (w eventWish) query() url.Values {
	q := url.Values{}
	for name, value := range map[string]string{"texto": w.text, "lugar": w.place, "especialidad": w.specialty, "tema": w.topic, "mes": w.month, "modalidad": w.modality} {
		if value != "" {
			q.Set(name, value)
		}
	}
	if w.past {
		q.Set("pasados", "si")
	}
	return q
}

// address is the query with its mark, "" without one.
func (w eventWish) address() string {
	if q := w.query().Encode(); q != "" {
		return "?" + q
	}
	return ""
}

// eventQuestions are the fields of the search, with what was answered.
func (h Handlers) eventQuestions(w eventWish) []views.Question {
	ask := func(name, label, any string, chosen string, all []council.Choosable) views.Question {
		q := views.Question{Field: ui.Field{Name: name, Label: h.Say(label)}, Options: []ui.Option{{Label: h.Say(any), Selected: chosen == ""}}}
		for _, c := range all {
			q.Options = append(q.Options, ui.Option{Value: c.Code, Label: c.Label, Selected: c.Code == chosen})
		}
		return q
	}
	var topics, modalities []council.Choosable
	for _, t := range h.Profile.Endorsement.TopicsOf(w.specialty) {
		topics = append(topics, council.Choosable{Code: t.Code, Label: t.Label})
	}
	for _, m := range h.Profile.Endorsement.Modalities {
		modalities = append(modalities, council.Choosable{Code: m.Code, Label: m.Label})
	}
	return []views.Question{
		{Field: ui.Field{Name: "texto", Label: h.Say("agenda.field.text"), Kind: ui.Query, Value: w.text, MaxLength: 80}},
		ask("lugar", "agenda.field.place", "agenda.any.place", w.place, h.Profile.EventPlaces()),
		ask("especialidad", "agenda.field.specialty", "agenda.any.specialty", w.specialty, h.Profile.EventSpecialties()),
		ask("tema", "agenda.field.topic", "agenda.any.topic", w.topic, topics),
		ask("mes", "agenda.field.month", "agenda.any.month", w.month, h.eventMonths(w)),
		ask("modalidad", "agenda.field.modality", "agenda.any.modality", w.modality, modalities),
	}
}

// eventMonths are the months that can be chosen, and the one that was, wherever it lies.
func (h Handlers) eventMonths(w eventWish) []council.Choosable {
	now := h.Today()
	now.Day = 1
	step, listed := 1, false
	if w.past {
		step = -1
	}
	var all []council.Choosable
	for i := range months {
		day := now.AddMonths(i * step)
		code := day.String()[:7]
		listed = listed || code == w.month
		all = append(all, council.Choosable{Code: code, Label: day.MonthLong()})
	}
	if w.month != "" && !listed {
		all = append(all, council.Choosable{Code: w.month, Label: w.first().MonthLong()})
	}
	return all
}

// without are the ways to leave one thing of the wish out; none when only the time was chosen.
func (h Handlers) without(w eventWish) []ui.Link {
	place, _ := h.Profile.EventPlace(w.place)
	specialty, _ := h.Profile.EventSpecialty(w.specialty)
	topic, _ := h.Profile.Endorsement.Topic(w.topic)
	modality, _ := h.Profile.Endorsement.Modality(w.modality)
	var all []ui.Link
	for _, one := range []struct {
		name, label string
		drop        func(*eventWish)
	}{
		{w.text, "“" + w.text + "”", func(w *eventWish) { w.text = "" }}, {w.place, place.Label, func(w *eventWish) { w.place = "" }},
		{w.specialty, specialty.Label, func(w *eventWish) { w.specialty = "" }}, {w.topic, topic.Label, func(w *eventWish) { w.topic = "" }},
		{w.month, w.first().MonthLong(), func(w *eventWish) { w.month = "" }}, {w.modality, modality.Label, func(w *eventWish) { w.modality = "" }},
	} {
		if one.name != "" {
			rest := w
			one.drop(&rest)
			all = append(all, ui.Link{Href: h.Base().To("/eventos" + rest.address()), Label: h.Say("agenda.without", "What", one.label)})
		}
	}
	return all
}

// eventPages say how many there are, and lead on.
func (h Handlers) eventPages(w eventWish, found db.CataloguePage, after string) ui.Pages {
	p := ui.Pages{Label: h.Say("agenda.pages"), Count: h.Profile.Words.Count("agenda.found", found.Count), Target: "eventos"}
	if found.Count > db.CatalogueCap {
		p.Count = h.Say("agenda.found_many", "N", strconv.Itoa(db.CatalogueCap))
	}
	if after != "" {
		p.Before = ui.Link{Href: h.Base().To("/eventos" + w.address()), Label: h.Say("agenda.first")}
	}
	if found.Next != "" {
		q := w.query()
		q.Set("despues", found.Next)
		p.After = ui.Link{Href: h.Base().To("/eventos?" + q.Encode()), Label: h.Say("agenda.next")}
	}
	return p
}
