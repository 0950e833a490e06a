package public_test

import (
	"net/http"
	"strings"
	"testing"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

// specialist adds a member of the second council with one registration per specialty, living in a state.
func specialist(o *testoffice.Office, number, surname, names, state string, specialties ...string) council.Physician {
	return o.Physician(func(p *council.Physician) {
		p.Number, p.Surname1, p.Surname2, p.Names, p.State, p.Office = number, surname, "Cantú", names, state, o.Profile.Offices[0].Code
		p.DocumentID = council.Document{Kind: "CURP", Number: "BOXW310820HNERXN" + number[len(number)-2:]}
		p.Mobile, p.Phone, p.Email, p.Address = "5512340"+number[len(number)-3:], "5598760"+number[len(number)-3:], "m"+number+"@correo.example.mx", "Calle Secreta "+number
		p.Registrations = nil
		for _, s := range specialties {
			p.Registrations = append(p.Registrations, council.Registration{Kind: council.SpecialtyRegistration, Specialty: s})
		}
	})
}

// certified gives a certificate of a registration, that ends on a day.
func certified(o *testoffice.Office, p council.Physician, registration int, number string, to council.Date) council.Certificate {
	r := p.Registrations[registration]
	return o.Certificate(p, func(c *council.Certificate) {
		c.Series, c.Number, c.Registration, c.Specialty, c.Origin = "certificate", number, r.ID, r.Specialty, "imported"
		c.ValidFrom, c.ValidTo = to.AddYears(-5), to
	})
}

func TestItem15_CertifiedPhysiciansAreFoundByNameSpecialtyAndState(t *testing.T) {
	o := testoffice.NewOf(t, second)
	ana := specialist(o, "4718203", "Treviño", "Ana Lucía", "NL", "Ginecología y Obstetricia", "Biología de la Reproducción Humana")
	certified(o, ana, 0, "11284", council.On(2027, 3, 14))
	certified(o, ana, 1, "412", council.On(2020, 5, 1))
	luz := specialist(o, "5512345", "Paredes", "Luz", "JC", "Ginecología y Obstetricia")
	certified(o, luz, 0, "9001", council.On(2024, 1, 31))
	specialist(o, "6611223", "Treviño", "Residente", "NL", "Ginecología y Obstetricia")

	for _, c := range []struct {
		query string
		want  []string
	}{
		{"paterno=trevino", []string{"11284", "412"}}, {"nombres=ana", []string{"11284", "412"}}, {"estado=NL", []string{"11284", "412"}},
		{"especialidad=Ginecolog%C3%ADa+y+Obstetricia", []string{"11284", "412", "9001"}}, {"especialidad=Biolog%C3%ADa+de+la+Reproducci%C3%B3n+Humana", []string{"11284", "412"}},
		{"estado=JC&especialidad=Ginecolog%C3%ADa+y+Obstetricia", []string{"9001"}}, {"estado=JC&paterno=trev", nil}, {"materno=cantu&paterno=par", []string{"9001"}}, {"estado=XX", nil},
	} {
		a := o.Anyone().Get("/medicos?" + c.query)
		if rows := a.Page.Find("#medicos tbody tr").Length(); a.Status != http.StatusOK || rows != len(c.want) {
			t.Errorf("%s: %d, %d lines: %s", c.query, a.Status, rows, a.Text("#medicos"))
		}
		for _, number := range c.want {
			if !strings.Contains(a.Text("#medicos"), number) {
				t.Errorf("%s lacks certificate %s", c.query, number)
			}
		}
	}
	row := words(o.Anyone().Get("/medicos?nombres=luz").Page.Find("#medicos tbody tr"))
	for _, want := range []string{"Luz Paredes Cantú", "Ginecología y Obstetricia", "9001", "31/01/2019", "31/01/2024", "No vigente"} {
		if !strings.Contains(row, want) {
			t.Errorf("the line lacks %q: %s", want, row)
		}
	}
}

func TestItem15_WhoHasNoCertificateIsNotShown(t *testing.T) {
	o := testoffice.NewOf(t, second)
	resident := specialist(o, "6611223", "Treviño", "Residente", "NL", "Ginecología y Obstetricia")
	if a := o.Anyone().Get("/medicos?paterno=trevino"); a.Page.Find("#medicos tbody tr").Length() != 0 {
		t.Error(a.Text("#medicos"))
	}
	known, unknown := o.Anyone().Get("/medicos/"+resident.Number), o.Anyone().Get("/medicos/7777777")
	if known.Status != http.StatusNotFound || unknown.Status != http.StatusNotFound || known.Text("main") != unknown.Text("main") {
		t.Errorf("%d %d: %s", known.Status, unknown.Status, known.Text("main"))
	}
}

func TestItem15_EverySpecialtyShowsOneCertificate(t *testing.T) {
	o := testoffice.NewOf(t, second)
	p := specialist(o, "4718203", "Treviño", "Ana", "NL", "Ginecología y Obstetricia")
	certified(o, p, 0, "11284", council.On(2022, 3, 14))
	certified(o, p, 0, "20771", council.On(2027, 3, 14))
	a := o.Anyone().Get("/medicos/" + p.Number)
	if table := a.Text("section[aria-labelledby=registros] tbody"); a.Status != http.StatusOK || !strings.Contains(table, "20771") || !strings.Contains(table, "Vigente") || strings.Contains(table, "11284") {
		t.Errorf("%d %s", a.Status, table)
	}
	if !a.Says("Nuevo León") {
		t.Error("the page does not say the state")
	}
}

// Neither HTML nor JSON of any page for anyone carries what is a person's own.
func TestItem15_NoPublicPageShowsCURPEmailOrPhone(t *testing.T) {
	o := testoffice.NewOf(t, second)
	p := specialist(o, "4718203", "Treviño", "Ana Lucía", "NL", "Ginecología y Obstetricia")
	c := o.Certificate(p, func(c *council.Certificate) { c.Series, c.Number = "certificate", "11284" })
	code := o.Paper(c, council.ProgressPaper).Code
	paths := []string{"/", "/medicos", "/medicos?paterno=trevino", "/medicos?estado=NL", "/medicos/" + p.Number, "/v/" + code, "/verificar", "/verificar?numero=11284&apellido=trevino",
		"/verificar?codigo=" + code, "/documentos?caso=resident", "/puntos", "/ingresar", "/solicitar-ingreso", "/robots.txt"}
	for name := range o.Profile.Pages {
		paths = append(paths, "/paginas/"+name)
	}
	seen := 0
	for _, path := range paths {
		for _, accept := range []string{"text/html", "application/json"} {
			a := accepting(o, accept).Get(path)
			body := strings.ToLower(string(a.Body))
			for _, secret := range []string{p.DocumentID.Number, p.Email, p.Mobile, p.Phone, p.Address} {
				if strings.Contains(body, strings.ToLower(secret)) {
					t.Errorf("%s as %s shows %q", path, accept, secret)
				}
			}
			if strings.Contains(body, "treviño") {
				seen++
			}
		}
	}
	if seen < 8 {
		t.Errorf("the physician was seen on only %d pages: the search is broken", seen)
	}
}

func TestItem15_TheRegisterHasTheFieldsOfItsProfile(t *testing.T) {
	for council, want := range map[string]string{"cmp": "numero paterno materno nombres especialidad", second: "paterno materno nombres especialidad estado"} {
		o := testoffice.NewOf(t, council)
		var got []string
		for _, field := range o.Anyone().Get("/medicos").Page.Find("form[role=search]").Find("input, select").Nodes {
			for _, a := range field.Attr {
				if a.Key == "name" {
					got = append(got, a.Val)
				}
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %v", council, got)
		}
	}
}

func accepting(o *testoffice.Office, kind string) *testoffice.Browser {
	b := o.Anyone()
	b.Headers["Accept"] = kind
	return b
}

func TestItem15_AScannedCodeSpeaksOfACertificadoInTheWordsOfTheCouncil(t *testing.T) {
	o := testoffice.NewOf(t, second)
	p := specialist(o, "4718203", "Treviño", "Ana Lucía", "NL", "Ginecología y Obstetricia")
	c := o.Certificate(p, func(c *council.Certificate) {
		c.Series, c.Number, c.ValidFrom, c.ValidTo = "certificate", "11284", council.On(2021, 3, 14), council.On(2026, 3, 14)
	})
	a := o.Anyone().Get("/v/" + o.Paper(c, council.ProgressPaper).Code)
	if a.Status != http.StatusOK || a.Text("h1") != "NO VIGENTE" || !a.Says("El certificado de Ana Lucía Treviño Cantú") || a.Page.Find("html[data-council=cmgo]").Length() != 1 {
		t.Errorf("%d %q: %s", a.Status, a.Text("h1"), a.Text("main"))
	}
	if ask := o.Anyone().Get("/verificar"); ask.Text("h1") != "Verificar un certificado" {
		t.Error(ask.Text("main"))
	}
}
