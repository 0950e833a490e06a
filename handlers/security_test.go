package handlers_test

import (
	"bufio"
	"bytes"
	"io"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"vigencia/handlers"
	"vigencia/handlers/testoffice"
)

// TestEveryKindOfAnswerCarriesTheHeaders looks at a page, a redirect, refusals, an asset and a fragment (ASVS 3.4, 3.2.1, 4.1.1, 14.3).
func TestEveryKindOfAnswerCarriesTheHeaders(t *testing.T) {
	c := newCity(t)
	for _, a := range []struct {
		who, path string
		status    int
	}{{"anyone", "/", 200}, {"anyone", "/inicio", 303}, {"owner", "/consejo", 403}, {"owner", "/solicitudes/2026-999999", 404}, {"anyone", "/no-existe", 404}, {"owner", "/solicitudes", 200},
		{"owner", c.at("/solicitudes/{review}/expediente.pdf"), 200}, {"evaluator", c.at("/consejo/solicitudes/{review}/expediente/1.pdf"), 200}, {"anyone", "/ingresar?siguiente=1&siguiente=2", 422}} {
		got := c.browsers[a.who].Get(a.path)
		if got.Status != a.status {
			t.Errorf("%s: %d, want %d", a.path, got.Status, a.status)
		}
		policy := got.Header.Get("Content-Security-Policy")
		if !strings.Contains(policy, "default-src 'none'") || strings.Contains(policy, "unsafe") {
			t.Errorf("%s: policy %q", a.path, policy)
		}
		for name, want := range map[string]string{"X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin", "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Resource-Policy": "same-origin", "X-Frame-Options": "DENY"} {
			if got.Header.Get(name) != want {
				t.Errorf("%s: %s is %q, want %q", a.path, name, got.Header.Get(name), want)
			}
		}
		if !strings.Contains(got.Header.Get("Cache-Control"), "no-store") {
			t.Errorf("%s: Cache-Control %q", a.path, got.Header.Get("Cache-Control"))
		}
		if kind := got.Header.Get("Content-Type"); strings.HasPrefix(kind, "text/") && !strings.Contains(strings.ToLower(kind), "charset=utf-8") {
			t.Errorf("%s: Content-Type %q", a.path, kind)
		}
		if strings.HasSuffix(a.path, ".pdf") && (!strings.HasPrefix(got.Header.Get("Content-Disposition"), "attachment") || !strings.Contains(policy, "sandbox")) {
			t.Errorf("%s: a stranger's file may render here: %q, %q", a.path, got.Header.Get("Content-Disposition"), policy)
		}
	}
}

// TestNoOtherOriginIsLetIn sends foreign origins: nothing is reflected (ASVS 3.4.2).
func TestNoOtherOriginIsLetIn(t *testing.T) {
	c := newCity(t)
	for _, origin := range []string{"null", "https://evil.example", testoffice.Address + ".evil.example"} {
		b := c.browsers["owner"]
		b.Headers["Origin"] = origin
		a := b.Get("/solicitudes")
		for name := range a.Header {
			if strings.HasPrefix(strings.ToLower(name), "access-control-") {
				t.Errorf("origin %s: %s: %s", origin, name, a.Header.Get(name))
			}
		}
	}
}

// TestCookiesAreForThisHostAndNoScript signs in over https: each cookie is Secure, HttpOnly, SameSite and bound to the host (ASVS 3.3).
func TestCookiesAreForThisHostAndNoScript(t *testing.T) {
	c := newCity(t)
	c.Address = "https://recertificacion.example"
	app := handlers.New(c.Office.Office, handlers.Options{})
	request, err := http.NewRequest(http.MethodGet, "https://recertificacion.example/ingresar", nil)
	check(t, err)
	request.AddCookie(&http.Cookie{Name: "__Host-session", Value: "planted"})
	response, err := app.Test(request, -1)
	check(t, err)
	defer response.Body.Close()
	if len(response.Cookies()) == 0 {
		t.Fatal("no cookie")
	}
	for _, k := range response.Cookies() {
		if !strings.HasPrefix(k.Name, "__Host-") || !k.Secure || !k.HttpOnly || k.SameSite != http.SameSiteLaxMode || k.Path != "/" || k.Domain != "" {
			t.Errorf("cookie %+v", k)
		}
		if k.Value == "planted" {
			t.Errorf("%s keeps the value that was planted", k.Name)
		}
	}
	if hsts := response.Header.Get("Strict-Transport-Security"); !strings.Contains(hsts, "max-age=63072000") {
		t.Errorf("Strict-Transport-Security %q", hsts)
	}
}

// TestUnusualMethodsAreRefused (ASVS 13.4).
func TestUnusualMethodsAreRefused(t *testing.T) {
	c := newCity(t)
	for _, method := range []string{"TRACE", "CONNECT", "PROPFIND", "PUT", "DELETE", "PATCH"} {
		request, err := http.NewRequest(method, testoffice.Address+"/", nil)
		check(t, err)
		response, err := c.App.Test(request, -1)
		if err != nil {
			continue // the server broke off
		}
		if response.StatusCode < 400 {
			t.Errorf("%s is answered %d", method, response.StatusCode)
		}
		check(t, response.Body.Close())
	}
}

// serve gives the address of a real listener of the city's app.
func (c *city) serve(t *testing.T) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	check(t, err)
	go func() { _ = c.App.Listener(listener) }() // ends with the test
	t.Cleanup(func() { check(t, c.App.Shutdown()) })
	return listener.Addr().String()
}

// TestNoRequestHidesInAnother sends to a real listener what two servers in a row might read differently (ASVS 4.2.1): no answer of success to the
// hidden request, and the connection ends.
func TestNoRequestHidesInAnother(t *testing.T) {
	address := newCity(t).serve(t)
	const hidden = "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n"
	for name, raw := range map[string]string{
		"length and chunks":   "POST /ingresar HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + hidden,
		"two lengths":         "POST /ingresar HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\nContent-Length: 40\r\n\r\n" + hidden,
		"veiled chunks":       "POST /ingresar HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n" + hidden,
		"negative length":     "POST /ingresar HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n" + hidden,
		"space before colon":  "POST /ingresar HTTP/1.1\r\nHost: a\r\nContent-Length : 40\r\n\r\n" + hidden,
		"NUL in a header":     "GET /ingresar HTTP/1.1\r\nHost: a\r\nX-A: b\x00c\r\n\r\n",
		"no such version":     "GET /ingresar HTTP/9.9\r\nHost: a\r\n\r\n",
		"chunk size too long": "POST /ingresar HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n\r\n",
	} {
		answers := talk(t, address, raw)
		if n := strings.Count(answers, "\r\n\r\nok\n"); n > 0 {
			t.Errorf("%s: the hidden request was answered:\n%.400s", name, answers)
		}
	}
}

// TestWhatIsTooLargeToReadIsRefusedLikeAnythingElse: no error of ours, and the headers of every page, though no handler ran.
func TestWhatIsTooLargeToReadIsRefusedLikeAnythingElse(t *testing.T) {
	address := newCity(t).serve(t)
	for name, c := range map[string]struct{ raw, status string }{
		"head":    {"GET /medicos?q=" + strings.Repeat("a", 20_000) + " HTTP/1.1\r\nHost: a\r\n\r\n", "422"},
		"cookies": {"GET / HTTP/1.1\r\nHost: a\r\nCookie: x=" + strings.Repeat("a", 20_000) + "\r\n\r\n", "422"},
		"body":    {"POST /ingresar HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999\r\n\r\n", "413"},
	} {
		answer := talk(t, address, c.raw)
		if !strings.HasPrefix(answer, "HTTP/1.1 "+c.status) || !strings.Contains(answer, "default-src 'none'") || !strings.Contains(answer, "nosniff") {
			t.Errorf("%s: %.300s", name, answer)
		}
	}
}

// TestAStrangerSendsNoLargeBody: bodies are held in memory, so that who has not signed in is refused by the head, before anything is read.
func TestAStrangerSendsNoLargeBody(t *testing.T) {
	c := newCity(t)
	address := c.serve(t)
	head := "POST /solicitudes/borrador/expediente HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 5000000\r\n"
	for name, cookie := range map[string]string{"nobody": "", "an invented session": "Cookie: session=inventada\r\n"} {
		if answer := talk(t, address, head+cookie+"\r\n"); !strings.HasPrefix(answer, "HTTP/1.1 303") || !strings.Contains(answer, "Location: /ingresar") {
			t.Errorf("%s: %.300s", name, answer)
		}
	}
	if answer := talk(t, address, head+"Cookie: session="+c.browsers["owner"].Cookie("session")+"\r\n\r\n"); answer != "" {
		t.Errorf("who has signed in is not waited for: %.300s", answer)
	}
}

// talk sends bytes and reads until the server is silent.
func talk(t *testing.T, address, raw string) string {
	t.Helper()
	conn, err := net.Dial("tcp", address)
	check(t, err)
	defer conn.Close()
	_, err = io.WriteString(conn, raw)
	check(t, err)
	check(t, conn.SetReadDeadline(time.Now().Add(700*time.Millisecond)))
	all, _ := io.ReadAll(bufio.NewReader(conn)) // what came until the deadline
	return string(all)
}

// TestWhatIsSaidTwiceIsRefused (ASVS 15.3.7).
func TestWhatIsSaidTwiceIsRefused(t *testing.T) {
	c := newCity(t)
	if a := c.browsers["owner"].Get("/solicitudes?estado=draft&estado=issued"); a.Status != http.StatusUnprocessableEntity {
		t.Errorf("twice in the address: %d", a.Status)
	}
	if a := c.browsers["anyone"].Post("/ingresar", "usuario", "045218", "usuario", "045219", "contrasena", "x"); a.Status != http.StatusUnprocessableEntity {
		t.Errorf("twice in the form: %d", a.Status)
	}
}

// TestTheLogHoldsNoSecret signs in, fails, asks for links and uploads with canaries for passwords, cookies and tokens (ASVS 16.2.5, 16.4.1): none is
// in the log, and no value of the browser makes a line of its own.
func TestTheLogHoldsNoSecret(t *testing.T) {
	c := newCity(t)
	var log bytes.Buffer
	c.Log = slog.New(slog.NewJSONHandler(&log, nil))
	b := c.browsers["owner"]
	b.Headers["User-Agent"] = "canary\nlevel=ERROR msg=forged"
	secrets := []string{"canary-password-7421", "canary-key-9913", b.Token(), b.Cookies()[0].Value}
	b.Post("/ingresar", "usuario", "045218", "contrasena", secrets[0])
	b.Post("/contrasena", "actual", secrets[0], "nueva", secrets[0], "repetida", secrets[0])
	b.Get("/contrasena/restablecer?clave=" + secrets[1])
	b.Post("/contrasena/restablecer", "clave", secrets[1], "nueva", secrets[0])
	b.Post("/consejo/solicitudes/2026-000001/toma", "clave", secrets[1])
	b.Get("/consejo?clave=" + secrets[1])
	if log.Len() == 0 {
		t.Fatal("a refusal left no line")
	}
	for _, s := range secrets {
		if strings.Contains(log.String(), s) {
			t.Errorf("the log holds %q:\n%s", s, log.String())
		}
	}
	for _, line := range strings.Split(strings.TrimSpace(log.String()), "\n") {
		if !strings.HasPrefix(line, "{") {
			t.Errorf("a line that nobody logged: %s", line)
		}
	}
}
