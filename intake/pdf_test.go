package intake_test

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"vigencia/intake"
)

func TestPDFRefusesWhatIsNotAPDF(t *testing.T) {
	ok := paper("", "")
	zip := "PK\x03\x04 word/document.xml"
	zipEnd := "PK\x05\x06" + repeat("\x00", 16) + "\x06\x00"
	for name, c := range map[string]struct {
		bytes string
		found string
	}{
		"junk before (kind 3)":         {"\xef\xbb\xbf" + string(ok), ""},
		"magic at byte 1020 (kind 3)":  {repeat("x", 1020) + string(ok), ""},
		"program renamed (kind 4)":     {"MZ\x90\x00" + string(ok), "program"},
		"picture renamed (kind 4)":     {"\x89PNG\r\n\x1a\n" + string(ok), "image"},
		"photo of a phone (kind 4)":    {"\x00\x00\x00\x18ftypheic" + repeat("x", 90), "image"},
		"page renamed (kind 4)":        {"<!DOCTYPE html><title>x</title>", "page"},
		"Word renamed (kind 4)":        {zip, "word"},
		"old Word renamed (kind 4)":    {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "word"},
		"text":                         {"hola", ""},
		"HTML polyglot (kind 5)":       {strings.Replace(string(ok), "%PDF-1.7\n", "%PDF-1.7\n%<HTML><script>alert(1)</script>\n", 1), "page"},
		"ZIP behind it (kind 6)":       {string(ok) + zip, "word"},
		"ZIP around its end (kind 6)":  {strings.Replace(string(ok), "%%EOF\n", zipEnd+"%%EOF\n", 1), "zip"},
		"program behind it (kind 7)":   {string(ok) + "MZ\x90\x00", "program"},
		"tar polyglot (kind 6)":        {"%PDF-1.7\n" + repeat("\x00", 248) + "ustar" + string(ok), "zip"},
		"anything behind it (kind 42)": {string(ok) + "hola", ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := inspect(t, []byte(c.bytes))
			wantRefusal(t, err, intake.NotPDF, c.found)
		})
	}
}

func TestPDFMeasuresSize(t *testing.T) {
	i, ctx := inspector(t), context.Background()
	_, err := i.PDF(ctx, "", intake.PDFRules{})
	wantRefusal(t, err, intake.None, "")
	_, err = i.PDF(ctx, keep(t, "a.pdf", nil), intake.PDFRules{})
	wantRefusal(t, err, intake.Empty, "")
	exact := ofSize(5_242_880)
	facts, err := i.PDF(ctx, keep(t, "a.pdf", exact), intake.PDFRules{})
	if err != nil || facts.Size != 5_242_880 || facts.Pages != 1 {
		t.Fatalf("exactly 5 MB: %+v, %v", facts, err)
	}
	_, err = i.PDF(ctx, keep(t, "a.pdf", append(exact, '\n')), intake.PDFRules{})
	r := wantRefusal(t, err, intake.TooBig, "")
	if r.Size != 5_242_881 || r.Limit != 5_242_880 {
		t.Errorf("size %d of %d", r.Size, r.Limit)
	}
	if size, limit := r.Megabytes(); size != "5.1" || limit != "5" {
		t.Errorf("%s MB of %s", size, limit)
	}
	_, err = i.PDF(ctx, keep(t, "a.pdf", paper("", "")), intake.PDFRules{MaxBytes: 100})
	wantRefusal(t, err, intake.TooBig, "")
}

func TestPDFRefusesDamage(t *testing.T) {
	ok := paper("", "")
	plain := string(ok)
	long := manyPages(48)
	pages := "<</Type/Pages/Kids[3 0 R]/Count 1>>"
	for name, b := range map[string][]byte{
		"header only (kind 2)":              []byte("%PDF-1.4\n"),
		"cut in the middle (kind 10)":       long[:len(long)/2],
		"last byte missing (kind 11)":       ok[:len(ok)-2],
		"a byte missing inside (kind 11)":   append(bytes.Clone(ok[:60]), ok[61:]...),
		"no startxref (kind 24)":            []byte(strings.Replace(plain, "startxref", "startxxxx", 1)),
		"no xref (kind 24)":                 []byte(strings.Replace(plain, "xref\n0 5", "xxxx\n0 5", 1)),
		"startxref beyond the file":         []byte(strings.Replace(plain, "startxref\n", "startxref\n9", 1)),
		"Size of 2^31 (kind 20)":            buildTrailer("/Size 2147483648", onePage()...),
		"Prev leads to itself (kind 22)":    selfPrev(),
		"page tree loop (kind 17)":          build("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Pages/Kids[2 0 R]/Count 1>>"),
		"Kids leads to itself (kind 18)":    build("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R]/Count 1>>"),
		"Count of 2·10⁹ (kind 19)":          build("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 2000000000>>", page, stream("", "")),
		"page is missing":                   build("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[9 0 R]/Count 1>>"),
		"bookmarks in a circle (kind 21)":   paper("/Outlines 5 0 R", "", "<</First 6 0 R/Last 6 0 R>>", "<</Title(a)/Next 6 0 R/Parent 5 0 R>>"),
		"two PDFs, one behind the other":    append(bytes.Clone(ok), ok...),
		"no catalog":                        build("<</Type/Nothing>>", pages, page),
		"200,000 nested arrays (kind 15)":   paper("/X 5 0 R", "", repeat("[", 200_000)+repeat("]", 200_000)),
		"100,000 nested dicts (kind 16)":    paper("/X 5 0 R", "", repeat("<</A", 100_000)+" 1"+repeat(">>", 100_000)),
		"Flate bomb (kind 12)":              bomb(),
		"Flate in Flate bomb (kind 13)":     doubleBomb(),
		"predictor bomb (kind 14)":          drawn(stream("/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 2000000000/Colors 32/BitsPerComponent 16>>", deflate([]byte("x")))),
		"image of 100,000 × 100,000 (14)":   paper("", "", stream("/Type/XObject/Subtype/Image/Width 100000/Height 100000/Filter/JBIG2Decode", "x")),
		"contents that do not unpack":       drawn(stream("/Filter/FlateDecode", "no flate at all")),
		"object stream in itself (kind 23)": selfStream(),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := inspect(t, b)
			wantRefusal(t, err, intake.Damaged, "")
		})
	}
}

func TestPDFWithoutPages(t *testing.T) {
	_, err := inspect(t, build("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>"))
	wantRefusal(t, err, intake.NoPages, "")
}

func TestPDFAccepts(t *testing.T) {
	ok := paper("", "")
	revised := ok
	for range 50 {
		revised = revise(revised, 4, stream("", "0 0 m 9 9 l S"))
	}
	for name, c := range map[string]struct {
		bytes []byte
		pages int
	}{
		"one page":                   {ok, 1},
		"48 pages":                   {manyPages(48), 48},
		"no newline at the end":      {bytes.TrimRight(ok, "\n"), 1},
		"blanks behind it":           {append(bytes.Clone(ok), "\r\n \x00\n"...), 1},
		"50 revisions (kind 27)":     {revised, 1},
		"hybrid (kind 26)":           {hybrid(), 1},
		"two startxref (kind 25)":    {bytes.Replace(ok, []byte("startxref"), []byte("startxref\n7\n%%EOF\nstartxref"), 1), 1},
		"link to the web":            {paper("", "/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://www.cmp.org.pe)>>>>]"), 1},
		"opens at a page":            {paper("/OpenAction[3 0 R/Fit]", ""), 1},
		"goes to a page":             {paper("/OpenAction<</S/GoTo/D[3 0 R/Fit]>>", ""), 1},
		"form without script":        {paper("/AcroForm<</Fields[5 0 R]>>", "", "<</FT/Tx/T(nombre)/V(ana)>>"), 1},
		"scan in JBIG2":              {scan("JBIG2Decode", "/BitsPerComponent 1"), 1},
		"scan in CCITT":              {scan("CCITTFaxDecode", "/BitsPerComponent 1/DecodeParms<</K -1/Columns 1700/Rows 2200>>"), 1},
		"scan in JPEG":               {scan("DCTDecode", "/BitsPerComponent 8"), 1},
		"scan in JPEG 2000":          {scan("JPXDecode", ""), 1},
		"bookmarks":                  {paper("/Outlines 5 0 R", "", "<</First 6 0 R/Last 7 0 R/Count 2>>", "<</Title(a"+repeat("a", 1500)+")/Next 7 0 R/Parent 5 0 R>>", "<</Title(<script>alert\\(1\\)</script>)/Prev 6 0 R/Parent 5 0 R>>"), 1},
		"word JavaScript in a title": {buildTrailer("/Info 5 0 R", append(onePage(), "<</Title(Curso de /JavaScript \\(y /Launch\\))>>")...), 1},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			facts, err := inspect(t, c.bytes)
			if err != nil || facts.Pages != c.pages || facts.Size != int64(len(c.bytes)) || len(facts.SHA256) != 64 {
				t.Fatalf("%+v, %v", facts, err)
			}
		})
	}
}

func TestPDFSaysThatItIsSigned(t *testing.T) {
	facts, err := inspect(t, paper("/AcroForm<</Fields[5 0 R]/SigFlags 3>>", "", "<</FT/Sig/T(firma)/V 6 0 R>>",
		"<</Type/Sig/Filter/Adobe.PPKLite/ByteRange[0 1 2 3]/Contents<00>>>"))
	if err != nil || !facts.Signed || facts.Encrypted || facts.Version != "1.7" {
		t.Fatalf("%+v, %v", facts, err)
	}
}

func onePage() []string {
	return []string{"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", page, stream("", "")}
}

// drawn is a page drawn from the stream contents.
func drawn(contents string) []byte {
	objs := onePage()
	objs[3] = contents
	return build(objs...)
}

func manyPages(n int) []byte {
	objs := []string{"<</Type/Catalog/Pages 2 0 R>>", "", stream("", "0 0 m 100 100 l S")}
	var kids strings.Builder
	for i := range n {
		fmt.Fprintf(&kids, "%d 0 R ", 4+i)
		objs = append(objs, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 3 0 R>>")
	}
	objs[1] = fmt.Sprintf("<</Type/Pages/Kids[%s]/Count %d>>", kids.String(), n)
	return build(objs...)
}

func scan(filter, keys string) []byte {
	image := stream("/Type/XObject/Subtype/Image/Width 1700/Height 2200/ColorSpace/DeviceGray/Filter/"+filter+keys, "\x00\x01\x02 /Launch\xff")
	return paper("", "/Resources<</XObject<</I 5 0 R>>>>", image)
}

// bomb is a page that unpacks to 80 MB.
func bomb() []byte { return drawn(stream("/Filter/FlateDecode", deflate(make([]byte, 80<<20)))) }

// doubleBomb is a file of 7 KB whose twenty object streams unpack to 1.6 GB.
func doubleBomb() []byte {
	inner := deflate([]byte(deflate(make([]byte, 80<<20))))
	objs := onePage()
	for range 20 {
		objs = append(objs, stream("/Type/ObjStm/N 1/First 4/Filter[/FlateDecode/FlateDecode]", inner))
	}
	return build(objs...)
}

func selfPrev() []byte {
	b := paper("", "")
	var at int
	fmt.Sscanf(string(b[bytes.LastIndex(b, []byte("startxref")):]), "startxref\n%d", &at)
	return buildTrailer(fmt.Sprintf("/Prev %d", at), append(onePage()[:3], stream("", "0 0 m 100 100 l S"))...)
}

// hybrid has a table for old readers and, behind its XRefStm, a stream for new
// ones; both lead back to the table before.
func hybrid() []byte {
	b := paper("", "")
	before := bytes.LastIndex(b, []byte("xref\n0"))
	var out bytes.Buffer
	out.Write(b)
	stm := out.Len()
	fmt.Fprintf(&out, "5 0 obj\n%s\nendobj\n", stream(fmt.Sprintf("/Type/XRef/Size 6/W[1 2 1]/Index[0 1]/Root 1 0 R/Prev %d", before), "\x00\x00\x00\x00"))
	xref := out.Len()
	fmt.Fprintf(&out, "xref\n0 0\ntrailer\n<</Size 6/Root 1 0 R/Prev %d/XRefStm %d>>\nstartxref\n%d\n%%%%EOF\n", before, stm, xref)
	return out.Bytes()
}

// selfStream is a cross-reference stream whose catalog stands in an object
// stream that stands in itself.
func selfStream() []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	at := b.Len()
	table := "\x00\x00\x00" + "\x02\x02\x00" + "\x02\x02\x01" + "\x01" + string(byte(at)) + "\x00"
	fmt.Fprintf(&b, "3 0 obj\n<</Type/XRef/Size 4/W[1 1 1]/Root 1 0 R/Length %d>>stream\n%s\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n", len(table), table, at)
	return b.Bytes()
}
