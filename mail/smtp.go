package mail

import (
	"context"
	"crypto/tls"
	"errors"
	"net"
	"sync"
	"time"

	gomail "github.com/wneessen/go-mail"
	"github.com/wneessen/go-mail/smtp"
)

// timeout is how long one exchange with the server may take; idle is for how long an open connection is trusted.
const (
	timeout = 30 * time.Second
	idle    = 20 * time.Second
)

// SMTP delivers through one server, one message at a time, and keeps the connection for the messages that follow
// closely. It is safe to use from several goroutines. Outside this machine the connection is always TLS 1.2 or later
// with a verified certificate.
type SMTP struct {
	server server
	from   Address

	mu   sync.Mutex
	open *line
}

// line is an open connection to the server.
type line struct {
	client *gomail.Client
	smtp   *smtp.Client
	conn   net.Conn
	used   time.Time
}

// NewSMTP reads the server's address, such as smtp://user:password@mail.example.pe:587?from=avisos@example.pe or
// smtps://host:465; smtp+plain://127.0.0.1:25 speaks without TLS to this machine only. The option ca names a file of
// authorities (PEM) to trust instead of the system's, helo the name that this machine gives of itself (by default the
// sender's domain). The address in from wins over the option. It does not connect.
func NewSMTP(address string, from Address) (*SMTP, error) {
	s, option, err := parseServer(address)
	if err != nil {
		return nil, err
	}
	if from.Mail == "" {
		from.Mail = option
	}
	if !isAddress(from.Mail) || !isLine(from.Name) {
		return nil, errors.New("smtp: who the mails are from is missing or not an address: add ?from=avisos@…")
	}
	if s.helo == "" {
		s.helo = domain(from.Mail)
	}
	return &SMTP{server: s, from: from}, nil
}

// String names the server and the sender, without the password: for logs and for the page of settings.
func (s *SMTP) String() string { return s.server.String() + " (" + s.from.Mail + ")" }

// Send hands the message over, or tells with a *Refusal why not.
func (s *SMTP) Send(ctx context.Context, m Message) error {
	if err := m.check(); err != nil {
		return err
	}
	if m.From.Mail == "" {
		m.From = s.from
	}
	msg, err := m.compose()
	if err != nil {
		return malformed(err.Error())
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	err = s.deliver(ctx, msg)
	if err == nil || msg.IsDelivered() { // a failure after the server's "250" is not one of this message
		return nil
	}
	if ctx.Err() != nil {
		return &Refusal{Text: "interrupted", cause: ctx.Err()}
	}
	return classify(err)
}

// Check connects and says goodbye: the question of "vigencia doctor".
func (s *SMTP) Check(ctx context.Context) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.connect(ctx); err != nil {
		return classify(err)
	}
	return s.hangUp()
}

// Close ends the connection that is still open, if any. The SMTP can be used again.
func (s *SMTP) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.hangUp()
}

func (s *SMTP) deliver(ctx context.Context, msg *gomail.Msg) error {
	reused := s.open != nil && time.Since(s.open.used) < idle
	if !reused {
		if err := s.connect(ctx); err != nil {
			return err
		}
	}
	err := s.transmit(ctx, msg)
	var failed *gomail.SendError
	if reused && errors.As(err, &failed) && failed.Reason == gomail.ErrConnCheck { // the server closed it meanwhile; nothing was sent
		if err = s.connect(ctx); err == nil {
			err = s.transmit(ctx, msg)
		}
	}
	return err
}

func (s *SMTP) transmit(ctx context.Context, msg *gomail.Msg) error {
	conn := s.open.conn
	stop := context.AfterFunc(ctx, func() { conn.Close() })
	err := s.open.client.SendWithSMTPClient(s.open.smtp, msg)
	stop()
	s.open.used = time.Now()
	var failed *gomail.SendError
	if err != nil && (!errors.As(err, &failed) || failed.ErrorCode() == 0 || ctx.Err() != nil) {
		s.open.conn.Close()
		s.open = nil
	}
	return err
}

func (s *SMTP) hangUp() error {
	if s.open == nil {
		return nil
	}
	defer func() { s.open.conn.Close(); s.open = nil }()
	s.open.conn.SetDeadline(time.Now().Add(5 * time.Second))
	return s.open.client.CloseWithSMTPClient(s.open.smtp)
}

func (s *SMTP) connect(ctx context.Context) error {
	if s.open != nil {
		s.hangUp()
	}
	var conn net.Conn
	stop := func() bool { return false }
	client, err := s.server.client(func(dial context.Context, network, addr string) (c net.Conn, err error) {
		if s.server.implicit {
			c, err = (&tls.Dialer{Config: s.server.tls()}).DialContext(dial, network, addr)
		} else {
			c, err = (&net.Dialer{}).DialContext(dial, network, addr)
		}
		if err == nil { // the library does not look at ctx once it is connected
			conn, stop = c, context.AfterFunc(ctx, func() { c.Close() })
		}
		return c, err
	})
	if err != nil {
		return err
	}
	open, err := client.DialToSMTPClientWithContext(ctx)
	stop()
	if err != nil {
		if conn != nil {
			conn.Close() // nor does it close what it opened when the greeting, TLS or the log-in fails
		}
		return err
	}
	s.open = &line{client: client, smtp: open, conn: conn, used: time.Now()}
	return nil
}
