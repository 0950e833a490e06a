// Package testoffice is an office for tests: a real store in a temporary folder, the real app, a clock that stands still until moved,
// and browsers that keep their cookies and send forms as people do.
package testoffice

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"path/filepath"
	"sync/atomic"
	"testing"
	"time"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/council/profiles"
	"vigencia/db"
	"vigencia/handlers"
	"vigencia/handlers/web"
	"vigencia/jobs"
	"vigencia/mail"
)

// Noon is where the clock of every test office begins: Monday 9 November 2026, 12:00 in Lima.
var Noon = time.Date(2026, 11, 9, 17, 0, 0, 0, time.UTC)

// Address is the base URL of every test office.
const Address = "http://localhost:8080"

// An Office is one test's council, with its app.
type Office struct {
	*web.Office
	App    *fiber.App
	Folder string // of its data
	t      testing.TB
	clock  atomic.Int64
	added  int
}

// New opens a fresh office of the CMP.
func New(t testing.TB) *Office {
	t.Helper()
	return Open(t, t.TempDir())
}

// NewOf opens a fresh office of another council that the program carries.
func NewOf(t testing.TB, name string) *Office {
	t.Helper()
	return openOf(t, t.TempDir(), name)
}

// Open opens the CMP's office of a data folder.
func Open(t testing.TB, folder string) *Office {
	t.Helper()
	return openOf(t, folder, "cmp")
}

// OpenOf opens another council's office of a data folder.
func OpenOf(t testing.TB, folder, name string) *Office {
	t.Helper()
	return openOf(t, folder, name)
}

func openOf(t testing.TB, folder, name string) *Office {
	t.Helper()
	profile, err := profiles.Load(name)
	must(t, err)
	return open(t, folder, profile)
}

// NewFrom opens a fresh office of a council that was read from a folder.
func NewFrom(t testing.TB, profile *council.Profile) *Office {
	t.Helper()
	return open(t, t.TempDir(), profile)
}

func open(t testing.TB, folder string, profile *council.Profile) *Office {
	t.Helper()
	vault, err := mail.OpenVault(filepath.Join(folder, "key"))
	must(t, err)
	o := &Office{t: t, Folder: folder}
	o.clock.Store(Noon.UnixMilli())
	store, err := db.Open(context.Background(), db.Options{Folder: folder, Profile: profile, Sealer: vault, Now: o.now})
	must(t, err)
	t.Cleanup(func() { must(t, store.Close()) })
	o.Office = &web.Office{Store: store, Profile: profile, Inspector: inspector(t), Address: Address, Now: o.now, Log: slog.New(slog.NewTextHandler(io.Discard, nil))}
	texts, err := mail.ParseAll(profile.Mails)
	must(t, err)
	o.Postman = &jobs.Postman{Store: store, Texts: texts, Brand: jobs.BrandOf(profile, Address), Address: Address, Now: o.now, Log: o.Log}
	o.App = handlers.New(o.Office, handlers.Options{Proxies: []string{"0.0.0.0"}})
	return o
}

// Import does the import that waits, as the program does it.
func (o *Office) Import() {
	o.t.Helper()
	_, err := (&jobs.Importer{Store: o.Store, Open: o.Inspector.Sheet}).Work(context.Background())
	must(o.t, err)
}

func (o *Office) now() time.Time { return time.UnixMilli(o.clock.Load()).UTC() }

// Wait moves the clock on.
func (o *Office) Wait(d time.Duration) { o.clock.Add(d.Milliseconds()) }

// Physician adds a member of the roster (María Fernanda Salcedo Rojas unless changed) with Médico Cirujano and PSIQUIATRÍA, and an account.
func (o *Office) Physician(change ...func(*council.Physician)) council.Physician {
	o.t.Helper()
	o.added++
	p := council.Physician{
		Number: fmt.Sprintf("%06d", 45217+o.added), DocumentID: council.Document{Kind: "DNI", Number: fmt.Sprintf("%08d", 10203040+o.added)},
		Surname1: "Salcedo", Surname2: "Rojas", Names: "María Fernanda", Office: "III", Membership: "ACTIVO", Standing: "HÁBIL",
		Mobile: "999555210", Email: fmt.Sprintf("m.salcedo%d@correo.pe", o.added), Address: "Jr. de la Unión 123, Lima", Origin: "roster", RosterOn: council.On(2026, 11, 1),
		Registrations: []council.Registration{
			{Kind: "general", On: council.On(2008, 3, 14)},
			{Kind: "specialty", Specialty: "PSIQUIATRÍA", Number: fmt.Sprintf("%06d", 20000+o.added), On: council.On(2013, 6, 3)},
		},
	}
	if len(o.Profile.KindsOf(council.GeneralRegistration)) == 0 {
		o.specialist(&p)
	}
	for _, c := range change {
		c(&p)
	}
	p, err := o.Store.AddPhysician(context.Background(), p, council.Program())
	must(o.t, err)
	_, err = o.Store.AddAccount(context.Background(), council.Account{Kind: council.PhysicianAccount, User: p.Number, Name: p.FullName(), Email: p.Email, Physician: p.ID}, council.Program())
	must(o.t, err)
	return p
}

// Staff adds a member of staff with the roles, for the whole council.
func (o *Office) Staff(name string, roles ...council.Role) council.Account {
	o.t.Helper()
	var grants []council.Grant
	for _, r := range roles {
		grants = append(grants, council.Grant{Role: r})
	}
	return o.StaffWith(name, grants...)
}

// StaffWith adds a member of staff with grants as given.
func (o *Office) StaffWith(name string, grants ...council.Grant) council.Account {
	o.t.Helper()
	o.added++
	a, err := o.Store.AddAccount(context.Background(), council.Account{Kind: council.StaffAccount, User: fmt.Sprintf("persona%d@cmp.example", o.added), Name: name,
		Email: fmt.Sprintf("persona%d@cmp.example", o.added), Grants: grants}, council.Program())
	must(o.t, err)
	return a
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
