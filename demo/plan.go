package demo

import (
	"context"
	"fmt"
	"time"
	"unicode"
	"unicode/utf8"

	"vigencia/council"
	"vigencia/demo/portfolio"
)

// A matter is a story as it goes on: the request, its persons and its papers.
type matter struct {
	*Office
	story
	p     council.Physician
	me    *Account
	items []portfolio.Item
	r     council.Request
	round int
}

// step is one act of a story, done so many working days after the filing.
type step struct {
	after        int
	hour, minute int
	do           func(*matter, context.Context) error
}

// plan enters a story on the agenda. Whoever has no evaluator gets the next one.
func (o *Office) plan(a *agenda, s story) error {
	m := &matter{Office: o, story: s, round: 1}
	if err := m.cast(); err != nil {
		return err
	}
	a.enter(o.ago(s.days+3, 9, o.rnd.IntN(50)), bind(m, (*matter).arrive))
	minute := o.rnd.IntN(50)
	for _, step := range m.way() {
		if step.after > s.days {
			return fmt.Errorf("story of CMP %s: %d days are too few", m.p.Number, s.days)
		}
		a.enter(o.ago(s.days-step.after, step.hour, step.minute+minute%10), bind(m, step.do))
	}
	return nil
}

func bind(m *matter, do func(*matter, context.Context) error) func(context.Context) error {
	return func(ctx context.Context) error {
		if err := do(m, ctx); err != nil {
			return fmt.Errorf("%s of CMP %s: %w", m.r.Number, m.p.Number, err)
		}
		return nil
	}
}

// cast finds the persons of the story and draws the physician's papers.
func (m *matter) cast() error {
	if m.evaluator == "" {
		m.evaluator = pick(m.rnd, []string{"rosa.ibanez", "ana.delgado"})
	}
	if m.reader == "" {
		m.reader = pick(m.rnd, []string{"luis.carpio", "teresa.benites"})
	}
	m.p = m.person()
	filing := m.Profile.Today(m.ago(m.days, 9, 0))
	if m.p.Number == known[0].number {
		m.items = salcedo(filing)
		return nil
	}
	table, ok := council.Rules{Profile: m.Profile, Tables: m.Profile.Tables}.Table(filing)
	if !ok {
		return fmt.Errorf("no points table applies on %s", filing)
	}
	for seed := m.rnd.Uint64(); ; seed++ {
		m.items = portfolio.Career(seed, filing)
		if table.Score(activities(m.items), filing).Enough {
			return nil
		}
	}
}

// person is the member of the story; who was drawn takes part in no other.
func (m *matter) person() council.Physician {
	if m.busy == nil {
		m.busy = map[string]bool{}
	}
	for i, k := range known {
		if k.number == m.who {
			return m.roster[i]
		}
	}
	p := m.someone(m.kind, m.busy)
	m.busy[p.Number] = true
	for i := range m.roster {
		if m.roster[i].Number == p.Number {
			m.roster[i].Email = m.mailbox(p)
			return m.roster[i]
		}
	}
	return p
}

// mailbox is the address of a drawn member; at two of them mail fails.
func (m *matter) mailbox(p council.Physician) string {
	switch m.turn {
	case unreached:
		return "m" + p.Number + noMailbox
	case unanswered:
		return "m" + p.Number + fullMailbox
	}
	return p.Email
}

// activities are the papers as an evaluator writes them on the sheet.
func activities(items []portfolio.Item) []council.Activity {
	var list []council.Activity
	for i, it := range items {
		list = append(list, council.Activity{Rule: it.Rule, Title: begun(it.Title), Role: it.Role, From: it.On, To: it.On,
			Quantity: council.Quantity(max(1, it.Quantity) * 100), Page: portfolio.PageOf(i)})
	}
	return list
}

func (m *matter) clock() time.Time { return m.Clock.Now() }

// begun writes a title as an evaluator types it: with a capital.
func begun(title string) string {
	first, size := utf8.DecodeRuneInString(title)
	return string(unicode.ToUpper(first)) + title[size:]
}
