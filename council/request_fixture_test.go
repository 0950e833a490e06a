package council

import (
	"strings"
	"time"
)

// midday is Monday 9 November 2026 in Lima.
func midday() time.Time { return time.Date(2026, time.November, 9, 17, 0, 0, 0, time.UTC) }

// The accounts of the tests: an evaluator and a second reader, each with every grant that the test gives.
const (
	evaluatorAccount = 11
	readerAccount    = 12
	askerAccount     = 13
	otherAccount     = 14
)

func lima() Rules {
	zone, err := time.LoadLocation("America/Lima")
	if err != nil {
		panic(err)
	}
	profile := &Profile{Zone: zone, Offices: []Office{{Code: "III", Name: "CR III LIMA"}, {Code: "V", Name: "CR V AREQUIPA"}},
		Terms: Terms{Evaluation: 7, Remedy: 30}, Words: Words{}, Kinds: []Kind{{Code: "general", Takes: GeneralRegistration, EFile: EFileRule{MaxBytes: 5 << 20}, Table: "portafolio", Series: "diploma"}}}
	return Rules{Profile: profile, Calendar: peru(), Tables: []Table{{Version: "1", Pass: 2000}},
		Reasons: []Reason{{Code: "no_hours", Label: "No indica las horas"}, {Code: "forged", Label: "No coincide con su original", Final: true}},
		Signers: []Signer{{Name: "Decano"}}}
}

// inState is a request as it stands in a status, with all that went before.
func inState(status RequestStatus) Request {
	r := Request{ID: 1, Number: "2026-000001", Physician: 7, Registration: 70, Kind: "general", Status: status, Office: "III", Pickup: "III", Round: 1, Version: 3,
		Contact: ContactData{Mobile: "999555210", Email: "m@correo.pe"}, Table: "1"}
	rules := lima()
	switch status {
	case Draft:
		r.Number = ""
	case Admitted:
		r.Table = "" // an exam decides it
	case InReview:
		r.Evaluator = evaluatorAccount
	case Proposed, Approved, Issued, Denied:
		r.Evaluator, r.Proposal = evaluatorAccount, Proposal{Verdict: "approve", Points: 2000}
	case Observed, Discarded:
		r.Evaluator = evaluatorAccount
		r.NotifiedAt, r.Due = midday().AddDate(0, -3, 0), rules.RemedyTerm(midday().AddDate(0, -3, 0), "III")
	}
	if status == Approved || status == Issued || status == Denied {
		r.Reader, r.DecidedAt = readerAccount, midday()
	}
	if status == Denied || status == Discarded {
		r.ReopenAsked, r.ReopenReason = askerAccount, "rectificaron"
	}
	return r
}

// givenFor are facts with which nothing but the table can refuse an action.
func givenFor(action RequestAction, r Request) Facts {
	f := Facts{Rules: lima(), Number: "2026-000001", Consent: "truth/1", Note: "porque sí", EFile: &Attachment{SHA256: strings.Repeat("a", 64), Pages: 9},
		Subject: Physician{ID: 7, Number: "045218", Names: "María", Surname1: "Salcedo", Membership: "ACTIVO", RosterOn: On(2026, 11, 1), Email: "m@correo.pe",
			Registrations: []Registration{{ID: 70, Physician: 7, Kind: "general"}}},
		Score: Score{Total: 2000, Pass: 2000, Enough: true}, Proposal: Proposal{Verdict: "approve"}, Certificate: Certificate{Series: "diploma", Number: "1"},
		To: Actor{Account: otherAccount, Name: "Luis", Grants: []Grant{{Role: r.Awaits()}}}}
	switch action {
	case Observe:
		f.Remarks = []Remark{{ID: 5, Reason: "no_hours", Page: 3, Round: r.Round}}
	case Remedy:
		f.Remarks = []Remark{{ID: 5, Reason: "no_hours", Page: 3, Answer: "adjunto"}}
	}
	if action == Remedy && r.Status == Observed {
		f.UploadedAt = time.Time{}
	}
	return f
}

// as is somebody who has a role; evaluator and second reader are the ones of the request, and the one who reopens is not the one who asked.
func as(role Role) Actor {
	a := Actor{Account: otherAccount, Name: string(role), Grants: []Grant{{Role: role}}}
	switch role {
	case PhysicianRole:
		return Actor{Account: 1, Name: "María", Physician: 7}
	case OrganiserRole:
		return Actor{Account: 9, Name: "Ana", Organiser: 5}
	case System:
		return Program()
	case Evaluator:
		a.Account = evaluatorAccount
	case SecondReader:
		a.Account = readerAccount
	}
	return a
}

func requestActions() []RequestAction {
	return []RequestAction{Submit, Withdraw, Take, Assign, Abstain, Observe, Remedy, Discard, Propose, Confirm, SendBack, Issue, AskReopen, Reopen, AdmitExam, PassExam, Readmit, Lapse}
}
