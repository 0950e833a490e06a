// Package layout is what stands around every screen: the shells with masthead, dark bar, breadcrumb and foot, and the head of the page.
// It knows no council: names, words and menus come in the Page.
package layout

import (
	"strconv"
	"time"

	"vigencia/views/ui"
)

// Page is what the shells need to know. Screens receive it from handlers/web and pass it on.
type Page struct {
	Title     string // without the name of the site; each page has its own
	HasErrors bool   // the form came back: the title begins with Words.ErrorPrefix
	NoIndex   bool   // search engines keep out
	Lang      string // "es-PE"
	Theme     string // colours of the council: the value of data-council
	Site      Site
	Base      ui.Base
	User      *User // nil for anyone
	Menu      []Item
	Tabs      []Item    // a physician's pages and the end of the session, in the shell with masthead
	Crumbs    []ui.Link // with the base path, the page itself last
	Token     string    // for the forms of the shell itself (closing the session)
	Expires   time.Time // when the session ends unless something is done; zero when there is none
	Extend    string    // address that lengthens it, without the base path
	Footer    []ui.Link // without the base path, as the menus
	FootNote  string    // "Colegio Médico del Perú · Consejo Nacional"
	Demo      string    // sentence over every page of a demonstration; empty in a real office
	Words     Words
	SideBar   bool // a physician's pages have the dark left bar (else masthead and tabs)
}

// Site is how the council presents itself.
type Site struct {
	Name    string // "Colegio Médico del Perú"
	Short   string // "CMP": at the end of titles, and in narrow mastheads
	Mark    string // two letters: "CM"
	System  string // "Recertificación Médica - Vía Virtual"
	Tagline string // under the name
	Bar     string // "Colegio Médico": beside the mark of the dark bar; Short when empty
	Narrow  string // name in a narrow masthead, when Name is too long for it; empty when it is not
}

// User is who is signed in.
type User struct {
	Name     string // as greeted: "MARIA"
	Initials string
	Status   string // "Conectado", or the role of staff
	Href     string // own data, without the base path; no link when empty
}

// Item is one line of a menu. Href is without the base path.
type Item struct {
	Href    string
	Label   string
	Icon    ui.Glyph
	Current bool
	Post    bool   // an act (closing the session): a small form instead of a link
	Count   string // things that wait, with CountOf for readers: "7", "pendientes"
	CountOf string
	Button  bool // in a masthead: the yellow button
}

// Words are the texts of the shells themselves.
type Words struct {
	Skip, Menu, CloseMenu, MainMenu, Principal, Trail, Foot, Section string
	ErrorPrefix, ErrorTitle                                          string
	Failed, Offline                                                  string // an act of htmx that did not arrive
	Expiring, Stay                                                   string // {minutos} is filled in by the script
}

// title is the text of <title>: "Error: Solicitudes · Recertificación Médica - Vía Virtual".
func (p Page) title() string {
	t := p.Title
	if p.HasErrors {
		t = p.Words.ErrorPrefix + t
	}
	if p.Site.System == "" || p.Site.System == p.Title {
		return t
	}
	return t + " · " + p.Site.System
}

// expires is the moment in Unix seconds, or "" without a session.
func (p Page) expires() string {
	if p.Expires.IsZero() {
		return ""
	}
	return strconv.FormatInt(p.Expires.Unix(), 10)
}

func (s Site) bar() string {
	if s.Bar != "" {
		return s.Bar
	}
	return s.Short
}

// htmxConfig keeps htmx within the policy of contents: no eval, no scripts in answers, nothing of a page in the browser's storage.
const htmxConfig = `{"allowEval":false,"allowScriptTags":false,"includeIndicatorStyles":false,"selfRequestsOnly":true,"historyCacheSize":0,"refreshOnHistoryMiss":true,"historyRestoreAsHxRequest":false,"responseHandling":[{"code":"204","swap":false},{"code":"[23]..","swap":true},{"code":"422","swap":true},{"code":"[45]..","swap":false,"error":true}]}`
