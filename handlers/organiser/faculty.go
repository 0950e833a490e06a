package organiser

import (
	"github.com/a-h/templ"
	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/web"
	"vigencia/views/organiser"
)

// FacultyPage is GET /organizadores/avales/:id/profesores: who teaches, each number beside the register.
func (h Handlers) FacultyPage(c *fiber.Ctx) error {
	p, err := h.part(c, council.FacultyPart)
	if err != nil {
		return err
	}
	checks, err := h.Store.CheckFaculty(c.UserContext(), p.Event)
	if err != nil {
		return err
	}
	f := organiser.FacultyPart{PartPage: p}
	for _, t := range checks {
		f.Rows = append(f.Rows, organiser.FacultyRow{Teacher: t.Teacher, Check: t, Checked: t.Teacher.Certificate != ""})
	}
	return web.Render(c, organiser.FacultyPartPage(f))
}

// WriteFaculty is POST /organizadores/avales/:id/profesores: the people who were typed, and those of a pasted list (lista), one a line.
func (h Handlers) WriteFaculty(c *fiber.Ctx) error {
	part, err := h.part(c, council.FacultyPart)
	if err != nil {
		return err
	}
	var e council.Endorsement
	for _, i := range rows(c, council.MaxFaculty) {
		if t := (council.Teacher{Name: field(c, "nombre-"+i), Certificate: field(c, "certificado-"+i)}); t != (council.Teacher{}) {
			e.Faculty = append(e.Faculty, t)
		}
	}
	e.Faculty = append(e.Faculty, council.ParseFaculty(c.FormValue("lista"))...)
	p := organiser.FacultyPart{}
	for _, t := range e.Faculty {
		p.Rows = append(p.Rows, organiser.FacultyRow{Teacher: t})
	}
	return h.write(c, part, e, nil, func(part organiser.PartPage) templ.Component {
		p.PartPage = part
		return organiser.FacultyPartPage(p)
	})
}
