// Package documents makes what a council prints and hands over: values in, the bytes of one A4 page as PDF out; and calendar files.
//
// It may not know HTTP, SQL, the clock or any council: colours, words, names and dates arrive as values, already in the
// language of the reader. The same values give the same bytes, however many documents are made at once.
package documents

import (
	"errors"
	"fmt"
)

// A Style is what all documents of a council share.
type Style struct {
	Council string  // the institution, as printed at the head and as author in the metadata
	Palette Palette // five colours
	Logo    []byte  // PNG, opaque and 8-bit with a palette for speed, at most 40 KB; nil draws a neutral medallion
}

// A Palette holds five colours as "#rrggbb". Text is never lighter than Soft; Accent is for rules and figures of 20 pt and more.
type Palette struct{ Ink, Primary, Accent, Tint, Soft string }

// A Signer signs by hand over a printed name and post: whoever was in office on the day of issue.
type Signer struct{ Name, Post string }

// A Field is a small label over its value. Sixths is its width on a Ficha, in sixths of the line; elsewhere it is ignored.
type Field struct {
	Label, Value string
	Sixths       int
}

// A Section of a Ficha is a heading over fields.
type Section struct {
	Title  string
	Fields []Field
}

// A Proof lets a stranger check the document against the register.
type Proof struct {
	Address string // what the QR holds: upper-case alphanumeric, "HTTPS://HOST/V/<26 characters>"
	Code    string // the human code printed beside it, grouped as it is to be read
}

// ErrUnprintable is wrapped by every refusal of a value that must show and has no letter our fonts can print.
var ErrUnprintable = errors.New("nothing printable")

// required refuses the first of name, value, name, value… whose value has nothing to print.
func (s sheet) required(pairs ...string) error {
	for i := 0; i < len(pairs); i += 2 {
		if s.text.clean(pairs[i+1]) == "" {
			return fmt.Errorf("%s: %w", pairs[i], ErrUnprintable) // not the value: errors are logged
		}
	}
	return nil
}

func (s sheet) signable(signers []Signer, most int) error {
	if len(signers) < 1 || len(signers) > most {
		return fmt.Errorf("one to %d signers, not %d", most, len(signers))
	}
	for _, g := range signers {
		if err := s.required("signer", g.Name, "post", g.Post); err != nil {
			return err
		}
	}
	return nil
}
