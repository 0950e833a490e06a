package portfolio_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"vigencia/council"
	"vigencia/demo/portfolio"
	"vigencia/intake"
)

func TestMain(m *testing.M) {
	if intake.IsChild() {
		os.Exit(intake.Child(os.Args[1:]))
	}
	os.Exit(m.Run())
}

var until = council.On(2026, time.November, 20)

// What the demo sends must pass the check that everyone's e-file passes.
func TestPortfolioIsAccepted(t *testing.T) {
	inspector, err := intake.New(intake.Options{})
	if err != nil {
		t.Fatal(err)
	}
	all := []portfolio.Item{}
	for _, rule := range []string{"course", "congress", "work", "master", "doctorate", "diplomatura", "teaching_assistant",
		"professor", "internship", "article", "book", "guideline", "research", "unknown"} {
		all = append(all, portfolio.Item{Rule: rule, Title: "Ñandú, pingüino y corazón", Issuer: "Clínica Los Sauces", Place: "Lima", On: until, Quantity: 1})
	}
	for name, items := range map[string][]portfolio.Item{
		"María Fernanda Núñez Güere":                              portfolio.Career(1, until),
		"Jose\u0301 😀\x00 \u202eIbáñez":                           portfolio.Career(2, until),
		"Ana " + string(bytes.Repeat([]byte("Huamanñahui "), 30)): all,
		"": nil,
	} {
		b, err := portfolio.Portfolio(name, items)
		if err != nil {
			t.Fatal(err)
		}
		if len(b) > 300_000 {
			t.Errorf("%q: %d bytes", name, len(b))
		}
		path := filepath.Join(t.TempDir(), "a.pdf")
		if err := os.WriteFile(path, b, 0o600); err != nil {
			t.Fatal(err)
		}
		facts, err := inspector.PDF(context.Background(), path, intake.PDFRules{})
		if err != nil || facts.Pages != len(items)+1 {
			t.Errorf("%q: %+v, %v; want %d pages", name, facts, err, len(items)+1)
		}
		if again, _ := portfolio.Portfolio(name, items); !bytes.Equal(b, again) {
			t.Errorf("%q: the same values gave other bytes", name)
		}
	}
}

func TestAPaperAloneHasNoCover(t *testing.T) {
	inspector, err := intake.New(intake.Options{})
	if err != nil {
		t.Fatal(err)
	}
	b, err := portfolio.Paper("Ana Díaz", portfolio.Item{Rule: "course", Title: "Identificación oficial", Issuer: "Ejemplo", Place: "Toluca", On: until, Quantity: 1})
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "a.pdf")
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	if facts, err := inspector.PDF(context.Background(), path, intake.PDFRules{}); err != nil || facts.Pages != 1 {
		t.Errorf("%+v, %v", facts, err)
	}
}

func TestCareersDifferAndStayWithinFiveYears(t *testing.T) {
	seen := map[string]bool{}
	for seed := range uint64(40) {
		items := portfolio.Career(seed, until)
		b, err := portfolio.Portfolio("x", items)
		if err != nil {
			t.Fatal(err)
		}
		seen[string(b)] = true
		for _, it := range items {
			if it.On.After(until) || it.On.Before(until.AddYears(-5)) {
				t.Errorf("seed %d: %s on %s", seed, it.Rule, it.On)
			}
		}
		if portfolio.PageOf(len(items)-1) != len(items)+1 {
			t.Errorf("last page of %d items is %d", len(items), portfolio.PageOf(len(items)-1))
		}
	}
	if len(seen) != 40 {
		t.Errorf("%d careers of 40", len(seen))
	}
}
