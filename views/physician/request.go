package physician

import (
	"fmt"
	"slices"

	"vigencia/council"
	"vigencia/views/ui"
)

// Request is the page of one request: what to do, what happened, the clock, whom to call.
type Request struct {
	Screen
	Request  council.Request
	Events   []council.Event
	Remarks  []council.Remark
	Versions []council.Attachment // of the e-file, oldest first
	FileName string
	Awaits   []council.Slot   // documents that the number of the certificate waits for
	Exam     council.FileLine // the newest enrolment of a request that an exam decides; empty for others
	Notice   ui.Notice
	Problems []ui.Problem
}

// now are the remarks of the round that waits for its remedy.
func (r Request) now() []council.Remark { return r.ofRound(r.Request.Round) }

func (r Request) ofRound(round int) []council.Remark {
	return slices.DeleteFunc(slices.Clone(r.Remarks), func(m council.Remark) bool { return m.Round != round })
}

// earlier are the rounds that were remedied, the last first.
func (r Request) earlier() []int {
	var out []int
	for round := r.Request.Round; round >= 1; round-- {
		if round == r.Request.Round && r.Request.Status == council.Observed {
			continue
		}
		if len(r.ofRound(round)) > 0 {
			out = append(out, round)
		}
	}
	return out
}

// next is what to do now, or what the council does.
func (r Request) next() (ui.Step, ui.Link) {
	if step, link, ok := r.elsewhere(); ok {
		return step, link
	}
	q, link, step := r.Request, r.goes, r.step
	switch q.Status {
	case council.Observed:
		return r.remedyStep(), link("continue", "/solicitudes/"+q.Number+"/subsanacion")
	case council.Submitted, council.InReview, council.Proposed:
		return step("review", "Due", q.Due.Due.Full()), ui.Link{}
	case council.Approved:
		if len(r.Awaits) > 0 {
			return step("awaits", "Documents", council.Named(r.Awaits)), link("file", "/mi-expediente")
		}
		return step("approved"), ui.Link{}
	case council.Issued:
		return step("issued", "Office", r.office(q.Pickup)), link("certificates", "/certificados")
	case council.Denied:
		return step("denied"), ui.Link{}
	case council.Discarded:
		return step("discarded"), ui.Link{}
	}
	return step("withdrawn"), ui.Link{}
}

func (r Request) goes(key, href string) ui.Link {
	return ui.Link{Href: r.to(href), Label: r.W.Say("physician.request." + key), Look: ui.Primary}
}

func (r Request) step(key string, args ...string) ui.Step {
	return ui.Step{Title: r.W.Say("physician.request.next."+key+".title", args...), Text: r.W.Say("physician.request.next."+key+".text", args...)}
}

func (r Request) remedyStep() ui.Step {
	remarks, prepared := r.now(), 0
	for _, m := range remarks {
		if m.Answer != "" {
			prepared++
		}
	}
	text := r.W.Say("physician.request.next.observed.text", "Due", r.Request.Due.Due.Short())
	if council.Prepared(remarks, r.Versions, r.Request.Round) {
		text += " " + r.W.Say("physician.request.next.observed.prepared", "Done", fmt.Sprint(prepared), "All", fmt.Sprint(len(remarks)))
	}
	return ui.Step{Title: r.W.Count("physician.request.next.observed.title", len(remarks)), Text: text}
}

// since is when the state began.
func (r Request) since() string {
	if len(r.Events) == 0 {
		return ""
	}
	at := r.Request.SubmittedAt
	for _, e := range r.Events {
		if council.RequestStatus(e.Payload["status"]) == r.Request.Status && council.RequestAction(e.Action) != council.Assign && e.Action != "notify" {
			at = e.At
		}
	}
	return r.W.Say("physician.request.since", "Date", r.date(at).Long())
}

func (r Request) data() []ui.Fact {
	q := r.Request
	facts := []ui.Fact{r.fact("column.requests.date", r.date(q.SubmittedAt).Numeric()), r.fact("field.office", r.office(q.Office)), r.fact("column.requests.pickup", r.office(q.Pickup)),
		r.fact("field.phone", q.Contact.Phone), r.fact("field.mobile", q.Contact.Mobile), r.fact("field.email", q.Contact.Email)}
	for _, v := range slices.Backward(r.Versions) {
		href := r.to("/solicitudes/", q.Number, "/expediente.pdf?version=", fmt.Sprint(v.Version))
		small := r.efile(v)
		if v.Round > q.Round {
			small += ". " + r.W.Say("physician.request.unsent")
		}
		facts = append(facts, ui.Fact{Term: r.W.Say("field.efile"), Link: ui.Link{Href: href, Label: r.FileName}, Small: small})
	}
	facts = append(facts, r.fact("field.description", q.Description))
	return slices.DeleteFunc(facts, func(f ui.Fact) bool { return f.Value == "" && f.Link.Href == "" })
}

// may says whether the lifecycle lets the owner do this now.
func (r Request) may(a council.RequestAction) bool {
	return slices.Contains(council.RequestLifecycle().Offers(r.Request.Status, council.Actor{Owner: true}, ""), a)
}

// remarkTitle names a remark by its reason; remarkText says where, what the evaluator wrote, and what to do.
func (s Screen) remarkTitle(m council.Remark) string {
	reason, _ := s.Rules.Reason(m.Reason)
	return reason.Label
}

func (s Screen) remarkText(m council.Remark) string {
	reason, _ := s.Rules.Reason(m.Reason)
	text := ""
	if m.Page > 0 {
		text = s.W.Say("physician.remark.page", "Page", fmt.Sprint(m.Page)) + " "
	}
	if m.Note != "" {
		text += closed(m.Note) + " "
	}
	return text + reason.Help
}

// answered is the tag of a remark: prepared, or still to answer.
func (s Screen) answered(m council.Remark) ui.State {
	if m.Answer != "" {
		return ui.State{Label: s.W.Say("physician.remark.prepared"), Shape: ui.Going}
	}
	return ui.State{Label: s.W.Say("physician.remark.open"), Shape: ui.YourTurn}
}
