// Package assets holds what the browser loads: one stylesheet, one script, the favicon and, for the evaluation page alone,
// the viewer of PDF files. Everything is embedded, compressed beforehand and named by its content, so that an address never changes its bytes.
// It knows no HTTP framework: handlers/web serves what Find returns.
package assets

import (
	"embed"
	"strings"
)

//go:generate go run ./build

// Dir is the folder of the addresses, below the base path of the site.
const Dir = "/assets/"

// CacheControl is what every file is served with: its name changes whenever its bytes do.
const CacheControl = "public, max-age=31536000, immutable"

//go:embed dist
var dist embed.FS

type entry struct{ name, served, mime, integrity string }

// File is one served file in its three encodings.
type File struct {
	Name      string // as in its address, with the hash
	Type      string // Content-Type, with its character set
	ETag      string // strong, quoted
	Integrity string // for the attribute integrity
	Plain     []byte
	Brotli    []byte
	Gzip      []byte
	Policy    string // Content-Security-Policy of this file, when it differs from the site's; else empty
}

// workerPolicy lets the worker of pdf.js, and nothing else, compile WebAssembly: scans in JPEG 2000 need it.
const workerPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"

// CSS is the address of the one stylesheet, without the base path.
func CSS() string { return Dir + manifest["css"].served }

// CSSIntegrity is the value of its attribute integrity.
func CSSIntegrity() string { return manifest["css"].integrity }

// JS is the address of the one script (htmx and ours).
func JS() string { return Dir + manifest["js"].served }

// JSIntegrity is the value of its attribute integrity.
func JSIntegrity() string { return manifest["js"].integrity }

// Favicon is the address of the icon.
func Favicon() string { return Dir + manifest["favicon"].served }

// Photograph is the address of the drawn sample of a photograph for a certificate, 500 by 700.
func Photograph() string { return Dir + manifest["photograph"].served }

// Evaluation is the address of the evaluation page's own script, a module.
func Evaluation() string { return Dir + manifest["evaluation"].served }

// EvaluationIntegrity is the value of its attribute integrity.
func EvaluationIntegrity() string { return manifest["evaluation"].integrity }

// PDFViewer is the address of pdf.js, a module that the evaluation page's script imports.
func PDFViewer() string { return Dir + manifest["pdfViewer"].served }

// PDFWorker is the address of the worker of pdf.js, a module, served with a Policy of its own.
func PDFWorker() string { return Dir + manifest["pdfWorker"].served }

// Find returns the file served under name (the last part of its address), and false for any other name.
func Find(name string) (File, bool) {
	for _, e := range manifest {
		if e.served == name {
			return load(e), true
		}
	}
	return File{}, false
}

// load reads from the embedded folder, whose files the build wrote together with the manifest.
func load(e entry) File {
	f := File{Name: e.served, Type: e.mime, ETag: `"` + hash(e.served) + `"`, Integrity: e.integrity}
	if e.served == manifest["pdfWorker"].served {
		f.Policy = workerPolicy
	}
	f.Plain, _ = dist.ReadFile("dist/" + e.name)
	f.Brotli, _ = dist.ReadFile("dist/" + e.name + ".br")
	f.Gzip, _ = dist.ReadFile("dist/" + e.name + ".gz")
	return f
}

func hash(served string) string {
	parts := strings.Split(served, ".")
	return parts[len(parts)-2]
}
