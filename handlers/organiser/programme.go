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

// Programmes takes in PDFs of programmes, a few at a time.
type Programmes struct {
	Handlers
	papers web.Papers
}

// NewProgrammes takes in three programmes at the same time.
func NewProgrammes(h Handlers) *Programmes { return &Programmes{h, web.NewPapers(h.Office, 3)} }

// ProgrammePage is GET /organizadores/avales/:id/programa: the sessions, or a PDF.
func (h Handlers) ProgrammePage(c *fiber.Ctx) error {
	p, err := h.programme(c)
	if err != nil {
		return err
	}
	return web.Render(c, organiser.ProgrammePartPage(p))
}

func (h Handlers) programme(c *fiber.Ctx) (organiser.ProgrammePart, error) {
	part, err := h.part(c, council.ProgrammePart)
	p := organiser.ProgrammePart{PartPage: part}
	if err != nil {
		return p, err
	}
	for _, s := range part.Event.Sessions {
		p.Rows = append(p.Rows, organiser.SessionRow{Day: s.Day.String(), Begins: s.Begins, Ends: s.Ends, Title: s.Title, Who: s.Who})
	}
	p.File, err = h.Store.Programme(c.UserContext(), part.Event.ID)
	return p, err
}

// WriteProgramme is POST /organizadores/avales/:id/programa: the sessions that were typed, without the empty rows and those that are taken out.
func (h Handlers) WriteProgramme(c *fiber.Ctx) error {
	p, err := h.programme(c)
	if err != nil {
		return err
	}
	p.Rows = nil
	var e council.Endorsement
	for _, i := range rows(c, council.MaxSessions) {
		r := organiser.SessionRow{Day: field(c, "dia-"+i), Begins: field(c, "inicia-"+i), Ends: field(c, "termina-"+i), Title: field(c, "titulo-"+i), Who: field(c, "quien-"+i)}
		if r == (organiser.SessionRow{}) {
			continue
		}
		p.Rows = append(p.Rows, r)
		e.Sessions = append(e.Sessions, council.Session{Day: web.DateOf(r.Day), Begins: r.Begins, Ends: r.Ends, Title: r.Title, Who: r.Who})
	}
	return h.write(c, p.PartPage, e, nil, func(part organiser.PartPage) templ.Component {
		p.PartPage = part
		return organiser.ProgrammePartPage(p)
	})
}

// rows are the numbers of the rows that a form carries (filas), without those that are ticked to be taken out (quitar); a few more than most, so that
// too many are refused and not lost.
func rows(c *fiber.Ctx, most int) []string {
	n, _ := strconv.Atoi(c.FormValue("filas"))
	out := chosen(c, "quitar")
	var all []string
	for i := 1; i <= min(n, most+organiser.SpareRows); i++ {
		if s := strconv.Itoa(i); !slices.Contains(out, s) {
			all = append(all, s)
		}
	}
	return all
}

// SendProgramme is POST /organizadores/avales/:id/programa/archivo: the PDF of the programme; a later one takes its place.
func (h *Programmes) SendProgramme(c *fiber.Ctx) error {
	p, err := h.programme(c)
	if err != nil {
		return err
	}
	paper, err := h.papers.Take(c, "archivo", h.Profile.Endorsement.ProgrammeBytes)
	if err == nil {
		defer paper.Discard()
		if paper.Attachment.Format != council.PDF {
			err = web.AtField("archivo", "upload.not_pdf")
		} else {
			err = h.Store.SendProgramme(c.UserContext(), paper.TempFile, p.Event.ID, paper.Attachment, web.Actor(c))
		}
	}
	if err != nil {
		return h.again(c, err, &p.Screen, func() templ.Component { return organiser.ProgrammePartPage(p) })
	}
	return h.Go(c, path(p.Event.ID, "/programa"))
}

// ProgrammeFile is GET /organizadores/avales/:id/programa.pdf.
func (h Handlers) ProgrammeFile(c *fiber.Ctx) error {
	e, err := h.own(c)
	if err != nil {
		return err
	}
	a, err := h.Store.Programme(c.UserContext(), e.ID)
	if err != nil {
		return err
	}
	if a == nil {
		return council.Refuse(council.NotFound, "error.not_found")
	}
	return h.SendPaper(c, *a, strconv.FormatInt(e.ID, 10))
}

// Paper is GET /organizadores/avales/:id/aval.pdf: the paper of an endorsement, once it is made.
func (h Handlers) Paper(c *fiber.Ctx) error {
	e, err := h.own(c)
	if err != nil {
		return err
	}
	d, err := h.Store.DocumentOfEndorsement(c.UserContext(), e.ID)
	if err != nil {
		return err
	}
	return h.Office.Paper(c, d, e.Number)
}
