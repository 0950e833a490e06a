// Package mail turns the council's texts into messages and hands them to an SMTP server.
//
// It knows no requests, no accounts and no SQL: values come in as words that are ready to read (dates already
// spelled out), bytes go out. The outbox that decides what is sent and when lives in db and jobs.
package mail

import (
	"context"
	netmail "net/mail"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Address is a mailbox with the name shown beside it.
type Address struct{ Name, Mail string }

// Attachment is a file that travels with a message. Type is its media type, such as application/pdf.
type Attachment struct {
	Name, Type string
	Bytes      []byte
}

// Message is one mail to one person, complete: sending it twice with the same ID and Date gives the same mail to
// the receiving program, which can drop the copy.
type Message struct {
	// ID is the part of the Message-ID left of the @; ID(key) makes it from the order's key, so that a retry keeps it.
	ID         string
	To, ToName string
	// From is the sender's own address when empty.
	From          Address
	ReplyTo       string
	Subject       string
	Text, HTML    string
	Attachments   []Attachment
	Date          time.Time
	AutoSubmitted bool
}

// Sender delivers a message. A nil error means that the server has accepted responsibility for it. Every error is a
// *Refusal.
type Sender interface {
	Send(context.Context, Message) error
}

// check refuses what could not be sent, or what would write a header of its own.
func (m Message) check() error {
	switch {
	case !isID(m.ID):
		return malformed("the message's ID must be letters, digits, dots and dashes")
	case m.Date.IsZero():
		return malformed("the message has no date")
	case m.Text == "":
		return malformed("the message has no text")
	case m.Subject == "" || !isLine(m.Subject):
		return malformed("the subject must be one line")
	case !isLine(m.ToName) || !isLine(m.From.Name):
		return malformed("a name must be one line")
	case !isAddress(m.To):
		return malformed("the receiver's address is not valid")
	case m.From.Mail != "" && !isAddress(m.From.Mail), m.ReplyTo != "" && !isAddress(m.ReplyTo):
		return malformed("the sender's address is not valid")
	}
	for _, a := range m.Attachments {
		if a.Name == "" || len(a.Name) > nameLimit || !isLine(a.Name) || !isMediaType(a.Type) {
			return malformed("an attachment has no usable name or type")
		}
	}
	return nil
}

func malformed(text string) error { return &Refusal{Permanent: true, Text: text} }

func isID(s string) bool {
	return s != "" && len(s) <= 128 && strings.Trim(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_") == "" &&
		!strings.HasPrefix(s, ".") && !strings.HasSuffix(s, ".") && !strings.Contains(s, "..")
}

func isMediaType(s string) bool {
	kind, sub, ok := strings.Cut(s, "/")
	return ok && kind != "" && sub != "" && strings.Trim(kind+sub, "abcdefghijklmnopqrstuvwxyz0123456789.+-") == ""
}

func isLine(s string) bool {
	return utf8.ValidString(s) && !strings.ContainsFunc(s, func(r rune) bool {
		return unicode.IsControl(r) || r == '\u2028' || r == '\u2029'
	})
}

// isAddress accepts one bare address (no name, no group, no comment).
func isAddress(s string) bool {
	if len(s) > 254 || !isLine(s) || strings.ContainsAny(s, " <>,;()\"") {
		return false
	}
	a, err := netmail.ParseAddress(s)
	return err == nil && a.Address == s && a.Name == ""
}
