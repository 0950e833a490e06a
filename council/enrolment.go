package council

import (
	"slices"
	"strings"
	"time"
)

// An EnrolmentStatus is a stage of an enrolment.
type EnrolmentStatus string

// The stages of an enrolment.
const (
	SeatHeld         EnrolmentStatus = "held"      // a seat is his until HeldUntil
	OnWaitingList    EnrolmentStatus = "queued"    // no seat was free
	ProofSent        EnrolmentStatus = "proof"     // the proof of payment is up: the seat is frozen
	Confirmed        EnrolmentStatus = "confirmed" // has the pass
	EnrolmentRefused EnrolmentStatus = "rejected"
	Sat              EnrolmentStatus = "sat"
	NoShow           EnrolmentStatus = "no_show"
	Passed           EnrolmentStatus = "passed"
	Failed           EnrolmentStatus = "failed"
	EnrolmentLeft    EnrolmentStatus = "left"
	SeatReleased     EnrolmentStatus = "released" // the hold ended without a proof, or the call without a seat
)

// EnrolmentStatuses lists the stages in the order of an enrolment's life.
func EnrolmentStatuses() []EnrolmentStatus {
	return []EnrolmentStatus{SeatHeld, OnWaitingList, ProofSent, Confirmed, EnrolmentRefused, Sat, NoShow, Passed, Failed, EnrolmentLeft, SeatReleased}
}

// Seated says whether the enrolment has a seat of its sitting: nobody else can have it.
func (s EnrolmentStatus) Seated() bool {
	return slices.Contains([]EnrolmentStatus{SeatHeld, ProofSent, Confirmed, Sat, NoShow, Passed, Failed}, s)
}

// Ended says whether the enrolment ended before the exam; one can enrol anew.
func (s EnrolmentStatus) Ended() bool {
	return s == EnrolmentRefused || s == EnrolmentLeft || s == SeatReleased
}

// An EnrolmentAction is what can be done to an enrolment.
type EnrolmentAction string

// The actions of an enrolment. Enrolling itself makes one: Rules.Enrol.
const (
	SendProof       EnrolmentAction = "send_proof"
	ReturnProof     EnrolmentAction = "return_proof"
	AcceptEnrolment EnrolmentAction = "accept"
	RefuseEnrolment EnrolmentAction = "refuse"
	LeaveExam       EnrolmentAction = "leave"
	ReleaseSeat     EnrolmentAction = "release"
	OfferSeat       EnrolmentAction = "offer"
	CheckIn         EnrolmentAction = "check_in"
	UndoCheckIn     EnrolmentAction = "undo_check_in"
	MarkAbsent      EnrolmentAction = "absent"
	GradePassed     EnrolmentAction = "grade_passed"
	GradeFailed     EnrolmentAction = "grade_failed"
)

// EnrolmentLifecycle is the one table of an enrolment's life. A mark corrected after its publication turns passed and failed into each other.
func EnrolmentLifecycle() Lifecycle[EnrolmentAction, EnrolmentStatus] {
	examiner, graded := []Role{Examiner}, []EnrolmentStatus{Sat, Passed, Failed}
	return Lifecycle[EnrolmentAction, EnrolmentStatus]{
		SendProof:       {By: []Role{PhysicianRole}, From: []EnrolmentStatus{SeatHeld}, To: ProofSent},
		ReturnProof:     {By: examiner, From: []EnrolmentStatus{ProofSent}, To: SeatHeld},
		AcceptEnrolment: {By: examiner, From: []EnrolmentStatus{ProofSent}, To: Confirmed},
		RefuseEnrolment: {By: examiner, From: []EnrolmentStatus{ProofSent}, To: EnrolmentRefused},
		LeaveExam:       {By: []Role{PhysicianRole}, From: []EnrolmentStatus{SeatHeld, OnWaitingList, ProofSent, Confirmed}, To: EnrolmentLeft},
		ReleaseSeat:     {By: []Role{System}, From: []EnrolmentStatus{SeatHeld, OnWaitingList}, To: SeatReleased},
		OfferSeat:       {By: []Role{System}, From: []EnrolmentStatus{OnWaitingList}, To: SeatHeld},
		CheckIn:         {By: examiner, From: []EnrolmentStatus{Confirmed}, To: Sat},
		UndoCheckIn:     {By: examiner, From: []EnrolmentStatus{Sat}, To: Confirmed},
		MarkAbsent:      {By: examiner, From: []EnrolmentStatus{Confirmed}, To: NoShow},
		GradePassed:     {By: examiner, From: graded, To: Passed},
		GradeFailed:     {By: examiner, From: graded, To: Failed},
	}
}

// An Enrolment is a physician's place in a call.
type Enrolment struct {
	ID        int64
	Call      int64
	Sitting   int64
	Physician int64
	Request   int64
	Status    EnrolmentStatus
	Folio     string   // "E2026-000417", on the pass and in the file of marks
	Seat      int      // 1 to the sitting's capacity; 0 without a seat
	Phases    []string // that have to be sat: those of the kind but for what is carried over
	Needs     string   // special needs, as the physician wrote them
	Reason    string   // of a refusal or a returned proof
	HeldUntil time.Time
	CreatedAt time.Time
	ChangedAt time.Time
	Version   int
}

func (Enrolment) change() {}

// MaxNeeds is the most characters of special needs, and of a reason.
const MaxNeeds = 500

// EnrolmentFacts are what an act on an enrolment needs. Each action reads its own; the store gathers them in its transaction.
type EnrolmentFacts struct {
	Rules   Rules
	Subject Physician
	Call    Call
	Sitting Sitting
	Request Request
	Seat    int      // a free one, for OfferSeat; 0 when there is none
	Missing []string // documents of the checklist that do not stand accepted, for AcceptEnrolment
	Proof   bool     // a proof of payment is up, for AcceptEnrolment
	Reason  string   // for ReturnProof and RefuseEnrolment
}

// ProofSlot is where the proof of payment of an enrolment is kept.
const ProofSlot = "proof"

// Folio reads a folio as people type it.
func Folio(typed string) string {
	return strings.ToUpper(strings.ReplaceAll(strings.TrimSpace(typed), " ", ""))
}
