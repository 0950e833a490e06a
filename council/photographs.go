package council

import "time"

// A PhotographState is how the photographs on paper of a physician stand (R12 of the CMGO).
type PhotographState string

// The states.
const (
	PhotographsMissing  PhotographState = "missing"
	PhotographsReceived PhotographState = "received"
	PhotographsRefused  PhotographState = "refused"
	PhotographsUsed     PhotographState = "used" // for a certificate: the next one needs new ones
)

// A PhotographAction is what is recorded of photographs on paper.
type PhotographAction string

// The actions.
const (
	ReceivePhotographs PhotographAction = "receive"
	RefusePhotographs  PhotographAction = "refuse"
	UsePhotographs     PhotographAction = "use" // by what prints a certificate
)

// PhotographLifecycle is the one table of the photographs' life.
func PhotographLifecycle() Lifecycle[PhotographAction, PhotographState] {
	office := []Role{Registrar, Certifier}
	return Lifecycle[PhotographAction, PhotographState]{
		ReceivePhotographs: {By: office, From: []PhotographState{PhotographsMissing, PhotographsRefused, PhotographsUsed}, To: PhotographsReceived},
		RefusePhotographs:  {By: office, From: []PhotographState{PhotographsMissing, PhotographsReceived, PhotographsRefused, PhotographsUsed}, To: PhotographsRefused},
		UsePhotographs:     {By: []Role{Certifier, System}, From: []PhotographState{PhotographsReceived}, To: PhotographsUsed},
	}
}

// Photographs are the last that was recorded of a physician's photographs.
type Photographs struct {
	ID          int64
	Physician   int64
	State       PhotographState
	Reason      string // of the closed list, when refused
	Note        string
	Certificate int64 // that they were used for
	By          int64
	At          time.Time
}

func (Photographs) change() {}

// Apply records what was done with the photographs and gives all that it keeps. A refusal has a reason of the checklist; its physician is told.
func (p Photographs) Apply(action PhotographAction, by Actor, f PaperFacts, at time.Time) (Outcome, error) {
	if p.State == "" {
		p.State = PhotographsMissing
	}
	next, err := PhotographLifecycle().Allow(action, p.State, by, f.Subject.Office)
	if err != nil {
		return Outcome{}, err
	}
	if by.Physician != 0 && by.Physician == f.Subject.ID {
		return Outcome{}, Refuse(Forbidden, "request.refuse.own")
	}
	now := Photographs{Physician: f.Subject.ID, State: next, By: by.Account, At: at}
	out := Outcome{Events: []Event{{Subject: "physician", ID: f.Subject.ID, Action: "photographs_" + string(action), By: by, At: at, Payload: map[string]string{"reason": f.Reason, "note": f.Note}}}}
	if action == RefusePhotographs {
		reason, ok := f.Rules.Checklist.PhotographReason(f.Reason)
		if !ok {
			return Outcome{}, &Error{Code: Invalid, Say: "error.form", Fields: []FieldError{{Field: "motivo-fotos", Say: "paper.refuse.reason"}}}
		}
		now.Reason, now.Note = f.Reason, f.Note
		f.mail(&out, "photographs_refused", itoa(int(f.Subject.ID))+"/"+itoa(int(at.UnixMilli())), map[string]string{"Reason": sentenceOf(reason.Label, f.Note), "Help": reason.Help})
	}
	out.Changes = append(out.Changes, now)
	return out, nil
}
