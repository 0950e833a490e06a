package council

import (
	"math"
	"strings"
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

// The score sheet of the evaluation screen (mock f of the look), in its own words.
func TestScoreOfTheEvaluationScreen(t *testing.T) {
	course := recent("course", 0)
	course.Refused = "El certificado no indica las horas."
	score := psychiatry().Score([]Activity{
		recent("practice", 500), recent("diploma", 2400), recent("teaching", 300), recent("course", 4000), course, recent("degree", 0),
	}, submitted)
	for i, want := range []struct {
		counted Points
		lostTo  Limit
		why     string
	}{
		{500, "", "5 × 1.00, por año."},
		{500, "", "Universitaria, dentro de 10 años."},
		{300, LostToRule, "3 × 1.50 = 4.50. El tope del rubro es 3.00: pierde 1.50."},
		{200, "", "40 × 0.05, por hora."},
		{0, LostToRefused, "No cuenta: el certificado no indica las horas."},
		{300, LostToChapter, "Vale 8.00. Al tope del capítulo, 10.00, le quedaban 3.00: pierde 5.00. Sin límite de antigüedad."},
	} {
		line := score.Lines[i]
		if line.Counted != want.counted || line.LostTo != want.lostTo || line.Why != want.why {
			t.Errorf("line %d: %s, %q, %q; want %s, %q, %q", i, line.Counted, line.LostTo, line.Why, want.counted, want.lostTo, want.why)
		}
	}
	if score.Version != "ejemplo-1" || score.Total != 1800 || score.Pass != 2000 || score.Missing != 200 || score.Excess != 0 || score.Enough {
		t.Errorf("%+v", score)
	}
	if chapter := score.Chapters[0]; chapter.Raw != 1500 || chapter.Counted != 1000 || chapter.Lost != 500 {
		t.Errorf("chapter %+v", chapter)
	}
}

func TestScoreSaysWhyALineIsWhatItIs(t *testing.T) {
	dated := func(rule string, quantity Quantity, from, to string) Activity {
		a := Activity{Rule: rule, Quantity: quantity, From: day(t, from)}
		if to != "" {
			a.To = day(t, to)
		}
		return a
	}
	as := func(a Activity, role string) Activity {
		a.Role = role
		return a
	}
	refused := func(reason string) Activity {
		a := recent("practice", 100)
		a.Refused = reason
		return a
	}
	for _, c := range []struct {
		activity Activity
		counted  Points
		lostTo   Limit
		why      string
	}{
		{dated("practice", 100, "2021-11-09", ""), 100, "", "1 × 1.00, por año."},
		{dated("practice", 100, "2021-11-08", ""), 0, LostToAge, "No cuenta: es del 8 de noviembre de 2021, y el rubro admite desde el 9 de noviembre de 2021 (5 años)."},
		{dated("diploma", 2400, "2014-05-03", "2016-11-08"), 0, LostToAge, "No cuenta: terminó el 8 de noviembre de 2016, y el rubro admite desde el 9 de noviembre de 2016 (10 años)."},
		{dated("diploma", 2400, "2016-05-03", "2016-11-09"), 500, "", "Universitaria, dentro de 10 años. Solo cuenta desde el 9 de noviembre de 2016."},
		{Activity{Rule: "practice", Quantity: 100}, 0, LostToAge, "No cuenta: falta la fecha, y el rubro admite desde el 9 de noviembre de 2021 (5 años)."},
		{Activity{Rule: "degree"}, 800, "", "Vale 8.00. Sin límite de antigüedad."},
		{recent("diploma", 2300), 0, LostToQuantity, "No cuenta: tiene 23 créditos y el mínimo es 24."},
		{recent("diploma", 100), 0, LostToQuantity, "No cuenta: tiene 1 crédito y el mínimo es 24."},
		{recent("course", 0), 0, LostToQuantity, "No cuenta: falta la cantidad (horas)."},
		{recent("course", 150), 7, "", "1.5 × 0.05, por hora."},
		{recent("course", 10000), 400, LostToItem, "100 × 0.05 = 5.00. El tope por actividad es 4.00: pierde 1.00."},
		{as(recent("teaching", 100), "profesor"), 250, "", "1 × 2.50, por año, como profesor."},
		{as(recent("teaching", 100), "decano"), 0, LostToTable, "No cuenta: falta indicar el rol (jefe de prácticas, profesor)."},
		{recent("paper", 100), 0, LostToTable, "No cuenta: falta indicar el rol (autor, coautor)."},
		{as(recent("paper", 100), "coautor"), 150, "", "1.50 por artículo, como coautor."},
		{recent("surfing", 100), 0, LostToTable, "No cuenta: la tabla ejemplo-1 no tiene ese rubro."},
		{refused("DNI ilegible"), 0, LostToRefused, "No cuenta: DNI ilegible."},
		{refused("Falta la firma. "), 0, LostToRefused, "No cuenta: falta la firma."},
	} {
		line := psychiatry().Score([]Activity{c.activity}, submitted).Lines[0]
		if line.Counted != c.counted || line.LostTo != c.lostTo || line.Why != c.why {
			t.Errorf("%s: %s, %q, %q; want %s, %q, %q", c.activity.Rule, line.Counted, line.LostTo, line.Why, c.counted, c.lostTo, c.why)
		}
	}
}

func TestCapsAreFilledInTheOrderGiven(t *testing.T) {
	table := psychiatry()
	table.Rules[2].Cap = most(250)
	score := table.Score([]Activity{recent("teaching", 100), recent("teaching", 500), recent("teaching", 100)}, submitted)
	for i, want := range []struct {
		counted Points
		why     string
	}{
		{150, "1 × 1.50, por año."},
		{100, "5 × 1.50 = 7.50. Al tope del rubro, 2.50, le quedaba 1.00: pierde 6.50."},
		{0, "1 × 1.50 = 1.50. El tope del rubro, 2.50, ya estaba completo: pierde 1.50."},
	} {
		if line := score.Lines[i]; line.Counted != want.counted || line.Why != want.why || line.Lost != line.Raw-line.Counted {
			t.Errorf("line %d: %+v", i, line)
		}
	}
}

func TestOneLineCanLoseToSeveralCaps(t *testing.T) {
	table := psychiatry()
	table.Rules[3].Cap = most(300)
	table.Chapters[0].Max = most(100)
	line := table.Score([]Activity{recent("course", 10000)}, submitted).Lines[0]
	if line.Raw != 500 || line.Counted != 100 || line.Lost != 400 || line.LostTo != LostToChapter || len(line.Cuts) != 3 {
		t.Errorf("%+v", line)
	}
	if want := "100 × 0.05 = 5.00. El tope por actividad es 4.00: pierde 1.00. El tope del rubro es 3.00: pierde 1.00. El tope del capítulo es 1.00: pierde 2.00."; line.Why != want {
		t.Error(line.Why)
	}
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

func TestTableIsCheckedBeforeUse(t *testing.T) {
	if faults := psychiatry().Check(); len(faults) != 0 {
		t.Fatal(faults)
	}
	for want, spoil := range map[string]func(*Table){
		"Falta la versión":                    func(t *Table) { t.Version = "" },
		"Falta el nombre":                     func(t *Table) { t.Name = "" },
		"Falta la fecha":                      func(t *Table) { t.AppliesFrom = Date{} },
		"puntaje para aprobar":                func(t *Table) { t.Pass = 0 },
		"meses del periodo":                   func(t *Table) { t.WindowMonths = -1 },
		"no tiene rubros":                     func(t *Table) { t.Rules = nil },
		`capítulo "F" está repetido`:          func(t *Table) { t.Chapters[1].Code = "F" },
		"no tiene código o nombre":            func(t *Table) { t.Chapters[0].Name = "" },
		"es mayor que su máximo":              func(t *Table) { t.Chapters[0].Min = most(1001) },
		`máximo del capítulo "F"`:             func(t *Table) { t.Chapters[0].Max = most(-1) },
		`rubro "practice" está repetido`:      func(t *Table) { t.Rules[1].Code = "practice" },
		"capítulo que no existe":              func(t *Table) { t.Rules[0].Chapter = "X" },
		"en singular y plural":                func(t *Table) { t.Rules[0].UnitPlural = "" },
		"no da puntos":                        func(t *Table) { t.Rules[0].PerUnit = 0 },
		`puntaje del rubro "practice"`:        func(t *Table) { t.Rules[0].PerUnit = -100 },
		`rol "autor"`:                         func(t *Table) { t.Rules[5].Roles["autor"] = MaxPoints + 1 },
		`tope del rubro "teaching" no es`:     func(t *Table) { t.Rules[2].Cap = most(-1) },
		`tope por actividad`:                  func(t *Table) { t.Rules[2].CapItem = most(-1) },
		`cantidad mínima del rubro "diploma"`: func(t *Table) { t.Rules[1].MinQuantity = -1 },
		`antigüedad máxima`:                   func(t *Table) { t.Rules[1].MaxAgeMonths = -1 },
	} {
		table := psychiatry()
		spoil(&table)
		if faults := strings.Join(table.Check(), "\n"); !strings.Contains(faults, want) {
			t.Errorf("want %q, got %q", want, faults)
		}
	}
}

func TestConditionAndAgeOfARuleInWords(t *testing.T) {
	for _, c := range []struct {
		rule Rule
		want string
	}{
		{Rule{MaxAgeMonths: 60}, ""}, {Rule{MaxAgeMonths: 60, Condition: "Con aval."}, "Con aval."}, {Rule{Condition: "De universidad"}, "De universidad, sin límite de antigüedad."},
		{Rule{MaxAgeMonths: 12}, "Dentro de 1 año."}, {Rule{MaxAgeMonths: 1}, "Dentro de 1 mes."}, {Rule{MaxAgeMonths: 18}, "Dentro de 18 meses."},
	} {
		if got := psychiatry().condition(c.rule); got != c.want {
			t.Errorf("%+v: %q, want %q", c.rule, got, c.want)
		}
	}
}
