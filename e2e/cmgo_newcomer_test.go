package e2e_test

import "testing"

// R10 and R11: REGÍSTRATE, the mail with the initial password, and a provisional account.
func (j *journey) newcomerRegisters(t *testing.T) {
	p := j.person(t)
	p.opens("/")
	p.presses("REGÍSTRATE")
	p.types("Cédula de medicina general", newcomerNumber)
	p.chooses("Tipo de identificación", "CURP")
	p.types("Número de identificación", "PENX920514MYNCVM07")
	p.types("Primer apellido", "Pech")
	p.types("Segundo apellido", "Novelo")
	p.types("Nombre(s)", "Ximena Guadalupe")
	p.types("Correo", newcomerMail)
	p.chooses("Estado donde vives", "Yucatán")
	p.chooses("Especialidad en la que te certificas", "Ginecología y Obstetricia")
	p.types("Celular", "9991234567")
	p.ticks("Leí el aviso de privacidad")
	p.presses("Enviar")
	p.reads("Hay un problema", "Algún carácter no corresponde")
	p.types("Número de identificación", "PENX920514MYNCVM00")
	p.presses("Enviar")
	p.reads("Recibimos tu registro")
	j.takesPassword(t, p, newcomerMail, newcomerNumber)
	j.newcomer = p
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
