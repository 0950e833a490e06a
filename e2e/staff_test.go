package e2e_test

import (
	"context"
	"testing"

	"github.com/chromedp/cdproto/network"
	"vigencia/council"
	"vigencia/db"
)

// A colleague is one of the staff: what the journey calls them, their name, and their role, which is in an office or in the whole council.
type colleague struct {
	key, name string
	role      council.Role
	office    string
}

// recertifiers are the staff of the council that recertifies.
func (j *journey) recertifiers(t *testing.T) {
	j.joins(t, []colleague{{key: "Registro", name: "Rita Quispe Ramos", role: council.Registrar}, {key: "Evaluación", name: "Jorge Luis Tello Vega", role: council.Evaluator},
		{key: "Segunda lectura", name: "Carmen Ríos Salas", role: council.SecondReader}, {key: "Certificados", name: "Elena Vargas Soto", role: council.Certifier},
		{key: "Consejo Regional", name: "Hugo Medina Paz", role: council.RegionalOffice, office: "III"}})
}

// examiners are the staff of the council that examines: two for what two persons decide.
func (j *journey) examiners(t *testing.T) {
	j.joins(t, []colleague{{key: "registrar", name: "Rebeca Tovar Licona", role: council.Registrar}, {key: "evaluator", name: "Ignacio Barrera Chapa", role: council.Evaluator},
		{key: "second reader", name: "Ofelia Cantú Garza", role: council.SecondReader}, {key: "certifier", name: "Patricio Elizondo Mena", role: council.Certifier},
		{key: "examiner", name: "Gerardo Olvera Bautista", role: council.Examiner}, {key: "second examiner", name: "Noemí Salgado Trujillo", role: council.Examiner},
		{key: "office", name: "Yolanda Camarena Prado", role: council.RegionalOffice, office: j.profile.Offices[0].Code}})
}

// joins has the administrator invite the first by clicks, as every other would be; the others are put on record and signed in.
func (j *journey) joins(t *testing.T, staff []colleague) {
	t.Helper()
	first := staff[0]
	j.staff[first.key] = j.invites(t, j.staff["administrator"].on(t), first.name, j.say("role."+string(first.role)), j.say("accounts.whole_council"))
	store := openStore(t, j.office.data, j.profile)
	defer func() { must(t, store.Close()) }()
	for _, c := range staff[1:] {
		j.staff[c.key] = j.signedIn(t, store, c)
	}
}

// signedIn is a colleague who has an account, and has signed in with both factors.
func (j *journey) signedIn(t *testing.T, store *db.Store, c colleague) *person {
	t.Helper()
	ctx := context.Background()
	user := council.Fold(c.key) + "@consejo.example"
	a, err := store.AddAccount(ctx, council.Account{Kind: council.StaffAccount, User: user, Name: c.name, Email: user, Grants: []council.Grant{{Role: c.role, Office: c.office}}}, council.Program())
	must(t, err)
	cookie, err := store.OpenSession(ctx, a.ID, db.Full, "127.0.0.1", "test")
	must(t, err)
	p := j.person(t)
	p.do(network.SetCookie("session", cookie).WithURL(p.address))
	p.opens("/consejo")
	p.reads(p.say("desk.title"))
	return p
}
