package physician

import (
	"fmt"

	"vigencia/council"
	"vigencia/views/ui"
)

// EFile is the screen of the e-file, on its own so that nothing typed is lost (steps 8 and 10).
type EFile struct {
	Screen
	Name     string // by which it will be kept: "023546-2026.pdf"
	File     *council.Attachment
	MaxBytes int64
	Guide    string // of the public pages, that helps to assemble it; "" = none
	Problems []ui.Problem
}

// efileField asks for the PDF; its size is checked before it travels where there is a script.
func (s Screen) efileField(most int64, problems []ui.Problem) ui.Field {
	f := s.field("expediente", "field.efile", "", problems)
	f.Hint = s.W.Say("physician.efile.hint", "Limit", fmt.Sprint(most>>20))
	f.Accept, f.MaxBytes = "application/pdf", most
	f.TooBig = s.W.Say("efile.too_big", "Size", "{mb}", "Limit", fmt.Sprint(most>>20))
	return f
}

// upload are the words of an upload under way.
func (s Screen) upload() ui.Upload {
	return ui.Upload{Progress: s.W.Say("upload.progress"), Left: s.W.Say("upload.left"), Cancel: s.W.Say("upload.cancel"),
		Group: s.W.Say("upload.group"), Failed: s.W.Say("physician.upload.failed")}
}

// kept is the version that is there already.
func (e EFile) kept() []ui.Fact {
	return []ui.Fact{{Term: e.W.Say("field.efile"), Link: ui.Link{Href: e.to("/solicitudes/borrador/expediente.pdf"), Label: e.Name}, Small: e.efile(*e.File)}}
}

// advice is what the guide says about the e-file (step 8).
func (e EFile) advice() []string {
	return []string{e.W.Say("physician.efile.advice.single"), e.W.Say("physician.efile.advice.only"), e.W.Say("physician.efile.advice.years"),
		e.W.Say("physician.efile.advice.legible"), e.W.Say("physician.efile.advice.scan"), e.W.Say("physician.efile.advice.name", "Name", e.Name)}
}
