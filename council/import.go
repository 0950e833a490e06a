package council

import "iter"

// An ImportKind is what a spreadsheet of the council's brings in.
type ImportKind string

// The kinds of import.
const (
	ImportRoster       ImportKind = "roster"       // padrón: members and their registrations
	ImportCertificates ImportKind = "certificates" // certificates of before the system
)

// An ImportColumn is one column of an import's spreadsheet. Its header is the word import.column.<Key>.
type ImportColumn struct {
	Key      string
	Required bool
}

// Columns lists the columns of a kind of import, in the order of its template. Others in the file are passed over, and so is what the council
// does not ask: membership and standing, the state where the profile lists none, Médico Cirujano where nobody is certified as such.
func (r Rules) Columns(k ImportKind) []ImportColumn {
	general := len(r.KindsOf(GeneralRegistration)) > 0
	asked := map[string]bool{"membership": r.Membership.Active, "standing": r.Membership.Able, "state": len(r.States) > 0, "registered": general}
	var all []ImportColumn
	for _, c := range k.columns() {
		if is, some := asked[c.Key]; some && !is {
			continue
		}
		c.Required = (c.Required || c.Key == "specialty" && !general) && !(c.Key == "office" && len(r.Offices) == 1)
		all = append(all, c)
	}
	return all
}

func (k ImportKind) columns() []ImportColumn {
	if k == TableSheet {
		return tableColumns()
	}
	if k == ImportMarks {
		return markColumns()
	}
	if k == ImportAttendance {
		return attendanceColumns()
	}
	if k == ImportCertificates {
		return []ImportColumn{{"number", true}, {"specialty", false}, {"rne", false}, {"diploma", true}, {"decided", true}, {"from", false}, {"to", false}, {"pickup", false}}
	}
	return []ImportColumn{{"number", true}, {"document_kind", false}, {"document", false}, {"surname1", true}, {"surname2", false}, {"names", true}, {"office", true},
		{"membership", true}, {"standing", true}, {"phone", false}, {"mobile", false}, {"email", false}, {"address", false}, {"state", false}, {"registered", false},
		{"specialty", false}, {"rne", false}, {"rne_on", false}}
}

// A SheetRow is one row of a spreadsheet, with the line where it stands.
type SheetRow struct {
	Line  int
	Cells []string
}

// A SheetFile is a spreadsheet whose rows are read once, one after the other.
type SheetFile struct {
	Header []string
	Line   int // where the header stands
	Rows   iter.Seq2[SheetRow, error]
}

// ImportHead knows where each column of an import stands in a file, and the names that its cells may hold, folded once for all lines.
type ImportHead struct {
	at          map[string]int
	offices     map[string]string // folded code, short and long name → code
	specialties map[string]string // folded → as the profile writes it
}

// ReadHead finds the columns of a kind by the words of the council, accents and case aside; a required one that is missing, and one that stands
// there twice, are faults of the file.
func (r Rules) ReadHead(kind ImportKind, file SheetFile) (ImportHead, []ImportFault) {
	head, faults := ImportHead{at: map[string]int{}, offices: map[string]string{}, specialties: map[string]string{}}, []ImportFault{}
	for _, c := range r.Columns(kind) {
		name := r.Words.Say("import.column." + c.Key)
		for i, cell := range file.Header {
			if Fold(cell) != Fold(name) {
				continue
			}
			if _, twice := head.at[c.Key]; twice {
				faults = append(faults, ImportFault{Line: file.Line, Column: c.Key, Say: "import.fault.column_twice", Args: []string{"Column", name}})
			}
			head.at[c.Key] = i
		}
		if _, found := head.at[c.Key]; !found && c.Required {
			faults = append(faults, ImportFault{Line: file.Line, Column: c.Key, Say: "import.fault.column_missing", Args: []string{"Column", name}})
		}
	}
	for _, o := range r.Offices {
		for _, name := range []string{o.Code, o.Name, o.Long} {
			head.offices[Fold(name)] = o.Code
		}
	}
	for _, s := range r.Specialties {
		head.specialties[Fold(s.Name)] = s.Name
	}
	return head, faults
}

// cell gives what a row has in a column, "" when the file has no such column.
func (h ImportHead) cell(row SheetRow, key string) string {
	if i, ok := h.at[key]; ok && i < len(row.Cells) {
		return row.Cells[i]
	}
	return ""
}

// importRow reads the cells of one row and gathers what is wrong with them.
type importRow struct {
	rules  Rules
	head   ImportHead
	row    SheetRow
	faults []ImportFault
}

func (r *importRow) refuse(column, say string, args ...string) {
	value := r.head.cell(r.row, column)
	if runes := []rune(value); len(runes) > 60 {
		value = string(runes[:60]) + "…"
	}
	label := r.rules.Words.Say("import.column." + column)
	r.faults = append(r.faults, ImportFault{Line: r.row.Line, Column: column, Value: value, Say: say, Args: append([]string{"Column", label, "Value", value}, args...)})
}

// text gives a cell of at most limit characters; an empty one is refused when it is required.
func (r *importRow) text(column string, limit int, required bool) string {
	value := r.head.cell(r.row, column)
	switch {
	case value == "" && required:
		r.refuse(column, "import.fault.empty")
	case len([]rune(value)) > limit:
		r.refuse(column, "import.fault.long")
	}
	return value
}

// number gives a number of the council's, with the zeros before it that spreadsheets lose.
func (r *importRow) number(column string, f NumberFormat, required bool) string {
	typed := r.head.cell(r.row, column)
	if typed == "" {
		return r.text(column, 0, required)
	}
	number, padded, problem := f.Parse(typed)
	switch {
	case problem == ProblemTooShort && padded != "":
		return padded
	case problem != "":
		r.refuse(column, "import.fault.number", "Hint", f.Hint)
	}
	return number
}

// day gives a date; a day after last is refused when last is given.
func (r *importRow) day(column string, required bool, last Date) Date {
	typed := r.head.cell(r.row, column)
	if typed == "" {
		if required {
			r.refuse(column, "import.fault.empty")
		}
		return Date{}
	}
	day, err := ParseDay(typed)
	if err != nil || day.Year < 1900 || day.Year > 2200 {
		r.refuse(column, "import.fault.date")
		return Date{}
	}
	if !last.IsZero() && day.After(last) {
		r.refuse(column, "import.fault.future")
	}
	return day
}

// office gives the code of an office that is written by code, short name or long name. Where there is one office alone it need not be written.
func (r *importRow) office(column string, required bool) string {
	typed := r.head.cell(r.row, column)
	if typed == "" && len(r.rules.Offices) == 1 && required {
		return r.rules.Offices[0].Code
	}
	if typed == "" {
		return r.text(column, 0, required)
	}
	if code, ok := r.head.offices[Fold(typed)]; ok {
		return code
	}
	r.refuse(column, "import.fault.office")
	return ""
}

// specialty gives a specialty as the profile writes it; one that the list lacks stays as it is written.
func (r *importRow) specialty() string {
	typed := r.text("specialty", 120, false)
	if name, ok := r.head.specialties[Fold(typed)]; ok {
		return name
	}
	return typed
}
