package council

import (
	"errors"
	"fmt"
	"strings"
)

// Points are exact: hundredths of a point. 1900 is 19.00.
type Points int64

// Quantity counts units of an activity (hours, years, credits) in hundredths: 150 is one and a half.
type Quantity int64

// MaxPoints is the most that one line can be worth, so that no sum can run over.
const MaxPoints Points = 100_000_000_000

var errNotANumber = errors.New("not a number with at most two decimals")

// String gives the points without needless decimals: "19", "223.5".
func (p Points) String() string { return Quantity(p).String() }

// Exact gives the points with two decimals, as a score sheet writes them: "19.00".
func (p Points) Exact() string { return hundredths(int64(p)) }

// ParsePoints reads "19", "19.5" or "19.50" exactly; more decimals, signs of grouping and anything else are refused.
func ParsePoints(typed string) (Points, error) {
	n, err := parseHundredths(typed)
	return Points(n), err
}

// MarshalText gives "19.00": what is kept has two decimals.
func (p Points) MarshalText() ([]byte, error) { return []byte(p.Exact()), nil }

// UnmarshalText reads what ParsePoints reads.
func (p *Points) UnmarshalText(text []byte) error {
	parsed, err := ParsePoints(string(text))
	if err == nil {
		*p = parsed
	}
	return err
}

// String gives the quantity without needless decimals: "3", "1.5", "0.25".
func (q Quantity) String() string {
	return strings.TrimSuffix(strings.TrimRight(hundredths(int64(q)), "0"), ".")
}

// ParseQuantity reads "3", "1.5" or "0.25" exactly, as ParsePoints does.
func ParseQuantity(typed string) (Quantity, error) {
	n, err := parseHundredths(typed)
	return Quantity(n), err
}

// MarshalText gives "1.5".
func (q Quantity) MarshalText() ([]byte, error) { return []byte(q.String()), nil }

// UnmarshalText reads what ParseQuantity reads.
func (q *Quantity) UnmarshalText(text []byte) error {
	parsed, err := ParseQuantity(string(text))
	if err == nil {
		*q = parsed
	}
	return err
}

func hundredths(n int64) string {
	sign, rest := "", uint64(n)
	if n < 0 {
		sign, rest = "-", -rest
	}
	return fmt.Sprintf("%s%d.%02d", sign, rest/100, rest%100)
}

func parseHundredths(typed string) (int64, error) {
	digits, negative := strings.CutPrefix(strings.TrimSpace(typed), "-")
	whole, decimals, pointed := strings.Cut(digits, ".")
	if whole == "" || len(whole) > 15 || len(decimals) > 2 || pointed && decimals == "" {
		return 0, fmt.Errorf("%w: %.40q", errNotANumber, typed)
	}
	var n int64
	for _, digit := range whole + (decimals + "00")[:2] {
		if digit < '0' || digit > '9' {
			return 0, fmt.Errorf("%w: %.40q", errNotANumber, typed)
		}
		n = n*10 + int64(digit-'0')
	}
	if negative {
		n = -n
	}
	return n, nil
}
