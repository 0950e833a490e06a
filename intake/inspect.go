package intake

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
)

// inspectPDF runs in the child.
func inspectPDF(f io.Reader, rules PDFRules) (PDFFacts, *Refusal) {
	b, err := io.ReadAll(io.LimitReader(f, rules.MaxBytes+1))
	if err != nil {
		return PDFFacts{}, damaged("read: %v", err)
	}
	if int64(len(b)) > rules.MaxBytes {
		return PDFFacts{}, &Refusal{Kind: TooBig, Size: int64(len(b)), Limit: rules.MaxBytes}
	}
	startxref, r := shape(b)
	if r != nil {
		return PDFFacts{}, r
	}
	if r := xrefChain(b, startxref); r != nil {
		return PDFFacts{}, r
	}
	d, r := openPDF(b)
	if r != nil {
		return PDFFacts{}, r
	}
	facts, r := d.facts()
	if r != nil {
		return PDFFacts{}, r
	}
	sum := sha256.Sum256(b)
	facts.Size, facts.SHA256 = int64(len(b)), hex.EncodeToString(sum[:])
	return facts, nil
}

// openPDF lets pdfcpu read the objects. Its validation is not asked for: it
// finds fault with papers that every viewer shows, and none with JavaScript.
func openPDF(b []byte) (*document, *Refusal) {
	api.DisableConfigDir()
	conf := model.NewDefaultConfiguration()
	conf.Cmd = model.LISTINFO
	conf.Offline = true
	conf.Limits.MaxStreamBytes = int64(len(b))
	conf.Limits.MaxDecodeBytes = maxDecoded
	conf.Limits.MaxObjectCount = maxObjects
	conf.Limits.MaxXRefEntries = maxObjects
	ctx, err := api.ReadContext(bytes.NewReader(b), conf)
	names := namesIn(b)
	switch {
	case errors.Is(err, pdfcpu.ErrWrongPassword), errors.Is(err, pdfcpu.ErrUnsupportedEncryptionFeature):
		return nil, &Refusal{Kind: PasswordProtected}
	case (err != nil || ctx.Encrypt == nil) && names["Encrypt"] && !errors.Is(err, pdfcpu.ErrMalformedEncryption):
		return nil, &Refusal{Kind: PasswordProtected, Detail: "encryption in a form that cannot be read"}
	case err != nil:
		return nil, damaged("%v", err)
	}
	return &document{ctx: ctx, bytes: b, names: names, refs: map[int]bool{}, contents: map[int]bool{}}, nil
}

// facts runs every check over the opened document.
func (d *document) facts() (PDFFacts, *Refusal) {
	pages, r := d.pages()
	if r != nil {
		return PDFFacts{}, r
	}
	for _, check := range []func() *Refusal{d.outlines, d.active, d.whole, d.streams, d.unseen} {
		if r := check(); r != nil {
			return PDFFacts{}, r
		}
	}
	return PDFFacts{
		Pages:     pages,
		Version:   d.ctx.HeaderVersion.String(),
		Encrypted: d.ctx.Encrypt != nil,
		Signed:    d.signed,
	}, nil
}
