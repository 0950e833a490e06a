package staff

import (
	"net/url"
	"slices"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/db"
	"vigencia/handlers/web"
	"vigencia/views/staff"
	"vigencia/views/ui"
)

// MemberReaders are those who look members up: the whole roster, or the members of their own office.
func MemberReaders() []council.Role {
	return []council.Role{council.Registrar, council.Coordinator, council.Certifier, council.RegionalOffice}
}

// Members is GET /consejo/medicos: the roster by number, surnames, names or specialty. A regional office finds its own members.
func (h *Handlers) Members(c *fiber.Ctx) error {
	title, scope := h.Say("members.title"), h.memberScope(web.Actor(c))
	f := db.RegisterFilter{Number: web.Trimmed(c.Query("numero"), 10), Surname1: web.Trimmed(c.Query("paterno"), 80), Surname2: web.Trimmed(c.Query("materno"), 80),
		Names: web.Trimmed(c.Query("nombres"), 80), After: web.Trimmed(c.Query("despues"), 10)}
	p := staff.MembersPage{Screen: h.screen(c, title, h.crumb(ui.Link{Label: title})...), Number: f.Number, Surname1: f.Surname1, Surname2: f.Surname2, Names: f.Names, Scope: scope,
		MayAdd: web.Actor(c).Is(council.Registrar, "")}
	if p.Asked = !f.Empty() || scope != nil; p.Asked {
		f.Offices = scope
		found, err := h.Store.SearchRegister(c.UserContext(), f)
		if err != nil {
			return err
		}
		p.Count = found.Count
		for _, m := range found.Members {
			p.Rows = append(p.Rows, staff.MemberRow{Number: m.Number, Name: m.ListName(), Office: m.Office, Standing: m.Standing})
		}
		if found.More {
			p.Next = url.Values{"numero": {f.Number}, "paterno": {f.Surname1}, "materno": {f.Surname2}, "nombres": {f.Names}, "despues": {found.Members[len(found.Members)-1].Number}}.Encode()
		}
	}
	return web.Swap(c, staff.MemberList(p), staff.Members(p))
}

// memberScope is the offices whose members the actor sees; nil is the whole council.
func (h *Handlers) memberScope(by council.Actor) []string {
	offices, all := by.Scope(MemberReaders()...)
	if all {
		return nil
	}
	return append([]string{}, offices...)
}

// Member is GET /consejo/medicos/:number: what the roster has of a member, the requests and the certificates; never an e-file.
// A member of another office is not found.
func (h *Handlers) Member(c *fiber.Ctx) error { return h.member(c, fiber.StatusOK, nil) }

func (h *Handlers) member(c *fiber.Ctx, status int, problems []ui.Problem) error {
	ctx, by := c.UserContext(), web.Actor(c)
	m, err := h.Store.PhysicianByNumber(ctx, c.Params("number"))
	if err != nil {
		return err
	}
	if scope := h.memberScope(by); scope != nil && !slices.Contains(scope, m.Office) {
		return council.Refuse(council.NotFound, "error.not_found")
	}
	p := staff.MemberPage{Screen: h.screen(c, m.FullName(), h.crumb(ui.Link{Href: "/consejo/medicos", Label: h.Say("members.title")}, ui.Link{Label: m.Number})...), Physician: m}
	p.Problems, p.Page.HasErrors = problems, len(problems) > 0
	if p.Help, err = h.help(c, m, problems != nil); err != nil {
		return err
	}
	found, err := h.Store.Inbox(ctx, council.InboxFilter{For: by, State: council.AnyState, Search: m.Number})
	if err != nil {
		return err
	}
	p.Requests = found.Rows
	held, err := h.Store.HeldBy(ctx, m.ID)
	for _, x := range held {
		p.Certificates = append(p.Certificates, staff.MemberCertificate{Certificate: x.Certificate, Delivery: x.Delivery})
	}
	if err != nil {
		return err
	}
	return web.RenderStatus(c, status, staff.Member(p))
}
