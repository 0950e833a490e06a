package ui

// Grid is the head of a table.
type Grid struct {
	Caption string // what is listed, in what order, how many
	Bare    bool   // the caption is for readers only
	Even    bool   // one of several tables under one another, whose columns stand at the same places
	Columns []Column
}

func (g Grid) class() string {
	if g.Even {
		return "v-table v-table--even"
	}
	return "v-table"
}

// Column is one column; in cards, its label stands before the value.
type Column struct {
	Label string
	Right bool // figures
}

// Pages is the foot of a list that is paged by key.
type Pages struct {
	Label  string // for readers: "Páginas de la lista"
	Count  string // "1 a 7 de 38", "1 a 25 de más de 1,000"
	Before Link   // empty on the first page
	After  Link   // empty on the last
	Target string // id of the fragment that holds list and pager
}

func (p Pages) link(l Link, icon Glyph, after bool) Link {
	l.Target, l.Icon, l.After = p.Target, icon, after
	return l
}

// Stat is a figure with linked words.
type Stat struct {
	Figure string
	Label  string
	Href   string // the list behind the figure; no link when empty
	Tone   Tone
	Bars   Bars // a small picture under a figure
}

func (s Stat) class() string {
	class := "v-stat"
	if s.Bars.Label != "" {
		class += " v-stat--pic"
	}
	if s.Tone != Informs {
		class += " v-stat--" + string(s.Tone)
	}
	return class
}

// Bars is a picture of a few counts, the last one marked; Label has every number in words.
type Bars struct {
	Counts []int
	Label  string // "Ingresos de las últimas 8 semanas: 14, 11 y 9 en esta"
	Note   string // "Ingresos por semana"
}

// Item is one entry of a list of links.
type Item struct {
	Link  Link
	Small string // a line under it
	New   string // "(nuevo)"
	Under bool   // it belongs to the entry before it
}
