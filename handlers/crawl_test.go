package handlers_test

import (
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
)

// unsaid is how a screen shows a word that its council has not: «document.progress».
var unsaid = regexp.MustCompile(`«[a-z_]+(\.[A-Za-z0-9_]+)+»`)

// No link of any page that a role reaches by links from its first ones leads nowhere, or where the role may not go, and every page has all its words.
func TestNoLinkLeadsNowhere(t *testing.T) {
	for name, open := range map[string]func(*testing.T) *city{"cmp": newCity, "cmgo": newSecondCity} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := open(t)
			for _, who := range identities {
				if who == "disabled" {
					continue
				}
				if pages := c.crawl(t, who); pages < 8 {
					t.Errorf("%s came to %d pages only", who, pages)
				}
			}
		})
	}
}

// crawl follows all links of a role's pages and gives how many pages it saw. Of a list that goes on and on it looks at the first pages.
func (c *city) crawl(t *testing.T, who string) int {
	from := map[string]string{"/": "", "/inicio": "", "/consejo": ""}
	if who == "anyone" {
		from = map[string]string{"/": "", "/ingresar": ""}
	}
	var next []string
	for start := range from {
		next = append(next, start)
	}
	pages := 0
	for len(next) > 0 && pages < 300 {
		at := next[0]
		next = next[1:]
		a := c.browsers[who].Get(at)
		help := strings.HasPrefix(from[at], "/paginas/") && a.Status == http.StatusForbidden // what a page tells physicians, a member of staff can read too
		own := who == "himself" && a.Status == http.StatusForbidden                          // nobody handles his own file
		unmade := a.Says(c.Profile.Words.Say("document.refuse.not_made"))                    // nothing makes papers in the city
		if a.Status >= http.StatusBadRequest && from[at] != "" && !help && !own && !unmade {
			t.Errorf("%s: %s leads to %s: %d", who, from[at], at, a.Status)
		}
		if a.Status != http.StatusOK || !strings.HasPrefix(a.Header.Get("Content-Type"), "text/html") {
			continue
		}
		pages++
		if said := unsaid.FindString(string(a.Body)); said != "" {
			t.Errorf("%s: %s shows %s, a word that the council has not", who, at, said)
		}
		base, _ := url.Parse(at)
		a.Page.Find("a[href]").Each(func(_ int, link *goquery.Selection) {
			to, err := base.Parse(link.AttrOr("href", ""))
			if err != nil {
				t.Errorf("%s: %s has the link %q", who, at, link.AttrOr("href", ""))
				return
			}
			to.Fragment = ""
			if _, seen := from[to.String()]; seen || to.Host != "" || to.Scheme != "" || to.Path == "" || deep(to) {
				return
			}
			from[to.String()] = at
			next = append(next, to.String())
		})
	}
	return pages
}

// deep says whether an address is a later page, or one more filter, of a list that was seen.
func deep(to *url.URL) bool { return len(to.Query()) > 2 }
