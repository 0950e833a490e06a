package db

import (
	"context"
	"slices"

	"vigencia/council"
)

// How many mails and enrolments Mi Expediente shows.
const (
	shownMails = 10
	shownExams = 5
)

// PhysicianFile gathers all that Mi Expediente shows of a physician. Each module fills its own section.
func (s *Store) PhysicianFile(ctx context.Context, physician int64) (council.File, error) {
	var f council.File
	var err error
	if f.Physician, f.Eligibility, err = s.Eligibility(ctx, physician); err != nil {
		return f, err
	}
	if f.Requests, err = requestsOf(ctx, s.read, physician); err != nil {
		return f, err
	}
	if f.Certificates, err = s.CertificatesOf(ctx, physician); err != nil {
		return f, err
	}
	for _, section := range []func(context.Context, *council.File) error{s.filePapers, s.filePoints, s.fileExams, s.fileDeliveries, s.fileMails} {
		if err := section(ctx, &f); err != nil {
			return f, err
		}
	}
	return f, nil
}

func (s *Store) filePapers(ctx context.Context, f *council.File) error {
	sent, err := lastPapers(ctx, s.read, f.Physician.ID)
	if err != nil {
		return err
	}
	f.Papers, f.AsksCase = s.profile.FileOf(f.Physician, f.Certificates, sent), s.profile.AsksCase(f.Physician, f.Certificates)
	f.Photographs, err = s.Photographs(ctx, f.Physician.ID)
	return err
}

func (s *Store) fileMails(ctx context.Context, f *council.File) error {
	mails, err := s.MailsTo(ctx, f.Physician.ID, shownMails)
	for _, m := range mails {
		f.Mails = append(f.Mails, council.FileMail{Template: m.Template, State: m.State, On: s.profile.Today(m.OrderedAt)})
	}
	return err
}

// filePoints looks at the first registration that is renewed by points.
func (s *Store) filePoints(ctx context.Context, f *council.File) error {
	i := slices.IndexFunc(f.Eligibility.Choices, func(c council.Choice) bool { return c.Kind.Ledger })
	if i < 0 {
		return nil
	}
	l, _, err := s.Ledger(ctx, f.Physician.ID, f.Eligibility.Choices[i].Registration.ID)
	if err == nil {
		f.Points = l.Points()
	}
	return err
}

func (s *Store) fileExams(ctx context.Context, f *council.File) error {
	if !s.profile.Exams() {
		return nil
	}
	rules := s.Rules()
	own, err := s.SeatsOf(ctx, f.Physician.ID, shownExams)
	for _, x := range own {
		f.Exams = append(f.Exams, rules.ExamLine(x.Enrolment, x.Call, x.Sitting))
	}
	return err
}

// ExamOf says how the newest enrolment of a request stands, and what follows; empty when it has none.
func (s *Store) ExamOf(ctx context.Context, r council.Request) (council.FileLine, error) {
	own, err := s.EnrolmentsOf(ctx, r.Physician)
	i := slices.IndexFunc(own, func(e council.Enrolment) bool { return e.Request == r.ID })
	if err != nil || i < 0 {
		return council.FileLine{}, err
	}
	seat, err := s.SeatOf(ctx, own[i])
	return s.Rules().ExamLine(own[i], seat.Call, seat.Sitting), err
}

func (s *Store) fileDeliveries(ctx context.Context, f *council.File) error {
	rules := s.Rules()
	rows, err := s.DeliveriesOf(ctx, f.Physician.ID)
	for _, row := range rows {
		f.Deliveries = append(f.Deliveries, rules.DeliveryLine(row.Delivery, row.Certificate))
	}
	return err
}
