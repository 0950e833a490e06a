package staff

import (
	"strconv"
	"strings"

	"vigencia/council"
	"vigencia/views/ui"
)

// AccountList is every staff account, and the form that invites another.
type AccountList struct {
	Screen
	Accounts []council.Account
	Typed    AccountForm
}

// AccountForm is an invitation as it was typed.
type AccountForm struct{ Name, Email, Number, Role, Office string }

func (l AccountList) columns() []ui.Column {
	return []ui.Column{{Label: l.W.Say("accounts.person")}, {Label: l.W.Say("accounts.grants")}, {Label: l.W.Say("accounts.status")}, {Label: l.W.Say("accounts.last")}, {Label: l.W.Say("accounts.action")}}
}

func (s Screen) accountPath(a council.Account, rest string) string {
	return s.to("/consejo/cuentas/" + strconv.FormatInt(a.ID, 10) + rest)
}

func (s Screen) accountState(a council.Account) ui.State {
	switch {
	case a.Disabled:
		return ui.State{Label: s.W.Say("accounts.disabled"), Shape: ui.Ended}
	case a.Invited:
		return ui.State{Label: s.W.Say("accounts.invited"), Shape: ui.Waiting}
	case !a.SecondFactor:
		return ui.State{Label: s.W.Say("accounts.no_factor"), Shape: ui.Going}
	}
	return ui.State{Label: s.W.Say("accounts.active"), Shape: ui.Done}
}

func (s Screen) grant(g council.Grant) string {
	role := s.W.Say("role." + string(g.Role))
	if g.Office == "" {
		return role
	}
	return role + ", " + s.Rules.OfficeName(g.Office)
}

func (s Screen) grants(a council.Account) string {
	var all []string
	for _, g := range a.Grants {
		all = append(all, s.grant(g))
	}
	return strings.Join(all, "; ")
}

func (s Screen) roles(chosen string) []ui.Option {
	options := []ui.Option{{Label: s.W.Say("accounts.choose_role")}}
	for _, r := range s.Rules.StaffRoles() {
		options = append(options, ui.Option{Value: string(r), Label: s.W.Say("role." + string(r)), Selected: string(r) == chosen})
	}
	return options
}

func (s Screen) everyOffice(chosen string) []ui.Option {
	options := []ui.Option{{Label: s.W.Say("accounts.whole_council")}}
	for _, o := range s.Rules.Offices {
		options = append(options, ui.Option{Value: o.Code, Label: o.Name, Selected: o.Code == chosen})
	}
	return options
}

// Account is one staff account as administrators see it.
type Account struct {
	Screen
	Account   council.Account
	Physician council.Physician // own record, or nobody
	Sessions  int
	Events    []council.Event
	Typed     AccountForm
}

func (a Account) self() bool { return a.Me.Account == a.Account.ID }

func (a Account) facts() []ui.Fact {
	last := a.When(a.Account.LastLoginAt)
	if last == "" {
		last = a.W.Say("accounts.never")
	}
	factor := a.W.Say("accounts.factor_no")
	if a.Account.SecondFactor {
		factor = a.W.Say("accounts.factor_yes")
	}
	facts := []ui.Fact{
		{Term: a.W.Say("field.email"), Value: a.Account.Email}, {Term: a.W.Say("accounts.last"), Value: last},
		{Term: a.W.Say("accounts.factor"), Value: factor}, {Term: a.W.Say("accounts.sessions"), Value: strconv.Itoa(a.Sessions)},
	}
	if a.Physician.ID != 0 {
		facts = append(facts, ui.Fact{Term: a.W.Say("accounts.record"), Value: a.Physician.FullName(), Small: a.W.Say("field.number") + " " + a.Physician.Number})
	}
	return facts
}

// history tells what was done to the account, the latest first.
func (a Account) history() []ui.Moment {
	var moments []ui.Moment
	for i := len(a.Events) - 1; i >= 0 && len(moments) < 20; i-- {
		e := a.Events[i]
		text := e.By.Name
		if g := e.Payload["grants"]; g != "" && e.Action == "set_grants" {
			text = strings.TrimPrefix(text+": ", ": ") + a.recorded(g)
		}
		moments = append(moments, ui.Moment{Title: a.W.Say("accounts.event." + e.Action), When: a.When(e.At), At: e.At.In(a.Rules.Zone).Format("2006-01-02T15:04"), Text: text})
	}
	return moments
}

// recorded puts grants of an event ("evaluator, regional_office III") in words.
func (a Account) recorded(grants string) string {
	var all []string
	for _, g := range strings.Split(grants, ", ") {
		role, office, _ := strings.Cut(g, " ")
		all = append(all, a.grant(council.Grant{Role: council.Role(role), Office: office}))
	}
	return strings.Join(all, "; ")
}

// Own is the account of the one who looks: sessions, recovery codes, password.
type Own struct {
	Screen
	Account  council.Account
	Sessions []OwnSession
}

// OwnSession is one browser in which the account is signed in.
type OwnSession struct {
	Hash    string
	Agent   string
	Address string
	Since   string
	Seen    string
	Current bool
}

func (o Own) columns() []ui.Column {
	return []ui.Column{{Label: o.W.Say("own.device")}, {Label: o.W.Say("own.address")}, {Label: o.W.Say("own.since")}, {Label: o.W.Say("own.seen")}, {Label: o.W.Say("accounts.action")}}
}
