package public_test

import (
	"net/http"
	"strings"
	"testing"

	"vigencia/handlers/testoffice"
)

func TestR9_PointsAreSearchedByChapterAndWords(t *testing.T) {
	o := testoffice.NewOf(t, second)
	table, _ := o.Store.Rules().Table(o.Today())
	rows := func(query string) int {
		a := o.Anyone().Get("/puntos" + query)
		if a.Status != http.StatusOK {
			t.Fatalf("%s: %d", query, a.Status)
		}
		return a.Page.Find("#actividades tbody tr").Length()
	}
	if n := rows(""); n != len(table.Rules) || n == 0 {
		t.Errorf("%d lines of %d rules", n, len(table.Rules))
	}
	chapter := table.Chapters[0]
	if n, want := rows("?capitulo="+chapter.Code), len(table.Find(chapter.Code, "")); n != want || n == 0 || n == len(table.Rules) {
		t.Errorf("chapter %s: %d lines, want %d", chapter.Code, n, want)
	}
	if n, want := rows("?texto=CONGRESO"), len(table.Find("", "congreso")); n != want || n == 0 {
		t.Errorf("by a word: %d lines, want %d", n, want)
	}
	if a := o.Anyone().Get("/puntos?texto=zzz"); !a.Says("0 actividades") || a.Page.Find("#actividades table").Length() != 0 {
		t.Error(a.Text("#actividades"))
	}
}

func TestR9_WhatIsCountedByTheUnitAndItsLimitAreSaidInWords(t *testing.T) {
	a := testoffice.NewOf(t, second).Anyone().Get("/puntos")
	for _, words := range []string{"adscrito o adjunto: 15 por año", "Hasta 20 por actividad", "Hasta 50 en total", "se piden 250 puntos"} {
		if !a.Says(words) {
			t.Errorf("the table does not say %q", words)
		}
	}
}

func TestR9_TheExampleTableSaysThatItIsOneAndLeadsToTheCalculator(t *testing.T) {
	a := testoffice.NewOf(t, second).Anyone().Get("/puntos")
	if !strings.Contains(strings.ToLower(a.Text(".v-note--act")), "ejemplo") || a.Page.Find(`a[href="/puntos/calculadora"]`).Length() != 1 {
		t.Error(a.Text("main"))
	}
}
