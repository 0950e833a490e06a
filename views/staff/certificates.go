package staff

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"vigencia/council"
	"vigencia/views/ui"
)

// A CertificatesPage is what waits to be issued, and the certificates by number.
type CertificatesPage struct {
	Screen
	Waiting council.InboxPage
	Waits   map[int64]council.NumberWait // of Waiting, by request
	Unmade  []council.IssuedDocument     // papers that could not be made
	Issued  int                          // how many were issued just now
	Issues  bool
	Search  string
	Rows    []CertificateRow
	Before  int64 // id after which the next page begins; 0 on the last
}

// A CertificateRow is one certificate with its holder.
type CertificateRow struct {
	council.Certificate
	Holder, Number string // of the physician
}

func (p CertificatesPage) waitingColumns() []ui.Column {
	columns := []ui.Column{{Label: p.W.Say("issue.number")}, {Label: p.W.Say("issue.physician")}, {Label: p.W.Say("issue.kind")}}
	if p.offices() {
		columns = append(columns, ui.Column{Label: p.W.Say("field.office")})
	}
	if p.Rules.NumbersWait() {
		columns = append(columns, ui.Column{Label: p.W.Say("issue.waits")})
	}
	return columns
}

// is says whether who looks holds one of the roles, so that no link leads where the role may not go.
func (s Screen) is(roles ...council.Role) bool {
	return slices.ContainsFunc(roles, func(r council.Role) bool { return s.Me.Is(r, "") })
}

// offices says whether there is more than one, so that a list tells which.
func (s Screen) offices() bool { return len(s.Rules.Offices) > 1 }

// numbered says whether the request can be given its number now, as far as documents go.
func (p CertificatesPage) numbered(r council.InboxRow) bool { return len(p.Waits[r.ID].Papers) == 0 }

// waits says what the number of a request waits for, and how the photographs for its printing stand.
func (p CertificatesPage) waits(r council.InboxRow) (why, photographs string) {
	w := p.Waits[r.ID]
	why = p.W.Say("issue.waits_nothing")
	if len(w.Papers) > 0 {
		var each []string
		for _, paper := range w.Papers {
			each = append(each, p.W.Say("issue.waits_for", "Document", paper.Slot.Label, "State", p.W.Say("file.paper."+string(paper.State))))
		}
		why = strings.Join(each, ". ")
	}
	if w.Photographs != "" {
		photographs = p.W.Say("issue.waits_for", "Document", p.W.Say("file.photographs.label"), "State", p.W.Say("lots.photographs."+string(w.Photographs)))
	}
	return why, photographs
}

func (p CertificatesPage) columns() []ui.Column {
	return []ui.Column{{Label: p.W.Say("issue.diploma")}, {Label: p.W.Say("issue.physician")}, {Label: p.W.Say("issue.kind")}, {Label: p.W.Say("issue.valid")}, {Label: p.W.Say("issue.status")}}
}

func (p CertificatesPage) waitingPages() ui.Pages {
	pages := ui.Pages{Label: p.W.Say("issue.pages"), Count: p.W.Count("issue.caption", p.Waiting.Count)}
	if p.Waiting.Next != "" {
		pages.After = ui.Link{Href: p.to("/consejo/certificados?" + url.Values{"despues": {p.Waiting.Next}}.Encode()), Label: p.W.Say("issue.next")}
	}
	return pages
}

func (p CertificatesPage) pages() ui.Pages {
	pages := ui.Pages{Label: p.W.Say("issue.pages")}
	if p.Before > 0 {
		pages.After = ui.Link{Href: p.to("/consejo/certificados?" + url.Values{"q": {p.Search}, "antes": {strconv.FormatInt(p.Before, 10)}}.Encode()), Label: p.W.Say("issue.next")}
	}
	return pages
}

func choice(id int64) string { return strconv.FormatInt(id, 10) }

// standing is the tag of a certificate today.
func (s Screen) standing(c council.Certificate) ui.State {
	code := c.On(s.Today)
	if c.ExpiresSoon(s.Today, s.Rules.Terms.Warnings) {
		return ui.State{Label: s.W.Say("standing.tag.soon"), Shape: ui.ShapeOf("expires_soon")}
	}
	return ui.State{Label: s.W.Say("standing.tag." + string(code)), Shape: ui.ShapeOf(code)}
}

func (s Screen) certificate(id int64) string {
	return s.to("/consejo/certificados/" + strconv.FormatInt(id, 10))
}

// A SeriesPage is where the numbers begin.
type SeriesPage struct {
	Screen
	Lines []SeriesLine
	Typed string
	Saved bool

	MayChange bool // only administrators set the first number
}

// A SeriesLine is one series of numbers.
type SeriesLine struct {
	Code, Label           string
	First, Drawn, Highest int64
}

func (p SeriesPage) field(l SeriesLine) ui.Field {
	f := ui.Field{Name: "inicio-" + l.Code, Label: p.W.Say("series.first", "Series", l.Label), Hint: p.W.Say("series.first_hint", "Highest", choice(l.Highest)), Value: choice(l.First), InputMode: "numeric", Width: ui.W8}
	if f.Error = ui.In(p.Problems, f.Name); f.Error != "" {
		f.Value = p.Typed
	}
	return f
}
