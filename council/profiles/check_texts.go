package profiles

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"vigencia/council"
)

func (r *reader) checkPaper() {
	c, p := r.part("paper.yaml"), r.profile.Paper
	for name, value := range map[string]string{"ink": p.Ink, "primary": p.Primary, "accent": p.Accent, "tint": p.Tint, "soft": p.Soft} {
		c.colour("$.colours."+name, value)
	}
	for _, key := range slices.Sorted(maps.Keys(p.Texts)) {
		c.need(whole(p.Texts[key]), "$.texts."+key, "the text of %q is empty, or a brace of it is open", key)
	}
}

// checkSteps needs the steps of each page that shows some, and a page for each list of steps.
func (r *reader) checkSteps() {
	c, p := r.part("steps.yaml"), r.profile
	for name, page := range p.Pages {
		c.need(page.Shows != "steps" || len(p.Steps[name]) > 0, "$", "pages/%s.md shows steps, and there are none for it", name)
	}
	for name, steps := range p.Steps {
		c.need(p.Pages[name].Shows == "steps", "$."+name, "pages/%s.md does not show these steps", name)
		for i, s := range steps {
			at := fmt.Sprintf("$.%s[%d]", name, i)
			c.filled(at+".title", s.Title, at+".text", s.Text)
			c.need(s.Number == i+1, at+".number", "the steps are numbered in order: this one is %d", i+1)
			c.need(s.Href == "" || address(s.Href), at+".href", "%q is neither an address of ours (/…) nor https://", s.Href)
		}
	}
}

// pageLink is a link from one page to another. Pages stand side by side under /paginas/, so the name alone leads there, under any base path.
var pageLink = regexp.MustCompile(`href="([^":/#?]+)"`)

// checkPages needs the pages that the foot of every screen leads to, and each that a page leads to.
func (r *reader) checkPages() {
	for _, name := range slices.Sorted(maps.Keys(r.profile.Pages)) {
		file := "pages/" + name + ".md"
		r.part(file).need(keyForm.MatchString(name), "", "a page is named by small letters, digits and hyphens")
		r.part(file).need(strings.TrimSpace(r.profile.Pages[name].HTML) != "", "", "the page is empty")
		r.part(file).need(slices.Contains([]string{"", "steps", "table", "calls", "photograph"}, r.profile.Pages[name].Shows), "", "it shows %q: steps, table, calls, photograph or nothing can be shown", r.profile.Pages[name].Shows)
		for _, link := range pageLink.FindAllStringSubmatch(r.profile.Pages[name].HTML, -1) {
			_, known := r.profile.Pages[link[1]]
			r.part(file).need(known, "", "it leads to %q, and there is no pages/%s.md", link[1], link[1])
		}
	}
	for _, name := range []string{"datos-personales", "accesibilidad", "como-verificar", "ayuda"} {
		_, ok := r.profile.Pages[name]
		r.part("pages/").need(ok, "", "%s.md is missing", name)
	}
}

// checkMails needs mails and their foot; package mail reads each and knows which there must be.
func (r *reader) checkMails() {
	r.part("mails/").need(len(r.profile.Mails) > 0, "", "there are no mails")
	r.part("mail_footer.md").need(r.profile.MailFooter != "", "", "the foot of the mails is empty")
}

// checkWords needs every text whole, every count in both forms, and a word for each state that the domain has.
func (r *reader) checkWords() {
	words := r.profile.Words
	for _, key := range slices.Sorted(maps.Keys(words)) {
		if !whole(words[key]) {
			r.fault("words/: the text of %q is empty, or a brace of it is open", key)
		}
		for form, other := range map[string]string{".one": ".many", ".many": ".one"} {
			if stem, ok := strings.CutSuffix(key, form); ok && words[stem+other] == "" {
				r.fault("words/: %q needs %q beside it", key, stem+other)
			}
		}
	}
	for _, key := range computed() {
		if words[key] == "" {
			r.fault("words/: %q is missing", key)
		}
	}
}

// computed lists the keys that screens put together from a state, a role or an act.
func computed() []string {
	var keys []string
	for _, s := range council.RequestStatuses() {
		keys = append(keys, "status."+string(s))
	}
	for _, s := range council.Standings() {
		keys = append(keys, "standing."+string(s), "standing.tag."+string(s))
	}
	for _, s := range council.StaffRoles() {
		keys = append(keys, "role."+string(s))
	}
	keys = append(keys, exams()...)
	for _, a := range council.ActKinds() {
		keys = append(keys, "act."+string(a))
	}
	keys = append(keys, "delivery."+string(council.ToPrint))
	for a, t := range council.DeliveryLifecycle() {
		keys = append(keys, "delivery.action."+string(a), "delivery."+string(t.To))
	}
	for _, s := range []council.AccessStatus{council.AccessWaiting, council.AccessProof, council.AccessAdmitted, council.AccessRefused} {
		keys = append(keys, "access."+string(s))
	}
	for _, p := range []council.Problem{council.ProblemEmpty, council.ProblemNotDigits, council.ProblemTooShort, council.ProblemTooLong,
		council.ProblemLead, council.ProblemZero, council.ProblemPattern, council.ProblemEmail} {
		keys = append(keys, "problem."+string(p))
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// whole says that a text is not empty and closes each brace that it opens.
func whole(text string) bool {
	depth := 0
	for _, c := range text {
		switch c {
		case '{':
			depth++
		case '}':
			depth--
		}
		if depth < 0 || depth > 1 {
			return false
		}
	}
	return depth == 0 && strings.TrimSpace(text) != ""
}
