package db

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strconv"
	"time"

	"vigencia/council"
)

const certificateColumns = `id, physician, COALESCE(registration, 0), COALESCE(request, 0), series, number, kept, kind, label, specialty, rne, decided_on, valid_from, valid_to,
	pickup, origin, COALESCE(replaces, 0), COALESCE(replaced_by, 0), suspended, revoked, reason, act_at, issued_at`

func scanCertificate(row interface{ Scan(...any) error }) (council.Certificate, error) {
	var c council.Certificate
	var acted, issued int64
	err := row.Scan(&c.ID, &c.Physician, &c.Registration, &c.Request, &c.Series, &c.Number, &c.Kept, &c.Kind, &c.Label, &c.Specialty, &c.RNE, &c.DecidedOn, &c.ValidFrom, &c.ValidTo,
		&c.Pickup, &c.Origin, &c.Replaces, &c.ReplacedBy, &c.Suspended, &c.Revoked, &c.Reason, &acted, &issued)
	c.ActAt, c.IssuedAt = moment(acted), moment(issued)
	return c, absent(err)
}

// Certificate gives a certificate by its id.
func (s *Store) Certificate(ctx context.Context, id int64) (council.Certificate, error) {
	return certificateIn(ctx, s.read, id)
}

func certificateIn(ctx context.Context, q querier, id int64) (council.Certificate, error) {
	return scanCertificate(q.QueryRowContext(ctx, "SELECT "+certificateColumns+" FROM certificates WHERE id = ?", id))
}

// CertificateOf gives a physician's own certificate; another's is not found.
func (s *Store) CertificateOf(ctx context.Context, physician, id int64) (council.Certificate, error) {
	return scanCertificate(s.read.QueryRowContext(ctx, "SELECT "+certificateColumns+" FROM certificates WHERE id = ? AND physician = ?", id, physician))
}

// CertificateOfRequest gives the certificate that a request led to.
func (s *Store) CertificateOfRequest(ctx context.Context, request int64) (council.Certificate, error) {
	return scanCertificate(s.read.QueryRowContext(ctx, "SELECT "+certificateColumns+" FROM certificates WHERE request = ?", request))
}

// CertificatesOf gives a physician's certificates, the one that ends last first.
func (s *Store) CertificatesOf(ctx context.Context, physician int64) ([]council.Certificate, error) {
	return certificatesOf(ctx, s.read, physician)
}

func certificatesOf(ctx context.Context, q querier, physician int64) ([]council.Certificate, error) {
	rows, err := q.QueryContext(ctx, "SELECT "+certificateColumns+" FROM certificates WHERE physician = ? ORDER BY valid_to DESC, id DESC", physician)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(rows *sql.Rows) (council.Certificate, error) { return scanCertificate(rows) })
}

func addCertificate(ctx context.Context, tx *sql.Tx, c council.Certificate) (int64, error) {
	result, err := tx.ExecContext(ctx, `INSERT INTO certificates (physician, registration, request, series, number, kept, kind, label, specialty, rne, decided_on, valid_from, valid_to,
		pickup, origin, replaces, issued_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		c.Physician, ref(c.Registration), ref(c.Request), c.Series, c.Number, c.Kept, c.Kind, c.Label, c.Specialty, c.RNE, c.DecidedOn, c.ValidFrom, c.ValidTo,
		c.Pickup, c.Origin, ref(c.Replaces), ms(c.IssuedAt))
	if err != nil {
		return 0, fmt.Errorf("add certificate %s/%s: %w", c.Series, c.Number, err)
	}
	id, err := result.LastInsertId()
	if err != nil || c.Replaces == 0 {
		return id, err
	}
	return id, changedOnce(tx.ExecContext(ctx, "UPDATE certificates SET replaced_by = ? WHERE id = ? AND replaced_by IS NULL", id, c.Replaces))
}

// saveCertificate keeps what an act changes; number, holder and dates never change.
func saveCertificate(ctx context.Context, tx *sql.Tx, c council.Certificate) error {
	return changedOnce(tx.ExecContext(ctx, "UPDATE certificates SET suspended = ?, revoked = ?, reason = ?, act_at = ?, label = ?, specialty = ?, rne = ? WHERE id = ?",
		c.Suspended, c.Revoked, c.Reason, ms(c.ActAt), c.Label, c.Specialty, c.RNE, c.ID))
}

// A Held is a certificate as its holder sees it: with the paper to download and where the printed one is.
type Held struct {
	council.Certificate
	Paper    council.IssuedDocument // the one that counts most of those for the holder; zero of a certificate of before the system
	Delivery council.Delivery       // zero when no paper is on its way
}

// HeldBy gives a physician's certificates as the holder sees them, the latest decision first.
func (s *Store) HeldBy(ctx context.Context, physician int64) ([]Held, error) {
	all, err := s.CertificatesOf(ctx, physician)
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(all, func(a, b council.Certificate) int { return b.DecidedOn.Compare(a.DecidedOn) })
	held := make([]Held, len(all))
	for i, c := range all {
		held[i].Certificate = c
		if held[i].Paper, err = s.GivenPaper(ctx, c.ID); ignoreAbsent(err) != nil {
			return nil, err
		}
		if held[i].Delivery, err = deliveryIn(ctx, s.read, c.ID); ignoreAbsent(err) != nil {
			return nil, err
		}
	}
	return held, nil
}

// GivenPaper gives the paper of a certificate that its physician downloads: the latest of its way that was ordered, in its newest version.
func (s *Store) GivenPaper(ctx context.Context, certificate int64) (council.IssuedDocument, error) {
	for _, kind := range s.profile.Gives() {
		d, err := s.DocumentOfCertificate(ctx, certificate, kind)
		if council.CodeOf(err) != council.NotFound {
			return d, err
		}
	}
	return council.IssuedDocument{}, council.Refuse(council.NotFound, "error.not_found")
}

// ignoreAbsent lets pass that something is not there.
func ignoreAbsent(err error) error {
	if council.CodeOf(err) == council.NotFound {
		return nil
	}
	return err
}

// SendConstancia orders the mail with the constancia of one's own certificate once more, at most three times an hour.
func (s *Store) SendConstancia(ctx context.Context, by council.Actor, id int64) error {
	c, err := s.CertificateOf(ctx, by.Physician, id)
	if err != nil {
		return err
	}
	paper, err := s.GivenPaper(ctx, id)
	if ignoreAbsent(err) != nil {
		return err
	}
	subject, err := s.Physician(ctx, c.Physician)
	if err != nil {
		return err
	}
	out, err := c.SendConstancia(paper, subject, by, s.now())
	if err != nil {
		return err
	}
	if err := s.ReserveTry(ctx, "constancia/"+strconv.FormatInt(by.Physician, 10), 3, time.Hour); err != nil {
		return err
	}
	return s.Order(ctx, out)
}
