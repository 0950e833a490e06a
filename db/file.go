package db

import (
	"context"

	"vigencia/council"
)

// shownMails is how many mails Mi Expediente shows.
const shownMails = 10

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
	for _, section := range []func(context.Context, *council.File) error{s.filePapers, s.fileMails} {
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
