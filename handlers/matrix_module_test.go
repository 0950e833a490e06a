package handlers_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

// modules are the rows of what not every council has: asked of an office of the second council, and of one of the first, where nothing is there.
// The column "exa" is elsewhere, who is the examiner here.
func modules(t *testing.T) []row {
	return read(t, fileTable, ledgerTable, deliveryTable, examTable)
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
	for _, m := range c.Profile.Moved {
		if a := newSecondCity(t).browsers["anyone"].Get(m.From); a.Status != 404 {
			t.Errorf("%s, of the first council, in the second: %d", m.From, a.Status)
		}
	}
}

// TestBothCouncilsGuardWhatTheyShare asks, in an office of the second council, what both have, as everybody whom the first one refuses for his role.
func TestBothCouncilsGuardWhatTheyShare(t *testing.T) {
	c := newSecondCity(t)
	before := digestOf(t, c.contents(t))
	for _, r := range shared(t, c) {
		path := regexp.MustCompile(`\{\w+\}`).ReplaceAllString(r.path, "1")
		for i, who := range identities {
			if who == "elsewhere" || r.want[i] != "in" && r.want[i] != "403" || r.route == "/salir" { // elsewhere has another role here
				continue
			}
			if got := token(r.send(c, who, path, r.form...)); got != r.want[i] && got != "404" {
				t.Errorf("%s %s as %s: %s, want %s", r.method, path, who, got, r.want[i])
			}
		}
	}
	if changed := digestOf(t, c.contents(t)).since(before); len(changed) > 0 {
		t.Errorf("what was refused changed %v", changed)
	}
}

// shared are the rows of the first council whose routes the second one has too.
func shared(t *testing.T, second *city) []row {
	has := second.routes()
	return slices.DeleteFunc(matrix(t), func(r row) bool { return !has[r.method+" "+r.route] })
}

// routes are those of the city's app, as method and path.
func (c *city) routes() map[string]bool {
	all := map[string]bool{}
	for _, r := range c.App.GetRoutes(true) {
		if r.Method != "HEAD" && (r.Path != "/" || r.Method == "GET") {
			all[r.Method+" "+r.Path] = true
		}
	}
	return all
}

// Mi Expediente is of physicians, its queue of registrars; nobody handles his own file.
const fileTable = `
#    route                                                    path                                                                   any  own  oth  reg  eva  sec  coo  cer  off  exa  adm  him  dis end org nei
GET  /mi-expediente                                           -                                                                      in   200  200  403  403  403  403  403  403  403  403  403  in 403 403 403
POST /mi-expediente/estudios                                  -                                                                      in   303  303  403  403  403  403  403  403  403  403  403  in 403 403 403   caso=graduate
GET  /mi-expediente/documentos/:slot                          /mi-expediente/documentos/certificate                                  in   200  200  403  403  403  403  403  403  403  403  403  in 403 403 403
POST /mi-expediente/documentos/:slot                          /mi-expediente/documentos/certificate                                  in   422  422  403  403  403  403  403  403  403  403  403  in 403 403 403
GET  /mi-expediente/documentos/:slot/:version                 /mi-expediente/documentos/cedula/1                                     in   200  404  403  403  403  403  403  403  403  403  403  in 403 403 403
GET  /consejo/expedientes                                     -                                                                      in   403  403  200  403  403  403  403  403  403  403  200  in 403 403 403
GET  /consejo/expedientes/:number                             /consejo/expedientes/{physician}                                       in   403  403  200  403  403  403  200  403  403  403  404  in 403 403 403
GET  /consejo/expedientes/:number/documentos/:id              /consejo/expedientes/{physician}/documentos/{paper}                   in   403  403  200  403  403  403  403  403  403  403  404  in 403 403 403   *
POST /consejo/expedientes/:number/documentos/:id/aceptacion   /consejo/expedientes/{physician}/documentos/{paper}/aceptacion        in   403  403  303  403  403  403  403  403  403  403  404  in 403 403 403
POST /consejo/expedientes/:number/documentos/:id/rechazo      /consejo/expedientes/{physician}/documentos/{paper}/rechazo           in   403  403  303  403  403  403  403  403  403  403  404  in 403 403 403   motivo=blurred
POST /consejo/expedientes/:number/fotografias                 /consejo/expedientes/{physician}/fotografias                           in   403  403  303  403  403  403  303  403  403  403  404  in 403 403 403   acto=refuse&motivo=size
POST /consejo/expedientes/:number/disputa                     /consejo/expedientes/{physician}/disputa                               in   403  403  422  403  403  403  403  403  403  403  404  in 403 403 403   decision=keep&nota=visita
`
