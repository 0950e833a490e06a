package ui

import (
	"strconv"

	"vigencia/assets"
)

// EFile is a PDF beside a score sheet, shown page by page by assets/js/evaluacion.js.
type EFile struct {
	Base     Base
	URL      string // of the plain file, with the base path
	Name     string // "045218-2026.pdf"
	Label    string // "Expediente en PDF"
	Start    int    // page that is shown first
	Words    PaperWords
	PageName string // of the sheet, for readers: "Página del expediente"
}

// PaperWords are the words of the viewer.
type PaperWords struct {
	Page, Of                        string // "Pág.", "de"
	Previous, Next, Larger, Smaller string
	Download                        string // "Descargar 045218-2026.pdf"
	Open                            string // without a script: "Abrir el expediente (PDF)"
	Keys                            string // "Atajos de teclado"
	Announce                        string // "Página {pagina} de {total}"
	Failed                          string // the viewer could not show it
}

func (f EFile) start() string   { return strconv.Itoa(max(1, f.Start)) }
func (f EFile) viewer() string  { return f.Base.To(assets.PDFViewer()) }
func (f EFile) worker() string  { return f.Base.To(assets.PDFWorker()) }
func pageOf(page int) string    { return strconv.Itoa(page) }
func (f EFile) at(p int) string { return f.URL + "#page=" + strconv.Itoa(p) }
