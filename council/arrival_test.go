package council

import (
	"errors"
	"testing"
)

// Issue 4, point 6: an arrival says what it waits for.
func TestWhatAnArrivalWaitsFor(t *testing.T) {
	e := Endorsement{Status: Endorsed, Occasion: Occasion{To: On(2026, 11, 1)}}
	r := Rules{Profile: &Profile{Endorsement: EndorsementRules{ListDays: 30}}}
	cancelled := e
	cancelled.Status = EndorsementCancelled
	for _, c := range []struct {
		event         Endorsement
		today         Date
		listed, alike bool
		want          Wait
	}{
		{e, On(2026, 11, 1), false, false, WaitsForList}, {e, On(2026, 12, 1), false, false, WaitsForList}, {e, On(2026, 12, 2), false, false, ListMissing},
		{e, On(2026, 12, 2), true, false, LeftOut}, {e, On(2026, 11, 9), true, true, WaitsForStaff}, {cancelled, On(2026, 11, 9), true, true, EventGone},
	} {
		if got := c.event.Waits(r, c.today, c.listed, c.alike); got != c.want {
			t.Errorf("on %s, listed %t, alike %t: %q, not %q", c.today, c.listed, c.alike, got, c.want)
		}
	}
}

// Wrong check digits are said as such, apart from a key that is too short.
func TestAWrongKeyIsRefusedAtItsField(t *testing.T) {
	for typed, want := range map[string]string{"": "arrival.refuse.empty", "12345678901234567889": "arrival.refuse.check", "1234": "arrival.refuse.form", "curso": "arrival.refuse.form"} {
		_, err := ReadEventKey(typed)
		var refused *Error
		if !errors.As(err, &refused) || refused.Code != Invalid || len(refused.Fields) != 1 || refused.Fields[0].Field != "clave" || refused.Fields[0].Say != want {
			t.Errorf("%q: %+v", typed, err)
		}
	}
	if key, err := ReadEventKey("1234 5678 9012 3456 7888"); err != nil || key != "12345678901234567888" {
		t.Errorf("%q %v", key, err)
	}
}
