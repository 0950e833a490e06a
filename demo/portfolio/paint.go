package portfolio

import (
	"math"
	"math/rand/v2"

	"github.com/phpdave11/gofpdf"
)

type colour struct{ r, g, b int }

// painter draws one page after the other, each as it leaves a scanner: not
// quite straight, the paper's edge in sight, a little dust.
type painter struct {
	pdf  *gofpdf.Fpdf
	rnd  *rand.Rand
	name string
	w, h float64 // of the page in hand, in mm
}

// paper begins a page of this tint, laid down a little askew.
func (p *painter) paper(orientation string, tint colour) {
	p.w, p.h = 210, 297
	if orientation == "L" {
		p.w, p.h = 297, 210
	}
	p.pdf.AddPageFormat(orientation, gofpdf.SizeType{Wd: 210, Ht: 297})
	p.pdf.SetFillColor(226, 225, 222)
	p.pdf.Rect(0, 0, p.w, p.h, "F")
	p.pdf.TransformBegin()
	p.pdf.TransformRotate((p.rnd.Float64()-.5)*1.2, p.w/2, p.h/2)
	p.pdf.SetFillColor(205, 203, 199)
	p.pdf.Rect(2.6, 2.8, p.w-4.6, p.h-4.6, "F")
	p.pdf.SetFillColor(tint.r, tint.g, tint.b)
	p.pdf.Rect(2, 2, p.w-4.6, p.h-4.6, "F")
	p.pdf.LinearGradient(p.w-16, 2, 13.4, p.h-4.6, tint.r, tint.g, tint.b, tint.r-12, tint.g-12, tint.b-12, 0, 0, 1, 0)
	p.ink(colour{36, 28, 27})
}

// end ends a page: the mark of the demonstration, and dust from the glass.
func (p *painter) end() {
	p.ink(colour{120, 112, 106})
	p.centred(p.h-7, "sans", 6.5, "Documento de demostración: personas e instituciones inventadas")
	p.pdf.TransformEnd()
	for range 14 {
		grey := 150 + p.rnd.IntN(60)
		p.pdf.SetFillColor(grey, grey, grey)
		p.pdf.Circle(p.rnd.Float64()*p.w, p.rnd.Float64()*p.h, .08+p.rnd.Float64()*.18, "F")
	}
}

func (p *painter) ink(c colour) {
	p.pdf.SetTextColor(c.r, c.g, c.b)
	p.pdf.SetFillColor(c.r, c.g, c.b)
	p.pdf.SetDrawColor(c.r, c.g, c.b)
}

func (p *painter) at(x, y float64, font string, size float64, s string) {
	p.pdf.SetFont(font, "", size)
	p.pdf.Text(x, y, s)
}

func (p *painter) right(x, y float64, font string, size float64, s string) {
	p.pdf.SetFont(font, "", size)
	p.pdf.Text(x-p.pdf.GetStringWidth(s), y, s)
}

func (p *painter) centred(y float64, font string, size float64, s string) {
	p.centredAt(p.w/2, y, font, size, s)
}

func (p *painter) centredAt(x, y float64, font string, size float64, s string) {
	p.pdf.SetFont(font, "", size)
	p.pdf.Text(x-p.pdf.GetStringWidth(s)/2, y, s)
}

// fitted centres s in at most this size, smaller where it is long.
func (p *painter) fitted(y float64, font string, size float64, s string) {
	p.pdf.SetFont(font, "", size)
	if wide, room := p.pdf.GetStringWidth(s), p.w-56; wide > room {
		size *= room / wide
	}
	p.centred(y, font, size, s)
}

// block writes a paragraph between x and x+w and returns the y below it.
func (p *painter) block(x, y, w float64, font string, size, leading float64, align, s string) float64 {
	p.pdf.SetFont(font, "", size)
	p.pdf.SetXY(x, y)
	p.pdf.MultiCell(w, leading, s, "", align, false)
	return p.pdf.GetY()
}

// cut shortens s to w mm in the font in hand.
func (p *painter) cut(s string, w float64) string {
	p.pdf.SetFont("text", "", 11.5)
	if p.pdf.GetStringWidth(s) <= w {
		return s
	}
	letters := []rune(s)
	for len(letters) > 0 && p.pdf.GetStringWidth(string(letters)+"…") > w {
		letters = letters[:len(letters)-1]
	}
	return string(letters) + "…"
}

// signature draws a hand over its line, with post and body under it.
func (p *painter) signature(x, y float64, signer, post string) {
	p.pdf.SetDrawColor(28, 44, 110)
	p.pdf.SetLineWidth(.45)
	at := x - 17
	p.pdf.MoveTo(at, y-3)
	for range 5 + p.rnd.IntN(3) {
		next := at + 4 + p.rnd.Float64()*3
		p.pdf.CurveBezierCubicTo(at+1, y-5-p.rnd.Float64()*11, next-1, y+p.rnd.Float64()*5, next, y-2-p.rnd.Float64()*4)
		at = next
	}
	p.pdf.DrawPath("D")
	p.pdf.SetLineWidth(.2)
	p.pdf.SetDrawColor(90, 84, 80)
	p.pdf.Line(x-28, y+2, x+28, y+2)
	p.ink(colour{52, 46, 44})
	p.centredAt(x, y+6.5, "text", 10.5, signer)
	p.centredAt(x, y+11, "italic", 9, post)
}

// stamp presses a round rubber stamp, in the violet of its pad.
func (p *painter) stamp(x, y, radius float64, around, inside string) {
	p.pdf.SetAlpha(.62, "Multiply")
	p.ink(colour{70, 62, 148})
	p.pdf.SetLineWidth(.5)
	p.pdf.Circle(x, y, radius, "D")
	p.pdf.SetLineWidth(.25)
	p.pdf.Circle(x, y, radius*.72, "D")
	p.pdf.SetFont("bold", "", radius*.5)
	letters := []rune(around)
	tilt := p.rnd.Float64() * 40
	for i, r := range letters {
		angle := tilt + 360*float64(i)/float64(len(letters))
		rad := (angle - 90) * math.Pi / 180
		p.pdf.TransformBegin()
		lx, ly := x+radius*.8*math.Cos(rad), y+radius*.8*math.Sin(rad)
		p.pdf.TransformRotate(-angle, lx, ly)
		p.pdf.Text(lx-p.pdf.GetStringWidth(string(r))/2, ly, string(r))
		p.pdf.TransformEnd()
	}
	p.pdf.TransformBegin()
	p.pdf.TransformRotate(8-tilt/3, x, y)
	p.centredAt(x, y+radius*.1, "bold", radius*.62, inside)
	p.pdf.TransformEnd()
	p.pdf.SetAlpha(1, "Normal")
	p.ink(colour{36, 28, 27})
}

// seal is the embossed rosette of a diploma.
func (p *painter) seal(x, y, radius float64, c colour) {
	p.pdf.SetDrawColor(c.r, c.g, c.b)
	p.pdf.SetLineWidth(.16)
	for i := range 18 {
		p.pdf.Ellipse(x, y, radius, radius*.42, float64(i)*10, "D")
	}
	p.pdf.SetFillColor(c.r, c.g, c.b)
	p.pdf.Circle(x, y, radius*.2, "F")
}
