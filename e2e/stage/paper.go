package stage

import (
	"bytes"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/makiuchi-d/gozxing"
	"github.com/makiuchi-d/gozxing/qrcode"
)

// PDFText is what an independent reader finds in a PDF.
func PDFText(t testing.TB, content []byte) string {
	t.Helper()
	command := exec.Command("pdftotext", "-", "-")
	command.Stdin = bytes.NewReader(content)
	text, err := command.Output()
	Must(t, err)
	return Plain(string(text))
}

// Scan renders a paper at 150 dpi and reads its QR, as a telephone would.
func Scan(t testing.TB, content []byte) string {
	t.Helper()
	folder := t.TempDir()
	file := filepath.Join(folder, "paper.pdf")
	Must(t, os.WriteFile(file, content, 0o600))
	Must(t, exec.Command("pdftoppm", "-r", "150", "-png", "-singlefile", file, filepath.Join(folder, "paper")).Run())
	picture, err := os.Open(filepath.Join(folder, "paper.png"))
	Must(t, err)
	defer picture.Close()
	img, err := png.Decode(picture)
	Must(t, err)
	bitmap, err := gozxing.NewBinaryBitmapFromImage(img)
	Must(t, err)
	result, err := qrcode.NewQRCodeReader().Decode(bitmap, map[gozxing.DecodeHintType]any{gozxing.DecodeHintType_TRY_HARDER: true})
	Must(t, err)
	return result.GetText()
}

// Contains says whether a text has all of words, in capitals or not.
func Contains(text string, words ...string) bool {
	for _, w := range words {
		if !strings.Contains(strings.ToLower(text), strings.ToLower(w)) {
			return false
		}
	}
	return true
}
