package web

import (
	"crypto/rand"
	"encoding/hex"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/db"
	"vigencia/views/layout"
	"vigencia/views/ui"
)

// Page begins a page with a title: the council's name and colours, who is signed in, and the menu of the audience. Crumbs lead to it.
func (o *Office) Page(c *fiber.Ctx, title string, crumbs ...ui.Link) layout.Page {
	p := layout.Page{
		Title: title, Lang: o.Profile.Lang, Theme: o.Profile.Key, Base: o.Base(), Token: o.Token(c), Crumbs: crumbs, Demo: o.Demo, Words: o.shell(), SideBar: o.Profile.Site.Shell == council.BarShell,
		Site: layout.Site{Name: o.Profile.Site.Name, Short: o.Profile.Site.Short, Mark: o.Profile.Site.Mark, System: o.Profile.Site.System,
			Tagline: o.Profile.Site.Tagline, Bar: o.Profile.Site.Short, Narrow: o.Profile.Site.Narrow},
		FootNote: o.Profile.Site.Name + " · " + o.Profile.Site.Unit,
		Footer:   o.footer(),
	}
	session, ok := Session(c)
	if !ok || session.Stage != db.Full {
		p.Menu = o.publicMenu(c)
		return p
	}
	p.Expires, p.Extend = session.Expires(), "/sesion"
	if session.Account.Kind == council.StaffAccount {
		p.User, p.Menu = o.staffUser(session.Account), o.staffMenu(c, session.Account)
		return p
	}
	if session.Account.Kind == council.OrganiserAccount {
		p.User, p.Menu = o.organiserUser(session.Account), o.organiserMenu(c)
	} else {
		p.User, p.Menu = o.physicianUser(session.Account), o.physicianMenu(c)
	}
	if !p.SideBar {
		p.Menu, p.Tabs = o.publicMenu(c), p.Menu
	}
	return p
}

// PublicPage is Page with the masthead's menu, whoever is signed in.
func (o *Office) PublicPage(c *fiber.Ctx, title string) layout.Page {
	p := o.Page(c, title)
	p.Menu = o.publicMenu(c)
	return p
}

func (o *Office) shell() layout.Words {
	return layout.Words{
		Skip: o.Say("shell.skip"), Menu: o.Say("shell.menu"), CloseMenu: o.Say("shell.close_menu"), MainMenu: o.Say("shell.main_menu"), Principal: o.Say("shell.principal"),
		Trail: o.Say("shell.trail"), Foot: o.Say("shell.foot"), Section: o.Say("shell.section"), ErrorPrefix: o.Say("shell.error_prefix"), ErrorTitle: o.Say("shell.error_title"),
		Failed: o.Say("shell.failed"), Offline: o.Say("shell.offline"), Expiring: o.Say("shell.expiring"), Stay: o.Say("shell.stay"),
	}
}

// Reference is a short name for one failure, in the log and on the page.
func Reference() string {
	b := make([]byte, 5)
	_, _ = rand.Read(b) // never fails: crypto/rand ends the program instead
	return hex.EncodeToString(b)
}
