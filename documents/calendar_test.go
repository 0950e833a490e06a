package documents_test

import (
	"bytes"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	ics "github.com/arran4/golang-ical"
	"vigencia/council"
	"vigencia/documents"
)

func congress() documents.CalendarEvent {
	return documents.CalendarEvent{UID: "AV-2026-0001@cmgo", Title: "Congreso de parto; con talleres, y más: " + strings.Repeat("obstetricia ", 12), Text: "16 puntos.\nCancún \\ sede", Place: "Hospital Civil, Guadalajara",
		URL: "https://consejo.example/eventos/AV-2026-0001", From: council.On(2027, 3, 4), To: council.On(2027, 3, 4), Begins: "09:00", Ends: "17:30", Version: 3}
}

func calendar(t *testing.T, events ...documents.CalendarEvent) (string, []*ics.VEvent) {
	t.Helper()
	zone, err := time.LoadLocation("America/Mexico_City")
	if err != nil {
		t.Fatal(err)
	}
	file := documents.Calendar{Name: "Eventos, con aval", Made: time.Date(2026, 12, 3, 20, 0, 0, 0, time.UTC), Zone: zone, Lang: "es-MX", Events: events}.File()
	read, err := ics.ParseCalendar(bytes.NewReader(file))
	if err != nil {
		t.Fatalf("%v\n%s", err, file)
	}
	return string(file), read.Events()
}

// RFC 5545: lines end with CRLF, none is longer than 75 octets nor cut inside a letter, and commas, semicolons and line ends of a text are escaped.
func TestACalendarFileKeepsToTheLettersOfItsStandard(t *testing.T) {
	file, events := calendar(t, congress())
	if strings.Count(file, "\n") != strings.Count(file, "\r\n") || !strings.HasPrefix(file, "BEGIN:VCALENDAR\r\n") || !strings.HasSuffix(file, "END:VCALENDAR\r\n") {
		t.Errorf("%q", file)
	}
	for line := range strings.SplitSeq(file, "\r\n") {
		if len(line) > 75 || !utf8.ValidString(line) {
			t.Errorf("%d octets: %q", len(line), line)
		}
	}
	for _, want := range []string{`SUMMARY:Congreso de parto\; con talleres\, y más`, `16 puntos.\nCancún \\ sede`, "DTSTAMP:20261203T200000Z", "SEQUENCE:3", "STATUS:CONFIRMED", "METHOD:PUBLISH", `X-WR-CALNAME:Eventos\, con aval`} {
		if !strings.Contains(strings.ReplaceAll(file, "\r\n ", ""), want) {
			t.Errorf("lacks %s in\n%s", want, file)
		}
	}
	if got := events[0].GetProperty(ics.ComponentPropertySummary).Value; strings.TrimSpace(got) != strings.TrimSpace(congress().Title) || events[0].Id() != "AV-2026-0001@cmgo" {
		t.Errorf("read back as %q of %s", got, events[0].Id())
	}
}

func TestDaysAndHoursAreThoseOfTheCouncil(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*documents.CalendarEvent)
		want   []string
	}{
		"one day with hours":    {func(*documents.CalendarEvent) {}, []string{"DTSTART:20270304T150000Z", "DTEND:20270304T233000Z"}},
		"three days with hours": {func(e *documents.CalendarEvent) { e.To = council.On(2027, 3, 6) }, []string{"DTSTART:20270304T150000Z", "DTEND:20270304T233000Z", "RRULE:FREQ=DAILY;COUNT=3"}},
		"no hours":              {func(e *documents.CalendarEvent) { e.Begins, e.Ends = "", "" }, []string{"DTSTART;VALUE=DATE:20270304", "DTEND;VALUE=DATE:20270305"}},
		"three months":          {func(e *documents.CalendarEvent) { e.To = council.On(2027, 5, 31) }, []string{"DTSTART;VALUE=DATE:20270304", "DTEND;VALUE=DATE:20270601"}},
		"from evening to noon":  {func(e *documents.CalendarEvent) { e.To, e.Begins, e.Ends = council.On(2027, 3, 6), "18:00", "13:00" }, []string{"DTSTART;VALUE=DATE:20270304", "DTEND;VALUE=DATE:20270307"}},
		"cancelled":             {func(e *documents.CalendarEvent) { e.Cancelled = true }, []string{"STATUS:CANCELLED"}},
	} {
		e := congress()
		c.change(&e)
		file, _ := calendar(t, e)
		for _, want := range c.want {
			if !strings.Contains(file, want+"\r\n") {
				t.Errorf("%s: no %s in\n%s", name, want, file)
			}
		}
	}
}

func TestControlCharactersDoNotBreakACalendar(t *testing.T) {
	e := congress()
	e.Title = "Curso\r\nBEGIN:VEVENT\x00\x1b"
	file, events := calendar(t, e)
	if len(events) != 1 || strings.Contains(file, "\x00") || strings.Contains(file, "\nBEGIN:VEVENT\r\nBEGIN") {
		t.Errorf("%q", file)
	}
}
