// Command build makes the files of assets/dist out of assets/vendor, assets/css and assets/js:
// one stylesheet, one script and the viewer of e-files, each beside its brotli and gzip form, and the manifest that names them.
// It reads nothing from the network, so that the same sources always give the same bytes. Run it with `go generate ./assets`.
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	if err := run("."); err != nil {
		fmt.Fprintln(os.Stderr, "assets:", err)
		os.Exit(1)
	}
}

// run builds everything in memory first: a source that is missing or has changed leaves the folder as it was.
func run(root string) error {
	if err := checkVendor(root); err != nil {
		return err
	}
	files, err := bundle(root)
	if err != nil {
		return err
	}
	out := filepath.Join(root, "dist")
	if err := os.RemoveAll(out); err != nil {
		return err
	}
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	for _, f := range files {
		if err := f.write(out); err != nil {
			return err
		}
	}
	return os.WriteFile(filepath.Join(root, "manifest.go"), manifest(files), 0o644)
}
