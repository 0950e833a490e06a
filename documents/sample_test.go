package documents_test

import (
	"testing"
	"time"

	"vigencia/documents"
)

// The council, the persons and the texts are invented.

const (
	address = "HTTPS://VIGENCIA.EXAMPLE/V/7K3MQ9T2XJ4RB8WN5ZC0HD6VYE"
	code    = "7K3M-Q9T2-XJ4R"
)

var issued = time.Date(2026, 4, 9, 20, 0, 0, 0, time.FixedZone("Lima", -5*3600))

func style() documents.Style {
	return documents.Style{
		Council: "Colegio Médico de Ejemplo",
		Palette: documents.Palette{Ink: "#2A1C21", Primary: "#6B1A33", Accent: "#94702F", Tint: "#F1E3E6", Soft: "#665A5E"},
	}
}

func proof() documents.Proof { return documents.Proof{Address: address, Code: code} }

func signers() []documents.Signer {
	return []documents.Signer{{Name: "Dra. Ángela Núñez Güemes", Post: "Decana (ejemplo)"}, {Name: "Dr. José Peña Ávila", Post: "Secretario del Interior (ejemplo)"}}
}

func diploma(name string) documents.DiplomaValues {
	return documents.DiplomaValues{
		At: issued, Title: "Diploma de Recertificación Médica", Award: "que se otorga a", Name: name,
		Registration: "con registro CMP N.º 023546",
		Clause:       "por haber cumplido los requisitos de la recertificación en la especialidad de",
		Specialty:    "Psiquiatría", Validity: "Vigente del 9 de abril de 2026 al 8 de abril de 2031", Given: "Lima, 9 de abril de 2026",
		Signers: signers(), Number: documents.Field{Label: "Diploma N.º", Value: "35568"},
		Facts: []documents.Field{{Label: "Consejo Regional", Value: "III Lima"}, {Label: "RNE N.º", Value: "012345"}},
		Seal:  "SELLO", Proof: proof(),
		Footer: "La vigencia se comprueba con el código QR o en vigencia.example/verificar. Vale lo que dice hoy el registro del Colegio.",
	}
}

func constancia(name string) documents.ConstanciaValues {
	return documents.ConstanciaValues{
		At: issued, Title: "Constancia de Recertificación Médica", Opening: "El Colegio deja constancia de que", Name: name,
		Clause:    "cumplió los requisitos de la recertificación médica, según\u00a0consta en el registro del Colegio, en la especialidad de",
		Specialty: "Psiquiatría",
		Fields: []documents.Field{
			{Label: "Registro CMP", Value: "023546"}, {Label: "Registro de especialista (RNE)", Value: "012345"},
			{Label: "Tipo de recertificación", Value: "Especialidad: PSIQUIATRÍA"}, {Label: "Diploma N.º", Value: "35568"},
			{Label: "Fecha de dictamen", Value: "09/04/2026"}, {Label: "Consejo Regional", Value: "CR III LIMA"},
		},
		Validity: "Vigente hasta el 8 de abril de 2031", Given: "Lima, 9 de abril de 2026", Signers: signers(), Proof: proof(),
		Check: "Compruebe esta constancia",
		How: "Escanee el código QR, o escriba en vigencia.example/verificar el código que sigue. La página dice lo que el registro " +
			"dice hoy; si la vigencia fue renovada, suspendida o anulada, vale lo que allí se lee.",
	}
}

func ficha(name, description string) documents.FichaValues {
	return documents.FichaValues{
		At: issued, Title: "Ficha de solicitud", Number: documents.Field{Label: "Solicitud N.º", Value: "2026-000123"},
		Sections: []documents.Section{
			{Title: "Solicitud", Fields: []documents.Field{
				{Label: "Tipo de recertificación", Value: "Especialidad: PSIQUIATRÍA", Sixths: 3}, {Label: "Ingreso (hora de Lima)", Value: "09/04/2026, 10:42", Sixths: 2},
				{Label: "Estado al ingresar", Value: "Registrada", Sixths: 1},
				{Label: "Consejo Regional", Value: "CR III LIMA", Sixths: 3}, {Label: "C. Regional de Recojo de Diploma", Value: "CR III LIMA", Sixths: 3}}},
			{Title: "Médico", Fields: []documents.Field{
				{Label: "Nombres y apellidos", Value: name, Sixths: 3}, {Label: "CMP", Value: "023546", Sixths: 1}, {Label: "RNE", Value: "012345", Sixths: 1}, {Label: "DNI", Value: "07654321", Sixths: 1},
				{Label: "Correo", Value: "inigo.nahui@correo.example", Sixths: 3}, {Label: "Celular", Value: "987 654 321", Sixths: 1}, {Label: "Teléfono", Value: "265 6269", Sixths: 2},
				{Label: "Dirección", Value: "Malecón de la Reserva 1234, dpto. 501, Miraflores, Lima", Sixths: 6}}},
			{Title: "Expediente", Fields: []documents.Field{
				{Label: "Archivo", Value: "023546-2026.pdf", Sixths: 2}, {Label: "Páginas", Value: "48", Sixths: 1}, {Label: "Tamaño", Value: "3,84 MB", Sixths: 1}, {Label: "Versión y hora de recepción", Value: "1 · 09/04/2026, 10:41:57", Sixths: 2},
				{Label: "Huella del archivo (SHA-256)", Value: "9F2C41D0 77A85B13 E4096C2A 8D51F3B7 03EA96D4 5C18B27F A0D93E61 4B7752C8", Sixths: 6}}},
			{Title: "Declaraciones", Fields: []documents.Field{
				{Label: "Tratamiento de datos personales", Value: "Texto 3, aceptado el 02/04/2026", Sixths: 3}, {Label: "Veracidad del expediente", Value: "Texto 1, aceptado el 09/04/2026", Sixths: 3}}},
			{Title: "Descripción", Fields: []documents.Field{{Label: "Escrita por el médico", Value: description, Sixths: 6}}},
		},
		Next: "Qué sigue",
		Steps: []string{"El resultado llega a su correo a más tardar el 20/04/2026: siete días hábiles desde el ingreso. No se cuentan sábados, domingos ni feriados.",
			"Si se observa el expediente, tendrá 30 días hábiles desde el aviso para subsanar; pasado ese término la solicitud se descarta.",
			"Si se aprueba, recibe la Constancia por correo y recoge el Diploma en CR\u00a0III\u00a0LIMA, en persona o con carta poder simple.",
			"Consultas: recertificacion@cmp.org.pe o su Consejo Regional."},
		More: "… completa en el portal", Proof: proof(),
		Footer: "Esta ficha acredita el ingreso de la solicitud; no acredita la recertificación. Su estado de hoy: vigencia.example/verificar",
	}
}

// kinds are the documents for a physician of that name.
func kinds(name string) map[string]func() ([]byte, error) {
	return map[string]func() ([]byte, error){
		"diploma":     func() ([]byte, error) { return documents.Diploma(style(), diploma(name)) },
		"constancia":  func() ([]byte, error) { return documents.Constancia(style(), constancia(name)) },
		"pase":        func() ([]byte, error) { return documents.Pase(style(), pase(name)) },
		"trámite":     func() ([]byte, error) { return documents.Constancia(style(), progress(name)) },
		"certificado": func() ([]byte, error) { return documents.Certificate(style(), certificate(name)) },
		"aval":        func() ([]byte, error) { return documents.Endorsement(style(), endorsement(name)) },
		"asistencia":  func() ([]byte, error) { return documents.Attendance(style(), attendance(name)) },
		"ficha":       func() ([]byte, error) { return documents.Ficha(style(), ficha(name, "Sin descripción.")) },
	}
}

func must(t testing.TB, pdf []byte, err error) []byte {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	return pdf
}

func pase(name string) documents.PassValues {
	f := func(label, value string) documents.Field { return documents.Field{Label: label, Value: value} }
	return documents.PassValues{
		At: issued, Title: "Pase de examen", Folio: f("Folio", "E2026-000417"), Name: name, Exam: "Certificación: Ginecología y Obstetricia · Conocimientos generales, Casos clínicos",
		Day: f("Fecha", "Sábado 17 de octubre de 2026"), Doors: f("Ingreso desde", "7:00\u00a0h"), Start: f("Inicio", "8:00\u00a0h"),
		Venue: f("Sede", "Centro de Convenciones Norte (ejemplo)"), Where: "Av. de los Insurgentes 1234, col. Nápoles, Benito Juárez, 03810 Ciudad de México", Hall: f("Salón", "Jacaranda"), Seat: f("Lugar", "14"),
		Needs: "Ajustes que pediste: 30 minutos adicionales, mesa amplia.", Show: "Muéstralo en la entrada, en papel o en la pantalla, con identificación oficial.",
		Fold: "Dobla aquí · lo de abajo es para tu preparación", Cut: "Talón para la sede · se corta al ingresar",
		BringTitle: "Qué llevar", Bring: []string{"Este pase, impreso o en el teléfono.", "Identificación oficial vigente con fotografía."},
		RulesTitle: "En la sede", Rules: []string{"Pasada la hora de inicio no se permite el ingreso.", "Teléfonos y relojes inteligentes se guardan apagados."},
		Holder: f("Sustentante", name), License: f("Cédula", "8964938"), Signature: "Firma al ingresar", IDPresented: "Identificación presentada", Proof: proof(),
	}
}

// progress is the constancia of a certificate that is at the printer.
func progress(name string) documents.ConstanciaValues {
	return documents.ConstanciaValues{
		At: issued, Title: "Constancia de certificado en trámite", Opening: "El Consejo hace constar que", Name: name,
		Clause:    "concluyó el trámite de su certificación, tiene número de certificado asignado y está en trámite su impresión en CONACEM, en la especialidad de",
		Specialty: "Biología de la Reproducción Humana",
		Fields: []documents.Field{
			{Label: "Cédula de medicina general", Value: "8964938"}, {Label: "Cédula de especialidad", Value: "11624632"}, {Label: "Certificado núm.", Value: "BRH-00358"},
			{Label: "Fecha de aprobación", Value: "09/04/2026"}, {Label: "Vigente desde", Value: "09/04/2026"}, {Label: "Vigente hasta", Value: "09/04/2031"},
		},
		Validity: "Vigente hasta el 9 de abril de 2031", Given: "Ciudad de México, 9 de abril de 2026", Signers: signers(), Proof: proof(),
		Check: "Comprueba esta constancia", How: "Escanea el código QR, o escribe en vigencia.example/verificar el código que sigue. La página dice lo que el registro dice hoy.",
	}
}

func certificate(name string) documents.CertificateValues {
	return documents.CertificateValues{
		At: issued, Federation: "Comité Normativo Nacional de Consejos de Especialidades Médicas, A.C.", And: "y el", Award: "otorgan el presente", Title: "Certificado",
		As: "como especialista a", Name: name, Clause: "por haber cumplido los requisitos de la certificación en", Specialty: "Biología de la Reproducción Humana",
		Validity: "Con vigencia del 9 de abril de 2026 al 9 de abril de 2031", Given: "Ciudad de México, 9 de abril de 2026",
		Photograph: documents.Field{Label: "FOTOGRAFÍA", Value: "tamaño diploma"}, Signers: append(signers(), documents.Signer{Name: "Dr. Raúl Ibáñez Ortiz", Post: "Presidente del Comité (ejemplo)"}),
		Number: documents.Field{Label: "Certificado núm.", Value: "BRH-00358"},
		Facts:  []documents.Field{{Label: "Cédula profesional", Value: "8964938"}, {Label: "Registro", Value: "Libro 12 · foja 47 · lugar 3"}},
		Proof:  proof(), Footer: "La vigencia se comprueba con el código QR o en vigencia.example/verificar. Vale lo que dice hoy el registro del Consejo.",
	}
}
