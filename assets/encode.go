package assets

import "strings"

// Encoded chooses the smallest form that an Accept-Encoding header allows, with the value for Content-Encoding
// ("" when the bytes go as they are). Answers vary on Accept-Encoding.
func (f File) Encoded(accept string) (body []byte, encoding string) {
	switch {
	case allows(accept, "br") && len(f.Brotli) > 0:
		return f.Brotli, "br"
	case allows(accept, "gzip") && len(f.Gzip) > 0:
		return f.Gzip, "gzip"
	}
	return f.Plain, ""
}

// allows reads the list of codings; one with q=0 is refused. A star counts for none, as every browser names what it reads.
func allows(accept, coding string) bool {
	for part := range strings.SplitSeq(accept, ",") {
		name, q, _ := strings.Cut(part, ";")
		if strings.EqualFold(strings.TrimSpace(name), coding) {
			weight := strings.Trim(strings.TrimPrefix(strings.ReplaceAll(q, " ", ""), "q="), "0")
			return q == "" || (weight != "" && weight != ".")
		}
	}
	return false
}
