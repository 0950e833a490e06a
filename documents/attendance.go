package documents

import (
	"time"

	"github.com/johnfercher/maroto/v2/pkg/consts/orientation"
)

// AttendanceValues are the words of a constancia of attendance from top to bottom, ready to print.
type AttendanceValues struct {
	At        time.Time // of issue
	Title     string    // "Constancia de asistencia"
	Opening   string    // "El Consejo hace constar que"
	Name      string    // of the holder; required
	Clause    string    // "participó en el evento"
	Event     string    // required
	By        string    // "organizado por"
	Organiser string    // required
	Fields    []Field   // two columns: number, role, dates, hours, place, endorsement…; at most eight; empty ones are left out
	Worth     string    // "Otorgó 3.00 puntos para la vigencia"; "" leaves it out
	Given     string    // "Ciudad de México, 9 de abril de 2026"
	Signers   []Signer  // one or two
	Proof     Proof
	Check     string // heading beside the QR
	How       string // how to check it, in a sentence or three
}

// Attendance makes the portrait page of one credit: that a physician took part in an endorsed event. It refuses as Diploma does.
func Attendance(style Style, v AttendanceValues) ([]byte, error) {
	return leaf{
		way: orientation.Vertical, title: v.Title, subject: v.Name + " · " + v.Event,
		at: v.At, proof: v.Proof, fonts: serif,
		check: func(s sheet) error {
			if err := s.signable(v.Signers, 2); err != nil {
				return err
			}
			return s.required("name", v.Name, "event", v.Event, "organiser", v.Organiser)
		},
		draw: v.draw,
	}.render(style)
}

func (v AttendanceValues) draw(s sheet) error {
	const c = 105.0
	s.orn(c, 148.5, 1.1, s.tint, watermark)
	s.slim()
	s.emblem(c, 39, .86)
	s.shrink(c, 59, .5, 152, s.caps, 15.5, s.primary, s.style.Council)
	s.shrink(c, 74.5, .5, 152, s.display, 30, s.primary, v.Title)
	s.shrink(c, 84, .5, 152, s.italic, 13, s.soft, v.Opening)
	v.body(s, squeeze(211, 66, func(k float64) float64 { return v.body(s.dry(), k) }))
	for i, g := range v.Signers {
		s.sign(c+39*float64(2*i+1-len(v.Signers)), 227, 60, g)
	}
	s.proof(v.Check, v.How, v.Proof)
	return nil
}

// body is the text between opening and signatures; k draws its lines nearer. It returns the last baseline.
func (v AttendanceValues) body(s sheet, k float64) float64 {
	const c = 105.0
	y := s.fit(c, 97, .5, 156, s.display, 29, 20, s.ink, v.Name)
	s.orn(c, y+6*k, .9, s.accent, divider)
	s.shrink(c, y+15*k, .5, 132, s.italic, 12.5, s.soft, v.Clause)
	y = v.event(s, y+24.5*k, k)
	s.shrink(c, y+9*k, .5, 132, s.italic, 12.5, s.soft, v.By)
	y = s.fit(c, y+16.5*k, .5, 150, s.caps, 15, 10.5, s.primary, v.Organiser)
	y = s.grid(y+8*k, v.Fields)
	if v.Worth != "" {
		y += 10 * k
		s.shrink(c, y, .5, 148, s.display, 18, s.primary, v.Worth)
	}
	s.shrink(c, y+7*k, .5, 148, s.italic, 11.5, s.soft, v.Given)
	return y + 7*k
}

// event writes the name of the event as large as three lines allow, and returns the last baseline. Below 12 pt it takes as many lines as it needs.
func (v AttendanceValues) event(s sheet, y, k float64) float64 {
	size := 22.0
	for size > 12 && len(wrap(s.display, size, 150, v.Event)) > 3 {
		size--
	}
	for size > 4 && len(wrap(s.display, size, 150, v.Event)) > 5 {
		size -= .5
	}
	lead := size / ptPerMM * (1 + .15*k)
	return s.block(105, y, .5, 150, s.display, size, lead, s.ink, v.Event) - lead
}
