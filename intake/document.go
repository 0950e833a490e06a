package intake

import (
	"compress/zlib"
	"errors"
	"maps"
	"regexp"
	"slices"

	"github.com/pdfcpu/pdfcpu/pkg/filter"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

const (
	maxDecoded      = 64 << 20  // of one stream, in bytes
	maxDecodedTotal = 256 << 20 // of all streams but images
	maxPixels       = 200 << 20 // of one image: an A3 at 800 dots an inch
	maxDepth        = 100       // of the tree of pages
)

// document walks over what pdfcpu has read.
type document struct {
	ctx      *model.Context
	bytes    []byte
	refs     map[int]bool    // objects that others refer to
	names    map[string]bool // of the raw bytes and of the object streams
	contents map[int]bool    // numbers of the streams that pages are drawn from
	signed   bool
}

// deref follows a reference to its object; what cannot be had is null.
func (d *document) deref(o types.Object) types.Object {
	o, err := d.ctx.Dereference(o)
	if err != nil {
		return nil
	}
	if _, again := o.(types.IndirectRef); again {
		return nil
	}
	return o
}

// dict returns the dictionary of o, also that of a stream.
func (d *document) dict(o types.Object) types.Dict {
	switch o := d.deref(o).(type) {
	case types.Dict:
		return o
	case types.StreamDict:
		return o.Dict
	}
	return nil
}

func (d *document) name(o types.Object) string {
	n, _ := d.deref(o).(types.Name)
	return string(n)
}

func (d *document) int(o types.Object) (int, bool) {
	n, ok := d.deref(o).(types.Integer)
	return int(n), ok
}

func (d *document) root() types.Dict {
	if d.ctx.Root == nil {
		return nil
	}
	return d.dict(*d.ctx.Root)
}

// pages counts the leaves of the tree of pages, and demands that the tree is
// one, and that it has as many leaves as it says.
func (d *document) pages() (int, *Refusal) {
	root := d.root()
	if root == nil {
		return 0, damaged("no catalog")
	}
	top := d.dict(root["Pages"])
	if top == nil {
		return 0, damaged("no tree of pages")
	}
	seen := map[int]bool{}
	if ref, ok := root["Pages"].(types.IndirectRef); ok {
		seen[ref.ObjectNumber.Value()] = true
	}
	n, r := d.leaves(top, seen, 0)
	if r != nil {
		return 0, r
	}
	if count, ok := d.int(top["Count"]); ok && count != n {
		return 0, damaged("%d pages of %d", n, count)
	}
	if n == 0 {
		return 0, &Refusal{Kind: NoPages}
	}
	return n, nil
}

func (d *document) leaves(node types.Dict, seen map[int]bool, depth int) (int, *Refusal) {
	kids, ok := d.deref(node["Kids"]).(types.Array)
	if !ok || depth > maxDepth {
		return 0, damaged("tree of pages: no kids, or too deep")
	}
	n := 0
	for _, kid := range kids {
		ref, ok := kid.(types.IndirectRef)
		if !ok || seen[ref.ObjectNumber.Value()] {
			return 0, damaged("tree of pages: not a tree")
		}
		seen[ref.ObjectNumber.Value()] = true
		page := d.dict(ref)
		switch {
		case page == nil:
			return 0, damaged("tree of pages: page is missing")
		case page["Kids"] != nil:
			m, r := d.leaves(page, seen, depth+1)
			if r != nil {
				return 0, r
			}
			n += m
		default:
			n++
			d.drawnFrom(page["Contents"])
		}
	}
	return n, nil
}

// drawnFrom notes the content streams of a page.
func (d *document) drawnFrom(o types.Object) {
	if ref, ok := o.(types.IndirectRef); ok {
		d.contents[ref.ObjectNumber.Value()] = true
	}
	if list, ok := d.deref(o).(types.Array); ok {
		for _, o := range list {
			if ref, ok := o.(types.IndirectRef); ok {
				d.contents[ref.ObjectNumber.Value()] = true
			}
		}
	}
}

// outlines refuses bookmarks that go round in a circle.
func (d *document) outlines() *Refusal {
	seen := map[int]bool{}
	queue := []types.Object{d.root()["Outlines"]}
	for len(queue) > 0 {
		o := queue[0]
		queue = queue[1:]
		if ref, ok := o.(types.IndirectRef); ok {
			if seen[ref.ObjectNumber.Value()] {
				return damaged("bookmarks go round in a circle")
			}
			seen[ref.ObjectNumber.Value()] = true
		}
		item := d.dict(o)
		for _, key := range []string{"First", "Next"} {
			if o, ok := item[key].(types.IndirectRef); ok {
				queue = append(queue, o)
			}
		}
	}
	return nil
}

// streams decodes what pages are drawn from, and every other stream that is no
// image, and throws the result away: what unpacks to more than a reader can
// bear, or does not unpack, is damaged. Images are weighed by their pixels.
func (d *document) streams() *Refusal {
	left := int64(maxDecodedTotal)
	for _, number := range d.numbers() {
		s, ok := d.ctx.Table[number].Object.(types.StreamDict)
		if !ok {
			continue
		}
		if d.name(s.Dict["Subtype"]) == "Image" {
			if r := d.pixels(s); r != nil {
				return r
			}
			continue
		}
		s.Content = nil
		err := s.DecodeWithLimit(min(maxDecoded, left))
		switch {
		case err == nil, errors.Is(err, zlib.ErrChecksum), errors.Is(err, filter.ErrUnsupportedFilter):
		case errors.Is(err, filter.ErrDecodeLimitExceeded), d.contents[number]:
			return damaged("stream %d: %v", number, err)
		}
		if d.name(s.Dict["Type"]) == "ObjStm" {
			namesInto(s.Content, d.names)
		}
		if left -= int64(len(s.Content)); left <= 0 {
			return damaged("streams unpack to too much")
		}
	}
	return nil
}

var nullObject = regexp.MustCompile(`^[\x00\t\n\f\r ]*\d+[\x00\t\n\f\r ]+\d+[\x00\t\n\f\r ]+obj[\x00\t\n\f\r ]*(?:null|endobj)`)

// whole refuses a file with an object that others refer to and that could not
// be read: pdfcpu passes over it in silence, a viewer may not.
func (d *document) whole() *Refusal {
	for _, number := range d.numbers() {
		e := d.ctx.Table[number]
		if !d.refs[number] || e.Free || e.Object != nil || e.Offset == nil || *e.Offset <= 0 {
			continue
		}
		if at := *e.Offset; at >= int64(len(d.bytes)) || !nullObject.Match(d.bytes[at:]) {
			return damaged("object %d cannot be read", number)
		}
	}
	return nil
}

// numbers lists the objects in order, so that a file always gets one answer.
func (d *document) numbers() []int {
	return slices.Sorted(maps.Keys(d.ctx.Table))
}
