package staff

import (
	"net/url"
	"strconv"

	"vigencia/council"
	"vigencia/views/ui"
)

// A CertificatesPage is what waits to be issued, and the certificates by number.
type CertificatesPage struct {
	Screen
	Waiting council.InboxPage
	Unmade  []council.IssuedDocument // papers that could not be made
	Issued  int                      // how many were issued just now
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
	return []ui.Column{{Label: p.W.Say("issue.number")}, {Label: p.W.Say("issue.physician")}, {Label: p.W.Say("issue.kind")}, {Label: p.W.Say("field.office")}}
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
