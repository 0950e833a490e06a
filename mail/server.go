package mail

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"net/url"
	"os"
	"strconv"
	"strings"

	gomail "github.com/wneessen/go-mail"
)

// server is where mail is handed over, read from the --smtp address.
type server struct {
	host, port, helo string
	user, pass       string
	implicit, plain  bool // TLS from the first byte; no TLS at all
	roots            *x509.CertPool
}

// parseServer reads smtp:// (STARTTLS, port 587), smtps:// (TLS, port 465) or smtp+plain:// (no TLS, port 25, this
// machine only). Its errors never repeat the address, which holds a password.
func parseServer(address string) (s server, from string, err error) {
	u, err := url.Parse(address)
	if err != nil || u.Hostname() == "" || u.Path != "" && u.Path != "/" || u.Fragment != "" {
		return s, "", errors.New("smtp: the address must read smtp://user:password@host:587")
	}
	s = server{host: u.Hostname(), port: u.Port(), user: u.User.Username()}
	s.pass, _ = u.User.Password()
	usual := map[string]string{"smtp": "587", "smtps": "465", "smtp+plain": "25"}[u.Scheme]
	switch {
	case usual == "":
		return s, "", errors.New("smtp: the address must begin with smtp://, smtps:// or smtp+plain://")
	case u.Scheme == "smtp+plain" && !isLoopback(s.host):
		return s, "", errors.New("smtp: smtp+plain:// is for a server on this machine only; use smtp:// or smtps://")
	case s.port == "":
		s.port = usual
	}
	s.implicit, s.plain = u.Scheme == "smtps", u.Scheme == "smtp+plain"
	return s, u.Query().Get("from"), s.options(u.Query())
}

// options reads from (who the mails are from), ca (a file with the authorities of an office's own server) and helo (the
// name this machine gives of itself).
func (s *server) options(query url.Values) error {
	for name := range query {
		if name != "from" && name != "ca" && name != "helo" {
			return fmt.Errorf("smtp: the option %q is not known (from, ca, helo)", name)
		}
	}
	if s.helo = query.Get("helo"); !isLine(s.helo) || strings.Contains(s.helo, " ") {
		return errors.New("smtp: helo must be one word")
	}
	file := query.Get("ca")
	if file == "" {
		return nil
	}
	pem, err := os.ReadFile(file)
	if err != nil {
		return fmt.Errorf("smtp: the file of authorities: %w", err)
	}
	s.roots = x509.NewCertPool()
	if !s.roots.AppendCertsFromPEM(pem) {
		return fmt.Errorf("smtp: %s holds no certificate", file)
	}
	return nil
}

func (s server) tls() *tls.Config {
	return &tls.Config{ServerName: s.host, RootCAs: s.roots, MinVersion: tls.VersionTLS12}
}

// client prepares the library for this server.
func (s server) client(dial gomail.DialContextFunc) (*gomail.Client, error) {
	port, err := strconv.Atoi(s.port)
	if err != nil {
		return nil, err
	}
	policy := gomail.TLSMandatory
	if s.plain || s.implicit { // implicit TLS is already there when the library gets the connection
		policy = gomail.NoTLS
	}
	options := []gomail.Option{
		gomail.WithPort(port), gomail.WithHELO(s.helo), gomail.WithTimeout(timeout),
		gomail.WithTLSPolicy(policy), gomail.WithTLSConfig(s.tls()), gomail.WithDialContextFunc(dial),
	}
	if s.user != "" {
		options = append(options, gomail.WithUsername(s.user), gomail.WithPassword(s.pass), gomail.WithOpportunisticSMTPAuth(
			gomail.SMTPAuthSCRAMSHA256, gomail.SMTPAuthPlain, gomail.SMTPAuthLogin))
	}
	return gomail.NewClient(s.host, options...)
}

// String names the server without its password.
func (s server) String() string {
	switch {
	case s.implicit:
		return "smtps://" + net.JoinHostPort(s.host, s.port)
	case s.plain:
		return "smtp+plain://" + net.JoinHostPort(s.host, s.port)
	}
	return "smtp://" + net.JoinHostPort(s.host, s.port)
}

func isLoopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}
