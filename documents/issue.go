package documents

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strconv"

	"github.com/johnfercher/maroto/v2/pkg/consts/orientation"
)

var (
	modified = regexp.MustCompile(`/ModDate \(D:\d{14}\)`)
	created  = regexp.MustCompile(`/CreationDate \((D:\d{14})\)`)
	length   = regexp.MustCompile(`/Length (\d+)`)
)

// issue reads a page back and gives it the time of issue also as that of its last change, where gofpdf puts the clock's.
func (l leaf) issue(pdf []byte, style Style) ([]byte, error) {
	images := 1
	if style.Logo != nil {
		images++
	}
	if l.stub {
		images++
	}
	if err := readBack(pdf, l.way, images); err != nil {
		return nil, fmt.Errorf("read back: %w", err)
	}
	at, from := created.FindSubmatch(pdf), modified.FindIndex(pdf)
	if at == nil || from == nil {
		return nil, errors.New("read back: no dates")
	}
	copy(pdf[from[0]:from[1]], fmt.Appendf(nil, "/ModDate (%s)", at[1]))
	return pdf, nil
}

// readBack refuses all but one A4 page with so many images, and whatever maroto writes in place of what it could not draw:
// its error texts are the only use of a font that is not embedded.
func readBack(pdf []byte, way orientation.Type, images int) error {
	frame, err := skeleton(pdf)
	if err != nil {
		return err
	}
	size := "/MediaBox [0 0 595.28 841.89]"
	if way == orientation.Horizontal {
		size = "/MediaBox [0 0 841.89 595.28]"
	}
	switch count := func(s string) int { return bytes.Count(frame, []byte(s)) }; {
	case !bytes.HasPrefix(frame, []byte("%PDF-1.")) || !bytes.HasSuffix(bytes.TrimSpace(frame), []byte("%%EOF")):
		return errors.New("not a whole PDF")
	case count("/Type /Page\n") != 1:
		return fmt.Errorf("%d pages", count("/Type /Page\n"))
	case count("/MediaBox") != 1 || count(size) != 1:
		return errors.New("not A4")
	case count("/Subtype /Image") != images:
		return fmt.Errorf("%d images instead of %d", count("/Subtype /Image"), images)
	case count("/Subtype /Type1") != 0:
		return errors.New("a text or image was replaced by an error message")
	}
	return nil
}

// skeleton is a PDF of gofpdf without the contents of its streams.
func skeleton(pdf []byte) ([]byte, error) {
	var frame []byte
	for {
		head, rest, found := bytes.Cut(pdf, []byte("\nstream\n"))
		frame = append(frame, head...)
		if !found {
			return frame, nil
		}
		dict := head[max(0, bytes.LastIndex(head, []byte(" obj"))):]
		m := length.FindSubmatch(dict)
		if m == nil {
			return nil, errors.New("a stream without length")
		}
		n, err := strconv.Atoi(string(m[1]))
		if err != nil || n > len(rest) || !bytes.HasPrefix(bytes.TrimLeft(rest[n:], "\n"), []byte("endstream")) {
			return nil, errors.New("a stream of another length")
		}
		pdf = rest[n:]
	}
}
