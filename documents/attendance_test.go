package documents_test

import (
	"errors"
	"strings"
	"testing"

	"vigencia/documents"
)

func attendance(name string) documents.AttendanceValues {
	f := func(label, value string) documents.Field { return documents.Field{Label: label, Value: value} }
	return documents.AttendanceValues{
		At: issued, Title: "Constancia de asistencia", Opening: "El Consejo hace constar que", Name: name, Clause: "participó en el evento", Event: "Curso de urgencias obstétricas",
		By: "que organizó", Organiser: "Hospital Civil de Guadalajara",
		Fields: []documents.Field{f("Cédula profesional", "8964938"), f("Participación", "Ponente"), f("Fechas", "del 20 al 21 de febrero de 2027"), f("Horas académicas", "16"),
			f("Lugar", "Auditorio Dr. Juan I. Menchaca, Guadalajara, Jalisco"), f("Aval núm.", "AV-2026-0012")},
		Worth: "Otorga 2.00 puntos para la vigencia", Given: "Ciudad de México, 9 de abril de 2026", Signers: signers(), Proof: proof(), Check: "Comprueba esta constancia",
		How: "Escanea el código QR, o escribe en vigencia.example/verificar el código que sigue. La página dice lo que el registro dice hoy.",
	}
}

// Issue 4, point 6: with the longest of everything the constancia of attendance stays within its frame and above its signatures.
func TestTheLongestAttendanceStaysWithinTheFrame(t *testing.T) {
	needs(t, "pdftotext")
	long := strings.TrimSpace(strings.Repeat("Actualización en urgencias obstétricas y ginecológicas ", 4))
	for _, event := range []string{long, strings.Repeat("Ñandú", 40), "Cirugía"} {
		v := attendance(names["200 letters"].given)
		v.Event, v.Organiser, v.Clause, v.By, v.Worth, v.Title, v.Given = event, long, long, long, long, long, "Cusco"
		for i := range v.Fields {
			v.Fields[i].Value = long
		}
		v.Fields = append(v.Fields, v.Fields[:2]...)
		pdf, err := documents.Attendance(style(), v)
		words := run(t, "pdftotext", "-bbox", save(t, must(t, pdf, err)), "-")
		inside(t, "asistencia", words)
		for _, w := range box.FindAllStringSubmatch(words, -1) {
			if low := mm(w[4]); w[5] == "Cusco" && low > 216 {
				t.Errorf("the text reaches %.1f mm", low)
			}
		}
	}
}

func TestAnAttendanceOfNobodyOrNothingIsRefused(t *testing.T) {
	for name, spoil := range map[string]func(*documents.AttendanceValues){
		"name": func(v *documents.AttendanceValues) { v.Name = "李小龍" }, "event": func(v *documents.AttendanceValues) { v.Event = "" },
		"organiser": func(v *documents.AttendanceValues) { v.Organiser = " " },
	} {
		v := attendance("Ana Díaz")
		spoil(&v)
		if pdf, err := documents.Attendance(style(), v); !errors.Is(err, documents.ErrUnprintable) || pdf != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	v := attendance("Ana Díaz")
	v.Signers = nil
	if pdf, err := documents.Attendance(style(), v); err == nil || pdf != nil {
		t.Error("nobody signs, and it is made")
	}
}
