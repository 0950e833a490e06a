package intake

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"image"
	"image/jpeg"
	"image/png"
	"io"

	"vigencia/council"
)

// maxPicture is the most pixels of a picture: a page at 600 dots an inch, or a
// photograph of 40 megapixels.
const maxPicture = 40_000_000

// inspectPicture runs in the child: the picture is one file from its first byte
// to its last, within the limit, and each of its pixels can be read.
func inspectPicture(f io.Reader, rules PaperRules) (PaperFacts, *Refusal) {
	b, err := io.ReadAll(io.LimitReader(f, rules.MaxBytes+1))
	if err != nil {
		return PaperFacts{}, damaged("read: %v", err)
	}
	if int64(len(b)) > rules.MaxBytes {
		return PaperFacts{}, &Refusal{Kind: TooBig, Size: int64(len(b)), Limit: rules.MaxBytes}
	}
	facts := PaperFacts{Format: formatOf(b), Pages: 1, Size: int64(len(b))}
	decode, size := png.Decode, png.DecodeConfig
	var r *Refusal
	if facts.Format == council.JPEG {
		decode, size = jpeg.Decode, jpeg.DecodeConfig
		facts.Turn, r = walkJPEG(b)
	} else {
		r = walkPNG(b)
	}
	if r != nil {
		return PaperFacts{}, r
	}
	if facts.Width, facts.Height, r = pixelsOf(b, size, decode); r != nil {
		return PaperFacts{}, r
	}
	sum := sha256.Sum256(b)
	facts.SHA256 = hex.EncodeToString(sum[:])
	return facts, nil
}

// pixelsOf reads the size first, because a picture of a few bytes can unfold to
// more than there is memory.
func pixelsOf(b []byte, size func(io.Reader) (image.Config, error), decode func(io.Reader) (image.Image, error)) (w, h int, r *Refusal) {
	c, err := size(bytes.NewReader(b))
	if err != nil {
		return 0, 0, damaged("%v", err)
	}
	if c.Width < 1 || c.Height < 1 {
		return 0, 0, damaged("picture of %d × %d", c.Width, c.Height)
	}
	if int64(c.Width)*int64(c.Height) > maxPicture {
		return 0, 0, &Refusal{Kind: TooManyPixels, Size: int64(c.Width) * int64(c.Height), Limit: maxPicture}
	}
	if _, err := decode(bytes.NewReader(b)); err != nil {
		return 0, 0, damaged("%v", err)
	}
	return c.Width, c.Height, nil
}

// foreign refuses what a picture carries for programs of another kind: a PDF, a
// page or an archive inside its remarks makes it two files in one.
func foreign(remark []byte) *Refusal {
	for mark, word := range map[string]string{"%PDF-": "pdf", "PK\x05\x06": "zip", "<script": "page", "<html": "page", "<?php": "page"} {
		if bytes.Contains(bytes.ToLower(remark), bytes.ToLower([]byte(mark))) {
			return &Refusal{Kind: ActiveContent, Found: word}
		}
	}
	return nil
}
