package documents

import (
	"errors"
	"fmt"
	"strings"

	"github.com/skip2/go-qrcode"
)

const (
	quiet       = 4  // modules of white that a reader needs around the code
	mostModules = 49 // at 26 mm a module then measures 0.53 mm, what a phone still reads from paper
)

// A code is a QR image and the number of modules along its dark part.
type code struct {
	png     []byte
	modules int
}

// QR encodes an address (upper-case alphanumeric, level Q) as a black and white PNG, scale pixels a module, quiet zone included.
// It refuses an address with other letters, or one so long that its print would be too fine.
func QR(address string, scale int) ([]byte, error) {
	c, err := encode(address, scale)
	return c.png, err
}

func encode(address string, scale int) (code, error) {
	if address == "" {
		return code{}, errors.New("QR: no address")
	}
	if i := strings.IndexFunc(address, func(r rune) bool {
		return !strings.ContainsRune("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:", r)
	}); i >= 0 {
		return code{}, fmt.Errorf("QR: %.80q is not upper-case alphanumeric", address)
	}
	if scale < 1 || scale > 64 {
		return code{}, fmt.Errorf("QR: %d pixels a module", scale)
	}
	q, err := qrcode.New(address, qrcode.High) // go-qrcode's name for level Q
	if err != nil {
		return code{}, fmt.Errorf("QR: %w", err)
	}
	modules := 17 + 4*q.VersionNumber
	if modules > mostModules {
		return code{}, fmt.Errorf("QR: an address of %d letters is too long to print", len(address))
	}
	png, err := q.PNG(-scale)
	return code{png, modules}, err
}

// qr draws the sheet's code: its dark part measures size, the quiet zone lies around it, white over the watermark.
func (s sheet) qr(x, y, size float64) {
	zone := size * quiet / float64(s.code.modules)
	s.image(x-zone, y-zone, size+2*zone, size+2*zone, s.code.png)
}
