package e2e_test

import (
	"testing"

	"vigencia/e2e/stage"
)

// R3 and R11: the papers of a resident are sent; the registrar refuses one with a reason and accepts the rest; sent again and accepted, the account is no longer provisional.
func (j *journey) documentsAreAccepted(t *testing.T) {
	p := j.newcomer.on(t)
	p.Opens("/mi-expediente")
	p.Reads("Dinos cuál es tu caso")
	p.Ticks("Soy residente")
	p.Presses("Guardar mi caso")
	for _, document := range []string{"Identificación oficial", "Cédula de medicina general", "Constancia de residencia"} {
		p.sendsDocument(document, document)
	}
	p.Reads("Estamos revisando tu cédula y tu identificación")
	registrar := j.as(t, "registrar")
	registrar.Menu("Documentos de médicos")
	registrar.Presses("Pech Novelo, Ximena Guadalupe")
	registrar.Reads("Cuenta provisional")
	registrar.Presses("Identificación oficial")
	registrar.Unfolds("Rechazar con motivo")
	registrar.Chooses("Motivo", "Faltan hojas o el reverso", "Nota")
	registrar.Types("Nota", "Falta el reverso de tu credencial.", "Motivo")
	registrar.Presses("Rechazar", "Motivo")
	for _, document := range []string{"Cédula de medicina general", "Constancia de residencia"} {
		registrar.acceptsDocument(document)
	}
	mail := j.Post.LetterTo(newcomerMail, "Falta el reverso de tu credencial.")
	p.Opens(mail.Link(t, "/mi-expediente"))
	p.Opens("/mi-expediente")
	p.Reads("Sube de nuevo: Identificación oficial", "Falta el reverso de tu credencial.")
	p.sendsDocument("Identificación oficial", "ambos lados")
	registrar.Opens("/consejo/expedientes/" + newcomerNumber)
	registrar.acceptsDocument("Identificación oficial")
	j.Post.LetterTo(newcomerMail, "Tu cuenta quedó confirmada")
}

// sendsDocument sends a paper of the checklist; name tells one file from another.
func (p *person) sendsDocument(document, name string) {
	p.T.Helper()
	p.Opens("/mi-expediente")
	p.Presses(document)
	p.Attaches("Elige el archivo", scanned(p, name))
	p.Presses("Subir documento")
	p.Reads("Recibimos tu documento.")
}

// acceptsDocument accepts a paper of the physician whose documents are open.
func (p *person) acceptsDocument(document string) {
	p.T.Helper()
	p.Presses(document)
	p.Presses("Aceptar")
}

// R14: an approved resident gets no number and reads why, until título and diploma are accepted.
func (j *journey) residentWaitsForNumber(t *testing.T) {
	p := j.newcomer.on(t)
	p.Menu("Trámites")
	p.Reads("Aprobada")
	number := numberForm.FindString(p.Sees())
	certifier := j.as(t, "certifier")
	certifier.Menu("Certificados")
	certifier.Reads("Título de médico: Por enviar. Diploma de la especialidad: Por enviar")
	p.Opens("/mi-expediente")
	p.Reads("Sin este documento no podemos asignar el número de tu certificado.")
	p.sendsDocument("Título de médico", "titulo")
	p.sendsDocument("Diploma de la especialidad", "diploma")
	registrar := j.as(t, "registrar")
	registrar.Opens("/consejo/expedientes/" + newcomerNumber)
	registrar.acceptsDocument("Título de médico")
	registrar.acceptsDocument("Diploma de la especialidad")
	certifier.Menu("Certificados")
	certifier.Ticks(number)
	certifier.Ticks(j.number)
	certifier.Presses("Emitir lo elegido")
	certifier.Reads("Se emitieron 2 certificados.")
	mail := j.Post.LetterTo(newcomerMail, "Tu certificado ya tiene número")
	for _, content := range mail.Files {
		if text := stage.PDFText(t, content); !stage.Contains(text, "Pech Novelo", "trámite") {
			t.Errorf("the constancia reads: %s", text)
		}
	}
	j.Post.LetterTo(specialistMail, "Tu certificado ya tiene número")
}
