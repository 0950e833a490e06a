package intake

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// These run inside the test, where the fuzzer sees which lines an input reaches.

func FuzzCSV(f *testing.F) {
	for _, s := range []string{"a,b\n1,2\n", "\xef\xbb\xbfa;b\n;\n", "sep=|\na|b\n", "\"", "\xff\xfea\x00", "a\x00b", "\xf1\n", "sep=\"\na\n", "sep=\r\n"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		path := filepath.Join(t.TempDir(), "a.csv")
		if err := os.WriteFile(path, b, 0o600); err != nil {
			t.Fatal(err)
		}
		file, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		var out bytes.Buffer
		rules := SheetRules{}.or(CSV)
		if err := readSheet(file, sheetWork{CSV, rules}, newAnswer(&out)); err != nil {
			t.Fatal(err)
		}
		if !bytes.HasSuffix(out.Bytes(), []byte("}\n")) {
			t.Fatalf("no answer: %q", out.String())
		}
	})
}

func FuzzPDF(f *testing.F) {
	seed := []byte("%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n" +
		"3 0 obj\n<</Type/Page/Parent 2 0 R>>\nendobj\nxref\n0 4\n0000000000 65535 f \n0000000009 00000 n \n0000000054 00000 n \n" +
		"0000000105 00000 n \ntrailer\n<</Size 4/Root 1 0 R>>\nstartxref\n148\n%%EOF\n")
	if facts, refusal := inspectPDF(bytes.NewReader(seed), PDFRules{MaxBytes: MaxPDF}); facts.Pages != 1 {
		f.Fatal(refusal)
	}
	f.Add(seed)
	f.Fuzz(func(t *testing.T, b []byte) {
		facts, refusal := inspectPDF(bytes.NewReader(b), PDFRules{MaxBytes: MaxPDF})
		if (refusal == nil) != (facts.Pages > 0) {
			t.Fatalf("%+v, %v", facts, refusal)
		}
	})
}
