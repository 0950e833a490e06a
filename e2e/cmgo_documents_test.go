package e2e_test

import "testing"

// R3 and R11: the papers of a resident are sent; the registrar refuses one with a reason and accepts the rest; sent again and accepted, the account is no longer provisional.
func (j *journey) documentsAreAccepted(t *testing.T) {
	p := j.newcomer.on(t)
	p.opens("/mi-expediente")
	p.reads("Dinos cuál es tu caso")
	p.ticks("Soy residente")
	p.presses("Guardar mi caso")
	for _, document := range []string{"Identificación oficial", "Cédula de medicina general", "Constancia de residencia"} {
		p.sendsDocument(document, document)
	}
	p.reads("Estamos revisando tu cédula y tu identificación")
	registrar := j.staff["registrar"].on(t)
	registrar.menu("Documentos de médicos")
	registrar.presses("Pech Novelo, Ximena Guadalupe")
	registrar.reads("Cuenta provisional")
	registrar.presses("Identificación oficial")
	registrar.unfolds("Rechazar con motivo")
	registrar.chooses("Motivo", "Faltan hojas o el reverso", "Nota")
	registrar.types("Nota", "Falta el reverso de tu credencial.", "Motivo")
	registrar.presses("Rechazar", "Motivo")
	for _, document := range []string{"Cédula de medicina general", "Constancia de residencia"} {
		registrar.acceptsDocument(document)
	}
	mail := j.post.letterTo(newcomerMail, "Falta el reverso de tu credencial.")
	p.opens(mail.link(t, "/mi-expediente"))
	p.opens("/mi-expediente")
	p.reads("Sube de nuevo: Identificación oficial", "Falta el reverso de tu credencial.")
	p.sendsDocument("Identificación oficial", "ambos lados")
	registrar.opens("/consejo/expedientes/" + newcomerNumber)
	registrar.acceptsDocument("Identificación oficial")
	j.post.letterTo(newcomerMail, "Tu cuenta quedó confirmada")
}

// sendsDocument sends a paper of the checklist; name tells one file from another.
func (p *person) sendsDocument(document, name string) {
	p.t.Helper()
	p.opens("/mi-expediente")
	p.presses(document)
	p.attaches("Elige el archivo", scanned(p, name))
	p.presses("Subir documento")
	p.reads("Recibimos tu documento.")
}

// acceptsDocument accepts a paper of the physician whose documents are open.
func (p *person) acceptsDocument(document string) {
	p.t.Helper()
	p.presses(document)
	p.presses("Aceptar")
}

// R14: an approved resident gets no number and reads why, until título and diploma are accepted.
func (j *journey) residentWaitsForNumber(t *testing.T) {
	p := j.newcomer.on(t)
	p.menu("Trámites")
	p.reads("Aprobada")
	number := numberForm.FindString(p.state().Text)
	certifier := j.staff["certifier"].on(t)
	certifier.menu("Certificados")
	certifier.reads("Título de médico: Por enviar. Diploma de la especialidad: Por enviar")
	p.opens("/mi-expediente")
	p.reads("Sin este documento no podemos asignar el número de tu certificado.")
	p.sendsDocument("Título de médico", "titulo")
	p.sendsDocument("Diploma de la especialidad", "diploma")
	registrar := j.staff["registrar"].on(t)
	registrar.opens("/consejo/expedientes/" + newcomerNumber)
	registrar.acceptsDocument("Título de médico")
	registrar.acceptsDocument("Diploma de la especialidad")
	certifier.menu("Certificados")
	certifier.ticks(number)
	certifier.ticks(j.number)
	certifier.presses("Emitir lo elegido")
	certifier.reads("Se emitieron 2 certificados.")
	mail := j.post.letterTo(newcomerMail, "Tu certificado ya tiene número")
	for _, content := range mail.files {
		if text := pdfText(t, content); !contains(text, "Pech Novelo", "trámite") {
			t.Errorf("the constancia reads: %s", text)
		}
	}
	j.post.letterTo(specialistMail, "Tu certificado ya tiene número")
}
