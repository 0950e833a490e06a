package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestAFolderIsCopiedOnceAndChecked(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "colegio")
	copied := CouncilCopy{From: "cmp", Folder: folder}
	if err := copied.Run(); err != nil {
		t.Fatal(err)
	}
	var said bytes.Buffer
	check := CouncilCheck{Folder: folder}
	if err := check.check(&said); err != nil || !strings.Contains(said.String(), "Colegio Médico del Perú is whole") {
		t.Errorf("%q %v", said.String(), err)
	}
	if err := copied.Run(); err == nil || !strings.Contains(err.Error(), "is not empty") {
		t.Errorf("a second copy over the first: %v", err)
	}
	if err := (&CouncilCopy{From: "nobody", Folder: folder + "-2"}).Run(); err == nil || !strings.Contains(err.Error(), `no council "nobody"`) {
		t.Errorf("a copy of nobody: %v", err)
	}
	change(t, filepath.Join(folder, "words", "public-verify.yaml"), "title:", "titel:")
	if err := check.check(&said); err == nil || !strings.Contains(err.Error(), "these are missing: ") {
		t.Errorf("a word that is not there: %v", err)
	}
	change(t, filepath.Join(folder, "mails", "request_received.md"), "{{.Due}}", "pronto")
	if err := check.check(&said); err == nil || !strings.Contains(err.Error(), "request_received") {
		t.Errorf("a mail that lost a value: %v", err)
	}
}

func change(t *testing.T, path, old, new string) {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(b), old) {
		t.Fatalf("%s has no %q", path, old)
	}
	if err := os.WriteFile(path, []byte(strings.ReplaceAll(string(b), old, new)), 0o600); err != nil {
		t.Fatal(err)
	}
}
