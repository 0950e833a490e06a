package intake

import (
	"bytes"
	"regexp"
	"strconv"
)

// maxObjects is the limit of ISO 32000-1, annex C.
const maxObjects = 8_388_607

var (
	keySize = regexp.MustCompile(`/Size[\x00\t\n\f\r ]+(\d+)`)
	keyPrev = regexp.MustCompile(`/Prev[\x00\t\n\f\r ]+(\d+)`)
	keyStm  = regexp.MustCompile(`/XRefStm[\x00\t\n\f\r ]+(\d+)`)
)

// xrefChain follows the cross-reference sections from the last to the first.
// pdfcpu repairs what does not fit; two programs would then repair it in two
// ways and show two texts, so that a file is refused whose sections are not
// where it says, or that go round in a circle.
func xrefChain(b, startxref []byte) *Refusal {
	seen := map[int]bool{}
	for next := startxref; next != nil; {
		at, dict, r := section(b, next)
		if r != nil {
			return r
		}
		if seen[at] {
			return damaged("cross-reference sections go round in a circle")
		}
		seen[at] = true
		if m := keyStm.FindSubmatch(dict); m != nil { // of a hybrid file; its own Prev leads nowhere new
			if _, _, r := section(b, m[1]); r != nil {
				return r
			}
		}
		m := keyPrev.FindSubmatch(dict)
		if m == nil || string(m[1]) == "0" { // some programs so say that there is none
			return nil
		}
		next = m[1]
	}
	return nil
}

// section returns the place and the dictionary of the section that begins at
// this offset.
func section(b, offset []byte) (int, []byte, *Refusal) {
	at, err := strconv.Atoi(string(offset))
	if err != nil || at >= len(b) {
		return 0, nil, damaged("cross-reference section beyond the file")
	}
	dict, r := xrefDict(b[at:])
	if r != nil {
		return 0, nil, r
	}
	if m := keySize.FindSubmatch(dict); m != nil {
		if size, err := strconv.Atoi(string(m[1])); err != nil || size > maxObjects {
			return 0, nil, damaged("too many objects: %s", m[1])
		}
	}
	return at, dict, nil
}

// xrefDict returns the dictionary of the section at the beginning of b: the
// trailer of a table, or the head of a cross-reference stream.
func xrefDict(b []byte) ([]byte, *Refusal) {
	b = bytes.TrimLeft(b, blanks)
	from, to := "obj", "stream"
	switch {
	case bytes.HasPrefix(b, []byte("xref")):
		from, to = "trailer", "startxref"
	case !objStart.Match(b):
		return nil, damaged("no cross-reference section where it should be")
	}
	_, dict, ok := bytes.Cut(b, []byte(from))
	if !ok {
		return nil, damaged("cross-reference section without %s", from)
	}
	dict, _, ok = bytes.Cut(dict, []byte(to))
	if !ok {
		return nil, damaged("cross-reference section without %s", to)
	}
	return dict, nil
}
