package council

import "time"

// An AccountKind says which door an account uses.
type AccountKind string

// The kinds of account.
const (
	PhysicianAccount AccountKind = "physician"
	StaffAccount     AccountKind = "staff"
	OrganiserAccount AccountKind = "organiser"
)

// An Account signs in. A physician's user name is the CMP number, that of staff and of organisers is the e-mail address. Grants are of staff only.
type Account struct {
	ID           int64
	Kind         AccountKind
	User         string
	Name         string
	Email        string
	Physician    int64 // a physician's record; for staff who are physicians their own, or 0
	Organiser    int64 // the institution of an organiser, or 0
	Grants       []Grant
	MustChange   bool // the initial password was used: a new one comes first
	SecondFactor bool // TOTP is set up; staff cannot work without
	Disabled     bool
	Invited      bool // staff and organisers: the link with which the password is chosen was not yet taken
	CreatedAt    time.Time
	LastLoginAt  time.Time
}

// Actor is the account as one who acts.
func (a Account) Actor() Actor {
	return Actor{Account: a.ID, Name: a.Name, Physician: a.Physician, Organiser: a.Organiser, Grants: a.Grants}
}

// Unused orders the mail that an initial password ended without being used (until is its end); it leads to where one asks for another.
func (a Account) Unused(until time.Time) Outcome {
	return Outcome{Mails: []MailOrder{{Key: "access_expired/" + itoa(int(a.ID)) + "/" + itoa(int(until.UnixMilli())), Template: "access_expired", To: a.Email,
		Physician: a.Physician, Subject: "account", ID: a.ID, Values: map[string]string{"Name": a.Name, "Link": "/contrasena/olvido"}}}}
}
