package assets_test

import (
	"bytes"
	"compress/gzip"
	"io"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"

	"vigencia/assets"
)

func addresses() []string {
	return []string{assets.CSS(), assets.JS(), assets.Favicon(), assets.Evaluation(), assets.PDFViewer(), assets.PDFWorker()}
}

func find(t *testing.T, address string) assets.File {
	t.Helper()
	f, ok := assets.Find(strings.TrimPrefix(address, assets.Dir))
	if !ok {
		t.Fatalf("%s is not served", address)
	}
	return f
}

// TestEveryEncodingGivesTheSameBytes unpacks what was packed at build time.
func TestEveryEncodingGivesTheSameBytes(t *testing.T) {
	for _, address := range addresses() {
		f := find(t, address)
		unpacked, err := gzip.NewReader(bytes.NewReader(f.Gzip))
		if err != nil {
			t.Fatal(address, err)
		}
		for encoding, r := range map[string]io.Reader{"gzip": unpacked, "brotli": brotli.NewReader(bytes.NewReader(f.Brotli))} {
			if got, err := io.ReadAll(r); err != nil || !bytes.Equal(got, f.Plain) || len(got) == 0 {
				t.Errorf("%s as %s: %d bytes of %d, %v", address, encoding, len(got), len(f.Plain), err)
			}
		}
	}
}

// TestFirstLoadIsLight leaves 12 KB of the 60 KB for the page itself, and counts gzip, the heavier of the two.
func TestFirstLoadIsLight(t *testing.T) {
	sum := 0
	for _, address := range []string{assets.CSS(), assets.JS(), assets.Favicon()} {
		sum += len(find(t, address).Gzip)
	}
	if sum > 48<<10 {
		t.Errorf("stylesheet, script and icon weigh %d bytes, over 48 KB", sum)
	}
}

func TestFind(t *testing.T) {
	for _, name := range []string{"", "vigencia.css", "../manifest.go", "vigencia.000000000000.css", "dist/pdf.js"} {
		if _, ok := assets.Find(name); ok {
			t.Errorf("Find(%q) found something", name)
		}
	}
	if worker := find(t, assets.PDFWorker()); !strings.Contains(worker.Policy, "'wasm-unsafe-eval'") {
		t.Errorf("the worker's policy is %q", worker.Policy)
	}
	if f := find(t, assets.JS()); f.Policy != "" || f.Integrity != assets.JSIntegrity() || !strings.HasPrefix(f.ETag, `"`) {
		t.Errorf("unexpected file %+q", []string{f.Policy, f.Integrity, f.ETag})
	}
}

func TestEncoded(t *testing.T) {
	f := assets.File{Plain: []byte("plain"), Gzip: []byte("gz"), Brotli: []byte("br")}
	for accept, want := range map[string]string{
		"": "", "identity": "", "gzip": "gzip", "gzip, deflate, br": "br", "br;q=0, gzip;q=0.5": "gzip", "br; q=0.0, gzip; q=0": "", "BR": "br", "*": "", "xbr": "",
	} {
		if _, got := f.Encoded(accept); got != want {
			t.Errorf("Encoded(%q) = %q, want %q", accept, got, want)
		}
	}
}
