package documents

import (
	"strings"
	"time"

	"github.com/johnfercher/maroto/v2/pkg/consts/orientation"
)

// CertificateValues are the words of a board's certificate from top to bottom, ready to print.
type CertificateValues struct {
	At         time.Time // of issue
	Federation string    // "Comité Normativo Nacional de Consejos de Especialidades Médicas, A.C."
	And        string    // "y el"
	Award      string    // "otorgan el presente"
	Title      string    // "Certificado"; required
	As         string    // "como especialista a"
	Name       string    // with its treatment; required
	Clause     string    // "por haber cumplido … en"
	Specialty  string    // required
	Validity   string    // "Con vigencia del … al …"
	Given      string    // "Ciudad de México, 9 de abril de 2026"
	Photograph Field     // the words in the oval: "FOTOGRAFÍA", "tamaño diploma"
	Signers    []Signer  // one to three
	Number     Field     // large, in accent; required
	Facts      []Field   // below it, at most two: licence, entry of the register; empty ones are left out
	Proof      Proof
	Footer     string // where the validity is checked
}

// Certificate makes the landscape page of a certificate that a board issues with its federation. It refuses as Diploma does.
func Certificate(style Style, v CertificateValues) ([]byte, error) {
	return leaf{
		way: orientation.Horizontal, title: v.Title + " " + v.Number.Value,
		subject: v.Name + " · " + v.Specialty, at: v.At, proof: v.Proof, fonts: serif,
		check: func(s sheet) error {
			if err := s.signable(v.Signers, 3); err != nil {
				return err
			}
			return s.required("title", v.Title, "name", v.Name, "specialty", v.Specialty, "number", v.Number.Value)
		},
		draw: v.draw,
	}.render(style)
}

func (v CertificateValues) draw(s sheet) error {
	const c = 170.0
	s.orn(c, 106, .93, s.tint, watermark)
	s.frame()
	s.emblem(55, 44, .98)
	s.photograph(55, 104, v.Photograph)
	s.shrink(c, 37.5, .5, 196, s.caps, 12.5, s.soft, v.Federation)
	s.shrink(c, 44, .5, 196, s.italic, 11, s.soft, v.And)
	s.shrink(c, 52, .5, 196, s.caps, 16.5, s.primary, s.style.Council)
	s.shrink(c, 61, .5, 196, s.italic, 13, s.soft, v.Award)
	s.shrink(c, 76.5, .5, 190, s.display, 46, s.primary, v.Title)
	v.award(s, squeeze(146, 48, func(k float64) float64 { return v.award(s.dry(), k) }))
	for i, g := range v.Signers {
		s.sign(156+54*(float64(i)-float64(len(v.Signers)-1)/2), 171, 47, g)
	}
	v.numbers(s)
	s.qr(245.5, 149, 26)
	s.shrink(258.5, 180.6, .5, 32, s.sans, 9, s.ink, v.Proof.Code)
	s.shrink(148.5, 187, .5, 240, s.sans, 6.5, s.soft, v.Footer)
	return nil
}

// award is the text between title and signatures; k draws its lines nearer. It returns the last baseline.
func (v CertificateValues) award(s sheet, k float64) float64 {
	const c = 170.0
	s.shrink(c, 84.5, .5, 190, s.italic, 13, s.soft, v.As)
	y := s.fit(c, 84.5+13*min(1, k+.12), .5, 190, s.display, 32, 23, s.ink, v.Name)
	s.orn(c, y+5.8*k, 1, s.accent, divider)
	s.shrink(c, y+13*k, .5, 190, s.italic, 13, s.soft, v.Clause)
	y = s.fit(c, y+22*k, .5, 190, s.caps, 20, 14, s.primary, v.Specialty)
	s.shrink(c, y+8*k, .5, 190, s.text, 12.5, s.ink, v.Validity)
	s.shrink(c, y+14.5*k, .5, 190, s.italic, 11.5, s.soft, v.Given)
	return y + 14.5*k
}

func (v CertificateValues) numbers(s sheet) {
	s.shrink(25.5, 151.2, 0, 48, s.sans, 6.5, s.soft, strings.ToUpper(v.Number.Label))
	s.shrink(25.5, 159.5, 0, 48, s.display, 24, s.accent, v.Number.Value)
	y := 166.5
	for _, f := range v.Facts {
		if s.text.clean(f.Value) != "" && y < 180 {
			s.pair(25.5, y, 48, s.text, 10, f)
			y += 9.5
		}
	}
}
