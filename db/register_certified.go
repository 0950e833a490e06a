package db

import (
	"context"
	"database/sql"
	"strings"

	"vigencia/council"
)

// A Certified is a member of the register with the certificates that it shows.
type Certified struct {
	Holder
	Certificates []council.Certificate // by council.Shown
}

// A CertifiedPage is one page of them, counted as a RegisterPage is.
type CertifiedPage struct {
	Members []Certified
	Count   int
	More    bool
}

// SearchCertified is SearchRegister among those who have a certificate, each with what the register shows of theirs on a day.
func (s *Store) SearchCertified(ctx context.Context, f RegisterFilter, today council.Date) (CertifiedPage, error) {
	f.Certified = true
	found, err := s.SearchRegister(ctx, f)
	page := CertifiedPage{Count: found.Count, More: found.More}
	if err != nil || len(found.Members) == 0 {
		return page, err
	}
	held, err := s.certificatesOfAll(ctx, found.Members)
	for _, h := range found.Members {
		page.Members = append(page.Members, Certified{Holder: h, Certificates: council.Shown(held[h.ID], today)})
	}
	return page, err
}

// certificatesOfAll gives the certificates of a page of members in one question.
func (s *Store) certificatesOfAll(ctx context.Context, members []Holder) (map[int64][]council.Certificate, error) {
	ids := make([]any, len(members))
	for i, h := range members {
		ids[i] = h.ID
	}
	rows, err := s.read.QueryContext(ctx, "SELECT "+certificateColumns+" FROM certificates WHERE physician IN (?"+strings.Repeat(", ?", len(ids)-1)+") ORDER BY physician, valid_to DESC, id DESC", ids...)
	if err != nil {
		return nil, err
	}
	all, err := collect(rows, func(rows *sql.Rows) (council.Certificate, error) { return scanCertificate(rows) })
	held := map[int64][]council.Certificate{}
	for _, c := range all {
		held[c.Physician] = append(held[c.Physician], c)
	}
	return held, err
}
