package organiser_test

import (
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
	"vigencia/council"
	"vigencia/handlers/testoffice"
)

// Issue 4, point 5: of a row that resembles somebody the organiser reads exactly what he reads of a stranger's: the register is not given away, neither on the page nor in the
// fragment, nor by a filter, nor once the list applies.
func TestI4_APreviewTellsOnlyWhetherARowCoincides(t *testing.T) {
	both(t, func(t *testing.T, name string) {
		h := over(t, name)
		row := regexp.MustCompile(`(?s)<tr role="row">.*?</tr>`)
		// Ana's number under another name, and her name under another number, beside nobody's number and name.
		typed := [][2]string{{h.ana.Number, "Pedro Gómez"}, {h.number(), "Ana Mora Quintanar"}, {h.number()[:len(h.number())-1] + "8", "Rita Gil Sosa"}}
		page := h.uploads(h.csv(typed[0][0]+";"+typed[0][1]+";", typed[1][0]+";"+typed[1][1]+";", typed[2][0]+";"+typed[2][1]+";"))
		h.Import()
		var forms []string
		for _, address := range []string{page, page + "?ver=no_coincide"} {
			rows := row.FindAllString(string(h.browser.Get(address).Body), -1)
			rows = rows[len(rows)-3:]
			for i, r := range rows {
				r = strings.ReplaceAll(strings.ReplaceAll(r, typed[i][0], "NUMBER"), typed[i][1], "NAME")
				forms = append(forms, strings.Replace(r, fmt.Sprintf(">%d <", i+2), ">LINE <", 1))
			}
		}
		for _, form := range forms {
			if form != forms[0] || !strings.Contains(form, h.Say("organise.attendance.rows.outside_row")) || !strings.Contains(form, "NUMBER") {
				t.Fatalf("rows differ:\n%s\n%s", form, forms[0])
			}
		}
		h.goes(h.browser.Post(page+"/aplicacion"), page)
		h.Import()
		if a := h.browser.Get(h.addresses); a.Says("Quintanar") || a.Says(h.luz.Number) || h.counts(h.ana) != 0 {
			t.Errorf("%s", a.Text("main"))
		}
		alike(t, h, page, typed)
		settled, _, err := h.Store.AttendeesToSettle(h.Context(), false, 0)
		check(t, err)
		for _, a := range settled {
			check(t, h.Store.SettleAttendee(h.Context(), a.ID, "", h.endorser))
		}
		alike(t, h, page, typed)
	})
}

// alike holds the rows of the list that applies against each other: none says more than that it was not credited.
func alike(t *testing.T, h *held, page string, typed [][2]string) {
	t.Helper()
	row := regexp.MustCompile(`(?s)<tr role="row">.*?</tr>`)
	for _, address := range []string{page, page + "?ver=none"} {
		first := ""
		for _, who := range typed {
			form := ""
			for _, r := range row.FindAllString(string(h.browser.Get(address).Body), -1) {
				if strings.Contains(r, who[0]) {
					form = strings.ReplaceAll(strings.ReplaceAll(r, who[0], "NUMBER"), who[1], "NAME")
				}
			}
			if first == "" {
				first = form
			}
			if form != first || !strings.Contains(form, "NAME") || !strings.Contains(form, h.Say("organise.attendance.result.none")) {
				t.Errorf("%s: rows differ:\n%s\n%s", address, form, first)
			}
		}
	}
}

// Issue 4, point 5: a corrected list is pasted, shows what it changes, and who was credited and is left out keeps the points until the council decides; lists sent before stay.
func TestI4_ACorrectedListSaysWhatItChangesBeforeItReplaces(t *testing.T) {
	both(t, func(t *testing.T, name string) {
		h := over(t, name)
		h.Listed(h.event, h.me.Actor(), h.ana.Number+";Ana Mora", h.number()+";Rita Gil Sosa")
		a := h.browser.Post(h.addresses, "como", "pegar", "lista", strings.Join(h.titles, "\t")+"\r\n"+h.luz.Number+"\tSolís Paz, \"Luz\"\t\r\n")
		if a.Status != http.StatusSeeOther {
			t.Fatalf("%d %s", a.Status, a.Text("main"))
		}
		h.Import()
		page := a.Location
		a = h.browser.Get(page)
		var figures []string
		a.Page.Find("section[aria-labelledby=cambia] dd").Each(func(_ int, s *goquery.Selection) { figures = append(figures, strings.TrimSpace(s.Text())) })
		if fmt.Sprint(figures) != "[1 0 1 1]" || !a.Says(h.Say("organise.attendance.change.kept_text")) || !a.Says(h.Say("organise.attendance.confirm.again")) {
			t.Errorf("the difference is %v: %s", figures, a.Text("main"))
		}
		left := results(h.browser.Get(page + "?ver=fuera"))
		if left[h.ana.Number] != h.Say("organise.attendance.rows.stays") || left[h.number()] != h.Say("organise.attendance.rows.leaves") {
			t.Errorf("left out: %v", left)
		}
		if rows := results(h.browser.Get(page + "?ver=nuevas")); len(rows) != 1 || !strings.Contains(rows[h.luz.Number], h.Say("organise.attendance.rows.new_row")) {
			t.Errorf("new: %v", rows)
		}
		h.goes(h.browser.Post(page+"/aplicacion"), page)
		h.Import()
		a = h.browser.Get(h.addresses)
		if h.counts(h.ana) != 1 || h.counts(h.luz) != 1 || !a.Says(h.Profile.Words.Count("organise.attendance.sum.kept", 1)) {
			t.Errorf("%d %d %s", h.counts(h.ana), h.counts(h.luz), a.Text("main"))
		}
		for _, state := range []string{"applied", "replaced"} {
			if !a.Says(h.Say("organise.attendance.state." + state)) {
				t.Errorf("no list is %s: %s", state, a.Text("main"))
			}
		}
	})
}

// A list that is discarded, and one that was confirmed just before the event was cancelled, change nothing and say so; the second does not hold up the lists of others.
func TestAListThatDoesNotApplyChangesNothing(t *testing.T) {
	h := over(t, "cmgo")
	page := h.uploads(h.csv(h.ana.Number + ";Ana Mora;"))
	h.Import()
	h.goes(h.browser.Post(page+"/descarte"), page)
	if a := h.browser.Get(page); !a.Says(h.Say("organise.attendance.discarded")) || h.browser.Post(page+"/aplicacion").Status != http.StatusConflict {
		t.Errorf("discarded: %s", a.Text("main"))
	}
	page = h.uploads(h.csv(h.ana.Number + ";Ana Mora;"))
	h.Import()
	h.goes(h.browser.Post(page+"/aplicacion"), page)
	check(t, h.Store.ActOnOwnEndorsement(h.Context(), h.event.ID, council.CancelEndorsement, h.me.Actor(), council.EndorsementFacts{Reason: "Huelga"}))
	h.Import()
	if a := h.browser.Get(page); !a.Says(h.Say("attendance.refuse.cancelled")) || a.Has("main progress") || h.counts(h.ana) != 0 {
		t.Errorf("of a cancelled event: %s", a.Text("main"))
	}
	if a := h.browser.Get(h.addresses); !a.Says(h.Say("organise.attendance.step.cancelled")) || a.Has(`form[action="`+h.addresses+`"]`) {
		t.Errorf("its lists: %s", a.Text("main"))
	}
}

// Issue 4, point 9: what is no list is refused with a sentence at its field, and what was pasted stays; what is wrong in a list is said by line, on the page and as a spreadsheet.
func TestI4_WhatIsNoListIsRefused(t *testing.T) {
	both(t, func(t *testing.T, name string) {
		h := over(t, name)
		for what, file := range map[string][]byte{"a PDF renamed": testoffice.Efile(), "nothing": {}, "blank lines": []byte("\n\n")} {
			a := h.browser.Upload(h.addresses, "archivo", "lista.csv", file)
			if h.refuses(a, "archivo"); a.Status == http.StatusSeeOther {
				t.Error(what)
			}
		}
		for what, text := range map[string]string{"nothing": "  ", "no titles": h.ana.Number + "\tAna Mora", "a quote that does not end": strings.Join(h.titles, ",") + "\n\"" + h.ana.Number, "too much": strings.Repeat("x", 5<<20)} {
			a := h.browser.Upload(h.addresses, "", "", nil, "como", "pegar", "lista", text)
			h.refuses(a, "lista")
			if got := a.Page.Find("#lista").Text(); strings.TrimSpace(got) != strings.TrimSpace(text) {
				t.Errorf("%s: of what was pasted %d characters are left", what, len(got))
			}
		}
		if all, err := h.Store.AttendanceLists(h.Context(), h.event.ID, 10); err != nil || len(all) != 0 {
			t.Errorf("%v %v", all, err)
		}
	})
}

// A list without a column that it needs, and one with a role that the profile lacks or a formula, is refused line by line; with a mark, in the letters of Windows and with
// commas it is read.
func TestI4_AListIsReadAsSpreadsheetProgramsWriteIt(t *testing.T) {
	h := over(t, "cmgo")
	for what, file := range map[string][]byte{
		"commas, mark": []byte("\ufeff" + strings.Join(h.titles, ",") + "\r\n" + h.luz.Number + ",\"Solís Paz, Luz\",\r\n"),
		"Windows-1252": []byte("C\xe9dula;Nombre completo\r\n" + h.luz.Number + ";Sol\xeds Paz Luz\r\n"),
		"a formula":    h.csv(h.luz.Number + ";\"=HYPERLINK(\"\"http://x\"\") Luz Solís\";"),
	} {
		page := h.uploads(file)
		h.Import()
		if got := results(h.browser.Get(page)); got[h.luz.Number] != h.Say("organise.attendance.rows.coincides") {
			t.Errorf("%s: %v %s", what, got, h.browser.Get(page).Text("main"))
		}
	}
	page := h.uploads([]byte("Nombre completo\nAna Mora\n"))
	h.Import()
	if a := h.browser.Get(page); !a.Says(h.titles[0]) || !a.Has(`a[href="`+page+`/errores.csv"]`) || a.Has(`form[action$="/aplicacion"]`) {
		t.Errorf("without a column: %s", a.Text("main"))
	}
	page = h.uploads(h.csv(h.ana.Number+";Ana Mora;", h.luz.Number+";Luz Solís;=Mesero()"))
	h.Import()
	if a := h.browser.Get(page); !a.Says("=Mesero()") || !a.Says(h.Profile.Endorsement.Roles[0].Label) || h.browser.Post(page+"/aplicacion").Status != http.StatusConflict {
		t.Errorf("an unknown role: %s", a.Text("main"))
	}
	if csv := string(h.browser.Get(page + "/errores.csv").Body); !strings.Contains(csv, ";'=Mesero();") {
		t.Errorf("%s", csv)
	}
	var many strings.Builder
	for i := range council.MaxAttendance + 10 {
		fmt.Fprintf(&many, "%07d;Rita Gil;\n", 1_000_000+i)
	}
	page = h.uploads(h.csv(strings.TrimSpace(many.String())))
	h.Import()
	if a := h.browser.Get(page); !a.Says(h.Say("import.fault.too_many", "Max", council.Thousands(council.MaxAttendance))) || a.Has(`form[action$="/aplicacion"]`) {
		t.Errorf("too many: %s", a.Text("h1"))
	}
}

// Issue 4, point 5: what was pasted is not lost with a mistake in one of its lines: the list with its errors leads back to the text.
func TestI4_APastedListWithAMistakeIsCorrectedWhereItStands(t *testing.T) {
	both(t, func(t *testing.T, name string) {
		h := over(t, name)
		text := strings.Join(h.titles, ";") + "\n" + h.ana.Number + ";Ana Mora;Mesero\n" + h.luz.Number + ";Luz Solís Paz;\n"
		page := h.browser.Post(h.addresses, "como", "pegar", "lista", text).Location
		h.Import()
		link, _ := h.browser.Get(page).Page.Find("a[href*='corregir=']").Attr("href")
		a := h.browser.Get(strings.TrimSuffix(strings.TrimPrefix(link, "http://vigencia.test"), "#lista"))
		if got := a.Page.Find("#lista").Text(); strings.TrimSpace(got) != strings.TrimSpace(text) {
			t.Errorf("%q leads to %q", link, got)
		}
	})
}
