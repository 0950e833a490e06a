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
}

func (a Access) documents() []ui.Option {
	options := []ui.Option{{Label: a.W.Say("access_form.choose_document")}}
	for _, k := range a.Documents {
		options = append(options, ui.Option{Value: k.Code, Label: k.Label, Hint: k.Hint, Selected: a.Typed.DocumentKind == k.Code})
	}
	return options
}
