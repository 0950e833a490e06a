package documents_test

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/makiuchi-d/gozxing"
	"github.com/makiuchi-d/gozxing/qrcode"

	"vigencia/documents"
)

func TestTheQRReadsFromA150DPIPrint(t *testing.T) {
	needs(t, "pdftoppm", "zbarimg")
	for kind, make := range kinds("Dra. María del Rosario Fernández-Dávila y Gutiérrez de la Concha") {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			pdf, err := make()
			file := save(t, must(t, pdf, err))
			for _, colours := range []string{"-png", "-gray"} {
				picture := file + colours
				run(t, "pdftoppm", "-r", "150", "-png", colours, "-singlefile", file, picture)
				if got := slices.Compact(strings.Fields(run(t, "zbarimg", "-q", "--raw", "--nodbus", picture+".png"))); len(got) != 1 || got[0] != address { // a pass has it twice
					t.Errorf("zbarimg %s reads %q", colours, got)
				}
				if got := decode(t, picture+".png"); got != address {
					t.Errorf("gozxing %s reads %q", colours, got)
				}
			}
		})
	}
}

func TestQRIsAnImageForAScreen(t *testing.T) {
	picture, err := documents.QR(address, 6)
	must(t, picture, err)
	img, err := png.Decode(bytes.NewReader(picture))
	if err != nil {
		t.Fatal(err)
	}
	if got := img.Bounds().Dx(); got != (33+8)*6 {
		t.Errorf("%d pixels wide", got)
	}
	if got := scan(t, img); got != address {
		t.Errorf("reads %q", got)
	}
}

func TestQRRefusesWhatWouldNotScan(t *testing.T) {
	for name, given := range map[string]string{
		"empty": "", "lower case": "https://vigencia.example/v/x", "accents": "HTTPS://COLEGIO.PERÚ/V/X",
		"too long": "HTTPS://" + strings.Repeat("X", 160),
	} {
		if picture, err := documents.QR(given, 8); err == nil || picture != nil {
			t.Errorf("%s: %d bytes, %v", name, len(picture), err)
		}
	}
	for _, scale := range []int{-8, 0, 65} {
		if _, err := documents.QR(address, scale); err == nil {
			t.Errorf("scale %d is taken", scale)
		}
	}
}

func decode(t *testing.T, file string) string {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	img, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	return scan(t, img)
}

func scan(t *testing.T, img image.Image) string {
	t.Helper()
	bmp, err := gozxing.NewBinaryBitmapFromImage(img)
	if err != nil {
		t.Fatal(err)
	}
	got, err := qrcode.NewQRCodeReader().Decode(bmp, map[gozxing.DecodeHintType]any{gozxing.DecodeHintType_TRY_HARDER: true})
	if err != nil {
		t.Fatal(err)
	}
	return got.GetText()
}
