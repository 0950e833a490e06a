package profiles

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"vigencia/council"
)

// most is the largest e-file that a profile can ask for: the server's own limit for a whole form is 16 MB.
const most = 15 << 20

func (r *reader) checkOffices() {
	c, p := r.part("offices.yaml"), r.profile
	c.list("$", codes(p.Offices, func(o council.Office) string { return o.Code }))
	for i, o := range p.Offices {
		at := fmt.Sprintf("$[%d]", i)
		c.filled(at+".name", o.Name, at+".long", o.Long, at+".city", o.City, at+".phone", o.Phone, at+".address", o.Address, at+".hours", o.Hours)
		if o.Mail != "" {
			c.email(at+".mail", o.Mail)
		}
	}
}

func (r *reader) checkSpecialties() {
	c, p := r.part("specialties.yaml"), r.profile
	all := codes(p.Specialties, func(s council.Specialty) string { return s.Code })
	c.list("$", all)
	names := map[string]bool{}
	for i, s := range p.Specialties {
		at := fmt.Sprintf("$[%d]", i)
		c.filled(at+".name", s.Name)
		c.need(!names[council.Fold(s.Name)], at+".name", "%q stands twice", s.Name)
		names[council.Fold(s.Name)] = true
		c.need(s.Parent == "" || s.Parent != s.Code && slices.Contains(all, s.Parent), at+".parent", "there is no specialty %q", s.Parent)
		c.requires(at+".requires", s, all)
	}
}

func (r *reader) checkKinds() {
	c, p := r.part("kinds.yaml"), r.profile
	c.list("$", codes(p.Kinds, func(k council.Kind) string { return k.Code }))
	series := codes(p.Series, func(s council.Series) string { return s.Code })
	for i, k := range p.Kinds {
		at := fmt.Sprintf("$[%d]", i)
		c.filled(at+".label", k.Label, at+".certificate", k.Certificate)
		c.need(k.Takes == council.GeneralRegistration || k.Takes == council.SpecialtyRegistration, at+".takes", "%q is not general or specialty", k.Takes)
		for path, label := range map[string]string{".label": k.Label, ".certificate": k.Certificate} {
			c.need((k.Takes == council.SpecialtyRegistration) == strings.Contains(strings.ToLower(label), "{specialty}"), at+path, "a kind names {Specialty} if it takes specialties, and only then")
		}
		c.need(k.EFile.MaxBytes >= 0 && k.EFile.MaxBytes <= most, at+".efile.max_bytes", "max_bytes must be from 0 to %d", most)
		_, known := r.profile.Pages[k.EFile.Page]
		c.need(known || k.EFile.Page == "", at+".efile.page", "there is no pages/%s.md", k.EFile.Page)
		c.need(slices.Contains([]council.KindStep{council.AnyStep, council.First, council.Renewal}, k.Step), at+".step", "%q is not first, renewal or empty", k.Step)
		c.need(slices.Contains([]council.WindowEnd{council.WindowToSubmission, council.WindowToValidity}, k.WindowTo), at+".window_to", "%q is neither submission nor validity", k.WindowTo)
		c.slots(at+".slots", k.Slots, p)
		c.slots(at+".needs", k.Needs, p)
		c.positive(at+".max_description", k.MaxDescription)
		c.need(slices.Contains(series, k.Series), at+".series", "there is no series %q in council.yaml", k.Series)
		judged := k.Table == "" && len(k.Phases) > 0 || slices.ContainsFunc(p.Tables, func(t council.Table) bool { return k.Table != "" && strings.HasPrefix(t.Version, k.Table+"-") })
		c.need(judged, at+".table", "no version in table.yaml begins with %q", k.Table+"-")
	}
}

func (r *reader) checkTables() {
	c := r.part("table.yaml")
	c.list("$", codes(r.profile.Tables, func(t council.Table) string { return t.Version }))
	for i, t := range r.profile.Tables {
		at := fmt.Sprintf("$[%d]", i)
		c.need(t.Pass > 0, at+".pass", "the points that pass are missing")
		for _, fault := range t.Check() {
			c.need(false, at, "%s", r.profile.Words.Say(fault.Say, fault.Args...))
		}
	}
	for _, fault := range council.TableSequence(r.profile.Tables) {
		c.need(false, "$", "%s", r.profile.Words.Say(fault.Say, fault.Args...))
	}
}

func (r *reader) checkReasons() {
	c, p := r.part("reasons.yaml"), r.profile
	c.list("$", codes(p.Reasons, func(x council.Reason) string { return x.Code }))
	for i, x := range p.Reasons {
		at := fmt.Sprintf("$[%d]", i)
		c.filled(at+".label", x.Label, at+".help", x.Help)
	}
	c.need(slices.ContainsFunc(p.Reasons, func(x council.Reason) bool { return x.Final }), "", "no reason is final: nothing could ever be denied at once")
}

func (r *reader) checkCalendar() {
	c, p := r.part("calendar.yaml"), r.profile
	for i, h := range p.Calendar.Holidays {
		at := fmt.Sprintf("$.holidays[%d]", i)
		c.filled(at+".name", h.Name, at+".source", h.Source)
		fixed := h.Month >= time.January && h.Month <= time.December && h.Day >= 1 && council.On(2024, h.Month, h.Day).Month == h.Month
		nth := h.Month >= time.January && h.Month <= time.December && h.Day == 0 && h.Nth >= 1 && h.Nth <= 5 && h.Weekday >= 0 && h.Weekday <= 6
		moving := h.EasterOffset != nil && h.Month == 0 && h.Day == 0
		c.need(fixed && h.EasterOffset == nil && h.Nth == 0 || moving || nth, at, "a holiday has a month and a day, a month with nth and weekday, or easter_offset")
		c.need(h.Every >= 0 && (h.Every < 2 || !h.From.IsZero()), at+".every", "what comes every so many years needs from, to count them")
		c.need(h.From.IsZero() || h.To.IsZero() || !h.To.Before(h.From), at+".to", "it ends before it begins")
	}
	for path, days := range map[string][]council.SpecialDay{"$.special": p.Calendar.Special, "$.optional": p.Optional} {
		for i, d := range days {
			at := fmt.Sprintf("%s[%d]", path, i)
			c.filled(at+".name", d.Name, at+".source", d.Source, at+".date", d.Date.String())
			for _, o := range d.Offices {
				_, known := p.Office(o)
				c.need(known, at+".offices", "there is no office %q in offices.yaml", o)
			}
		}
	}
}

// checkSigners needs one or two persons in office: a paper has room for no more.
func (r *reader) checkSigners() {
	c, p := r.part("signers.yaml"), r.profile
	c.need(len(p.Signers) > 0, "$", "the list is empty")
	for i, s := range p.Signers {
		at := fmt.Sprintf("$[%d]", i)
		c.filled(at+".name", s.Name, at+".post", s.Post)
		c.need(s.From.IsZero() || s.To.IsZero() || !s.To.Before(s.From), at+".to", "the office ends before it begins")
		c.need(len(p.SignersOn(s.From)) <= 2, at, "more than two signers are in office when this one begins")
	}
}
