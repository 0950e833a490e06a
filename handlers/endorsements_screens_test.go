package handlers_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

// A gathering is what organisers and staff of events see, screen by screen.
type gathering struct {
	*testoffice.Office
	*testing.T
	pages               map[string]testoffice.Answer
	endorser, organiser council.Account
}

// TestScreensOfEventsHoldTheRules opens what organisers and staff of events see of an institution, of an application and of an endorsement in each of its states,
// and of each form that came back, at both widths; that the other council has all words for them.
func TestScreensOfEventsHoldTheRules(t *testing.T) {
	for _, name := range []string{"cmgo", "cmp"} {
		t.Run(name, func(t *testing.T) {
			o := testoffice.NewOf(t, name)
			g := &gathering{Office: o, T: t, pages: map[string]testoffice.Answer{}, endorser: o.Staff("Eva Ríos", council.Endorser)}
			g.organiser = o.Organiser("Hospital Civil", "ana@hospital.example", g.endorser.Actor())
			g.institutions()
			g.applications()
			g.changes()
			g.afterwards()
			if len(g.pages) < 50 {
				t.Errorf("only %d screens", len(g.pages))
			}
			if sayAllWords(t, g.pages); name == "cmgo" {
				holdTheRules(t, o, g.pages)
			}
		})
	}
}

// both keeps the pages of an endorsement as its organiser and as staff see it.
func (g *gathering) both(name string, e council.Endorsement) {
	g.Helper()
	staff, own := g.As(g.endorser.User), g.As(g.organiser.User)
	if e.Folio != "" {
		g.keeps("consejo-"+name, staff.Get(fmt.Sprintf("/consejo/avales/%d", e.ID)))
	}
	g.keeps("aval-"+name, own.Get(fmt.Sprintf("/organizadores/avales/%d", e.ID)))
}

// keeps is a page that was answered, well or with what is wrong.
func (g *gathering) keeps(name string, a testoffice.Answer) {
	g.Helper()
	if a.Status != 200 && a.Status != 422 || strings.HasSuffix(name, "-error") != (a.Status == 422) {
		g.Errorf("%s: %d %s", name, a.Status, a.Text("main"))
	}
	g.pages[name] = a
}

// institutions are those of staff and of an organiser in each state of an institution.
func (g *gathering) institutions() {
	staff := g.As(g.endorser.User)
	g.keeps("organizadores", g.Anyone().Get("/organizadores"))
	g.keeps("registro", g.Anyone().Get("/organizadores/registro"))
	g.keeps("registro-error", g.Anyone().Post("/organizadores/registro"))
	g.keeps("avales-ninguno", staff.Get("/consejo/avales"))
	g.keeps("mis-avales-ninguno", g.As(g.organiser.User).Get("/organizadores/avales"))
	waiting := g.OrganiserWaiting("Fundación del Sur", "eli@fundacion.example")
	page, home := fmt.Sprintf("/consejo/organizadores/%d", waiting.Organiser), func() testoffice.Answer { return g.As(waiting.User).Get("/organizadores/inicio") }
	g.keeps("institucion-por-admitir", staff.Get(page))
	g.keeps("inicio-por-admitir", home())
	g.keeps("institucion-rechazo-error", staff.Post(page+"/rechazo"))
	staff.Post(page+"/rechazo", "motivo", "No organiza educación médica")
	g.keeps("institucion-rechazada", staff.Get(page))
	g.keeps("inicio-rechazada", home())
	staff.Post(page + "/admision")
	g.keeps("institucion-admitida", staff.Get(page))
	g.keeps("inicio-admitida", home())
	g.keeps("institucion-pausa-error", staff.Post(page+"/pausa"))
	staff.Post(page+"/pausa", "motivo", "Debe tres listas de asistentes")
	g.keeps("institucion-en-pausa", staff.Get(page))
	g.keeps("inicio-en-pausa", home())
	g.keeps("instituciones", staff.Get("/consejo/organizadores"))
	g.keeps("instituciones-ninguna", staff.Get("/consejo/organizadores?nombre=zzz"))
	own := g.As(g.organiser.User)
	g.keeps("institucion", own.Get("/organizadores/institucion"))
	g.keeps("institucion-error", own.Post("/organizadores/institucion"))
	g.keeps("personas-error", own.Post("/organizadores/institucion/personas"))
}

// applications are those that are written, and that are judged.
func (g *gathering) applications() {
	ctx, by, endorser := context.Background(), g.organiser.Actor(), g.endorser.Actor()
	id, err := g.Store.BeginEndorsement(ctx, 0, by)
	check(g.T, err)
	own, staff := g.As(g.organiser.User), g.As(g.endorser.User)
	at := fmt.Sprintf("/organizadores/avales/%d", id)
	g.keeps("aval-empezado", own.Get(at))
	g.keeps("revision-incompleta", own.Get(at+"/revision"))
	for _, part := range []string{"evento", "contenido", "programa", "profesores"} {
		g.keeps("vacia-"+part, own.Get(at+"/"+part))
	}
	g.keeps("evento-error", own.Post(at+"/evento", "version", "0", "horas", "mil", "desde", "ayer"))
	g.keeps("programa-error", own.Post(at+"/programa", "version", "0", "filas", "2", "titulo-1", "Inicio"))
	g.keeps("profesores-error", own.Post(at+"/profesores", "version", "0", "filas", "1", "certificado-1", "123"))
	draft := g.Endorsement(by, endorser, council.EndorsementDraft)
	at = fmt.Sprintf("/organizadores/avales/%d", draft.ID)
	for _, part := range []string{"evento", "contenido", "programa", "profesores", "revision"} {
		g.keeps("llena-"+part, own.Get(at+"/"+part))
	}
	g.both("completo", draft)
	for status, name := range map[council.EndorsementStatus]string{council.EndorsementSubmitted: "enviado", council.EndorsementInReview: "en-revision", council.EndorsementObserved: "observado"} {
		e := g.Endorsement(by, endorser, status)
		g.both(name, e)
		switch status {
		case council.EndorsementInReview:
			page := fmt.Sprintf("/consejo/avales/%d", e.ID)
			g.keeps("observaciones-error", staff.Post(page+"/observaciones"))
			g.keeps("otorgamiento-error", staff.Post(page+"/otorgamiento", "puntos-"+g.Profile.Endorsement.Roles[0].Code, "muchos"))
			g.keeps("negativa-error", staff.Post(page+"/negativa"))
			staff.Post(page+"/negativa", "motivo", "No es educación médica")
			g.both("no-otorgado", e)
		case council.EndorsementObserved:
			g.keeps("subsanacion-error", own.Post(fmt.Sprintf("/organizadores/avales/%d/subsanacion", e.ID)))
		}
	}
	withdrawn := g.Endorsement(by, endorser, council.EndorsementSubmitted)
	own.Post(fmt.Sprintf("/organizadores/avales/%d/retiro", withdrawn.ID))
	g.both("retirado", withdrawn)
}

// changes are those of an endorsed event, and its end by a cancellation.
func (g *gathering) changes() {
	ctx, by, endorser := context.Background(), g.organiser.Actor(), g.endorser.Actor()
	e := g.Endorsement(by, endorser, council.Endorsed)
	own, staff := g.As(g.organiser.User), g.As(g.endorser.User)
	page, at := fmt.Sprintf("/consejo/avales/%d", e.ID), fmt.Sprintf("/organizadores/avales/%d", e.ID)
	g.both("otorgado", e)
	g.keeps("cambio", own.Get(at+"/cambio"))
	g.keeps("cambio-error", own.Post(at+"/cambio"))
	becomes := e.Occasion
	for i, accept := range []bool{false, true} {
		becomes.Venue = fmt.Sprint("Aula magna ", i)
		check(g.T, g.Store.AskAmendment(ctx, e.ID, becomes, "Obras en el auditorio", by))
		asked, err := g.Store.AmendmentsOf(ctx, e.ID)
		check(g.T, err)
		g.both("con-cambio", e)
		g.keeps("cambio-consejo-error", staff.Post(fmt.Sprintf("%s/cambios/%d", page, asked[0].ID), "accion", "rechazar"))
		g.keeps("avales-con-cambio", staff.Get("/consejo/avales?estado=cambios"))
		g.Wait(time.Second)
		check(g.T, g.Store.DecideAmendment(ctx, e.ID, asked[0].ID, accept, "No hay aforo", endorser))
	}
	g.both("cambiado", e)
	g.keeps("cancelacion", own.Get(at+"/cancelacion"))
	g.keeps("cancelacion-error", own.Post(at+"/cancelacion"))
	g.keeps("cancelacion-consejo", staff.Get(page+"/cancelacion"))
	g.keeps("cancelacion-consejo-error", staff.Post(page+"/cancelacion"))
	staff.Post(page+"/cancelacion", "motivo", "El ponente no puede viajar")
	g.both("cancelado", e)
	g.keeps("evento-cancelado", g.Anyone().Get("/eventos/"+e.Number))
}

// afterwards are those whose event began, with an endorsement and without one, and all lists.
func (g *gathering) afterwards() {
	by, endorser := g.organiser.Actor(), g.endorser.Actor()
	held, lapsed := g.Endorsement(by, endorser, council.Endorsed), g.Endorsement(by, endorser, council.EndorsementObserved)
	g.Endorsement(by, endorser, council.EndorsementSubmitted)
	g.keeps("evento", g.Anyone().Get("/eventos/"+held.Number))
	g.keeps("inicio-con-observado", g.As(g.organiser.User).Get("/organizadores/inicio"))
	g.Wait(100 * 24 * time.Hour)
	_, err := g.Store.LapseEndorsements(context.Background())
	check(g.T, err)
	g.both("celebrado", held)
	g.both("sin-respuesta", lapsed)
	g.keeps("evento-celebrado", g.Anyone().Get("/eventos/"+held.Number))
	g.keeps("eventos-celebrados", g.Anyone().Get("/eventos?pasados=si"))
	staff := g.As(g.endorser.User)
	g.keeps("avales-atrasados", staff.Get("/consejo/avales"))
	g.keeps("avales-cancelados", staff.Get("/consejo/avales?estado=cancelled"))
	g.keeps("avales-de-una", staff.Get(fmt.Sprintf("/consejo/avales?organizador=%d", by.Organiser)))
	g.keeps("institucion-con-avales", staff.Get(fmt.Sprintf("/consejo/organizadores/%d", by.Organiser)))
	g.keeps("hoy", staff.Get("/consejo"))
	g.keeps("mis-avales", g.As(g.organiser.User).Get("/organizadores/avales"))
}
