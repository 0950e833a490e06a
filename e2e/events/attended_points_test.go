package events_test

import (
	"testing"

	"vigencia/council"
	"vigencia/e2e/stage"
)

// A digit that changed is said at the key, which stays as typed; the right key gives no points, it waits for the list.
func (j *attended) physicianArrives(t *testing.T) {
	p, key := j.ana.sits.On(t), j.event.DoorKey
	p.Opens("/asistencias")
	p.Reads(p.Say("attended.none"))
	wrong := council.FormatEventKey(key[:19] + string('0'+(key[19]-'0'+1)%10))
	p.Types(p.Say("attended.key"), wrong)
	p.Presses(p.Say("attended.register"))
	p.Reads(p.Say("shell.error_title"), p.Say("arrival.refuse.check"))
	p.Holds(p.Say("attended.key"), wrong)
	p.Types(p.Say("attended.key"), council.FormatEventKey(key))
	p.Presses(p.Say("attended.register"))
	p.Reads(p.Say("attended.arrived", "Event", event), p.Say("attended.wait.list"), p.Say("attended.none"))
}

// Who scans the code of the door registers with one button; looking registers nothing.
func (j *attended) physicianScans(t *testing.T) {
	p := j.ana.sits.On(t)
	p.Opens("/asistencia/" + j.event.DoorKey)
	p.Reads(event, house, j.event.Number)
	p.Presses(p.Say("attended.register"))
	p.Reads(p.Say("attended.arrived", "Event", event), p.Say("attended.wait.list"))
}

// What waited is credited and no longer waits; the mail says so, and where the council has a ledger it stands there.
func (j *attended) physicianReads(t *testing.T) {
	p := j.ana.sits.On(t)
	mail := j.Post.LetterTo(j.ana.Email, event)
	if !stage.Contains(mail.Text, j.given(), house) {
		t.Errorf("the mail says %s", mail.Text)
	}
	p.Opens(mail.Link(t, "/asistencias"))
	p.Reads(event, j.given(), j.Profile.Endorsement.Roles[0].Label, p.Say("attended.ask"))
	if text := p.Sees(); stage.Contains(text, p.Say("attended.wait.list")) {
		t.Errorf("what was credited still waits: %s", text)
	}
	if j.Profile.Ledger() {
		p.Menu("Puntaje")
		p.Reads(event, j.given())
	}
}

// The constancia is ordered, made in a moment, and says who was where in what role.
func (j *attended) physicianAsks(t *testing.T) {
	p := j.ana.sits.On(t)
	p.Menu(p.Say("attended.title"))
	p.Presses(p.Say("attended.ask"))
	p.Reads(p.Say("attended.ordered"))
	p.WaitsFor(p.Say("attended.download"))
	j.anas = p.Downloads(p.Say("attended.download"))
	if text := stage.PDFText(t, j.anas); !stage.Contains(text, event, j.ana.FullName(), j.event.Number, j.given()) {
		t.Errorf("the constancia reads: %s", text)
	}
}

// Anyone who scans the QR of the constancia reads that it counts.
func (j *attended) anyoneScans(t *testing.T) {
	p := j.Person(t)
	p.Opens(stage.Scan(t, j.anas))
	p.Reads(p.Say("verify.attendance.word.counted"), event, j.ana.FullName(), j.given())
}
