package council

import (
	"slices"
	"strconv"
	"strings"
)

// A Choice is one registration that a physician may recertify (steps 7 to 9 of the guide): Médico Cirujano, or a specialty.
type Choice struct {
	Registration Registration
	Kind         Kind
	Label        string
	InForceUntil Date   // the end of its last certificate, or of the five years that the inscription itself gives; zero = not known
	Open         string // number of the request of this kind that is open, "" when there is none
}

// Eligibility is what is told before a request begins: what the roster says, how old it is, what is missing, and what can be asked for.
type Eligibility struct {
	Member  bool // the membership is active
	Able    bool // the roster calls the member able (HÁBIL); if not, the constancia de habilidad goes into the e-file
	Stale   bool // the roster is older than the profile finds fresh: it warns, it does not lock out
	Age     int  // of the roster's row, in days
	Missing []FieldError
	Choices []Choice
}

// Eligible looks at a physician before a new request.
func (r Rules) Eligible(p Physician, certificates []Certificate, requests []Request, today Date) Eligibility {
	e := Eligibility{Member: !r.Membership.Active || r.Members.Active(p), Able: !r.Membership.Able || r.Members.Able(p), Stale: r.Stale(p, today)}
	if !p.RosterOn.IsZero() {
		e.Age = p.RosterOn.DaysUntil(today)
	}
	contact := ContactData{Phone: p.Phone, Mobile: p.Mobile, Email: p.Email}
	e.Missing = contact.Missing()
	for _, reg := range p.Registrations {
		for _, kind := range r.Kinds {
			if !kind.Fits(reg, certificates) {
				continue
			}
			c := Choice{Registration: reg, Kind: kind, Label: reg.Label(kind)}
			c.InForceUntil, _ = r.InForceUntil(reg, certificates)
			if i := slices.IndexFunc(requests, func(o Request) bool { return o.Status.Open() && o.Registration == reg.ID }); i >= 0 {
				c.Open = requests[i].Number
			}
			e.Choices = append(e.Choices, c)
		}
	}
	return e
}

// Value is the choice as a form sends it: the registration, and the kind of request for it.
func (c Choice) Value() string { return strconv.FormatInt(c.Registration.ID, 10) + ":" + c.Kind.Code }

// ParseChoice reads what a form sends: a registration and a kind, or a registration alone where only one kind takes it. What is none gives 0.
func ParseChoice(value string) (registration int64, kind string) {
	id, kind, _ := strings.Cut(value, ":")
	registration, err := strconv.ParseInt(id, 10, 64)
	if err != nil {
		return 0, ""
	}
	return registration, kind
}

// Free says whether there is a registration without an open request.
func (e Eligibility) Free() bool {
	return slices.ContainsFunc(e.Choices, func(c Choice) bool { return c.Open == "" })
}

// Stale says whether the roster's row of a physician is older than the profile finds fresh. Who is in no roster yet counts as stale.
// Where the profile asks nothing of the roster it has no age.
func (r Rules) Stale(p Physician, today Date) bool {
	if !r.Membership.Active && !r.Membership.Able {
		return false
	}
	return p.RosterOn.IsZero() || p.RosterOn.DaysUntil(today) > r.Terms.RosterFresh
}

// LockedOut refuses a new request of somebody who is no active member by a fresh roster, or whose dealings stand still.
// A stale roster locks nobody out, and who is not HÁBIL may have paid since: the e-file proves it (domain/cmp.md §2.2).
func (r Rules) LockedOut(p Physician, today Date) error {
	if p.Halted != "" {
		return Refuse(Conflict, "request.refuse.halted")
	}
	if p.Provisional {
		return Refuse(Conflict, "request.refuse.provisional")
	}
	if r.Membership.Active && !r.Members.Active(p) && !r.Stale(p, today) {
		return Refuse(Conflict, "request.refuse.member", "Membership", p.Membership)
	}
	return nil
}

// InForceUntil is the later of the last certificate's end and of the end of the years that the inscription gives by itself
// (domain/cmp.md §2.1); renewed says that it is a certificate's. One that is annulled, replaced or suspended does not count.
func (r Rules) InForceUntil(reg Registration, certificates []Certificate) (until Date, renewed bool) {
	if r.Validity.Inscription && !reg.On.IsZero() {
		until = r.Validity.End(reg.On)
	}
	for _, c := range certificates {
		if c.Registration == reg.ID && !c.Revoked && !c.Suspended && c.ReplacedBy == 0 && c.ValidTo.After(until) {
			until, renewed = c.ValidTo, true
		}
	}
	return until, renewed
}
