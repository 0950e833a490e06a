package web

import (
	"slices"
	"strings"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/views/layout"
	"vigencia/views/ui"
)

// A staffDoor is a page of the council's menu and the roles that have it.
type staffDoor struct {
	item  layout.Item
	roles []council.Role
}

func (o *Office) staffDoors() []staffDoor {
	all := o.Profile.StaffRoles()
	doors := []staffDoor{
		{layout.Item{Href: "/consejo", Label: o.Say("menu.staff.today"), Icon: ui.Home}, all},
		{layout.Item{Href: "/consejo/solicitudes", Label: o.Say("menu.staff.requests"), Icon: ui.Document}, []council.Role{council.Evaluator, council.SecondReader, council.Coordinator, council.Certifier, council.Administrator}},
		{layout.Item{Href: "/consejo/ingresos", Label: o.Say("menu.staff.access"), Icon: ui.Person}, []council.Role{council.Registrar}},
		{layout.Item{Href: "/consejo/medicos", Label: o.Say("menu.staff.physicians"), Icon: ui.Search}, []council.Role{council.Registrar, council.Coordinator, council.RegionalOffice, council.Certifier}},
		{layout.Item{Href: "/consejo/certificados", Label: o.Say("menu.staff.certificates"), Icon: ui.Award}, []council.Role{council.Certifier, council.Administrator}},
		{layout.Item{Href: "/consejo/entregas", Label: o.Say("menu.staff.deliveries"), Icon: ui.Check}, []council.Role{council.Certifier, council.RegionalOffice}},
		{layout.Item{Href: "/consejo/examenes", Label: o.Say("menu.staff.exams"), Icon: ui.Check}, []council.Role{council.Examiner}},
		{layout.Item{Href: "/consejo/avales", Label: o.Say("menu.staff.endorsements"), Icon: ui.Award}, o.where(o.Profile.Endorses(), council.Endorser)},
		{layout.Item{Href: "/consejo/asistencia", Label: o.Say("menu.staff.attendance"), Icon: ui.Check}, o.where(o.Profile.Endorses(), council.Endorser)},
		{layout.Item{Href: "/consejo/organizadores", Label: o.Say("menu.staff.organisers"), Icon: ui.People}, o.where(o.Profile.Endorses(), council.Endorser)},
		{layout.Item{Href: "/consejo/lotes", Label: o.Say("menu.staff.lots"), Icon: ui.Printer}, o.where(o.Profile.Lots(), council.Certifier)},
		{layout.Item{Href: "/consejo/padron", Label: o.Say("menu.staff.roster"), Icon: ui.UploadUp}, []council.Role{council.Registrar, council.Administrator}},
		{layout.Item{Href: "/consejo/correos", Label: o.Say("menu.staff.mails"), Icon: ui.Mail}, []council.Role{council.Registrar, council.Coordinator, council.Administrator}},
		{layout.Item{Href: "/consejo/cuentas", Label: o.Say("menu.staff.accounts"), Icon: ui.Person}, []council.Role{council.Administrator}},
		{layout.Item{Href: "/consejo/reglas", Label: o.Say("menu.staff.rules"), Icon: ui.Document}, []council.Role{council.Administrator, council.Coordinator}},
		{layout.Item{Href: "/consejo/paginas", Label: o.Say("menu.staff.pages"), Icon: ui.Document}, []council.Role{council.Administrator, council.Registrar}},
	}
	if o.Profile.HasPapers() {
		files := staffDoor{layout.Item{Href: "/consejo/expedientes", Label: o.Say("menu.staff.files"), Icon: ui.Document}, []council.Role{council.Registrar}}
		doors = slices.Insert(doors, 3, files)
	}
	return doors
}

// where gives the roles only of what the council has.
func (o *Office) where(has bool, roles ...council.Role) []council.Role {
	if !has {
		return nil
	}
	return roles
}

// staffMenu lists the pages that the grants of the account open.
func (o *Office) staffMenu(c *fiber.Ctx, a council.Account) []layout.Item {
	var items []layout.Item
	for _, d := range o.staffDoors() {
		if slices.ContainsFunc(a.Grants, func(g council.Grant) bool { return slices.Contains(d.roles, g.Role) }) {
			items = append(items, d.item)
		}
	}
	items = append(items, o.leave())
	return o.mark(c, items)
}

// mark notes which line of the menu the page belongs to: the longest address that the path begins with.
func (o *Office) mark(c *fiber.Ctx, items []layout.Item) []layout.Item {
	path := strings.TrimPrefix(c.Path(), string(o.Base()))
	best := -1
	for i, it := range items {
		if (path == it.Href || strings.HasPrefix(path, it.Href+"/")) && (best < 0 || len(it.Href) > len(items[best].Href)) {
			best = i
		}
	}
	if best >= 0 {
		items[best].Current = true
	}
	return items
}

func (o *Office) physicianUser(a council.Account) *layout.User {
	first, _, _ := strings.Cut(a.Name, " ")
	return &layout.User{Name: strings.ToUpper(first), Initials: initials(a.Name), Status: o.Say("shell.connected"), Href: "/inicio"}
}

func (o *Office) organiserUser(a council.Account) *layout.User {
	return &layout.User{Name: a.Name, Initials: initials(a.Name), Status: o.Say("shell.connected"), Href: "/organizadores/institucion"}
}

func (o *Office) staffUser(a council.Account) *layout.User {
	status := o.Say("shell.connected")
	if len(a.Grants) > 0 {
		status = o.Say("role." + string(a.Grants[0].Role))
	}
	return &layout.User{Name: a.Name, Initials: initials(a.Name), Status: status, Href: "/consejo/cuenta"}
}

// initials are the first letters of the first two words of a name.
func initials(name string) string {
	s := ""
	for _, w := range strings.Fields(name) {
		if r := []rune(w); len(s) < 2 {
			s += strings.ToUpper(string(r[0]))
		}
	}
	return s
}
