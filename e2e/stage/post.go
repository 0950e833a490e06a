package stage

import (
	"bytes"
	"crypto/tls"
	"encoding/base64"
	"errors"
	"io"
	"log"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net"
	"net/mail"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/emersion/go-smtp"
)

// A PostOffice is a real SMTP server that keeps the letters it takes.
type PostOffice struct {
	t       testing.TB
	Address string // host and port
	server  *smtp.Server
	mu      sync.Mutex
	letters []Letter
	during  func(moment string) // what happens while a mail is taken in: at "recipient", and at "letter" before it is answered
}

// A Letter is a mail as its reader sees it.
type Letter struct {
	To, Subject, Text, HTML string
	Files                   map[string][]byte
}

// OpenPostOffice listens on a free port, or at addr; with a certificate it offers STARTTLS.
func OpenPostOffice(t testing.TB, addr string, certificates ...tls.Certificate) *PostOffice {
	t.Helper()
	o := &PostOffice{t: t}
	o.server = smtp.NewServer(o)
	o.server.Domain, o.server.ReadTimeout, o.server.AllowInsecureAuth = "localhost", 10*time.Second, true
	o.server.ErrorLog = log.New(io.Discard, "", 0)
	if len(certificates) > 0 {
		o.server.TLSConfig = &tls.Config{Certificates: certificates, MinVersion: tls.VersionTLS12}
	}
	if addr == "" {
		addr = "127.0.0.1:0"
	}
	l, err := net.Listen("tcp", addr)
	Must(t, err)
	o.Address = l.Addr().String()
	done := make(chan error, 1)
	go func() { done <- o.server.Serve(l) }()
	t.Cleanup(func() {
		o.server.Close()
		l.Close()
		if err := <-done; err != nil && !errors.Is(err, smtp.ErrServerClosed) && !errors.Is(err, net.ErrClosed) {
			t.Error(err)
		}
	})
	return o
}

// URL is the --smtp of the program that hands its mails over here.
func (o *PostOffice) URL() string { return "smtp+plain://" + o.Address + "?from=avisos@cmp.example" }

// NewSession takes a connection.
func (o *PostOffice) NewSession(*smtp.Conn) (smtp.Session, error) { return &clerk{office: o}, nil }

type clerk struct {
	office *PostOffice
	to     string
}

func (c *clerk) Mail(string, *smtp.MailOptions) error { return nil }
func (c *clerk) Reset()                               {}
func (c *clerk) Logout() error                        { return nil }

func (c *clerk) Rcpt(to string, _ *smtp.RcptOptions) error {
	c.to = to
	c.office.happens("recipient")
	return nil
}

// During has act called while a mail is taken in, with "recipient" and then "letter", before that is answered; nil for nothing.
func (o *PostOffice) During(act func(moment string)) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.during = act
}

func (o *PostOffice) happens(moment string) {
	o.mu.Lock()
	during := o.during
	o.mu.Unlock()
	if during != nil {
		during(moment)
	}
}

func (c *clerk) Data(r io.Reader) error {
	whole, err := io.ReadAll(r)
	if err != nil {
		return err // who sent it was killed over it
	}
	l, err := read(bytes.NewReader(whole))
	if err != nil {
		c.office.t.Errorf("a mail to %s cannot be read: %v", c.to, err)
		return err
	}
	l.To = c.to
	c.office.mu.Lock()
	c.office.letters = append(c.office.letters, l)
	c.office.mu.Unlock()
	c.office.happens("letter")
	return nil
}

// read takes a message apart.
func read(r io.Reader) (Letter, error) {
	l := Letter{Files: map[string][]byte{}}
	m, err := mail.ReadMessage(r)
	if err != nil {
		return l, err
	}
	if l.Subject, err = new(mime.WordDecoder).DecodeHeader(m.Header.Get("Subject")); err != nil {
		return l, err
	}
	return l, l.part(m.Header.Get("Content-Type"), m.Header.Get("Content-Transfer-Encoding"), m.Header.Get("Content-Disposition"), m.Body)
}

func (l *Letter) part(kind, encoding, disposition string, body io.Reader) error {
	media, parameters, err := mime.ParseMediaType(kind)
	if err != nil {
		return err
	}
	if strings.HasPrefix(media, "multipart/") {
		for parts := multipart.NewReader(body, parameters["boundary"]); ; {
			p, err := parts.NextRawPart()
			if errors.Is(err, io.EOF) {
				return nil
			}
			if err == nil {
				err = l.part(p.Header.Get("Content-Type"), p.Header.Get("Content-Transfer-Encoding"), p.Header.Get("Content-Disposition"), p)
			}
			if err != nil {
				return err
			}
		}
	}
	switch strings.ToLower(encoding) {
	case "base64":
		body = base64.NewDecoder(base64.StdEncoding, body)
	case "quoted-printable":
		body = quotedprintable.NewReader(body)
	}
	content, err := io.ReadAll(body)
	if _, named, failed := mime.ParseMediaType(disposition); failed == nil && named["filename"] != "" {
		l.Files[named["filename"]] = bytes.Clone(content)
	} else if media == "text/html" {
		l.HTML = string(content)
	} else if media == "text/plain" {
		l.Text = strings.ReplaceAll(string(content), "\r\n", "\n")
	}
	return err
}

// To are the letters to an address, in the order in which they came.
func (o *PostOffice) To(address string) []Letter {
	o.mu.Lock()
	defer o.mu.Unlock()
	var found []Letter
	for _, l := range o.letters {
		if strings.EqualFold(l.To, address) {
			found = append(found, l)
		}
	}
	return found
}

// Has says whether a letter with a subject has come to an address.
func (o *PostOffice) Has(address, subject string) bool {
	return slices.ContainsFunc(o.To(address), func(l Letter) bool { return l.Subject == subject })
}

// LetterTo waits for the newest letter to an address whose subject or text has words.
func (o *PostOffice) LetterTo(address, words string) Letter {
	o.t.Helper()
	var found Letter
	ok := Eventually(40*time.Second, func() bool {
		for _, l := range o.To(address) {
			if strings.Contains(l.Subject+"\n"+l.Text, words) {
				found = l
			}
		}
		return found.To != ""
	})
	if !ok {
		for _, l := range o.To(address) {
			o.t.Logf("%s got: %s", address, l.Subject)
		}
		o.t.Fatalf("no letter to %s with %q", address, words)
	}
	return found
}

var linkForm = regexp.MustCompile(`https?://[^\s<>"]+`)

// Link is the address in a letter that has a word in it.
func (l Letter) Link(t testing.TB, word string) string {
	t.Helper()
	for _, link := range linkForm.FindAllString(l.Text, -1) {
		if strings.Contains(link, word) {
			return link
		}
	}
	t.Fatalf("no link with %q in: %s", word, l.Text)
	return ""
}
