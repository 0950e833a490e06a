package council

import "slices"

// RequestReaders are the roles that see the requests of their office: those who work on them, and those who help a physician at the counter.
func RequestReaders() []Role {
	return []Role{Evaluator, SecondReader, Coordinator, Certifier, Administrator, Registrar, RegionalOffice}
}

// fileReaders are the roles that may open an e-file; a regional office has the e-file of nobody (product.md, Who uses it).
func fileReaders() []Role { return []Role{Evaluator, SecondReader, Coordinator} }

// Scope lists the offices for which the actor holds any of the roles; all is true when one of these grants is for the whole council.
func (a Actor) Scope(roles ...Role) (offices []string, all bool) {
	for _, role := range roles {
		some, whole := a.Offices(role)
		if whole {
			return nil, true
		}
		offices = append(offices, some...)
	}
	slices.Sort(offices)
	return slices.Compact(offices), false
}

// Scoped says whether the actor holds any of the roles for an office.
func (a Actor) Scoped(office string, roles ...Role) bool { return a.hasAny(roles, office) }

// VisibleTo says whether a member of staff sees the request: submitted, and of an office for which he holds a role that reads requests.
func (r Request) VisibleTo(by Actor) bool {
	return r.Number != "" && by.hasAny(RequestReaders(), r.Office)
}

// MayOpenFile refuses the e-file to whoever does not read it for the council, and to its owner as a member of staff.
func (r Request) MayOpenFile(by Actor) error {
	if by.Physician != 0 && by.Physician == r.Physician {
		return Refuse(Forbidden, "request.refuse.own")
	}
	if !by.hasAny(fileReaders(), r.Office) {
		return Refuse(Forbidden, "error.forbidden")
	}
	return nil
}

// MayScore refuses the score sheet and the remarks to all but the evaluator who has the request in hand.
func (r Request) MayScore(by Actor) error {
	switch {
	case by.Physician != 0 && by.Physician == r.Physician:
		return Refuse(Forbidden, "request.refuse.own")
	case !by.Is(Evaluator, r.Office):
		return Refuse(Forbidden, "error.forbidden")
	case r.Status != InReview:
		return Refuse(Conflict, "error.state")
	case r.Evaluator != by.Account:
		return Refuse(Forbidden, "request.refuse.not_yours")
	}
	return nil
}

// Offers lists what a member of staff may do to the request now, as screens draw it. Apply may still ask for more: a note, points, remarks.
func (r Request) Offers(by Actor) []RequestAction {
	own := by.Physician != 0 && by.Physician == r.Physician
	by.Owner = false
	return slices.DeleteFunc(RequestLifecycle().Offers(r.Status, by, r.Office), func(a RequestAction) bool {
		if r.passedOn(a, by) || r.byExam(a) != nil || examAction(a) { // what an exam does to its request is done at the exam
			return true
		}
		switch a {
		case Observe, Propose:
			return own || r.Evaluator != by.Account
		case Confirm, SendBack:
			return own || r.Evaluator == by.Account || r.Reader != 0 && r.Reader != by.Account
		case Abstain:
			return !r.mayAbstain(by)
		case AskReopen:
			return own || r.ReopenAsked != 0
		case Reopen:
			return own || r.ReopenAsked == 0 || r.ReopenAsked == by.Account
		}
		return own
	})
}

// passedOn says whether an action would bring the request back to somebody who abstained from it.
func (r Request) passedOn(action RequestAction, by Actor) bool {
	switch action {
	case Take, Abstain, Observe, Propose, Confirm, SendBack:
		return slices.Contains(r.Abstained, by.Account)
	}
	return false
}

// mayAbstain says whether the request is in the actor's hands, or could come into them.
func (r Request) mayAbstain(by Actor) bool {
	switch r.Status {
	case Proposed:
		return by.Is(SecondReader, r.Office) && r.Evaluator != by.Account && (r.Reader == by.Account || r.Reader == 0)
	case InReview:
		return r.Evaluator == by.Account
	}
	return r.Status == Submitted
}

// Awaits is the role that has the next word on the request: a second reader once it is proposed, before that an evaluator.
func (r Request) Awaits() Role {
	if r.Status == Proposed {
		return SecondReader
	}
	return Evaluator
}
