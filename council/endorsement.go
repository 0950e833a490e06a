package council

import (
	"slices"
	"time"
)

// An EndorsementStatus is a stage of an application for endorsement and of the endorsement that it becomes.
type EndorsementStatus string

// The stages of an endorsement. What comes of the calendar (held, list due) is computed.
const (
	EndorsementDraft     EndorsementStatus = "draft"
	EndorsementSubmitted EndorsementStatus = "submitted"
	EndorsementInReview  EndorsementStatus = "in_review"
	EndorsementObserved  EndorsementStatus = "observed"
	Endorsed             EndorsementStatus = "endorsed"
	EndorsementDeclined  EndorsementStatus = "declined"
	EndorsementWithdrawn EndorsementStatus = "withdrawn"
	EndorsementLapsed    EndorsementStatus = "lapsed" // observed, and the event began without an answer
	EndorsementCancelled EndorsementStatus = "cancelled"
)

// EndorsementStatuses lists the stages in order.
func EndorsementStatuses() []EndorsementStatus {
	return []EndorsementStatus{EndorsementDraft, EndorsementSubmitted, EndorsementInReview, EndorsementObserved, Endorsed, EndorsementDeclined, EndorsementWithdrawn,
		EndorsementLapsed, EndorsementCancelled}
}

// An EndorsementAction is what can be done to an endorsement.
type EndorsementAction string

// The actions of an endorsement.
const (
	WriteEndorsement    EndorsementAction = "write" // one part of the application
	SubmitEndorsement   EndorsementAction = "submit"
	WithdrawEndorsement EndorsementAction = "withdraw"
	TakeEndorsement     EndorsementAction = "take"
	PassEndorsement     EndorsementAction = "pass_on" // back to the queue
	ObserveEndorsement  EndorsementAction = "observe"
	RemedyEndorsement   EndorsementAction = "remedy"
	LapseEndorsement    EndorsementAction = "lapse"
	Endorse             EndorsementAction = "endorse"
	DeclineEndorsement  EndorsementAction = "decline"
	AskAmendment        EndorsementAction = "ask_amendment"
	DecideAmendment     EndorsementAction = "decide_amendment"
	CancelEndorsement   EndorsementAction = "cancel"
	ListAttendance      EndorsementAction = "list" // who took part
	ExtendList          EndorsementAction = "extend_list"
)

// EndorsementLifecycle is the one table of an endorsement's life.
func EndorsementLifecycle() Lifecycle[EndorsementAction, EndorsementStatus] {
	organiser, staff := []Role{OrganiserRole}, []Role{Endorser}
	return Lifecycle[EndorsementAction, EndorsementStatus]{
		WriteEndorsement:    {By: organiser, From: []EndorsementStatus{EndorsementDraft, EndorsementObserved}, To: ""},
		SubmitEndorsement:   {By: organiser, From: []EndorsementStatus{EndorsementDraft}, To: EndorsementSubmitted},
		WithdrawEndorsement: {By: organiser, From: []EndorsementStatus{EndorsementDraft, EndorsementSubmitted, EndorsementInReview, EndorsementObserved}, To: EndorsementWithdrawn},
		TakeEndorsement:     {By: staff, From: []EndorsementStatus{EndorsementSubmitted}, To: EndorsementInReview},
		PassEndorsement:     {By: staff, From: []EndorsementStatus{EndorsementInReview}, To: EndorsementSubmitted},
		ObserveEndorsement:  {By: staff, From: []EndorsementStatus{EndorsementInReview}, To: EndorsementObserved},
		RemedyEndorsement:   {By: organiser, From: []EndorsementStatus{EndorsementObserved}, To: EndorsementInReview},
		LapseEndorsement:    {By: []Role{System}, From: []EndorsementStatus{EndorsementObserved}, To: EndorsementLapsed},
		Endorse:             {By: staff, From: []EndorsementStatus{EndorsementInReview}, To: Endorsed},
		DeclineEndorsement:  {By: staff, From: []EndorsementStatus{EndorsementInReview}, To: EndorsementDeclined},
		AskAmendment:        {By: organiser, From: []EndorsementStatus{Endorsed}, To: ""},
		DecideAmendment:     {By: staff, From: []EndorsementStatus{Endorsed}, To: ""},
		CancelEndorsement:   {By: []Role{OrganiserRole, Endorser}, From: []EndorsementStatus{Endorsed}, To: EndorsementCancelled},
		ListAttendance:      {By: organiser, From: []EndorsementStatus{Endorsed}, To: ""},
		ExtendList:          {By: staff, From: []EndorsementStatus{Endorsed}, To: ""},
	}
}

// An Endorsement is an event with the council's word on it: first an organiser's application, then the endorsement itself.
type Endorsement struct {
	ID          int64
	Organiser   int64
	Folio       string // of the application, drawn when it is sent
	Number      string // of the endorsement, drawn when it is granted
	DoorKey     string // of the event (NewEventKey), drawn with it; "" before
	Status      EndorsementStatus
	Occasion    Occasion
	Contents    Contents
	Sessions    []Session
	Faculty     []Teacher
	Points      []RolePoints // what each role gives, once endorsed
	Remarks     []PartRemark // of every round
	Plea        string       // why it is sent although a rule is not met
	Round       int
	Evaluator   int64
	DecidedBy   int64
	Reason      string // of a decline or a cancellation
	Table       string // version of the points table that Points were computed by
	CopyOf      int64
	CreatedAt   time.Time
	SubmittedAt time.Time
	DecidedAt   time.Time
	Due         Deadline  // in which the council answers
	ListUntil   Date      // last day for a list of attendance, when staff gave one
	ListedAt    time.Time // when a list of attendance was last applied
	Version     int
}

func (Endorsement) change() {}

// An Occasion is what an amendment may change after approval: when, where and how the event takes place.
type Occasion struct {
	From     Date   `json:"from"`
	To       Date   `json:"to"`
	Begins   string `json:"begins"` // "09:00"
	Ends     string `json:"ends"`
	Modality string `json:"modality"`
	Place    string `json:"place"` // code of the profile's places
	Town     string `json:"town"`
	Venue    string `json:"venue"`
	Address  string `json:"address"`
}

// Contents are what an event is, who answers for it, and what it is about.
type Contents struct {
	Title, Type, Scope              string
	Hours                           Quantity
	Institution, Responsible        string
	Email, Phone                    string
	Specialty                       string // code
	Topics                          []string
	Audience, Objectives, Evaluated string
}

// A Session is a line of a programme.
type Session struct {
	Day    Date   `json:"day"`
	Begins string `json:"begins"`
	Ends   string `json:"ends"`
	Title  string `json:"title"`
	Who    string `json:"who,omitempty"`
}

// A Teacher is one of the faculty, with the certificate number that the organiser gave.
type Teacher struct {
	Name        string `json:"name"`
	Certificate string `json:"certificate,omitempty"`
}

// A Part is a section of an application: filled in and saved by itself.
type Part string

// The parts, in order.
const (
	EventPart     Part = "event"     // what it is, when and where
	ContentsPart  Part = "contents"  // about what, for whom, who answers for it
	ProgrammePart Part = "programme" // sessions, or a PDF
	FacultyPart   Part = "faculty"
)

// Parts lists the parts of an application in order.
func Parts() []Part { return []Part{EventPart, ContentsPart, ProgrammePart, FacultyPart} }

// A PartRemark says what is to be remedied in a part of an application, and what the organiser answered.
type PartRemark struct {
	Round  int    `json:"round"`
	Part   Part   `json:"part"`
	Note   string `json:"note"`
	Answer string `json:"answer,omitempty"`
}

// RolePoints are what one role at the event gives: computed by the table, and given, with a reason when they differ.
type RolePoints struct {
	Role     string `json:"role"`
	Rule     string `json:"rule"`
	As       string `json:"as,omitempty"`
	Computed Points `json:"computed"`
	Given    Points `json:"given"`
	Reason   string `json:"reason,omitempty"`
}

// RemarksOf lists the remarks of the round that runs.
func (e Endorsement) RemarksOf(round int) []PartRemark {
	return slices.DeleteFunc(slices.Clone(e.Remarks), func(r PartRemark) bool { return r.Round != round })
}

// Shown says whether the public catalogue has the event: it was endorsed, also if it was cancelled since.
func (e Endorsement) Shown() bool {
	return e.Number != "" && (e.Status == Endorsed || e.Status == EndorsementCancelled)
}

// Held says that the event is over on a day.
func (e Endorsement) Held(today Date) bool { return e.Status == Endorsed && today.After(e.Occasion.To) }

// Late says that the council's own term to answer is over.
func (e Endorsement) Late(today Date) bool {
	return (e.Status == EndorsementSubmitted || e.Status == EndorsementInReview) && !e.Due.Due.IsZero() && e.Due.Late(today)
}

// PointsOf gives what a role at the event gives; nothing for one that it does not have.
func (e Endorsement) PointsOf(role string) Points {
	for _, p := range e.Points {
		if p.Role == role {
			return p.Given
		}
	}
	return 0
}

// ProgrammeSlot is where the PDF of a programme is kept.
const ProgrammeSlot = "programme"

// Words are the folded words by which the catalogue finds the event, each once: of its name, its institution, its town and its venue.
func (e Endorsement) Words() []string {
	return SearchWords(e.Contents.Title + " " + e.Contents.Institution + " " + e.Occasion.Town + " " + e.Occasion.Venue)
}

// SearchWords gives the folded words of a text that are worth a search, those of two letters or more, each once, in alphabetical order.
func SearchWords(text string) []string {
	words := slices.DeleteFunc(FoldedWords(text), func(w string) bool { return len(w) < 2 })
	return slices.Compact(slices.Sorted(slices.Values(words)))
}

// SamePerson says whether a name as somebody typed it can be a physician's: first surname and a first name stand in it.
func SamePerson(typed string, p Physician) bool {
	words := FoldedWords(typed)
	has := func(name []string) bool {
		return len(name) > 0 && !slices.ContainsFunc(name, func(w string) bool { return !slices.Contains(words, w) })
	}
	first := FoldedWords(p.Names)
	return has(FoldedWords(p.Surname1)) && has(first[:min(1, len(first))])
}
