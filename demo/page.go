package demo

import (
	"time"

	"github.com/gofiber/fiber/v2"
	"vigencia/handlers/web"
	"vigencia/views/ui"
)

// PagePath is where the demo says who can sign in.
const PagePath = "/demostracion"

const shownMails = 40

// Page answers GET /demostracion: who can sign in, with the codes of the second factor as they are now, and the last mails.
func (g *Guide) Page(o *web.Office) fiber.Handler {
	return func(c *fiber.Ctx) error {
		page := o.PublicPage(c, o.Say("demo.title"))
		page.NoIndex = true
		return web.Render(c, guidePage(page, g.screen(o, time.Now())))
	}
}

// screen is the page's content: every sentence in the council's words.
type screen struct {
	lead, hint, mailsTitle, mailsLead string
	groups                            []group
	papers                            ui.Grid
	codes                             []verdict
	mails                             []letter
}

type group struct {
	grid  ui.Grid
	lines []line
}

type line struct{ user, name, about, code, secret, recovery string }

// A verdict is a paper to scan, and what its page will say.
type verdict struct {
	state                 ui.State
	href, code, who, what string
}

type letter struct{ subject, to, text string }

func (g *Guide) screen(o *web.Office, now time.Time) screen {
	s := screen{lead: o.Say("demo.lead") + " " + o.Say("demo.password", "Password", Password), hint: o.Say("demo.new_code"),
		mailsTitle: o.Say("demo.mails"), mailsLead: o.Say("demo.mails_lead")}
	user, who := ui.Column{Label: o.Say("demo.column.user")}, ui.Column{Label: o.Say("demo.column.who")}
	s.groups = []group{
		{ui.Grid{Caption: o.Say("demo.staff"), Columns: []ui.Column{user, who, {Label: o.Say("demo.column.code")}, {Label: o.Say("demo.column.secret")}, {Label: o.Say("demo.column.recovery")}}}, lines(g.Staff, now)},
		{ui.Grid{Caption: o.Say("demo.physicians"), Columns: []ui.Column{user, who}}, lines(g.Physicians, now)},
		{ui.Grid{Caption: o.Say("demo.organisers"), Columns: []ui.Column{user, who}}, lines(g.Organisers, now)},
	}
	s.papers = ui.Grid{Caption: o.Say("demo.papers"), Columns: []ui.Column{{Label: o.Say("demo.column.word")}, {Label: o.Say("demo.column.paper")}, who}}
	for _, p := range g.Papers {
		s.codes = append(s.codes, verdict{ui.State{Label: o.Say("standing." + string(p.Standing)), Shape: ui.ShapeOf(p.Standing)}, o.Base().To("/v/" + p.Code), p.Code, p.Holder, p.Label})
	}
	for _, m := range g.Box.Messages(shownMails) {
		s.mails = append(s.mails, letter{m.Subject, o.Say("demo.to", "To", m.To), m.Text})
	}
	return s
}

func lines(accounts []Account, now time.Time) []line {
	var list []line
	for _, a := range accounts {
		l := line{user: a.User, name: a.Name, about: a.About, code: a.Code(now), secret: a.Secret}
		if len(a.Recovery) > 2 {
			l.recovery = a.Recovery[0] + " " + a.Recovery[1]
		}
		list = append(list, l)
	}
	return list
}
