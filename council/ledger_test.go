package council

import (
	"math/rand/v2"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// gynaecology is an invented table of five chapters, with their minima and maxima and two that others make up (domain/cmgo.md §4).
func gynaecology() Table {
	chapter := func(code string, least, greatest Points, compensated bool) Chapter {
		return Chapter{Code: code, Name: code, Min: &least, Max: &greatest, Compensated: compensated}
	}
	return Table{Version: "puntaje-1", Name: "Ejemplo", AppliesFrom: On(2020, time.January, 1), Pass: 25000, WindowMonths: 60,
		Chapters: []Chapter{chapter("care", 5000, 12000, false), chapter("academic", 2500, 15000, false), chapter("cme", 13500, 30000, false),
			chapter("teaching", 2000, 15000, true), chapter("research", 2000, 100000, true)},
		Rules: []Rule{
			{Code: "practice", Chapter: "care", Name: "Consulta", Unit: "año", UnitPlural: "años", PerUnit: 1000, UnitMonths: 12},
			{Code: "society", Chapter: "academic", Name: "Sociedad", Unit: "año", UnitPlural: "años", UnitMonths: 12, Roles: map[string]Points{"nacional": 500, "extranjera": 1000}},
			{Code: "prize", Chapter: "academic", Name: "Premio", Unit: "premio", UnitPlural: "premios", PerUnit: 1000, Fixed: true},
			{Code: "course", Chapter: "cme", Name: "Curso", Unit: "hora", UnitPlural: "horas", PerUnit: 100, CapItem: most(2000), MinQuantity: 600},
			{Code: "congress", Chapter: "cme", Name: "Congreso", Unit: "congreso", UnitPlural: "horas", PerUnit: 3000, Fixed: true, MinQuantity: 2000},
			{Code: "fellow", Chapter: "cme", Name: "Adiestramiento", PerUnit: 7500, Fixed: true, Cap: most(7500)},
			{Code: "thesis", Chapter: "teaching", Name: "Tesis", Unit: "tesis", UnitPlural: "tesis", PerUnit: 1000, Fixed: true},
			{Code: "article", Chapter: "research", Name: "Artículo", Unit: "artículo", UnitPlural: "artículos", PerUnit: 1500, Fixed: true},
		}}
}

func done(rule string, quantity Quantity, times int) []Activity {
	var all []Activity
	for i := range times {
		a := Activity{Rule: rule, Quantity: quantity, Title: rule, From: On(2024, time.March, 1+i%28), State: ActivityAccepted}
		if rule == "society" {
			a.Role = "nacional"
		}
		all = append(all, a)
	}
	return all
}

func joined(parts ...[]Activity) []Activity {
	var all []Activity
	for _, p := range parts {
		all = append(all, p...)
	}
	return all
}

func ledgerRules(tables ...Table) Rules {
	r := lima()
	r.Tables = tables
	r.Profile.Kinds = append(r.Profile.Kinds, Kind{Code: "points", Ledger: true, WindowTo: WindowToValidity, Series: "certificate"})
	return r
}

// What teaching and research lack is made up by what others have over their minimum, in order; the total does not change.
func TestR9_CompensationTakesFromTheSurplusOfOthers(t *testing.T) {
	table := gynaecology()
	s := table.Score(joined(done("practice", 100, 7), done("prize", 100, 3), done("congress", 2000, 5), done("thesis", 100, 1), done("article", 100, 1)), submitted)
	care, teaching, research := s.Chapter("care"), s.Chapter("teaching"), s.Chapter("research")
	if s.Total != 27500 || !s.Enough || care.Surplus != 2000 {
		t.Fatalf("%+v", s)
	}
	if teaching.Missing != 1000 || teaching.Lacks() != 0 || len(teaching.By) != 1 || teaching.By[0].Chapter.Code != "care" || teaching.By[0].Points != 1000 {
		t.Errorf("teaching %+v", teaching)
	}
	if research.Missing != 500 || research.Lacks() != 0 || len(care.Gives) != 2 || care.Gives[1].Chapter.Code != "research" || care.Gives[1].Points != 500 {
		t.Errorf("research %+v, care gives %+v", research, care.Gives)
	}
	short := table.Score(joined(done("practice", 100, 12), done("congress", 2000, 5), done("thesis", 100, 2), done("article", 100, 2)), submitted)
	if academic := short.Chapter("academic"); short.Missing != 0 && short.Enough || academic.Lacks() != 2500 || short.Enough {
		t.Errorf("a chapter that nothing may make up: %+v", academic)
	}
}

// Each activity counts by the table that applied on its last day, with the caps of that table shared by the rule across versions.
func TestEachActivityCountsByTheTableOfItsDate(t *testing.T) {
	old, now := gynaecology(), gynaecology()
	now.Version, now.AppliesFrom = "puntaje-2", On(2025, time.January, 1)
	now.Rules[4].PerUnit = 2000
	now.Rules[5].PerUnit, now.Rules[5].Cap = 5000, most(5000)
	rules := ledgerRules(old, now)
	at := func(rule string, day Date) Activity { return Activity{Rule: rule, Quantity: 2000, From: day} }
	s := rules.ScoreLedger(now, []Activity{at("congress", On(2024, time.December, 31)), at("congress", On(2025, time.January, 1)), at("fellow", On(2023, time.May, 4)),
		at("fellow", On(2026, time.May, 4)), at("congress", On(2019, time.May, 4)), at("congress", Date{})}, submitted, Period{})
	for i, want := range []struct {
		version string
		counted Points
		lost    Limit
	}{{"puntaje-1", 3000, ""}, {"puntaje-2", 2000, ""}, {"puntaje-1", 7500, ""}, {"puntaje-2", 0, LostToRule}, {"", 0, LostToTable}, {"puntaje-2", 2000, ""}} {
		if l := s.Lines[i]; l.Version != want.version || l.Counted != want.counted || l.LostTo != want.lost {
			t.Errorf("line %d: %q %s %q, want %+v", i, l.Version, l.Counted, l.LostTo, want)
		}
	}
	if s.Version != "puntaje-2" || s.Total != 14500 {
		t.Errorf("judged by %s: %s", s.Version, s.Total)
	}
}

func TestTablesLeaveNoGapAndDoNotOverlap(t *testing.T) {
	from := func(version string, from, to Date) Table {
		return Table{Version: version, AppliesFrom: from, AppliesTo: to}
	}
	first := from("1", On(2020, 1, 1), On(2024, 12, 31))
	for want, second := range map[string]Table{"": from("2", On(2025, 1, 1), Date{}), "table.check.gap": from("2", On(2025, 1, 2), Date{}),
		"table.check.overlap": from("2", On(2024, 12, 31), Date{})} {
		faults := TableSequence([]Table{second, first})
		if (len(faults) == 0) != (want == "") || want != "" && faults[0].Say != want {
			t.Errorf("%s: %v", want, faults)
		}
	}
	if faults := TableSequence([]Table{from("1", On(2020, 1, 1), Date{}), from("2", On(2020, 1, 1), Date{})}); len(faults) != 1 {
		t.Error("two tables of one day:", faults)
	}
	rules := ledgerRules(first)
	if _, ok := rules.Table(On(2025, 1, 1)); ok {
		t.Error("a table that had ended still applies")
	}
	if table, ok := rules.Table(On(2024, 12, 31)); !ok || table.Version != "1" {
		t.Error("a table does not apply on its last day")
	}
}

func TestR9_TheWindowIsCountedBackFromTheEndOfTheValidity(t *testing.T) {
	table := gynaecology()
	kind := Kind{Ledger: true, WindowTo: WindowToValidity}
	if w := kind.Window(table, submitted, On(2027, 3, 14)); w != (Period{On(2022, 3, 15), On(2027, 3, 14)}) {
		t.Error("in force:", w)
	}
	if w := kind.Window(table, submitted, On(2024, 3, 14)); w != (Period{On(2021, 11, 10), submitted}) {
		t.Error("expired:", w)
	}
	kind.WindowTo = WindowToSubmission
	if w := kind.Window(table, submitted, On(2027, 3, 14)); w.To != submitted {
		t.Error("to submission:", w)
	}
	rules, window := ledgerRules(table), Period{On(2022, 3, 15), On(2027, 3, 14)}
	for day, counted := range map[Date]Points{On(2022, 3, 15): 3000, On(2022, 3, 14): 0, {}: 0} {
		l := rules.ScoreLedger(table, []Activity{{Rule: "congress", Quantity: 2000, From: day}}, submitted, window).Lines[0]
		if l.Counted != counted || (counted == 0) != (l.LostTo == LostToWindow) {
			t.Errorf("%s: %s lost to %q", day, l.Counted, l.LostTo)
		}
	}
}

// Whatever is advised for a goal closes it: the ledger with that activity no longer lacks it.
func TestR9_WhatIsAdvisedIsEnough(t *testing.T) {
	table := gynaecology()
	rapid.Check(t, func(t *rapid.T) {
		var activities []Activity
		for _, rule := range table.Rules {
			activities = append(activities, done(rule.Code, rapid.SampledFrom([]Quantity{100, 600, 2000, 5000}).Draw(t, rule.Code), rapid.IntRange(0, 3).Draw(t, "times"))...)
		}
		score := table.Score(activities, submitted)
		for _, goal := range table.Suggest(score) {
			if goal.Points <= 0 {
				t.Fatalf("a goal of nothing: %+v", goal)
			}
			for _, way := range goal.Ways {
				more := activities
				for range way.Times {
					more = append(more[:len(more):len(more)], Activity{Rule: way.Rule.Code, Role: way.Role, Quantity: way.Quantity, From: On(2025, 1, 1)})
				}
				after := table.Score(more, submitted)
				if goal.Chapter == nil && after.Total < score.Total+goal.Points || goal.Chapter != nil && after.Chapter(goal.Chapter.Code).Counted < score.Chapter(goal.Chapter.Code).Counted+goal.Points {
					t.Fatalf("%s of %+v: from %s to %s", goal.Points, way, score.Total, after.Total)
				}
			}
		}
		if score.Enough != (len(table.Suggest(score)) == 0) {
			t.Fatalf("enough is %v, and there are goals: %v", score.Enough, table.Suggest(score))
		}
	})
}

// Any ledger over two tables: lines add up to the total and the chapters, nothing is lost twice, and compensation gives exactly what it takes.
func TestLedgersAddUpOverManyTables(t *testing.T) {
	random := rand.New(rand.NewPCG(2026, 11))
	for n := range 3000 {
		old, now := randomTable(random), randomTable(random)
		old.AppliesFrom, now.AppliesFrom, now.Version = On(2010, 1, 1), On(2023, 1, 1), "2"
		for i := range now.Chapters {
			least := Points(random.Int64N(500))
			now.Chapters[i].Min, now.Chapters[i].Compensated = &least, random.IntN(2) == 0
			if most := now.Chapters[i].Max; most != nil && *most < least {
				now.Chapters[i].Max = &least
			}
		}
		s := ledgerRules(old, now).ScoreLedger(now, randomLedger(random), submitted, Period{On(2018, 1, 1), On(2027, 1, 1)})
		var lines, chapters, given, taken Points
		for _, l := range s.Lines {
			lines += l.Counted
			if l.Raw != l.Counted+l.Lost || l.Lost < 0 || l.Counted < 0 {
				t.Fatalf("ledger %d: %+v", n, l)
			}
		}
		enough := s.Total >= now.Pass
		for _, c := range s.Chapters {
			chapters += c.Counted
			given, taken = given+sumOf(c.Gives), taken+c.Covered()
			if c.Lacks() < 0 || sumOf(c.Gives) > c.Surplus || c.Covered() > 0 && !c.Chapter.Compensated {
				t.Fatalf("ledger %d: %+v", n, c)
			}
			enough = enough && c.Lacks() == 0
		}
		if lines != s.Total || chapters != s.Total || given != taken || enough != s.Enough {
			t.Fatalf("ledger %d: lines %s, chapters %s, total %s, given %s, taken %s, enough %v", n, lines, chapters, s.Total, given, taken, s.Enough)
		}
	}
}
