package documents

import (
	"strings"
	"time"

	"github.com/johnfercher/maroto/v2/pkg/consts/orientation"
)

// DiplomaValues are the words of a diploma from top to bottom, ready to print: dates, numbers and sentences in the council's words.
type DiplomaValues struct {
	At           time.Time // of issue
	Title        string    // "Diploma de Recertificación Médica"
	Award        string    // "que se otorga a"
	Name         string    // with its treatment: "Dr. Íñigo Ñahui Güell"; required
	Registration string    // "con registro CMP N.º 023546"
	Clause       string    // "por haber cumplido … en la especialidad de"
	Specialty    string    // required
	Validity     string    // "Vigente del … al …"
	Given        string    // "Lima, 9 de abril de 2026"
	Signers      []Signer  // one or two
	Number       Field     // large, in accent; required
	Facts        []Field   // below it, at most two: council, RNE; empty ones are left out
	Seal         string    // word in the place of the dry seal; empty: no place
	Proof        Proof
	Footer       string // where the validity is checked
}

// Diploma makes the landscape page to print, sign and seal. It refuses a value that cannot be printed, a bad palette, logo or
// address; a name of any length and script fits as far as Latin letters go.
func Diploma(style Style, v DiplomaValues) ([]byte, error) {
	return leaf{
		way: orientation.Horizontal, title: v.Title + " " + v.Number.Value,
		subject: v.Name + " · " + v.Specialty, at: v.At, proof: v.Proof, fonts: serif,
		check: func(s sheet) error {
			if err := s.signable(v.Signers, 2); err != nil {
				return err
			}
			return s.required("title", v.Title, "name", v.Name, "specialty", v.Specialty, "number", v.Number.Value)
		},
		draw: v.draw,
	}.render(style)
}

func (v DiplomaValues) draw(s sheet) error {
	const c = 148.5
	s.orn(c, 109, .93, s.tint, watermark)
	s.frame()
	s.emblem(c, 37.5, .86)
	s.shrink(c, 59, .5, 200, s.caps, 16, s.primary, s.style.Council)
	s.shrink(c, 74.5, .5, 232, s.display, 38, s.primary, v.Title)
	v.award(s, squeeze(145.5, 48, func(k float64) float64 { return v.award(s.dry(), k) }))
	v.signatures(s)
	v.numbers(s)
	s.qr(245.5, 149, 26)
	s.shrink(258.5, 180.6, .5, 32, s.sans, 9, s.ink, v.Proof.Code)
	s.shrink(c, 187, .5, 240, s.sans, 6.5, s.soft, v.Footer)
	return nil
}

// award is the text between title and signatures; k draws its lines nearer. It returns the last baseline.
func (v DiplomaValues) award(s sheet, k float64) float64 {
	const c = 148.5
	s.shrink(c, 84, .5, 232, s.italic, 13, s.soft, v.Award)
	y := s.fit(c, 84+13.5*min(1, k+.12), .5, 232, s.display, 34, 24, s.ink, v.Name)
	s.orn(c, y+6*k, 1, s.accent, divider)
	s.shrink(c, y+13*k, .5, 232, s.text, 12.5, s.ink, v.Registration)
	s.shrink(c, y+20.5*k, .5, 232, s.italic, 13, s.soft, v.Clause)
	y = s.fit(c, y+29.5*k, .5, 205, s.caps, 20, 14, s.primary, v.Specialty)
	s.shrink(c, y+7.5*k, .5, 232, s.text, 12.5, s.ink, v.Validity)
	s.shrink(c, y+14*k, .5, 232, s.italic, 11.5, s.soft, v.Given)
	return y + 14*k
}

// signatures stand on both sides of the seal; one alone leaves it the left side.
func (v DiplomaValues) signatures(s sheet) {
	const c = 148.5
	seal := s.text.clean(v.Seal) != ""
	if seal {
		s.seal(c, 165.5, v.Seal)
	}
	if len(v.Signers) == 1 && !seal {
		s.sign(c, 171, 60, v.Signers[0])
		return
	}
	for i, g := range v.Signers {
		s.sign(c+52-104*float64(len(v.Signers)-1-i), 171, 60, g)
	}
}

func (v DiplomaValues) numbers(s sheet) {
	s.shrink(25.5, 151.2, 0, 39, s.sans, 6.5, s.soft, strings.ToUpper(v.Number.Label))
	s.shrink(25.5, 159.5, 0, 39, s.display, 24, s.accent, v.Number.Value)
	y := 166.5
	for _, f := range v.Facts {
		if s.text.clean(f.Value) != "" && y < 180 {
			s.pair(25.5, y, 38, s.text, 10, f)
			y += 9.5
		}
	}
}
