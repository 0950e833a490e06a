package intake

import (
	"context"
	"fmt"
	"os"
)

// MaxPDF is the most that the guide allows for an e-file: 5 MB, in bytes.
const MaxPDF = 5 << 20

// PDFRules are what a profile asks of a PDF.
type PDFRules struct {
	MaxBytes int64 `json:"max_bytes"` // MaxPDF when 0; a file of exactly so many bytes is accepted
}

// PDFFacts are what is known of a PDF that was accepted.
type PDFFacts struct {
	Pages     int    `json:"pages"`
	Size      int64  `json:"size"`      // bytes
	SHA256    string `json:"sha256"`    // of the bytes as sent, 64 lower-case hexadecimal digits
	Version   string `json:"version"`   // of the header, such as "1.7"
	Encrypted bool   `json:"encrypted"` // restricted by its owner, yet it opens without a password
	Signed    bool   `json:"signed"`    // it carries a digital signature (not checked here)
}

// PDF opens the file at path in a child and returns its facts. It refuses with
// a [*Refusal] of kind None (path is ""), TooBig, Empty, NotPDF, Damaged,
// PasswordProtected, NoPages or ActiveContent. Any other error is the office's
// own: the file could not be read, the child not started, or ctx ended.
func (i *Inspector) PDF(ctx context.Context, path string, rules PDFRules) (PDFFacts, error) {
	if rules.MaxBytes <= 0 {
		rules.MaxBytes = MaxPDF
	}
	if err := checkSize(path, rules.MaxBytes); err != nil {
		return PDFFacts{}, err
	}
	if err := i.pdfs.enter(ctx); err != nil {
		return PDFFacts{}, err
	}
	defer i.pdfs.leave()
	m, err := i.ask(ctx, path, job{Limits: i.pdf, PDF: &rules})
	if err != nil {
		return PDFFacts{}, err
	}
	if m.PDF == nil {
		return PDFFacts{}, damaged("the child answered of something else")
	}
	return *m.PDF, nil
}

// checkSize refuses what needs no child: nothing chosen, nothing in it, too much.
func checkSize(path string, limit int64) error {
	if path == "" {
		return &Refusal{Kind: None}
	}
	info, err := os.Stat(path)
	if err != nil {
		return fmt.Errorf("intake: %w", err)
	}
	switch size := info.Size(); {
	case size == 0:
		return &Refusal{Kind: Empty}
	case size > limit:
		return &Refusal{Kind: TooBig, Size: size, Limit: limit}
	}
	return nil
}
