package intake

import (
	"bytes"
	"regexp"
)

// blanks are PDF's white-space characters (ISO 32000-1, table 1).
const blanks = "\x00\t\n\f\r "

var (
	fileEnd  = regexp.MustCompile(`startxref[\x00\t\n\f\r ]+(\d{1,10})[\x00\t\n\f\r ]+%%EOF$`)
	twoFiles = regexp.MustCompile(`%%EOF[\x00\t\n\f\r ]*%PDF-`)
	objStart = regexp.MustCompile(`^(?:\d{1,10}[\x00\t\n\f\r ]+\d{1,5}[\x00\t\n\f\r ]+obj|xref)`)
)

// shape looks at the bytes before any parser does. It demands that they are a
// PDF from the first byte to the last and that they are nothing else as well,
// and returns where the last cross-reference section begins.
func shape(b []byte) (startxref []byte, r *Refusal) {
	if !bytes.HasPrefix(b, []byte("%PDF-")) {
		return nil, &Refusal{Kind: NotPDF, Found: lookalike(b)}
	}
	if also := alsoKnownAs(b); also != "" {
		return nil, &Refusal{Kind: NotPDF, Found: also}
	}
	eof := bytes.LastIndex(b, []byte("%%EOF"))
	if eof < 0 {
		return nil, damaged("no end of file")
	}
	body, rest := b[:eof+len("%%EOF")], bytes.Trim(b[eof+len("%%EOF"):], blanks)
	if len(rest) > 0 {
		if objStart.Match(rest) {
			return nil, damaged("cut short in its last revision")
		}
		return nil, &Refusal{Kind: NotPDF, Found: lookalike(rest), Detail: "something follows the end of file"}
	}
	if twoFiles.Match(body) {
		return nil, damaged("one file behind another")
	}
	m := fileEnd.FindSubmatch(body[max(0, len(body)-128):])
	if m == nil {
		return nil, damaged("no startxref before the end of file")
	}
	return m[1], nil
}

// lookalike says what the bytes begin like, in a word of a closed list.
func lookalike(b []byte) string {
	for _, s := range []struct{ magic, word string }{
		{"\x89PNG", "image"}, {"\xff\xd8\xff", "image"}, {"GIF8", "image"}, {"BM", "image"},
		{"II*\x00", "image"}, {"MM\x00*", "image"}, {"RIFF", "image"},
		{"\xd0\xcf\x11\xe0", "word"}, {"{\\rtf", "word"},
		{"MZ", "program"}, {"\x7fELF", "program"}, {"\xca\xfe\xba\xbe", "program"}, {"#!", "program"},
	} {
		if bytes.HasPrefix(b, []byte(s.magic)) {
			return s.word
		}
	}
	if len(b) > 12 && (bytes.Equal(b[4:12], []byte("ftypheic")) || bytes.Equal(b[4:12], []byte("ftypmif1"))) {
		return "image"
	}
	if bytes.HasPrefix(b, []byte("PK\x03\x04")) || bytes.HasPrefix(b, []byte("PK\x05\x06")) {
		if bytes.Contains(b[:min(len(b), 4096)], []byte("word/")) || bytes.Contains(b[:min(len(b), 4096)], []byte("[Content_Types].xml")) {
			return "word"
		}
		return "zip"
	}
	if isPage(b) {
		return "page"
	}
	return ""
}

// alsoKnownAs finds the other face of a file that begins as a PDF and that
// other programs would open as something else.
func alsoKnownAs(b []byte) string {
	switch {
	case isPage(b):
		return "page"
	case zipTail(b):
		return "zip"
	case len(b) > 262 && string(b[257:262]) == "ustar":
		return "zip"
	case len(b) > 0x8006 && string(b[0x8001:0x8006]) == "CD001":
		return "program"
	}
	return ""
}

// isPage looks where browsers sniff.
func isPage(b []byte) bool {
	head := bytes.ToLower(b[:min(len(b), 1024)])
	for _, tag := range []string{"<html", "<script", "<!doctype html", "<?php"} {
		if bytes.Contains(head, []byte(tag)) {
			return true
		}
	}
	return false
}

// zipTail reports whether a ZIP's end record closes the file: such a file is an
// archive (or a program of Java) to whoever reads it from its end.
func zipTail(b []byte) bool {
	for from := max(0, len(b)-65_557); ; {
		i := bytes.Index(b[from:], []byte("PK\x05\x06"))
		if i < 0 || from+i+22 > len(b) {
			return false
		}
		from += i
		comment := int(b[from+20]) | int(b[from+21])<<8
		if len(bytes.Trim(b[min(len(b), from+22+comment):], blanks)) == 0 {
			return true
		}
		from++
	}
}
