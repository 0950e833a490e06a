package council

// When a new certificate begins.
const (
	StartsAtDecision    = "decision"
	StartsAfterPrevious = "after_previous"
)

// Validity says how long a certificate of a kind is in force, and from when.
type Validity struct {
	Years    int    `yaml:"years"`
	LessADay bool   `yaml:"less_a_day"`
	Starts   string `yaml:"starts"`
	// Inscription: the inscription of a registration certifies by itself for these years (domain/cmp.md §2.1).
	Inscription bool `yaml:"inscription"`
}

// Begin gives the first day in force: that of the decision, or, for kinds that follow on, the day after a certificate that is still in
// force ends. previousEnd is absent when there is none.
func (v Validity) Begin(decided, previousEnd Date) Date {
	if v.Starts == StartsAfterPrevious && !previousEnd.Before(decided) {
		return previousEnd.AddDays(1)
	}
	return decided
}

// End gives the last day in force. Less a day: 09/04/2019 → 08/04/2024 (step 14 of the CMP's guide); 29/02/2028 → 28/02/2033, because
// the year without leap day has already taken that day. Otherwise the same day, 29 February becoming the 28th.
func (v Validity) End(from Date) Date {
	end := from.AddYears(v.Years)
	if v.LessADay && end.Day == from.Day {
		return end.AddDays(-1)
	}
	return end
}

// WarningDates gives the days on which to warn that a certificate ends, so many months before, in the order given.
func WarningDates(end Date, months []int) []Date {
	dates := make([]Date, 0, len(months))
	for _, n := range months {
		dates = append(dates, end.AddMonths(-n))
	}
	return dates
}
