package demo

import (
	"context"

	"vigencia/council"
	"vigencia/demo/portfolio"
)

// observe sends two remarks at once.
func (m *matter) observe(ctx context.Context) error {
	remarks := []council.Remark{{Reason: "no_hours", Page: 4}, {Reason: "no_signature", Page: 2}}
	if m.p.Number == known[0].number {
		remarks = []council.Remark{{Reason: "no_hours", Page: ethicsPage, Note: m.Profile.Words.Say("demo.note.ethics")},
			{Reason: "no_signature", Page: workPage, Note: m.Profile.Words.Say("demo.note.work")}}
	}
	for _, r := range remarks {
		if _, err := m.Store.SaveRemark(ctx, m.r.ID, m.as(m.evaluator), r); err != nil {
			return err
		}
	}
	return m.act(ctx, council.Observe, m.as(m.evaluator), council.Facts{})
}

// prepare answers the first remark and sends nothing yet.
func (m *matter) prepare(ctx context.Context) error { return m.answer(ctx, 1) }

func (m *matter) answer(ctx context.Context, n int) error {
	remarks, err := m.Store.Remarks(ctx, m.r.ID)
	if err != nil {
		return err
	}
	answers := map[int64]string{}
	for _, r := range remarks[:n] {
		answers[r.ID] = m.Profile.Words.Say("demo.note.answer." + r.Reason)
	}
	return m.Store.SaveRemedy(ctx, m.me.Actor(), m.r.ID, m.r.Round, answers)
}

// remedy answers all, sends the e-file with one paper more, and sends the remedy.
func (m *matter) remedy(ctx context.Context) (err error) {
	if m.r, err = m.Store.Request(ctx, m.r.ID); err != nil {
		return err
	}
	if err := m.answer(ctx, 2); err != nil {
		return err
	}
	m.items = append(m.items, portfolio.Item{Rule: "course", Title: m.Profile.Words.Say("demo.paper.programme"), Issuer: "Instituto Santa Rosalía", Place: "Lima",
		On: m.Profile.Today(m.clock()).AddMonths(-7), Quantity: 30})
	if err := m.upload(ctx); err != nil {
		return err
	}
	m.r, err = m.Store.SendRemedy(ctx, m.me.Actor(), m.r.ID, m.r.Round)
	return err
}

// settle finds that the remedy satisfied every remark.
func (m *matter) settle(ctx context.Context) error {
	remarks, err := m.Store.Remarks(ctx, m.r.ID)
	if err != nil {
		return err
	}
	for _, r := range remarks {
		if err := m.Store.SettleRemark(ctx, m.r.ID, m.as(m.evaluator), r.ID, true); err != nil {
			return err
		}
	}
	return nil
}
