package intake

import (
	"net/url"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// found names active content in a refusal.
func found(what string) *Refusal { return &Refusal{Kind: ActiveContent, Found: what} }

// actions that a council's paper never needs (ISO 32000-1, table 198). Going to
// a page and opening a web address by a click are not among them.
var actions = map[string]string{
	"JavaScript": "JavaScript", "Launch": "Launch", "GoToR": "GoToR", "GoToE": "GoToE",
	"SubmitForm": "SubmitForm", "ImportData": "ImportData", "ResetForm": "Action", "Hide": "Action",
	"Rendition": "RichMedia", "RichMediaExecute": "RichMedia", "Movie": "RichMedia", "Sound": "RichMedia",
	"GoTo3DView": "RichMedia",
}

// annotations that carry or play something.
var annotations = map[string]string{
	"RichMedia": "RichMedia", "3D": "RichMedia", "Screen": "RichMedia", "Movie": "RichMedia",
	"Sound": "RichMedia", "FileAttachment": "EmbeddedFile",
}

// tokens are names that have no innocent use. They are looked for in the raw
// bytes too, because a viewer may read an object that pdfcpu could not, take
// the second of two equal keys, or show an earlier revision.
var tokens = []string{
	"JavaScript", "Launch", "GoToR", "GoToE", "SubmitForm", "ImportData", "RichMedia", "XFA", "EmbeddedFile",
}

// active looks for what acts by itself or hides another file, in every object
// of the file, used or not.
func (d *document) active() *Refusal {
	root := d.root()
	if r := d.auto(root["OpenAction"], 0); r != nil {
		return r
	}
	if root["Collection"] != nil {
		return found("EmbeddedFile")
	}
	for _, number := range d.numbers() {
		ref := types.IndirectRef{ObjectNumber: types.Integer(number)}
		if e := d.ctx.Table[number]; e.Generation != nil {
			ref.GenerationNumber = types.Integer(*e.Generation)
		}
		o := d.ctx.Table[number].Object
		if lazy, ok := o.(types.LazyObjectStreamObject); ok {
			if data, err := lazy.GetData(); err == nil {
				namesInto(data, d.names)
			}
			o = d.deref(ref)
		}
		if r := d.look(o); r != nil {
			return r
		}
	}
	return nil
}

// unseen is the second net: bare names of the raw bytes and of every object
// stream, also of those that no table leads to.
func (d *document) unseen() *Refusal {
	for _, token := range tokens {
		if d.names[token] {
			return found(token)
		}
	}
	return nil
}

// look goes through one object, not through what it refers to. The parser has
// bounded how deep it can be.
func (d *document) look(o types.Object) *Refusal {
	switch o := o.(type) {
	case types.IndirectRef:
		d.refs[o.ObjectNumber.Value()] = true
	case types.StreamDict:
		if o.Dict["F"] != nil || o.Dict["FFilter"] != nil {
			return found("ExternalFile")
		}
		return d.look(o.Dict)
	case types.Array:
		for _, item := range o {
			if r := d.look(item); r != nil {
				return r
			}
		}
	case types.Dict:
		if r := d.lookDict(o); r != nil {
			return r
		}
		for _, item := range o {
			if r := d.look(item); r != nil {
				return r
			}
		}
	}
	return nil
}

func (d *document) lookDict(o types.Dict) *Refusal {
	if what, ok := actions[d.name(o["S"])]; ok {
		return found(what)
	}
	if what, ok := annotations[d.name(o["Subtype"])]; ok && d.name(o["Type"]) != "XObject" {
		return found(what)
	}
	switch {
	case o["JS"] != nil, o["JavaScript"] != nil:
		return found("JavaScript")
	case o["XFA"] != nil:
		return found("XFA")
	case len(d.dict(o["EF"])) > 0, d.name(o["Type"]) == "EmbeddedFile", d.holds(o["EmbeddedFiles"]):
		return found("EmbeddedFile")
	case o["Ref"] != nil && d.name(o["Subtype"]) == "Form":
		return found("ExternalFile")
	case o["ByteRange"] != nil:
		d.signed = true
	}
	if d.name(o["S"]) == "URI" && !webAddress(d.deref(o["URI"])) {
		return found("URI")
	}
	for _, action := range d.dict(o["AA"]) {
		if r := d.auto(action, 0); r != nil {
			return r
		}
	}
	return nil
}

// holds reports whether a name tree has anything in it.
func (d *document) holds(tree types.Object) bool {
	t := d.dict(tree)
	names, _ := d.deref(t["Names"]).(types.Array)
	kids, _ := d.deref(t["Kids"]).(types.Array)
	return len(names) > 0 || len(kids) > 0
}

// auto judges what happens without a click: going to a page is all that may.
func (d *document) auto(o types.Object, depth int) *Refusal {
	action, ok := d.deref(o).(types.Dict)
	if !ok {
		if list, isList := d.deref(o).(types.Array); isList && depth > 0 {
			for _, next := range list {
				if r := d.auto(next, depth+1); r != nil {
					return r
				}
			}
		}
		return nil // a destination, or nothing
	}
	switch s := d.name(action["S"]); {
	case actions[s] != "":
		return found(actions[s])
	case s == "URI":
		return found("URI")
	case s != "GoTo" && (s != "" || action["D"] == nil), depth > maxDepth:
		return found("Action")
	}
	if action["Next"] == nil {
		return nil
	}
	return d.auto(action["Next"], depth+1)
}

// webAddress reports whether a link leads where a click may lead.
func webAddress(o types.Object) bool {
	s, err := types.StringOrHexLiteral(o)
	if err != nil || s == nil {
		return false
	}
	u, err := url.Parse(strings.TrimSpace(*s))
	if err != nil {
		return !strings.Contains(strings.ToLower(*s), "script:") && !strings.HasPrefix(*s, `\\`)
	}
	switch strings.ToLower(u.Scheme) {
	case "http", "https", "mailto", "tel":
		return true
	case "":
		return !strings.HasPrefix(u.Path, `\`) && u.Host == ""
	}
	return false
}
