package council

import (
	"strconv"
	"strings"
)

// Write gives the n-th number of the series as it stands on papers: "GO-{N}" with width 5 makes "GO-00042".
func (s Series) Write(n int64) string {
	figures := strconv.FormatInt(n, 10)
	if short := s.Width - len(figures); short > 0 {
		figures = strings.Repeat("0", short) + figures
	}
	if s.Pattern == "" {
		return figures
	}
	return strings.Replace(s.Pattern, "{N}", figures, 1)
}

// Affixes are what stands before and after the figures.
func (s Series) Affixes() (before, after string) {
	before, after, _ = strings.Cut(s.Pattern, "{N}")
	return before, after
}

// SeriesOf gives the series of code; ok is false when there is none.
func (p *Profile) SeriesOf(code string) (Series, bool) {
	for _, s := range p.Series {
		if s.Code == code {
			return s, true
		}
	}
	return Series{}, false
}
