package council

import (
	"slices"
	"time"
)

// A SheetStatus is a stage of the marks of one phase of a call.
type SheetStatus string

// The stages of a sheet of marks. Before the last nobody but the exams' staff sees a mark.
const (
	MarksLoaded    SheetStatus = "loaded"
	MarksReviewed  SheetStatus = "reviewed"
	MarksPublished SheetStatus = "published"
)

// SheetStatuses lists the stages in order.
func SheetStatuses() []SheetStatus { return []SheetStatus{MarksLoaded, MarksReviewed, MarksPublished} }

// A SheetAction is what can be done to a sheet of marks.
type SheetAction string

// The actions of a sheet. Loading again takes the place of what was loaded, until somebody else has reviewed it.
const (
	LoadMarks    SheetAction = "load"
	ReviewMarks  SheetAction = "review"
	ReopenMarks  SheetAction = "reopen"
	PublishMarks SheetAction = "publish"
)

// SheetLifecycle is the one table of a sheet's life. Reviewing takes a second person.
func SheetLifecycle() Lifecycle[SheetAction, SheetStatus] {
	examiner := []Role{Examiner}
	return Lifecycle[SheetAction, SheetStatus]{
		LoadMarks:    {By: examiner, From: []SheetStatus{"", MarksLoaded}, To: MarksLoaded},
		ReviewMarks:  {By: examiner, From: []SheetStatus{MarksLoaded}, To: MarksReviewed},
		ReopenMarks:  {By: examiner, From: []SheetStatus{MarksReviewed}, To: MarksLoaded},
		PublishMarks: {By: examiner, From: []SheetStatus{MarksReviewed}, To: MarksPublished},
	}
}

// A MarkSheet holds the marks of all who sat one phase of a call.
type MarkSheet struct {
	ID          int64
	Call        int64
	Phase       string
	Status      SheetStatus
	Pass        Points // as it was at publication
	LoadedBy    int64
	LoadedAt    time.Time
	ReviewedBy  int64
	ReviewedAt  time.Time
	PublishedBy int64
	PublishedAt time.Time
	Version     int
}

func (MarkSheet) change() {}

// A Mark is what one enrolment got in the phase of a sheet.
type Mark struct {
	ID        int64
	Sheet     int64
	Enrolment int64
	Value     Points
	Version   int // 1, and one more per correction
}

func (Mark) change() {}

// A Graded is one candidate of a sheet with what else counts for the result.
type Graded struct {
	Mark      Mark
	Enrolment Enrolment
	Physician Physician // number, names, e-mail and whether the dealings stand still
	Request   Request
	Others    map[string]bool // phase → passed, of the other published sheets of this enrolment
	Attempts  int             // how often the candidate has sat, this time too
}

// Result is what an enrolment comes to when the phase of the sheet is passed or not: "" while another phase has no published mark.
func (g Graded) Result(phase string, passed bool) EnrolmentStatus {
	result := Passed
	for _, p := range g.Enrolment.Phases {
		ok, known := g.Others[p]
		if p == phase {
			ok, known = passed, true
		}
		if !known {
			return ""
		}
		if !ok {
			result = Failed
		}
	}
	return result
}

// SheetFacts are what an act on a sheet looks at.
type SheetFacts struct {
	Rules      Rules
	Call       Call
	Candidates []Graded
	Unmarked   int // who sat the phase and has no mark
}

// Apply reviews, reopens or publishes the sheet. Nobody does so with his own mark in it, and who loaded it does not review it.
func (s MarkSheet) Apply(action SheetAction, by Actor, f SheetFacts, at time.Time) (Outcome, error) {
	next, err := SheetLifecycle().Allow(action, s.Status, by, "")
	if err != nil {
		return Outcome{}, err
	}
	if slices.ContainsFunc(f.Candidates, func(g Graded) bool { return by.Physician != 0 && g.Physician.ID == by.Physician }) {
		return Outcome{}, Refuse(Forbidden, "request.refuse.own")
	}
	s.Status, s.Version = next, s.Version+1
	switch action {
	case LoadMarks:
		s.LoadedBy, s.LoadedAt = by.Account, at
	case ReviewMarks:
		if s.LoadedBy == by.Account {
			return Outcome{}, Refuse(Conflict, "marks.refuse.same_person")
		}
		s.ReviewedBy, s.ReviewedAt = by.Account, at
	case ReopenMarks:
		s.ReviewedBy, s.ReviewedAt = 0, time.Time{}
	case PublishMarks:
		return s.publish(by, f, at)
	}
	return s.record(action, by, at), nil
}

func (s MarkSheet) record(action SheetAction, by Actor, at time.Time, payload ...string) Outcome {
	p := map[string]string{"phase": s.Phase, "status": string(s.Status)}
	for i := 0; i+1 < len(payload); i += 2 {
		p[payload[i]] = payload[i+1]
	}
	return Outcome{Changes: []Change{s}, Events: []Event{{Subject: "call", ID: s.Call, Action: "marks_" + string(action), By: by, At: at, Payload: p}}}
}

// MayLoad refuses a spreadsheet of marks for a phase that the kind lacks, that was reviewed or published, or while an entrance is open.
func (s MarkSheet) MayLoad(kind Kind, by Actor, open bool) error {
	if _, err := SheetLifecycle().Allow(LoadMarks, s.Status, by, ""); err != nil {
		if CodeOf(err) == Conflict {
			return Refuse(Conflict, "marks.refuse.published")
		}
		return err
	}
	switch {
	case !slices.Contains(kind.Phases, s.Phase):
		return &Error{Code: Invalid, Say: "error.form", Fields: []FieldError{{Field: "fase", Say: "marks.refuse.phase"}}}
	case open:
		return Refuse(Conflict, "marks.refuse.open")
	}
	return nil
}

// MayMark refuses who is a candidate of the call: nobody handles his own file, and nobody sees his own marks before their publication.
func (c Call) MayMark(candidate bool) error {
	if candidate {
		return Refuse(Forbidden, "request.refuse.own")
	}
	return nil
}
