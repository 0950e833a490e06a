package council

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// TableSheet is the spreadsheet of a points table: one line for each rule, with the chapter it belongs to.
const TableSheet ImportKind = "table"

// maxTableRules is the most rules that a table has.
const maxTableRules = 500

func tableColumns() []ImportColumn {
	return []ImportColumn{{"chapter", true}, {"chapter_name", true}, {"chapter_min", false}, {"chapter_max", false}, {"chapter_compensated", false}, {"rule", true}, {"rule_name", true},
		{"unit", false}, {"unit_plural", false}, {"points", true}, {"fixed", false}, {"roles", false}, {"cap_item", false}, {"cap", false}, {"min_quantity", false},
		{"max_age", false}, {"unit_months", false}, {"condition", false}}
}

// Lines writes a table as the lines of its spreadsheet, as ReadTable reads them.
func (t Table) Lines(w Words) [][]string {
	chapters := map[string]Chapter{}
	for _, c := range t.Chapters {
		chapters[c.Code] = c
	}
	var lines [][]string
	for _, r := range t.Rules {
		c := chapters[r.Chapter]
		lines = append(lines, []string{c.Code, c.Name, optionalPoints(c.Min), optionalPoints(c.Max), yesOrNo(w, c.Compensated), r.Code, r.Name, r.Unit, r.UnitPlural, r.PerUnit.String(),
			yesOrNo(w, r.Fixed), writtenRoles(r.Roles), optionalPoints(r.CapItem), optionalPoints(r.Cap), optionalNumber(r.MinQuantity.String()),
			optionalNumber(strconv.Itoa(r.MaxAgeMonths)), optionalNumber(strconv.Itoa(r.UnitMonths)), r.Condition})
	}
	return lines
}

func optionalPoints(p *Points) string {
	if p == nil {
		return ""
	}
	return p.String()
}

func optionalNumber(n string) string {
	if n == "0" {
		return ""
	}
	return n
}

func yesOrNo(w Words, yes bool) string {
	if yes {
		return w.Say("table.fixed_yes")
	}
	return w.Say("table.fixed_no")
}

func writtenRoles(roles map[string]Points) string {
	var parts []string
	for _, role := range slices.Sorted(maps.Keys(roles)) {
		parts = append(parts, role+" = "+roles[role].String())
	}
	return strings.Join(parts, " | ")
}

// ReadTable reads the rules and chapters of a table from its spreadsheet into t, whose other fields are as its sender typed them. What is wrong comes
// back line by line; faults of the whole table have line 0. With a fault the table must not be used.
func (r Rules) ReadTable(t Table, file SheetFile) (Table, []ImportFault, error) {
	head, faults := r.ReadHead(TableSheet, file)
	if len(faults) > 0 {
		return t, faults, nil
	}
	s := tableSheet{rules: r, head: head, table: t, chapters: map[string]int{}, lines: map[string]int{}}
	for row, err := range file.Rows {
		if err != nil {
			return t, nil, err
		}
		if len(s.table.Rules) == maxTableRules {
			return t, []ImportFault{{Line: row.Line, Say: "table.fault.too_many", Args: []string{"Most", itoa(maxTableRules)}}}, nil
		}
		s.line(row)
	}
	if len(s.faults) == 0 {
		s.faults = s.table.Check()
	}
	return s.table, s.faults, nil
}

// A tableSheet is one reading of a table's spreadsheet.
type tableSheet struct {
	rules    Rules
	head     ImportHead
	table    Table
	chapters map[string]int // code → the line that named it first
	lines    map[string]int // code of a rule → its line
	faults   []ImportFault
}

func (s *tableSheet) line(row SheetRow) {
	l := tableLine{importRow{rules: s.rules, head: s.head, row: row}}
	chapter, rule := l.chapter(), l.rule()
	if at := s.lines[rule.Code]; at > 0 {
		l.refuse("rule", "table.fault.twice", "Line", itoa(at))
	}
	s.lines[rule.Code] = row.Line
	s.place(&l, chapter)
	if len(l.faults) == 0 {
		rule.check(l.say)
	}
	s.table.Rules = append(s.table.Rules, rule)
	s.faults = append(s.faults, l.faults...)
}

// place keeps a chapter when its first line comes; the lines after it must say the same of it.
func (s *tableSheet) place(l *tableLine, c Chapter) {
	at, known := s.chapters[c.Code]
	if !known {
		s.chapters[c.Code] = l.row.Line
		s.table.Chapters = append(s.table.Chapters, c)
		c.check(l.say)
		return
	}
	i := slices.IndexFunc(s.table.Chapters, func(x Chapter) bool { return x.Code == c.Code })
	if !s.table.Chapters[i].same(c) {
		l.refuse("chapter", "table.fault.chapter", "Line", itoa(at))
	}
}

// A tableLine is one line of a table's spreadsheet.
type tableLine struct{ importRow }

func (l *tableLine) say(bad bool, word string, pairs ...string) {
	if bad {
		l.faults = append(l.faults, ImportFault{Line: l.row.Line, Say: word, Args: pairs})
	}
}

func (l *tableLine) chapter() Chapter {
	return Chapter{Code: l.text("chapter", 40, true), Name: l.text("chapter_name", 120, true), Min: l.limit("chapter_min"), Max: l.limit("chapter_max"),
		Compensated: l.yes("chapter_compensated")}
}

func (l *tableLine) rule() Rule {
	return Rule{Code: l.text("rule", 40, true), Chapter: l.head.cell(l.row, "chapter"), Name: l.text("rule_name", 160, true), Unit: l.text("unit", 40, false),
		UnitPlural: l.text("unit_plural", 40, false), PerUnit: l.points("points"), Fixed: l.yes("fixed"), Roles: l.roles(), CapItem: l.limit("cap_item"),
		Cap: l.limit("cap"), MinQuantity: Quantity(l.points("min_quantity")), MaxAgeMonths: l.months("max_age"), UnitMonths: l.months("unit_months"), Condition: l.text("condition", 200, false)}
}

// points reads hundredths; an empty cell is none. A decimal comma is taken, because spreadsheets write one by the language of their machine.
func (l *tableLine) points(column string) Points {
	typed := l.head.cell(l.row, column)
	if typed == "" {
		return 0
	}
	p, err := ParsePoints(strings.Replace(typed, ",", ".", 1))
	if err != nil {
		l.refuse(column, "table.fault.number")
	}
	return p
}

func (l *tableLine) limit(column string) *Points {
	if l.head.cell(l.row, column) == "" {
		return nil
	}
	p := l.points(column)
	return &p
}

func (l *tableLine) months(column string) int {
	typed := l.head.cell(l.row, column)
	if typed == "" {
		return 0
	}
	n, err := strconv.Atoi(typed)
	if err != nil || n > 1200 {
		l.refuse(column, "table.fault.months")
		return 0
	}
	return n
}

func (l *tableLine) yes(column string) bool {
	typed := Fold(l.head.cell(l.row, column))
	yes := typed == Fold(l.rules.Words.Say("table.fixed_yes"))
	if !yes && typed != "" && typed != Fold(l.rules.Words.Say("table.fixed_no")) {
		l.refuse(column, "table.fault.yes_or_no")
	}
	return yes
}

// roles reads "asistente = 2.00 | ponente = 3.00".
func (l *tableLine) roles() map[string]Points {
	typed := l.head.cell(l.row, "roles")
	if typed == "" {
		return nil
	}
	roles := map[string]Points{}
	for _, part := range strings.Split(typed, "|") {
		role, points, found := strings.Cut(part, "=")
		role = strings.TrimSpace(role)
		p, err := ParsePoints(strings.Replace(points, ",", ".", 1))
		if _, twice := roles[role]; !found || twice || err != nil || len([]rune(role)) > 60 {
			l.refuse("roles", "table.fault.roles")
			return nil
		}
		roles[role] = p
	}
	return roles
}
