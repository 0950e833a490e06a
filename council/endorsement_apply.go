package council

import "time"

// EndorsementFacts are what a decision on an endorsement looks at.
type EndorsementFacts struct {
	Rules     Rules
	Organiser Organiser
	People    []Account // of the organiser: they are told
	Programme bool      // a PDF of the programme is there
	Faculty   []TeacherCheck
	Folio     string       // drawn by the store
	Number    string       // drawn by the store
	DoorKey   string       // drawn by the store
	Plea      string       // of the organiser, why it is sent although a rule is not met
	Reason    string       // of a decline, a cancellation, or a later deadline
	Until     Date         // the later deadline of a list
	Remarks   []PartRemark // of staff, by part
	Answers   []string     // of the organiser, one for each remark of the round
	Points    []RolePoints // as staff decided them
}

// Write keeps what was typed in one part of an application.
func (e Endorsement) Write(part Part, typed Endorsement, by Actor, r Rules, at time.Time) (Outcome, error) {
	if _, err := EndorsementLifecycle().Allow(WriteEndorsement, e.Status, e.owned(by), ""); err != nil {
		return Outcome{}, err
	}
	to := e
	switch part {
	case EventPart:
		to.Occasion = typed.Occasion
		to.Contents.Title, to.Contents.Type, to.Contents.Scope, to.Contents.Hours = typed.Contents.Title, typed.Contents.Type, typed.Contents.Scope, typed.Contents.Hours
	case ContentsPart:
		kept := e.Contents
		to.Contents = typed.Contents
		to.Contents.Title, to.Contents.Type, to.Contents.Scope, to.Contents.Hours = kept.Title, kept.Type, kept.Scope, kept.Hours
	case ProgrammePart:
		to.Sessions = typed.Sessions
	case FacultyPart:
		to.Faculty = typed.Faculty
	}
	if err := to.CheckPart(part, r); err != nil {
		return Outcome{}, err
	}
	to.Version++
	return to.record(WriteEndorsement, by, at, "part", string(part)), nil
}

// Begin makes an empty draft, or one with all that an earlier edition of the same organiser says but its dates.
func (o Organiser) Begin(earlier Endorsement, by Actor, at time.Time) (Outcome, error) {
	if o.Status != OrganiserAdmitted || by.Organiser != o.ID {
		return Outcome{}, Refuse(Conflict, "endorsement.refuse.organiser")
	}
	e := Endorsement{Organiser: o.ID, Status: EndorsementDraft, Round: 1, CreatedAt: at, CopyOf: earlier.ID,
		Occasion: earlier.Occasion, Contents: earlier.Contents, Faculty: earlier.Faculty}
	e.Occasion.From, e.Occasion.To = Date{}, Date{}
	if earlier.ID == 0 {
		e.Contents.Institution = o.Name
		e.Contents.Phone, e.Contents.Responsible = o.Phone, by.Name
	}
	return e.record("begin", by, at), nil
}

// Apply decides whether action may be done to the endorsement and gives all that it records.
func (e Endorsement) Apply(action EndorsementAction, by Actor, f EndorsementFacts, at time.Time) (Outcome, error) {
	by = e.owned(by)
	next, err := EndorsementLifecycle().Allow(action, e.Status, by, "")
	if err != nil {
		return Outcome{}, err
	}
	to := e
	to.Status, to.Version = next, e.Version+1
	switch action {
	case SubmitEndorsement:
		return to.submit(by, f, at)
	case RemedyEndorsement:
		return to.remedy(by, f, at)
	case TakeEndorsement:
		to.Evaluator = by.Account
	case PassEndorsement:
		to.Evaluator = 0
	case ObserveEndorsement:
		return to.observe(by, f, at)
	case Endorse:
		return to.endorse(by, f, at)
	case DeclineEndorsement, CancelEndorsement:
		return to.end(action, by, f, at)
	case ExtendList:
		return to.extend(by, f, at)
	case WithdrawEndorsement:
		to.Due = Deadline{}
	case LapseEndorsement:
		if f.Rules.Today(at).Before(e.Occasion.From) {
			return Outcome{}, Refuse(Conflict, "request.refuse.term_runs")
		}
		out := to.record(action, by, at)
		to.mail(&out, "endorsement_lapsed", f, at)
		return out, nil
	}
	return to.record(action, by, at), nil
}

// owned marks the actor as the owner when he works for the organiser.
func (e Endorsement) owned(by Actor) Actor {
	by.Owner = by.Organiser != 0 && by.Organiser == e.Organiser
	return by
}

// ready refuses to send what lacks an answer, or what does not meet a rule without saying why.
func (e Endorsement) ready(f EndorsementFacts, at time.Time) error {
	switch {
	case f.Organiser.Status != OrganiserAdmitted:
		return Refuse(Conflict, "endorsement.refuse.organiser")
	case len(e.Lacks(f.Rules, f.Programme)) > 0:
		return Refuse(Conflict, "endorsement.refuse.lacks")
	case e.Occasion.From.Before(f.Rules.Today(at)):
		return Refuse(Conflict, "endorsement.refuse.past")
	case len(e.Unmet(f.Rules, f.Faculty, f.Rules.Today(at))) > 0 && f.Plea == "" || len([]rune(f.Plea)) > MaxNote:
		return &Error{Code: Invalid, Say: "error.form", Fields: []FieldError{{Field: "motivo", Say: "endorsement.refuse.plea", Args: []string{"Max", itoa(MaxNote)}}}}
	}
	return nil
}

func (e Endorsement) submit(by Actor, f EndorsementFacts, at time.Time) (Outcome, error) {
	if err := e.ready(f, at); err != nil {
		return Outcome{}, err
	}
	e.Folio, e.Plea, e.SubmittedAt = f.Folio, f.Plea, at
	e.Due = f.Rules.Calendar.Term(f.Rules.Today(at), f.Rules.Endorsement.AnswerDays, "")
	out := e.record(SubmitEndorsement, by, at, "folio", e.Folio)
	e.mail(&out, "endorsement_received", f, at, "Due", e.Due.Due.Long())
	return out, nil
}

// observe asks for a remedy: at least one remark, each in a part and with a note. The council's clock stops meanwhile.
func (e Endorsement) observe(by Actor, f EndorsementFacts, at time.Time) (Outcome, error) {
	var c Check
	if len(f.Remarks) == 0 {
		c.Field("observaciones", "endorsement.refuse.remarks")
	}
	for i, m := range f.Remarks {
		if m.Note == "" || len([]rune(m.Note)) > MaxNote || !m.Part.known() {
			c.Field("nota-"+itoa(i+1), "endorsement.refuse.remark", "Max", itoa(MaxNote))
		}
		m.Round, m.Answer = e.Round, ""
		e.Remarks = append(e.Remarks[:len(e.Remarks):len(e.Remarks)], m)
	}
	if err := c.Err(); err != nil {
		return Outcome{}, err
	}
	e.Due = Deadline{}
	out := e.record(ObserveEndorsement, by, at, "remarks", itoa(len(f.Remarks)))
	e.mail(&out, "endorsement_observed", f, at, "Date", e.Occasion.From.Long())
	return out, nil
}

func (p Part) known() bool {
	for _, one := range Parts() {
		if one == p {
			return true
		}
	}
	return false
}

// remedy sends the application again, with an answer to each remark; it goes back to whoever observed it, and the council's clock starts anew.
func (e Endorsement) remedy(by Actor, f EndorsementFacts, at time.Time) (Outcome, error) {
	if err := e.ready(f, at); err != nil {
		return Outcome{}, err
	}
	var c Check
	all, n := make([]PartRemark, len(e.Remarks)), 0
	copy(all, e.Remarks)
	for i := range all {
		if all[i].Round != e.Round {
			continue
		}
		if n >= len(f.Answers) || f.Answers[n] == "" || len([]rune(f.Answers[n])) > MaxNote {
			c.Field("respuesta-"+itoa(n+1), "endorsement.refuse.answer", "Max", itoa(MaxNote))
		} else {
			all[i].Answer = f.Answers[n]
		}
		n++
	}
	if err := c.Err(); err != nil {
		return Outcome{}, err
	}
	e.Remarks, e.Plea, e.Round = all, f.Plea, e.Round+1
	e.Due = f.Rules.Calendar.Term(f.Rules.Today(at), f.Rules.Endorsement.AnswerDays, "")
	out := e.record(RemedyEndorsement, by, at)
	e.mail(&out, "endorsement_received", f, at, "Due", e.Due.Due.Long())
	return out, nil
}

// endorse gives the number and the points of each role, and orders the paper.
func (e Endorsement) endorse(by Actor, f EndorsementFacts, at time.Time) (Outcome, error) {
	var c Check
	computed, version := f.Rules.Worth(e)
	e.Points, e.Table = give(computed, f.Points, &c), version
	if err := c.Err(); err != nil {
		return Outcome{}, err
	}
	e.Number, e.DoorKey, e.DecidedBy, e.DecidedAt, e.Due = f.Number, f.DoorKey, by.Account, at, Deadline{}
	out := e.record(Endorse, by, at, "number", e.Number)
	paper := e.orderPaper(&out, at)
	e.mail(&out, "endorsement_granted", f, at)
	for i := range out.Mails {
		out.Mails[i].After = []string{paper}
	}
	return out, nil
}

// orderPaper orders the paper of the endorsement as it stands at a moment, and gives its key.
func (e Endorsement) orderPaper(out *Outcome, at time.Time) string {
	key := "endorsement/" + e.Number + "/" + itoa(int(at.UnixMilli()))
	out.Documents = append(out.Documents, DocumentOrder{Key: key, Kind: EndorsementPaper, Subject: "endorsement", ID: e.ID})
	return key
}

// end declines an application, or cancels an endorsed event: with a reason, which the organiser is told and of a cancelled event anybody.
func (e Endorsement) end(action EndorsementAction, by Actor, f EndorsementFacts, at time.Time) (Outcome, error) {
	if f.Reason == "" || len([]rune(f.Reason)) > MaxNote {
		return Outcome{}, &Error{Code: Invalid, Say: "error.form", Fields: []FieldError{{Field: "motivo", Say: "endorsement.refuse.reason", Args: []string{"Max", itoa(MaxNote)}}}}
	}
	e.Reason, e.Due = f.Reason, Deadline{}
	template := "endorsement_cancelled"
	if action == DeclineEndorsement {
		e.DecidedBy, e.DecidedAt, template = by.Account, at, "endorsement_declined"
	}
	out := e.record(action, by, at, "reason", f.Reason)
	e.mail(&out, template, f, at, "Reason", f.Reason)
	return out, nil
}
