package organiser_test

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

// came is what the list that applies says of its people, by number.
func came(a testoffice.Answer) map[string]string {
	all := map[string]string{}
	for i := range a.Page.Find("#filas tbody tr").Length() {
		row := a.Page.Find("#filas tbody tr").Eq(i)
		all[strings.TrimSpace(row.Find("td").Eq(0).Text())] = strings.Join(strings.Fields(row.Find("td").Eq(3).Text()), " ")
	}
	return all
}

// Issue 4, point 5: once a list applies its organiser reads what came of each person, as far as the preview told it: credited, not credited, or left out and with the council.
func TestI4_TheListThatAppliesSaysWhatCameOfEachPerson(t *testing.T) {
	both(t, func(t *testing.T, name string) {
		h := over(t, name)
		first := h.Listed(h.event, h.me.Actor(), h.ana.Number+";Ana Mora", h.number()+";Rita Gil Sosa")
		second := h.Listed(h.event, h.me.Actor(), h.luz.Number+";Luz Solís", h.number()+";Rita Gil Sosa")
		page := h.addresses + "/" + strconv.FormatInt(second.ID, 10)
		say := func(key string) string { return h.Say("organise.attendance." + key) }
		want := map[string]string{h.luz.Number: say("result.credited"), h.number(): say("result.none"), h.ana.Number: say("result.review") + " " + say("rows.stays")}
		got := came(h.browser.Get(page))
		for number, result := range want {
			if got[number] != result {
				t.Errorf("%s: %q, not %q", number, got[number], result)
			}
		}
		for filter, n := range map[string]int{"credited": 1, "none": 1, "review": 1, "undone": 0, "": 3, "other": 3} {
			if got := came(h.browser.Get(page + "?ver=" + filter)); len(got) != n {
				t.Errorf("%s: %v", filter, got)
			}
		}
		if got := came(h.browser.Get(page + "?despues=" + h.luz.Number + "~" + h.Profile.Endorsement.Roles[0].Code)); got[h.luz.Number] != "" || got[h.ana.Number] != "" || got[h.number()] == "" {
			t.Errorf("the next page: %v", got)
		}
		if a := h.browser.Get(h.addresses + "/" + strconv.FormatInt(first.ID, 10)); a.Has("#filas") || !a.Says(say("state.replaced")) {
			t.Errorf("a list that was replaced: %s", a.Text("main"))
		}
	})
}

// A credit that two persons undid is not given again by a newer list, and the list says so before it is confirmed and after, to its organiser and to staff.
func TestI4_AnUndoneCreditIsNotGivenAgainAndTheListSaysSo(t *testing.T) {
	both(t, func(t *testing.T, name string) {
		h := over(t, name)
		h.Listed(h.event, h.me.Actor(), h.ana.Number+";Ana Mora", h.luz.Number+";Luz Solís")
		other := h.Staff("Inés", council.Endorser)
		id, err := h.Store.AskReversal(h.Context(), h.event.ID, h.CreditOf(h.ana).ID, "No asistió", h.endorser)
		check(t, err)
		check(t, h.Store.DecideReversal(h.Context(), id, council.ConfirmReversal, "", other.Actor()))
		h.Wait(time.Minute)
		list := h.CheckedList(h.event, h.me.Actor(), h.ana.Number+";Ana Mora", h.luz.Number+";Luz Solís")
		page, said := h.addresses+"/"+strconv.FormatInt(list.ID, 10), h.Profile.Words.Count("organise.attendance.undone", 1)
		a := h.browser.Get(page)
		if got := results(a); !a.Says(said) || !strings.Contains(got[h.ana.Number], h.Say("organise.attendance.rows.undone_row")) || strings.Contains(got[h.luz.Number], h.Say("organise.attendance.rows.undone_row")) {
			t.Errorf("before: %v %s", got, a.Text("main"))
		}
		h.goes(h.browser.Post(page+"/aplicacion"), page)
		h.Import()
		a = h.browser.Get(page)
		if got := came(a); !a.Says(said) || !strings.HasPrefix(got[h.ana.Number], h.Say("organise.attendance.result.undone")) || got[h.luz.Number] != h.Say("organise.attendance.result.credited") {
			t.Errorf("after: %v %s", got, a.Text("main"))
		}
		if sum, err := h.Store.AttendanceSum(h.Context(), h.event.ID); err != nil || sum.Outside() != 0 || sum.Undone != 1 || sum.Credited != 1 || h.CreditOf(h.ana).State != council.CreditUndone {
			t.Errorf("%+v %v", sum, err)
		}
		if mails := h.Mails("attendance_applied"); mails[0].Values["Undone"]+mails[len(mails)-1].Values["Undone"] != "1" {
			t.Errorf("%v", mails)
		}
		if a := h.As(other.User).Get("/consejo/avales/" + strconv.FormatInt(h.event.ID, 10)); !a.Says(h.Say("attending.undone_listed")) || !a.Says("Ana Mora ("+h.ana.Number+")") || a.Says("Luz Solís (") {
			t.Errorf("staff: %s", a.Text("section[aria-labelledby=asistencia]"))
		}
	})
}

// Who only resembles somebody whose credit was undone reads like a stranger to the organiser; staff are told before they decide.
func TestI4_ANearMatchOfAnUndoneCreditIsToldToStaffAlone(t *testing.T) {
	h := over(t, "cmgo")
	h.Listed(h.event, h.me.Actor(), h.ana.Number+";Ana Mora")
	other := h.Staff("Inés", council.Endorser)
	id, err := h.Store.AskReversal(h.Context(), h.event.ID, h.CreditOf(h.ana).ID, "No asistió", h.endorser)
	check(t, err)
	check(t, h.Store.DecideReversal(h.Context(), id, council.ConfirmReversal, "", other.Actor()))
	list := h.CheckedList(h.event, h.me.Actor(), h.number()+";Ana Mora Quintanar")
	page := h.addresses + "/" + strconv.FormatInt(list.ID, 10)
	if a := h.browser.Get(page); a.Says("anul") {
		t.Errorf("the preview: %s", a.Text("main"))
	}
	h.goes(h.browser.Post(page+"/aplicacion"), page)
	h.Import()
	if a := h.browser.Get(page); a.Says("anul") || a.Says("Anulad") {
		t.Errorf("the list: %s", a.Text("main"))
	}
	if a := h.As(other.User).Get("/consejo/asistencia"); !a.Says(h.Say("attending.undone")) {
		t.Errorf("staff: %s", a.Text("main"))
	}
}

// A list that was sent in time can be confirmed after the deadline, and says so; one cannot be sent then.
func TestI4_AListSentInTimeIsConfirmedAfterTheDeadline(t *testing.T) {
	both(t, func(t *testing.T, name string) {
		h := over(t, name)
		due := h.event.ListDue(h.Store.Rules())
		page := h.uploads(h.csv(h.ana.Number + ";Ana Mora;"))
		h.Import()
		said := h.Say("organise.attendance.confirm.in_time", "Due", due.Long(), "Sent", h.event.Occasion.To.AddDays(1).Long())
		if a := h.browser.Get(page); a.Says(said) {
			t.Errorf("while the deadline runs: %s", a.Text("main"))
		}
		h.At(due.AddDays(3).Start(h.Profile.Zone).Add(12 * time.Hour))
		h.browser = h.As(h.me.User)
		if a := h.browser.Get(page); !a.Says(said) {
			t.Errorf("after it: %s", a.Text("main"))
		}
		late := h.Say("organise.attendance.step_text.checked_late", "Due", due.Long(), "Sent", h.event.Occasion.To.AddDays(1).Long())
		if a := h.browser.Get(h.addresses); !a.Says(late) || a.Has(`form[action="`+h.addresses+`"]`) {
			t.Errorf("its lists: %s", a.Text("main"))
		}
		h.goes(h.browser.Post(page+"/aplicacion"), page)
		h.Import()
		if h.counts(h.ana) != 1 {
			t.Error("nobody was credited")
		}
	})
}
