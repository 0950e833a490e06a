package council

import "time"

// An AccountKind says which door an account uses.
type AccountKind string

// The kinds of account.
const (
	PhysicianAccount AccountKind = "physician"
	StaffAccount     AccountKind = "staff"
)

// An Account signs in. A physician's user name is the CMP number, staff's is the e-mail address. Grants are of staff only.
type Account struct {
	ID           int64
	Kind         AccountKind
	User         string
	Name         string
	Email        string
	Physician    int64 // a physician's record; for staff who are physicians their own, or 0
	Grants       []Grant
	MustChange   bool // the initial password was used: a new one comes first
	SecondFactor bool // TOTP is set up; staff cannot work without
	Disabled     bool
	Invited      bool // staff: the invitation was not yet taken
	CreatedAt    time.Time
	LastLoginAt  time.Time
}

// Actor is the account as one who acts.
func (a Account) Actor() Actor {
	return Actor{Account: a.ID, Name: a.Name, Physician: a.Physician, Grants: a.Grants}
}

// PasswordProblem says what is wrong with a new password, as a word key, or "". At least 12 characters, at most 200, none of the context's own words
// (NIST SP 800-63B-4; trust.md 6.2). The list of common passwords is asked by the caller.
func PasswordProblem(password string, own ...string) string {
	n := 0
	for range password {
		n++
	}
	switch {
	case n < 12:
		return "password.short"
	case n > 200:
		return "password.long"
	}
	folded := Fold(password)
	for _, w := range own {
		if f := Fold(w); len(f) >= 4 && folded == f {
			return "password.own"
		}
	}
	return ""
}
