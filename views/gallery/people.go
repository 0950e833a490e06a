// Package gallery shows every part of the design system on a few pages of invented people, so that a change to a part is seen, measured and
// held to its rules before any screen uses it. Only its own tests render it.
package gallery

import (
	"time"

	"github.com/a-h/templ"

	"vigencia/views/layout"
	"vigencia/views/ui"
)

// spoken are the words of the shells for readers treated as usted, or as tú.
func spoken(tu bool) layout.Words {
	w := layout.Words{
		Skip: "Ir al contenido", Menu: "Menú", CloseMenu: "Cerrar menú", MainMenu: "Menú principal", Principal: "Principal",
		Trail: "Ruta", Foot: "Pie", Section: "Sección", ErrorPrefix: "Error: ", ErrorTitle: "Hay un problema",
		Failed:   "No pudimos hacerlo. Nada se ha perdido; intente de nuevo.",
		Offline:  "No hay conexión. Revise su red e intente de nuevo.",
		Expiring: "Su sesión se cerrará en {minutos} minutos si no hace nada.", Stay: "Seguir conectado",
	}
	if tu {
		w.Failed = "No pudimos hacerlo. Nada se perdió; intenta de nuevo."
		w.Offline = "No hay conexión. Revisa tu red e intenta de nuevo."
		w.Expiring = "Tu sesión se cerrará en {minutos} minutos si no haces nada."
	}
	return w
}

// cmp is a page of the Colegio Médico del Perú.
func cmp(title string) layout.Page {
	return layout.Page{
		Title: title, Lang: "es-PE", Theme: "cmp", Words: spoken(false), Token: "token", SideBar: true, Extend: "/sesion",
		Site: layout.Site{Name: "Colegio Médico del Perú", Short: "CMP", Mark: "CM", Bar: "Colegio Médico",
			System: "Recertificación Médica - Vía Virtual", Tagline: "Sistema de Certificación y Recertificación"},
		FootNote: "Colegio Médico del Perú · Consejo Nacional",
		Footer:   []ui.Link{{Href: "/ayuda", Label: "Ayuda: los 17 pasos"}, {Href: "/datos", Label: "Datos personales"}, {Href: "/accesibilidad", Label: "Accesibilidad"}},
	}
}

func public(title string) layout.Page {
	p := cmp(title)
	p.Menu = []layout.Item{{Href: "/", Label: "Inicio"}, {Href: "/medicos", Label: "Conoce a tu médico"}, {Href: "/verificar", Label: "Verificar un documento"}}
	return p
}

// cmgo is a page of the Consejo Mexicano de Ginecología y Obstetricia.
func cmgo(title string) layout.Page {
	return layout.Page{
		Title: title, Lang: "es-MX", Theme: "cmgo", Words: spoken(true), Token: "token",
		Site: layout.Site{Name: "Consejo Mexicano de Ginecología y Obstetricia", Short: "CMGO", Mark: "CG", Narrow: "CMGO",
			System: "CMGO", Tagline: "Certificación de especialistas"},
		Menu: []layout.Item{{Href: "/certificacion", Label: "Certificación"}, {Href: "/vigencia", Label: "Vigencia"}, {Href: "/eventos", Label: "Eventos con aval"},
			{Href: "/medicos", Label: "Médicos certificados"}, {Href: "/inicio", Label: "MI EXPEDIENTE", Icon: ui.Person, Button: true}},
		Tabs:     []layout.Item{{Href: "/inicio", Label: "Mi Expediente"}, {Href: "/puntaje", Label: "Puntaje", Current: true}, {Href: "/examenes", Label: "Exámenes"}},
		FootNote: "Consejo Mexicano de Ginecología y Obstetricia",
		Footer:   []ui.Link{{Href: "/verificar", Label: "Verificar un certificado"}, {Href: "/privacidad", Label: "Aviso de privacidad"}},
	}
}

// physician is cmp with a physician signed in.
func physician(title string, crumbs ...string) layout.Page {
	p := cmp(title)
	p.User = &layout.User{Name: "MARIA", Initials: "MS", Status: "Conectado", Href: "/inicio"}
	p.Menu = []layout.Item{
		{Href: "/inicio", Label: "Inicio", Icon: ui.Home}, {Href: "/certificados", Label: "Recertificaciones", Icon: ui.Award},
		{Href: "/solicitudes", Label: "Solicitudes", Icon: ui.Document, Current: true}, {Href: "/salir", Label: "Cerrar Sesión", Icon: ui.Leave, Post: true},
	}
	p.Crumbs = []ui.Link{{Href: "/inicio", Label: "Inicio"}}
	for _, c := range crumbs {
		p.Crumbs = append(p.Crumbs, ui.Link{Href: "/solicitudes", Label: c})
	}
	return p
}

// staff is cmp with an evaluator signed in.
func staff(title string) layout.Page {
	p := cmp(title)
	p.User = &layout.User{Name: "Rosa Ibáñez", Initials: "RI", Status: "Evaluadora", Href: "/consejo/cuenta"}
	p.Menu = []layout.Item{
		{Href: "/consejo", Label: "Bandeja", Icon: ui.Tray, Current: true, Count: "7", CountOf: "pendientes"},
		{Href: "/consejo/mias", Label: "Mis evaluaciones", Icon: ui.Document, Count: "5", CountOf: "pendientes"},
		{Href: "/consejo/segunda", Label: "Segunda lectura", Icon: ui.Eye, Count: "3", CountOf: "pendientes"},
		{Href: "/consejo/ingresos", Label: "Ingresos", Icon: ui.Person}, {Href: "/consejo/padron", Label: "Padrón", Icon: ui.People},
		{Href: "/consejo/diplomas", Label: "Diplomas", Icon: ui.Award}, {Href: "/consejo/entregas", Label: "Entregas", Icon: ui.Place},
		{Href: "/consejo/correos", Label: "Correos", Icon: ui.Mail}, {Href: "/consejo/ajustes", Label: "Ajustes", Icon: ui.Sliders},
		{Href: "/salir", Label: "Cerrar Sesión", Icon: ui.Leave, Post: true},
	}
	p.Crumbs = []ui.Link{{Href: "/consejo", Label: "Consejo"}, {Label: "Bandeja"}}
	return p
}

var upload = ui.Upload{Progress: "{hecho} de {total} MB", Left: "{porciento} %. Quedan unos {segundos} segundos.", Cancel: "Cancelar",
	Group: "Subida en curso", Failed: "No pudimos subir el archivo. Lo que escribió sigue guardado; intente de nuevo."}

func days(left, past int) []ui.Day {
	var out []ui.Day
	for i := range past + left {
		d := ui.Day{Week: i%5 == 4}
		if i < past {
			d.Kind = ui.DayPast
		}
		out = append(out, d)
		if i == past+1 {
			out = append(out, ui.Day{Kind: ui.DaySkipped}, ui.Day{Kind: ui.DaySkipped})
		}
	}
	return out
}

func clock() ui.Clock {
	return ui.Clock{Title: "Plazo para subsanar", Headline: "Quedan 12 días hábiles", Before: "Puede enviar hasta el ", Until: "miércoles 23 de diciembre de 2026",
		After: ", a las 23:59 (hora de Lima).", Days: days(12, 18), Why: "Cómo se cuenta este plazo",
		Reasons: []string{"30 días hábiles, desde el martes 10 de noviembre: el día siguiente a aquel en que recibió el aviso.", "Han pasado 18. No cuentan sábados ni domingos (12 días).", "Martes 8 de diciembre: Inmaculada Concepción."}}
}

func moments() []ui.Moment {
	return []ui.Moment{
		{Title: "Registrada", When: "29 de octubre de 2026, 18:20", At: "2026-10-29T18:20", Text: "Le enviamos la confirmación a m•••••o@correo.pe.", Link: ui.Link{Href: "/ficha.pdf", Label: "Ficha de solicitud (PDF)"}},
		{Title: "En evaluación", When: "2 de noviembre de 2026, 09:05", At: "2026-11-02T09:05"},
		{Title: "Observada", When: "9 de noviembre de 2026, 11:42", At: "2026-11-09T11:42", Text: "Recibió el aviso ese día. El plazo de evaluación está detenido.", Stage: ui.Now},
		{Title: "Vuelve a evaluación", Text: "Con la misma persona que la evaluó; siete días hábiles desde que usted envíe.", Stage: ui.ToCome},
		{Title: "Dictamen y diploma", Stage: ui.ToCome},
	}
}

func facts() []ui.Fact {
	change := ui.Link{Href: "/cambiar", Label: "Cambiar"}
	return []ui.Fact{{Term: "Tipo de recertificación", Value: "Especialidad: PSIQUIATRIA", Change: change}, {Term: "Consejo Regional", Value: "CR III LIMA"},
		{Term: "Celular", Value: "999 555 210", Change: change}, {Term: "Expediente", Link: ui.Link{Href: "/e.pdf", Label: "045218-2026.pdf"}, Small: "48 páginas, 3.9 MB, versión 1", Change: change}}
}

func states() []ui.State {
	return []ui.State{{Label: "Borrador", Shape: ui.Unsent}, {Label: "Registrada"}, {Label: "En evaluación", Shape: ui.Going}, {Label: "Observada", Shape: ui.YourTurn},
		{Label: "Aprobada", Shape: ui.Done}, {Label: "Denegada", Shape: ui.Refused}, {Label: "Descartada", Shape: ui.Ended}, {Label: "Suspendida", Shape: ui.Held},
		{Label: "Reemplazada", Shape: ui.Replaced}, {Label: "Disponible", Shape: ui.Ready}}
}

// PartsCMP is Parts in the colours of the CMP.
func PartsCMP() templ.Component { return Parts(public("Componentes")) }

// PartsCMGO is Parts in the colours of the CMGO.
func PartsCMGO() templ.Component { return Parts(cmgo("Componentes")) }

func until(at time.Time) layout.Page {
	p := physician("Inicio")
	p.Expires = at
	return p
}
