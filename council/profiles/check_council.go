package profiles

import (
	"fmt"
	"regexp"
	"strings"

	"vigencia/council"
)

const councilYAML = "council.yaml"

func (r *reader) checkSite() {
	c, p := r.part(councilYAML), r.profile
	s := p.Site
	c.filled("$.lang", p.Lang, "$.site.name", s.Name, "$.site.unit", s.Unit, "$.site.short", s.Short, "$.site.mark", s.Mark,
		"$.site.system", s.System, "$.site.tagline", s.Tagline, "$.site.town", s.Town, "$.contact.phone", p.Contact.Phone)
	c.need(len([]rune(s.Mark)) <= 3, "$.site.mark", "the mark has at most three letters")
	c.need(s.Shell == council.BarShell || s.Shell == council.MastheadShell, "$.site.shell", "%q is neither %s nor %s", s.Shell, council.BarShell, council.MastheadShell)
	c.colour("$.site.brand", s.Brand)
	c.colour("$.site.accent", s.Accent)
	c.email("$.contact.requests", p.Contact.Requests)
	c.email("$.contact.certificates", p.Contact.Certificates)
}

func (r *reader) checkNumbers() {
	c, p := r.part(councilYAML), r.profile
	for _, f := range []struct {
		path string
		council.NumberFormat
	}{
		{"$.number", p.Number}, {"$.rne", p.RNE},
		{"$.mobile", council.NumberFormat{Label: p.Mobile.Label, Hint: p.Mobile.Hint, Digits: p.Mobile.Digits, Lead: p.Mobile.Lead}},
	} {
		c.filled(f.path+".label", f.Label, f.path+".hint", f.Hint)
		c.positive(f.path+".digits", f.Digits)
		c.need(f.MinDigits >= 0 && f.MinDigits <= f.Digits, f.path+".min_digits", "min_digits is more than digits")
		c.need(digits(f.Lead) && len(f.Lead) < f.Digits, f.path+".lead", "%q must be digits, fewer than the number has", f.Lead)
	}
	c.need(p.Mobile.Country != "" && digits(p.Mobile.Country), "$.mobile.country", "the country's code is digits")
	c.list("$.documents", codes(p.Documents, func(k council.DocumentKind) string { return k.Code }))
	for i, k := range p.Documents {
		_, err := regexp.Compile(k.Pattern) // alone first: the error then shows the pattern as it is written
		if err == nil {
			err = k.Faults()
		}
		c.need(err == nil, fmt.Sprintf("$.documents[%d].pattern", i), "%v", err)
	}
}

func (r *reader) checkMembers() {
	c, m := r.part(councilYAML), r.profile.Members
	c.list("$.members.memberships", m.Memberships)
	c.list("$.members.standings", m.Standings)
	c.among("$.members.active_if", m.ActiveIf, m.Memberships)
	c.among("$.members.able_if", m.AbleIf, m.Standings)
}

func (r *reader) checkTerms() {
	c, t, v := r.part(councilYAML), r.profile.Terms, r.profile.Validity
	c.positive("$.terms.evaluation", t.Evaluation)
	c.positive("$.terms.remedy", t.Remedy)
	c.positive("$.terms.access", t.Access)
	c.positive("$.terms.roster_fresh", t.RosterFresh)
	c.falling("$.terms.reminders", t.Reminders, t.Remedy)
	c.falling("$.terms.warnings", t.Warnings, 12*v.Years)
	c.positive("$.validity.years", v.Years)
	c.need(v.Starts == council.StartsAtDecision || v.Starts == council.StartsAfterPrevious, "$.validity.starts",
		"%q is neither %s nor %s", v.Starts, council.StartsAtDecision, council.StartsAfterPrevious)
}

func (r *reader) checkAccess() {
	c, a := r.part(councilYAML), r.profile.Access
	c.positive("$.access.password_hours", a.PasswordHours)
	c.positive("$.access.reset_minutes", a.ResetMinutes)
	c.positive("$.access.invite_hours", a.InviteHours)
	c.positive("$.access.email_hold", a.EmailHold)
	c.list("$.access.proofs", codes(a.Proofs, func(p council.Proof) string { return p.Code }))
	for i, p := range a.Proofs {
		at := fmt.Sprintf("$.access.proofs[%d]", i)
		c.filled(at+".label", p.Label, at+".hint", p.Hint)
	}
	c.list("$.consents", codes(r.profile.Consents, func(x council.Consent) string { return x.Code }))
	for i, x := range r.profile.Consents {
		at := fmt.Sprintf("$.consents[%d]", i)
		c.filled(at+".version", x.Version, at+".label", x.Label, at+".text", x.Text)
	}
}

func digits(s string) bool { return strings.Trim(s, "0123456789") == "" }
