package council

import (
	"slices"
	"time"
)

// Rules are what is in force at a moment: the profile, and the versions of tables, reasons, special days and signers that staff have added to it.
type Rules struct {
	*Profile
	Calendar Calendar
	Tables   []Table
	Reasons  []Reason
	Signers  []Signer
	Settings Settings
}

// Settings are what an administrator decides for the office.
type Settings struct {
	NumbersFrom100000 bool             // CMP numbers of 100000 and more are taken (domain/cmp.md §0.4)
	SeriesStart       map[string]int64 // first number of each series
}

// Numbers is the form of the council's numbers as the office takes them now: by the administrator's setting also those of 100000 and more.
func (r Rules) Numbers() NumberFormat {
	if r.Settings.NumbersFrom100000 {
		return r.Number.AnyLead()
	}
	return r.Number
}

// Table gives the version of the points table that applied on a day: the one of the latest AppliesFrom not after it, unless it had ended.
func (r Rules) Table(day Date) (Table, bool) {
	var in Table
	ok := false
	for _, t := range r.Tables {
		if !t.AppliesFrom.After(day) && (!ok || !t.AppliesFrom.Before(in.AppliesFrom)) {
			in, ok = t, true
		}
	}
	return in, ok && (in.AppliesTo.IsZero() || !day.After(in.AppliesTo))
}

// TableOf gives the table of a version, as decisions name it.
func (r Rules) TableOf(version string) (Table, bool) {
	for _, t := range r.Tables {
		if t.Version == version {
			return t, true
		}
	}
	return Table{}, false
}

// Reason gives the reason of code, also when it is retired; ok is false when the list has none.
func (r Rules) Reason(code string) (Reason, bool) {
	for _, x := range r.Reasons {
		if x.Code == code {
			return x, true
		}
	}
	return Reason{}, false
}

// ReasonsOffered lists the reasons that can still be given.
func (r Rules) ReasonsOffered() []Reason {
	return slices.DeleteFunc(slices.Clone(r.Reasons), func(x Reason) bool { return x.Retired })
}

// EvaluationTerm is the term of step 13, from the local day of at.
func (r Rules) EvaluationTerm(at time.Time, office string) Deadline {
	return r.Calendar.Term(r.Today(at), r.Terms.Evaluation, office)
}

// RemedyTerm is the term of step 17, from the local day on which the physician was notified.
func (r Rules) RemedyTerm(notified time.Time, office string) Deadline {
	return r.Calendar.Term(r.Today(notified), r.Terms.Remedy, office)
}

// AccessTerm is the term in which a registrar answers an access request.
func (r Rules) AccessTerm(at time.Time, office string) Deadline {
	return r.Calendar.Term(r.Today(at), r.Terms.Access, office)
}

// SeriesStart is the first number of a series: the administrator's, or the profile's.
func (r Rules) SeriesStart(code string) int64 {
	if n, ok := r.Settings.SeriesStart[code]; ok {
		return n
	}
	for _, s := range r.Series {
		if s.Code == code {
			return s.Start
		}
	}
	return 1
}

// SignersOn lists who is in office on a day, as staff have registered them.
func (r Rules) SignersOn(day Date) []Signer { return signersOn(r.Signers, day) }
