package documents

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/johnfercher/maroto/v2"
	"github.com/johnfercher/maroto/v2/pkg/components/col"
	"github.com/johnfercher/maroto/v2/pkg/components/page"
	"github.com/johnfercher/maroto/v2/pkg/components/row"
	"github.com/johnfercher/maroto/v2/pkg/consts/orientation"
	"github.com/johnfercher/maroto/v2/pkg/core"
	"github.com/xuri/excelize/v2"
)

// RollValues are a list that travels with papers: a head, and a line for each.
type RollValues struct {
	At      time.Time
	Title   string  // required
	Facts   []Field // of the head; empty ones are left out
	Columns []string
	Rows    [][]string
}

// perPage is how many lines one page of a roll holds.
const perPage = 24

// RollPDF makes the list as landscape pages to print. It refuses a list without title or columns, and a bad palette.
func RollPDF(style Style, v RollValues) (pdf []byte, err error) {
	defer func() {
		if r := recover(); r != nil {
			pdf, err = nil, fmt.Errorf("roll %.60q: panic: %v", v.Title, r)
		}
	}()
	s := sheet{style: style}
	if s.faces, err = loaded(); err != nil {
		return nil, err
	}
	if s.inks, err = style.Palette.inks(); err != nil {
		return nil, err
	}
	if err := s.required("council", style.Council, "title", v.Title); err != nil {
		return nil, err
	}
	if len(v.Columns) == 0 {
		return nil, errors.New("roll: no columns")
	}
	m := maroto.New(leaf{way: orientation.Horizontal, title: v.Title, subject: v.Title, at: v.At, fonts: plain}.config(s))
	var pages []core.Page
	var drawn error
	count := (len(v.Rows) + perPage - 1) / perPage
	for i := range max(count, 1) {
		draw := func(s sheet) error { v.page(s, i, max(count, 1)); return nil }
		pages = append(pages, page.New().Add(row.New(1).Add(col.New(12).Add(drawing{s, draw, &drawn}))))
	}
	m.AddPages(pages...)
	doc, err := m.Generate()
	if err != nil {
		return nil, fmt.Errorf("roll %.60q: %w", v.Title, err)
	}
	return doc.GetBytes(), drawn
}

// page draws the i-th of n pages: head, column names, and its lines.
func (v RollValues) page(s sheet, i, n int) {
	s.shrink(15, 16, 0, 200, s.caps, 11.5, s.primary, s.style.Council)
	s.shrink(15, 26, 0, 200, s.display, 20, s.ink, v.Title)
	s.put(282, 26, 1, s.sans, 8, s.soft, strconv.Itoa(i+1)+" / "+strconv.Itoa(n))
	x := 15.0
	for _, f := range v.Facts {
		if s.text.clean(f.Value) != "" && x < 270 {
			s.pair(x, 33, 50, s.sans, 9, f)
			x += 54
		}
	}
	y := 47.0
	at, widths := v.widths()
	for j, name := range v.Columns {
		s.shrink(at[j], y, 0, widths[j]-2, s.sans, 6.5, s.soft, strings.ToUpper(name))
	}
	for _, line := range v.Rows[min(i*perPage, len(v.Rows)):min((i+1)*perPage, len(v.Rows))] {
		s.line(15, y+1.6, 282, y+1.6, .1, s.accent)
		y += 6
		for j, value := range line {
			s.shrink(at[j], y, 0, widths[j]-2, s.sans, 8.5, s.ink, value)
		}
	}
	s.line(15, y+1.6, 282, y+1.6, .1, s.accent)
}

// widths shares the line among the columns by the longest of their values.
func (v RollValues) widths() (at, widths []float64) {
	longest, total := v.longest(.8)
	x := 15.0
	for _, l := range longest {
		w := 267 * (l + 2) / total
		at, widths = append(at, x), append(widths, w)
		x += w
	}
	return at, widths
}

// longest is how many letters the longest value of each column has, 40 at most, and their sum with a margin each; name is what a letter of the column's name counts.
func (v RollValues) longest(name float64) (longest []float64, total float64) {
	longest = make([]float64, len(v.Columns))
	for j, column := range v.Columns {
		longest[j] = float64(len([]rune(column))) * name
		for _, line := range v.Rows {
			longest[j] = max(longest[j], min(float64(len([]rune(line[j]))), 40))
		}
		total += longest[j] + 2
	}
	return longest, total
}

// RollWorkbook makes the list as a workbook, every cell a text: nothing in it is reckoned.
func RollWorkbook(style Style, v RollValues) ([]byte, error) {
	f := excelize.NewFile()
	sheet := f.GetSheetName(0)
	lines := [][]string{{style.Council}, {v.Title}}
	for _, fact := range v.Facts {
		if fact.Value != "" {
			lines = append(lines, []string{fact.Label, fact.Value})
		}
	}
	if err := v.widen(f, sheet); err != nil {
		return nil, err
	}
	lines = append(append(lines, nil, v.Columns), v.Rows...)
	for i, line := range lines {
		for j, value := range line {
			cell, err := excelize.CoordinatesToCellName(j+1, i+1)
			if err != nil {
				return nil, err
			}
			if err := f.SetCellStr(sheet, cell, inert(value)); err != nil {
				return nil, err
			}
		}
	}
	var b bytes.Buffer
	err := f.Write(&b)
	return b.Bytes(), errors.Join(err, f.Close())
}

// widen makes each column of a workbook as wide as the longest of its values, or of the head's that stand in it: a name or a number that is cut off is read wrong.
func (v RollValues) widen(f *excelize.File, sheet string) error {
	longest, _ := v.longest(1)
	for _, fact := range v.Facts {
		for j, text := range []string{fact.Label, fact.Value}[:min(2, len(longest))] {
			longest[j] = max(longest[j], min(float64(len([]rune(text))), 40))
		}
	}
	for j, l := range longest {
		name, err := excelize.ColumnNumberToName(j + 1)
		if err != nil {
			return err
		}
		if err := f.SetColWidth(sheet, name, name, l+2); err != nil {
			return err
		}
	}
	return nil
}

// inert keeps a spreadsheet from taking a text for a formula.
func inert(value string) string {
	if value != "" && strings.ContainsRune("=+-@\t\r", rune(value[0])) {
		return "'" + value
	}
	return value
}
