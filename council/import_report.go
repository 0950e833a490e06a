package council

// An ImportFault says what is wrong with a line and what to do: Say is a sentence of the profile's words. Column is the key of a column, or "".
type ImportFault struct {
	Line   int
	Column string
	Value  string
	Say    string
	Args   []string
}

// An ImportSample is a row as it will be kept.
type ImportSample struct {
	Line   int
	Number string
	Name   string
	What   string   // "added" or "changed"
	Fields []string // word keys of what changes
}

// An ImportReport is what an import did, or would do.
type ImportReport struct {
	Rows      int
	Added     int
	Changed   int
	Unchanged int
	Kept      int // members whose own contact data were kept
	Faults    []ImportFault
	FaultRows int // of all lines, also of those whose faults are not listed
	Samples   []ImportSample
	Conflicts []ImportFault // lines that are left out, because staff have to decide first
	Left      int           // how many, also of those that are not listed
}

// Limits of what a report lists; its counts are whole.
const (
	maxImportFaults  = 200
	maxImportSamples = 20
)

// Refuse notes what is wrong with one line; only the first ones are listed.
func (r *ImportReport) Refuse(faults ...ImportFault) {
	r.FaultRows++
	for _, f := range faults {
		if len(r.Faults) < maxImportFaults {
			r.Faults = append(r.Faults, f)
		}
	}
}

// Leave notes a line that changes nothing until staff have decided; only the first ones are listed.
func (r *ImportReport) Leave(conflict ImportFault) {
	r.Left++
	if len(r.Conflicts) < maxImportFaults {
		r.Conflicts = append(r.Conflicts, conflict)
	}
}

// Sample notes a row as an example of what the import does.
func (r *ImportReport) Sample(s ImportSample) {
	if len(r.Samples) < maxImportSamples {
		r.Samples = append(r.Samples, s)
	}
}
