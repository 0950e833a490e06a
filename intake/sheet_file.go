package intake

import (
	"context"
	"errors"
	"strconv"

	"vigencia/council"
)

// Say turns a refusal into what its sender reads: the word upload.<kind> of the profile, with Size and Limit in MB and the Line.
func (r *Refusal) Say() *council.Error {
	return council.Refuse(council.Invalid, "upload."+string(r.Kind), "Size", megabytes(r.Size), "Limit", megabytes(r.Limit), "Line", strconv.Itoa(r.Line))
}

func megabytes(bytes int64) string { return strconv.FormatFloat(float64(bytes)/(1<<20), 'f', 1, 64) }

// Sheet opens the spreadsheet at path in a child as an import reads it. Refusals come as council.Error. done ends the child and has to be called.
func (i *Inspector) Sheet(ctx context.Context, path, format string) (file council.SheetFile, done func(), err error) {
	rows, err := i.Rows(ctx, path, Sheet(format), SheetRules{})
	if err != nil {
		return file, func() {}, worded(err)
	}
	file = council.SheetFile{Header: rows.Header, Line: rows.Line, Rows: func(yield func(council.SheetRow, error) bool) {
		for row, err := range rows.All() {
			if !yield(council.SheetRow{Line: row.Line, Cells: row.Cells}, worded(err)) {
				return
			}
		}
	}}
	return file, rows.Close, nil
}

func worded(err error) error {
	var r *Refusal
	if errors.As(err, &r) {
		return errors.Join(r.Say(), err)
	}
	return err
}
