package e2e_test

import "testing"

// R10 and R11: REGÍSTRATE, the mail with the initial password, and a provisional account.
func (j *journey) newcomerRegisters(t *testing.T) {
	p := j.person(t)
	p.opens("/")
	p.presses("REGÍSTRATE")
	p.registers("PENX920514MYNCVM07", "Pech", "Novelo", "Ximena Guadalupe", newcomerMail)
	p.reads("Hay un problema", "Algún carácter no corresponde")
	p.types("Número de identificación", "PENX920514MYNCVM00")
	p.presses("Enviar")
	p.reads("Recibimos tu registro")
	j.takesPassword(t, p, newcomerMail, newcomerNumber)
	j.newcomer = p
}

// registers fills the form of somebody new and sends it.
func (p *person) registers(curp, surname1, surname2, names, email string) {
	p.t.Helper()
	p.types("Cédula de medicina general", newcomerNumber)
	p.chooses("Tipo de identificación", "CURP")
	p.types("Número de identificación", curp)
	p.types("Primer apellido", surname1)
	p.types("Segundo apellido", surname2)
	p.types("Nombre(s)", names)
	p.types("Correo", email)
	p.chooses("Estado donde vives", "Yucatán")
	p.chooses("Especialidad en la que te certificas", "Ginecología y Obstetricia")
	p.types("Celular", "9991234567")
	p.ticks("Leí el aviso de privacidad")
	p.presses("Enviar")
}

// R11: somebody else registers with the same cédula: both are kept out, and the registrar, who sees both, turns the other away.
func (j *journey) cedulaIsDisputed(t *testing.T) {
	other := j.person(t)
	other.opens("/solicitar-ingreso")
	other.registers("BOXW310820HNERXN09", "Novelo", "Poot", "Wenceslao", "otra.persona@correo.example")
	other.reads("Recibimos tu registro")
	j.post.letterTo(newcomerMail, "Otra persona se registró con tu cédula")
	p := j.newcomer.on(t)
	p.opens("/mi-expediente")
	p.entersAgain(newcomerNumber)
	p.reads("Hay un problema")
	registrar := j.staff["registrar"].on(t)
	registrar.menu("Altas")
	registrar.presses("Wenceslao Novelo Poot")
	registrar.types("Nota", "La identificación es de otra persona.")
	registrar.presses("No aceptar")
	p.entersAgain(newcomerNumber)
	p.reads("Dinos cuál es tu caso")
	j.post.letterTo("otra.persona@correo.example", "No pudimos aceptar tu registro")
	if j.post.has("otra.persona@correo.example", "Tu usuario de Mi Expediente") {
		t.Error("who was turned away got a password")
	}
}

// entersAgain signs in with the password that was chosen.
func (p *person) entersAgain(number string) {
	p.t.Helper()
	p.types("Cédula de medicina general", number)
	p.types("Contraseña", passphrase)
	p.presses("Entrar")
}

// takesPassword follows the mail with the initial password, and chooses another one.
func (j *journey) takesPassword(t *testing.T, p *person, address, number string) {
	t.Helper()
	mail := j.post.letterTo(address, "Contraseña inicial")
	found := passwordForm.FindStringSubmatch(mail.text)
	if found == nil {
		t.Fatalf("no password in: %s", mail.text)
	}
	p.opens(mail.link(t, "/ingresar"))
	p.types("Cédula de medicina general", number)
	p.types("Contraseña", found[1])
	p.presses("Entrar")
	p.reads(p.say("password.first_lead"))
	p.typesPassword(passphrase, passphrase)
	p.presses(p.say("password.save"))
}

// R11: who is in the register and remembers no password gets the account at the address on file.
func (j *journey) specialistClaims(t *testing.T) {
	p := j.person(t)
	p.opens("/")
	p.presses("OLVIDASTE TU CONTRASEÑA")
	p.types("Cédula de medicina general", specialistNumber)
	p.presses(p.say("password.ask_link"))
	j.takesPassword(t, p, specialistMail, specialistNumber)
	j.specialist = p
}
