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

// TestScreensOfStaffOverListsHoldTheRules opens what staff of events see of lists, with something on each page, and after what is refused.
func TestScreensOfStaffOverListsHoldTheRules(t *testing.T) {
	for _, name := range []string{"cmgo", "cmp"} {
		t.Run(name, func(t *testing.T) {
			o := testoffice.NewOf(t, name)
			g := &gathering{Office: o, T: t, pages: map[string]testoffice.Answer{}, endorser: o.Staff("Eva Ríos", council.Endorser)}
			g.organiser = o.Organiser("Hospital Civil", "ana@hospital.example", g.endorser.Actor())
			g.overLists()
			if sayAllWords(t, g.pages); name == "cmgo" {
				holdTheRules(t, o, g.pages)
			}
		})
	}
}

func (g *gathering) overLists() {
	by := g.organiser.Actor()
	see := func(name, path string) { g.keeps(name, g.As(g.endorser.User).Get(path)) }
	send := func(name, path string, form ...string) { g.keeps(name, g.As(g.endorser.User).Post(path, form...)) }
	see("asistencia-nadie", "/consejo/asistencia")
	see("senales-nada", "/consejo/asistencia/senales")
	var people []string
	for range 3 {
		p := g.Physician()
		people = append(people, p.Number+";"+p.FullName())
	}
	near := g.Physician().Number + ";María Guadalupe de los Ángeles Hernández-Villaseñor y Gutiérrez de la Concha"
	late, two, cancelled := g.Endorsement(by, g.endorser.Actor(), council.Endorsed), g.Endorsement(by, g.endorser.Actor(), council.Endorsed), g.Held(by, g.endorser.Actor())
	g.Listed(cancelled, by, people[0], people[1])
	g.Listed(two, by, people[0], people[2], near)
	g.Listed(two, by, people[0], near)
	see("asistencia-parecidos", "/consejo/asistencia")
	send("asistencia-numero-error", "/consejo/asistencia/personas/"+g.nearID(), "accion", "otra", "numero", "x")
	see("asistencia-fuera", "/consejo/asistencia/fuera")
	see("asistencia-senales", "/consejo/asistencia/senales")
	check(g.T, g.Store.ActOnEndorsement(g.Context(), cancelled.ID, council.CancelEndorsement, g.endorser.Actor(), council.EndorsementFacts{Reason: "No se llevó a cabo"}))
	see("asistencia-cancelados", "/consejo/asistencia/cancelados")
	undo := fmt.Sprintf("/consejo/avales/%d/anulacion", cancelled.ID)
	see("anulacion-pedir", undo)
	send("anulacion-sin-motivo-error", undo, "motivo", "")
	id, err := g.Store.AskReversal(g.Context(), cancelled.ID, 0, "No se llevó a cabo", g.endorser.Actor())
	check(g.T, err)
	see("anulaciones", "/consejo/asistencia/anulaciones")
	see("anulacion-propia", fmt.Sprintf("/consejo/asistencia/anulaciones/%d", id))
	second := g.Staff("Luz Mora", council.Endorser)
	g.keeps("anulacion-de-otra", g.As(second.User).Get(fmt.Sprintf("/consejo/asistencia/anulaciones/%d", id)))
	g.Until(late.ListDue(g.Store.Rules()).AddDays(1))
	see("asistencia-vencidas", "/consejo/asistencia/listas")
	see("aval-plazo", fmt.Sprintf("/consejo/avales/%d/plazo", late.ID))
	send("aval-plazo-error", fmt.Sprintf("/consejo/avales/%d/plazo", late.ID), "hasta", "ayer", "motivo", "")
	see("aval-con-asistencia", fmt.Sprintf("/consejo/avales/%d", two.ID))
}

// nearID is who resembles somebody.
func (g *gathering) nearID() string {
	all, _, err := g.Store.AttendeesToSettle(g.Context(), false, 0)
	check(g.T, err)
	return fmt.Sprint(all[0].ID)
}
