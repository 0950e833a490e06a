package handlers_test

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"vigencia/council"
	"vigencia/council/profiles"
	"vigencia/handlers/testoffice"
)

var (
	block  = regexp.MustCompile("(?s)```yaml (\\S+)\n(.*?)```")
	topKey = regexp.MustCompile(`(?m)^[a-z_]+:`)
)

// The council of docs/new-council.md, made as the page says: a folder copied, the blocks of the page written into its files, and nothing else.
func newCouncil(t *testing.T) *council.Profile {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "ejemplo")
	if err := profiles.Copy("cmp", folder); err != nil {
		t.Fatal(err)
	}
	page, err := os.ReadFile("../docs/new-council.md")
	if err != nil {
		t.Fatal(err)
	}
	blocks := block.FindAllStringSubmatch(string(page), -1)
	if len(blocks) < 6 {
		t.Fatalf("the page has %d blocks", len(blocks))
	}
	for _, b := range blocks {
		path := filepath.Join(folder, b[1])
		old, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(withKeys(string(old), b[2])), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	profile, err := profiles.Load(folder)
	if err != nil {
		t.Fatal(err)
	}
	return profile
}

// withKeys replaces the top keys of a file that the block names; a list replaces the whole file.
func withKeys(file, block string) string {
	if strings.HasPrefix(block, "- ") {
		return block
	}
	starts := topKey.FindAllStringIndex(block, -1)
	for i, at := range starts {
		end := len(block)
		if i+1 < len(starts) {
			end = starts[i+1][0]
		}
		file = withKey(file, block[at[0]:at[1]], block[at[0]:end])
	}
	return file
}

func withKey(file, key, text string) string {
	for _, at := range topKey.FindAllStringIndex(file, -1) {
		if file[at[0]:at[1]] != key {
			continue
		}
		end := len(file)
		if next := topKey.FindStringIndex(file[at[1]:]); next != nil {
			end = at[1] + next[0]
		}
		return file[:at[0]] + text + "\n" + file[end:]
	}
	return file + "\n" + text
}

// Issue 3, item 18: a third council with a folder of YAML and Markdown alone, from the request to the verified certificate.
func TestAThirdCouncilIsAFolder(t *testing.T) {
	profile := newCouncil(t)
	o := testoffice.NewFrom(t, profile)
	ctx := context.Background()
	p := o.Physician(func(p *council.Physician) {
		p.Number, p.Office, p.DocumentID = "04521", "SUR", council.Document{Kind: "CI", Number: "0102030405"}
	})
	if home := o.Anyone().Get("/"); home.Status != 200 || !home.Says("Colegio de Médicos de Ejemplo") {
		t.Errorf("the home page: %d", home.Status)
	}
	me := o.AsPhysician(p)
	if page := me.Get("/inicio"); page.Status != 200 || !page.Says("Sede Sur") || !page.Says("04521") {
		t.Errorf("the physician's page: %d", page.Status)
	}
	evaluator, reader, certifier := o.Staff("Elena Vargas", council.Evaluator).Actor(), o.Staff("Saúl Lector", council.SecondReader).Actor(), o.Staff("Rita Paz", council.Certifier).Actor()
	r := o.Submitted(p, "specialty")
	act := func(action council.RequestAction, by council.Actor, given council.Facts) error {
		now, err := o.Store.Act(ctx, r.ID, action, by, given)
		if err == nil {
			r = now
		}
		return err
	}
	count := func(rule string, quantity council.Quantity) {
		if _, err := o.Store.SaveActivity(ctx, r.ID, evaluator, council.Activity{Rule: rule, Title: "Lo que hizo", From: council.On(2025, 3, 1), To: council.On(2026, 3, 1), Quantity: quantity, Page: 1}); err != nil {
			t.Fatal(err)
		}
	}
	if err := act(council.Take, evaluator, council.Facts{}); err != nil {
		t.Fatal(err)
	}
	count("course", 48_00) // 12 points, of which the chapter takes 10
	if err := act(council.Propose, evaluator, council.Facts{Proposal: council.Proposal{Verdict: "approve"}}); council.CodeOf(err) != council.Invalid {
		t.Errorf("10 points of 12 are proposed: %v", err)
	}
	count("work", 2_00)
	if err := act(council.Propose, evaluator, council.Facts{Proposal: council.Proposal{Verdict: "approve"}}); err != nil {
		t.Fatal(err)
	}
	if err := act(council.Confirm, reader, council.Facts{}); err != nil {
		t.Fatal(err)
	}
	if table := r.Table; table != "portafolio-1" {
		t.Errorf("judged by %s", table)
	}
	if err := act(council.Issue, certifier, council.Facts{}); err != nil {
		t.Fatal(err)
	}
	own, err := o.Store.CertificatesOf(ctx, p.ID)
	if err != nil || len(own) != 1 {
		t.Fatalf("%d certificates: %v", len(own), err)
	}
	c := own[0]
	if want := profile.Today(o.Now()).AddYears(4).AddDays(-1); c.ValidTo != want || r.Status != council.Issued {
		t.Errorf("in force to %s, not %s; %s", c.ValidTo, want, r.Status)
	}
	paper := o.Paper(c, council.Constancia)
	if seen := o.Anyone().Get("/v/" + paper.Code); seen.Status != 200 || !seen.Says("VIGENTE") || !seen.Says(p.FullName()) || !seen.Says("Colegio de Médicos de Ejemplo") {
		t.Errorf("the verification: %d", seen.Status)
	}
	if page := me.Get("/certificados"); page.Status != 200 || !page.Says(c.Number) {
		t.Errorf("the physician's certificates: %d", page.Status)
	}
}
