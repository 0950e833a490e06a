package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestDistIsWhatTheSourcesGive fails when a source was changed without `go generate ./assets`.
func TestDistIsWhatTheSourcesGive(t *testing.T) {
	files, err := bundle("..")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		kept, err := os.ReadFile(filepath.Join("..", "dist", f.name))
		if err != nil || !bytes.Equal(kept, f.body) {
			t.Errorf("dist/%s is not what its sources give: run go generate ./assets (%v)", f.name, err)
		}
	}
	kept, err := os.ReadFile("../manifest.go")
	if err != nil || !bytes.Equal(kept, manifest(files)) {
		t.Errorf("manifest.go is not what the sources give: run go generate ./assets (%v)", err)
	}
}

func TestVendoredFilesAreTheListedOnes(t *testing.T) {
	if err := checkVendor(".."); err != nil {
		t.Error(err)
	}
	dir := t.TempDir()
	write(t, filepath.Join(dir, "vendor", "SHA256SUMS"), "")
	write(t, filepath.Join(dir, "vendor", "x", "a.js"), "alert(1)")
	if err := checkVendor(dir); err == nil {
		t.Error("a file that is not listed passed")
	}
}

func TestPruneKeepsWhatIsUsed(t *testing.T) {
	got := prune("@charset \"UTF-8\";/*!\n * L\n */:root{--a:1}.btn,.btn-close{c:d}.modal{e:f}@media (min-width:1px){.modal a{g:h}.d-md-none:not(.a,.b){i:j}}@keyframes k{0%{l:m}}")
	want := "/*!\n * L\n */\n:root{--a:1}.btn{c:d}@media (min-width:1px){.d-md-none:not(.a,.b){i:j}}"
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestMinify(t *testing.T) {
	for in, want := range map[string]string{
		"a { b: c d; }\n/* x */ e > f , g { h: calc(1px + 2px); }":    "a{b:c d}e > f,g{h:calc(1px + 2px)}",
		`.x::before { content: "  ›  "; }`:                            `.x::before{content:"  ›  "}`,
		"a { b: url('x  y') }":                                        "a{b:url('x  y')}",
		".a .b :focus { c: d }":                                       ".a .b :focus{c:d}",
		"@media (min-width: 1px) and (max-width: 2px) { a { b: c } }": "@media (min-width:1px) and (max-width:2px){a{b:c}}",
	} {
		if got := minifyCSS(in); got != want {
			t.Errorf("minifyCSS(%q)\n got %q\nwant %q", in, got, want)
		}
	}
	if got := minifyJS("// a\n\n  b() // c\n"); got != "b() // c\n" {
		t.Errorf("minifyJS gave %q", got)
	}
	if strings.Contains(minifyCSS("a{}/* z */"), "z") {
		t.Error("a comment stays")
	}
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
