package intake_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"time"

	"vigencia/intake"
)

// slow is a valid PDF that keeps the search for names busy for minutes.
func slow() []byte {
	b := paper("", "")
	at := bytes.Index(b, []byte("xref\n0"))
	stuffing := []byte(repeat("(", 4<<20))
	tail, _, _ := bytes.Cut(b[at:], []byte("startxref"))
	return fmt.Appendf(nil, "%s%s\n%sstartxref\n%d\n%%%%EOF\n", b[:at], stuffing, tail, at+len(stuffing)+1)
}

func refusedUnder(t *testing.T, l intake.Limits, b []byte) *intake.Refusal {
	t.Helper()
	i, err := intake.New(intake.Options{PDF: l})
	if err != nil {
		t.Fatal(err)
	}
	_, err = i.PDF(context.Background(), keep(t, "a.pdf", b), intake.PDFRules{})
	return wantRefusal(t, err, intake.Damaged, "")
}

func TestChildEndsAtTheLimitOfMemory(t *testing.T) {
	large := drawn(stream("/Filter/FlateDecode", deflate(make([]byte, 60<<20))))
	if _, err := inspect(t, large); err != nil {
		t.Fatalf("60 MB fit in the memory of the office: %v", err)
	}
	r := refusedUnder(t, intake.Limits{Memory: 128 << 20}, large)
	if !strings.Contains(r.Detail, "memory") {
		t.Errorf("it ended otherwise: %v", r)
	}
}

func TestChildEndsAtTheLimitOfProcessor(t *testing.T) {
	begin := time.Now()
	r := refusedUnder(t, intake.Limits{CPU: time.Second, Wall: 2 * time.Minute}, slow())
	if took := time.Since(begin); !strings.Contains(r.Detail, "killed") || took > time.Minute {
		t.Errorf("it ended otherwise, after %v: %v", took, r)
	}
}

func TestChildEndsAtTheLimitOfTime(t *testing.T) {
	begin := time.Now()
	refusedUnder(t, intake.Limits{CPU: time.Minute, Wall: 400 * time.Millisecond}, slow())
	if took := time.Since(begin); took > 30*time.Second {
		t.Errorf("it took %v", took)
	}
}

func TestCallerWhoLeavesEndsTheChild(t *testing.T) {
	ctx, leave := context.WithTimeout(context.Background(), 300*time.Millisecond)
	defer leave()
	_, err := inspector(t).PDF(ctx, keep(t, "a.pdf", slow()), intake.PDFRules{})
	if !errors.Is(err, context.DeadlineExceeded) {
		t.Fatalf("got %v", err)
	}
}

func TestWaitingForAPlaceEndsWithTheCaller(t *testing.T) {
	i, err := intake.New(intake.Options{Parallel: 1})
	if err != nil {
		t.Fatal(err)
	}
	rows, err := i.Rows(context.Background(), keep(t, "a.csv", []byte("a,b\n1,2\n")), intake.CSV, intake.SheetRules{})
	if err != nil {
		t.Fatal(err)
	}
	ctx, leave := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer leave()
	path := keep(t, "b.csv", []byte("a\n"))
	if _, err := i.Rows(ctx, path, intake.CSV, intake.SheetRules{}); !errors.Is(err, context.DeadlineExceeded) {
		t.Fatalf("got %v", err)
	}
	if _, err := i.PDF(context.Background(), keep(t, "a.pdf", paper("", "")), intake.PDFRules{}); err != nil {
		t.Fatalf("a PDF had to wait for a spreadsheet: %v", err)
	}
	rows.Close()
	again, err := i.Rows(context.Background(), path, intake.CSV, intake.SheetRules{})
	if err != nil {
		t.Fatalf("the place was not given back: %v", err)
	}
	again.Close()
}

// A fault of the office is never put on the sender.
func TestFaultsOfTheOfficeAreNoRefusals(t *testing.T) {
	path := keep(t, "a.pdf", paper("", ""))
	for name, exe := range map[string]string{"no such program": "/nowhere", "a program that is no child": "/bin/true"} {
		i, err := intake.New(intake.Options{Exe: exe})
		if err != nil {
			t.Fatal(err)
		}
		_, err = i.PDF(context.Background(), path, intake.PDFRules{})
		var r *intake.Refusal
		if err == nil || errors.As(err, &r) {
			t.Errorf("%s: got %v", name, err)
		}
	}
	_, err := inspector(t).PDF(context.Background(), path+"x", intake.PDFRules{})
	if !errors.Is(err, os.ErrNotExist) {
		t.Errorf("missing file: got %v", err)
	}
}

// Broken copies are accepted or refused; none is a fault of the office, and none
// makes the child crash.
func TestMutantsAreAnswered(t *testing.T) {
	t.Parallel()
	i, rnd := inspector(t), rand.New(rand.NewPCG(1, 2))
	originals := [][]byte{packed("<</Type/Catalog/Pages 2 0 R>>", "<</A 1>>"), manyPages(3), hybrid()}
	for n := range 60 {
		b := bytes.Clone(originals[n%len(originals)])
		for range 1 + rnd.IntN(6) {
			b[9+rnd.IntN(len(b)-9)] = byte(rnd.IntN(256))
		}
		facts, err := i.PDF(context.Background(), keep(t, "a.pdf", b), intake.PDFRules{})
		var r *intake.Refusal
		if err == nil && facts.Pages < 1 || err != nil && !errors.As(err, &r) || r != nil && strings.HasPrefix(r.Detail, "child:") {
			t.Errorf("mutant %d: %+v, %v", n, facts, err)
		}
	}
}

func BenchmarkPDFOf5MB(b *testing.B) {
	i, path := inspector(b), keep(b, "a.pdf", ofSize(intake.MaxPDF))
	b.SetBytes(intake.MaxPDF)
	for b.Loop() {
		if _, err := i.PDF(context.Background(), path, intake.PDFRules{}); err != nil {
			b.Fatal(err)
		}
	}
}
