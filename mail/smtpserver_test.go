package mail_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"errors"
	"io"
	"math/big"
	"net"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"
)

// postOffice is a real SMTP server that keeps what it is given, and refuses what it is told to.
type postOffice struct {
	t    *testing.T
	addr string
	cert tls.Certificate
	ca   string

	mu                   sync.Mutex
	letters              []letter
	connections          int
	last                 *smtp.Conn
	helo                 string
	refuseFrom, refuseTo error
	refuseData           error
	user, pass           string
	loggedIn, sawTLS     bool
	server               *smtp.Server
}

type letter struct {
	from string
	to   []string
	data string
}

type clerk struct {
	office *postOffice
	conn   *smtp.Conn
	letter letter
}

func (o *postOffice) NewSession(c *smtp.Conn) (smtp.Session, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.connections++
	o.last = c
	return &clerk{office: o, conn: c}, nil
}

func (c *clerk) AuthMechanisms() []string {
	if c.office.user == "" {
		return nil
	}
	return []string{sasl.Plain}
}

func (c *clerk) Auth(string) (sasl.Server, error) {
	return sasl.NewPlainServer(func(_, user, pass string) error {
		if user != c.office.user || pass != c.office.pass {
			return &smtp.SMTPError{Code: 535, EnhancedCode: smtp.EnhancedCode{5, 7, 8}, Message: "bad credentials"}
		}
		c.office.loggedIn = true
		return nil
	}), nil
}

func (c *clerk) Mail(from string, _ *smtp.MailOptions) error {
	c.office.mu.Lock()
	defer c.office.mu.Unlock()
	c.office.helo = c.conn.Hostname()
	_, c.office.sawTLS = c.conn.TLSConnectionState()
	c.letter = letter{from: from}
	return c.office.refuseFrom
}

func (c *clerk) Rcpt(to string, _ *smtp.RcptOptions) error {
	c.letter.to = append(c.letter.to, to)
	return c.office.refuseTo
}

func (c *clerk) Data(r io.Reader) error {
	data, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	c.office.mu.Lock()
	defer c.office.mu.Unlock()
	if c.office.refuseData != nil {
		return c.office.refuseData
	}
	c.letter.data = string(data)
	c.office.letters = append(c.office.letters, c.letter)
	return nil
}

func (c *clerk) Reset()        { c.letter = letter{} }
func (c *clerk) Logout() error { return nil }

// openOffice listens on a free port of this machine: secured is "", "starttls" or "tls".
func openOffice(t *testing.T, secured string, prepare func(*postOffice)) *postOffice {
	o := &postOffice{t: t}
	if prepare != nil {
		prepare(o)
	}
	o.certificate()
	o.server = smtp.NewServer(o)
	o.server.Domain, o.server.ReadTimeout, o.server.AllowInsecureAuth = "localhost", 10*time.Second, secured == ""
	o.server.ErrorLog = quiet{}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	o.addr = l.Addr().String()
	config := &tls.Config{Certificates: []tls.Certificate{o.cert}}
	switch secured {
	case "starttls":
		o.server.TLSConfig = config
	case "tls":
		l = tls.NewListener(l, config)
	}
	done := make(chan error)
	go func() { done <- o.server.Serve(l) }()
	t.Cleanup(func() {
		o.server.Close()
		l.Close() // Serve may not have begun yet
		if err := <-done; err != nil && !errors.Is(err, smtp.ErrServerClosed) && !errors.Is(err, net.ErrClosed) {
			t.Error(err)
		}
	})
	return o
}

// certificate makes the server's own authority, for 127.0.0.1 only.
func (o *postOffice) certificate() {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		o.t.Fatal(err)
	}
	c := &x509.Certificate{SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "office"}, NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour),
		IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}, IsCA: true, BasicConstraintsValid: true}
	der, err := x509.CreateCertificate(rand.Reader, c, c, &key.PublicKey, key)
	if err != nil {
		o.t.Fatal(err)
	}
	o.cert = tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key}
	o.ca = filepath.Join(o.t.TempDir(), "ca.pem")
	if err := os.WriteFile(o.ca, pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der}), 0o600); err != nil {
		o.t.Fatal(err)
	}
}

type quiet struct{}

func (quiet) Printf(string, ...any) {}
func (quiet) Println(...any)        {}
