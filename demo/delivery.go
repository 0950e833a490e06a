package demo

import (
	"context"
	"fmt"

	"vigencia/council"
)

// deliver does a step of the paper's way, as by.
func (m *matter) deliver(ctx context.Context, action council.DeliveryAction, by string, f council.DeliveryFacts) error {
	c, err := m.certificate(ctx)
	if err != nil {
		return err
	}
	return m.Store.Deliver(ctx, c.ID, action, m.as(by), f)
}

// certificate is what the request has become.
func (m *matter) certificate(ctx context.Context) (council.Certificate, error) {
	all, err := m.Store.CertificatesOf(ctx, m.p.ID)
	for _, c := range all {
		if c.Request == m.r.ID {
			return c, err
		}
	}
	return council.Certificate{}, fmt.Errorf("no certificate: %w", err)
}

func (m *matter) print(ctx context.Context) error {
	return m.deliver(ctx, council.Print, "elena.vargas", council.DeliveryFacts{})
}

func (m *matter) ship(ctx context.Context) error {
	return m.deliver(ctx, council.Send, "elena.vargas", council.DeliveryFacts{})
}

// counter is who works at the regional council where the diploma is picked up; papers of the demo go to two of them.
func (m *matter) counter() string {
	if m.r.Pickup == "V" {
		return "lucia.zegarra"
	}
	return "marco.rios"
}

func (m *matter) receive(ctx context.Context) error {
	return m.deliver(ctx, council.Receive, m.counter(), council.DeliveryFacts{})
}

// handOver gives the diploma to the physician, or now and then to somebody with a carta poder.
func (m *matter) handOver(ctx context.Context) error {
	to := council.Recipient{Name: m.p.FullName(), Document: m.p.DocumentID}
	if m.rnd.IntN(4) == 0 {
		surname1, surname2, names := named(m.rnd)
		to = council.Recipient{Name: names + " " + surname1 + " " + surname2, Document: council.Document{Kind: "DNI", Number: fmt.Sprintf("%08d", 7_000_000+m.rnd.IntN(60_000_000))}, Proxy: true}
	}
	return m.deliver(ctx, council.HandOver, m.counter(), council.DeliveryFacts{Recipient: to})
}

func (m *matter) undo(ctx context.Context) error {
	return m.deliver(ctx, council.UndoHandOver, m.counter(), council.DeliveryFacts{Note: m.Profile.Words.Say("demo.note.undo")})
}
