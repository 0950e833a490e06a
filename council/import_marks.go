package council

import "strings"

// ImportMarks is a spreadsheet with the marks of one phase of a call.
const ImportMarks ImportKind = "marks"

func markColumns() []ImportColumn {
	return []ImportColumn{{"folio", true}, {"candidate", false}, {"mark", true}}
}

// A MarkRow is one line of a spreadsheet of marks.
type MarkRow struct {
	Folio string
	Mark  Points
}

// ReadMarkRow reads one line of a spreadsheet of marks: a folio and a mark from 0 to the profile's highest, with at most two decimals and a point or a comma before them.
func (r Rules) ReadMarkRow(head ImportHead, row SheetRow) (MarkRow, []ImportFault) {
	in := &importRow{rules: r, head: head, row: row}
	m := MarkRow{Folio: strings.ToUpper(in.text("folio", 20, true))}
	typed := in.text("mark", 10, true)
	mark, err := ParsePoints(strings.Replace(typed, ",", ".", 1))
	if typed != "" && (err != nil || mark < 0 || mark > r.Exam.MaxMark) {
		in.refuse("mark", "import.fault.mark", "Max", r.Exam.MaxMark.String())
	}
	m.Mark = mark
	return m, in.faults
}
