package main

import (
	"bytes"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/base64"
	"encoding/hex"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/gzip"
)

// built is one file as it will be served.
type built struct {
	key  string // the name by which Go code knows it
	name string // stem and extension, before the hash
	mime string
	body []byte
}

// bundle reads the sources below root and returns every file that is served, in a fixed order.
func bundle(root string) ([]built, error) {
	s := sources{root: root}
	css := prune(s.read("vendor/bootstrap/bootstrap.min.css")) + minifyCSS(s.read("css/theme.css")+s.read("css/more.css"))
	js := s.read("vendor/htmx/htmx.min.js") + "\n" + joined(s.read("js/app.js"), s.read("js/upload.js"), s.read("js/session.js"), s.read("js/start.js"))
	files := []built{
		{"css", "vigencia.css", "text/css; charset=utf-8", []byte(css)},
		{"js", "vigencia.js", "text/javascript; charset=utf-8", []byte(js)},
		{"favicon", "favicon.svg", "image/svg+xml", []byte(s.read("icons/favicon.svg"))},
		{"photograph", "fotografia.svg", "image/svg+xml", []byte(s.read("icons/fotografia.svg"))},
		{"evaluation", "evaluacion.js", "text/javascript; charset=utf-8", []byte(minifyJS(s.read("js/evaluacion.js")))},
		{"pdfViewer", "pdf.js", "text/javascript; charset=utf-8", []byte(s.read("vendor/pdfjs/pdf.min.mjs"))},
		{"pdfWorker", "pdf.worker.js", "text/javascript; charset=utf-8", []byte(s.read("vendor/pdfjs/pdf.worker.min.mjs"))},
	}
	return files, s.err
}

// joined makes one function of our scripts, so that they share their names with each other and with nobody else.
func joined(scripts ...string) string {
	return "(function(){'use strict'\n" + minifyJS(strings.Join(scripts, "\n")) + "})()\n"
}

// sources remembers the first file that could not be read.
type sources struct {
	root string
	err  error
}

func (s *sources) read(name string) string {
	b, err := os.ReadFile(filepath.Join(s.root, filepath.FromSlash(name)))
	if err != nil && s.err == nil {
		s.err = err
	}
	return string(b)
}

// served is the name with the first 12 hexadecimal digits of its SHA-256, so that a new content is a new address.
func (f built) served() string {
	sum := sha256.Sum256(f.body)
	ext := path.Ext(f.name)
	return strings.TrimSuffix(f.name, ext) + "." + hex.EncodeToString(sum[:6]) + ext
}

// integrity is the value for the attribute of the same name (SHA-384, as browsers read it).
func (f built) integrity() string {
	sum := sha512.Sum384(f.body)
	return "sha384-" + base64.StdEncoding.EncodeToString(sum[:])
}

func (f built) write(dir string) error {
	name := filepath.Join(dir, f.name)
	if err := os.WriteFile(name, f.body, 0o644); err != nil {
		return err
	}
	if err := os.WriteFile(name+".br", f.brotli(), 0o644); err != nil {
		return err
	}
	return os.WriteFile(name+".gz", f.gzip(), 0o644)
}

func (f built) brotli() []byte {
	var out bytes.Buffer
	w := brotli.NewWriterOptions(&out, brotli.WriterOptions{Quality: 11, LGWin: 22})
	w.Write(f.body) // a bytes.Buffer does not fail
	w.Close()
	return out.Bytes()
}

func (f built) gzip() []byte {
	var out bytes.Buffer
	w, _ := gzip.NewWriterLevel(&out, gzip.BestCompression) // the level is a constant that exists
	w.Write(f.body)
	w.Close()
	return out.Bytes()
}
