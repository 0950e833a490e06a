package intake

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

type csvTable struct {
	r       *csv.Reader
	what    sheet
	skipped int // lines before those that r counts
}

// openCSV finds out encoding and separator, and reads from the beginning again.
func openCSV(f *os.File) (table, *Refusal) {
	name, enc, r := textOf(f)
	if r != nil {
		return nil, r
	}
	if _, err := f.Seek(0, io.SeekStart); err != nil {
		return nil, damaged("%v", err)
	}
	text := bufio.NewReaderSize(enc.NewDecoder().Reader(f), 64<<10)
	head, _ := text.Peek(32 << 10)
	t := &csvTable{what: sheet{Encoding: name}}
	separator := separatorIn(string(head))
	if named, rest, ok := strings.Cut(string(head), "\n"); ok && rest != "" && len(strings.TrimSpace(named)) == 5 && strings.HasPrefix(named, "sep=") {
		separator, t.skipped = rune(named[4]), 1 // Excel's own way to say it
		text.Discard(len(named) + 1)
	}
	t.what.Separator = string(separator)
	t.r = csv.NewReader(text)
	t.r.Comma, t.r.FieldsPerRecord = separator, -1
	return t, nil
}

func (t *csvTable) about() sheet { return t.what }
func (t *csvTable) padded() bool { return false }

func (t *csvTable) next() (int, []string, error) {
	cells, err := t.r.Read()
	if fault, ok := err.(*csv.ParseError); ok {
		return fault.StartLine + t.skipped, nil, fault.Err
	}
	if err != nil {
		return 0, nil, err
	}
	line, _ := t.r.FieldPos(0)
	return line + t.skipped, cells, nil
}

// textOf reads f to its end to learn how its letters are written: a mark at the
// beginning says it; else UTF-8 if all of it is; else Windows-1252, as Excel
// writes in Peru and Mexico. What holds a zero byte is no text.
func textOf(f io.Reader) (name string, enc encoding.Encoding, r *Refusal) {
	buf := make([]byte, 64<<10)
	valid, first, kept, looks := true, true, 0, ""
	for {
		n, err := io.ReadFull(f, buf[kept:])
		b := buf[:kept+n]
		if first && (bytes.HasPrefix(b, []byte("\xff\xfe")) || bytes.HasPrefix(b, []byte("\xfe\xff"))) {
			return "utf-16", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), nil
		}
		if first {
			if found := noText(b); found != "" {
				return "", nil, &Refusal{Kind: NotSheet, Found: found}
			}
			looks = lookalike(b)
		}
		if bytes.IndexByte(b, 0) >= 0 {
			return "", nil, &Refusal{Kind: NotSheet, Found: looks}
		}
		first = false
		for valid && len(b) > 0 && (utf8.FullRune(b) || err != nil) {
			c, size := utf8.DecodeRune(b)
			valid = c != utf8.RuneError || size > 1
			b = b[size:]
		}
		if !valid {
			b = nil
		}
		kept = copy(buf, b)
		if err != nil {
			break
		}
	}
	if valid {
		return "utf-8", unicode.UTF8BOM, nil
	}
	return "windows-1252", charmap.Windows1252, nil
}

// noText recognises what is written with letters and is no table.
func noText(b []byte) string {
	switch {
	case bytes.HasPrefix(b, []byte("%PDF-")):
		return "pdf"
	case bytes.HasPrefix(b, []byte(`{\rtf`)):
		return "word"
	case isPage(b):
		return "page"
	}
	return ""
}

// separatorIn counts what may separate in the first line that is not empty,
// outside quotes. The semicolon wins a draw: in our countries Excel writes it,
// because numbers use the comma.
func separatorIn(head string) rune {
	counts, quoted := map[rune]int{}, false
	for _, c := range strings.TrimLeft(head, "\ufeff\r\n ") {
		if c == '"' {
			quoted = !quoted
		}
		if c == '\n' && !quoted {
			break
		}
		if !quoted {
			counts[c]++
		}
	}
	best := ';'
	for _, c := range ",\t|" {
		if counts[c] > counts[best] {
			best = c
		}
	}
	return best
}
