package council

import (
	"strconv"
	"time"
)

// A Printer prints the certificates of a council elsewhere, in lots (R13 of the CMGO: CONACEM). Name "" means that the council prints itself.
type Printer struct {
	Name    string `yaml:"name"`
	Extend  int    `yaml:"extend"` // natural days of a new estimate when a lot is late
	Places  int    `yaml:"places"` // places on one leaf of the printer's book
	Example bool   `yaml:"example"`
}

// A Lot is a printing lot: the certificates that went to the printer together, and what the printer is told with them.
type Lot struct {
	ID          int64
	Number      string // "2026-01"
	SentOn      Date
	President   string // title and name of who presides the council
	Responsible string // who answers the printer's questions
	IssuedOn    Date   // the day that the certificates bear
	First       Entry  // where the first of them stands in the printer's book
	Note        string
	MadeBy      int64
	MadeAt      time.Time
}

// An Entry is a line of the book in which the printer registers certificates: libro, foja, lugar. Zero when the council keeps none.
type Entry struct{ Book, Leaf, Place int }

// Next is the line after this one, on a leaf with so many places.
func (e Entry) Next(places int) Entry {
	e.Place++
	if e.Place > max(places, 1) {
		e.Leaf, e.Place = e.Leaf+1, 1
	}
	return e
}

// IsZero says that there is no line.
func (e Entry) IsZero() bool { return e == Entry{} }

// Check refuses a lot of nothing, or one without those who answer for it, its day or the line at which it begins.
func (l Lot) Check(rules Rules, today Date, chosen int) error {
	var c Check
	if chosen == 0 {
		c.Field("certificados", "lot.refuse.none")
	}
	if l.President == "" {
		c.Field("presidente", "lot.refuse.president")
	}
	if l.Responsible == "" {
		c.Field("responsable", "lot.refuse.responsible")
	}
	if l.IssuedOn.IsZero() || l.IssuedOn.After(today.AddDays(60)) {
		c.Field("expedicion", "lot.refuse.issued")
	}
	if l.First.Book < 1 || l.First.Leaf < 1 || l.First.Place < 1 || l.First.Place > max(rules.Printer.Places, 1) {
		c.Field("libro", "lot.refuse.entry", "Places", strconv.Itoa(max(rules.Printer.Places, 1)))
	}
	return c.Err()
}

// enlot lets a paper go to the printer: only with photographs that were accepted (R12), and the physician is told until when it takes (R13).
func (d *Delivery) enlot(f DeliveryFacts, payload map[string]string) error {
	if !f.Photographs {
		return Refuse(Conflict, "lot.refuse.photographs")
	}
	d.Lot, d.Entry, d.ExpectedOn = f.Lot.ID, f.Entry, d.DueOn
	payload["lot"], payload["expected"] = f.Lot.Number, d.ExpectedOn.String()
	return nil
}

// forecast gives a new estimate of when the printer is done; the term stays, so that it is seen to be late. The program adds the profile's days.
func (d *Delivery) forecast(f DeliveryFacts, at time.Time, payload map[string]string) error {
	today, on := f.Rules.Today(at), f.On
	if on.IsZero() {
		on = today.AddDays(f.Rules.Printer.Extend)
	}
	if !on.After(today) || on == d.ExpectedOn || on.After(today.AddYears(1)) {
		return &Error{Code: Invalid, Say: "error.form", Fields: []FieldError{{Field: "fecha", Say: "lot.refuse.forecast"}}}
	}
	d.ExpectedOn = on
	payload["expected"] = on.String()
	return nil
}
