package public

import (
	"vigencia/council"
	"vigencia/views/ui"
)

// Access is INGRESE SUS DATOS (step 4).
type Access struct {
	Gate
	Typed     council.AccessForm
	Number    council.NumberFormat
	Mobile    council.PhoneFormat
	Documents []council.DocumentKind
	Consent   council.Consent

	Register    bool // who is not in the register can register
	States      []council.State
	Specialties []council.Specialty
}

func (a Access) documents() []ui.Option {
	options := []ui.Option{{Label: a.W.Say("access_form.choose_document")}}
	for _, k := range a.Documents {
		options = append(options, ui.Option{Value: k.Code, Label: k.Label, Hint: k.Hint, Selected: a.Typed.DocumentKind == k.Code})
	}
	return options
}

func (a Access) states() []ui.Option {
	options := []ui.Option{{Label: a.W.Say("access_form.choose_state")}}
	for _, s := range a.States {
		options = append(options, ui.Option{Value: s.Code, Label: s.Name, Selected: a.Typed.State == s.Code})
	}
	return options
}

func (a Access) specialties() []ui.Option {
	options := []ui.Option{{Label: a.W.Say("access_form.choose_specialty")}}
	for _, s := range a.Specialties {
		if !s.Retired {
			options = append(options, ui.Option{Value: s.Code, Label: s.Name, Selected: a.Typed.Specialty == s.Code})
		}
	}
	return options
}
