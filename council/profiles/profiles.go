// Package profiles holds one folder per council (rules and words in YAML, pages and mails in Markdown) and reads a folder into a
// council.Profile, or says everything that is wrong with it at once.
//
// It may not know SQL, HTTP or any screen: by the time anyone sees a profile it is plain values.
package profiles

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	_ "time/tzdata" // a machine without zones still keeps the council's days

	"vigencia/council"
)

//go:embed */*
var embedded embed.FS

var keyForm = regexp.MustCompile(`^[a-z][a-z0-9-]{0,30}$`)

// Names lists the councils that the program carries, in alphabetical order.
func Names() []string {
	entries, _ := fs.ReadDir(embedded, ".")
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

// Load reads the profile of a council: one that the program carries, by its name, or a folder on disk ("./cmp" is always on disk).
// The error joins everything found wrong, each with file and line; a profile with any error is not given.
func Load(name string) (*council.Profile, error) {
	if slices.Contains(Names(), name) {
		folder, err := fs.Sub(embedded, name)
		if err != nil {
			return nil, err
		}
		return Read(name, folder)
	}
	path, err := filepath.Abs(name)
	if err != nil {
		return nil, err
	}
	if info, err := os.Stat(path); err != nil || !info.IsDir() {
		return nil, fmt.Errorf("no council %q: neither one of %v nor a folder", name, Names())
	}
	return Read(filepath.Base(path), os.DirFS(path))
}

// Read makes a profile of a folder; key is its name, and must be a word of small letters, digits and hyphens.
func Read(key string, folder fs.FS) (*council.Profile, error) {
	r := &reader{folder: folder, profile: &council.Profile{Key: key, Words: council.Words{}}, files: map[string]*file{}}
	if !keyForm.MatchString(key) {
		r.errs = append(r.errs, fmt.Errorf("%q: the folder's name must be a word of small letters, digits and hyphens", key))
	}
	r.read()
	if len(r.errs) == 0 {
		r.check()
	}
	if len(r.errs) > 0 {
		return nil, fmt.Errorf("profile %s:\n%w", key, errors.Join(r.errs...))
	}
	return r.profile, nil
}
