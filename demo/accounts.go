package demo

import (
	"context"
	"fmt"
	"regexp"
	"time"

	"github.com/pquerna/otp/totp"
	"vigencia/council"
	"vigencia/db"
)

// Password is the one that everybody in the demo has chosen.
const Password = "cuatro llamas suben al nevado"

// An Account is somebody who can sign in, with all that it takes. Staff have a second factor.
type Account struct {
	council.Account
	About    string // who it is, in the council's words
	Password string
	Secret   string   // of the second factor, base 32
	Recovery []string // codes that work once each
}

// Code is the code of the second factor at a moment, "" for who has none.
func (a Account) Code(at time.Time) string {
	if a.Secret == "" {
		return ""
	}
	code, err := totp.GenerateCode(a.Secret, at)
	if err != nil {
		return ""
	}
	return code
}

// Link is what programs for codes read.
func (a Account) Link(issuer string) string {
	return "otpauth://totp/" + issuer + ":" + a.User + "?secret=" + a.Secret + "&issuer=" + issuer
}

// colleague is a member of staff of the demo.
type colleague struct {
	key, name string
	number    string // CMP, for who is a physician too
	about     string // key of the words
	grants    []council.Grant
}

func colleagues() []colleague {
	whole := func(roles ...council.Role) (grants []council.Grant) {
		for _, r := range roles {
			grants = append(grants, council.Grant{Role: r})
		}
		return grants
	}
	return []colleague{
		{"pilar.mendoza", "Pilar Mendoza Arana", "", "demo.registrar", whole(council.Registrar)},
		{"rosa.ibanez", "Rosa Ibáñez Cotrina", "", "demo.evaluator", whole(council.Evaluator)},
		{"ana.delgado", "Ana Delgado Oré", "", "demo.evaluator", whole(council.Evaluator)},
		{"luis.carpio", "Luis Carpio Loayza", "036905", "demo.second_reader", whole(council.Evaluator, council.SecondReader)},
		{"teresa.benites", "Teresa Benites Solís", "", "demo.second_reader", whole(council.SecondReader)},
		{"jorge.farfan", "Jorge Farfán Núñez", "", "demo.coordinator", whole(council.Coordinator)},
		{"elena.vargas", "Elena Vargas Tello", "", "demo.certifier", whole(council.Certifier)},
		{"marco.rios", "Marco Antonio Ríos Vega", "", "demo.regional", []council.Grant{{Role: council.RegionalOffice, Office: "III"}}},
		{"lucia.zegarra", "Lucía Zegarra Béjar", "", "demo.regional", []council.Grant{{Role: council.RegionalOffice, Office: "V"}}},
		{"hugo.palomino", "Hugo Palomino Retamozo", "", "demo.administrator", whole(council.Administrator)},
	}
}

// hire gives every member of staff an account, a password of their own and a second factor.
func (o *Office) hire(ctx context.Context) error {
	for _, c := range colleagues() {
		a := council.Account{Kind: council.StaffAccount, User: c.key + "@cmp.example", Name: c.name, Email: c.key + "@cmp.example", Grants: c.grants}
		if c.number != "" {
			p, err := o.Store.PhysicianByNumber(ctx, c.number)
			if err != nil {
				return err
			}
			a.Physician = p.ID
		}
		made, err := o.Store.AddAccount(ctx, a, o.program)
		if err != nil {
			return fmt.Errorf("hire %s: %w", c.name, err)
		}
		who := &Account{Account: made, About: o.Profile.Words.Say(c.about, "Office", o.officeOf(made)), Password: Password}
		o.people[c.key] = who
		if err := o.choosePassword(ctx, who); err != nil {
			return fmt.Errorf("password of %s: %w", c.name, err)
		}
		if err := o.enrol(ctx, who); err != nil {
			return fmt.Errorf("second factor of %s: %w", c.name, err)
		}
	}
	return nil
}

func (o *Office) officeOf(a council.Account) string {
	for _, g := range a.Grants {
		if g.Office != "" {
			return o.Profile.OfficeName(g.Office)
		}
	}
	return ""
}

var resetLink = regexp.MustCompile(`/contrasena/restablecer\?clave=([\w-]+)`)

// choosePassword asks for the mail with the link, opens the link and types the password.
func (o *Office) choosePassword(ctx context.Context, a *Account) error {
	if err := o.Store.RequestReset(ctx, a.User, fmt.Sprintf("192.0.2.%d", a.ID%250)); err != nil {
		return err
	}
	if err := o.work(ctx, false); err != nil {
		return err
	}
	secret := o.Box.find(a.Email, resetLink)
	if secret == "" {
		return fmt.Errorf("no mail with a link came to %s", a.Email)
	}
	return o.Store.ResetPassword(ctx, secret, a.Password)
}

// enrol signs in for the first time and sets up the second factor.
func (o *Office) enrol(ctx context.Context, a *Account) error {
	signed, stage, err := o.Store.SignIn(ctx, a.User, a.Password, "192.0.2.1")
	if err != nil {
		return err
	}
	if stage != db.Enrol {
		return fmt.Errorf("a first sign-in asks for %s", stage)
	}
	cookie, err := o.Store.OpenSession(ctx, signed.ID, stage, "192.0.2.1", "demo")
	if err != nil {
		return err
	}
	session, err := o.Store.SessionOf(ctx, cookie)
	if err != nil {
		return err
	}
	if a.Secret, err = o.Store.NewFactor(ctx, signed.ID); err != nil {
		return err
	}
	if err := o.Store.ConfirmFactor(ctx, signed.ID, a.Code(o.Clock.Now()), session.Hash); err != nil {
		return err
	}
	if a.Recovery, err = o.Store.RecoveryCodes(ctx, session.Hash); err != nil {
		return err
	}
	if a.Account, err = o.Store.Account(ctx, a.ID); err != nil {
		return err
	}
	return o.Store.CloseSession(ctx, session.Hash)
}

// as is a member of staff as one who acts.
func (o *Office) as(key string) council.Actor { return o.people[key].Actor() }
