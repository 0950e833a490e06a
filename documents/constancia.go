package documents

import (
	"strings"
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
	v.proof(s)
	return nil
}

// body is the text between opening and signatures; k draws its lines nearer. It returns the last baseline.
func (v ConstanciaValues) body(s sheet, k float64) float64 {
	const c = 105.0
	y := s.fit(c, 105.5, .5, 156, s.display, 30, 22, s.ink, v.Name)
	s.orn(c, y+6.5*k, .9, s.accent, divider)
	y = s.block(c, y+15.5*k, .5, 132, s.italic, 13, 6.2, s.soft, v.Clause)
	y = s.fit(c, y+4.5*k, .5, 150, s.caps, 19, 13, s.primary, v.Specialty)
	y = v.grid(s, y+9*k)
	s.shrink(c, y+10*k, .5, 148, s.display, 21, s.primary, v.Validity)
	s.shrink(c, y+16.5*k, .5, 148, s.italic, 11.5, s.soft, v.Given)
	return y + 16.5*k
}

// grid lays the fields in two columns between hairlines.
func (v ConstanciaValues) grid(s sheet, y float64) float64 {
	n := 0
	for _, f := range v.Fields {
		if s.text.clean(f.Value) == "" || n == 8 {
			continue
		}
		x := 31 + 78*float64(n%2)
		row := y + 11.6*float64(n/2)
		s.line(x, row, x+70, row, .12, s.accent)
		s.shrink(x, row+4, 0, 68, s.sans, 6.5, s.soft, strings.ToUpper(f.Label))
		if lines, size := s.text.fitted(f.Value, 68, 12, 8.4); len(lines) == 1 {
			s.put(x, row+9.16, 0, s.text, size, s.ink, lines[0])
		} else {
			s.put(x, row+7.4, 0, s.text, min(size, 8), s.ink, lines[0])
			s.put(x, row+10.6, 0, s.text, min(size, 8), s.ink, lines[1])
		}
		n++
	}
	y += 11.6 * float64((n+1)/2)
	s.line(31, y, 179, y, .12, s.accent)
	return y
}

func (v ConstanciaValues) proof(s sheet) {
	s.line(31, 240.5, 179, 240.5, .12, s.accent)
	s.qr(32, 245, 26)
	s.shrink(65, 248, 0, 112, s.text, 12, s.primary, v.Check)
	size := 8.0
	for len(wrap(s.sans, size, 112, v.How)) > 3 && size > 4 {
		size -= .25
	}
	y := s.block(65, 253.2, 0, 112, s.sans, size, 3.9, s.soft, v.How)
	s.shrink(65, y+3.8, 0, 112, s.sans, 13, s.ink, v.Proof.Code)
}
