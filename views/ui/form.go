package ui

import (
	"strconv"

	"github.com/a-h/templ"
)

// Action is where a form goes, and how.
type Action struct {
	URL    string // with the base path
	Get    bool   // a search; everything else is sent by POST
	ID     string
	Token  string // of the session, against forged requests; every POST has one
	Label  string // name of the form for readers, when no heading names it
	Card   bool   // the form is itself a sheet
	Files  bool   // it carries a file
	Upload Upload // words of the upload; with them, the file's size is checked before it travels
	Target string // id of the fragment that htmx replaces with the answer; empty for a whole page
	Push   bool   // the address of the answer is put in the address bar
	Live   bool   // with a Target: each change of an answer is sent, and not only the button
}

func (a Action) method() string {
	if a.Get {
		return "get"
	}
	return "post"
}

// Upload is what a person reads while a file travels. {hecho}, {total}, {porciento} and {segundos} are filled in by the script.
type Upload struct {
	Progress string // "{hecho} de {total} MB"
	Left     string // "{porciento} %. Quedan unos {segundos} segundos."
	Cancel   string // "Cancelar"
	Group    string // "Subida en curso"
	Failed   string // "No pudimos subir el archivo. Lo que escribió sigue guardado; intente de nuevo."
}

// Field is one question of a form, with what was answered.
type Field struct {
	Name         string
	ID           string // Name when empty
	Label        string
	Hint         string
	Error        string // same words as in the summary
	Value        string
	Kind         Kind
	Optional     string // the word for a question that may stay empty: "opcional"
	Autocomplete string
	InputMode    string
	Width        Width
	MaxLength    int // in characters; a counter is not shown
	Rows         int // of an area; 3 when zero
	Min, Max     string
	Step         string
	Accept       string // kinds of file: "application/pdf"
	MaxBytes     int64  // of a file, checked before it travels
	TooBig       string // its sentence; {mb} is the size of the file chosen, with one decimal
	Multiple     bool
	Bare         bool   // the label is for readers only, where the page's heading asks the same
	Show, Hide   string // words of the button that shows a password: "Mostrar", "Ocultar"
	Checked      bool   // of a Checkbox
	Follows      bool   // it holds the page that the viewer of the e-file shows
	Language     bool   // spelling is checked by the browser: free text in Spanish
}

// Kind is what is typed into a field.
type Kind string

// The kinds of field.
const (
	Text     Kind = "text"
	Email    Kind = "email"
	Tel      Kind = "tel"
	Number   Kind = "number"
	Date     Kind = "date"
	Password Kind = "password"
	Query    Kind = "search"
)

// Width is as long as the answer, so that the field itself hints at it.
type Width string

// The widths of fields.
const (
	Full Width = ""
	W4   Width = " v-w4"
	W8   Width = " v-w8"
)

// Option is one of the answers of a Select, Radios or Checkboxes.
type Option struct {
	Value    string
	Label    string
	Hint     string
	Selected bool
}

// At is the id of the field, to which the summary of errors links.
func (f Field) At() string {
	if f.ID != "" {
		return f.ID
	}
	return f.Name
}

func (f Field) kind() string {
	if f.Kind == "" {
		return string(Text)
	}
	return string(f.Kind)
}

func (f Field) class() string {
	if f.Error != "" {
		return "v-field v-field--bad"
	}
	return "v-field"
}

func (f Field) labelClass() string {
	if f.Bare {
		return "form-label visually-hidden"
	}
	return "form-label"
}

// described is the list of ids that explain the field: hint, then error.
func (f Field) described() string {
	switch {
	case f.Hint != "" && f.Error != "":
		return f.At() + "-h " + f.At() + "-e"
	case f.Hint != "":
		return f.At() + "-h"
	case f.Error != "":
		return f.At() + "-e"
	}
	return ""
}

func (f Field) attributes() templ.Attributes {
	a := templ.Attributes{}
	set := func(name, value string) {
		if value != "" {
			a[name] = value
		}
	}
	set("autocomplete", f.Autocomplete)
	set("inputmode", f.InputMode)
	set("aria-describedby", f.described())
	set("min", f.Min)
	set("max", f.Max)
	set("step", f.Step)
	if f.Error != "" {
		a["aria-invalid"] = "true"
	}
	if f.Follows {
		a["data-current-page"] = true
	}
	if f.MaxLength > 0 {
		a["maxlength"] = f.MaxLength
	}
	if !f.Language {
		a["spellcheck"] = "false"
	}
	return a
}

// optionID is the id of the i-th option; the first bears the field's own, so that the summary's link lands on it.
func (f Field) optionID(i int) string {
	if i == 0 {
		return f.At()
	}
	return f.At() + "-" + strconv.Itoa(i)
}

func (f Field) rows() int {
	if f.Rows == 0 {
		return 3
	}
	return f.Rows
}
