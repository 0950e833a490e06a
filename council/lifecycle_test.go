package council

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestTheLifeOfARequest walks every status, action and role through Apply; what comes of each stands in testdata/request_lifecycle.golden, so that a change
// of rule is a difference that can be read.
func TestTheLifeOfARequest(t *testing.T) {
	roles := append([]Role{PhysicianRole, System}, StaffRoles()...)
	var b strings.Builder
	for _, status := range RequestStatuses() {
		fmt.Fprintf(&b, "%s\n", status)
		for _, action := range requestActions() {
			answers := map[string][]string{}
			for _, role := range roles {
				r := inState(status)
				if action == Remedy {
					r.Due = lima().RemedyTerm(midday(), "III") // it still runs
				}
				if examAction(action) && status != Draft {
					r.Table = ""
				}
				answer := outcomeOf(r, action, as(role))
				answers[answer] = append(answers[answer], string(role))
			}
			fmt.Fprintf(&b, "  %-10s", action)
			keys := make([]string, 0, len(answers))
			for k := range answers {
				keys = append(keys, k)
			}
			slices.Sort(keys)
			for _, k := range keys {
				fmt.Fprintf(&b, " | %s: %s", k, strings.Join(answers[k], " "))
			}
			b.WriteString("\n")
		}
	}
	golden(t, "testdata/request_lifecycle.golden", b.String())
}

func outcomeOf(r Request, action RequestAction, by Actor) string {
	out, err := r.Apply(action, by, givenFor(action, r), midday())
	if err != nil {
		return "✗ " + string(CodeOf(err))
	}
	for _, c := range out.Changes {
		if after, ok := c.(Request); ok {
			return "→ " + string(after.Status)
		}
	}
	return "?"
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if string(want) != got {
		t.Errorf("%s differs; when the rule is meant to change, run go test ./council -run %s -update\n%s", name, t.Name(), got)
	}
}
