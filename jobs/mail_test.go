package jobs_test

import (
	"context"
	"testing"

	"vigencia/handlers/testoffice"
	"vigencia/mail"
)

// A stopped office is one that is told to end just when the server has taken a mail.
type stopped struct {
	stop  context.CancelFunc
	taken int
}

func (s *stopped) Send(context.Context, mail.Message) error {
	s.stop()
	s.taken++
	return nil
}

func TestAMailThatWasTakenWhileTheOfficeStopsIsNotSentAgain(t *testing.T) {
	o := testoffice.New(t)
	o.Anyone().Post("/contrasena/olvido", "usuario", o.Physician().Number)
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	server := &stopped{stop: stop}
	o.Postman.Sender = server
	for range 2 {
		if _, err := o.Postman.Deliver(ctx); err != nil && ctx.Err() == nil {
			t.Fatal(err)
		}
		ctx = context.Background()
	}
	sent, err := o.Store.Mails(context.Background(), "sent", 0, 10)
	if err != nil || len(sent) != 1 || sent[0].Template != "password_reset" || server.taken != 1 {
		t.Errorf("%d sent, taken %d times, %v", len(sent), server.taken, err)
	}
}
