package profiles

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"vigencia/council"
)

// Copy writes the folder of a council that the program carries to disk, for whoever begins a new council from it (docs/new-council.md).
// It refuses a folder that has anything in it, and writes nothing then.
func Copy(name, to string) error {
	if !slices.Contains(Names(), name) {
		return fmt.Errorf("no council %q: the program carries %v", name, Names())
	}
	if there, err := os.ReadDir(to); err == nil && len(there) > 0 {
		return fmt.Errorf("%s is not empty: give a folder that is not there yet", to)
	}
	from, err := fs.Sub(embedded, name)
	if err != nil {
		return err
	}
	return fs.WalkDir(from, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			return os.MkdirAll(filepath.Join(to, path), 0o755)
		}
		b, err := fs.ReadFile(from, path)
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(to, path), b, 0o644)
	})
}

// Unsaid lists, in order, the words that every council of the program has and this one lacks: what its screens would show as «key».
// An older folder finds here what a newer program says.
func Unsaid(p *council.Profile) ([]string, error) {
	var lacks []string
	for _, name := range Names() {
		carried, err := Load(name)
		if err != nil {
			return nil, err
		}
		for key := range maps.Keys(carried.Words) {
			if p.Words[key] == "" && !slices.Contains(lacks, key) {
				lacks = append(lacks, key)
			}
		}
	}
	slices.Sort(lacks)
	return lacks, nil
}
