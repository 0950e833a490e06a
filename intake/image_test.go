package intake_test

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"image"
	"image/jpeg"
	"testing"

	"vigencia/intake"
)

func jpeg2000(w, h uint32) string {
	b := []byte("\x00\x00\x00\x0cjP  \r\n\x87\n....jp2c\xff\x4f\xff\x51\x00\x29\x00\x00")
	return string(binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(b, w), h)) + repeat("\x00", 30)
}

// jbig2 is a symbol dictionary, a page and a region of this size.
func jbig2(w, h uint32) string {
	wide := func(b []byte) []byte {
		return binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(b, w), h)
	}
	b := []byte("\x00\x00\x00\x00\x00\x01\x01\x00\x00\x00\x03abc" + "\x00\x00\x00\x01\x30\x00\x01\x00\x00\x00\x13")
	b = append(wide(b), make([]byte, 11)...)
	b = append(b, "\x00\x00\x00\x02\x26\x20\x00\x01\x00\x00\x00\x12"...)
	return string(append(wide(b), make([]byte, 10)...))
}

func jpegOf(t *testing.T, w, h int) string {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, 8, 8)), nil); err != nil {
		t.Fatal(err)
	}
	frame := bytes.Index(b.Bytes(), []byte{0xff, 0xc0})
	binary.BigEndian.PutUint16(b.Bytes()[frame+5:], uint16(h))
	binary.BigEndian.PutUint16(b.Bytes()[frame+7:], uint16(w))
	return b.String()
}

// Viewers take the size of an image from its data, whatever its dictionary says
// (kind 14). An A4 at 600 dots an inch is accepted.
func TestPDFWeighsImagesByTheirData(t *testing.T) {
	for filter, data := range map[string]func(w, h int) string{
		"/DCTDecode":               func(w, h int) string { return jpegOf(t, w, h) },
		"/JPXDecode":               func(w, h int) string { return jpeg2000(uint32(w), uint32(h)) },
		"/JBIG2Decode":             func(w, h int) string { return jbig2(uint32(w), uint32(h)) },
		"[/FlateDecode/DCTDecode]": func(w, h int) string { return deflate([]byte(jpegOf(t, w, h))) },
	} {
		t.Run(filter, func(t *testing.T) {
			t.Parallel()
			of := func(w, h int) []byte {
				keys := fmt.Sprintf("/Type/XObject/Subtype/Image/Width 8/Height 8/ColorSpace/DeviceGray/BitsPerComponent 8/Filter%s", filter)
				return paper("", "/Resources<</XObject<</I 5 0 R>>>>", stream(keys, data(w, h)))
			}
			if _, err := inspect(t, of(4961, 7016)); err != nil {
				t.Fatal(err)
			}
			_, err := inspect(t, of(60_000, 60_000))
			wantRefusal(t, err, intake.Damaged, "")
		})
	}
}
