package council_test

import (
	"strings"
	"testing"

	"vigencia/council"
	"vigencia/council/profiles"
)

// spoken are the words of a council that exists.
func spoken(t *testing.T) council.Words {
	t.Helper()
	p, err := profiles.Load("cmp")
	if err != nil {
		t.Fatal(err)
	}
	return p.Words
}

func on(t *testing.T, iso string) council.Date {
	t.Helper()
	d, err := council.ParseDate(iso)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// The score sheet of the evaluation screen (mock f of the look), in its own words.
func TestScoreOfTheEvaluationScreen(t *testing.T) {
	words := spoken(t)
	course := council.Recent("course", 0)
	course.Refused = "El certificado no indica las horas."
	score := council.Psychiatry().Score([]council.Activity{
		council.Recent("practice", 500), council.Recent("diploma", 2400), council.Recent("teaching", 300), council.Recent("course", 4000), course, council.Recent("degree", 0),
	}, council.FiledOn)
	for i, want := range []struct {
		counted council.Points
		lostTo  council.Limit
		why     string
	}{
		{500, "", "5 × 1.00, por año."},
		{500, "", "Universitaria, dentro de 10 años."},
		{300, council.LostToRule, "3 × 1.50 = 4.50. El tope del rubro es 3.00: pierde 1.50."},
		{200, "", "40 × 0.05, por hora."},
		{0, council.LostToRefused, "No cuenta: el certificado no indica las horas."},
		{300, council.LostToChapter, "Vale 8.00. Al tope del capítulo, 10.00, le quedaban 3.00: pierde 5.00. Sin límite de antigüedad."},
	} {
		line := score.Lines[i]
		if line.Counted != want.counted || line.LostTo != want.lostTo || line.Explain(words) != want.why {
			t.Errorf("line %d: %s, %q, %q; want %s, %q, %q", i, line.Counted, line.LostTo, line.Explain(words), want.counted, want.lostTo, want.why)
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
	words := spoken(t)
	dated := func(rule string, quantity council.Quantity, from, to string) council.Activity {
		a := council.Activity{Rule: rule, Quantity: quantity, From: on(t, from)}
		if to != "" {
			a.To = on(t, to)
		}
		return a
	}
	as := func(a council.Activity, role string) council.Activity {
		a.Role = role
		return a
	}
	refused := func(reason string) council.Activity {
		a := council.Recent("practice", 100)
		a.Refused = reason
		return a
	}
	for _, c := range []struct {
		activity council.Activity
		counted  council.Points
		lostTo   council.Limit
		why      string
	}{
		{dated("practice", 100, "2021-11-09", ""), 100, "", "1 × 1.00, por año."},
		{dated("practice", 100, "2021-11-08", ""), 0, council.LostToAge, "No cuenta: es del 8 de noviembre de 2021, y el rubro admite desde el 9 de noviembre de 2021 (5 años)."},
		{dated("diploma", 2400, "2014-05-03", "2016-11-08"), 0, council.LostToAge, "No cuenta: terminó el 8 de noviembre de 2016, y el rubro admite desde el 9 de noviembre de 2016 (10 años)."},
		{dated("diploma", 2400, "2016-05-03", "2016-11-09"), 500, "", "Universitaria, dentro de 10 años. Solo cuenta desde el 9 de noviembre de 2016."},
		{council.Activity{Rule: "practice", Quantity: 100}, 0, council.LostToAge, "No cuenta: falta la fecha, y el rubro admite desde el 9 de noviembre de 2021 (5 años)."},
		{council.Activity{Rule: "degree"}, 800, "", "Vale 8.00. Sin límite de antigüedad."},
		{council.Recent("diploma", 2300), 0, council.LostToQuantity, "No cuenta: tiene 23 créditos y el mínimo es 24."},
		{council.Recent("diploma", 100), 0, council.LostToQuantity, "No cuenta: tiene 1 crédito y el mínimo es 24."},
		{council.Recent("course", 0), 0, council.LostToQuantity, "No cuenta: falta la cantidad (horas)."},
		{council.Recent("course", 150), 7, "", "1.5 × 0.05, por hora."},
		{council.Recent("course", 10000), 400, council.LostToItem, "100 × 0.05 = 5.00. El tope por actividad es 4.00: pierde 1.00."},
		{as(council.Recent("teaching", 100), "profesor"), 250, "", "1 × 2.50, por año, como profesor."},
		{as(council.Recent("teaching", 100), "decano"), 0, council.LostToTable, "No cuenta: falta indicar el rol (jefe de prácticas, profesor)."},
		{council.Recent("paper", 100), 0, council.LostToTable, "No cuenta: falta indicar el rol (autor, coautor)."},
		{as(council.Recent("paper", 100), "coautor"), 150, "", "1.50 por artículo, como coautor."},
		{council.Recent("surfing", 100), 0, council.LostToTable, "No cuenta: la tabla ejemplo-1 no tiene ese rubro."},
		{refused("DNI ilegible"), 0, council.LostToRefused, "No cuenta: DNI ilegible."},
		{refused("Falta la firma. "), 0, council.LostToRefused, "No cuenta: falta la firma."},
	} {
		line := council.Psychiatry().Score([]council.Activity{c.activity}, council.FiledOn).Lines[0]
		if line.Counted != c.counted || line.LostTo != c.lostTo || line.Explain(words) != c.why {
			t.Errorf("%s: %s, %q, %q; want %s, %q, %q", c.activity.Rule, line.Counted, line.LostTo, line.Explain(words), c.counted, c.lostTo, c.why)
		}
	}
}

func TestCapsAreFilledInTheOrderGiven(t *testing.T) {
	words := spoken(t)
	table := council.Psychiatry()
	table.Rules[2].Cap = council.Most(250)
	score := table.Score([]council.Activity{council.Recent("teaching", 100), council.Recent("teaching", 500), council.Recent("teaching", 100)}, council.FiledOn)
	for i, want := range []struct {
		counted council.Points
		why     string
	}{
		{150, "1 × 1.50, por año."},
		{100, "5 × 1.50 = 7.50. Al tope del rubro, 2.50, le quedaba 1.00: pierde 6.50."},
		{0, "1 × 1.50 = 1.50. El tope del rubro, 2.50, ya estaba completo: pierde 1.50."},
	} {
		if line := score.Lines[i]; line.Counted != want.counted || line.Explain(words) != want.why || line.Lost != line.Raw-line.Counted {
			t.Errorf("line %d: %+v", i, line)
		}
	}
}

func TestOneLineCanLoseToSeveralCaps(t *testing.T) {
	words := spoken(t)
	table := council.Psychiatry()
	table.Rules[3].Cap = council.Most(300)
	table.Chapters[0].Max = council.Most(100)
	line := table.Score([]council.Activity{council.Recent("course", 10000)}, council.FiledOn).Lines[0]
	if line.Raw != 500 || line.Counted != 100 || line.Lost != 400 || line.LostTo != council.LostToChapter || len(line.Cuts) != 3 {
		t.Errorf("%+v", line)
	}
	if want := "100 × 0.05 = 5.00. El tope por actividad es 4.00: pierde 1.00. El tope del rubro es 3.00: pierde 1.00. El tope del capítulo es 1.00: pierde 2.00."; line.Explain(words) != want {
		t.Error(line.Explain(words))
	}
}

func TestTableIsCheckedBeforeUse(t *testing.T) {
	words := spoken(t)
	if faults := council.Psychiatry().Check(); len(faults) != 0 {
		t.Fatal(faults)
	}
	for want, spoil := range map[string]func(*council.Table){
		"Falta la versión":                    func(t *council.Table) { t.Version = "" },
		"Falta el nombre":                     func(t *council.Table) { t.Name = "" },
		"Falta la fecha":                      func(t *council.Table) { t.AppliesFrom = council.Date{} },
		"puntaje para aprobar":                func(t *council.Table) { t.Pass = 0 },
		"meses del periodo":                   func(t *council.Table) { t.WindowMonths = -1 },
		"no tiene rubros":                     func(t *council.Table) { t.Rules = nil },
		`capítulo "F" está repetido`:          func(t *council.Table) { t.Chapters[1].Code = "F" },
		"no tiene código o nombre":            func(t *council.Table) { t.Chapters[0].Name = "" },
		"es mayor que su máximo":              func(t *council.Table) { t.Chapters[0].Min = council.Most(1001) },
		`máximo del capítulo "F"`:             func(t *council.Table) { t.Chapters[0].Max = council.Most(-1) },
		`rubro "practice" está repetido`:      func(t *council.Table) { t.Rules[1].Code = "practice" },
		"capítulo que no existe":              func(t *council.Table) { t.Rules[0].Chapter = "X" },
		"en singular y plural":                func(t *council.Table) { t.Rules[0].UnitPlural = "" },
		"no da puntos":                        func(t *council.Table) { t.Rules[0].PerUnit = 0 },
		`puntaje del rubro "practice"`:        func(t *council.Table) { t.Rules[0].PerUnit = -100 },
		`rol "autor"`:                         func(t *council.Table) { t.Rules[5].Roles["autor"] = council.MaxPoints + 1 },
		`tope del rubro "teaching" no es`:     func(t *council.Table) { t.Rules[2].Cap = council.Most(-1) },
		`tope por actividad`:                  func(t *council.Table) { t.Rules[2].CapItem = council.Most(-1) },
		`cantidad mínima del rubro "diploma"`: func(t *council.Table) { t.Rules[1].MinQuantity = -1 },
		`antigüedad máxima`:                   func(t *council.Table) { t.Rules[1].MaxAgeMonths = -1 },
	} {
		table := council.Psychiatry()
		spoil(&table)
		var faults []string
		for _, fault := range table.Check() {
			faults = append(faults, words.Say(fault.Say, fault.Args...))
		}
		if said := strings.Join(faults, "\n"); !strings.Contains(said, want) || strings.ContainsAny(said, "{}«»") {
			t.Errorf("want %q, got %q", want, said)
		}
	}
}

func TestConditionAndAgeOfARuleInWords(t *testing.T) {
	words, table := spoken(t), council.Psychiatry()
	for _, c := range []struct {
		months          int
		condition, want string
	}{
		{60, "", ""}, {60, "Con aval.", " Con aval."}, {0, "De universidad", " De universidad, sin límite de antigüedad."},
		{12, "", " Dentro de 1 año."}, {1, "", " Dentro de 1 mes."}, {18, "", " Dentro de 18 meses."},
	} {
		table.Rules[0].MaxAgeMonths, table.Rules[0].Condition = c.months, c.condition
		line := table.Score([]council.Activity{{Rule: "practice", Quantity: 100, From: council.FiledOn}}, council.FiledOn).Lines[0]
		if got := line.Explain(words); got != "1 × 1.00, por año."+c.want {
			t.Errorf("%+v: %q", c, got)
		}
	}
}
