package events_test

import (
	"testing"

	"vigencia/e2e/stage"
)

// Staff see beside the register who almost coincides, and say who it is: who stands in the register alone has her points.
func (j *attended) staffSayWho(t *testing.T) {
	p := j.Staff[endorser].On(t)
	p.Opens("/consejo")
	p.Reads(p.Say("desk.waits.list_near.one"))
	p.Menu(p.Say("menu.staff.attendance"))
	p.Reads("Carmen Ybarra Ríos", j.carmen.Surname1, event)
	p.Presses(p.Say("attending.is"))
	p.Reads(p.Say("attending.nobody"))
	o := j.organiser.On(t)
	o.Opens(j.path() + "/asistencia")
	o.Reads("4 "+j.Profile.Words.Count("organise.attendance.sum.rows", 4), "3 "+o.Say("organise.attendance.sum.credited"))
}

// A corrected list leaves out somebody who was credited: that is told before it applies, and she keeps her points.
func (j *attended) organiserCorrects(t *testing.T) {
	p := j.organiser.On(t)
	j.pastes(p, j.list(j.ana.row(""), j.carmen.row(""), j.unknown()))
	p.WaitsFor(p.Say("organise.attendance.confirm.do"))
	p.Reads(p.Say("organise.attendance.change.title"), p.Say("organise.attendance.change.kept")+" 1", p.Say("organise.attendance.confirm.again"))
	j.filters(p, "left", "1")
	p.Reads(j.marta.FullName(), p.Say("organise.attendance.rows.stays"))
	j.confirms(p, p.Say("organise.attendance.applied_none"))
	marta := j.marta.sits.On(t)
	marta.Opens("/asistencias")
	marta.Reads(event, j.given(), marta.Say("attended.ask"))
}

// Staff see who was left out, and let her keep what she has.
func (j *attended) staffKeep(t *testing.T) {
	p := j.Staff[endorser].On(t)
	p.Opens("/consejo")
	p.Reads(p.Say("desk.waits.list_gone.one"))
	p.Menu(p.Say("menu.staff.attendance"))
	p.Presses(p.Say("attending.tab.gone", "N", "1"))
	p.Reads(j.marta.FullName(), event)
	p.Presses(p.Say("attending.keep"))
	p.Reads(p.Say("attending.nobody"))
}

// The organiser cancels the event; a reason is asked for, and the points count until two persons undo them.
func (j *attended) organiserCancels(t *testing.T) {
	p := j.organiser.On(t)
	p.Opens(j.path())
	p.Presses(p.Say("organise.cancel.title"))
	p.Presses(p.Say("organise.cancel.send"))
	p.Reads(p.Say("shell.error_title"))
	p.Types(p.Say("organise.cancel.why"), "Faltó quien lo impartiera.")
	p.Presses(p.Say("organise.cancel.send"))
	p.Reads(p.Say("organise.step.cancelled"))
	ana := j.ana.sits.On(t)
	ana.Opens("/asistencias")
	ana.Reads(event, j.given())
}

// The first person asks for the points to be undone, with a reason, and cannot confirm it.
func (j *attended) firstAsks(t *testing.T) {
	p := j.Staff[endorser].On(t)
	p.Opens("/consejo")
	p.Reads(p.Say("desk.waits.list_cancelled.one"))
	p.Menu(p.Say("menu.staff.attendance"))
	p.Presses(p.Say("attending.tab.cancelled", "N", "1"))
	p.Presses(event)
	p.Presses(p.Say("reversal.ask"))
	p.Presses(p.Say("reversal.ask"), p.Say("reversal.why"))
	p.Reads(p.Say("shell.error_title"))
	p.Types(p.Say("reversal.why"), "El evento no se realizó.")
	p.Presses(p.Say("reversal.ask"), p.Say("reversal.why"))
	p.Reads(p.Say("reversal.another"))
	if p.Shows(p.Say("reversal.confirm")) {
		t.Error("who asked can confirm")
	}
}

// Another person reads what is undone and why, and confirms.
func (j *attended) secondConfirms(t *testing.T) {
	p := j.Staff[second].On(t)
	p.Opens("/consejo")
	p.Reads("1 " + p.Say("attending.count.reversals"))
	p.Menu(p.Say("menu.staff.attendance"))
	p.Presses(p.Say("attending.tab.reversals", "N", "1"))
	p.Presses(event)
	p.Reads("Beatriz Llanes Prado", "El evento no se realizó.", p.Say("reversal.confirm_text"))
	p.Presses(p.Say("reversal.confirm"))
	p.Reads(p.Say("reversal.status.done"))
}

// The physicians are told why; their events and whoever scans the constancia say that the points were undone.
func (j *attended) pointsAreUndone(t *testing.T) {
	for _, g := range []guest{j.ana, j.marta} {
		p, mail := g.sits.On(t), j.Post.LetterTo(g.Email, "El evento no se realizó.")
		p.Opens(mail.Link(t, "/asistencias"))
		p.Reads(event, p.Say("attended.undone", "Date", j.Today().Long()))
	}
	p := j.Person(t)
	p.Opens(stage.Scan(t, j.anas))
	p.Reads(p.Say("verify.attendance.word.undone"), event, j.ana.FullName())
}
