package documents

import (
	"bytes"
	"errors"
	"fmt"
	"image/png"
)

const logoPixels = 2000 // along a side: 25 mm at 2000 dpi, and 4 MB to decode

// sound refuses a logo that is no whole PNG: gofpdf embeds half a picture without a word.
func sound(logo []byte) error {
	size, err := png.DecodeConfig(bytes.NewReader(logo))
	if err != nil {
		return fmt.Errorf("logo: %w", err)
	}
	if size.Width > logoPixels || size.Height > logoPixels {
		return errors.New("logo: more than 2000 pixels along a side")
	}
	if _, err := png.Decode(bytes.NewReader(logo)); err != nil {
		return fmt.Errorf("logo: %w", err)
	}
	return nil
}
