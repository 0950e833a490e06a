package intake

import (
	"bytes"
	"encoding/binary"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// pixels refuses an image that a viewer would have to unfold to more than
// maxPixels, by what its dictionary says and by what its own data say: viewers
// believe the data.
func (d *document) pixels(s types.StreamDict) *Refusal {
	w, _ := d.int(s.Dict["Width"])
	h, _ := d.int(s.Dict["Height"])
	sizes := append(codedSizes(s), size{uint64(max(w, 0)), uint64(max(h, 0))})
	for _, z := range sizes {
		if z.w > maxPixels || z.h > maxPixels || z.w*z.h > maxPixels {
			return damaged("image of %d × %d", z.w, z.h)
		}
	}
	return nil
}

type size struct{ w, h uint64 }

// codedSizes reads the sizes out of the data of a JPEG, JPEG 2000 or JBIG2.
func codedSizes(s types.StreamDict) []size {
	last := len(s.FilterPipeline) - 1
	if last < 0 {
		return nil
	}
	codec, data := s.FilterPipeline[last].Name, s.Raw
	if s.FilterPipeline = s.FilterPipeline[:last]; last > 0 {
		s.Content = nil
		if s.DecodeWithLimit(maxDecoded) != nil {
			return nil
		}
		data = s.Content
	}
	switch codec {
	case "DCTDecode":
		return jpegSizes(data)
	case "JPXDecode":
		return jpxSizes(data)
	case "JBIG2Decode":
		return jbig2Sizes(data)
	}
	return nil
}

// jpegSizes walks from marker to marker up to the frame (ITU T.81, B.1.1.3).
func jpegSizes(b []byte) []size {
	for i := 2; i+9 < len(b) && b[i] == 0xff; {
		marker := b[i+1]
		if marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc {
			return []size{{uint64(binary.BigEndian.Uint16(b[i+7:])), uint64(binary.BigEndian.Uint16(b[i+5:]))}}
		}
		if marker == 0xff {
			i++
			continue
		}
		i += 2 + int(binary.BigEndian.Uint16(b[i+2:]))
	}
	return nil
}

// jpxSizes reads every SIZ marker that opens a code stream (ITU T.800, A.5.1).
func jpxSizes(b []byte) (all []size) {
	for {
		_, rest, ok := bytes.Cut(b, []byte("\xff\x4f\xff\x51"))
		if !ok || len(rest) < 12 {
			return all
		}
		all = append(all, size{uint64(binary.BigEndian.Uint32(rest[4:])), uint64(binary.BigEndian.Uint32(rest[8:]))})
		b = rest
	}
}

// jbig2Sizes walks over the segments and reads the sizes of pages and regions
// (ITU T.88, 7.2 and 7.4). A page whose height is not known yet has all bits set.
func jbig2Sizes(b []byte) (all []size) {
	for len(b) > 11 {
		number, flags := binary.BigEndian.Uint32(b), b[4]
		head, refs := 6, int(b[5]>>5)
		if refs == 7 {
			refs = int(binary.BigEndian.Uint32(b[5:]) & 0x1fffffff)
			head = 9 + refs/8 + 1
		}
		each, page := 1, 1
		if number > 256 {
			each = 2
		}
		if number > 65536 {
			each = 4
		}
		if flags&0x40 != 0 {
			page = 4
		}
		if head += refs*each + page; head < 0 || head+4 > len(b) {
			return all
		}
		length := int(binary.BigEndian.Uint32(b[head:]))
		b = b[head+4:]
		kind := flags & 0x3f
		if sized := kind == 48 || kind >= 4 && kind <= 7 || kind >= 20 && kind <= 43; sized && len(b) >= 8 {
			w, h := binary.BigEndian.Uint32(b), binary.BigEndian.Uint32(b[4:])
			if h == 0xffffffff {
				h = 1
			}
			all = append(all, size{uint64(w), uint64(h)})
		}
		if length > len(b) {
			return all
		}
		b = b[length:]
	}
	return all
}
