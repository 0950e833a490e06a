package staff

import (
	"strconv"

	"vigencia/council"
	"vigencia/views/ui"
)

// A Request is the page of one request for those who work on it or help its physician.
type Request struct {
	Screen
	Request    council.Request
	Subject    council.Physician
	Offers     []council.RequestAction
	Names      map[int64]string // of accounts
	Events     []council.Event
	Files      []council.Attachment
	MayOpen    bool // the e-file
	Remarks    []council.Remark
	Mails      []Mail
	Colleagues []council.Account // who can be assigned
	Typed      Typed
	Awaits     []council.Slot // documents that the number waits for
}

// A Mail is one mail about the request.
type Mail struct {
	Template, To, State, Problem, When string
}

// Typed is what a form that came back carried.
type Typed struct {
	Note, Reason string
	To           int64
}

func (r Request) at(rest string) string { return r.of(r.Request.Number, rest) }

func (r Request) can(action council.RequestAction) bool { return offered(r.Offers, action) }

func (r Request) lead() string {
	return r.Subject.FullName() + " · " + r.W.Say("field.number") + " " + r.Subject.Number + " · " + r.Request.Label
}

// next is the one thing to do on this page, empty when the reader has nothing to do here.
func (r Request) next() (step ui.Step, way ui.Link) {
	term := r.term(r.Request.Due, r.Request.Office)
	say := func(does, path string) (ui.Step, ui.Link) {
		return ui.Step{Title: r.W.Say("case.next." + does), Text: term}, ui.Link{Href: path, Label: r.W.Say("case.go." + does), Look: ui.Primary}
	}
	switch {
	case r.can(council.Propose):
		return say("evaluate", r.at("/evaluacion"))
	case r.can(council.Confirm):
		return say("read", r.at("/dictamen"))
	case r.can(council.Take):
		return say("take", "")
	}
	return step, way
}

// facts are what the physician sent and who has it in hand.
func (r Request) facts() []ui.Fact {
	q := r.Request
	facts := []ui.Fact{
		{Term: r.W.Say("field.kind"), Value: q.Label},
		{Term: r.W.Say("field.office"), Value: r.Rules.OfficeName(q.Office)},
		{Term: r.W.Say("field.pickup"), Value: r.Rules.OfficeName(q.Pickup)},
		{Term: r.W.Say("field.mobile"), Value: q.Contact.Mobile},
		{Term: r.W.Say("field.phone"), Value: q.Contact.Phone},
		{Term: r.W.Say("field.email"), Value: q.Contact.Email},
		{Term: r.W.Say("field.address"), Value: q.Contact.Address},
		{Term: r.W.Say("field.description"), Value: q.Description},
		{Term: r.W.Say("case.filed"), Value: r.When(q.SubmittedAt)},
	}
	if r.evaluated() {
		facts = append(facts, ui.Fact{Term: r.W.Say("case.evaluator"), Value: r.who(q.Evaluator, r.Names[q.Evaluator])})
	}
	if q.Reader != 0 {
		facts = append(facts, ui.Fact{Term: r.W.Say("case.reader"), Value: r.who(q.Reader, r.Names[q.Reader])})
	}
	if !q.Due.Due.IsZero() {
		facts = append(facts, ui.Fact{Term: r.W.Say("case.due"), Value: q.Due.Due.Full(), Small: r.term(q.Due, q.Office)})
	}
	if len(r.Awaits) > 0 {
		facts = append(facts, ui.Fact{Term: r.W.Say("case.awaits"), Value: council.Named(r.Awaits), Small: r.W.Say("case.awaits_why")})
	}
	kept := facts[:0]
	for _, f := range facts {
		if f.Value != "" {
			kept = append(kept, f)
		}
	}
	return kept
}

// evaluated says whether somebody reads the request; one by exam is decided by the marks.
func (r Request) evaluated() bool {
	kind, _ := r.Rules.Kind(r.Request.Kind)
	return len(kind.Phases) == 0
}

// decision tells what was proposed or decided, with its reason.
func (r Request) decision() []ui.Fact {
	p := r.Request.Proposal
	if p.Verdict == "" {
		return nil
	}
	kind, _ := r.Rules.Kind(r.Request.Kind)
	facts := []ui.Fact{{Term: r.W.Say("case.proposal"), Value: r.W.Say("verdict." + p.Verdict)}, {Term: r.W.Say("case.points"), Value: kind.Written(p.Points)}}
	if !r.evaluated() {
		facts = nil
	}
	if p.Reason != "" {
		facts = append(facts, ui.Fact{Term: r.W.Say("field.reason"), Value: r.reason(p.Reason)})
	}
	if p.Note != "" {
		facts = append(facts, ui.Fact{Term: r.W.Say("field.note"), Value: p.Note})
	}
	if !r.Request.DecidedAt.IsZero() {
		facts = append(facts, ui.Fact{Term: r.W.Say("case.decided"), Value: r.When(r.Request.DecidedAt)})
	}
	return facts
}

// moments is the timeline: what happened to the request, who did it and when. Lines of the score sheet are left to the log.
func (r Request) moments() []ui.Moment {
	var out []ui.Moment
	for _, e := range r.Events {
		title, known := r.W["event.request."+e.Action]
		if !known || e.Action == "open_efile" {
			continue
		}
		out = append(out, ui.Moment{Title: title, When: r.When(e.At), At: e.At.In(r.Rules.Zone).Format("2006-01-02T15:04"), Text: r.told(e)})
	}
	if n := len(out); n > 0 && r.Request.Status.Open() {
		out[n-1].Stage = ui.Now
	}
	return out
}

// told says by whom, to whom and why.
func (r Request) told(e council.Event) string {
	text := r.W.Say("case.by", "Name", e.By.Name)
	if to := e.Payload["to"]; to != "" {
		text += " " + r.W.Say("case.to", "Name", to)
	}
	if verdict := e.Payload["verdict"]; verdict != "" {
		text += " " + r.W.Say("case.verdict", "Verdict", r.W.Say("verdict."+verdict))
	}
	for _, name := range []string{"note", "reason"} {
		note := e.Payload[name]
		if label := r.reason(note); label != "" {
			note = label
		}
		if note != "" {
			text += " " + r.W.Say("case.why", "Note", note)
		}
	}
	return text
}

// openings are who opened the e-file, and when.
func (r Request) openings() []council.Event {
	var out []council.Event
	for _, e := range r.Events {
		if e.Action == "open_efile" {
			out = append(out, e)
		}
	}
	return out
}

func (r Request) file(a council.Attachment) ui.Link {
	return ui.Link{Href: r.at("/expediente/" + strconv.Itoa(a.Version) + ".pdf"), Label: a.Name(r.Subject.Number, r.Rules.Today(r.Request.SubmittedAt).Year)}
}

func (r Request) fileNote(a council.Attachment) string {
	return r.W.Count("case.version", a.Pages, "Version", strconv.Itoa(a.Version), "Date", r.When(a.ReceivedAt))
}

func (s Screen) remarkTitle(m council.Remark) string {
	if m.Page == 0 {
		return s.reason(m.Reason)
	}
	return s.W.Say("remark.at_page", "Reason", s.reason(m.Reason), "Page", strconv.Itoa(m.Page))
}

func (r Request) assignees() []ui.Option {
	list := []ui.Option{{Label: r.W.Say("case.assign.choose")}}
	for _, a := range r.Colleagues {
		list = append(list, ui.Option{Value: strconv.FormatInt(a.ID, 10), Label: a.Name, Selected: a.ID == r.Typed.To})
	}
	return list
}

func (r Request) mailState(m Mail) ui.State {
	shape := map[string]ui.Shape{"sent": ui.Done, "bounced": ui.Refused, "given_up": ui.Refused, "held": ui.Held}[m.State]
	return ui.State{Label: r.W.Say("mail." + m.State), Shape: shape}
}
