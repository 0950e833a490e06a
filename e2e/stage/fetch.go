package stage

import (
	"context"
	"io"
	"net/http"
	"net/url"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
)

// Downloads gets what a link leads to, as this person's browser would.
func (p *Person) Downloads(name string, within ...string) []byte {
	p.T.Helper()
	content, kind := p.Fetches(p.Finds("control", name, within...).Href)
	if kind != "application/pdf" {
		p.T.Fatalf("%s is %s", name, kind)
	}
	return content
}

// Fetches gets an address with this person's cookies.
func (p *Person) Fetches(address string) (content []byte, kind string) {
	p.T.Helper()
	request, err := http.NewRequest(http.MethodGet, address, nil)
	Must(p.T, err)
	p.Do(chromedp.ActionFunc(func(ctx context.Context) error {
		cookies, err := network.GetCookies().WithURLs([]string{address}).Do(ctx)
		for _, c := range cookies {
			request.AddCookie(&http.Cookie{Name: c.Name, Value: c.Value})
		}
		return err
	}))
	response, err := http.DefaultClient.Do(request)
	Must(p.T, err)
	defer response.Body.Close()
	content, err = io.ReadAll(response.Body)
	Must(p.T, err)
	if response.StatusCode != http.StatusOK {
		p.T.Fatalf("%s answers %d", address, response.StatusCode)
	}
	return content, response.Header.Get("Content-Type")
}

// pathOf is the path of an address, without its query.
func pathOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return address
	}
	return u.Path
}
