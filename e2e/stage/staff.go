package stage

import (
	"context"
	"testing"

	"github.com/chromedp/cdproto/network"
	"vigencia/council"
	"vigencia/db"
)

// A Colleague is one of the staff: what the journey calls them, their name, and their role, which is in an office or in the whole council.
type Colleague struct {
	Key, Name string
	Role      council.Role
	Office    string
}

// Joins has the administrator invite the first by clicks, as every other would be; the others are put on record and signed in.
func (j *Journey) Joins(t *testing.T, staff []Colleague) {
	t.Helper()
	first := staff[0]
	j.Staff[first.Key] = j.invites(t, j.Staff["administrator"].On(t), first.Name, j.Say("role."+string(first.Role)), j.Say("accounts.whole_council"))
	j.SignIn(t, staff[1:]...)
}

// SignIn puts colleagues on record, each signed in with both factors.
func (j *Journey) SignIn(t *testing.T, staff ...Colleague) {
	t.Helper()
	store := OpenStore(t, j.Office.Data, j.Profile)
	defer func() { Must(t, store.Close()) }()
	for _, c := range staff {
		j.Staff[c.Key] = j.signedIn(t, store, c)
	}
}

func (j *Journey) signedIn(t *testing.T, store *db.Store, c Colleague) *Person {
	t.Helper()
	ctx := context.Background()
	user := council.Fold(c.Key) + "@consejo.example"
	a, err := store.AddAccount(ctx, council.Account{Kind: council.StaffAccount, User: user, Name: c.Name, Email: user, Grants: []council.Grant{{Role: c.Role, Office: c.Office}}}, council.Program())
	Must(t, err)
	cookie, err := store.OpenSession(ctx, a.ID, db.Full, "127.0.0.1", "test")
	Must(t, err)
	p := j.Person(t)
	p.Do(network.SetCookie("session", cookie).WithURL(p.Address))
	p.Opens("/consejo")
	p.Reads(p.Say("desk.title"))
	return p
}
