package mail_test

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	netmail "net/mail"
	"strings"
	"testing"
	"time"

	"vigencia/mail"
)

func notice() mail.Message {
	return mail.Message{ID: "request_received.2026-000371", To: "rosa@correo.example", ToName: "Rosa Ñahui Peña", Subject: "Recibimos su solicitud 2026-000371 — mañana",
		Text: "Doctora Ñahui:\n.\nRecibimos su solicitud.\n", HTML: "<p>Recibimos su solicitud, señora.</p>", ReplyTo: "recertificacion@cmp.example", AutoSubmitted: true,
		Date:        time.Date(2026, 11, 2, 16, 2, 0, 0, time.FixedZone("", -5*3600)),
		Attachments: []mail.Attachment{{Name: "constancia-ñ.pdf", Type: "application/pdf", Bytes: []byte("%PDF-1.7 \x00\xff")}}}
}

func sender(t *testing.T, address string) *mail.SMTP {
	t.Helper()
	s, err := mail.NewSMTP(address, mail.Address{Name: "Colegio Médico del Perú", Mail: "avisos@cmp.example"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func TestAMessageArrivesWhole(t *testing.T) {
	o := openOffice(t, "", nil)
	if err := sender(t, "smtp+plain://"+o.addr).Send(t.Context(), notice()); err != nil {
		t.Fatal(err)
	}
	got := o.letters[0]
	if got.from != "avisos@cmp.example" || len(got.to) != 1 || got.to[0] != "rosa@correo.example" || o.helo != "cmp.example" {
		t.Errorf("envelope %+v, helo %s", got, o.helo)
	}
	m, err := netmail.ReadMessage(strings.NewReader(got.data))
	if err != nil {
		t.Fatal(err)
	}
	dec := new(mime.WordDecoder)
	subject, _ := dec.DecodeHeader(m.Header.Get("Subject"))
	to, _ := m.Header.AddressList("To")
	from, _ := m.Header.AddressList("From")
	date, _ := m.Header.Date()
	if subject != notice().Subject || to[0].Name != "Rosa Ñahui Peña" || from[0].Name != "Colegio Médico del Perú" || !date.Equal(notice().Date) ||
		m.Header.Get("Message-Id") != "<request_received.2026-000371@cmp.example>" || m.Header.Get("Auto-Submitted") != "auto-generated" || m.Header.Get("Reply-To") != "<recertificacion@cmp.example>" {
		t.Errorf("headers %+v", m.Header)
	}
	for _, name := range []string{"User-Agent", "X-Mailer", "List-Unsubscribe", "Bcc"} {
		if m.Header.Get(name) != "" {
			t.Errorf("%s is there", name)
		}
	}
	parts := map[string]string{}
	readParts(t, m.Header.Get("Content-Type"), m.Body, parts)
	if strings.ReplaceAll(parts["text/plain"], "\r\n", "\n") != notice().Text || parts["text/html"] != notice().HTML || parts["application/pdf"] != "%PDF-1.7 \x00\xff" {
		t.Errorf("parts %q", parts)
	}
	for line := range strings.SplitSeq(got.data, "\r\n") {
		if len(line) > 200 || strings.ContainsFunc(line, func(r rune) bool { return r > 126 }) {
			t.Errorf("line is long or not ASCII: %q", line)
		}
	}
}

func readParts(t *testing.T, contentType string, body io.Reader, into map[string]string) {
	kind, params, err := mime.ParseMediaType(contentType)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(kind, "multipart/") {
		data, _ := io.ReadAll(body)
		into[kind] = string(data)
		return
	}
	r := multipart.NewReader(body, params["boundary"])
	for {
		part, err := r.NextRawPart()
		if err == io.EOF {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		var content io.Reader = part
		switch part.Header.Get("Content-Transfer-Encoding") {
		case "quoted-printable":
			content = quotedprintable.NewReader(part)
		case "base64":
			content = base64.NewDecoder(base64.StdEncoding, part)
		}
		readParts(t, part.Header.Get("Content-Type"), content, into)
	}
}

func TestARetryIsTheSameMessageOnTheSameConnection(t *testing.T) {
	o := openOffice(t, "", nil)
	s := sender(t, "smtp+plain://"+o.addr)
	for range 3 {
		if err := s.Send(t.Context(), notice()); err != nil {
			t.Fatal(err)
		}
	}
	first, _ := netmail.ReadMessage(strings.NewReader(o.letters[0].data))
	last, _ := netmail.ReadMessage(strings.NewReader(o.letters[2].data))
	for _, name := range []string{"Message-Id", "Date", "Subject", "From", "To"} {
		if first.Header.Get(name) != last.Header.Get(name) {
			t.Errorf("%s changed", name)
		}
	}
	if o.connections != 1 {
		t.Errorf("%d connections for 3 messages", o.connections)
	}
	o.last.Close()
	if err := s.Send(t.Context(), notice()); err != nil || o.connections != 2 {
		t.Errorf("after the server hung up: %v, %d connections", err, o.connections)
	}
}

func TestHeadersCannotBeInjected(t *testing.T) {
	o := openOffice(t, "", nil)
	s := sender(t, "smtp+plain://"+o.addr)
	const evil = "x\r\nBcc: e@e.example"
	for name, change := range map[string]func(*mail.Message){
		"subject": func(m *mail.Message) { m.Subject = evil }, "subject lf": func(m *mail.Message) { m.Subject = "a\nb" }, "to name": func(m *mail.Message) { m.ToName = evil },
		"to": func(m *mail.Message) { m.To = "a@b.example\r\nRCPT TO:<e@e.example>" }, "two": func(m *mail.Message) { m.To = "a@b.example, e@e.example" },
		"to with name": func(m *mail.Message) { m.To = "X <a@b.example>" }, "from": func(m *mail.Message) { m.From = mail.Address{Mail: "a@b.example", Name: evil} },
		"reply": func(m *mail.Message) { m.ReplyTo = evil }, "id": func(m *mail.Message) { m.ID = "a>\r\nBcc: e" }, "no id": func(m *mail.Message) { m.ID = "" },
		"attachment": func(m *mail.Message) { m.Attachments[0].Name = evil }, "type": func(m *mail.Message) { m.Attachments[0].Type = "a/b\r\nX: y" },
		"no date": func(m *mail.Message) { m.Date = time.Time{} }, "no text": func(m *mail.Message) { m.Text = "" },
	} {
		m := notice()
		change(&m)
		if err := s.Send(t.Context(), m); !mail.Permanent(err) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if o.connections != 0 {
		t.Error("the server was asked")
	}
}

func TestTLSIsVerified(t *testing.T) {
	for scheme, secured := range map[string]string{"smtp": "starttls", "smtps": "tls"} {
		o := openOffice(t, secured, func(o *postOffice) { o.user, o.pass = "vigencia", "s3cr:t/@" })
		login := scheme + "://vigencia:s3cr%3At%2F%40@"
		if err := sender(t, login+o.addr+"?ca="+o.ca).Send(t.Context(), notice()); err != nil || !o.loggedIn || !o.sawTLS {
			t.Errorf("%s: %v, logged in %v, TLS %v", scheme, err, o.loggedIn, o.sawTLS)
		}
		o.loggedIn = false
		err := sender(t, login+o.addr).Send(t.Context(), notice())
		if err == nil || mail.Permanent(err) || o.loggedIn || len(o.letters) != 1 {
			t.Errorf("%s with an unknown authority: %v", scheme, err)
		}
		err = sender(t, scheme+"://vigencia:wrong-word@"+o.addr+"?ca="+o.ca).Send(t.Context(), notice())
		var refusal *mail.Refusal
		if !errors.As(err, &refusal) || refusal.Permanent || refusal.Code != 535 || strings.Contains(refusal.Text, "wrong-word") {
			t.Errorf("%s with a wrong password: %v", scheme, err)
		}
	}
}

func TestAServerWithoutTLSGetsNothing(t *testing.T) {
	o := openOffice(t, "", func(o *postOffice) { o.user, o.pass = "u", "p" })
	if err := sender(t, "smtp://u:p@"+o.addr).Send(t.Context(), notice()); err == nil || mail.Permanent(err) {
		t.Error(err)
	}
	if o.loggedIn || len(o.letters) != 0 {
		t.Error("it got the password or the message")
	}
}

func TestAddressesOfServers(t *testing.T) {
	for _, address := range []string{"", "host", "http://h", "smtp://", "smtp+plain://mail.example:25", "smtp://h?verify=no", "smtp://h?ca=/nowhere.pem", "smtp://h:25/path",
		"smtp://u:hidden-word@h:port", "smtp://h?helo=a%20b", "smtp://u:hidden-word@h\x7f"} {
		_, err := mail.NewSMTP(address, mail.Address{Mail: "a@b.example"})
		if err == nil || strings.Contains(err.Error(), "hidden-word") {
			t.Errorf("%q: %v", address, err)
		}
	}
	if _, err := mail.NewSMTP("smtp://h", mail.Address{}); err == nil {
		t.Error("nobody sends")
	}
	s, err := mail.NewSMTP("smtp://u:hidden-word@mail.example?from=avisos@cmp.example", mail.Address{Name: "Colegio"})
	if err != nil || s.String() != "smtp://mail.example:587 (avisos@cmp.example)" {
		t.Errorf("%v, %v", s, err)
	}
	if bytes.Contains([]byte(s.String()), []byte("hidden")) {
		t.Error("the password shows")
	}
}

func TestTheServerCanBeCheckedBeforeTheFirstMail(t *testing.T) {
	var _ mail.Sender = (*mail.SMTP)(nil)
	o := openOffice(t, "tls", func(o *postOffice) { o.user, o.pass = "u", "p" })
	if err := sender(t, "smtps://u:p@"+o.addr+"?ca="+o.ca).Check(t.Context()); err != nil || len(o.letters) != 0 || !o.loggedIn {
		t.Error(err)
	}
	if err := sender(t, "smtps://u:q@"+o.addr+"?ca="+o.ca).Check(t.Context()); err == nil {
		t.Error("a wrong password passes")
	}
}
