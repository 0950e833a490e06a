package profiles

import (
	"fmt"
	"slices"

	"vigencia/council"
)

// checkChecklist holds the documents of a physician's file to the cases that they name.
func (r *reader) checkChecklist() {
	c, list := r.part("checklist.yaml"), r.profile.Checklist
	cases := codes(list.Cases, func(x council.Case) string { return x.Code })
	for i, x := range list.Cases {
		at := fmt.Sprintf("$.cases[%d]", i)
		c.filled(at+".code", x.Code, at+".label", x.Label, at+".help", x.Help)
		c.need(slices.Index(cases, x.Code) == i, at+".code", "%q stands twice", x.Code)
	}
	r.checkPaperReasons(c, "$.reasons", list.Reasons, len(list.Slots) > 0)
	r.checkPaperReasons(c, "$.photographs.reasons", list.Photographs.Reasons, list.Photographs.Asked)
	all := codes(list.Slots, func(s council.Slot) string { return s.Code })
	for i, s := range list.Slots {
		at := fmt.Sprintf("$.slots[%d]", i)
		c.filled(at+".code", s.Code, at+".label", s.Label, at+".help", s.Help)
		c.need(slices.Index(all, s.Code) == i, at+".code", "%q stands twice", s.Code)
		c.need(s.MaxBytes > 0 && s.MaxBytes <= most, at+".max_bytes", "max_bytes must be from 1 to %d", most)
		for _, code := range append(slices.Clone(s.Cases), s.Later...) {
			c.need(slices.Contains(cases, code), at, "there is no case %q", code)
		}
	}
}

// checkPaperReasons needs reasons with a code of their own and words, if anything can be refused.
func (r *reader) checkPaperReasons(c part, path string, list []council.Reason, needed bool) {
	if len(list) > 0 || needed {
		c.list(path, codes(list, func(x council.Reason) string { return x.Code }))
	}
	for i, x := range list {
		at := fmt.Sprintf("%s[%d]", path, i)
		c.filled(at+".label", x.Label, at+".help", x.Help)
	}
}

// slots needs each code to be one of the checklist.
func (p part) slots(path string, codes []string, profile *council.Profile) {
	for i, code := range codes {
		_, ok := profile.Checklist.Slot(code)
		p.need(ok, fmt.Sprintf("%s[%d]", path, i), "there is no document %q in checklist.yaml", code)
	}
}

// checkStates needs a code and a name for each state, if the profile lists them.
func (r *reader) checkStates() {
	c, all := r.part(councilYAML), codes(r.profile.States, func(s council.State) string { return s.Code })
	for i, s := range r.profile.States {
		at := fmt.Sprintf("$.states[%d]", i)
		c.filled(at+".code", s.Code, at+".name", s.Name)
		c.need(slices.Index(all, s.Code) == i, at+".code", "%q stands twice", s.Code)
	}
}

// checkRegister needs fields that the register can be searched by.
func (r *reader) checkRegister() {
	c, g := r.part(councilYAML), r.profile.Register
	c.need(g.Lists == council.ListsMembers || g.Lists == council.ListsCertificates, "$.register.lists", "%q is neither %s nor %s", g.Lists, council.ListsMembers, council.ListsCertificates)
	c.need(len(g.Filters) > 0, "$.register.filters", "the list is empty")
	for i, f := range g.Filters {
		at := fmt.Sprintf("$.register.filters[%d]", i)
		c.need(slices.Contains(council.RegisterFilters(), f), at, "there is no filter %q", f)
		c.need(f != council.ByState || len(r.profile.States) > 0, at, "there are no states to search by")
	}
}
