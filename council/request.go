package council

import "time"

// A RequestStatus is a stage of a request's life.
type RequestStatus string

// The stages, with the words of the guide in product.md.
const (
	Draft     RequestStatus = "draft"     // Borrador
	Submitted RequestStatus = "submitted" // Registrada
	InReview  RequestStatus = "in_review" // En evaluación
	Observed  RequestStatus = "observed"  // Observada: rechazada, subsanable
	Proposed  RequestStatus = "proposed"  // to the physician still En evaluación
	Admitted  RequestStatus = "admitted"  // Admitida: it waits, without a clock, for the phases of its exam
	Approved  RequestStatus = "approved"  // Aprobada
	Issued    RequestStatus = "issued"    // Emitido
	Denied    RequestStatus = "denied"    // Denegada
	Discarded RequestStatus = "discarded" // Descartada: the remedy term ended
	Withdrawn RequestStatus = "withdrawn" // Retirada
)

// RequestStatuses lists all stages in the order of a request's life.
func RequestStatuses() []RequestStatus {
	return []RequestStatus{Draft, Submitted, InReview, Observed, Proposed, Admitted, Approved, Issued, Denied, Discarded, Withdrawn}
}

// Open says whether the request still waits for somebody; a physician has at most one open request per kind and registration.
func (s RequestStatus) Open() bool {
	switch s {
	case Submitted, InReview, Observed, Proposed, Admitted, Approved:
		return true
	}
	return false
}

// A RequestAction is what can be done to a request.
type RequestAction string

// The actions of a request.
const (
	Submit    RequestAction = "submit"
	Withdraw  RequestAction = "withdraw"
	Take      RequestAction = "take"
	Assign    RequestAction = "assign"
	Abstain   RequestAction = "abstain"
	Observe   RequestAction = "observe"
	Remedy    RequestAction = "remedy"
	Discard   RequestAction = "discard"
	Propose   RequestAction = "propose"
	Confirm   RequestAction = "confirm"
	SendBack  RequestAction = "send_back"
	Issue     RequestAction = "issue"
	AskReopen RequestAction = "ask_reopen"
	Reopen    RequestAction = "reopen"
	AdmitExam RequestAction = "admit"
	PassExam  RequestAction = "pass"
	Readmit   RequestAction = "readmit"
	Lapse     RequestAction = "lapse"
)

// RequestLifecycle is the one table of a request's life.
func RequestLifecycle() Lifecycle[RequestAction, RequestStatus] {
	open := []RequestStatus{Submitted, InReview}
	return Lifecycle[RequestAction, RequestStatus]{
		Submit:    {By: []Role{PhysicianRole}, From: []RequestStatus{Draft}, To: Submitted},
		Withdraw:  {By: []Role{PhysicianRole}, From: []RequestStatus{Submitted, InReview, Observed, Admitted}, To: Withdrawn},
		Take:      {By: []Role{Evaluator}, From: []RequestStatus{Submitted}, To: InReview},
		Assign:    {By: []Role{Coordinator}, From: append(open, Proposed), To: ""},
		Abstain:   {By: []Role{Evaluator, SecondReader}, From: append(open, Proposed), To: ""},
		Observe:   {By: []Role{Evaluator}, From: []RequestStatus{InReview}, To: Observed},
		Remedy:    {By: []Role{PhysicianRole}, From: []RequestStatus{Observed}, To: InReview},
		Discard:   {By: []Role{System}, From: []RequestStatus{Observed}, To: Discarded},
		Propose:   {By: []Role{Evaluator}, From: []RequestStatus{InReview}, To: Proposed},
		Confirm:   {By: []Role{SecondReader}, From: []RequestStatus{Proposed}, To: Approved}, // or Denied, as proposed
		SendBack:  {By: []Role{SecondReader}, From: []RequestStatus{Proposed}, To: InReview},
		Issue:     {By: []Role{Certifier}, From: []RequestStatus{Approved}, To: Issued},
		AdmitExam: {By: []Role{Examiner}, From: []RequestStatus{Submitted, Admitted}, To: Admitted},
		PassExam:  {By: []Role{Examiner}, From: []RequestStatus{Admitted}, To: Approved},
		Readmit:   {By: []Role{Examiner}, From: []RequestStatus{Approved}, To: Admitted}, // a correction took back what had been passed
		Lapse:     {By: []Role{System}, From: []RequestStatus{Submitted}, To: Discarded}, // its enrolment ended before it was admitted
		AskReopen: {By: []Role{Coordinator}, From: []RequestStatus{Denied, Discarded}, To: ""},
		Reopen:    {By: []Role{Coordinator, Administrator}, From: []RequestStatus{Denied, Discarded}, To: InReview},
	}
}

// A Request is a physician's solicitud, from the draft to the certificate.
type Request struct {
	ID           int64
	Number       string // "2026-000123", drawn at submission
	Physician    int64
	Registration int64
	Kind         string
	Label        string // as in the list: "Especialidad: PSIQUIATRIA"
	Status       RequestStatus
	Office       string // Consejo Regional
	Pickup       string // C. Regional de Recojo de Diploma
	Contact      ContactData
	Description  string
	Consent      string  // versions of the accepted texts, frozen at submission
	Table        string  // version of the points table in force when it entered
	Window       Period  // of its ledger, frozen at submission
	Round        int     // 1, and one more per remedy
	Evaluator    int64   // account, 0 = nobody yet
	Reader       int64   // second reader, once he has taken or decided it
	Abstained    []int64 // accounts of staff who passed it on: it does not come back to them
	Proposal     Proposal
	CreatedAt    time.Time
	SubmittedAt  time.Time
	NotifiedAt   time.Time // of the observation
	DecidedAt    time.Time // the second reader's confirmation
	Due          Deadline  // the term that runs: evaluation or remedy; zero when none does
	ReopenAsked  int64     // account that asked to reopen, 0 = nobody
	ReopenReason string
	CopyOf       int64 // the discarded request that this one was copied from
	Version      int   // counts changes, so that a stale form is noticed
}

// ContactData is what the physician can correct on a request.
type ContactData struct{ Phone, Mobile, Email, Address string }

// A Proposal of the evaluator: approve, or deny for a reason.
type Proposal struct {
	Verdict string // "", "approve", "deny"
	Reason  string
	Note    string
	Points  Points
}

func (Request) change() {}

// Late says, at a civil date, whether the term that runs is over.
func (r Request) Late(today Date) bool {
	return r.Status.Open() && !r.Due.Due.IsZero() && today.After(r.Due.Due)
}

// Copyable says whether a new request may begin with what was typed for this one: it ended without a certificate.
func (s RequestStatus) Copyable() bool {
	return s == Discarded || s == Withdrawn || s == Denied
}

// An OwnRequest is a line of a physician's list: Nro counts the physician's own requests, from the first.
type OwnRequest struct {
	Request
	Nro int
}
