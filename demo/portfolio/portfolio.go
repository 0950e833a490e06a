// Package portfolio draws what a physician sends as an e-file: one PDF with a
// cover and, page by page, the scans of diplomas, constancias and articles.
//
// It is for the demo and for tests. Persons are the caller's, institutions are
// invented, and every page says that it is a demonstration.
package portfolio

import (
	"bytes"
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"strings"
	"time"
	"unicode"

	"github.com/phpdave11/gofpdf"
	"golang.org/x/text/unicode/norm"

	"vigencia/council"
	"vigencia/documents"
)

// Item is one paper of a portfolio: what an evaluator reads on its page.
type Item struct {
	Rule     string // code of the points table: course, congress, work, professor, article, …
	Role     string // asistente, ponente, autor(a)…, or ""
	Title    string // of the course, of the article, of the post
	Issuer   string // who signs
	Place    string // a city
	On       council.Date
	Quantity int // hours of a course, years of work, credits of a diplomatura, months of an internship
}

// PageOf gives the page on which items[i] stands, from 1: the cover is the first.
func PageOf(i int) int { return i + 2 }

// Portfolio returns a PDF of len(items)+1 pages. The same values give the same
// bytes. Letters that no font has are left out; an item of an unknown rule is
// drawn as a diploma.
func Portfolio(name string, items []Item) ([]byte, error) {
	return drawn(name, items, func(p *painter) { p.cover(items) })
}

// Paper returns one paper alone, without a cover: a document of the checklist, the evidence of an activity.
func Paper(name string, item Item) ([]byte, error) {
	return drawn(name, []Item{item}, func(*painter) {})
}

func drawn(name string, items []Item, before func(*painter)) ([]byte, error) {
	pdf := gofpdf.New("P", "mm", "A4", "")
	pdf.SetCatalogSort(true)
	pdf.SetAutoPageBreak(false, 0)
	pdf.SetMargins(0, 0, 0)
	pdf.SetTitle("Expediente de "+clean(name), true)
	made := time.Date(2020, 1, 1, 12, 0, 0, 0, time.UTC)
	for _, it := range items {
		if at := it.On.Start(time.UTC); at.After(made) {
			made = at
		}
	}
	pdf.SetCreationDate(made)
	pdf.SetModificationDate(made)
	for _, font := range []string{"text", "italic", "caps", "display", "sans", "bold"} {
		ttf, err := documents.Typeface(font)
		if err != nil {
			return nil, fmt.Errorf("portfolio: %w", err)
		}
		pdf.AddUTF8FontFromBytes(font, "", ttf)
	}
	seed := fnv.New64a()
	seed.Write([]byte(name))
	p := &painter{pdf: pdf, rnd: rand.New(rand.NewPCG(seed.Sum64(), 1)), name: clean(name)}
	before(p)
	for _, it := range items {
		p.item(it)
	}
	var b bytes.Buffer
	if err := pdf.Output(&b); err != nil {
		return nil, fmt.Errorf("portfolio: %w", err)
	}
	return b.Bytes(), nil
}

func (p *painter) item(it Item) {
	it.Title, it.Issuer, it.Place, it.Role = clean(it.Title), clean(it.Issuer), clean(it.Place), clean(it.Role)
	switch it.Rule {
	case "work", "professor", "teaching_assistant":
		p.letter(it)
	case "article", "book", "guideline", "research":
		p.article(it)
	default:
		p.diploma(it)
	}
}

// cover names the physician and lists the papers with their pages.
func (p *painter) cover(items []Item) {
	p.paper("P", colour{252, 251, 248})
	p.ink(colour{123, 30, 58})
	p.pdf.Rect(22, 28, 166, 1.2, "F")
	p.centred(44, "caps", 13, "expediente para la recertificación")
	p.ink(colour{36, 28, 27})
	p.fitted(62, "display", 34, p.name)
	p.ink(colour{95, 84, 81})
	p.centred(74, "italic", 14, "Documentos que sustentan los puntos de los últimos cinco años")
	p.ink(colour{36, 28, 27})
	y := 98.0
	p.at(28, y, "bold", 10, "Contenido")
	p.right(182, y, "bold", 10, "Página")
	step := min(9, 160/float64(max(1, len(items))))
	for i, it := range items {
		y += step
		p.pdf.SetDrawColor(206, 198, 190)
		p.pdf.Line(28, y+1.8, 182, y+1.8)
		p.at(28, y, "text", min(11.5, step*1.5), p.cut(fmt.Sprintf("%d.  %s", i+1, clean(it.Title)), 132))
		p.right(182, y, "text", min(11.5, step*1.5), fmt.Sprint(PageOf(i)))
	}
	p.end()
}

// clean leaves what gofpdf can draw: composed letters up to U+FFFF, no controls.
func clean(s string) string {
	return strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		if r > 0xFFFF || unicode.In(r, unicode.Cf, unicode.Co) {
			return -1
		}
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, norm.NFC.String(strings.ToValidUTF8(s, "")))), " ")
}
