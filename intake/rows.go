package intake

import (
	"cmp"
	"context"
	"fmt"
	"iter"
	"os"
)

// Sheet is a kind of spreadsheet.
type Sheet string

const (
	CSV  Sheet = "csv"  // text: UTF-8 or Windows-1252; separated by comma, semicolon or tab
	XLSX Sheet = "xlsx" // Excel of 2007 and later: the first visible sheet of the workbook
)

// SheetRules bound a spreadsheet. Zero fields take the defaults.
type SheetRules struct {
	MaxBytes   int64 `json:"max_bytes"`   // 256 MB of text, 64 MB of workbook
	MaxRows    int   `json:"max_rows"`    // 1,100,000, the header not counted
	MaxColumns int   `json:"max_columns"` // 200
	MaxCell    int   `json:"max_cell"`    // 32,767 bytes, as in Excel
}

// Row is one row of a spreadsheet.
type Row struct {
	Line  int      `json:"n"` // where it stands in the file, from 1: what the sender sees at the left of his screen
	Cells []string `json:"c"` // trimmed of blanks, UTF-8
	// Ragged says that the row has another number of cells than the header.
	Ragged bool `json:"r,omitempty"`
}

// Rows are the rows of one spreadsheet, read while the child reads them; a
// million of them never stand in memory together.
type Rows struct {
	Header    []string // the first row that is not empty
	Line      int      // where the header stands
	Separator string   // of a CSV
	Encoding  string   // of a CSV: "utf-8" or "windows-1252"

	places  places
	process *process
	ctx     context.Context
}

type sheet struct {
	Header    []string `json:"header"`
	Line      int      `json:"line"`
	Separator string   `json:"separator,omitempty"`
	Encoding  string   `json:"encoding,omitempty"`
}

type sheetWork struct {
	Kind  Sheet      `json:"kind"`
	Rules SheetRules `json:"rules"`
}

// Rows opens the spreadsheet at path in a child and returns its header; the
// rows follow by [Rows.All]. The caller must Close it. It refuses with a
// [*Refusal] of kind None, TooBig, Empty, NotSheet, Damaged, PasswordProtected,
// TooManyRows or TooWide.
func (i *Inspector) Rows(ctx context.Context, path string, kind Sheet, rules SheetRules) (*Rows, error) {
	rules = rules.or(kind)
	if err := checkSize(path, rules.MaxBytes); err != nil {
		return nil, err
	}
	if err := i.sheets.enter(ctx); err != nil {
		return nil, err
	}
	r, err := i.openRows(ctx, path, sheetWork{kind, rules})
	if err != nil {
		i.sheets.leave()
		return nil, err
	}
	return r, nil
}

func (i *Inspector) openRows(ctx context.Context, path string, w sheetWork) (*Rows, error) {
	temp, err := os.MkdirTemp(i.temp, "vigencia-sheet-")
	if err != nil {
		return nil, fmt.Errorf("intake: %w", err)
	}
	p, err := i.start(ctx, path, job{Limits: i.sheet, Sheet: &w}, temp)
	if err != nil {
		os.RemoveAll(temp)
		return nil, err
	}
	if err := p.ready(); err != nil {
		p.stop()
		return nil, cmp.Or(ctx.Err(), err)
	}
	m, err := p.next()
	switch {
	case err != nil || m.Refusal == nil && m.Sheet == nil:
		return nil, p.death(ctx, err)
	case m.Refusal != nil:
		p.stop()
		return nil, m.Refusal
	}
	return &Rows{m.Sheet.Header, m.Sheet.Line, m.Sheet.Separator, m.Sheet.Encoding, i.sheets, p, ctx}, nil
}

// All yields the rows after the header, once. An error ends them; without one
// the file was read to its end.
func (r *Rows) All() iter.Seq2[Row, error] {
	return func(yield func(Row, error) bool) {
		for r.process != nil {
			m, err := r.process.next()
			switch {
			case err == nil && m.Row != nil:
				if !yield(*m.Row, nil) {
					return
				}
				continue
			case err == nil && m.End:
			case err == nil && m.Refusal != nil:
				yield(Row{}, m.Refusal)
			default:
				yield(Row{}, r.process.death(r.ctx, err))
			}
			r.Close()
		}
	}
}

// Close ends the child, if it still reads. It can be called again.
func (r *Rows) Close() {
	if r.process == nil {
		return
	}
	r.process.stop()
	r.process = nil
	r.places.leave()
}

func (s SheetRules) or(kind Sheet) SheetRules {
	set := func(v *int, d int) {
		if *v <= 0 {
			*v = d
		}
	}
	set(&s.MaxRows, 1_100_000)
	set(&s.MaxColumns, 200)
	set(&s.MaxCell, 32_767)
	if s.MaxBytes <= 0 {
		s.MaxBytes = 256 << 20
		if kind == XLSX {
			s.MaxBytes = 64 << 20 // it is read into memory whole
		}
	}
	return s
}
