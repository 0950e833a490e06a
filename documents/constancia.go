package documents

import (
	"time"

	"github.com/johnfercher/maroto/v2/pkg/consts/orientation"
)

// ConstanciaValues are the words of a constancia from top to bottom, ready to print.
type ConstanciaValues struct {
	At        time.Time // of issue
	Title     string    // "Constancia de Recertificación Médica"
	Opening   string    // "El Colegio deja constancia de que"
	Name      string    // with its treatment; required
	Clause    string    // "cumplió los requisitos … en la especialidad de"
	Specialty string    // required
	Fields    []Field   // two columns, left to right; at most eight; empty ones are left out
	Validity  string    // "Vigente hasta el 8 de abril de 2031"
	Given     string    // "Lima, 9 de abril de 2026"
	Signers   []Signer  // one or two
	Proof     Proof
	Check     string // heading beside the QR: "Compruebe esta constancia"
	How       string // how to check it, in a sentence or three
}

// Constancia makes the portrait page that is mailed to the physician. It refuses as Diploma does.
func Constancia(style Style, v ConstanciaValues) ([]byte, error) {
	return leaf{
		way: orientation.Vertical, title: v.Title, subject: v.Name + " · " + v.Specialty,
		at: v.At, proof: v.Proof, fonts: serif,
		check: func(s sheet) error {
			if err := s.signable(v.Signers, 2); err != nil {
				return err
			}
			return s.required("name", v.Name, "specialty", v.Specialty, "validity", v.Validity)
		},
		draw: v.draw,
	}.render(style)
}

func (v ConstanciaValues) draw(s sheet) error {
	const c = 105.0
	s.orn(c, 148.5, 1.1, s.tint, watermark)
	s.slim()
	s.emblem(c, 41, .9)
	s.shrink(c, 63.5, .5, 152, s.caps, 15.5, s.primary, s.style.Council)
	s.shrink(c, 80.5, .5, 152, s.display, 30, s.primary, v.Title)
	s.shrink(c, 92, .5, 152, s.italic, 13, s.soft, v.Opening)
	v.body(s, squeeze(209, 62, func(k float64) float64 { return v.body(s.dry(), k) }))
	for i, g := range v.Signers {
		s.sign(c+39*float64(2*i+1-len(v.Signers)), 227, 60, g)
	}
	s.proof(v.Check, v.How, v.Proof)
	return nil
}

// body is the text between opening and signatures; k draws its lines nearer. It returns the last baseline.
func (v ConstanciaValues) body(s sheet, k float64) float64 {
	const c = 105.0
	y := s.fit(c, 105.5, .5, 156, s.display, 30, 22, s.ink, v.Name)
	s.orn(c, y+6.5*k, .9, s.accent, divider)
	y = s.block(c, y+15.5*k, .5, 132, s.italic, 13, 6.2, s.soft, v.Clause)
	y = s.fit(c, y+4.5*k, .5, 150, s.caps, 19, 13, s.primary, v.Specialty)
	y = s.grid(y+9*k, v.Fields)
	s.shrink(c, y+10*k, .5, 148, s.display, 21, s.primary, v.Validity)
	s.shrink(c, y+16.5*k, .5, 148, s.italic, 11.5, s.soft, v.Given)
	return y + 16.5*k
}
