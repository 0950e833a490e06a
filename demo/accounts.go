package demo

import (
	"context"
	"fmt"
	"regexp"
	"strings"
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
		{"hugo.palomino", "Hugo Palomino Retamozo", "", "demo.administrator", whole(council.Administrator)},
		{"pilar.mendoza", "Pilar Mendoza Arana", "", "demo.registrar", whole(council.Registrar)},
		{"rosa.ibanez", "Rosa Ibáñez Cotrina", "", "demo.evaluator", whole(council.Evaluator)},
		{"ana.delgado", "Ana Delgado Oré", "", "demo.evaluator", whole(council.Evaluator)},
		{"luis.carpio", "Luis Carpio Loayza", "036905", "demo.second_reader", whole(council.Evaluator, council.SecondReader)},
		{"teresa.benites", "Teresa Benites Solís", "", "demo.second_reader", whole(council.SecondReader)},
		{"jorge.farfan", "Jorge Farfán Núñez", "", "demo.coordinator", whole(council.Coordinator)},
		{"elena.vargas", "Elena Vargas Tello", "", "demo.certifier", whole(council.Certifier)},
		{"silvia.cordova", "Silvia Córdova Arce", "", "demo.endorser", whole(council.Endorser)},
		{"nestor.alva", "Néstor Alva Chumpitaz", "", "demo.endorser_second", whole(council.Endorser)},
		{"marco.rios", "Marco Antonio Ríos Vega", "", "demo.regional", []council.Grant{{Role: council.RegionalOffice, Office: "III"}}},
		{"lucia.zegarra", "Lucía Zegarra Béjar", "", "demo.regional", []council.Grant{{Role: council.RegionalOffice, Office: "V"}}},
	}
}

// hire gives members of staff an account, a password of their own and a second factor: the first administrator by the link that the
// program prints, the others by the invitations of the first.
func (o *Office) hire(ctx context.Context, list []colleague) error {
	for _, c := range list {
		address := c.key + "@" + o.Profile.Key + ".example"
		who := &Account{Account: council.Account{Name: c.name, Email: address, User: address, Grants: c.grants}, Password: Password}
		o.people[c.key] = who
		var err error
		if who.Grants[0].Role == council.Administrator {
			err = o.found(ctx, who)
		} else {
			err = o.invite(ctx, who, c.number)
		}
		if err != nil {
			return fmt.Errorf("account of %s: %w", c.name, err)
		}
		if err := o.enrol(ctx, who); err != nil {
			return fmt.Errorf("second factor of %s: %w", c.name, err)
		}
		who.About = o.Profile.Words.Say(c.about, "Office", o.officeOf(who.Account))
	}
	return nil
}

// found makes the first administrator.
func (o *Office) found(ctx context.Context, a *Account) (err error) {
	path, err := o.Store.FirstAdminLink(ctx)
	if err != nil {
		return err
	}
	_, secret, _ := strings.Cut(path, "clave=")
	a.Account, err = o.Store.TakeFirstAdmin(ctx, secret, a.Name, a.Email, a.Password)
	return err
}

var invitationLink = regexp.MustCompile(`/invitacion\?clave=([\w-]+)`)

// invite lets the administrator invite somebody, who opens the link of the mail and chooses a password.
func (o *Office) invite(ctx context.Context, a *Account, number string) error {
	if _, err := o.Store.Invite(ctx, o.holding(council.Administrator), a.Name, a.Email, number, a.Grants); err != nil {
		return err
	}
	secret, err := o.mailed(ctx, a.Email, invitationLink)
	if err != nil {
		return err
	}
	a.Account, err = o.Store.TakeInvitation(ctx, secret, a.Password)
	return err
}

// mailed lets the mail go out and reads from it what pattern's group holds.
func (o *Office) mailed(ctx context.Context, to string, pattern *regexp.Regexp) (string, error) {
	if err := o.work(ctx, false); err != nil {
		return "", err
	}
	found := o.Box.find(to, pattern)
	if found == "" {
		return "", fmt.Errorf("no mail with %s came to %s", pattern, to)
	}
	return found, nil
}

func (o *Office) officeOf(a council.Account) string {
	for _, g := range a.Grants {
		if g.Office != "" {
			return o.Profile.OfficeName(g.Office)
		}
	}
	return ""
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
