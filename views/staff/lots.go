package staff

import (
	"slices"
	"strings"
	"unicode"

	"vigencia/council"
	"vigencia/views/ui"
)

// A LotsPage lists the printing lots, the newest first.
type LotsPage struct {
	Screen
	Lines   []LotLine
	Waiting int // certificates that wait to be printed
	Before  int64
}

// A LotLine is one lot of the list.
type LotLine struct {
	council.Lot
	Count, AtPrinter, Unsigned int
	DueOn                      council.Date
}

func (p LotsPage) columns() []ui.Column {
	return p.named("lots.column.", "number", "sent", "count", "at_printer", "unsigned", "due", "actions")
}

// named are columns by the last part of their words.
func (s Screen) named(prefix string, names ...string) []ui.Column {
	var columns []ui.Column
	for _, n := range names {
		columns = append(columns, ui.Column{Label: s.W.Say(prefix + n)})
	}
	return columns
}

func (s Screen) lot(id int64, rest string) string { return s.to("/consejo/lotes/" + choice(id) + rest) }

// A NewLotPage asks which certificates go to the printer, and what it is told.
type NewLotPage struct {
	Screen
	Rows     []LotCandidate
	Typed    LotForm
	More     bool // there are more than one page holds: the next lot takes them
	Problems []ui.Problem
}

// A LotCandidate waits to be printed. Without accepted photographs it cannot go.
type LotCandidate struct {
	DeliveryRow
	Photographs council.PhotographState // "" where none are asked for
	Ready       bool                    // as far as photographs go
	Chosen      bool
}

// photographs says how those of a candidate stand; nothing where none are asked for.
func (p NewLotPage) photographs(r LotCandidate) string {
	if r.Photographs == "" {
		return ""
	}
	return p.W.Say("lots.photographs." + string(r.Photographs))
}

// A LotForm is what is typed for a lot.
type LotForm struct{ President, Responsible, Issued, Book, Leaf, Place, Note string }

func (p NewLotPage) columns() []ui.Column {
	return p.named("lots.column.", "certificate", "physician", "kind", "validity", "photographs")
}

func (p NewLotPage) field(name, word, value string, most int) ui.Field {
	return ui.Field{Name: name, Label: p.W.Say("lots.form." + word), Value: value, MaxLength: most, Autocomplete: "off", Error: ui.In(p.Problems, name)}
}

func (s Screen) validity(c council.Certificate) string {
	return s.W.Say("cert.valid_value", "From", c.ValidFrom.Numeric(), "To", c.ValidTo.Numeric())
}

// A LotPage is one lot with its certificates.
type LotPage struct {
	Screen
	Lot      council.Lot
	Maker    string
	Rows     []DeliveryRow
	Done     int
	Numbers  string           // typed or scanned
	Codes    map[string]int64 // of the papers of its certificates, for those that are scanned
	Forecast string
	Problems []ui.Problem
}

func (p LotPage) columns() []ui.Column {
	return p.named("lots.column.", "certificate", "physician", "kind", "entry", "state", "due")
}

// actions are those that some certificate of the lot now waits for.
func (p LotPage) actions() []council.DeliveryAction {
	var open []council.DeliveryAction
	for _, a := range []council.DeliveryAction{council.TakeIn, council.Sign, council.Announce} {
		for _, r := range p.Rows {
			if p.waits(r, a) {
				open = append(open, a)
				break
			}
		}
	}
	return open
}

func (p LotPage) waits(r DeliveryRow, a council.DeliveryAction) bool {
	_, err := p.Rules.DeliveryWay().Allow(a, r.Delivery.State, p.Me, r.Delivery.Office)
	return err == nil && r.Certificate.Deliverable(a)
}

// open says whether anything can be done with a certificate of the lot here.
func (p LotPage) open(r DeliveryRow) bool {
	return p.waits(r, council.TakeIn) || p.waits(r, council.Sign) || p.waits(r, council.Announce)
}

func (p LotPage) atPrinter() bool {
	for _, r := range p.Rows {
		if r.Delivery.State == council.InLot {
			return true
		}
	}
	return false
}

func (p LotPage) facts() []ui.Fact {
	l := p.Lot
	facts := []ui.Fact{{Term: p.W.Say("lots.column.sent"), Value: l.SentOn.Full(), Small: p.W.Say("cert.by", "Name", p.Maker)}, {Term: p.W.Say("lots.form.president"), Value: l.President},
		{Term: p.W.Say("lots.form.responsible"), Value: l.Responsible}, {Term: p.W.Say("lots.form.issued"), Value: l.IssuedOn.Full()},
		{Term: p.W.Say("lots.form.first"), Value: p.entry(l.First)}}
	if l.Note != "" {
		facts = append(facts, ui.Fact{Term: p.W.Say("lots.form.note"), Value: l.Note})
	}
	return facts
}

// Chosen are the certificates of the lot that were ticked, or whose numbers or papers were typed or scanned, and what was typed and is none of the lot's.
func (p LotPage) Chosen(ticked []int64) (ids []int64, unknown []string) {
	byNumber := map[string]int64{}
	for _, r := range p.Rows {
		byNumber[strings.ToUpper(r.Certificate.Number)] = r.Certificate.ID
		if slices.Contains(ticked, r.Certificate.ID) {
			ids = append(ids, r.Certificate.ID)
		}
	}
	for _, typed := range strings.FieldsFunc(p.Numbers, func(c rune) bool { return unicode.IsSpace(c) || c == ',' || c == ';' }) {
		id, ok := byNumber[strings.ToUpper(typed)]
		if !ok {
			id, ok = p.scanned(typed)
		}
		switch {
		case !ok:
			unknown = append(unknown, typed)
		case !slices.Contains(ids, id):
			ids = append(ids, id)
		}
	}
	return ids, unknown
}

// scanned is the certificate of the lot whose paper has the address that its QR holds, or the code that is printed under it.
func (p LotPage) scanned(typed string) (id int64, ok bool) {
	last := typed[strings.LastIndex(typed, "/")+1:]
	code, ok := council.ParseCode(last)
	if !ok {
		code, ok = council.ParseHumanCode(last)
	}
	if !ok {
		return 0, false
	}
	id, ok = p.Codes[code]
	return id, ok
}
