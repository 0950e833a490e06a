package demo_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"vigencia/council"
	"vigencia/db"
	"vigencia/demo"
)

func TestEverybodyOfTheGuideCanSignIn(t *testing.T) {
	o := office(t)
	if len(o.Staff) < 10 || len(o.Physicians) < 8 || len(o.Guide.Organisers) < 4 {
		t.Fatalf("%d of staff, %d physicians, %d of organisers", len(o.Staff), len(o.Physicians), len(o.Guide.Organisers))
	}
	for i, a := range slices.Concat(o.Staff, o.Physicians, o.Guide.Organisers) {
		signed, stage, err := o.SignIn(context.Background(), a.User, a.Password, fmt.Sprintf("192.0.2.%d", i))
		if err != nil {
			t.Errorf("%s: %v", a.User, err)
			continue
		}
		want := db.Full
		if a.Kind == council.StaffAccount {
			want = db.SecondFactor
		}
		if stage != want {
			t.Errorf("%s: a right password leads to %s, want %s", a.User, stage, want)
		}
		if want == db.SecondFactor {
			if err := o.CheckFactor(context.Background(), signed.ID, a.Code(present)); err != nil {
				t.Errorf("%s: the code of now: %v", a.User, err)
			}
			if err := o.CheckFactor(context.Background(), signed.ID, a.Recovery[0]); err != nil {
				t.Errorf("%s: a recovery code: %v", a.User, err)
			}
		}
	}
	held := map[council.Role]bool{}
	for _, a := range o.Staff {
		for _, g := range a.Grants {
			held[g.Role] = true
		}
	}
	for _, role := range o.Store.Profile().StaffRoles() {
		if !held[role] {
			t.Errorf("nobody is %s", role)
		}
	}
}

// The terminal says who can sign in and how: user, password, and for staff the code of now, the secret and a recovery code.
func TestTheGuideTellsHowEverybodySignsIn(t *testing.T) {
	o := office(t)
	var said strings.Builder
	o.Print(&said, "http://localhost:8080", present)
	want := []string{"http://localhost:8080/ingresar", demo.Password, demo.PagePath}
	for _, a := range slices.Concat(o.Physicians, o.Guide.Organisers) {
		want = append(want, a.User, a.Name)
	}
	for _, a := range o.Staff {
		want = append(want, a.User, a.Name, a.Secret, a.Code(present), a.Recovery[0])
	}
	for _, w := range want {
		if w == "" || !strings.Contains(said.String(), w) {
			t.Errorf("the guide lacks %q", w)
		}
	}
}

// What the demo did stands in the log as a chain that nobody broke.
func TestTheDemoLeavesAWholeLog(t *testing.T) {
	broken, err := office(t).VerifyChain(context.Background())
	if err != nil || broken != 0 {
		t.Errorf("event %d breaks the chain: %v", broken, err)
	}
}

// A paper for every word that /v/ can say is listed, and its code leads to that word.
func TestTheGuideListsAPaperForEveryWord(t *testing.T) {
	o := office(t)
	listed := map[council.Standing]bool{}
	for _, p := range o.Papers {
		listed[p.Standing] = true
		v, err := o.Verify(context.Background(), p.Code)
		if p.Standing == council.Unknown {
			if _, ok := council.ParseCode(p.Code); !ok || council.CodeOf(err) != council.NotFound {
				t.Errorf("%s is no code, or somebody's: %v", p.Code, err)
			}
			continue
		}
		if err != nil || v.Standing(o.Today(present)) != p.Standing || v.Holder.FullName() != p.Holder {
			t.Errorf("%s: %s of %s, %v", p.Code, v.Standing(o.Today(present)), v.Holder.FullName(), err)
		}
	}
	for _, s := range council.Standings() {
		if !listed[s] {
			t.Errorf("no paper is %s", s)
		}
	}
}
