package intake_test

import (
	"bytes"
	"compress/zlib"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"vigencia/intake"
)

func TestMain(m *testing.M) {
	if intake.IsChild() {
		os.Exit(intake.Child(os.Args[1:]))
	}
	os.Exit(m.Run())
}

const page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>"

// paper is a PDF of one page: 1 catalog, 2 pages, 3 page, 4 contents; the
// objects of extra begin at 5.
func paper(catalog, pageKeys string, extra ...string) []byte {
	objs := []string{
		"<</Type/Catalog/Pages 2 0 R" + catalog + ">>",
		"<</Type/Pages/Kids[3 0 R]/Count 1>>",
		strings.TrimSuffix(page, ">>") + pageKeys + ">>",
		stream("", "0 0 m 100 100 l S"),
	}
	return build(append(objs, extra...)...)
}

func stream(keys, data string) string {
	return fmt.Sprintf("<</Length %d%s>>stream\n%s\nendstream", len(data), keys, data)
}

func deflate(data []byte) string {
	var b bytes.Buffer
	w, _ := zlib.NewWriterLevel(&b, zlib.BestCompression)
	w.Write(data)
	w.Close()
	return b.String()
}

// build writes a PDF whose object i+1 is objs[i]; the first is the catalog.
func build(objs ...string) []byte { return buildTrailer("", objs...) }

func buildTrailer(trailer string, objs ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	at := make([]int, len(objs))
	for i, o := range objs {
		at[i] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	xref := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objs)+1)
	for _, n := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", n)
	}
	size := fmt.Sprintf("/Size %d", len(objs)+1)
	if strings.Contains(trailer, "/Size") {
		size = ""
	}
	fmt.Fprintf(&b, "trailer\n<<%s/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n", size, trailer, xref)
	return b.Bytes()
}

// revise appends an incremental update that replaces object number by body.
func revise(b []byte, number int, body string) []byte {
	prev := bytes.LastIndex(b, []byte("startxref"))
	var before int
	fmt.Sscanf(string(b[prev:]), "startxref\n%d", &before)
	var out bytes.Buffer
	out.Write(b)
	at := out.Len()
	fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", number, body)
	xref := out.Len()
	fmt.Fprintf(&out, "xref\n%d 1\n%010d 00000 n \ntrailer\n<</Size 9/Root 1 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF\n", number, at, before, xref)
	return out.Bytes()
}

// ofSize pads a paper to n bytes with one stream that nothing uses.
func ofSize(n int) []byte {
	pad := 0
	for {
		b := paper("", "", stream("", strings.Repeat("x", pad)))
		if len(b) == n {
			return b
		}
		pad += n - len(b)
	}
}

func inspector(t testing.TB) *intake.Inspector {
	t.Helper()
	i, err := intake.New(intake.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return i
}

func keep(t testing.TB, name string, b []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func inspect(t testing.TB, b []byte) (intake.PDFFacts, error) {
	t.Helper()
	return inspector(t).PDF(context.Background(), keep(t, "a.pdf", b), intake.PDFRules{})
}

// wantRefusal demands a refusal of this kind, and of this finding if one is given.
func wantRefusal(t testing.TB, err error, kind intake.Kind, found string) *intake.Refusal {
	t.Helper()
	var r *intake.Refusal
	if !errors.As(err, &r) {
		t.Fatalf("got %v, want a refusal %q", err, kind)
	}
	if r.Kind != kind || (found != "" && r.Found != found) {
		t.Fatalf("got %v, want %q (%s)", r, kind, found)
	}
	return r
}

func repeat(s string, n int) string { return strings.Repeat(s, n) }
