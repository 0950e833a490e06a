package db

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"vigencia/council"
)

// files is the folder of uploaded and issued files: written once, named by SHA-256, never rewritten.
type files struct{ root string }

// A TempFile is a file on its way in: written, hashed and synced, but not yet named. Keep or Discard ends it.
type TempFile struct {
	Path   string
	Size   int64
	SHA256 string
	files  files
}

// openFiles makes the folder and, with sweep, removes what an earlier run left half written.
func openFiles(root string, sweep bool) (files, error) {
	f := files{root}
	if sweep {
		if err := os.RemoveAll(f.temp()); err != nil {
			return f, fmt.Errorf("sweep temporary files: %w", err)
		}
	}
	if err := os.MkdirAll(f.temp(), 0o700); err != nil {
		return f, fmt.Errorf("data folder: %w", err)
	}
	return f, nil
}

func (f files) temp() string { return filepath.Join(f.root, "tmp") }

func (f files) path(sha256 string) string { return filepath.Join(f.root, sha256[:2], sha256) }

// Receive writes what r gives to a temporary file on the same disk, hashed and synced. More than limit bytes is refused with
// file.too_big and nothing stays.
func (s *Store) Receive(r io.Reader, limit int64) (t *TempFile, err error) {
	file, err := os.CreateTemp(s.files.temp(), "up-*")
	if err != nil {
		return nil, notKept(err)
	}
	t = &TempFile{Path: file.Name(), files: s.files}
	defer func() {
		if err != nil {
			err = errors.Join(err, file.Close())
			t.Discard()
			t = nil
		}
	}()
	sum := sha256.New()
	if t.Size, err = io.Copy(io.MultiWriter(file, sum), io.LimitReader(r, limit+1)); err != nil {
		return t, notKept(err)
	}
	if t.Size > limit {
		return t, council.Refuse(council.Invalid, "file.too_big")
	}
	t.SHA256 = hex.EncodeToString(sum.Sum(nil))
	if err = file.Sync(); err != nil {
		return t, notKept(err)
	}
	if err := file.Close(); err != nil {
		return t, notKept(err)
	}
	return t, nil
}

// keep names the file by its hash: rename, then sync of the folder. The row that points to it commits after this.
func (t *TempFile) keep() error {
	to := t.files.path(t.SHA256)
	folder := filepath.Dir(to)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return notKept(err)
	}
	if err := os.Rename(t.Path, to); err != nil {
		return notKept(err)
	}
	if err := syncFolder(folder); err != nil {
		return err
	}
	return syncFolder(t.files.root)
}

// Discard removes a file that will not be kept. After keeping it does nothing.
func (t *TempFile) Discard() {
	if t != nil {
		_ = os.Remove(t.Path) // already renamed, or swept at the next start
	}
}

func syncFolder(path string) error {
	folder, err := os.Open(path)
	if err != nil {
		return notKept(err)
	}
	if err := errors.Join(folder.Sync(), folder.Close()); err != nil {
		return notKept(err)
	}
	return nil
}

// File opens a kept file by its hash.
func (s *Store) File(sha256 string) (*os.File, error) {
	if len(sha256) != 64 || strings.Trim(sha256, "0123456789abcdef") != "" {
		return nil, council.Refuse(council.NotFound, "error.not_found")
	}
	file, err := os.Open(s.files.path(sha256))
	if err != nil {
		return nil, fmt.Errorf("kept file: %w", err)
	}
	return file, nil
}

// keepBytes keeps bytes that the program made itself, as Receive and keep do, and gives their hash.
func (s *Store) keepBytes(b []byte) (string, error) {
	t, err := s.Receive(strings.NewReader(string(b)), int64(len(b)))
	if err != nil {
		return "", err
	}
	if err := t.keep(); err != nil {
		t.Discard()
		return "", err
	}
	return t.SHA256, nil
}

// notKept is the refusal when the disk does not take what was sent (full, read-only, failing).
func notKept(err error) error {
	return errors.Join(council.Refuse(council.Unavailable, "error.not_kept"), err)
}
