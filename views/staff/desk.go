package staff

import (
	"strconv"
	"strings"

	"vigencia/council"
	"vigencia/views/ui"
)

// A Desk is the page with which a day of the office begins.
type Desk struct {
	Screen
	Waits  council.Desk
	Events EndorsementDesk // for staff of events
	Listed AttendanceDesk  // likewise
	Median *int
	Begin  Beginning // for administrators of a new office
}

// Lead is the date and, when it can be told, how long half of the requests took.
func (d Desk) Lead() string {
	lead := d.Today.Full()
	lead = strings.ToUpper(lead[:1]) + lead[1:] + "."
	if d.Median != nil {
		lead += " " + d.W.Count("desk.median", *d.Median)
	}
	return lead
}

// Stats are the figures of the roles held, each the way to its list.
func (d Desk) Stats() []ui.Stat {
	var out []ui.Stat
	add := func(n int, label, path string, tone ui.Tone) {
		if n == 0 {
			tone = ui.Informs
		}
		out = append(out, ui.Stat{Figure: d.capped(n), Label: label, Href: d.to(path), Tone: tone})
	}
	me := d.Me
	if reads(me) {
		add(d.Waits.Late, d.W.Say("desk.late"), "/consejo/solicitudes?vence=tarde", ui.Bad)
		add(d.Waits.Today, d.W.Say("desk.today"), "/consejo/solicitudes?vence=hoy", ui.Acts)
	}
	if me.Is(council.Evaluator, "") {
		add(d.Waits.Mine, d.W.Say("desk.mine"), "/consejo/solicitudes?evalua=yo", ui.Informs)
	}
	if me.Is(council.Evaluator, "") || me.Is(council.Coordinator, "") {
		add(d.Waits.Unassigned, d.W.Say("desk.unassigned"), "/consejo/solicitudes?estado=submitted&evalua=nadie", ui.Informs)
	}
	if me.Is(council.SecondReader, "") {
		add(d.Waits.ToRead, d.W.Say("desk.to_read"), "/consejo/solicitudes?estado="+council.ToRead, ui.Informs)
	}
	if me.Is(council.Certifier, "") {
		add(d.Waits.ToIssue, d.W.Say("desk.to_issue"), "/consejo/solicitudes?estado=approved", ui.Informs)
	}
	if me.Is(council.Registrar, "") {
		add(d.Waits.Access, d.W.Say("desk.access"), "/consejo/ingresos", ui.Informs)
	}
	d.papers(add)
	d.exams(add)
	if me.Is(council.Endorser, "") && d.Rules.Endorses() {
		out = append(append(out, d.Events.Stats(d.Screen)...), d.Listed.Stats(d.Screen)...)
	}
	if reads(me) {
		out = append(out, ui.Stat{Figure: d.capped(d.Waits.Open), Label: d.W.Say("desk.open"), Href: d.to("/consejo/solicitudes"), Bars: d.bars()})
	}
	return out
}

// papers adds the figures of documents that wait for a registrar, and of the papers of a regional office.
func (d Desk) papers(add func(n int, label, path string, tone ui.Tone)) {
	if d.Me.Is(council.Registrar, "") && d.Rules.HasPapers() {
		add(d.Waits.Papers, d.W.Say("desk.papers"), "/consejo/expedientes", ui.Informs)
	}
	if d.Me.Is(council.RegionalOffice, "") {
		add(d.Waits.ToReceive, d.W.Say("desk.to_receive"), "/consejo/entregas?estado=sent", ui.Acts)
		add(d.Waits.ToHandOver, d.W.Say("desk.to_hand_over"), "/consejo/entregas?estado=available", ui.Informs)
	}
}

// exams adds the figures of the staff of exams.
func (d Desk) exams(add func(n int, label, path string, tone ui.Tone)) {
	if d.Me.Is(council.Examiner, "") && d.Rules.Exams() {
		add(d.Waits.Proofs, d.W.Say("desk.proofs"), d.proofs(), ui.Informs)
		add(d.Waits.Marks, d.W.Say("desk.marks"), d.marks(), ui.Informs)
	}
}

// reads says whether the inbox is open to the actor.
func reads(a council.Actor) bool {
	for _, r := range []council.Role{council.Evaluator, council.SecondReader, council.Coordinator, council.Certifier, council.Administrator} {
		if a.Is(r, "") {
			return true
		}
	}
	return false
}

func (d Desk) bars() ui.Bars {
	if len(d.Waits.Weeks) == 0 {
		return ui.Bars{}
	}
	said := make([]string, len(d.Waits.Weeks))
	for i, n := range d.Waits.Weeks {
		said[i] = council.Thousands(n)
	}
	last := len(said) - 1
	return ui.Bars{Counts: d.Waits.Weeks, Note: d.W.Say("desk.weeks"),
		Label: d.W.Say("desk.weeks_label", "Before", strings.Join(said[:last], ", "), "Now", said[last])}
}

// proofs and marks lead to the call in which the first of them waits.
func (d Desk) proofs() string {
	if d.Waits.ProofsAt == 0 {
		return "/consejo/examenes"
	}
	return "/consejo/examenes/" + strconv.FormatInt(d.Waits.ProofsAt, 10) + "/inscripciones?estado=proof"
}

func (d Desk) marks() string {
	if d.Waits.MarksAt == 0 {
		return "/consejo/examenes"
	}
	return "/consejo/examenes/" + strconv.FormatInt(d.Waits.MarksAt, 10) + "/calificaciones"
}

// waiting is the list to begin with for those whom no single request awaits.
func (d Desk) waiting() (key string, n int, path string) {
	switch {
	case d.Me.Is(council.Registrar, "") && d.Waits.Access > 0:
		return "access", d.Waits.Access, "/consejo/ingresos"
	case d.Waits.Papers > 0:
		return "papers", d.Waits.Papers, "/consejo/expedientes"
	case d.Waits.Proofs > 0:
		return "proofs", d.Waits.Proofs, d.proofs()
	case d.Waits.Marks > 0:
		return "marks", d.Waits.Marks, d.marks()
	case d.Events.Late+d.Events.Submitted > 0:
		return "endorsements", max(d.Events.Late, d.Events.Submitted), "/consejo/avales"
	case d.Events.Amendments > 0:
		return "amendments", d.Events.Amendments, "/consejo/avales?estado=" + AmendsFilter
	case d.Listed != (AttendanceDesk{}):
		return d.Listed.wait()
	case d.Events.Organisers > 0:
		return "organisers", d.Events.Organisers, "/consejo/organizadores?estado=waiting"
	case d.Events.InReview > 0:
		return "in_review", d.Events.InReview, "/consejo/avales?estado=in_review"
	case d.Waits.ToReceive > 0:
		return "to_receive", d.Waits.ToReceive, "/consejo/entregas?estado=sent"
	case d.Me.Is(council.Coordinator, "") && d.Waits.Unassigned > 0:
		return "unassigned", d.Waits.Unassigned, "/consejo/solicitudes?estado=submitted&evalua=nadie"
	case d.Me.Is(council.Coordinator, "") && d.Waits.Late > 0:
		return "late", d.Waits.Late, "/consejo/solicitudes?vence=tarde"
	}
	return "", 0, ""
}

// step says what to begin with.
func (d Desk) step() (step ui.Step, way ui.Link) {
	r := d.Waits.First
	if step, way, ok := d.Begin.step(d.Screen); ok && r == nil {
		return step, way
	}
	if r == nil {
		if key, n, path := d.waiting(); n > 0 {
			return ui.Step{Title: d.W.Count("desk.waits."+key, n), Text: d.W.Say("desk.waits_text")},
				ui.Link{Href: d.to(path), Label: d.W.Say("desk.see"), Look: ui.Primary}
		}
		return ui.Step{Title: d.W.Say("desk.nothing"), Text: d.W.Say("desk.nothing_text")}, ui.Link{}
	}
	does := map[council.RequestStatus]string{council.InReview: "evaluate", council.Proposed: "read", council.Submitted: "take", council.Approved: "issue"}[r.Status]
	rest := map[string]string{"evaluate": "/evaluacion", "read": "/dictamen", "take": "", "issue": ""}[does]
	text := r.PhysicianName + ", " + d.kind(r.Kind, r.Label)
	if term := d.term(r.Due, r.Office); term != "" {
		text += ". " + term
	}
	href := d.of(r.Number, rest)
	if does == "issue" {
		href = d.to("/consejo/certificados")
	}
	return ui.Step{Title: d.W.Say("desk.first."+does, "Number", r.Number), Text: text + "."},
		ui.Link{Href: href, Label: d.W.Say("desk.go." + does), Look: ui.Primary}
}
