package intake

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"os"

	"vigencia/council"
)

// PaperRules are what a profile asks of a paper that a person scans or
// photographs.
type PaperRules struct {
	MaxBytes int64 `json:"max_bytes"` // MaxPDF when 0; a file of exactly so many bytes is accepted
}

// PaperFacts are what is known of a paper that was accepted: the pages of a
// PDF, or the pixels of a picture, which is one page.
type PaperFacts struct {
	Format council.FileFormat `json:"format"`
	Pages  int                `json:"pages"`
	Width  int                `json:"width"`  // in pixels as stored, 0 for a PDF
	Height int                `json:"height"` // in pixels as stored, 0 for a PDF
	// Turn is how a picture has to be turned or mirrored to stand upright, as
	// Exif says it: 1 (as it is) to 8; 0 when nothing is said.
	Turn   int    `json:"turn"`
	Size   int64  `json:"size"`   // bytes
	SHA256 string `json:"sha256"` // of the bytes as sent, 64 lower-case hexadecimal digits
}

// Paper opens a PDF, a JPEG or a PNG in a child, whatever the name of the file
// says, and returns its facts. It refuses with a [*Refusal]: of the kinds of
// [Inspector.PDF], but NotPaper in the place of NotPDF; a picture with Trailing
// or TooManyPixels. Any other error is the office's own.
func (i *Inspector) Paper(ctx context.Context, path string, rules PaperRules) (PaperFacts, error) {
	rules.MaxBytes = cmp.Or(max(rules.MaxBytes, 0), MaxPDF)
	if err := checkSize(path, rules.MaxBytes); err != nil {
		return PaperFacts{}, err
	}
	picture, err := isPicture(path)
	if err != nil {
		return PaperFacts{}, err
	}
	if picture {
		return i.picture(ctx, path, rules)
	}
	f, err := i.PDF(ctx, path, PDFRules(rules))
	if r, ok := err.(*Refusal); ok && r.Kind == NotPDF {
		r.Kind = NotPaper
	}
	if err != nil {
		return PaperFacts{}, err
	}
	return PaperFacts{Format: council.PDF, Pages: f.Pages, Size: f.Size, SHA256: f.SHA256}, nil
}

// isPicture looks at the first bytes alone: what they begin decides which child
// opens the rest.
func isPicture(path string) (bool, error) {
	f, err := os.Open(path)
	if err != nil {
		return false, fmt.Errorf("intake: %w", err)
	}
	defer f.Close()
	var head [8]byte
	n, _ := f.Read(head[:])
	return formatOf(head[:n]) != "", nil
}

func formatOf(b []byte) council.FileFormat {
	switch {
	case bytes.HasPrefix(b, []byte("\xff\xd8\xff")):
		return council.JPEG
	case bytes.HasPrefix(b, []byte("\x89PNG\r\n\x1a\n")):
		return council.PNG
	}
	return ""
}

func (i *Inspector) picture(ctx context.Context, path string, rules PaperRules) (PaperFacts, error) {
	if err := i.pictures.enter(ctx); err != nil {
		return PaperFacts{}, err
	}
	defer i.pictures.leave()
	m, err := i.ask(ctx, path, job{Limits: i.image, Picture: &rules})
	if err != nil {
		return PaperFacts{}, err
	}
	if m.Picture == nil {
		return PaperFacts{}, damaged("the child answered of something else")
	}
	return *m.Picture, nil
}

// ask starts a child for one file and returns its one answer, or its refusal.
func (i *Inspector) ask(ctx context.Context, path string, j job) (message, error) {
	p, err := i.start(ctx, path, j, "")
	if err != nil {
		return message{}, err
	}
	if err := p.ready(); err != nil {
		p.stop()
		return message{}, cmp.Or(ctx.Err(), err)
	}
	m, err := p.next()
	if err != nil {
		return m, p.death(ctx, err)
	}
	p.stop()
	if m.Refusal != nil {
		return m, m.Refusal
	}
	return m, nil
}
