package stage

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/pquerna/otp/totp"
	"vigencia/council"
)

// Passphrase is what everybody chooses as password.
const Passphrase = "una frase larga que nadie adivina"

var printedLink = regexp.MustCompile(`https?://\S+/primer-administrador\?clave=\S+`)

// FirstAdministrator opens the link that the program printed, chooses a password and sets up the second factor.
func (j *Journey) FirstAdministrator(t *testing.T) {
	if !j.Office.Says("/primer-administrador", 5*time.Second) {
		t.Fatalf("no link for the first administrator:\n%s", j.Office.Out)
	}
	link := printedLink.FindString(j.Office.Out.String())
	p := j.Person(t)
	p.Opens(link)
	p.Types(p.Say("field.full_name"), "Rosa Elvira Paredes Luna")
	p.Types(p.Say("field.email"), "rparedes@consejo.example")
	p.TypesPassword(Passphrase, "otra frase distinta")
	p.Presses(p.Say("first_admin.create"))
	p.Reads(p.Say("shell.error_title"), p.Say("password.different"))
	p.TypesPassword(Passphrase, Passphrase)
	p.Presses(p.Say("first_admin.create"))
	p.setsUpSecondFactor()
	p.Reads(p.Say("desk.title"))
	j.Staff["administrator"] = p
}

// invites has the administrator invite somebody to a role, who takes the invitation.
func (j *Journey) invites(t *testing.T, admin *Person, name, role, office string) *Person {
	t.Helper()
	address := council.Fold(strings.Fields(name)[0]) + "@consejo.example"
	admin.Menu(admin.Say("menu.staff.accounts"))
	admin.Types(admin.Say("field.full_name"), name)
	admin.Types(admin.Say("field.email"), address)
	admin.Chooses(admin.Say("accounts.role"), role)
	admin.Chooses(admin.Say("field.office"), office)
	admin.Presses(admin.Say("accounts.send"))
	admin.Reads(name, admin.Say("accounts.invited"))
	return j.takesInvitation(t, address)
}

// TypesPassword types a new password and its repetition.
func (p *Person) TypesPassword(password, again string) {
	p.T.Helper()
	p.Types(p.Say("password.new_label"), password)
	p.Types(p.Say("password.again_label"), again)
}

// takesInvitation opens the link of the mail, chooses a password and sets up the second factor.
func (j *Journey) takesInvitation(t *testing.T, address string) *Person {
	t.Helper()
	p := j.Person(t)
	p.Opens(j.Post.LetterTo(address, "acceso").Link(t, "/invitacion"))
	p.TypesPassword(Passphrase, Passphrase)
	p.Presses(p.Say("invitation.take"))
	p.setsUpSecondFactor()
	p.Reads(p.Say("desk.title"))
	return p
}

// setsUpSecondFactor reads the secret, confirms it with a code and notes the recovery codes.
func (p *Person) setsUpSecondFactor() {
	p.T.Helper()
	p.Reads(p.Say("factor.enrol_title"))
	secret := strings.ReplaceAll(p.Text("strong.text-break"), " ", "")
	code, err := totp.GenerateCode(secret, time.Now())
	Must(p.T, err)
	p.Types(p.Say("field.code"), code)
	p.Presses(p.Say("factor.confirm_button"))
	p.Reads(p.Say("factor.recovery_title"))
	p.Presses(p.Say("factor.noted"))
}
