package testoffice

import (
	"bytes"
	"context"
	"io"
	"mime/multipart"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"vigencia/council"
	"vigencia/db"
)

// A Browser keeps its cookies and sends what a person would send.
type Browser struct {
	o       *Office
	jar     *cookiejar.Jar
	Headers map[string]string // sent with every request
}

// An Answer is what came back, with its page parsed.
type Answer struct {
	Status   int
	Header   http.Header
	Body     []byte
	Page     *goquery.Document
	Location string
}

// Anyone opens a browser in which nobody is signed in.
func (o *Office) Anyone() *Browser {
	jar, err := cookiejar.New(nil)
	must(o.t, err)
	return &Browser{o: o, jar: jar, Headers: map[string]string{}}
}

// As opens a browser with a full session of the account of user (CMP number or e-mail).
func (o *Office) As(user string) *Browser {
	o.t.Helper()
	b := o.Anyone()
	a, err := o.Store.AccountByUser(context.Background(), user)
	must(o.t, err)
	cookie, err := o.Store.OpenSession(context.Background(), a.ID, db.Full, "192.0.2.1", "test")
	must(o.t, err)
	b.jar.SetCookies(parse(Address), []*http.Cookie{{Name: o.CookieName(), Value: cookie, Path: "/"}})
	return b
}

// AsPhysician is As for a member of the roster.
func (o *Office) AsPhysician(p council.Physician) *Browser { return o.As(p.Number) }

// Get asks for a page.
func (b *Browser) Get(path string) Answer {
	return b.send(http.MethodGet, path, nil, "")
}

// Post sends a form with the token of this browser; pairs are name, value.
func (b *Browser) Post(path string, pairs ...string) Answer {
	form := url.Values{}
	for i := 0; i+1 < len(pairs); i += 2 {
		form.Add(pairs[i], pairs[i+1])
	}
	if !form.Has("_token") {
		form.Set("_token", b.Token())
	}
	return b.send(http.MethodPost, path, strings.NewReader(form.Encode()), "application/x-www-form-urlencoded")
}

// Upload sends a form with one file.
func (b *Browser) Upload(path, field, name string, content []byte, pairs ...string) Answer {
	b.o.t.Helper()
	return b.upload(path, field, name, content, 1, pairs...)
}

// UploadTwice sends a form with the same file twice in one field.
func (b *Browser) UploadTwice(path, field, name string, content []byte) Answer {
	b.o.t.Helper()
	return b.upload(path, field, name, content, 2)
}

func (b *Browser) upload(path, field, name string, content []byte, times int, pairs ...string) Answer {
	b.o.t.Helper()
	var body bytes.Buffer
	w := multipart.NewWriter(&body)
	must(b.o.t, w.WriteField("_token", b.Token()))
	for i := 0; i+1 < len(pairs); i += 2 {
		must(b.o.t, w.WriteField(pairs[i], pairs[i+1]))
	}
	for range times {
		if name == "" {
			break
		}
		part, err := w.CreateFormFile(field, name)
		must(b.o.t, err)
		_, err = part.Write(content)
		must(b.o.t, err)
	}
	must(b.o.t, w.Close())
	return b.send(http.MethodPost, path, &body, w.FormDataContentType())
}

// Cookies are what this browser would send.
func (b *Browser) Cookies() []*http.Cookie { return b.jar.Cookies(parse(Address)) }

// Token is what the forms of this browser carry.
func (b *Browser) Token() string {
	for _, c := range b.jar.Cookies(parse(Address)) {
		if c.Name == b.o.CookieName() {
			session, err := b.o.Store.SessionOf(context.Background(), c.Value)
			if err == nil {
				return session.Token
			}
		}
	}
	for _, c := range b.jar.Cookies(parse(Address)) {
		if c.Name == "form" {
			return c.Value
		}
	}
	b.Get("/ingresar")
	for _, c := range b.jar.Cookies(parse(Address)) {
		if c.Name == "form" {
			return c.Value
		}
	}
	return ""
}

func (b *Browser) send(method, path string, body io.Reader, kind string) Answer {
	b.o.t.Helper()
	request, err := http.NewRequest(method, Address+path, body)
	must(b.o.t, err)
	for _, c := range b.jar.Cookies(request.URL) {
		request.AddCookie(c)
	}
	if kind != "" {
		request.Header.Set("Content-Type", kind)
	}
	if method != http.MethodGet {
		request.Header.Set("Origin", Address)
	}
	for name, value := range b.Headers {
		request.Header.Set(name, value)
	}
	response, err := b.o.App.Test(request, -1)
	must(b.o.t, err)
	defer response.Body.Close()
	b.jar.SetCookies(request.URL, response.Cookies())
	a := Answer{Status: response.StatusCode, Header: response.Header, Location: response.Header.Get("Location")}
	a.Body, err = io.ReadAll(response.Body)
	must(b.o.t, err)
	a.Page, err = goquery.NewDocumentFromReader(bytes.NewReader(a.Body))
	must(b.o.t, err)
	return a
}

// Text is the text of the first element that the selector finds, with single spaces.
func (a Answer) Text(selector string) string {
	return strings.Join(strings.Fields(a.Page.Find(selector).First().Text()), " ")
}

// Says whether the page's text, with single spaces, holds words.
func (a Answer) Says(words string) bool {
	return strings.Contains(strings.Join(strings.Fields(a.Page.Text()), " "), words)
}

func parse(address string) *url.URL {
	u, err := url.Parse(address)
	if err != nil {
		panic(err)
	}
	return u
}

// Has says whether the selector finds something on the page.
func (a Answer) Has(selector string) bool { return a.Page.Find(selector).Length() > 0 }
