package demo

import (
	"bytes"
	"context"
	"fmt"
	"slices"

	"vigencia/council"
	"vigencia/demo/portfolio"
	"vigencia/intake"
)

// arrive asks for access; the mail goes at once to the address on file. Who signs in for the reader of the guide chooses a password too.
func (m *matter) arrive(ctx context.Context) (err error) {
	if m.p, err = m.Store.PhysicianByNumber(ctx, m.p.Number); err != nil {
		return err
	}
	if err := m.ask(ctx, m.p, nil); err != nil {
		return err
	}
	made, err := m.Store.AccountByUser(ctx, m.p.Number)
	if err != nil {
		return err
	}
	m.me = &Account{Account: made}
	m.people[m.p.Number] = m.me
	if m.sign == "" {
		return nil
	}
	m.me.About, m.me.Password = m.Profile.Words.Say(m.sign), Password
	return m.enter(ctx, m.me)
}

// begin types the answers of a new request and sends the e-file.
func (m *matter) begin(ctx context.Context) error {
	p := m.p
	at := slices.IndexFunc(p.Registrations, func(r council.Registration) bool { return string(r.Kind) == m.kind })
	if at < 0 {
		return fmt.Errorf("no registration of kind %s", m.kind)
	}
	typed := council.Answers{Registration: p.Registrations[at].ID, Pickup: m.nearest(), Description: m.text,
		Contact: council.ContactData{Phone: p.Phone, Mobile: p.Mobile, Email: p.Email, Address: p.Address}}
	var err error
	if m.r, err = m.Store.SaveDraft(ctx, m.me.Actor(), typed, 0); err != nil {
		return err
	}
	return m.upload(ctx)
}

// nearest is where the diploma is picked up: one's own regional council, or the one that the demo has somebody at.
func (m *matter) nearest() string {
	if m.until < arrived && m.turn != undone || m.p.Office == "V" {
		return m.p.Office
	}
	return "III"
}

// upload sends the portfolio as it is now.
func (m *matter) upload(ctx context.Context) error {
	pdf, err := portfolio.Portfolio(m.p.FullName(), m.items)
	if err != nil {
		return err
	}
	kind, _ := m.Profile.Kind(m.r.Kind)
	began := m.clock()
	temp, err := m.Store.Receive(bytes.NewReader(pdf), kind.EFile.MaxBytes)
	if err != nil {
		return err
	}
	defer temp.Discard()
	facts, err := m.Inspector.PDF(ctx, temp.Path, intake.PDFRules{MaxBytes: kind.EFile.MaxBytes})
	if err != nil {
		return err
	}
	_, err = m.Store.AttachEFile(ctx, temp, m.r.ID, m.me.Actor(), council.Attachment{Pages: facts.Pages, SentName: "expediente.pdf", BeganAt: began})
	return err
}

// file submits the draft.
func (m *matter) file(ctx context.Context) error {
	if err := m.begin(ctx); err != nil {
		return err
	}
	draft, err := m.Store.Draft(ctx, m.p.ID)
	if err != nil {
		return err
	}
	m.r, err = m.Store.SubmitDraft(ctx, m.me.Actor(), draft.ID, draft.Version, "truth/1")
	return err
}

// act does an action of the request's life.
func (m *matter) act(ctx context.Context, action council.RequestAction, by council.Actor, f council.Facts) (err error) {
	m.r, err = m.Store.Act(ctx, m.r.ID, action, by, f)
	return err
}

func (m *matter) take(ctx context.Context) error {
	return m.act(ctx, council.Take, m.as(m.evaluator), council.Facts{})
}

// abstain passes the request on, and the coordinator gives it to another evaluator.
func (m *matter) abstain(ctx context.Context) error {
	if err := m.act(ctx, council.Abstain, m.as(m.evaluator), council.Facts{Note: m.Profile.Words.Say("demo.note.abstain")}); err != nil {
		return err
	}
	other := "ana.delgado"
	if m.evaluator == other {
		other = "rosa.ibanez"
	}
	m.evaluator = other
	return m.act(ctx, council.Assign, m.as("jorge.farfan"), council.Facts{To: m.as(other)})
}

func (m *matter) withdraw(ctx context.Context) error {
	return m.act(ctx, council.Withdraw, m.me.Actor(), council.Facts{})
}

// score writes the sheet: every paper that a rule of the table knows.
func (m *matter) score(ctx context.Context) error {
	if _, err := m.open(ctx); err != nil {
		return err
	}
	for _, a := range activities(m.items) {
		if a.Rule == "annex" {
			continue
		}
		if a.Page == ethicsPage {
			a.Refused = m.Profile.Words.Say("demo.note.no_hours")
		}
		if _, err := m.Store.SaveActivity(ctx, m.r.ID, m.as(m.evaluator), a); err != nil {
			return fmt.Errorf("page %d: %w", a.Page, err)
		}
	}
	return nil
}

// open reads the e-file, which goes on record.
func (m *matter) open(ctx context.Context) (council.Attachment, error) {
	versions, err := m.Store.Attachments(ctx, "request", m.r.ID, "efile")
	if err != nil {
		return council.Attachment{}, err
	}
	return m.Store.OpenEFile(ctx, m.r, m.as(m.evaluator), versions[len(versions)-1].Version)
}

func (m *matter) propose(ctx context.Context) error {
	return m.act(ctx, council.Propose, m.as(m.evaluator), council.Facts{Proposal: council.Proposal{Verdict: "approve"}})
}

func (m *matter) proposeDenial(ctx context.Context) error {
	return m.act(ctx, council.Propose, m.as(m.evaluator), council.Facts{Proposal: council.Proposal{Verdict: "deny", Reason: "forged", Note: m.Profile.Words.Say("demo.note.forged")}})
}

func (m *matter) sendBack(ctx context.Context) error {
	return m.act(ctx, council.SendBack, m.as(m.reader), council.Facts{Note: m.Profile.Words.Say("demo.note.send_back")})
}

func (m *matter) confirm(ctx context.Context) error {
	return m.act(ctx, council.Confirm, m.as(m.reader), council.Facts{})
}

func (m *matter) issue(ctx context.Context) error {
	return m.act(ctx, council.Issue, m.as("elena.vargas"), council.Facts{})
}
