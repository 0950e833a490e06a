package council

import "time"

// Facts are what a decision on a request needs beside the request itself. Each action reads its own; the store gathers them in its transaction.
type Facts struct {
	Rules        Rules
	Subject      Physician   // whose request it is
	Number       string      // drawn for Submit
	EFile        *Attachment // the current e-file, nil when there is none
	UploadedAt   time.Time   // when that upload began: filing counts from then
	Others       []Request   // other requests of the physician, for Submit
	Remarks      []Remark    // of the current round, for Observe and Remedy
	Earlier      []Remark    // of earlier rounds, for Observe
	Score        Score       // for Propose
	Ledger       Ledger      // of a kind that has one: what is gathered, or what the request was sent with
	Proposal     Proposal    // for Propose
	To           Actor       // for Assign
	Note         string      // for Abstain, SendBack, AskReopen
	Reason       string
	Consent      string        // version of the declaration that was accepted, for Submit
	Certificates []Certificate // of the physician, for Submit and Issue
	Certificate  Certificate   // for Issue: series and number drawn by the store
	Unsent       []Slot        // documents that the kind asks for and that were not sent, or refused, for Submit
	Accepted     []string      // documents of the physician's checklist that stand accepted, for Issue
}

// Apply decides whether action may be done to the request and gives all that it records. It changes nothing itself.
func (r Request) Apply(action RequestAction, by Actor, f Facts, at time.Time) (Outcome, error) {
	by.Owner = by.Physician != 0 && by.Physician == r.Physician
	next, err := RequestLifecycle().Allow(action, r.Status, by, r.Office)
	if err != nil {
		return Outcome{}, err
	}
	if by.Owner && action != Submit && action != Withdraw && action != Remedy && action != Abstain {
		return Outcome{}, Refuse(Forbidden, "request.refuse.own")
	}
	if r.passedOn(action, by) {
		return Outcome{}, Refuse(Forbidden, "request.refuse.abstained")
	}
	if err := r.byExam(action); err != nil {
		return Outcome{}, err
	}
	to := r
	to.Status, to.Version = next, r.Version+1
	do, ok := map[RequestAction]func(Request, Actor, Facts, time.Time) (Outcome, error){
		Submit: Request.submit, Withdraw: Request.withdraw, Take: Request.take, Assign: Request.assign, Abstain: Request.abstain,
		Observe: Request.observe, Remedy: Request.remedy, Discard: Request.discard, Propose: Request.propose, Confirm: Request.confirm,
		SendBack: Request.sendBack, Issue: Request.issue, AskReopen: Request.askReopen, Reopen: Request.reopen,
		AdmitExam: Request.admit, PassExam: Request.pass, Readmit: Request.readmit, Lapse: Request.lapse,
	}[action]
	if !ok {
		return Outcome{}, Refuse(NotFound, "error.not_found")
	}
	return do(to, by, f, at)
}

// record makes the outcome of one act: the request as it now is and its event.
func (r Request) record(action RequestAction, by Actor, at time.Time, payload ...string) Outcome {
	p := map[string]string{"status": string(r.Status)}
	for i := 0; i+1 < len(payload); i += 2 {
		p[payload[i]] = payload[i+1]
	}
	return Outcome{Changes: []Change{r}, Events: []Event{{Subject: "request", ID: r.ID, Action: string(action), By: by, At: at, Payload: p}}}
}

// mail orders a mail to the physician about the request; key makes it one per act and round.
func (r Request) mail(out *Outcome, template, key string, f Facts, values map[string]string) {
	if f.Subject.Halted != "" {
		return
	}
	v := map[string]string{"Name": f.Subject.FullName(), "Number": r.Number, "Kind": r.Label}
	for k, s := range values {
		v[k] = s
	}
	out.Mails = append(out.Mails, MailOrder{Key: key, Template: template, Physician: r.Physician, Values: v, Subject: "request", ID: r.ID})
}
