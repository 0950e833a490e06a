package handlers_test

import (
	"context"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"

	"vigencia/council"
	"vigencia/db"
	"vigencia/handlers/testoffice"
)

func TestMain(m *testing.M) {
	code := testoffice.Main(m)
	for _, f := range []*foundation{&founding, &foundingSecond} {
		if f.folder != "" {
			_ = os.RemoveAll(f.folder) // what stays is in the machine's temporary folder
		}
	}
	os.Exit(code)
}

// identities are the columns of the matrix: who asks. The objects are those of owner, whose office is III; staff hold one role for the whole
// council, but office (III) and elsewhere (V). himself is owner as a member of staff with every role. disabled is staff with every role, whose
// account was disabled after signing in. endorser is staff of events; organiser works for an institution, and neighbour for another one.
var identities = []string{"anyone", "owner", "other", "registrar", "evaluator", "second", "coordinator", "certifier", "office", "elsewhere", "admin", "himself", "disabled", "endorser", "organiser", "neighbour"}

// A city is an office with one object of each kind, and a browser for each identity.
type city struct {
	*testoffice.Office
	browsers map[string]*testoffice.Browser
	users    map[string]string
	objects  map[string]string // what stands for {name} in a path
	owner    council.Physician
}

// A foundation is the city of a council from which all others of it are copied.
type foundation struct {
	sync.Once
	council string
	settle  func(*testing.T) *city
	folder  string
	city    city
}

var (
	founding       = foundation{council: "cmp", settle: settle}
	foundingSecond = foundation{council: "cmgo", settle: settleSecond}
)

// newCity opens a city of its own, as all are at the beginning.
func newCity(t *testing.T) *city { return founding.open(t) }

// newSecondCity opens a city of the second council, with its modules.
func newSecondCity(t *testing.T) *city { return foundingSecond.open(t) }

func (f *foundation) open(t *testing.T) *city {
	t.Helper()
	f.Do(func() { f.found(t) })
	folder := t.TempDir()
	check(t, os.CopyFS(folder, os.DirFS(f.folder)))
	check(t, os.Chmod(filepath.Join(folder, "key"), 0o600))
	o := testoffice.OpenOf(t, folder, f.council)
	c := &city{Office: o, browsers: map[string]*testoffice.Browser{"anyone": o.Anyone()}, users: f.city.users, objects: f.city.objects, owner: f.city.owner}
	for name, user := range c.users {
		c.browsers[name] = o.As(user)
	}
	return c
}

// found makes the first city and keeps a copy of its data.
func (f *foundation) found(t *testing.T) {
	t.Helper()
	var err error
	f.folder, err = os.MkdirTemp("", "vigencia-city-")
	check(t, err)
	c := f.settle(t)
	_, err = c.contents(t).Exec("VACUUM INTO ?", filepath.Join(f.folder, "vigencia.db"))
	check(t, err)
	check(t, os.CopyFS(filepath.Join(f.folder, "files"), os.DirFS(filepath.Join(c.Folder, "files"))))
	key, err := os.ReadFile(filepath.Join(c.Folder, "key"))
	check(t, err)
	check(t, os.WriteFile(filepath.Join(f.folder, "key"), key, 0o600))
	f.city = *c
}

func settle(t *testing.T) *city {
	t.Helper()
	o := testoffice.New(t)
	c := &city{Office: o, users: map[string]string{}, objects: map[string]string{}}
	c.owner = o.Physician(func(p *council.Physician) {
		for i, name := range []string{"NEUROLOGÍA", "CARDIOLOGÍA", "PEDIATRÍA", "UROLOGÍA"} {
			p.Registrations = append(p.Registrations, council.Registration{Kind: "specialty", Specialty: name, Number: strconv.Itoa(30000 + i), On: council.On(2015, 1, 9)})
		}
	})
	other := o.Physician(func(p *council.Physician) { p.Names, p.Office = "Ana", "V" })
	c.users["owner"], c.users["other"] = c.owner.Number, other.Number
	staff := map[string]council.Account{}
	for _, s := range []struct {
		name  string
		grant council.Grant
	}{{"registrar", council.Grant{Role: council.Registrar}}, {"evaluator", council.Grant{Role: council.Evaluator}}, {"second", council.Grant{Role: council.SecondReader}},
		{"coordinator", council.Grant{Role: council.Coordinator}}, {"certifier", council.Grant{Role: council.Certifier}}, {"admin", council.Grant{Role: council.Administrator}},
		{"office", council.Grant{Role: council.RegionalOffice, Office: "III"}}, {"elsewhere", council.Grant{Role: council.RegionalOffice, Office: "V"}}, {"endorser", council.Grant{Role: council.Endorser}}} {
		staff[s.name] = o.StaffWith(s.name, s.grant)
		c.users[s.name] = staff[s.name].User
	}
	c.everyRole(t, staff["admin"])
	c.organise(t, staff["endorser"].Actor())
	c.furnish(t, staff)
	return c
}

// everyRole adds the two who hold every role.
func (c *city) everyRole(t *testing.T, admin council.Account) {
	t.Helper()
	var grants []council.Grant
	for _, r := range c.Profile.StaffRoles() {
		grants = append(grants, council.Grant{Role: r})
	}
	himself, err := c.Store.AddAccount(context.Background(), council.Account{Kind: council.StaffAccount, User: "yo@cmp.example", Name: "Yo", Email: "yo@cmp.example", Physician: c.owner.ID, Grants: grants}, council.Program())
	check(t, err)
	c.users["himself"] = himself.User
	disabled := c.StaffWith("Antes", grants...)
	c.users["disabled"] = disabled.User
	check(t, c.Store.Disable(context.Background(), admin.Actor(), disabled.ID))
	c.objects["disabled"] = strconv.FormatInt(disabled.ID, 10)
	c.objects["colleague"] = strconv.FormatInt(himself.ID, 10)
}

// furnish makes owner's requests in their states, an access request and a certificate.
func (c *city) furnish(t *testing.T, staff map[string]council.Account) {
	t.Helper()
	ctx := context.Background()
	evaluator := staff["evaluator"].Actor()
	enter := func(name string, registration int, steps ...func(council.Request) error) council.Request {
		r := c.enter(t, registration)
		for _, step := range steps {
			check(t, step(r))
		}
		c.objects[name] = r.Number
		return r
	}
	take := func(r council.Request) error {
		_, err := c.Store.Act(ctx, r.ID, council.Take, evaluator, council.Facts{})
		return err
	}
	remark := func(r council.Request) error {
		id, err := c.Store.SaveRemark(ctx, r.ID, evaluator, council.Remark{Reason: "no_hours", Page: 1})
		c.objects["remark"] = strconv.FormatInt(id, 10)
		return err
	}
	sheet := func(r council.Request) error {
		id, err := c.Store.SaveActivity(ctx, r.ID, evaluator, council.Activity{Rule: "doctorate", Title: "Doctorado", Quantity: 100, From: council.On(2025, 1, 1), Page: 1})
		c.objects["activity"] = strconv.FormatInt(id, 10)
		return err
	}
	act := func(action council.RequestAction, f council.Facts) func(council.Request) error {
		return func(r council.Request) error {
			_, err := c.Store.Act(ctx, r.ID, action, evaluator, f)
			return err
		}
	}
	deny := council.Facts{Proposal: council.Proposal{Verdict: "deny", Reason: "forged", Note: "No coincide"}}
	enter("entered", 0)
	enter("observed", 1, take, remark, act(council.Observe, council.Facts{}))
	enter("proposed", 2, take, act(council.Propose, deny))
	enter("denied", 3, take, act(council.Propose, deny), func(r council.Request) error {
		_, err := c.Store.Act(ctx, r.ID, council.Confirm, staff["second"].Actor(), council.Facts{})
		return err
	})
	enter("review", 4, take, sheet, remark)
	draft := c.draft(t, 5)
	c.objects["draft"], c.objects["version"] = strconv.FormatInt(draft.ID, 10), strconv.Itoa(draft.Version)
	certificate := c.Certificate(c.owner)
	c.objects["certificate"], c.objects["code"] = strconv.FormatInt(certificate.ID, 10), c.Paper(certificate, council.Constancia).Code
	c.objects["evaluator"] = strconv.FormatInt(staff["evaluator"].ID, 10)
	c.objects["physician"] = c.owner.Number
	paper := c.Paper(certificate, council.Diploma)
	c.objects["document"] = strconv.FormatInt(paper.ID, 10)
	c.access(t)
	roster, err := c.Store.Receive(strings.NewReader("cmp\n045999\n"), 1000)
	check(t, err)
	imported, err := c.Store.SendImport(ctx, roster, db.Import{Kind: council.ImportRoster, AsOf: council.On(2026, 11, 1), Name: "padron.csv", Format: "csv"}, staff["registrar"].Actor())
	check(t, err)
	c.objects["mail"] = "1"
	c.objects["import"] = strconv.FormatInt(imported, 10)
}

// enter submits a request of owner for one of the registrations.
func (c *city) enter(t *testing.T, registration int) council.Request {
	t.Helper()
	d := c.draft(t, registration)
	r, err := c.Store.SubmitDraft(context.Background(), c.ActorOf(c.owner), d.ID, d.Version, "truth/1")
	check(t, err)
	return r
}

func (c *city) draft(t *testing.T, registration int) council.Request {
	t.Helper()
	p, by := c.owner, c.ActorOf(c.owner)
	d, err := c.Store.SaveDraft(context.Background(), by, council.Answers{Registration: p.Registrations[registration].ID, Pickup: "III", Contact: council.ContactData{Mobile: p.Mobile, Email: p.Email}}, 0)
	check(t, err)
	c.Attach(d, by)
	d, err = c.Store.Draft(context.Background(), p.ID)
	check(t, err)
	return d
}

func (c *city) access(t *testing.T) {
	t.Helper()
	f := council.AccessForm{Number: "045218", DocumentKind: "DNI", Document: "41414141", Surname1: "Otra", Surname2: "Persona", Names: "Eva", Email: "eva@correo.pe", Seen: "eva@correo.pe", Mobile: "999555000", Consent: true}
	a, err := f.Read(c.Store.Rules())
	check(t, err)
	_, err = c.Store.AskAccess(context.Background(), a, "192.0.2.7")
	check(t, err)
	c.objects["access"] = "1"
}

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
