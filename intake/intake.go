// Package intake opens the files that strangers send: bytes in, facts, rows
// or a refusal out.
//
// No parser runs in the process that serves people. Each file is opened by a
// child, the same program started again with [Command], that has little
// memory, little time, an empty environment and nothing but the file. A child
// that dies of a file is a refusal of that file, never a fault of the office.
//
// The package knows no HTTP, no SQL and no Spanish: the words of a refusal
// belong to the profile of the council.
package intake

import "fmt"

// Kind names why a file was not accepted. The profile has one sentence, with a
// next step, for each, under the same word: efile.damaged.
type Kind string

const (
	// None: no file was chosen.
	None Kind = "none"
	// TooBig: the file has Size bytes and Limit are allowed. A file of exactly
	// Limit bytes is accepted.
	TooBig Kind = "too_big"
	// Empty: the file has no bytes, or a spreadsheet no cells.
	Empty Kind = "empty"
	// NotPDF: the content is not a PDF and nothing but a PDF. Found says what
	// it looks like, where that is known: "image", "word", "zip", "program",
	// "page".
	NotPDF Kind = "not_pdf"
	// Damaged: cut short, contradictory, or beyond what a reader can bear in
	// memory or time.
	Damaged Kind = "damaged"
	// PasswordProtected: it cannot be opened without a password.
	PasswordProtected Kind = "password"
	// NoPages: a PDF without a page.
	NoPages Kind = "no_pages"
	// ActiveContent: it holds something that acts by itself or that hides
	// another file. Found names it: "JavaScript", "Launch", "EmbeddedFile"…
	ActiveContent Kind = "active"
	// NotPaper: the content is neither a PDF, nor a JPEG, nor a PNG. Found is as
	// for NotPDF.
	NotPaper Kind = "not_paper"
	// Trailing: something stands behind the end of a picture.
	Trailing Kind = "trailing"
	// TooManyPixels: the picture has Size pixels and Limit are allowed.
	TooManyPixels Kind = "too_many_pixels"
	// NotSheet: the content is not the kind of spreadsheet that was expected.
	NotSheet Kind = "not_sheet"
	// TooManyRows: more than Limit rows; Line is the first one too many.
	TooManyRows Kind = "too_many_rows"
	// TooWide: the row at Line has more than Limit columns, or a cell of more
	// than Limit bytes.
	TooWide Kind = "too_wide"
)

// Refusal says why a file was not accepted, with what a sentence to its sender
// needs. It is an error; everything else that goes wrong (no disk, no process)
// is an error of another type and not the sender's fault.
type Refusal struct {
	Kind  Kind   `json:"kind"`
	Size  int64  `json:"size,omitempty"`  // bytes, for TooBig
	Limit int64  `json:"limit,omitempty"` // bytes, rows or columns that are allowed
	Line  int    `json:"line,omitempty"`  // line of a spreadsheet, from 1
	Found string `json:"found,omitempty"` // a word of a closed list, never text of the file
	// Detail is for the log of the office, never for the sender's screen.
	Detail string `json:"detail,omitempty"`
}

func (r *Refusal) Error() string {
	s := "intake: " + string(r.Kind)
	if r.Found != "" {
		s += " (" + r.Found + ")"
	}
	if r.Detail != "" {
		s += fmt.Sprintf(": %.200q", r.Detail)
	}
	return s
}

// Megabytes returns Size and Limit in MB of 1,048,576 bytes, as in the guide's
// "5 MB", with at most one decimal. Size is rounded up, so that a file a byte
// too big never reads like one of the size allowed.
func (r *Refusal) Megabytes() (size, limit string) {
	tenths := func(n int64) string {
		whole, rest := n/10, n%10
		if rest == 0 {
			return fmt.Sprint(whole)
		}
		return fmt.Sprintf("%d.%d", whole, rest)
	}
	return tenths((r.Size*10 + 1<<20 - 1) >> 20), tenths(r.Limit * 10 >> 20)
}

func damaged(format string, args ...any) *Refusal {
	return &Refusal{Kind: Damaged, Detail: fmt.Sprintf(format, args...)}
}
