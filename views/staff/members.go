package staff

import (
	"slices"
	"strings"

	"vigencia/council"
	"vigencia/views/ui"
)

// A MembersPage is a search of the roster.
type MembersPage struct {
	Screen
	Number, Surname1, Surname2, Names string
	Scope                             []string // offices whose members are found; nil is the whole council
	Asked                             bool
	MayAdd                            bool
	Rows                              []MemberRow
	Count                             int
	Next                              string // query of the next page; "" on the last
}

// A MemberRow is one member.
type MemberRow struct{ Number, Name, Office, Standing string }

func (p MembersPage) columns() []ui.Column {
	return []ui.Column{{Label: p.W.Say("field.number")}, {Label: p.W.Say("field.full_name")}, {Label: p.W.Say("members.office")}, {Label: p.W.Say("field.standing")}}
}

// lead says whose members are found.
func (p MembersPage) lead() string {
	if p.Scope == nil {
		return p.W.Say("members.lead")
	}
	var names []string
	for _, code := range p.Scope {
		names = append(names, p.Rules.OfficeName(code))
	}
	return p.W.Say("members.lead") + " " + p.W.Say("members.yours", "Offices", strings.Join(names, ", "))
}

func (p MembersPage) count() string {
	if p.Count > council.CountCap {
		return p.W.Say("physicians.found_many")
	}
	return p.W.Count("physicians.found", p.Count)
}

func (p MembersPage) pages() ui.Pages {
	pages := ui.Pages{Label: p.W.Say("physicians.pages"), Count: p.count(), Target: "medicos"}
	if p.Next != "" {
		pages.After = ui.Link{Href: p.to("/consejo/medicos?" + p.Next), Label: p.W.Say("physicians.next")}
	}
	return pages
}

// A MemberPage is what the office has of one member.
type MemberPage struct {
	Screen
	Physician    council.Physician
	Requests     []council.InboxRow
	Certificates []MemberCertificate
	Help         MemberHelp
}

// A MemberCertificate is one certificate and where its paper is.
type MemberCertificate struct {
	Certificate council.Certificate
	Delivery    council.Delivery
}

func (p MemberPage) facts() []ui.Fact {
	m := p.Physician
	fact := func(key, value string) ui.Fact { return ui.Fact{Term: p.W.Say(key), Value: value} }
	all := []ui.Fact{fact("field.number", m.Number), fact("field.document", strings.TrimSpace(m.DocumentID.Kind+" "+m.DocumentID.Number)), fact("field.full_name", m.FullName()),
		fact("field.office", p.Rules.OfficeName(m.Office)), fact("field.membership", m.Membership), fact("field.standing", m.Standing), fact("field.phone", m.Phone),
		fact("field.mobile", m.Mobile), fact("field.email", m.Email), fact("field.address", m.Address)}
	return slices.DeleteFunc(all, func(f ui.Fact) bool { return f.Value == "" })
}

// certificateItem says in a line what a certificate is and where its paper lies.
func (p MemberPage) certificateItem(x MemberCertificate) ui.Item {
	item := ui.Item{Link: ui.Link{Label: x.Certificate.Number + ", " + x.Certificate.Label}, Small: p.W.Say("members.valid", "Date", x.Certificate.ValidTo.Numeric())}
	if x.Delivery.State == "" {
		return item
	}
	item.Small += ". " + p.W.Say("members.delivery", "State", p.W.Say("delivery."+string(x.Delivery.State)), "Office", p.Rules.OfficeName(x.Delivery.Office))
	if x.Delivery.Visible(p.Me) {
		item.Link.Href = p.to("/consejo/entregas/" + choice(x.Certificate.ID))
	}
	return item
}
