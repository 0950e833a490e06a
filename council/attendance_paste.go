package council

import (
	"encoding/csv"
	"strings"
)

// PastedSheet gives rows that were copied from a spreadsheet, whose cells tabs separate, as a CSV; text without tabs is taken for one as it is. Lines keep their
// numbers, so that what is wrong is found where it was pasted.
func PastedSheet(text string) string {
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	if !strings.Contains(text, "\t") {
		return text
	}
	var out strings.Builder
	w := csv.NewWriter(&out)
	w.Comma = ';'
	for line := range strings.Lines(text) {
		cells := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		for i, cell := range cells {
			cells[i] = unquoted(cell)
		}
		_ = w.Write(cells) // a builder takes everything, and the separator is a good one
		w.Flush()
	}
	return out.String()
}

// unquoted takes off the quotes that spreadsheets put around a cell that holds some.
func unquoted(cell string) string {
	if len(cell) > 1 && strings.HasPrefix(cell, `"`) && strings.HasSuffix(cell, `"`) {
		return strings.ReplaceAll(cell[1:len(cell)-1], `""`, `"`)
	}
	return cell
}
