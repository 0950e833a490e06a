package physician

import (
	"vigencia/council"
	"vigencia/views/ui"
)

// timeline tells a request's life to its physician: what happened, what is under way, what will come. What staff pass among
// themselves (proposals, returns, new hands) is not told.
func (s Screen) timeline(r council.Request, events []council.Event) []ui.Moment {
	var out []ui.Moment
	reviewing := false
	for _, e := range events {
		key := e.Action
		switch council.RequestAction(e.Action) {
		case council.Take, council.Assign:
			if reviewing || council.RequestStatus(e.Payload["status"]) != council.InReview {
				continue
			}
			reviewing, key = true, "review"
		case council.Submit, council.Observe, council.Remedy, council.Withdraw, council.Discard, council.Issue, council.Reopen,
			council.AdmitExam, council.PassExam, council.Readmit, council.Lapse:
		case council.Confirm:
			key = "confirm_" + e.Payload["status"]
		case "notify":
			key = "notify"
		default:
			continue
		}
		out = append(out, ui.Moment{Title: s.W.Say("physician.timeline." + key), When: s.when(e.At), At: s.at(e.At), Text: s.W["physician.timeline.text."+key]})
	}
	if n := len(out); n > 0 && r.Status.Open() {
		out[n-1].Stage = ui.Now
	}
	if n := len(out); n > 0 && r.Status != council.Draft {
		s.ficha(r, &out[0])
	}
	for _, key := range toCome(r) {
		out = append(out, ui.Moment{Title: s.W.Say("physician.timeline.next." + key), Text: s.W["physician.timeline.next_text."+key], Stage: ui.ToCome})
	}
	return out
}

func (s Screen) ficha(r council.Request, m *ui.Moment) {
	if kind, _ := s.Rules.Kind(r.Kind); !kind.HasFicha() {
		return
	}
	m.Link = ui.Link{Href: s.to("/solicitudes/", r.Number, "/ficha.pdf"), Label: s.W.Say("physician.request.ficha")}
}

// toCome are the stages that still lie ahead.
func toCome(r council.Request) []string {
	switch {
	case r.ByExam() && r.Status == council.Submitted:
		return []string{"admit", "exam", "diploma"}
	case r.Status == council.Admitted:
		return []string{"exam", "diploma"}
	}
	switch r.Status {
	case council.Submitted:
		return []string{"review", "decision", "diploma"}
	case council.InReview, council.Proposed:
		return []string{"decision", "diploma"}
	case council.Observed:
		return []string{"again", "decision", "diploma"}
	case council.Approved:
		return []string{"diploma"}
	}
	return nil
}
