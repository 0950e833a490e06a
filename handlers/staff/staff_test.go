package staff_test

import (
	"context"
	"strconv"
	"strings"
	"testing"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

// act does an act as a person of staff would, and must be allowed.
func act(t *testing.T, o *testoffice.Office, r council.Request, action council.RequestAction, by council.Account, given council.Facts) council.Request {
	t.Helper()
	r, err := o.Store.Act(context.Background(), r.ID, action, by.Actor(), given)
	if err != nil {
		t.Fatalf("%s: %v", action, err)
	}
	return r
}

// now is the request as the office has it.
func now(t *testing.T, o *testoffice.Office, r council.Request) council.Request {
	t.Helper()
	r, err := o.Store.Request(context.Background(), r.ID)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// unchanged fails unless the request is as it was.
func unchanged(t *testing.T, o *testoffice.Office, before council.Request) {
	t.Helper()
	if after := now(t, o, before); after.Version != before.Version || after.Status != before.Status || after.Evaluator != before.Evaluator || after.Reader != before.Reader {
		t.Errorf("it changed: %+v", after)
	}
}

func surname(name string) func(*council.Physician) {
	return func(p *council.Physician) { p.Surname1 = name }
}

func ofOffice(code string) func(*council.Physician) {
	return func(p *council.Physician) { p.Office = code }
}

func id(n int64) string { return strconv.FormatInt(n, 10) }

// alsoPhysician is a member of staff who is the physician p.
func alsoPhysician(t *testing.T, o *testoffice.Office, p council.Physician, roles ...council.Role) council.Account {
	t.Helper()
	a := council.Account{Kind: council.StaffAccount, User: "tambien@cmp.example", Name: p.FullName(), Email: "tambien@cmp.example", Physician: p.ID}
	for _, r := range roles {
		a.Grants = append(a.Grants, council.Grant{Role: r})
	}
	a, err := o.Store.AddAccount(context.Background(), a, council.Program())
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func contains(text, words string) bool { return strings.Contains(text, words) }
