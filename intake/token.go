package intake

import (
	"bytes"
	"encoding/hex"
)

// delimiters end a name (ISO 32000-1, 7.2.2).
const delimiters = blanks + "()<>[]{}/%"

// namesIn collects the names in the bytes of a PDF, with their #xx undone,
// outside strings, comments and the data of streams.
func namesIn(b []byte) map[string]bool {
	names := map[string]bool{}
	namesInto(b, names)
	return names
}

func namesInto(b []byte, names map[string]bool) {
	for i := 0; i < len(b); {
		switch c := b[i]; {
		case c == '%':
			i += until(b[i:], "\r\n")
		case c == '(':
			i += stringEnd(b[i:])
		case c == '/':
			end := 1 + until(b[i+1:], delimiters)
			names[unhash(b[i+1:i+end])] = true
			i += end
		case c == 's' && bytes.HasPrefix(b[i:], []byte("stream")):
			i += streamEnd(b[i:])
		default:
			i++
		}
	}
}

// until returns how many bytes come before the first of stops.
func until(b []byte, stops string) int {
	if n := bytes.IndexAny(b, stops); n >= 0 {
		return n
	}
	return len(b)
}

// stringEnd returns the length of the string at the beginning of b, or 1 where
// there is none: a lone parenthesis must not hide the rest of the file.
func stringEnd(b []byte) int {
	depth := 0
	for i := 0; i < min(len(b), 64<<10); i++ {
		switch b[i] {
		case '\\':
			i++
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return 1
}

func streamEnd(b []byte) int {
	if n := bytes.Index(b, []byte("endstream")); n > 0 {
		return n + len("endstream")
	}
	return len("stream")
}

func unhash(b []byte) string {
	if bytes.IndexByte(b, '#') < 0 {
		return string(b)
	}
	var out []byte
	for i := 0; i < len(b); i++ {
		if b[i] == '#' && i+2 < len(b) {
			if c, err := hex.DecodeString(string(b[i+1 : i+3])); err == nil {
				out = append(out, c[0])
				i += 2
				continue
			}
		}
		out = append(out, b[i])
	}
	return string(out)
}
