package e2e_test

import (
	"testing"

	"vigencia/e2e/stage"
)

// R10 and R11: REGÍSTRATE, the mail with the initial password, and a provisional account.
func (j *journey) newcomerRegisters(t *testing.T) {
	p := j.person(t)
	p.Opens("/")
	p.Presses("REGÍSTRATE")
	p.registers("PENX920514MYNCVM07", "Pech", "Novelo", "Ximena Guadalupe", newcomerMail)
	p.Reads("Hay un problema", "Algún carácter no corresponde")
	p.Types("Número de identificación", "PENX920514MYNCVM00")
	p.Presses("Enviar")
	p.Reads("Recibimos tu registro")
	j.takesPassword(t, p, newcomerMail, newcomerNumber)
	j.newcomer = p
}

// registers fills the form of somebody new and sends it.
func (p *person) registers(curp, surname1, surname2, names, email string) {
	p.T.Helper()
	p.Types("Cédula de medicina general", newcomerNumber)
	p.Chooses("Tipo de identificación", "CURP")
	p.Types("Número de identificación", curp)
	p.Types("Primer apellido", surname1)
	p.Types("Segundo apellido", surname2)
	p.Types("Nombre(s)", names)
	p.Types("Correo", email)
	p.Chooses("Estado donde vives", "Yucatán")
	p.Chooses("Especialidad en la que te certificas", "Ginecología y Obstetricia")
	p.Types("Celular", "9991234567")
	p.Ticks("Leí el aviso de privacidad")
	p.Presses("Enviar")
}

// R11: somebody else registers with the same cédula: both are kept out, and the registrar, who sees both, turns the other away.
func (j *journey) cedulaIsDisputed(t *testing.T) {
	other := j.person(t)
	other.Opens("/solicitar-ingreso")
	other.registers("BOXW310820HNERXN09", "Novelo", "Poot", "Wenceslao", "otra.persona@correo.example")
	other.Reads("Recibimos tu registro")
	j.Post.LetterTo(newcomerMail, "Otra persona se registró con tu cédula")
	p := j.newcomer.on(t)
	p.Opens("/mi-expediente")
	p.entersAgain(newcomerNumber)
	p.Reads("Hay un problema")
	registrar := j.as(t, "registrar")
	registrar.Menu("Altas")
	registrar.Presses("Wenceslao Novelo Poot")
	registrar.Types("Nota", "La identificación es de otra persona.")
	registrar.Presses("No aceptar")
	p.entersAgain(newcomerNumber)
	p.Reads("Dinos cuál es tu caso")
	j.Post.LetterTo("otra.persona@correo.example", "No pudimos aceptar tu registro")
	if j.Post.Has("otra.persona@correo.example", "Tu usuario de Mi Expediente") {
		t.Error("who was turned away got a password")
	}
}

// entersAgain signs in with the password that was chosen.
func (p *person) entersAgain(number string) {
	p.T.Helper()
	p.Types("Cédula de medicina general", number)
	p.Types("Contraseña", stage.Passphrase)
	p.Presses("Entrar")
}

// takesPassword follows the mail with the initial password, and chooses another one.
func (j *journey) takesPassword(t *testing.T, p *person, address, number string) {
	t.Helper()
	mail := j.Post.LetterTo(address, "Contraseña inicial")
	found := passwordForm.FindStringSubmatch(mail.Text)
	if found == nil {
		t.Fatalf("no password in: %s", mail.Text)
	}
	p.Opens(mail.Link(t, "/ingresar"))
	p.Types("Cédula de medicina general", number)
	p.Types("Contraseña", found[1])
	p.Presses("Entrar")
	p.Reads(p.Say("password.first_lead"))
	p.TypesPassword(stage.Passphrase, stage.Passphrase)
	p.Presses(p.Say("password.save"))
}

// R11: who is in the register and remembers no password gets the account at the address on file.
func (j *journey) specialistClaims(t *testing.T) {
	p := j.person(t)
	p.Opens("/")
	p.Presses("OLVIDASTE TU CONTRASEÑA")
	p.Types("Cédula de medicina general", specialistNumber)
	p.Presses(p.Say("password.ask_link"))
	j.takesPassword(t, p, specialistMail, specialistNumber)
	j.specialist = p
}
