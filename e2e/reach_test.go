package e2e_test

import (
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"vigencia/e2e/stage"
)

// asks gets a page and gives the answer without its body.
func asks(t testing.TB, client *http.Client, address string, header ...string) *http.Response {
	t.Helper()
	request, err := http.NewRequest(http.MethodGet, address, nil)
	stage.Must(t, err)
	for i := 0; i+1 < len(header); i += 2 {
		request.Header.Set(header[i], header[i+1])
	}
	response, err := client.Do(request)
	stage.Must(t, err)
	stage.Must(t, response.Body.Close())
	return response
}

// TestTLSFilesServeHTTPS: cookies with the host's prefix, HSTS, nothing older than TLS 1.2, and a renewed certificate without a restart.
func TestTLSFilesServeHTTPS(t *testing.T) {
	own, folder := newAuthority(t), t.TempDir()
	cert, key := own.files(t, folder, "first")
	listen := stage.FreePort(t)
	stage.Start(t, stage.Machine{Listen: listen, Address: "https://" + listen, Args: []string{"--tls-cert", cert, "--tls-key", key}})
	client := visitor()
	client.Transport = &http.Transport{TLSClientConfig: own.trust(t), DisableKeepAlives: true}
	r := asks(t, client, "https://"+listen+"/ingresar")
	cookie := r.Header.Get("Set-Cookie")
	if r.StatusCode != http.StatusOK || !strings.HasPrefix(cookie, "__Host-form=") || !stage.Contains(cookie, "secure", "httponly", "path=/", "samesite=lax") || stage.Contains(cookie, "domain=") {
		t.Errorf("%d, cookie %q", r.StatusCode, cookie)
	}
	if got := r.Header.Get("Strict-Transport-Security"); got != "max-age=63072000; includeSubDomains" {
		t.Errorf("HSTS %q", got)
	}
	if !strings.Contains(r.Header.Get("Content-Security-Policy"), "upgrade-insecure-requests") {
		t.Error("the policy does not upgrade")
	}
	if name := r.TLS.PeerCertificates[0].Subject.CommonName; name != "first" {
		t.Fatalf("it shows %q", name)
	}
	renewed, _ := own.files(t, folder, "renewed")
	stage.Must(t, os.Chtimes(renewed, time.Now(), time.Now().Add(2*time.Second)))
	if name := asks(t, client, "https://"+listen+"/ingresar").TLS.PeerCertificates[0].Subject.CommonName; name != "renewed" {
		t.Errorf("after the renewal it shows %q", name)
	}
	stage.Must(t, os.WriteFile(filepath.Join(folder, "cert.pem"), []byte("half a file"), 0o600))
	if name := asks(t, client, "https://"+listen+"/ingresar").TLS.PeerCertificates[0].Subject.CommonName; name != "renewed" {
		t.Errorf("with a broken file it shows %q", name)
	}
	plainly, err := visitor().Get("http://" + listen + "/ingresar")
	if err == nil {
		stage.Must(t, plainly.Body.Close())
		if plainly.StatusCode == http.StatusOK {
			t.Error("the same port serves plain HTTP")
		}
	}
}

// TestOnlyATrustedProxySaysWhoAsks: X-Forwarded-For of anybody else does not change the address that limits and logs go by.
func TestOnlyATrustedProxySaysWhoAsks(t *testing.T) {
	for name, c := range map[string]struct {
		args []string
		want string
	}{
		"trusted": {[]string{"--trusted-proxy", "127.0.0.1"}, `"address":"203.0.113.7"`}, "another": {[]string{"--trusted-proxy", "192.0.2.1"}, `"address":"127.0.0.1"`}, "none": {nil, `"address":"127.0.0.1"`},
	} {
		t.Run(name, func(t *testing.T) {
			p := stage.Start(t, stage.Machine{Args: c.args})
			client := visitor()
			form := asks(t, client, p.Address+"/ingresar").Header.Get("Set-Cookie")
			token, _, _ := strings.Cut(strings.TrimPrefix(form, "form="), ";")
			request, err := http.NewRequest(http.MethodPost, p.Address+"/ingresar", strings.NewReader(url.Values{"_token": {token}, "usuario": {"023546"}, "contrasena": {"no es la suya"}}.Encode()))
			stage.Must(t, err)
			request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
			request.Header.Set("X-Forwarded-For", "203.0.113.7")
			request.AddCookie(&http.Cookie{Name: "form", Value: token})
			response, err := client.Do(request)
			stage.Must(t, err)
			stage.Must(t, response.Body.Close())
			logged := func() bool { return strings.Contains(p.Log.String(), c.want) } // its line comes by a pipe, after the answer
			if response.StatusCode != http.StatusUnprocessableEntity || !stage.Eventually(20*time.Second, logged) {
				t.Errorf("%d, want %s in:\n%s", response.StatusCode, c.want, p.Log)
			}
		})
	}
}

// TestBehindAProxyCookiesFollowTheBaseURL: the proxy speaks TLS to people and plain HTTP to this machine.
func TestBehindAProxyCookiesFollowTheBaseURL(t *testing.T) {
	p := stage.Start(t, stage.Machine{Address: "https://recertificacion.example.org/cmp", Args: []string{"--trusted-proxy", "127.0.0.1"}})
	r := asks(t, visitor(), "http://"+p.Listen+"/cmp/ingresar", "Host", "evil.example", "X-Forwarded-Proto", "http")
	if cookie := r.Header.Get("Set-Cookie"); r.StatusCode != http.StatusOK || !strings.HasPrefix(cookie, "__Host-form=") || r.Header.Get("Strict-Transport-Security") == "" {
		t.Errorf("%d, cookie %q", r.StatusCode, cookie)
	}
	if to := asks(t, visitor(), "http://"+p.Listen+"/cmp/inicio").Header.Get("Location"); to != "/cmp/ingresar?siguiente=%2Finicio" {
		t.Errorf("it leads to %q", to)
	}
}

// TestPlainHTTPIsServedOnThisMachineOnly: everything that is wrong is said at once, and nothing is served.
func TestPlainHTTPIsServedOnThisMachineOnly(t *testing.T) {
	for name, c := range map[string]struct {
		m    stage.Machine
		says []string
	}{
		"every address":     {stage.Machine{Listen: "0.0.0.0:0", Address: "https://recertificacion.example.org"}, []string{"would serve plain HTTP to others"}},
		"a plain base URL":  {stage.Machine{Listen: "127.0.0.1:0", Address: "http://recertificacion.example.org"}, []string{"people reach the site over https"}},
		"both, half TLS":    {stage.Machine{Listen: "0.0.0.0:0", Address: "http://example.org", Args: []string{"--tls-key", "k.pem"}}, []string{"would serve plain HTTP", "over https", "belong together"}},
		"no such TLS file":  {stage.Machine{Listen: "127.0.0.1:0", Address: "https://example.org", Args: []string{"--tls-cert", "/absent", "--tls-key", "/absent"}}, []string{"TLS certificate"}},
		"remote plain SMTP": {stage.Machine{Listen: "127.0.0.1:0", SMTP: "smtp+plain://mail.example.org?from=a@example.org"}, []string{"on this machine only"}},
	} {
		t.Run(name, func(t *testing.T) {
			p := stage.Launch(t, c.m)
			if !stage.Eventually(20*time.Second, p.Over) {
				t.Fatalf("it runs:\n%s", p.Out)
			}
			if p.Err == nil || strings.Contains(p.Out.String(), "atiende") {
				t.Errorf("it ended with %v:\n%s", p.Err, p.Out)
			}
			for _, want := range c.says {
				if !strings.Contains(p.Log.String(), want) {
					t.Errorf("it does not say %q: %s", want, p.Log)
				}
			}
		})
	}
}
