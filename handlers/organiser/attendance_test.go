package organiser_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

// A held is a hospital with an event that is over, and the members whom its lists name.
type held struct {
	*hospital
	event     council.Endorsement
	ana, luz  council.Physician
	titles    []string
	addresses string // of the event's lists
}

func over(t *testing.T, name string) *held {
	h := &held{hospital: admitted(t, name)}
	h.ana = h.Physician(func(p *council.Physician) { p.Surname1, p.Surname2, p.Names = "Mora", "Quintanar", "Ana" })
	h.luz = h.Physician(func(p *council.Physician) { p.Surname1, p.Surname2, p.Names = "Solís", "Paz", "Luz" })
	h.event = h.Held(h.me.Actor(), h.endorser)
	h.browser = h.As(h.me.User)
	for _, c := range h.Store.Rules().Columns(council.ImportAttendance) {
		h.titles = append(h.titles, h.Say("import.column."+c.Key))
	}
	h.addresses = fmt.Sprintf("/organizadores/avales/%d/asistencia", h.event.ID)
	return h
}

// number is one that nobody of the register has.
func (h *held) number() string {
	return h.ana.Number[:1] + strings.Repeat("9", len(h.ana.Number)-1)
}

// csv is a list as a spreadsheet program writes it.
func (h *held) csv(rows ...string) []byte {
	return []byte(strings.Join(h.titles, ";") + "\n" + strings.Join(rows, "\n") + "\n")
}

// uploads sends a file and gives the page of its list.
func (h *held) uploads(file []byte) (page string) {
	h.Helper()
	a := h.browser.Upload(h.addresses, "archivo", "lista.csv", file)
	if a.Status != http.StatusSeeOther || !strings.HasPrefix(a.Location, h.addresses+"/") {
		h.Fatalf("%d %s", a.Status, a.Text("main"))
	}
	return a.Location
}

func (h *held) counts(p council.Physician) int {
	h.Helper()
	credits, _, err := h.Store.CreditsOf(h.Context(), p.ID, 0)
	check(h.T, err)
	return len(credits)
}

// results are what the rows of a page say, by number.
func results(a testoffice.Answer) map[string]string {
	all := map[string]string{}
	for i := range a.Page.Find("#filas tbody tr").Length() {
		row := a.Page.Find("#filas tbody tr").Eq(i)
		all[strings.TrimSpace(row.Find("td").Eq(1).Text())] = strings.TrimSpace(row.Find("td").Eq(4).Text())
	}
	return all
}

// Issue 4, point 5: a file is read, shown with what coincides and what does not, confirmed, and becomes credit; a mail tells the institution.
func TestI4_AnOrganiserSendsAListSeesWhatCoincidesAndConfirmsIt(t *testing.T) {
	both(t, func(t *testing.T, name string) {
		h := over(t, name)
		due := h.event.ListDue(h.Store.Rules()).Long()
		if a := h.browser.Get(fmt.Sprintf("/organizadores/avales/%d", h.event.ID)); !a.Says(due) || !a.Has(`main a.btn-primary[href="`+h.addresses+`"]`) {
			t.Errorf("the event's page: %s", a.Text("main"))
		}
		if a := h.browser.Get("/organizadores/inicio"); !a.Has(`section[aria-labelledby=listas] a[href="`+h.addresses+`"]`) || !a.Says(due) {
			t.Errorf("the first page: %s", a.Text("main"))
		}
		if a := h.browser.Get(h.addresses); !a.Says(due) || !a.Has(`a[href="`+h.addresses+`/plantilla.csv"]`) {
			t.Errorf("before anything is sent: %s", a.Text("main"))
		}
		if a := h.browser.Get(h.addresses + "/plantilla.csv"); !strings.HasPrefix(string(a.Body), "\ufeff"+strings.Join(h.titles, ";")) {
			t.Errorf("template: %s", a.Body)
		}
		page := h.uploads(h.csv(h.ana.Number+";Ana Mora;", h.number()+";Rita Gil Sosa;"))
		if a := h.browser.Get(page); a.Header.Get("Refresh") == "" || !a.Has("main progress") || a.Has(`form[action$="/aplicacion"]`) {
			t.Errorf("while it is read: %s", a.Text("main"))
		}
		h.Import()
		a := h.browser.Get(page)
		yes, no := h.Say("organise.attendance.rows.coincides"), h.Say("organise.attendance.rows.outside_row")
		if got := results(a); len(got) != 2 || got[h.ana.Number] != yes || got[h.number()] != no || a.Header.Get("Refresh") != "" {
			t.Errorf("the preview says %v", got)
		}
		if h.counts(h.ana) != 0 || !h.browser.Get(h.addresses).Has(`main a.btn-primary[href="`+page+`"]`) {
			t.Error("a list counted, or does not lead to its confirmation, before it was confirmed")
		}
		h.goes(h.browser.Post(page+"/aplicacion"), page)
		h.Import()
		if a := h.browser.Get(page); !a.Says(h.Profile.Words.Count("organise.attendance.applied", 1)) || h.counts(h.ana) != 1 {
			t.Errorf("once it was confirmed: %s", a.Text("main"))
		}
		if a := h.browser.Get(h.addresses); a.Page.Find("section[aria-labelledby=vale] b").Text() != "211" || !a.Says(h.Say("organise.attendance.state.applied")) {
			t.Errorf("what applies: %q %s", a.Text("section[aria-labelledby=vale] b"), a.Text("main"))
		}
		if a := h.browser.Get("/organizadores/inicio"); a.Has("section[aria-labelledby=listas]") {
			t.Error("the first page still asks for a list that applies")
		}
		if m := h.Mail("attendance_applied"); m.Values["Credited"] != "1" || m.Values["Outside"] != "1" || m.Values["Link"] != h.addresses {
			t.Errorf("%v", m)
		}
	})
}
