package physician_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

// A program that stood still reminds on the last day itself, and says that it is today.
func TestOnTheLastDayOfATermTheReminderSaysToday(t *testing.T) {
	o := testoffice.New(t)
	_, r, b, _ := observed(t, o)
	ok(t, b.Get("/solicitudes/"+r.Number), 200) // due on 23 December
	o.At(council.On(2026, 12, 23).Start(o.Profile.Zone).Add(9 * time.Hour))
	if _, err := o.Store.RemedyReminders(context.Background()); err != nil {
		t.Fatal(err)
	}
	if got := o.Mail("remedy_reminder").Values["Left"]; got != "hoy" {
		t.Errorf("%q", got)
	}
}

func TestStep17_RemindersGoOutTenFiveAndOneWorkingDaysBefore(t *testing.T) {
	o := testoffice.New(t)
	p, r, b, remarks := observed(t, o)
	ok(t, b.Get("/solicitudes/"+r.Number), 200) // due on 23 December
	var told []string
	for day := council.On(2026, 11, 9); day != council.On(2026, 12, 26); day = day.AddDays(1) {
		o.At(day.Start(o.Profile.Zone).Add(9 * time.Hour))
		for range 3 {
			n, err := o.Store.RemedyReminders(context.Background())
			if err != nil {
				t.Fatal(err)
			}
			if n > 0 {
				told = append(told, fmt.Sprint(day, " ", n))
			}
		}
		if day == council.On(2026, 12, 17) {
			if err := o.Store.SaveRemedy(context.Background(), o.ActorOf(p), r.ID, 1, map[int64]string{remarks[0].ID: "Sí"}); err != nil {
				t.Fatal(err)
			}
		}
	}
	if got := strings.Join(told, "|"); got != "2026-12-07 1|2026-12-16 1|2026-12-22 1" {
		t.Errorf("told on %s", got)
	}
	mails, err := o.Store.MailsAbout(context.Background(), "request", r.ID)
	if err != nil {
		t.Fatal(err)
	}
	var left []string
	for _, m := range mails {
		if m.Template == "remedy_reminder" {
			left = append(left, m.Values["Left"]+" "+m.Values["Unsent"]+" "+m.Values["Due"])
		}
	}
	slices.Reverse(left)
	want := "en 10 días hábiles  miércoles 23 de diciembre de 2026|en 5 días hábiles  miércoles 23 de diciembre de 2026|en 1 día hábil si miércoles 23 de diciembre de 2026"
	if got := strings.Join(left, "|"); got != want {
		t.Errorf("mails: %s", got)
	}
}

func TestStep17_NoTermRunsAgainstAPersonWhoWasNotNotified(t *testing.T) {
	o := testoffice.New(t)
	p, _, _, _ := observed(t, o)
	o.Wait(200 * 24 * time.Hour)
	discarded, err := o.Store.DiscardOverdue(context.Background())
	reminded, err2 := o.Store.RemedyReminders(context.Background())
	if err != nil || err2 != nil || discarded+reminded != 0 || requests(t, o, p)[0].Status != council.Observed {
		t.Fatalf("discarded %d, reminded %d, %v, %v", discarded, reminded, err, err2)
	}
}
