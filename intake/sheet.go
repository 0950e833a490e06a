package intake

import (
	"io"
	"os"
	"strings"
)

const (
	maxUnpacked = 512 << 20 // bytes that a workbook may unpack to
	maxRow      = 1 << 20   // bytes in one row
)

// table is a spreadsheet that is read row by row. next returns io.EOF after the
// last row; a row that is empty is returned all the same, to be counted.
type table interface {
	next() (line int, cells []string, err error)
	about() sheet
	padded() bool // rows end at their last cell that is not empty
}

// readSheet runs in the child.
func readSheet(f *os.File, w sheetWork, a *answer) error {
	open := openCSV
	if w.Kind == XLSX {
		open = openXLSX
	}
	t, refusal := open(f)
	if refusal != nil {
		return a.say(message{Refusal: refusal})
	}
	refusal, err := copyRows(t, w.Rules, a)
	if err != nil {
		return err
	}
	if refusal != nil {
		return a.say(message{Refusal: refusal})
	}
	return a.say(message{End: true})
}

// copyRows sends the first row that is not empty as the header, and then every
// other one.
func copyRows(t table, rules SheetRules, a *answer) (*Refusal, error) {
	about, count := t.about(), 0
	for {
		line, cells, err := t.next()
		if err == io.EOF {
			break
		}
		if err != nil {
			return &Refusal{Kind: Damaged, Line: line, Detail: err.Error()}, nil
		}
		sent := len(cells)
		if cells = trimmed(cells); len(cells) == 0 {
			continue
		}
		if r := tooWide(line, cells, rules); r != nil {
			return r, nil
		}
		if about.Header == nil {
			about.Header, about.Line = cells, line
			if err := a.say(message{Sheet: &about}); err != nil {
				return nil, err
			}
			continue
		}
		if count++; count > rules.MaxRows {
			return &Refusal{Kind: TooManyRows, Line: line, Limit: int64(rules.MaxRows)}, nil
		}
		if t.padded() {
			sent = max(sent, len(about.Header))
		}
		if err := a.queue(message{Row: fit(line, cells, sent, len(about.Header))}); err != nil {
			return nil, err
		}
	}
	if about.Header == nil {
		return &Refusal{Kind: Empty}, nil
	}
	return nil, nil
}

// fit gives the row as many cells as the header has. Rows of a workbook end at
// their last cell, and many programs write empty columns at the end of a line:
// neither is a fault. A line of a text with too few separators is one: it had
// only sent cells.
func fit(line int, cells []string, sent, width int) *Row {
	row := &Row{Line: line, Cells: cells, Ragged: len(cells) > width || sent < width}
	for len(row.Cells) < min(sent, width) {
		row.Cells = append(row.Cells, "")
	}
	return row
}

// trimmed takes blanks off each cell, and empty cells off the end.
func trimmed(cells []string) []string {
	for i := range cells {
		cells[i] = strings.Trim(cells[i], " \t\r\n\u00a0\ufeff")
	}
	for len(cells) > 0 && cells[len(cells)-1] == "" {
		cells = cells[:len(cells)-1]
	}
	return cells
}

func tooWide(line int, cells []string, rules SheetRules) *Refusal {
	if len(cells) > rules.MaxColumns {
		return &Refusal{Kind: TooWide, Line: line, Limit: int64(rules.MaxColumns)}
	}
	total := 0
	for _, c := range cells {
		if total += len(c); len(c) > rules.MaxCell || total > maxRow {
			return &Refusal{Kind: TooWide, Line: line, Limit: int64(rules.MaxCell)}
		}
	}
	return nil
}
