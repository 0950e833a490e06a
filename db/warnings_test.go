package db_test

import (
	"context"
	"testing"
	"time"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

func TestStep14_WarningsGoOutTwelveSixThreeAndOneMonthsBeforeExactlyOnce(t *testing.T) {
	o := testoffice.New(t)
	ctx := context.Background()
	c := o.Certificate(o.Physician(), func(c *council.Certificate) {
		c.ValidFrom, c.ValidTo = council.On(2023, 1, 15), council.On(2028, 1, 14)
	})
	left := map[string]string{}
	for day := council.On(2026, 11, 9); !day.After(council.On(2028, 1, 20)); day = day.AddDays(1) {
		o.At(day.Start(o.Profile.Zone).Add(9 * time.Hour))
		for range 2 {
			if _, err := o.Store.ValidityWarnings(ctx); err != nil {
				t.Fatal(err)
			}
		}
	}
	mails, err := o.Store.MailsAbout(ctx, "certificate", c.ID)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range mails {
		left[o.Profile.Today(m.OrderedAt).String()] = m.Values["Left"]
	}
	want := map[string]string{"2027-01-14": "en 12 meses", "2027-07-14": "en 6 meses", "2027-10-14": "en 3 meses", "2027-12-14": "en 1 mes"}
	if len(mails) != 4 {
		t.Errorf("%d mails", len(mails))
	}
	for day, text := range want {
		if left[day] != text {
			t.Errorf("on %s: %q", day, left[day])
		}
	}
}

// Who comes to the register on the last day of a certificate reads that it ends today, and not in 0 days.
func TestAWarningOnTheLastDaySaysToday(t *testing.T) {
	o := testoffice.New(t)
	c := o.Certificate(o.Physician(), func(c *council.Certificate) {
		c.Origin, c.ValidFrom, c.ValidTo = "imported", council.On(2022, 1, 11), council.On(2027, 1, 10)
	})
	o.At(council.On(2027, 1, 10).Start(o.Profile.Zone).Add(9 * time.Hour))
	if n, err := o.Store.ValidityWarnings(context.Background()); err != nil || n != 1 {
		t.Fatalf("%d warnings, %v", n, err)
	}
	mails, err := o.Store.MailsAbout(context.Background(), "certificate", c.ID)
	if err != nil || len(mails) != 1 || mails[0].Values["Left"] != "hoy" {
		t.Errorf("%+v %v", mails, err)
	}
}

func TestWarningsAreMadeGoodOnceAndNotWhereTheyWouldMislead(t *testing.T) {
	o := testoffice.New(t)
	ctx := context.Background()
	soon := func(c *council.Certificate) {
		c.Origin, c.ValidFrom, c.ValidTo = "imported", council.On(2022, 1, 11), council.On(2027, 1, 10)
	}
	late := o.Certificate(o.Physician(), soon) // two months are left, and nobody was warned
	renewed := o.Physician()
	old := o.Certificate(renewed, soon)
	o.Certificate(renewed)
	revoked := o.Certificate(o.Physician(), soon, func(c *council.Certificate) { c.ValidTo = council.On(2026, 11, 1) })
	n, err := o.Store.ValidityWarnings(ctx)
	if err != nil || n != 1 {
		t.Fatalf("%d warnings, %v", n, err)
	}
	mails, err := o.Store.MailsAbout(ctx, "certificate", late.ID)
	if err != nil || len(mails) != 1 || mails[0].Values["Left"] != "en 62 días" {
		t.Errorf("%+v %v", mails, err)
	}
	for _, c := range []council.Certificate{old, revoked} {
		if mails, err := o.Store.MailsAbout(ctx, "certificate", c.ID); err != nil || len(mails) != 0 {
			t.Errorf("%s: %+v %v", c.Number, mails, err)
		}
	}
}
