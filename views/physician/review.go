package physician

import (
	"vigencia/council"
	"vigencia/views/ui"
)

// Review is "check your answers", the third of three steps (step 10).
type Review struct {
	Screen
	Physician council.Physician
	Draft     council.Request
	File      *council.Attachment
	FileName  string
	Consent   council.Consent // what is declared; without Code nothing is
	Second    string          // number of the open request of this kind, when that is why it was refused
	Problems  []ui.Problem
}

// AsksEFile says whether the kind of the draft asks for an e-file.
func (r Review) AsksEFile() bool {
	kind, known := r.Rules.Kind(r.Draft.Kind)
	return !known || kind.EFile.MaxBytes > 0
}

func (r Review) answers() []ui.Fact {
	change := ui.Link{Href: r.to("/solicitudes/nueva"), Label: r.W.Say("physician.review.change")}
	fact := func(label, value string, at string) ui.Fact {
		if value == "" { // an optional answer that was left out
			value = r.W.Say("physician.review.left_out")
		}
		f := r.fact(label, value)
		if at != "" {
			f.Change = change
			f.Change.Href += "#" + at
		}
		return f
	}
	d, c := r.Draft, r.Draft.Contact
	facts := []ui.Fact{
		fact("field.kind", d.Label, "tipo"), fact("field.number", r.Physician.Number, ""), fact("field.full_name", r.Physician.FullName(), ""),
		fact("field.office", r.office(d.Office), ""), fact("field.phone", c.Phone, "telefono"), fact("field.mobile", c.Mobile, "celular"),
		fact("field.email", c.Email, "correo"), fact("field.address", c.Address, "direccion"), fact("field.pickup", r.office(d.Pickup), "recojo"),
		fact("field.description", d.Description, "descripcion"),
	}
	if !r.AsksEFile() {
		return facts
	}
	efile := ui.Fact{Term: r.W.Say("field.efile"), Change: ui.Link{Href: r.to("/solicitudes/borrador/expediente"), Label: change.Label}}
	if r.File == nil {
		efile.Value = r.W.Say("physician.review.no_file")
	} else {
		efile.Link, efile.Small = ui.Link{Href: r.to("/solicitudes/borrador/expediente.pdf"), Label: r.FileName}, r.efile(*r.File)
	}
	return append(facts, efile)
}
