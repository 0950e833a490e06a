package staff

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"vigencia/council"
	"vigencia/views/ui"
)

// A CertificatePage is a certificate with its papers, its acts and what happened to it.
type CertificatePage struct {
	Screen
	Certificate   council.Certificate
	Holder        council.Physician
	Before, After council.Certificate // that it replaces, and that replaces it; zero when there is none
	Papers        []council.IssuedDocument
	Delivery      council.DeliveryState // "" when no paper is on its way
	Waiting       council.Act           // the act that waits for its second person; zero when none does
	Asker         string
	Past          []council.Event
	Mails         []MailLine
	Kind          council.ActKind // chosen before the form came back
	Reason        string
}

// A MailLine is one mail about the certificate.
type MailLine struct {
	Template, State string
	At              time.Time
}

func (p CertificatePage) facts() []ui.Fact {
	c := p.Certificate
	facts := []ui.Fact{
		{Term: p.W.Say("cert.name"), Value: p.Holder.FullName(), Small: p.W.Say("field.number") + " " + p.Holder.Number},
		{Term: p.W.Say("cert.kind"), Value: c.Label, Small: c.RNE}, {Term: p.W.Say("cert.decided"), Value: c.DecidedOn.Numeric()},
		{Term: p.W.Say("cert.valid"), Value: p.W.Say("cert.valid_value", "From", c.ValidFrom.Numeric(), "To", c.ValidTo.Numeric())},
		{Term: p.W.Say("cert.pickup"), Value: p.Rules.OfficeName(c.Pickup)}, {Term: p.W.Say("cert.origin"), Value: p.W.Say("certificate.origin." + c.Origin)},
	}
	if p.Delivery != "" {
		state := ui.Fact{Term: p.W.Say("cert.delivery"), Value: p.W.Say("delivery." + string(p.Delivery))}
		if p.is(council.Certifier, council.RegionalOffice) {
			state = ui.Fact{Term: state.Term, Link: ui.Link{Href: p.to("/consejo/entregas/" + choice(p.Certificate.ID)), Label: state.Value, About: p.W.Say("cert.see_delivery")}}
		}
		facts = append(facts, state)
	}
	for _, other := range []struct {
		key string
		c   council.Certificate
	}{{"cert.replaces", p.Before}, {"cert.replaced_by", p.After}} {
		if other.c.ID != 0 {
			facts = append(facts, ui.Fact{Term: p.W.Say(other.key), Link: ui.Link{Href: p.certificate(other.c.ID), Label: p.W.Say("cert.other", "Number", other.c.Number)}})
		}
	}
	return facts
}

// paper says how far a paper is.
func (p CertificatePage) paper(d council.IssuedDocument) string {
	switch {
	case d.Made():
		return p.W.Say("cert.paper_made", "Date", p.When(d.OrderedAt), "Size", strconv.FormatInt((d.Size+1023)/1024, 10), "Code", council.FormatHumanCode(d.Human))
	case d.Problem != "":
		return p.W.Say("cert.paper_failed", "Why", d.Problem)
	}
	return p.W.Say("cert.paper_waits")
}

// prints are the fingerprints of the papers' bytes, for whoever compares a file with the register.
func (p CertificatePage) prints() []ui.Fact {
	var facts []ui.Fact
	for _, d := range p.Papers {
		if d.Made() {
			facts = append(facts, ui.Fact{Term: p.W.Say("document." + string(d.Kind)), Value: d.SHA256})
		}
	}
	return facts
}

// newest says whether a paper is the one of its kind that holds today: only that can be printed.
func (p CertificatePage) newest(d council.IssuedDocument) bool {
	return !slices.ContainsFunc(p.Papers, func(o council.IssuedDocument) bool { return o.Kind == d.Kind && o.ID > d.ID })
}

// kinds are the acts that the certificate admits, as it is.
func (p CertificatePage) kinds() []ui.Option {
	var options []ui.Option
	for _, k := range council.ActKinds() {
		if p.Certificate.Takes(k) {
			options = append(options, ui.Option{Value: string(k), Label: p.W.Say("act." + string(k)), Hint: p.W.Say("act.help." + string(k)), Selected: p.Kind == k})
		}
	}
	return options
}

// moments is all that happened to the certificate, oldest first.
func (p CertificatePage) moments() []ui.Moment { return p.past(p.Past) }

func (s Screen) past(events []council.Event) []ui.Moment {
	var all []ui.Moment
	for _, e := range events {
		text := s.W.Say("cert.by", "Name", e.By.Name)
		for _, about := range []string{"reason", "note", "recipient"} {
			if said := e.Payload[about]; said != "" {
				text = strings.TrimSuffix(said, ".") + ". " + text
			}
		}
		all = append(all, ui.Moment{Title: s.W.Say("cert.event." + e.Action), When: s.When(e.At), At: e.At.In(s.Rules.Zone).Format("2006-01-02T15:04"), Text: text})
	}
	return all
}
