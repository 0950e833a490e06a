package intake_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/jpeg"
	"image/png"
	"math/rand/v2"
	"strings"
	"testing"

	"vigencia/council"
	"vigencia/intake"
)

func jpegPicture(t testing.TB, w, h int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, w, h)), nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func pngPicture(t testing.TB, w, h int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, w, h))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// segment puts a marker with its contents behind the start of a JPEG.
func segment(b []byte, marker byte, said string) []byte {
	s := binary.BigEndian.AppendUint16([]byte{0xff, marker}, uint16(len(said)+2))
	return append(append(bytes.Clone(b[:2]), append(s, said...)...), b[2:]...)
}

// chunk puts a chunk behind the head of a PNG.
func chunk(b []byte, kind, said string) []byte {
	c := binary.BigEndian.AppendUint32(nil, uint32(len(said)))
	c = append(append(c, kind...), said...)
	c = binary.BigEndian.AppendUint32(c, crc32.ChecksumIEEE(c[4:]))
	return append(append(bytes.Clone(b[:33]), c...), b[33:]...)
}

const exif = "Exif\x00\x00II*\x00\x08\x00\x00\x00\x01\x00\x12\x01\x03\x00\x01\x00\x00\x00\x06\x00\x00\x00\x00\x00\x00\x00"

func weigh(t testing.TB, b []byte) (intake.PaperFacts, error) {
	t.Helper()
	return inspector(t).Paper(context.Background(), keep(t, "a.pdf", b), intake.PaperRules{})
}

func TestPaperTakesWhatAPersonScansOrPhotographs(t *testing.T) {
	photo := jpegPicture(t, 40, 30)
	for name, c := range map[string]struct {
		b    []byte
		want intake.PaperFacts
	}{
		"a PDF":                            {paper("", ""), intake.PaperFacts{Format: council.PDF, Pages: 1}},
		"a photograph":                     {photo, intake.PaperFacts{Format: council.JPEG, Pages: 1, Width: 40, Height: 30}},
		"one held upright":                 {segment(photo, 0xe1, exif), intake.PaperFacts{Format: council.JPEG, Pages: 1, Width: 40, Height: 30, Turn: 6}},
		"one with a smaller one behind":    {append(bytes.Clone(photo), photo...), intake.PaperFacts{Format: council.JPEG, Pages: 1, Width: 40, Height: 30}},
		"one with the note of a telephone": {append(bytes.Clone(photo), "\x00\x00\x01\x0aImage_UTC_Data1700000000000SEFH.SEFT"...), intake.PaperFacts{Format: council.JPEG, Pages: 1, Width: 40, Height: 30}},
		"a scan":                           {pngPicture(t, 20, 10), intake.PaperFacts{Format: council.PNG, Pages: 1, Width: 20, Height: 10}},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := weigh(t, c.b)
			if err != nil {
				t.Fatal(err)
			}
			if got.Size != int64(len(c.b)) || len(got.SHA256) != 64 {
				t.Errorf("size %d, hash %s", got.Size, got.SHA256)
			}
			got.Size, got.SHA256 = 0, ""
			if got != c.want {
				t.Errorf("got %+v, want %+v", got, c.want)
			}
		})
	}
}

func TestPaperRefusesTwoFilesInOne(t *testing.T) {
	photo, scan := jpegPicture(t, 8, 8), pngPicture(t, 8, 8)
	pdf := string(paper("", ""))
	for name, c := range map[string]struct {
		b    []byte
		kind intake.Kind
	}{
		"text":                       {[]byte("hola"), intake.NotPaper},
		"a GIF":                      {[]byte("GIF89a"), intake.NotPaper},
		"a PDF with an archive":      {append(paper("", ""), "PK\x05\x06"+repeat("\x00", 18)...), intake.NotPaper},
		"a photograph with a PDF":    {append(bytes.Clone(photo), pdf...), intake.Trailing},
		"a photograph with a film":   {append(bytes.Clone(photo), "\x00\x00\x00\x18ftypmp42"...), intake.Trailing},
		"a scan with an archive":     {append(bytes.Clone(scan), "PK\x05\x06"+repeat("\x00", 18)...), intake.Trailing},
		"a PDF in a remark of JPEG":  {segment(photo, 0xfe, pdf), intake.ActiveContent},
		"a page in a profile":        {segment(photo, 0xe2, "<SCRIPT>alert(1)</SCRIPT>"), intake.ActiveContent},
		"a page in a remark of PNG":  {chunk(scan, "tEXt", "Comment\x00<html>"), intake.ActiveContent},
		"an archive before the end":  {chunk(scan, "zTXt", "PK\x05\x06"), intake.ActiveContent},
		"a PDF in the second":        {append(bytes.Clone(photo), segment(photo, 0xfe, pdf)...), intake.ActiveContent},
		"a note too long to be one":  {append(bytes.Clone(photo), repeat("x", 5000)+"SEFT"...), intake.Trailing},
		"half a photograph":          {photo[:len(photo)*2/3], intake.Damaged},
		"half a scan":                {scan[:len(scan)-15], intake.Damaged},
		"the head of a photograph":   {photo[:3], intake.Damaged},
		"a chunk longer than a file": {append(bytes.Clone(scan[:33]), "\xff\xff\xff\xffIDAT...."...), intake.Damaged},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := weigh(t, c.b)
			wantRefusal(t, err, c.kind, "")
		})
	}
}

// A picture of a few bytes can unfold to more than there is memory: its size is read first.
func TestPaperWeighsPixelsBeforeItUnfoldsThem(t *testing.T) {
	_, err := weigh(t, []byte(jpegOf(t, 8000, 8000)))
	if r := wantRefusal(t, err, intake.TooManyPixels, ""); r.Size != 64_000_000 {
		t.Errorf("%d pixels", r.Size)
	}
	scan := pngPicture(t, 8, 8)
	binary.BigEndian.PutUint32(scan[16:], 60_000)
	binary.BigEndian.PutUint32(scan[20:], 60_000)
	binary.BigEndian.PutUint32(scan[29:], crc32.ChecksumIEEE(scan[12:29]))
	_, err = weigh(t, scan)
	wantRefusal(t, err, intake.TooManyPixels, "")
	if _, err := weigh(t, jpegPicture(t, 5000, 7000)); err != nil {
		t.Errorf("a page at 600 dots an inch: %v", err)
	}
}

func TestPaperHasALimitOfBytes(t *testing.T) {
	photo := jpegPicture(t, 8, 8)
	i, path := inspector(t), keep(t, "a.jpg", photo)
	if _, err := i.Paper(context.Background(), path, intake.PaperRules{MaxBytes: int64(len(photo))}); err != nil {
		t.Error(err)
	}
	_, err := i.Paper(context.Background(), path, intake.PaperRules{MaxBytes: int64(len(photo)) - 1})
	wantRefusal(t, err, intake.TooBig, "")
}

// Broken copies are accepted or refused; none is a fault of the office, and none makes the child crash.
func TestMutantsOfPicturesAreAnswered(t *testing.T) {
	t.Parallel()
	i, rnd := inspector(t), rand.New(rand.NewPCG(3, 4))
	originals := [][]byte{segment(jpegPicture(t, 40, 30), 0xe1, exif), pngPicture(t, 20, 10)}
	for n := range 40 {
		b := bytes.Clone(originals[n%2])
		for range 1 + rnd.IntN(4) {
			b[8+rnd.IntN(len(b)-8)] = byte(rnd.IntN(256))
		}
		_, err := i.Paper(context.Background(), keep(t, "a.jpg", b), intake.PaperRules{})
		var r *intake.Refusal
		if err != nil && !errors.As(err, &r) || r != nil && strings.HasPrefix(r.Detail, "child:") {
			t.Errorf("mutant %d: %v", n, err)
		}
	}
}
