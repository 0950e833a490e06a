package mail

import (
	"errors"
	"fmt"
	"net/textproto"
	"strings"

	gomail "github.com/wneessen/go-mail"
)

// Refusal is why a message was not accepted. Permanent: the server will never take this message to this address, or
// the message itself is malformed (Code 0). Otherwise trying later may help. Text may be shown to staff: it holds no
// secret of the message and no password of the server.
type Refusal struct {
	Permanent bool
	Code      int
	Text      string
	cause     error
}

// Error reads "temporary (451): …" or "permanent (550): …".
func (r *Refusal) Error() string {
	kind := "temporary"
	if r.Permanent {
		kind = "permanent"
	}
	return fmt.Sprintf("%s (%d): %s", kind, r.Code, r.Text)
}

// Unwrap gives the network's own error, when there is one.
func (r *Refusal) Unwrap() error { return r.cause }

// Permanent tells whether an error of Send is final.
func Permanent(err error) bool {
	var r *Refusal
	return errors.As(err, &r) && r.Permanent
}

// classify decides whether trying again can help. Final are only the server's refusals of this receiver or of this
// message; a wrong password, a sender that the server does not let through or a bad certificate are the office's own
// affair: the mail waits until they are mended.
func classify(err error) *Refusal {
	r := &Refusal{Text: reason(err), cause: err}
	var reply *textproto.Error
	if errors.As(err, &reply) {
		r.Code = reply.Code
	}
	var failed *gomail.SendError
	if !errors.As(err, &failed) {
		return r
	}
	r.Code = failed.ErrorCode()
	switch failed.Reason {
	case gomail.ErrSMTPRcptTo, gomail.ErrSMTPData, gomail.ErrSMTPDataClose:
		r.Permanent = r.Code >= 550 && r.Code < 600 || r.Code == 501 || r.Code == 521
	}
	return r
}

// reason keeps what the server said; the library adds the receiver's address, which the outbox already knows.
func reason(err error) string {
	text, _, _ := strings.Cut(err.Error(), ", affected ")
	return shorten(oneLine(clean(text)), 500)
}
