package mail_test

import (
	"bufio"
	"context"
	"errors"
	"io"
	"net"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-smtp"

	"vigencia/mail"
)

func TestRefusalsAreTold(t *testing.T) {
	reply := func(code int, text string) error {
		return &smtp.SMTPError{Code: code, EnhancedCode: smtp.EnhancedCode{code / 100, 1, 1}, Message: text}
	}
	for name, c := range map[string]struct {
		prepare   func(*postOffice)
		permanent bool
		code      int
	}{
		"unknown receiver": {func(o *postOffice) { o.refuseTo = reply(550, "no such user") }, true, 550},
		"full mailbox":     {func(o *postOffice) { o.refuseTo = reply(452, "over quota") }, false, 452},
		"grey list":        {func(o *postOffice) { o.refuseTo = reply(450, "try again") }, false, 450},
		"refused content":  {func(o *postOffice) { o.refuseData = reply(554, "not wanted") }, true, 554},
		"busy":             {func(o *postOffice) { o.refuseData = reply(451, "busy") }, false, 451},
		"our own sender":   {func(o *postOffice) { o.refuseFrom = reply(553, "sender not allowed") }, false, 553},
		"log in first":     {func(o *postOffice) { o.refuseTo = reply(530, "authentication required") }, false, 530},
	} {
		o := openOffice(t, "", c.prepare)
		s := sender(t, "smtp+plain://"+o.addr)
		var refusal *mail.Refusal
		if err := s.Send(t.Context(), notice()); !errors.As(err, &refusal) || refusal.Permanent != c.permanent || refusal.Code != c.code || strings.Contains(refusal.Text, "rosa@") {
			t.Errorf("%s: %v", name, err)
		}
		o.mu.Lock()
		o.refuseFrom, o.refuseTo, o.refuseData = nil, nil, nil
		o.mu.Unlock()
		if err := s.Send(t.Context(), notice()); err != nil || o.connections != 1 {
			t.Errorf("%s: the next message: %v, %d connections", name, err, o.connections)
		}
	}
}

func TestASilentServerCanBeLeft(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	ctx, cancel := context.WithCancel(t.Context())
	go func() {
		c, err := l.Accept()
		if err != nil {
			return
		}
		c.Write([]byte("220 hello\r\n"))
		c.Read(make([]byte, 100)) // EHLO, never answered
		cancel()
		io.Copy(io.Discard, c)
		c.Close()
	}()
	began := time.Now()
	err = sender(t, "smtp+plain://"+l.Addr().String()).Send(ctx, notice())
	if err == nil || mail.Permanent(err) || !errors.Is(err, context.Canceled) || time.Since(began) > 10*time.Second {
		t.Errorf("%v after %v", err, time.Since(began))
	}
	l.Close()
	if err := sender(t, "smtp+plain://"+l.Addr().String()).Send(t.Context(), notice()); err == nil || mail.Permanent(err) {
		t.Errorf("nobody listens: %v", err)
	}
}

// A server that accepts the message and is gone before the goodbye has the message: sending it again would double it.
func TestWhatWasAcceptedIsNotSentAgain(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	accepted := make(chan int, 1)
	go func() {
		for n := 1; n <= 2; n++ {
			c, err := l.Accept()
			if err != nil {
				return
			}
			acceptAndLeave(c)
		}
		accepted <- 2
	}()
	s := sender(t, "smtp+plain://"+l.Addr().String())
	for range 2 {
		if err := s.Send(t.Context(), notice()); err != nil {
			t.Fatal(err)
		}
	}
	if n := <-accepted; n != 2 {
		t.Error(n)
	}
}

func acceptAndLeave(c net.Conn) {
	defer c.Close()
	io.WriteString(c, "220 hello\r\n")
	for lines, inData := bufio.NewScanner(c), false; lines.Scan(); {
		switch line := lines.Text(); {
		case inData && line == ".":
			io.WriteString(c, "250 mine now\r\n")
			return
		case inData:
		case line == "DATA":
			inData = true
			io.WriteString(c, "354 go on\r\n")
		default:
			io.WriteString(c, "250 ok\r\n")
		}
	}
}
