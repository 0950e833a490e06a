package staff

import (
	"strconv"

	"vigencia/council"
	"vigencia/views/ui"
)

// decisions are the ways out of a dispute with the register.
func (f File) decisions() []ui.Option {
	var options []ui.Option
	for _, d := range []council.DisputeAction{council.KeepRecord, council.SetAside} {
		options = append(options, ui.Option{Value: string(d), Label: f.W.Say("dispute." + string(d)), Hint: f.W.Say("dispute." + string(d) + "_hint"), Selected: f.Decision == string(d)})
	}
	return options
}

func (f File) asked() ui.Link {
	return ui.Link{Href: f.to("/consejo/ingresos/" + strconv.FormatInt(f.Asked, 10)), Label: f.W.Say("dispute.to_request"), Look: ui.Primary}
}

func (f Files) disputed(p council.Physician) ui.Item {
	return ui.Item{Link: ui.Link{Href: f.to("/consejo/expedientes/" + p.Number), Label: p.FullName()}, Small: f.W.Say("field.number") + " " + p.Number}
}
