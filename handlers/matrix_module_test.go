package handlers_test

import (
	"context"
	"strconv"
	"strings"
	"testing"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

// modules are the rows of what not every council has: asked of an office of the second council, and of one of the first, where nothing is there.
// The column "els" is the examiner here: the second council has one office.
func modules(t *testing.T) []row {
	return read(t, fileTable)
}

// What a council does not have is not there for anybody, signed in or not.
func TestAModuleThatACouncilLacksIsNotThere(t *testing.T) {
	c := newCity(t)
	for _, r := range modules(t) {
		for _, who := range identities {
			if a := r.send(c, who, strings.NewReplacer("{", "", "}", "").Replace(r.path), r.form...); a.Status != 404 && !(r.method == "POST" && who == "anyone" && a.Status == 303) {
				t.Errorf("%s %s as %s: %d", r.method, r.path, who, a.Status)
			}
		}
	}
}

// settleSecond makes the first city of the second council: owner's documents in their states, photographs, and staff of one role each.
func settleSecond(t *testing.T) *city {
	t.Helper()
	o := testoffice.NewOf(t, "cmgo")
	c := &city{Office: o, users: map[string]string{}, objects: map[string]string{}}
	c.owner = o.Physician()
	other := o.Physician(func(p *council.Physician) { p.Names = "Ana" })
	c.users["owner"], c.users["other"] = c.owner.Number, other.Number
	staff := map[string]council.Account{}
	for name, role := range map[string]council.Role{"registrar": council.Registrar, "evaluator": council.Evaluator, "second": council.SecondReader, "coordinator": council.Coordinator,
		"certifier": council.Certifier, "admin": council.Administrator, "office": council.RegionalOffice, "elsewhere": council.Examiner} {
		staff[name] = o.Staff(name, role)
		c.users[name] = staff[name].User
	}
	c.everyRole(t, staff["admin"])
	c.papers(t)
	return c
}

// papers lets owner send two documents; other sends none.
func (c *city) papers(t *testing.T) {
	t.Helper()
	ctx, by := context.Background(), c.ActorOf(c.owner)
	for _, slot := range []string{"identification", "cedula"} {
		file, err := c.Store.Receive(strings.NewReader("%PDF-1.4 "+slot), 1000)
		check(t, err)
		check(t, c.Store.SendPaper(ctx, file, slot, by, council.Attachment{Pages: 1, Format: council.PDF, SentName: slot + ".pdf", BeganAt: c.Now()}))
		sent, err := c.Store.Attachments(ctx, "physician", c.owner.ID, slot)
		check(t, err)
		c.objects[slot] = strconv.FormatInt(sent[0].ID, 10)
	}
	c.objects["physician"] = c.owner.Number
}

// Mi Expediente is of physicians, its queue of registrars; nobody handles his own file.
const fileTable = `
#    route                                                    path                                                                   any  own  oth  reg  eva  sec  coo  cer  off  exa  adm  him  dis
GET  /mi-expediente                                           -                                                                      in   200  200  403  403  403  403  403  403  403  403  403  in
POST /mi-expediente/estudios                                  -                                                                      in   303  303  403  403  403  403  403  403  403  403  403  in   caso=graduate
GET  /mi-expediente/documentos/:slot                          /mi-expediente/documentos/titulo                                       in   200  200  403  403  403  403  403  403  403  403  403  in
POST /mi-expediente/documentos/:slot                          /mi-expediente/documentos/titulo                                       in   422  422  403  403  403  403  403  403  403  403  403  in
GET  /mi-expediente/documentos/:slot/:version                 /mi-expediente/documentos/cedula/1                                     in   200  404  403  403  403  403  403  403  403  403  403  in
GET  /consejo/expedientes                                     -                                                                      in   403  403  200  403  403  403  403  403  403  403  200  in
GET  /consejo/expedientes/:number                             /consejo/expedientes/{physician}                                       in   403  403  200  403  403  403  200  403  403  403  404  in
GET  /consejo/expedientes/:number/documentos/:id              /consejo/expedientes/{physician}/documentos/{cedula}                   in   403  403  200  403  403  403  403  403  403  403  404  in   *
POST /consejo/expedientes/:number/documentos/:id/aceptacion   /consejo/expedientes/{physician}/documentos/{cedula}/aceptacion        in   403  403  303  403  403  403  403  403  403  403  404  in
POST /consejo/expedientes/:number/documentos/:id/rechazo      /consejo/expedientes/{physician}/documentos/{cedula}/rechazo           in   403  403  303  403  403  403  403  403  403  403  404  in   motivo=blurred
POST /consejo/expedientes/:number/fotografias                 /consejo/expedientes/{physician}/fotografias                           in   403  403  303  403  403  403  303  403  403  403  404  in   acto=receive
`
