package staff

import (
	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/db"
	"vigencia/handlers/web"
	"vigencia/views/staff"
	"vigencia/views/ui"
)

// help is what the one who asks can do for a member, with what was typed.
func (h *Handlers) help(c *fiber.Ctx, p council.Physician, again bool) (staff.MemberHelp, error) {
	by := web.Actor(c)
	m := staff.MemberHelp{Physician: p, Contact: council.ContactData{Phone: p.Phone, Mobile: p.Mobile, Email: p.Email, Address: p.Address}, Reason: c.FormValue("motivo"),
		Why: c.FormValue("causa"), Whys: db.HaltReasons(), MayHelp: by.Is(council.Registrar, "") || by.Is(council.RegionalOffice, p.Office), MayHalt: by.Is(council.Registrar, "")}
	if again && c.Context().PostArgs().Has("celular") {
		m.Contact = contactOf(c)
	} else {
		m.Reason, m.HaltReason = "", m.Reason
	}
	mails, err := h.Store.MailsTo(c.UserContext(), p.ID, 20)
	for _, one := range mails {
		m.Mails = append(m.Mails, mailRow(one))
	}
	return m, err
}

func contactOf(c *fiber.Ctx) council.ContactData {
	return council.ContactData{Phone: c.FormValue("telefono"), Mobile: c.FormValue("celular"), Email: c.FormValue("correo"), Address: c.FormValue("direccion")}
}

// CorrectContact is POST /consejo/medicos/:number/contacto: staff help a member with the contact data, with a reason on record.
func (h *Handlers) CorrectContact(c *fiber.Ctx) error {
	return h.memberAct(c, "motivo", func(number string) error {
		contact, faults := h.Store.Rules().CheckContact(contactOf(c))
		if len(faults) > 0 {
			return &council.Error{Code: council.Invalid, Say: "error.form", Fields: faults}
		}
		return h.Store.CorrectContact(c.UserContext(), web.Actor(c), number, contact, c.FormValue("motivo"))
	})
}

// Halt is POST /consejo/medicos/:number/detencion: mails and terms of the member stand still.
func (h *Handlers) Halt(c *fiber.Ctx) error {
	return h.memberAct(c, "motivo-detencion", func(number string) error {
		return h.Store.Halt(c.UserContext(), web.Actor(c), number, c.FormValue("causa"), c.FormValue("motivo"))
	})
}

// Resume is POST /consejo/medicos/:number/reanudacion: they go on where they stood.
func (h *Handlers) Resume(c *fiber.Ctx) error {
	return h.memberAct(c, "motivo-reanudacion", func(number string) error {
		return h.Store.Resume(c.UserContext(), web.Actor(c), number, c.FormValue("motivo"))
	})
}

// memberAct does one act of the member's page. Several of its forms ask for a reason: reason is the id of the one in the form that was sent.
func (h *Handlers) memberAct(c *fiber.Ctx, reason string, act func(number string) error) error {
	number := c.Params("number")
	err := act(number)
	if problems, ok := h.Problems(err); ok {
		for i := range problems {
			if problems[i].Field == "motivo" {
				problems[i].Field = reason
			}
		}
		return h.member(c, fiber.StatusUnprocessableEntity, problems)
	}
	if err != nil {
		return err
	}
	return h.Go(c, "/consejo/medicos/"+number)
}

// NewMember is GET /consejo/medicos/nuevo: the form that adds a member by hand.
func (h *Handlers) NewMember(c *fiber.Ctx) error { return h.newMember(c, fiber.StatusOK, nil) }

func (h *Handlers) newMember(c *fiber.Ctx, status int, problems []ui.Problem) error {
	title := h.Say("helping.add")
	screen := h.screen(c, title, h.crumb(ui.Link{Href: "/consejo/medicos", Label: h.Say("members.title")}, ui.Link{Label: title})...)
	screen.Problems, screen.Page.HasErrors = problems, len(problems) > 0
	typed := map[string]string{}
	for _, column := range h.Store.Rules().Columns(council.ImportRoster) {
		typed[column.Key] = c.FormValue(column.Key)
	}
	return web.RenderStatus(c, status, staff.NewMemberPage(staff.NewMember{Screen: screen, Typed: typed, Today: h.Today()}))
}

// AddMember is POST /consejo/medicos: a member by hand, held to the same rules as a line of a roster.
func (h *Handlers) AddMember(c *fiber.Ctx) error {
	head, row := council.SheetFile{}, council.SheetRow{}
	for _, column := range h.Store.Rules().Columns(council.ImportRoster) {
		head.Header = append(head.Header, h.Say("import.column."+column.Key))
		row.Cells = append(row.Cells, web.Trimmed(c.FormValue(column.Key), 200))
	}
	rules := h.Store.Rules()
	at, _ := rules.ReadHead(council.ImportRoster, head) // every column is there
	p, faults := rules.ReadRosterRow(at, row, h.Today())
	var check council.Check
	for _, f := range faults {
		say := f.Say
		if f.Value == "" && say == "import.fault.empty" {
			say = "helping.empty." + f.Column // a form says what to write, a file which cell is empty
		}
		check.Field(f.Column, say, f.Args...)
	}
	h.Profile.CheckMember(p, &check)
	err := check.Err()
	if err == nil {
		p, err = h.Store.AddPhysician(c.UserContext(), p, web.Actor(c))
	}
	if problems, ok := h.Problems(err); ok {
		return h.newMember(c, fiber.StatusUnprocessableEntity, ui.InOrder(problems, staff.NewMember{}.Order()...))
	}
	if err != nil {
		return err
	}
	return h.Go(c, "/consejo/medicos/"+p.Number)
}
