package handlers_test

import (
	"fmt"
	"strings"
	"testing"

	"vigencia/council"
	"vigencia/db"
	"vigencia/handlers/testoffice"
)

// TestScreensOfListsHoldTheRules opens what an organiser sees of the lists of an event in each of their states, with long names, at both widths; and that each council has
// all words for them.
func TestScreensOfListsHoldTheRules(t *testing.T) {
	for _, name := range []string{"cmgo", "cmp"} {
		t.Run(name, func(t *testing.T) {
			o := testoffice.NewOf(t, name)
			g := &gathering{Office: o, T: t, pages: map[string]testoffice.Answer{}, endorser: o.Staff("Eva Ríos", council.Endorser)}
			g.organiser = o.Organiser("Hospital Civil", "ana@hospital.example", g.endorser.Actor())
			g.lists()
			if sayAllWords(t, g.pages); name == "cmgo" {
				holdTheRules(t, o, g.pages)
			}
		})
	}
}

func (g *gathering) lists() {
	by := g.organiser.Actor()
	p := g.Physician()
	e := g.Endorsement(by, g.endorser.Actor(), council.Endorsed)
	at := fmt.Sprintf("/organizadores/avales/%d", e.ID)
	see := func(name, rest string) { g.keeps(name, g.As(g.organiser.User).Get(at+rest)) }
	list := func(i db.Import) string { return fmt.Sprintf("/asistencia/%d", i.ID) }
	see("lista-temprano", "/asistencia")
	g.Until(e.Occasion.To.AddDays(1))
	see("aval-terminado", "")
	g.keeps("inicio-lista", g.As(g.organiser.User).Get("/organizadores/inicio"))
	see("lista-abierta", "/asistencia")
	g.keeps("lista-archivo-error", g.As(g.organiser.User).Upload(at+"/asistencia", "archivo", "lista.csv", testoffice.Efile()))
	g.keeps("lista-pegada-error", g.As(g.organiser.User).Post(at+"/asistencia", "como", "pegar", "lista", "Ana Mora"))
	see("lista-errores", list(g.CheckedList(e, by, p.Number+";Ana;Mesero", "x;")))
	stranger := p.Number[:1] + strings.Repeat("9", len(p.Number)-1) + ";María Guadalupe de los Ángeles Hernández-Villaseñor y Gutiérrez de la Concha"
	first := g.CheckedList(e, by, p.Number+";"+p.FullName(), stranger)
	see("lista-revisada", list(first))
	see("lista-por-confirmar", "/asistencia")
	check(g.T, g.Store.DecideAttendance(g.Context(), e.ID, first.ID, true, by))
	see("lista-aplicandose", list(first))
	g.Import()
	see("lista-aplicada", list(first))
	see("aval-con-lista", "")
	again := g.CheckedList(e, by, stranger+";"+g.Profile.Endorsement.Roles[1].Label)
	see("lista-corregida", list(again))
	see("lista-corregida-fuera", list(again)+"?ver=fuera")
	see("lista-corregida-nuevas", list(again)+"?ver=nuevas")
	check(g.T, g.Store.DecideAttendance(g.Context(), e.ID, again.ID, true, by))
	g.Import()
	see("listas", "/asistencia")
	dropped := g.CheckedList(e, by, stranger)
	check(g.T, g.Store.DecideAttendance(g.Context(), e.ID, dropped.ID, false, by))
	see("lista-descartada", list(dropped))
	g.Until(e.ListDue(g.Store.Rules()).AddDays(1))
	see("lista-fuera-de-plazo", "/asistencia")
}
