package intake

import (
	"bytes"
	"cmp"
	"io"
	"os"

	"github.com/xuri/excelize/v2"
)

type xlsxTable struct {
	rows *excelize.Rows
	line int
}

// openXLSX opens the first visible sheet of a workbook. Large parts go to the
// temporary folder that the parent has made for this child and clears after it.
func openXLSX(f *os.File) (table, *Refusal) {
	head := make([]byte, 8)
	n, _ := f.ReadAt(head, 0)
	if locked := []byte("\xd0\xcf\x11\xe0"); bytes.HasPrefix(head[:n], locked) {
		return nil, compoundFile(f)
	}
	if !bytes.HasPrefix(head[:n], []byte("PK\x03\x04")) {
		return nil, &Refusal{Kind: NotSheet, Found: lookalike(head[:n])}
	}
	book, err := excelize.OpenReader(f, excelize.Options{UnzipSizeLimit: maxUnpacked, ShortDatePattern: "yyyy-mm-dd"})
	if err != nil {
		return nil, damaged("%v", err)
	}
	for _, name := range book.GetSheetList() {
		if visible, err := book.GetSheetVisible(name); err != nil || !visible {
			continue
		}
		rows, err := book.Rows(name)
		if err != nil {
			return nil, damaged("%v", err)
		}
		return &xlsxTable{rows: rows}, nil
	}
	return nil, &Refusal{Kind: NotSheet, Found: "zip"}
}

// compoundFile tells a workbook with a password from Excel's format of before
// 2007: both are OLE files.
func compoundFile(f *os.File) *Refusal {
	b, err := io.ReadAll(io.LimitReader(f, 1<<20))
	name := []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00")
	if err == nil && bytes.Contains(b, name) {
		return &Refusal{Kind: PasswordProtected}
	}
	return &Refusal{Kind: NotSheet, Found: "word"}
}

func (t *xlsxTable) about() sheet { return sheet{} }
func (t *xlsxTable) padded() bool { return true }

func (t *xlsxTable) next() (int, []string, error) {
	if !t.rows.Next() {
		return t.line, nil, cmp.Or(t.rows.Error(), io.EOF)
	}
	t.line++
	cells, err := t.rows.Columns()
	return t.line, cells, err
}
