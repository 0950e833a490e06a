package documents_test

import (
	"errors"
	"strings"
	"testing"

	"vigencia/documents"
)

func endorsement(event string) documents.EndorsementValues {
	f := func(label, value string) documents.Field { return documents.Field{Label: label, Value: value} }
	return documents.EndorsementValues{
		At: issued, Title: "Aval académico", Opening: "El Consejo otorga su aval al evento", Event: event, By: "que organiza", Organiser: "Hospital Civil de Guadalajara", Number: "AV-2026-0012",
		Fields: []documents.Field{f("Aval núm.", "AV-2026-0012"), f("Tipo de evento", "Curso, nacional"), f("Fechas", "del 20 al 21 de febrero de 2027"), f("Horas académicas", "16"),
			f("Modalidad", "Presencial"), f("Sede", "Auditorio Dr. Juan I. Menchaca, Guadalajara, Jalisco")},
		Worth: "Puntos que otorga para la vigencia", Roles: []documents.Field{f("Asistente", "1.00"), f("Ponente", "2.00"), f("Coordinación", "3.00")},
		Given: "Ciudad de México, 9 de abril de 2026", Signers: signers(), Proof: proof(), Check: "Comprueba este aval",
		How: "Escanea el código QR, o escribe en vigencia.example/verificar el código que sigue. La página dice lo que el registro dice hoy.",
	}
}

// Issue 4, point 3: the paper says event, organiser, number and points; with a long name it stays within its frame, and without a name it is refused.
func TestTheLongestEventStaysWithinTheFrame(t *testing.T) {
	needs(t, "pdftotext")
	long := strings.TrimSpace(strings.Repeat("Actualización en urgencias obstétricas y ginecológicas ", 4))
	for _, event := range []string{long, strings.Repeat("Ñandú", 40), "Cirugía"} {
		v := endorsement(event)
		v.Organiser, v.Given = long, "Cusco"
		for i := range v.Fields {
			v.Fields[i].Value = long
		}
		pdf, err := documents.Endorsement(style(), v)
		words := run(t, "pdftotext", "-bbox", save(t, must(t, pdf, err)), "-")
		inside(t, "aval", words)
		for _, w := range box.FindAllStringSubmatch(words, -1) {
			if low := mm(w[4]); w[5] == "Cusco" && low > 215 {
				t.Errorf("the text reaches %.1f mm", low)
			}
		}
	}
}

func TestAnEndorsementWithoutEventOrSignerIsRefused(t *testing.T) {
	for name, spoil := range map[string]func(*documents.EndorsementValues){
		"event": func(v *documents.EndorsementValues) { v.Event = "李" }, "organiser": func(v *documents.EndorsementValues) { v.Organiser = " " },
		"number": func(v *documents.EndorsementValues) { v.Number = "" },
	} {
		v := endorsement("Curso")
		spoil(&v)
		if pdf, err := documents.Endorsement(style(), v); !errors.Is(err, documents.ErrUnprintable) || pdf != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	v := endorsement("Curso")
	v.Signers = nil
	if pdf, err := documents.Endorsement(style(), v); err == nil || pdf != nil {
		t.Error("nobody signs, and it is made")
	}
}
