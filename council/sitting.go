package council

import (
	"regexp"
	"strings"
	"time"
)

// A Sitting is a venue of a call with its day, hours and seats.
type Sitting struct {
	ID       int64
	Call     int64
	Venue    string
	Address  string
	State    string // code of the profile's list of states
	Hall     string
	Capacity int
	Day      Date
	Doors    string // "07:00"; "" = not published
	Begins   string // "08:00"
	Ends     string
	Closed   bool // the entrance is closed: who did not come is absent
	Taken    int  // seats that somebody has; counted, never kept
	Waiting  int  // on the waiting list; counted
	Version  int
}

func (Sitting) change() {}

// Free counts the seats that nobody has.
func (s Sitting) Free() int { return max(0, s.Capacity-s.Taken) }

// Hours says when a sitting begins and, as far as that is published, from when one comes in and when it ends.
func (w Words) Hours(s Sitting) string {
	said := w.Say("exams.hours.begins", "Begins", s.Begins)
	if s.Doors != "" {
		said += w.Say("exams.hours.doors", "Doors", s.Doors)
	}
	if s.Ends != "" {
		said += w.Say("exams.hours.ends", "Ends", s.Ends)
	}
	return said
}

var clockForm = regexp.MustCompile(`^([01][0-9]|2[0-3]):[0-5][0-9]$`)

// Plan keeps what staff typed of a sitting, new or as it was. Seats that somebody has are not taken away, and a sitting with people keeps its day.
func (s Sitting) Plan(typed Sitting, call Call, by Actor, r Rules, at time.Time) (Outcome, error) {
	if _, err := CallLifecycle().Allow(PlanSitting, call.Status, by, ""); err != nil {
		return Outcome{}, err
	}
	typed.ID, typed.Call, typed.Closed, typed.Taken, typed.Version = s.ID, call.ID, s.Closed, s.Taken, s.Version+1
	var f Check
	if strings.TrimSpace(typed.Venue) == "" || len([]rune(typed.Venue)) > 120 {
		f.Field("sede", "sitting.refuse.venue")
	}
	if strings.TrimSpace(typed.Address) == "" || len([]rune(typed.Address)) > 300 {
		f.Field("direccion", "sitting.refuse.address")
	}
	if _, ok := r.State(typed.State); !ok {
		f.Field("estado", "sitting.refuse.state")
	}
	if typed.Capacity < 1 || typed.Capacity > 10000 {
		f.Field("cupo", "sitting.refuse.capacity")
	} else if typed.Capacity < s.Taken {
		f.Field("cupo", "sitting.refuse.taken", "N", itoa(s.Taken))
	}
	if typed.Day.IsZero() || s.ID == 0 && typed.Day.Before(r.Today(at)) {
		f.Field("dia", "sitting.refuse.day")
	}
	typed.hours(&f)
	if err := f.Err(); err != nil {
		return Outcome{}, err
	}
	if s.Taken > 0 && (s.Day != typed.Day || s.Begins != typed.Begins && s.Begins != "") {
		return Outcome{}, Refuse(Conflict, "sitting.refuse.people", "N", itoa(s.Taken))
	}
	return Outcome{Changes: []Change{typed}, Events: []Event{{Subject: "call", ID: call.ID, Action: string(PlanSitting), By: by, At: at,
		Payload: map[string]string{"venue": typed.Venue, "day": typed.Day.String(), "capacity": itoa(typed.Capacity)}}}}, nil
}

func (s Sitting) hours(f *Check) {
	for _, h := range []struct{ field, hour string }{{"puertas", s.Doors}, {"inicia", s.Begins}, {"termina", s.Ends}} {
		if h.hour != "" && !clockForm.MatchString(h.hour) {
			f.Field(h.field, "sitting.refuse.hour")
		}
	}
	if s.Doors != "" && s.Begins != "" && s.Doors > s.Begins || s.Begins != "" && s.Ends != "" && s.Begins >= s.Ends {
		f.Field("termina", "sitting.refuse.order")
	}
}

// State gives the state of code; ok is false when the profile's list lacks it.
func (p *Profile) State(code string) (State, bool) {
	for _, s := range p.States {
		if s.Code == code {
			return s, true
		}
	}
	return State{}, false
}

// Close ends the entrance of a sitting, from its day on; who has not come by then is absent.
func (s Sitting) Close(call Call, by Actor, r Rules, at time.Time) (Outcome, error) {
	switch {
	case !by.Is(Examiner, ""):
		return Outcome{}, Refuse(Forbidden, "error.forbidden")
	case s.Closed:
		return Outcome{}, Refuse(Conflict, "checkin.refuse.closed")
	case r.Today(at).Before(s.Day):
		return Outcome{}, Refuse(Conflict, "checkin.refuse.early", "Date", s.Day.Long())
	}
	s.Closed, s.Version = true, s.Version+1
	return Outcome{Changes: []Change{s}, Events: []Event{{Subject: "call", ID: call.ID, Action: "close_entrance", By: by, At: at, Payload: map[string]string{"venue": s.Venue}}}}, nil
}
