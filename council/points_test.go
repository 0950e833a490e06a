package council

import (
	"encoding/json"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestPointsAreExact(t *testing.T) {
	for typed, want := range map[string]Points{"19": 1900, "19.5": 1950, "19.05": 1905, " 0.05 ": 5, "0": 0, "-1.50": -150, "007": 700, "999999999999999.99": 99999999999999999} {
		if got, err := ParsePoints(typed); err != nil || got != want {
			t.Errorf("ParsePoints(%q) = %d, %v", typed, got, err)
		}
	}
	for _, typed := range []string{"", ".", "1.", ".5", "1.505", "1,5", "1,000", "1e3", "--1", "+1", "1.-5", "NaN", "٣", "1 000", "1000000000000000"} {
		if got, err := ParsePoints(typed); err == nil || got != 0 {
			t.Errorf("ParsePoints(%q) = %d, want a refusal", typed, got)
		}
	}
	for points, want := range map[Points]string{1900: "19", 5: "0.05", 0: "0", -150: "-1.5", -5: "-0.05", math.MinInt64: "-92233720368547758.08"} {
		if exact, err := ParsePoints(points.Exact()); points != math.MinInt64 && (err != nil || exact != points || len(points.Exact())-strings.IndexByte(points.Exact(), '.') != 3) {
			t.Errorf("%d is written %q with two decimals", int64(points), points.Exact())
		}
		if points.String() != want {
			t.Errorf("%d is written %q", int64(points), points)
		}
	}
	for quantity, want := range map[Quantity]string{300: "3", 150: "1.5", 25: "0.25", 0: "0", 10000: "100", -150: "-1.5"} {
		if quantity.String() != want {
			t.Errorf("%d is written %q", int64(quantity), quantity)
		}
	}
}

func TestPointsReadBackAsWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		points := Points(rapid.Int64Range(-1e16, 1e16).Draw(t, "points"))
		if back, err := ParsePoints(points.String()); err != nil || back != points {
			t.Fatalf("%s reads as %s (%v)", points, back, err)
		}
		quantity := Quantity(points)
		if back, err := ParseQuantity(quantity.String()); err != nil || back != quantity {
			t.Fatalf("%s reads as %s (%v)", quantity, back, err)
		}
	})
}

func TestTableKeepsItselfInJSON(t *testing.T) {
	table := psychiatry()
	text, err := json.Marshal(table)
	if err != nil {
		t.Fatal(err)
	}
	var back Table
	if err := json.Unmarshal(text, &back); err != nil {
		t.Fatal(err)
	}
	again, err := json.Marshal(back)
	if err != nil || string(again) != string(text) || back.Rules[2].Roles["jefe de prácticas"] != 150 || *back.Chapters[0].Max != 1000 {
		t.Errorf("%s\nbecame\n%s (%v)", text, again, err)
	}
}

func TestMultiplyingNeverRunsOver(t *testing.T) {
	for _, c := range []struct {
		each     Points
		quantity Quantity
		want     Points
	}{
		{150, 300, 450}, {5, 4000, 200}, {5, 50, 2}, {1, 1, 0}, {0, 500, 0}, {100, -300, 0}, {-100, 300, 0},
		{MaxPoints, 100, MaxPoints}, {MaxPoints, math.MaxInt64, MaxPoints}, {math.MaxInt64, math.MaxInt64, MaxPoints}, {1, math.MaxInt64, MaxPoints}, {MaxPoints, 18_446_744_074, MaxPoints},
	} {
		if got := times(c.each, c.quantity); got != c.want {
			t.Errorf("%s × %s = %s, want %s", c.quantity, c.each, got, c.want)
		}
	}
}
