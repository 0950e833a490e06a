package documents

import (
	"strings"
	"time"

	"github.com/johnfercher/maroto/v2/pkg/consts/orientation"
)

// EndorsementValues are the words of the paper of an endorsed event from top to bottom, ready to print.
type EndorsementValues struct {
	At        time.Time // of issue
	Title     string    // "Aval académico"
	Opening   string    // "El Consejo otorga su aval al evento"
	Event     string    // required
	By        string    // "que organiza"
	Organiser string    // required
	Fields    []Field   // two columns: number, kind, dates, hours…; at most six; empty ones are left out
	Number    string    // of the endorsement, for the metadata; required, and one of Fields too
	Worth     string    // heading of what each role gives: "Puntos que otorga"
	Roles     []Field   // label and figure, at most four; none leaves the heading out
	Given     string    // "Ciudad de México, 9 de abril de 2026"
	Signers   []Signer  // one or two
	Proof     Proof
	Check     string // heading beside the QR
	How       string // how to check it, in a sentence or three
}

// Endorsement makes the portrait page that an organiser shows: that the council endorses an event. It refuses as Diploma does.
func Endorsement(style Style, v EndorsementValues) ([]byte, error) {
	return leaf{
		way: orientation.Vertical, title: v.Title + " " + v.Number, subject: v.Event + " · " + v.Organiser,
		at: v.At, proof: v.Proof, fonts: serif,
		check: func(s sheet) error {
			if err := s.signable(v.Signers, 2); err != nil {
				return err
			}
			return s.required("event", v.Event, "organiser", v.Organiser, "number", v.Number)
		},
		draw: v.draw,
	}.render(style)
}

func (v EndorsementValues) draw(s sheet) error {
	const c = 105.0
	s.orn(c, 148.5, 1.1, s.tint, watermark)
	s.slim()
	s.emblem(c, 39, .86)
	s.shrink(c, 59.5, .5, 152, s.caps, 15.5, s.primary, s.style.Council)
	s.shrink(c, 75.5, .5, 152, s.display, 30, s.primary, v.Title)
	s.shrink(c, 85.5, .5, 152, s.italic, 13, s.soft, v.Opening)
	v.body(s, squeeze(210, 55, func(k float64) float64 { return v.body(s.dry(), k) }))
	for i, g := range v.Signers {
		s.sign(c+39*float64(2*i+1-len(v.Signers)), 227, 60, g)
	}
	s.proof(v.Check, v.How, v.Proof)
	return nil
}

// body is the text between opening and signatures; k draws its lines nearer. It returns the last baseline.
func (v EndorsementValues) body(s sheet, k float64) float64 {
	const c = 105.0
	y := v.event(s, 98, k)
	s.orn(c, y+6*k, .9, s.accent, divider)
	s.shrink(c, y+14.5*k, .5, 132, s.italic, 13, s.soft, v.By)
	y = s.fit(c, y+22.5*k, .5, 150, s.caps, 17, 12, s.primary, v.Organiser)
	y = s.grid(y+8*k, v.Fields[:min(6, len(v.Fields))])
	y = v.roles(s, y, k)
	s.shrink(c, y+9*k, .5, 148, s.italic, 11.5, s.soft, v.Given)
	return y + 9*k
}

// event writes the name of the event as large as three lines allow, and returns the last baseline. Below 11 pt it takes as many lines as it needs.
func (v EndorsementValues) event(s sheet, y, k float64) float64 {
	size := 27.0
	for size > 11 && len(wrap(s.display, size, 150, v.Event)) > 3 {
		size--
	}
	for size > 4 && len(wrap(s.display, size, 150, v.Event)) > 6 {
		size -= .5
	}
	lead := size / ptPerMM * (1 + .15*k)
	return s.block(105, y, .5, 150, s.display, size, lead, s.ink, v.Event) - lead
}

// roles sets what each role gives side by side, under its heading, and returns the last baseline.
func (v EndorsementValues) roles(s sheet, y, k float64) float64 {
	all := v.Roles[:min(4, len(v.Roles))]
	if len(all) == 0 {
		return y
	}
	s.shrink(105, y+6*k, .5, 148, s.sans, 6.5, s.soft, strings.ToUpper(v.Worth))
	for i, r := range all {
		x := 31 + 148*(float64(i)+.5)/float64(len(all))
		s.shrink(x, y+14.5*k, .5, 34, s.display, 21, s.accent, r.Value)
		s.shrink(x, y+19*k, .5, 34, s.text, 10, s.ink, r.Label)
	}
	return y + 19*k
}
