package documents

import (
	"strconv"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"
	"vigencia/council"
)

// A Calendar is a file of events for the calendars of people (RFC 5545). Hours are those of Zone, and written in UTC.
type Calendar struct {
	Name   string
	Made   time.Time
	Zone   *time.Location
	Lang   string // "es-MX"
	Events []CalendarEvent
}

// A CalendarEvent is one of them. Its UID never changes; Version grows with every change, so that a calendar that took an earlier one takes this.
type CalendarEvent struct {
	UID, Title, Text, Place, URL string
	From, To                     council.Date
	Begins, Ends                 string // "09:00", of each day
	Cancelled                    bool
	Version                      int
}

// weekly is up to how many days an event is shown with its hours on each of them; a longer one rarely meets every day, and is shown as a whole.
const weekly = 7

// File gives the bytes of the calendar.
func (c Calendar) File() []byte {
	cal := ics.NewCalendarFor("Vigencia")
	cal.SetProductId("-//Vigencia//" + strings.ToUpper(c.Lang))
	cal.SetCalscale("GREGORIAN")
	cal.SetMethod(ics.MethodPublish)
	cal.SetXWRCalName(plainText(c.Name))
	cal.SetXPublishedTTL("P1D")
	for _, e := range c.Events {
		e.write(cal.AddEvent(e.UID), c)
	}
	return []byte(cal.Serialize(ics.WithNewLineWindows))
}

func (e CalendarEvent) write(to *ics.VEvent, c Calendar) {
	to.SetDtStampTime(c.Made)
	to.SetSequence(e.Version)
	to.SetSummary(plainText(e.Title))
	to.SetURL(e.URL)
	for set, text := range map[ics.ComponentProperty]string{ics.ComponentPropertyDescription: e.Text, ics.ComponentPropertyLocation: e.Place} {
		if text != "" {
			to.SetProperty(set, plainText(text))
		}
	}
	to.SetStatus(ics.ObjectStatusConfirmed)
	if e.Cancelled {
		to.SetStatus(ics.ObjectStatusCancelled)
	}
	days := e.From.DaysUntil(e.To) + 1
	if e.Begins == "" || e.Ends <= e.Begins || days > weekly {
		to.SetAllDayStartAt(e.From.Start(time.UTC))
		to.SetAllDayEndAt(e.To.AddDays(1).Start(time.UTC)) // the day after the last
		return
	}
	to.SetStartAt(moment(e.From, e.Begins, c.Zone))
	to.SetEndAt(moment(e.From, e.Ends, c.Zone))
	if days > 1 {
		to.AddRrule("FREQ=DAILY;COUNT=" + strconv.Itoa(days))
	}
}

// moment is an hour "09:30" of a day.
func moment(day council.Date, hour string, zone *time.Location) time.Time {
	t, err := time.Parse("15:04", hour)
	if err != nil {
		return day.Start(zone)
	}
	return time.Date(day.Year, day.Month, day.Day, t.Hour(), t.Minute(), 0, 0, zone)
}

// plainText leaves of a text what a calendar file may hold: no control characters but the end of a line.
func plainText(text string) string {
	text = strings.ReplaceAll(strings.ToValidUTF8(text, ""), "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' || r == 0x7f {
			return ' '
		}
		return r
	}, text)
}
