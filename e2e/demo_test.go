package e2e_test

import (
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"vigencia/demo"
	"vigencia/e2e/stage"
)

// The first command of the README, as it is typed: it makes an office, prints who can sign in, serves it, and leaves nothing behind.
func TestTheDemoIsServedAndPrintsWhoCanSignIn(t *testing.T) {
	stage.LooksAtSources(t)
	folder := t.TempDir()
	t.Setenv("TMPDIR", folder)
	listen := strings.Replace(stage.FreePort(t), "127.0.0.1", "localhost", 1)
	p := stage.Begin(t, stage.Machine{Listen: listen, Address: "http://" + listen}, stage.Binary(t), "demo", "--listen", listen)
	if !p.Says("Vigencia atiende en "+p.Address, 3*time.Minute) {
		t.Fatalf("it does not serve:\n%s\n%s", p.Out, p.Log)
	}
	out := p.Out.String()
	if !strings.Contains(out, demo.Password) || !strings.Contains(out, p.Address+demo.PagePath) {
		t.Fatalf("it does not print how to sign in:\n%s", out)
	}
	physician, staff := regexp.MustCompile(`(?m)^  (\d{6}) `).FindStringSubmatch(out), regexp.MustCompile(`(?m)^  (\S+@\S+) .*\n.*código de respaldo: (\S+)`).FindStringSubmatch(out)
	if physician == nil || staff == nil {
		t.Fatalf("nobody can sign in:\n%s", out)
	}
	if to := enters(t, p, physician[1], ""); to != "/inicio" {
		t.Errorf("the physician %s is led to %s", physician[1], to)
	}
	if to := enters(t, p, staff[1], staff[2]); to != "/consejo" {
		t.Errorf("%s is led to %s", staff[1], to)
	}
	if r := asks(t, visitor(), p.Address+demo.PagePath); r.StatusCode != http.StatusOK {
		t.Errorf("%s: %d", demo.PagePath, r.StatusCode)
	}
	p.Stop()
	left, err := os.ReadDir(folder)
	stage.Must(t, err)
	if len(left) != 0 {
		t.Errorf("it leaves %v", left)
	}
}

// enters signs in with the password of the demo and, where a second factor is asked for, with code; it gives where that leads.
func enters(t *testing.T, p *stage.Program, user, code string) string {
	t.Helper()
	jar, err := cookiejar.New(nil)
	stage.Must(t, err)
	client := &http.Client{Jar: jar, Timeout: time.Minute}
	at := p.Address + "/ingresar"
	form := url.Values{"usuario": {user}, "contrasena": {demo.Password}}
	for range 2 {
		response, err := client.Get(at)
		stage.Must(t, err)
		body, err := io.ReadAll(response.Body)
		stage.Must(t, err)
		stage.Must(t, response.Body.Close())
		token := regexp.MustCompile(`name="_token" value="([^"]+)"`).FindSubmatch(body)
		if token == nil {
			t.Fatalf("%s has no form", at)
		}
		form.Set("_token", string(token[1]))
		response, err = client.PostForm(at, form)
		stage.Must(t, err)
		stage.Must(t, response.Body.Close())
		if path := response.Request.URL.Path; code == "" || path == "/consejo" {
			return path
		}
		at, form = response.Request.URL.String(), url.Values{"codigo": {code}}
	}
	return strings.TrimPrefix(at, p.Address)
}
