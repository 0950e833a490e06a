package db

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"vigencia/council/profiles"
)

// The folder may have been made by somebody else, for all to read: what is in it is for its owner only, while it is open and in the copy
// before a migration.
func TestWhatIsKeptIsForItsOwnerOnly(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "data")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	profile, err := profiles.Load("cmp")
	if err != nil {
		t.Fatal(err)
	}
	s, err := Open(context.Background(), Options{Folder: folder, Profile: profile})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	path := filepath.Join(folder, "vigencia.db")
	half := path + ".before-9.half" // of a copy that was interrupted
	if err := os.WriteFile(half, []byte("half"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := s.backupBefore(context.Background(), path, 9); err != nil {
		t.Fatal(err)
	}
	kept, err := s.Receive(strings.NewReader("a file"), 100)
	if err != nil {
		t.Fatal(err)
	}
	defer kept.Discard()
	seen := 0
	err = filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil || path == folder {
			return err
		}
		info, err := d.Info()
		if err == nil && info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s is %s", path, info.Mode())
		}
		seen++
		return err
	})
	if copied, _ := os.Stat(path + ".before-9"); err != nil || seen < 6 || copied == nil || copied.Size() < 4096 {
		t.Errorf("%d files, the copy %v: %v", seen, copied, err)
	}
	if _, err := os.Stat(half); !os.IsNotExist(err) {
		t.Errorf("the half copy: %v", err)
	}
}
