package documents

import "strings"

// grid lays fields in two columns between hairlines, on a portrait page; at most eight, and empty ones are left out. It returns the last hairline.
func (s sheet) grid(y float64, fields []Field) float64 {
	n := 0
	for _, f := range fields {
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

// proof is the foot of a portrait page: the QR, how to check the paper, and the code that is typed.
func (s sheet) proof(check, how string, p Proof) {
	s.line(31, 240.5, 179, 240.5, .12, s.accent)
	s.qr(32, 245, 26)
	s.shrink(65, 248, 0, 112, s.text, 12, s.primary, check)
	size := 8.0
	for len(wrap(s.sans, size, 112, how)) > 3 && size > 4 {
		size -= .25
	}
	y := s.block(65, 253.2, 0, 112, s.sans, size, 3.9, s.soft, how)
	s.shrink(65, y+3.8, 0, 112, s.sans, 13, s.ink, p.Code)
}
