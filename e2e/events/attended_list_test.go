package events_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"vigencia/council"
	"vigencia/e2e/stage"
)

// The organiser signs in with a password, finds the event, and opens the sheet that hangs at its door.
func (j *attended) opensTheDoor(t *testing.T) {
	p := j.Person(t)
	p.Opens("/ingresar")
	p.Types(p.Say("sign_in.user"), houseMail)
	p.Types(p.Say("field.password"), stage.Passphrase)
	p.Presses(p.Say("sign_in.enter"))
	p.Menu(p.Say("menu.organiser.endorsements"))
	p.Presses(event)
	p.Presses(p.Say("organise.door.title"))
	p.Reads(event, council.FormatEventKey(j.event.DoorKey), p.Say("organise.door.call"))
	j.organiser = p
}

// path is the event's page for its organiser.
func (j *attended) path() string { return fmt.Sprint("/organizadores/avales/", j.event.ID) }

// titles is the first line of a list.
func (j *attended) titles() string {
	return j.Say("import.column.number") + ";" + j.Say("import.column.name") + ";" + j.Say("import.column.role")
}

// list is a list of attendance with lines under its titles.
func (j *attended) list(lines ...string) string {
	return strings.Join(append([]string{j.titles()}, lines...), "\n") + "\n"
}

// row is the line of somebody in a role; without a role it is the profile's first.
func (g guest) row(role string) string {
	return g.Number + ";" + g.FullName() + ";" + role
}

// unknown is the line of somebody with a number that nobody has.
func (j *attended) unknown() string {
	return j.numbered(9) + ";" + stranger + ";"
}

// near is the line of Carmen with a surname that is not hers: her number alone.
func (j *attended) near() string { return j.carmen.Number + ";Carmen Ybarra Ríos;" }

// pastes sends a list as it was copied from a spreadsheet.
func (j *attended) pastes(p *stage.Person, text string) {
	p.T.Helper()
	p.Types(p.Say("organise.attendance.paste.label"), text)
	p.Presses(p.Say("organise.attendance.file.send"), p.Say("organise.attendance.paste.title"))
}

// Without its titles nothing is read and all that was pasted stays; a role that there is not is said by its line, and nothing is kept of the list.
func (j *attended) pastesWrongly(t *testing.T) {
	p := j.organiser.On(t)
	p.Opens(j.path())
	p.Presses(p.Say("organise.attendance.go"))
	p.Reads(p.Say("organise.attendance.step.open"))
	headless := j.ana.row("") + "\n" + j.marta.row("")
	j.pastes(p, headless)
	p.Reads(p.Say("shell.error_title"), p.Say("organise.attendance.paste.head", "Columns", strings.ReplaceAll(j.titles(), ";", ", ")))
	p.Holds(p.Say("organise.attendance.paste.label"), headless)
	j.pastes(p, j.list(j.ana.row(""), j.marta.row("Oyente")))
	p.WaitsFor(p.Say("import.faults"))
	p.Reads("3", "“Oyente”")
	p.Presses(p.Say("organise.attendance.back"))
	p.Reads(p.Say("organise.attendance.state.refused"))
}

// The preview says of each row whether it coincides and no more; nobody has points before the list is confirmed.
func (j *attended) pastesRightly(t *testing.T) {
	p := j.organiser.On(t)
	j.pastes(p, j.list(j.ana.row(""), j.marta.row(j.Profile.Endorsement.Roles[0].Label), j.near(), j.unknown()))
	p.WaitsFor(p.Say("organise.attendance.confirm.do"))
	p.Reads(j.Profile.Words.Count("organise.attendance.confirm.first", 2))
	for name, result := range map[string]string{j.ana.FullName(): "coincides", j.marta.FullName(): "coincides", "Ybarra": "outside_row", stranger: "outside_row"} {
		j.shows(p, name, result)
	}
	for _, known := range []string{"Ibarra", j.ana.Email} {
		if strings.Contains(p.Sees(), known) {
			t.Errorf("the organiser is told %s of the register", known)
		}
	}
	j.filters(p, "outside", "2")
	p.Reads(stranger)
	j.confirms(p, j.credited(2))
	p.Presses(p.Say("organise.attendance.back"))
	p.Reads(p.Say("organise.attendance.step.applied"))
	j.Post.LetterTo(houseMail, "aplicada")
}

// shows fails unless the row of a name has a result.
func (j *attended) shows(p *stage.Person, name, result string) {
	p.T.Helper()
	if text := p.Row(name); !strings.Contains(text, p.Say("organise.attendance.rows."+result)) {
		p.T.Errorf("of %s: %q", name, text)
	}
}

// filters shows so many rows of a list alone; with a script the choice suffices.
func (j *attended) filters(p *stage.Person, rows, n string) {
	p.T.Helper()
	p.Chooses(p.Say("organise.attendance.rows.show"), p.Say("organise.attendance.rows."+rows, "N", n))
	if !j.Way.Script {
		p.Presses(p.Say("organise.attendance.rows.do"))
	}
}

// confirms applies the list of the page, which then says what came of it.
func (j *attended) confirms(p *stage.Person, says string) {
	p.T.Helper()
	p.Presses(p.Say("organise.attendance.confirm.do"))
	p.WaitsFor(says)
}

// credited is what a list says by which so many people more have their points.
func (j *attended) credited(n int) string {
	return j.Profile.Words.Count("organise.attendance.applied", n)
}

// The list as a spreadsheet program writes it.
func (j *attended) sendsAFile(t *testing.T) {
	p := j.organiser.On(t)
	p.Opens(j.path())
	p.Presses(p.Say("organise.attendance.go"))
	file := filepath.Join(t.TempDir(), "lista.csv")
	stage.Must(t, os.WriteFile(file, []byte("\ufeff"+j.list(j.ana.row(""), j.unknown())), 0o600))
	p.Attaches(p.Say("organise.attendance.file.label"), file)
	p.Presses(p.Say("organise.attendance.file.send"), p.Say("organise.attendance.file.title"))
	p.WaitsFor(p.Say("organise.attendance.confirm.do"))
	j.shows(p, j.ana.FullName(), "coincides")
	j.shows(p, stranger, "outside_row")
	j.confirms(p, j.credited(1))
}
