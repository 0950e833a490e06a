package council

import (
	"strings"
	"time"
)

// A CallStatus is a stage of a call.
type CallStatus string

// The stages of a call (convocatoria).
const (
	CallDraft     CallStatus = "draft"
	CallPublished CallStatus = "published"
	CallClosed    CallStatus = "closed"
)

// CallStatuses lists the stages in order.
func CallStatuses() []CallStatus { return []CallStatus{CallDraft, CallPublished, CallClosed} }

// A CallAction is what can be done to a call.
type CallAction string

// The actions of a call.
const (
	WriteCall   CallAction = "write"   // its texts, dates, mark and attempts; what was "por publicar" is set later
	PlanSitting CallAction = "plan"    // a venue with its day and seats
	PublishCall CallAction = "publish" // from now on anyone sees it
	CloseCall   CallAction = "close"   // all its marks are published
)

// CallLifecycle is the one table of a call's life.
func CallLifecycle() Lifecycle[CallAction, CallStatus] {
	examiner, living := []Role{Examiner}, []CallStatus{CallDraft, CallPublished}
	return Lifecycle[CallAction, CallStatus]{
		WriteCall:   {By: examiner, From: living, To: ""},
		PlanSitting: {By: examiner, From: living, To: ""},
		PublishCall: {By: examiner, From: []CallStatus{CallDraft}, To: CallPublished},
		CloseCall:   {By: examiner, From: []CallStatus{CallPublished}, To: CallClosed},
	}
}

// A Call (convocatoria) invites to an exam: of a kind of request, for a specialty. What the council has not published yet is empty.
type Call struct {
	ID        int64
	Kind      string // code of a kind with phases
	Specialty string // code of the profile's specialty
	Name      string // "Primera convocatoria 2027"
	Status    CallStatus
	From, To  Date   // enrolment; zero = not published
	Fee       string // text: money is never reckoned with
	Documents string
	Notes     string
	Pass      Points // mark that passes a phase; 0 = not published
	Attempts  int    // how often one may sit; 0 = not published
	Published time.Time
	Version   int
}

func (Call) change() {}

// Open says whether one can enrol on a day: published, with its dates, and within them.
func (c Call) Open(day Date) bool {
	return c.Status == CallPublished && !c.From.IsZero() && !c.To.IsZero() && !day.Before(c.From) && !day.After(c.To)
}

// MaxCallText is the most characters of each text of a call.
const MaxCallText = 2000

// check refuses what cannot be a call, field by field.
func (c Call) check(r Rules) error {
	var f Check
	kind, ok := r.Kind(c.Kind)
	if !ok || len(kind.Phases) == 0 {
		f.Field("tipo", "call.refuse.kind")
	}
	if _, ok := r.Specialty(c.Specialty); !ok {
		f.Field("especialidad", "call.refuse.specialty")
	}
	if strings.TrimSpace(c.Name) == "" || len([]rune(c.Name)) > 120 {
		f.Field("nombre", "call.refuse.name")
	}
	if c.From.IsZero() != c.To.IsZero() || c.To.Before(c.From) {
		f.Field("hasta", "call.refuse.dates")
	}
	if c.Pass < 0 || c.Pass > r.Exam.MaxMark {
		f.Field("minima", "call.refuse.pass", "Max", r.Exam.MaxMark.String())
	}
	if c.Attempts < 0 || c.Attempts > 99 {
		f.Field("intentos", "call.refuse.attempts")
	}
	for _, t := range []struct{ field, text string }{{"costo", c.Fee}, {"documentos", c.Documents}, {"notas", c.Notes}} {
		if len([]rune(t.text)) > MaxCallText {
			f.Field(t.field, "call.refuse.text", "Max", Thousands(MaxCallText))
		}
	}
	return f.Err()
}

// Write keeps what staff typed of a call, new or as it was. Once published its kind and specialty stay.
func (c Call) Write(typed Call, by Actor, r Rules, at time.Time) (Outcome, error) {
	if c.ID == 0 {
		c.Status = CallDraft
	}
	if _, err := CallLifecycle().Allow(WriteCall, c.Status, by, ""); err != nil {
		return Outcome{}, err
	}
	typed.ID, typed.Status, typed.Published, typed.Version = c.ID, c.Status, c.Published, c.Version+1
	if err := typed.check(r); err != nil {
		return Outcome{}, err
	}
	if c.Status == CallPublished && (typed.Kind != c.Kind || typed.Specialty != c.Specialty) {
		return Outcome{}, Refuse(Conflict, "call.refuse.published")
	}
	return typed.record(WriteCall, by, at, "name", typed.Name), nil
}

// CallFacts are what publishing and closing look at.
type CallFacts struct {
	Rules    Rules
	Sittings []Sitting
	Pending  int // enrolments without a final word
}

// Apply publishes or closes the call. To publish, it needs a sitting; to close, nobody may wait for a word or a mark.
func (c Call) Apply(action CallAction, by Actor, f CallFacts, at time.Time) (Outcome, error) {
	next, err := CallLifecycle().Allow(action, c.Status, by, "")
	if err != nil {
		return Outcome{}, err
	}
	switch {
	case action == PublishCall && len(f.Sittings) == 0:
		return Outcome{}, Refuse(Invalid, "call.refuse.sittings")
	case action == CloseCall && f.Pending > 0:
		return Outcome{}, Refuse(Invalid, "call.refuse.pending", "N", itoa(f.Pending))
	case action == PublishCall:
		c.Published = at
	}
	c.Status, c.Version = next, c.Version+1
	return c.record(action, by, at), nil
}

func (c Call) record(action CallAction, by Actor, at time.Time, payload ...string) Outcome {
	p := map[string]string{"status": string(c.Status)}
	for i := 0; i+1 < len(payload); i += 2 {
		p[payload[i]] = payload[i+1]
	}
	return Outcome{Changes: []Change{c}, Events: []Event{{Subject: "call", ID: c.ID, Action: string(action), By: by, At: at, Payload: p}}}
}
