package e2e_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/PuerkitoBio/goquery"
	"vigencia/council"
	"vigencia/council/profiles"
	"vigencia/db"
	"vigencia/e2e/stage"
)

// lima is the zone of the council's days.
var lima = time.FixedZone("America/Lima", -5*60*60)

// A member is a physician of the roster who is signed in, and talks to the program as a browser without a script does.
type member struct {
	number, cookie, token string
	general               int64 // the registration that is recertified
	client                *http.Client
}

// givenMembers fills a data folder with physicians before the program starts on it.
func givenMembers(t testing.TB, data string, n int) []*member {
	t.Helper()
	profile, err := profiles.Load("cmp")
	stage.Must(t, err)
	store := stage.OpenStore(t, data, profile)
	defer func() { stage.Must(t, store.Close()) }()
	members := make([]*member, n)
	for i := range members {
		members[i] = addMember(t, store, fmt.Sprintf("%06d", 20001+i))
	}
	return members
}

func addMember(t testing.TB, store *db.Store, number string) *member {
	t.Helper()
	ctx := context.Background()
	p, err := store.AddPhysician(ctx, council.Physician{Number: number, DocumentID: council.Document{Kind: "DNI", Number: "10" + number}, Surname1: "Quispe", Surname2: "Mamani",
		Names: "Ana", Office: "III", Membership: "ACTIVO", Standing: "HÁBIL", Mobile: "999555210", Email: "m" + number + "@correo.example", Origin: "roster",
		RosterOn: council.DateOf(time.Now().In(lima)), Registrations: []council.Registration{{Kind: "general", On: council.On(2008, 3, 14)}}}, council.Program())
	stage.Must(t, err)
	a, err := store.AddAccount(ctx, council.Account{Kind: council.PhysicianAccount, User: number, Name: p.FullName(), Email: p.Email, Physician: p.ID}, council.Program())
	stage.Must(t, err)
	m := signIn(t, store, a)
	m.number, m.general = number, p.Registrations[0].ID
	return m
}

// signIn gives the hands of an account that is signed in.
func signIn(t testing.TB, store *db.Store, a council.Account) *member {
	t.Helper()
	m := &member{client: visitor()}
	var err error
	m.cookie, err = store.OpenSession(context.Background(), a.ID, db.Full, "127.0.0.1", "test")
	stage.Must(t, err)
	session, err := store.SessionOf(context.Background(), m.cookie)
	stage.Must(t, err)
	m.token = session.Token
	return m
}

// visitor is a browser that follows no redirect.
func visitor() *http.Client {
	return &http.Client{Timeout: 60 * time.Second, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
}

// An answer is what came back; the zero answer is none.
type answer struct {
	status   int
	location string
	header   http.Header
	body     []byte
}

func (a answer) page() *goquery.Document {
	page, err := goquery.NewDocumentFromReader(bytes.NewReader(a.body))
	if err != nil {
		return &goquery.Document{}
	}
	return page
}

func (m *member) send(p *stage.Program, method, path, kind string, body io.Reader) (answer, error) {
	request, err := http.NewRequest(method, p.Address+path, body)
	if err != nil {
		return answer{}, err
	}
	request.AddCookie(&http.Cookie{Name: "session", Value: m.cookie})
	if kind != "" {
		request.Header.Set("Content-Type", kind)
	}
	response, err := m.client.Do(request)
	if err != nil {
		return answer{}, err
	}
	defer response.Body.Close()
	a := answer{status: response.StatusCode, location: response.Header.Get("Location"), header: response.Header}
	a.body, err = io.ReadAll(response.Body)
	return a, err
}

func (m *member) get(p *stage.Program, path string) (answer, error) {
	return m.send(p, http.MethodGet, path, "", nil)
}

func (m *member) post(p *stage.Program, path string, pairs ...string) (answer, error) {
	form := url.Values{"_token": {m.token}}
	for i := 0; i+1 < len(pairs); i += 2 {
		form.Set(pairs[i], pairs[i+1])
	}
	return m.send(p, http.MethodPost, path, "application/x-www-form-urlencoded", strings.NewReader(form.Encode()))
}

// drafts saves the answers of a request.
func (m *member) drafts(p *stage.Program) (answer, error) {
	return m.post(p, "/solicitudes/nueva", "tipo", fmt.Sprint(m.general), "recojo", "III", "celular", "999555210", "correo", "m"+m.number+"@correo.example", "version", "0")
}

// uploads sends an e-file for the draft.
func (m *member) uploads(p *stage.Program, content []byte) (answer, error) {
	var body bytes.Buffer
	w := multipart.NewWriter(&body)
	if err := w.WriteField("_token", m.token); err != nil {
		return answer{}, err
	}
	part, err := w.CreateFormFile("expediente", "expediente.pdf")
	if err != nil {
		return answer{}, err
	}
	if _, err := part.Write(content); err != nil {
		return answer{}, err
	}
	if err := w.Close(); err != nil {
		return answer{}, err
	}
	return m.send(p, http.MethodPost, "/solicitudes/borrador/expediente", w.FormDataContentType(), &body)
}

// submits looks the answers over and presses Solicitar.
func (m *member) submits(p *stage.Program) (answer, error) {
	review, err := m.get(p, "/solicitudes/borrador/revisar")
	if err != nil || review.status != http.StatusOK {
		return review, err
	}
	value := func(name string) string { return review.page().Find("input[name="+name+"]").AttrOr("value", "") }
	return m.post(p, "/solicitudes/borrador/revisar", "borrador", value("borrador"), "version", value("version"), "declaro", "1")
}

// paper is a PDF of one page that holds size bytes of its own; no two are alike.
func paper(seed string, size int) []byte {
	var b bytes.Buffer
	var at []int
	object := func(text string) {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", len(at), text)
	}
	b.WriteString("%PDF-1.4\n")
	object("<< /Type /Catalog /Pages 2 0 R >>")
	object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
	object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>")
	text := "% " + seed + "\n"
	sum := sha256.Sum256([]byte(seed))
	line := "% " + hex.EncodeToString(sum[:]) + "\n"
	text += strings.Repeat(line, max(1, size/len(line)))
	object(fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", len(text), text))
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, a := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", a)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, start)
	return b.Bytes()
}

func sum(content []byte) string {
	s := sha256.Sum256(content)
	return hex.EncodeToString(s[:])
}
