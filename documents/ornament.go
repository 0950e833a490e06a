package documents

import "github.com/johnfercher/maroto/v2/pkg/props"

// The ornaments are glyphs of fonts/ornaments.ttf (drawn by fonts/border.py), each on a kind of space, so that reading the
// text of a document meets only blanks. NFC would change some of them: they never pass through clean.
const (
	ribbonH, ribbonV, laceH, laceV = '\u2003', '\u2005', '\u2006', '\u2007'
	cornerWhite, cornerRose, medal = '\u2008', '\u2009', '\u202F'
	sealPlace, photoPlace          = '\u200A', '\u2002'
	bandH, bandV                   = '\u1680', '\u2001'
	watermark, divider, staff      = '\u205F', '\u3000', '\u2004'
)

// orn draws an ornament with its origin at x, y.
func (s sheet) orn(x, y, scale float64, c *props.Color, r rune) {
	s.glyphs(x, y, s.art, 10*ptPerMM*scale, c, string(r))
}

// frame is the border of the landscape documents; knots sit on its corners, and the outer rules end under them.
func (s sheet) frame() {
	const w, h, in = 297.0, 210.0, 14.0
	s.box(8.2, 8.2, w-8.2, h-8.2, .55, 5, s.primary)
	s.box(9.4, 9.4, w-9.4, h-9.4, .12, 4, s.accent)
	s.box(18.6, 18.6, w-18.6, h-18.6, .12, 0, s.accent)
	s.box(19.6, 19.6, w-19.6, h-19.6, .3, 0, s.primary)
	for _, y := range []float64{in, h - in} {
		for x := 14.5; x < 280; x += 67 {
			s.orn(x, y, 1, s.accent, laceH)
			s.orn(x, y, 1, s.primary, ribbonH)
		}
	}
	for _, x := range []float64{in, w - in} {
		for y := h - in; y > 20; y -= 91 {
			s.orn(x, y, 1, s.accent, laceV)
			s.orn(x, y, 1, s.primary, ribbonV)
		}
		s.knot(x, in, 1)
		s.knot(x, h-in, 1)
	}
}

// slim is the lighter border of the portrait documents.
func (s sheet) slim() {
	const w, h, in = 210.0, 297.0, 14.0
	s.box(9, 9, w-9, h-9, .4, 5, s.primary)
	s.box(10, 10, w-10, h-10, .1, 4, s.accent)
	s.box(18, 18, w-18, h-18, .1, 0, s.accent)
	s.box(18.8, 18.8, w-18.8, h-18.8, .25, 0, s.primary)
	for _, y := range []float64{in, h - in} {
		s.orn(14, y, 1, s.primary, bandH)
		s.orn(105, y, 1, s.primary, bandH)
	}
	for _, x := range []float64{in, w - in} {
		for y := 282.5; y > 20; y -= 67 {
			s.orn(x, y, 1, s.primary, bandV)
		}
		s.knot(x, in, .78)
		s.knot(x, h-in, .78)
	}
}

func (s sheet) knot(x, y, k float64) {
	s.orn(x, y, k, s.paper, cornerWhite)
	s.orn(x, y, k, s.primary, cornerRose)
}

// emblem is the council's logo, 25k mm wide and high, or a neutral medallion.
func (s sheet) emblem(x, y, k float64) {
	if s.style.Logo != nil {
		s.image(x-12.5*k, y-12.5*k, 25*k, 25*k, s.style.Logo)
		return
	}
	s.orn(x, y, k, s.accent, medal)
	s.orn(x, y, 1.5*k, s.primary, staff)
}

// seal is the place of the dry seal: the word says what is to be put there.
func (s sheet) seal(x, y float64, word string) {
	s.orn(x, y, 1, s.soft, sealPlace)
	s.put(x, y+1, .5, s.sans, 6.5, s.soft, word)
}

// photograph is the oval on which a printed photograph is glued: 50 by 70 mm.
func (s sheet) photograph(x, y float64, words Field) {
	s.orn(x, y, .92, s.primary, photoPlace)
	s.shrink(x, y, .5, 38, s.sans, 6.5, s.soft, words.Label)
	s.shrink(x, y+3.2, .5, 38, s.sans, 6.5, s.soft, words.Value)
}

// sign is a line to sign on, w mm wide, over a name and a post.
func (s sheet) sign(x, y, w float64, g Signer) {
	s.line(x-w/2, y, x+w/2, y, .2, s.ink)
	last := s.fit(x, y+4.6, .5, w+4, s.text, 11, 9, s.ink, g.Name)
	if last > y+4.6 {
		s.shrink(x, last+4.1, .5, w+4, s.italic, 9.5, s.soft, g.Post)
		return
	}
	s.fit(x, last+4.1, .5, w+4, s.italic, 9.5, 8, s.soft, g.Post)
}
