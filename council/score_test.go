package council

import (
	"math"
	"testing"
	"time"
)

func most(points Points) *Points { return &points }

// psychiatry is an invented table, with a rule of each sort, for the request on the evaluation screen of the look.
func psychiatry() Table {
	return Table{
		Version: "ejemplo-1", Name: "Tabla de ejemplo", Example: true, AppliesFrom: On(2020, time.January, 1), Pass: 2000, WindowMonths: 60,
		Chapters: []Chapter{{Code: "F", Name: "Formación", Max: most(1000)}, {Code: "E", Name: "Ejercicio", Min: most(100)}, {Code: "D", Name: "Docencia"}},
		Rules: []Rule{
			{Code: "practice", Chapter: "E", Name: "Ejercicio profesional", Unit: "año", UnitPlural: "años", PerUnit: 100, MaxAgeMonths: 60},
			{Code: "diploma", Chapter: "F", Name: "Diplomatura", Unit: "crédito", UnitPlural: "créditos", PerUnit: 500, Fixed: true, MinQuantity: 2400,
				MaxAgeMonths: 120, Condition: "Universitaria"},
			{Code: "teaching", Chapter: "D", Name: "Docencia", Unit: "año", UnitPlural: "años", PerUnit: 150, Cap: most(300), MaxAgeMonths: 60,
				Roles: map[string]Points{"jefe de prácticas": 150, "profesor": 250}},
			{Code: "course", Chapter: "F", Name: "Curso", Unit: "hora", UnitPlural: "horas", PerUnit: 5, CapItem: most(400), MaxAgeMonths: 60},
			{Code: "degree", Chapter: "F", Name: "Maestría", PerUnit: 800, Fixed: true},
			{Code: "paper", Chapter: "D", Name: "Artículo", Unit: "artículo", UnitPlural: "artículos", Fixed: true, MaxAgeMonths: 60,
				Roles: map[string]Points{"autor": 300, "coautor": 150}},
		},
	}
}

var submitted = On(2026, time.November, 9)

func recent(rule string, quantity Quantity) Activity {
	return Activity{Rule: rule, Quantity: quantity, From: On(2024, time.March, 1)}
}

func TestEnoughNeedsThePassMarkAndEveryMinimum(t *testing.T) {
	table := psychiatry()
	table.Pass = 800
	without := table.Score([]Activity{recent("degree", 0)}, submitted)
	if without.Missing != 0 || without.Enough || without.Chapters[1].Missing != 100 {
		t.Errorf("without practice: %+v", without)
	}
	with := table.Score([]Activity{recent("degree", 0), recent("practice", 100)}, submitted)
	if !with.Enough || with.Excess != 100 || with.Chapters[1].Missing != 0 {
		t.Errorf("with practice: %+v", with)
	}
	if empty := table.Score(nil, submitted); empty.Enough || empty.Missing != 800 || empty.Total != 0 || len(empty.Lines) != 0 {
		t.Errorf("nothing: %+v", empty)
	}
}

func TestScoreNeverRunsOver(t *testing.T) {
	table := psychiatry()
	table.Rules[0].PerUnit = math.MaxInt64
	var many []Activity
	for range 5000 {
		many = append(many, recent("practice", math.MaxInt64))
	}
	if score := table.Score(many, submitted); score.Total != 5000*MaxPoints || !score.Lines[0].Activity.To.IsZero() {
		t.Error(score.Total)
	}
}
