package staff_test

import (
	"net/http"
	"strings"
	"testing"

	"vigencia/council"
)

const listsRoot = "/consejo/asistencia"

// Issue 4, point 5, in both councils: staff say who somebody in a list is, beside what the register says, one at a time; the organiser's near match is then credited, or is nobody of the register.
func TestIssue4_5_StaffSayWhoANearMatchIs(t *testing.T) {
	for _, name := range []string{"cmp", "cmgo"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			o, _, endorser, organiser := events(t, name)
			ana, luz, eva := o.Physician(), o.Physician(func(p *council.Physician) { p.Names = "Luz" }), o.Physician(func(p *council.Physician) { p.Names = "Eva" })
			e := o.Held(organiser, endorser)
			b := o.As(o.Staff("Eva Ríos", council.Endorser).User)                             // the sessions of before have ended
			if _, err := o.Store.Arrive(t.Context(), e.DoorKey, o.ActorOf(luz)); err != nil { // at the door
				t.Fatal(err)
			}
			o.Listed(e, organiser, ana.Number+";Pedro Páramo", luz.Number+";Juan Rulfo", eva.Number+";Susana Preciado")
			desk := b.Get("/consejo")
			if !desk.Has(`a[href="` + listsRoot + `"]`) {
				t.Error("the desk does not lead to who waits")
			}
			page := b.Get(listsRoot)
			rows, _, err := o.Store.AttendeesToSettle(t.Context(), false, 0)
			if err != nil || len(rows) != 3 || page.Page.Find("#asistencia form").Length() != 6 {
				t.Fatalf("%+v %v %s", rows, err, page.Text("main"))
			}
			if !page.Says("Pedro Páramo") || !page.Says(ana.FullName()) || !page.Says(e.Number) || strings.Count(page.Text("#asistencia"), o.Say("attending.arrived")) != 1 || strings.Count(page.Text("#asistencia"), o.Say("attending.not_arrived")) != 2 ||
				!strings.Contains(page.Text("section[aria-labelledby=persona-"+id(rows[1].ID)+"]"), o.Say("attending.arrived")) {
				t.Error(page.Text("main"))
			}
			at := func(i int) string { return listsRoot + "/personas/" + id(rows[i].ID) }
			if a := b.Post(at(0), "accion", "otra", "numero", "999999999"); a.Status != http.StatusUnprocessableEntity || !a.Has("#numero-"+id(rows[0].ID)+"-e") || a.Page.Find("details[open]").Length() == 0 {
				t.Errorf("a number of nobody: %d %s", a.Status, a.Text(".v-errors"))
			}
			went(t, b.Post(at(0), "accion", "es"), listsRoot)
			went(t, b.Post(at(1), "accion", "nadie"), listsRoot)
			went(t, b.Post(at(2), "accion", "otra", "numero", luz.Number), listsRoot)
			for p, n := range map[*council.Physician]int{&ana: 1, &luz: 1, &eva: 0} {
				if credits, _, err := o.Store.CreditsOf(t.Context(), p.ID, 0); err != nil || len(credits) != n {
					t.Errorf("%s has %d credits: %v", p.Names, len(credits), err)
				}
			}
			if a := b.Post(at(0), "accion", "es"); a.Status != http.StatusUnprocessableEntity {
				t.Errorf("decided twice: %d", a.Status)
			}
			if page := b.Get(listsRoot); page.Page.Find("#asistencia form").Length() != 0 {
				t.Error("somebody still waits")
			}
		})
	}
}

// Issue 4, point 5: whom a corrected list leaves out keeps the points, or one of staff asks for them to be undone and another does it.
func TestIssue4_5_WhomACorrectedListLeavesOutIsForStaff(t *testing.T) {
	for _, name := range []string{"cmp", "cmgo"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			o, _, endorser, organiser := events(t, name)
			ana, luz, eva := o.Physician(), o.Physician(func(p *council.Physician) { p.Names = "Luz" }), o.Physician(func(p *council.Physician) { p.Names = "Eva" })
			e := o.Held(organiser, endorser)
			b := o.As(o.Staff("Eva Ríos", council.Endorser).User) // the sessions of before have ended
			row := func(p council.Physician) string { return p.Number + ";" + p.FullName() }
			o.Listed(e, organiser, row(ana), row(luz), row(eva))
			o.Listed(e, organiser, row(eva))
			gone, _, err := o.Store.AttendeesToSettle(t.Context(), true, 0)
			if err != nil || len(gone) != 2 {
				t.Fatalf("%+v %v", gone, err)
			}
			went(t, b.Post(listsRoot+"/personas/"+id(gone[0].ID)+"/conservar"), listsRoot+"/fuera")
			ask := listsRoot + "/creditos/" + id(gone[1].Credit) + "/anulacion"
			if page := b.Get(listsRoot + "/fuera"); !page.Says(luz.FullName()) || page.Says(ana.FullName()) || !page.Has(`a[href="`+ask+`"]`) {
				t.Fatal(page.Text("main"))
			}
			if a := b.Post(ask); a.Status != http.StatusUnprocessableEntity || !a.Has("#motivo-e") {
				t.Errorf("asked without a reason: %d", a.Status)
			}
			reversal := listsRoot + "/anulaciones/1"
			went(t, b.Post(ask, "motivo", "No asistió"), reversal)
			if page := b.Get(listsRoot + "/fuera"); page.Has(`a[href="` + ask + `"]`) {
				t.Error("it can be asked twice")
			}
			if page := b.Get(reversal); !page.Says(luz.FullName()) || !page.Says("No asistió") || page.Has(`button[value="confirmar"]`) {
				t.Error(page.Text("main"))
			}
			if a := b.Post(reversal, "accion", "confirmar"); a.Status != http.StatusForbidden {
				t.Errorf("one person asked and confirmed: %d", a.Status)
			}
			second := o.As(o.Staff("Otra", council.Endorser).User)
			if page := second.Get(reversal); !page.Has(`button[value="confirmar"]`) {
				t.Fatal(page.Text("main"))
			}
			went(t, second.Post(reversal, "accion", "confirmar"), reversal)
			if credit, err := o.Store.Credit(t.Context(), gone[1].Credit); err != nil || credit.State != council.CreditUndone {
				t.Errorf("%+v %v", credit, err)
			}
			o.Mail("credit_undone")
			if page := b.Get(listsRoot + "/anulaciones"); !page.Says("Anulados") {
				t.Error(page.Text("main"))
			}
		})
	}
}

// Issue 4, point 7, in both councils: cancelling an event that gave points says so, they stay listed until two persons undo them, and a refusal needs a reason.
func TestIssue4_7_ACancelledEventsPointsAreUndoneByTwoPersons(t *testing.T) {
	for _, name := range []string{"cmp", "cmgo"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			o, _, endorser, organiser := events(t, name)
			ana := o.Physician()
			e := o.Held(organiser, endorser)
			b := o.As(o.Staff("Eva Ríos", council.Endorser).User) // the sessions of before have ended
			o.Listed(e, organiser, ana.Number+";"+ana.FullName())
			path := "/consejo/avales/" + id(e.ID)
			if page := b.Get(path + "/cancelacion"); !page.Says("Cancelarlo no los quita") {
				t.Fatal(page.Text("main"))
			}
			went(t, b.Post(path+"/cancelacion", "motivo", "No se dio"), path)
			if page := b.Get(listsRoot + "/cancelados"); !page.Says(e.Contents.Title) || !page.Has(`a[href="`+path+`/anulacion"]`) {
				t.Fatal(page.Text("main"))
			}
			if page := b.Get(path); !page.Has(`a[href="` + path + `/anulacion"]`) {
				t.Error("the event does not lead to the undoing")
			}
			went(t, b.Post(path+"/anulacion", "motivo", "No se dio"), listsRoot+"/anulaciones/1")
			if a := b.Post(path+"/anulacion", "motivo", "No se dio"); a.Status != http.StatusUnprocessableEntity {
				t.Errorf("asked twice: %d", a.Status)
			}
			second := o.As(o.Staff("Otra", council.Endorser).User)
			if a := second.Post(listsRoot+"/anulaciones/1", "accion", "rechazar"); a.Status != http.StatusUnprocessableEntity || !a.Has("#motivo-e") {
				t.Errorf("refused without a reason: %d", a.Status)
			}
			went(t, second.Post(listsRoot+"/anulaciones/1", "accion", "confirmar"), listsRoot+"/anulaciones/1")
			if page := b.Get(listsRoot + "/cancelados"); page.Says(e.Contents.Title) {
				t.Error("it is still listed")
			}
			if page := b.Get(path); page.Has(`a[href="`+path+`/anulacion"]`) || !page.Says("anulados") {
				t.Error(page.Text("main"))
			}
		})
	}
}

// Issue 4, point 7, in both councils: a signal says in plain words what was found, with the ways to it, and is seen with a note; a list that is overdue is put off with a reason.
func TestIssue4_7_SignalsAreSeenAndOverdueListsPutOff(t *testing.T) {
	for _, name := range []string{"cmp", "cmgo"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			o, _, endorser, organiser := events(t, name)
			ana := o.Physician()
			other := o.Endorsement(organiser, endorser, council.Endorsed)
			late := o.Endorsement(organiser, endorser, council.Endorsed)
			e := o.Held(organiser, endorser)
			b := o.As(o.Staff("Eva Ríos", council.Endorser).User) // the sessions of before have ended
			for _, x := range []council.Endorsement{e, other} {
				o.Listed(x, organiser, ana.Number+";"+ana.FullName())
			}
			page := b.Get(listsRoot + "/senales")
			if !page.Says(ana.FullName()) || !page.Says("a la misma hora") || !page.Has(`a[href="/consejo/avales/`+id(other.ID)+`"]`) {
				t.Fatal(page.Text("main"))
			}
			if a := b.Post(listsRoot + "/senales/1"); a.Status != http.StatusUnprocessableEntity || !a.Has("#nota-1-e") {
				t.Errorf("without a note: %d", a.Status)
			}
			went(t, b.Post(listsRoot+"/senales/1", "nota", "Fue a uno y no al otro"), listsRoot+"/senales")
			if page := b.Get(listsRoot + "/senales"); !page.Says("Fue a uno y no al otro") || !page.Says("Eva Ríos") || page.Has("#nota-1") {
				t.Error(page.Text("main"))
			}
			o.Until(late.ListDue(o.Store.Rules()).AddDays(1))
			b = o.As(o.Staff("Otra", council.Endorser).User)
			path := "/consejo/avales/" + id(late.ID)
			if page := b.Get(listsRoot + "/listas"); !page.Has(`a[href="`+path+`/plazo"]`) || page.Has(`a[href="/consejo/avales/`+id(e.ID)+`/plazo"]`) {
				t.Fatal(page.Text("main"))
			}
			if a := b.Post(path+"/plazo", "hasta", "ayer"); a.Status != http.StatusUnprocessableEntity || !a.Has("#hasta-e") || !a.Has("#motivo-e") || a.Page.Find("#hasta").AttrOr("value", "") != "ayer" {
				t.Errorf("no day and no reason: %d", a.Status)
			}
			went(t, b.Post(path+"/plazo", "hasta", o.Store.Rules().Today(o.Now()).AddDays(5).String(), "motivo", "Falta la firma"), path)
			if mail := o.Mail("list_extended"); !strings.Contains(mail.Values["Reason"], "Falta la firma") {
				t.Errorf("%+v", mail.Values)
			}
			if page := b.Get(listsRoot + "/listas"); page.Has(`a[href="` + path + `/plazo"]`) {
				t.Error("it is still late")
			}
		})
	}
}

// Each list goes on by its key, as a fragment and without one.
func TestIssue4_5_WhoWaitsIsPagedByKey(t *testing.T) {
	o, _, endorser, organiser := events(t, "cmgo")
	e := o.Held(organiser, endorser)
	b := o.As(o.Staff("Eva Ríos", council.Endorser).User)
	var rows []string
	for range council.PageSize + 1 {
		rows = append(rows, o.Physician().Number+";Pedro Páramo")
	}
	o.Listed(e, organiser, rows...)
	page := b.Get(listsRoot)
	next := page.Page.Find("#asistencia .pagination a").AttrOr("href", "")
	if page.Page.Find("#asistencia section").Length() != council.PageSize || next == "" {
		t.Fatalf("%d, then %q", page.Page.Find("#asistencia section").Length(), next)
	}
	if rest := b.Get(next); rest.Page.Find("#asistencia section").Length() != 1 || rest.Has(".pagination") {
		t.Error(rest.Text("main"))
	}
}
