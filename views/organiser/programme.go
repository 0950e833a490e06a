package organiser

import (
	"fmt"
	"strconv"

	"vigencia/council"
	"vigencia/views/ui"
)

// SpareRows are the empty rows below those that were filled in.
const SpareRows = 3

// A SessionRow is a line of a programme as typed.
type SessionRow struct{ Day, Begins, Ends, Title, Who string }

// ProgrammePart is the part with the sessions, or a PDF.
type ProgrammePart struct {
	PartPage
	Rows []SessionRow
	File *council.Attachment
}

// rows are the sessions, with a few empty rows after them.
func (p ProgrammePart) rows() []SessionRow {
	return append(p.Rows[:len(p.Rows):len(p.Rows)], make([]SessionRow, SpareRows)...)
}

// FacultyPart is the part with those who teach.
type FacultyPart struct {
	PartPage
	Rows []FacultyRow
}

// A FacultyRow is one of those who teach as typed, and beside the register when it was saved with a number.
type FacultyRow struct {
	council.Teacher
	Check   council.TeacherCheck
	Checked bool
}

func (p FacultyPart) rows() []FacultyRow {
	return append(p.Rows[:len(p.Rows):len(p.Rows)], make([]FacultyRow, SpareRows)...)
}

// beside says only whether the number is of this person, and whether the certificate is in force when the event begins.
func (s Screen) beside(c council.TeacherCheck) ui.State {
	switch {
	case c.Teacher.Certificate == "":
		return ui.State{Label: s.W.Say("organise.faculty.without"), Shape: ui.Unsent}
	case c.Holder == "":
		return ui.State{Label: s.W.Say("organise.faculty.no_match"), Shape: ui.YourTurn}
	case c.InForce:
		return ui.State{Label: s.W.Say("organise.faculty.in_force"), Shape: ui.Done}
	}
	return ui.State{Label: s.W.Say("organise.faculty.expired"), Shape: ui.Held}
}

// cell is the field of a row; its id is its name, and the row holds what is wrong with it.
func (s Screen) cell(name string, i int, label, value string) ui.Field {
	return ui.Field{Name: fmt.Sprintf("%s-%d", name, i+1), Label: s.W.Say(label), Value: value}
}

// whole is what is wrong with all rows together.
func (s Screen) whole(name string) ui.Field {
	return ui.Field{Name: name, Error: ui.In(s.Problems, name)}
}

// row is what is wrong with the i-th row.
func (s Screen) row(name string, i int) ui.Field {
	at := fmt.Sprintf("%s-%d", name, i+1)
	return ui.Field{Name: at, Error: ui.In(s.Problems, at)}
}

func (s Screen) takeOut(i int) ui.Field {
	n := strconv.Itoa(i + 1)
	return ui.Field{Name: "quitar", ID: "quitar-" + n, Value: n, Label: s.W.Say("organise.take_out")}
}

// rowID is where the button for more rows leads back to: the first of the spare ones.
func rowID(i, filled int) string {
	if i == filled {
		return "mas"
	}
	return ""
}

func (s Screen) upload() ui.Upload {
	return ui.Upload{Progress: s.W.Say("upload.progress"), Left: s.W.Say("upload.left"), Cancel: s.W.Say("upload.cancel"), Group: s.W.Say("upload.group"), Failed: s.W.Say("upload.failed")}
}

// file asks for the PDF.
func (p ProgrammePart) file() ui.Field {
	most := p.Rules.Endorsement.ProgrammeBytes
	f := p.hinted("archivo", "organise.programme.file", "", p.W.Say("organise.programme.file_hint", "Limit", strconv.FormatInt(most>>20, 10)))
	f.Accept, f.MaxBytes, f.TooBig = "application/pdf", most, p.W.Say("upload.too_big_here")
	return f
}

// kept is the PDF that is there.
func (p ProgrammePart) kept() []ui.Fact {
	return []ui.Fact{{Term: p.W.Say("organise.programme.kept"), Link: ui.Link{Href: p.event(p.Event.ID, "/programa.pdf"), Label: p.W.Say("organise.programme.see"), Icon: ui.Download}, Small: p.File.SentName}}
}

func (s Screen) sessionDay(i int, value string, e council.Endorsement) ui.Field {
	f := s.cell("dia", i, "organise.session.day", value)
	f.Kind, f.Min, f.Max = ui.Date, e.Occasion.From.String(), e.Occasion.To.String()
	return f
}

// daysOr are the days between which the sessions lie, in words.
func (p ProgrammePart) daysOr() string {
	if days := p.days(p.Event.Occasion); days != "" {
		return days
	}
	return p.W.Say("organise.missing")
}

// rowsForm is the part's form inside a sheet.
func (p ProgrammePart) rowsForm() ui.Action {
	a := p.form()
	a.Card = false
	return a
}

// facultyRule is how many of those who teach are certified, where the profile asks for a share.
func (p FacultyPart) facultyRule() string {
	if share := p.Rules.Endorsement.FacultyShare; share > 0 {
		return p.W.Say("organise.faculty.share", "Share", strconv.Itoa(share))
	}
	return p.W.Say("organise.faculty.no_share")
}
