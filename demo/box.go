package demo

import (
	"context"
	"regexp"
	"slices"
	"strings"
	"sync"

	"vigencia/mail"
)

// Domains of addresses at which mail fails, so that the outbox of the demo shows it.
const (
	noMailbox   = "@sin-buzon.example"
	fullMailbox = "@buzon-lleno.example"
)

// A Box is a mail server that keeps every message in memory instead of sending it. It is safe for use by many goroutines.
type Box struct {
	mu       sync.Mutex
	messages []mail.Message
}

// Send keeps a message, or refuses it as a server would whose receiver has no mailbox or a full one.
func (b *Box) Send(_ context.Context, m mail.Message) error {
	switch {
	case strings.HasSuffix(m.To, noMailbox):
		return &mail.Refusal{Permanent: true, Text: "550 5.1.1 mailbox unavailable"}
	case strings.HasSuffix(m.To, fullMailbox):
		return &mail.Refusal{Text: "452 4.2.2 mailbox full"}
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.messages = append(b.messages, m)
	return nil
}

// Messages gives the last n messages, newest first.
func (b *Box) Messages(n int) []mail.Message {
	b.mu.Lock()
	defer b.mu.Unlock()
	last := slices.Clone(b.messages[max(0, len(b.messages)-n):])
	slices.Reverse(last)
	return last
}

// find gives what pattern's group holds in the newest message to an address, or "".
func (b *Box) find(to string, pattern *regexp.Regexp) string {
	b.mu.Lock()
	defer b.mu.Unlock()
	for i := len(b.messages) - 1; i >= 0; i-- {
		if b.messages[i].To == to {
			if m := pattern.FindStringSubmatch(b.messages[i].Text); m != nil {
				return m[1]
			}
		}
	}
	return ""
}
