package organiser

import (
	"slices"
	"strconv"

	"github.com/a-h/templ"
	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/web"
	"vigencia/views/organiser"
)

// part begins the page of one part of an application that can still be written; of any other the endorsement's own page is shown.
func (h Handlers) part(c *fiber.Ctx, part council.Part) (organiser.PartPage, error) {
	e, err := h.own(c)
	if err != nil {
		return organiser.PartPage{}, err
	}
	title := h.Say("endorsement.part." + string(part))
	p := organiser.PartPage{Screen: h.screen(c, title, h.trail(e, title)...), Event: e, Part: part, Version: e.Version}
	if !p.Writable() {
		return p, council.Refuse(council.Conflict, "organise.closed")
	}
	return p, nil
}

// write keeps a part that was typed and goes on to the next one; refused, it is drawn again as typed.
func (h Handlers) write(c *fiber.Ctx, p organiser.PartPage, typed council.Endorsement, err error, draw func(organiser.PartPage) templ.Component) error {
	p.Version, _ = strconv.Atoi(c.FormValue("version"))
	if err == nil {
		err = h.Store.WriteEndorsement(c.UserContext(), p.Event.ID, p.Version, p.Part, typed, web.Actor(c))
	}
	if err != nil {
		if council.CodeOf(err) == council.Conflict {
			p.Version = p.Event.Version // what was typed is shown beside the warning, and can be saved over the newer version
		}
		return h.again(c, err, &p.Screen, func() templ.Component { return draw(p) }, eventFields()...)
	}
	return h.Go(c, path(p.Event.ID, next(p, c.FormValue("hacer"))))
}

// next is where one goes from a part that was saved: the same part for more rows, the part after it, or the application, where what staff observed
// is answered. After the last part of a draft all answers are checked.
func next(p organiser.PartPage, then string) string {
	if then == "filas" {
		return organiser.PartPath(p.Part) + "#mas"
	}
	if then != "seguir" || p.Event.Status != council.EndorsementDraft {
		return ""
	}
	parts := council.Parts()
	if i := slices.Index(parts, p.Part); i+1 < len(parts) {
		return organiser.PartPath(parts[i+1])
	}
	return "/revision"
}

// EventPage is GET /organizadores/avales/:id/evento: what the event is, when and where.
func (h Handlers) EventPage(c *fiber.Ctx) error {
	p, err := h.part(c, council.EventPart)
	if err != nil {
		return err
	}
	return web.Render(c, organiser.EventPartPage(organiser.EventPart{PartPage: p, Typed: p.Event.EventForm()}))
}

// WriteEvent is POST /organizadores/avales/:id/evento.
func (h Handlers) WriteEvent(c *fiber.Ctx) error {
	p, err := h.part(c, council.EventPart)
	if err != nil {
		return err
	}
	form := council.EventForm{Title: field(c, "nombre"), Type: c.FormValue("tipo"), Scope: c.FormValue("alcance"), Hours: field(c, "horas"), OccasionForm: occasion(c)}
	read, err := form.Read(h.Store.Rules())
	return h.write(c, p, read, err, func(p organiser.PartPage) templ.Component {
		return organiser.EventPartPage(organiser.EventPart{PartPage: p, Typed: form})
	})
}

// eventFields are the fields of an event, in the order of its form.
func eventFields() []string {
	return []string{"nombre", "tipo", "alcance", "modalidad", "desde", "hasta", "inicia", "termina", "lugar", "ciudad", "sede", "direccion", "horas", "motivo"}
}

// occasion is what was typed of when, where and how.
func occasion(c *fiber.Ctx) council.OccasionForm {
	return council.OccasionForm{From: field(c, "desde"), To: field(c, "hasta"), Begins: field(c, "inicia"), Ends: field(c, "termina"), Modality: c.FormValue("modalidad"),
		Place: c.FormValue("lugar"), Town: field(c, "ciudad"), Venue: field(c, "sede"), Address: field(c, "direccion")}
}

// ContentsPage is GET /organizadores/avales/:id/contenido: about what, for whom, who answers for it.
func (h Handlers) ContentsPage(c *fiber.Ctx) error {
	p, err := h.part(c, council.ContentsPart)
	if err != nil {
		return err
	}
	return web.Render(c, organiser.ContentsPartPage(organiser.ContentsPart{PartPage: p, Typed: p.Event.Contents}))
}

// WriteContents is POST /organizadores/avales/:id/contenido.
func (h Handlers) WriteContents(c *fiber.Ctx) error {
	p, err := h.part(c, council.ContentsPart)
	if err != nil {
		return err
	}
	contents := council.Contents{Institution: field(c, "institucion"), Responsible: field(c, "responsable"), Email: field(c, "correo"), Phone: field(c, "telefono"),
		Specialty: c.FormValue("especialidad"), Topics: chosen(c, "temas"), Audience: field(c, "dirigido"), Objectives: field(c, "objetivos"), Evaluated: field(c, "evaluacion")}
	return h.write(c, p, council.Endorsement{Contents: contents}, nil, func(p organiser.PartPage) templ.Component {
		return organiser.ContentsPartPage(organiser.ContentsPart{PartPage: p, Typed: contents})
	})
}

// chosen are the values of the boxes of a name that were ticked.
func chosen(c *fiber.Ctx, name string) []string {
	var all []string
	for _, value := range c.Context().PostArgs().PeekMulti(name) {
		all = append(all, string(value))
	}
	return all
}
