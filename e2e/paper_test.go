package e2e_test

import (
	"bytes"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/makiuchi-d/gozxing"
	"github.com/makiuchi-d/gozxing/qrcode"
)

// lima is the zone of the council's days.
var lima = time.FixedZone("America/Lima", -5*60*60)

// pdfText is what an independent reader finds in a PDF.
func pdfText(t testing.TB, content []byte) string {
	t.Helper()
	command := exec.Command("pdftotext", "-", "-")
	command.Stdin = bytes.NewReader(content)
	text, err := command.Output()
	must(t, err)
	return plain(string(text))
}

// scan renders a paper at 150 dpi and reads its QR, as a telephone would.
func scan(t testing.TB, content []byte) string {
	t.Helper()
	folder := t.TempDir()
	file := filepath.Join(folder, "paper.pdf")
	must(t, os.WriteFile(file, content, 0o600))
	must(t, exec.Command("pdftoppm", "-r", "150", "-png", "-singlefile", file, filepath.Join(folder, "paper")).Run())
	picture, err := os.Open(filepath.Join(folder, "paper.png"))
	must(t, err)
	defer picture.Close()
	img, err := png.Decode(picture)
	must(t, err)
	bitmap, err := gozxing.NewBinaryBitmapFromImage(img)
	must(t, err)
	result, err := qrcode.NewQRCodeReader().Decode(bitmap, map[gozxing.DecodeHintType]any{gozxing.DecodeHintType_TRY_HARDER: true})
	must(t, err)
	return result.GetText()
}

func contains(text string, words ...string) bool {
	for _, w := range words {
		if !strings.Contains(strings.ToLower(text), strings.ToLower(w)) {
			return false
		}
	}
	return true
}
