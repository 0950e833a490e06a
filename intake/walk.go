package intake

import (
	"bytes"
	"encoding/binary"

	"vigencia/council"
)

// walkPNG goes from chunk to chunk and demands that nothing follows the last.
func walkPNG(b []byte) *Refusal {
	for at := 8; ; {
		if at+12 > len(b) {
			return damaged("cut short")
		}
		length, kind := int64(binary.BigEndian.Uint32(b[at:])), string(b[at+4:at+8])
		end := int64(at) + 12 + length
		if end > int64(len(b)) {
			return damaged("chunk %q of %d bytes", kind, length)
		}
		if kind != "IDAT" {
			if r := foreign(b[at+8 : end-4]); r != nil {
				return r
			}
		}
		at = int(end)
		if kind == "IEND" {
			return nothingAfter(b[at:])
		}
	}
}

// walkJPEG goes from marker to marker and demands that nothing follows the end.
// It returns how Exif wants the picture turned.
func walkJPEG(b []byte) (turn int, r *Refusal) {
	for at := 2; ; {
		if at+4 > len(b) || b[at] != 0xff {
			return 0, damaged("no marker at %d", at)
		}
		marker := b[at+1]
		switch {
		case marker == 0xff:
			at++
			continue
		case marker == 0xda:
			at = endOfScan(b, at)
			if at+2 <= len(b) && b[at+1] == 0xd9 {
				return turn, behindJPEG(b[at+2:])
			}
			continue
		}
		end := at + 2 + int(binary.BigEndian.Uint16(b[at+2:]))
		if end > len(b) {
			return 0, damaged("marker %x beyond the end", marker)
		}
		if said := b[min(at+4, end):end]; marker >= 0xe0 && marker <= 0xef || marker == 0xfe {
			if r := foreign(said); r != nil {
				return 0, r
			}
			if marker == 0xe1 && turn == 0 {
				turn = exifTurn(said)
			}
		}
		at = end
	}
}

// endOfScan passes over coded data: up to the next marker that is neither a
// stuffed byte nor a restart.
func endOfScan(b []byte, at int) int {
	for at += 2; at+1 < len(b); at++ {
		if b[at] == 0xff && b[at+1] != 0 && b[at+1] != 0xff && (b[at+1] < 0xd0 || b[at+1] > 0xd7) {
			return at
		}
	}
	return len(b)
}

// maxTrailer is the most that a telephone's own note behind a picture may have.
const maxTrailer = 4 << 10

// behindJPEG lets be what cameras put behind a picture: smaller pictures of it
// (CIPA DC-007), and the note of a telephone that ends in SEFT.
func behindJPEG(rest []byte) *Refusal {
	rest = bytes.TrimLeft(rest, "\x00")
	switch {
	case formatOf(rest) == council.JPEG:
		_, r := walkJPEG(rest)
		return r
	case bytes.HasSuffix(rest, []byte("SEFT")) && len(rest) <= maxTrailer:
		return foreign(rest)
	}
	return nothingAfter(rest)
}

// nothingAfter lets padding be, and refuses a second file behind the picture
// (the film of a "moving photograph" among them).
func nothingAfter(rest []byte) *Refusal {
	if len(bytes.Trim(rest, "\x00\xff\r\n")) > 0 {
		return &Refusal{Kind: Trailing, Found: lookalike(rest)}
	}
	return nil
}

// exifTurn reads tag 0x0112 of the first directory (Exif 2.32, 4.6.4), 0 when
// it is not there or says nothing known.
func exifTurn(b []byte) int {
	tiff, ok := bytes.CutPrefix(b, []byte("Exif\x00\x00"))
	if !ok || len(tiff) < 10 {
		return 0
	}
	var order binary.ByteOrder = binary.BigEndian
	if tiff[0] == 'I' {
		order = binary.LittleEndian
	}
	at := int64(order.Uint32(tiff[4:]))
	if at+2 > int64(len(tiff)) {
		return 0
	}
	entries := tiff[at+2:]
	for range order.Uint16(tiff[at:]) {
		if len(entries) < 12 {
			return 0
		}
		if order.Uint16(entries) == 0x0112 {
			if turn := int(order.Uint16(entries[8:])); turn <= 8 {
				return turn
			}
			return 0
		}
		entries = entries[12:]
	}
	return 0
}
