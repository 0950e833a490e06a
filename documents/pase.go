package documents

import (
	"strings"
	"time"

	"github.com/johnfercher/maroto/v2/pkg/consts/orientation"
)

// PassValues are the words of an exam's admission pass. Above its fold it is read on a phone held upright; below stand what to bring and the stub for the door.
type PassValues struct {
	At                     time.Time // of issue
	Title                  string    // "Pase de examen"
	Folio                  Field     // required
	Name                   string    // required
	Exam                   string    // "Certificación en Ginecología y Obstetricia · Conocimientos generales"
	Day, Doors, Start      Field     // Doors and Start may be empty
	Venue, Hall, Seat      Field     // Hall may be empty
	Where                  string    // the address of the venue
	Needs                  string    // "Ajustes: …", "" for none
	Show                   string    // under the QR: show it at the door
	Fold, Cut              string    // words on the dashed lines
	Bring, Rules           []string  // at most five each
	BringTitle, RulesTitle string
	Holder, License        Field // on the stub: the candidate, and his number
	Signature, IDPresented string
	Proof                  Proof
}

// Pase makes the page with which a candidate comes in, its QR twice: large above the fold, small on the stub. It refuses as Diploma does.
func Pase(style Style, v PassValues) ([]byte, error) {
	return leaf{
		way: orientation.Vertical, title: v.Title + " " + v.Folio.Value, subject: v.Name + " · " + v.Exam,
		at: v.At, proof: v.Proof, fonts: plain, stub: true,
		check: func(s sheet) error {
			return s.required("folio", v.Folio.Value, "name", v.Name, "venue", v.Venue.Value, "day", v.Day.Value)
		},
		draw: v.draw,
	}.render(style)
}

func (v PassValues) draw(s sheet) error {
	s.box(12, 12, 198, 164, .6, 0, s.primary)
	s.emblem(26.5, 27, .66)
	s.shrink(40, 23.5, 0, 108, s.caps, 12, s.primary, s.style.Council)
	s.shrink(40, 33.5, 0, 100, s.display, 27, s.ink, v.Title)
	s.put(192, 22.5, 1, s.sans, 7.5, s.soft, strings.ToUpper(v.Folio.Label))
	s.shrink(192, 32.6, 1, 50, s.display, 22, s.accent, v.Folio.Value)
	s.line(12, 41, 198, 41, .3, s.primary)
	y := s.fit(18, 52, 0, 170, s.bold, 23, 17, s.ink, v.Name)
	y = s.block(18, y+7.6, 0, 174, s.sans, 12.5, 5.4, s.soft, v.Exam) + 3.5
	v.when(s, squeeze(158, y, func(k float64) float64 { return v.where(s.dry(), y, k) }), y)
	s.qr(134, y, 56)
	s.shrink(162, y+64, .5, 60, s.bold, 14.5, s.ink, v.Proof.Code)
	s.block(162, y+70, .5, 60, s.sans, 8.5, 4, s.soft, v.Show)
	s.dashed(174, v.Fold)
	v.list(s, 18, v.BringTitle, v.Bring)
	v.list(s, 108, v.RulesTitle, v.Rules)
	s.dashed(238, v.Cut)
	v.stub(s)
	return nil
}

// when draws day, hours and place; k draws the lines nearer.
func (v PassValues) when(s sheet, k, top float64) {
	s.big(18, top, v.Day.Label)
	s.fit(18, top+9.6*k, 0, 104, s.bold, 22, 15, s.ink, v.Day.Value)
	s.big(18, top+18*k, v.Doors.Label)
	s.put(18, top+31.5*k, 0, s.bold, 34*k, s.primary, v.Doors.Value)
	s.big(74, top+18*k, v.Start.Label)
	s.put(74, top+31.5*k, 0, s.bold, 34*k, s.ink, v.Start.Value)
	v.where(s, top, k)
}

// where draws the venue, its hall and the seat, and returns the last baseline.
func (v PassValues) where(s sheet, top, k float64) float64 {
	s.big(18, top+41*k, v.Venue.Label)
	y := s.fit(18, top+48.6*k, 0, 106, s.bold, 17, 13, s.ink, v.Venue.Value)
	y = s.block(18, y+5.8*k, 0, 106, s.sans, 11.5, 5, s.ink, v.Where)
	x := 18.0
	if v.Hall.Value != "" {
		s.big(x, y+4.4*k, v.Hall.Label)
		s.shrink(x, y+13*k, 0, 52, s.bold, 20, s.ink, v.Hall.Value)
		x = 74
	}
	s.big(x, y+4.4*k, v.Seat.Label)
	s.shrink(x, y+13*k, 0, 50, s.bold, 20, s.ink, v.Seat.Value)
	if v.Needs != "" {
		return s.block(18, y+20*k, 0, 106, s.bold, 9.5, 4.2, s.primary, v.Needs)
	}
	return y + 13*k
}

// big is the label of what is read from afar.
func (s sheet) big(x, y float64, label string) {
	s.put(x, y, 0, s.sans, 8.5, s.soft, strings.ToUpper(label))
}

func (v PassValues) list(s sheet, x float64, title string, items []string) {
	s.put(x, 185.5, 0, s.caps, 12, s.primary, title)
	y := 193.0
	for _, t := range items {
		if y > 230 {
			return
		}
		s.line(x, y-1.1, x+2.2, y-1.1, .5, s.accent)
		y = s.block(x+5, y, 0, 78, s.sans, 9.6, 4.6, s.ink, t) + 1.6
	}
}

func (v PassValues) stub(s sheet) {
	s.pair(18, 247, 108, s.bold, 12, v.Holder)
	s.pair(18, 259.5, 40, s.sans, 10, v.Folio)
	s.pair(60, 259.5, 24, s.sans, 10, v.Seat)
	s.pair(88, 259.5, 42, s.sans, 10, v.License)
	s.line(18, 281, 74, 281, .2, s.ink)
	s.put(18, 285, 0, s.sans, 7, s.soft, v.Signature)
	s.line(80, 281, 128, 281, .2, s.ink)
	s.put(80, 285, 0, s.sans, 7, s.soft, v.IDPresented)
	s.code = s.small
	s.qr(163, 246, 26)
	s.shrink(176, 278, .5, 34, s.bold, 8.5, s.ink, v.Proof.Code)
}

// dashed is a line along which the page is folded or cut, with words upon it.
func (s sheet) dashed(y float64, words string) {
	width := s.sans.width(words, 7)
	for x := 2.0; x < 208; x += 3.4 {
		if x+2 < 105-width/2-2 || x > 105+width/2+2 {
			s.line(x, y, x+2, y, .2, s.soft)
		}
	}
	s.put(105, y+.9, .5, s.sans, 7, s.soft, words)
}
