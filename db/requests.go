package db

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"vigencia/council"
)

const requestColumns = `id, COALESCE(number, ''), physician, COALESCE(registration, 0), kind, label, status, office, pickup, phone, mobile, email, address,
	description, consent, points_table, round, COALESCE(evaluator, 0), COALESCE(reader, 0), verdict, reason, note, points, created_at, submitted_at,
	notified_at, decided_at, due, COALESCE(reopen_by, 0), reopen_reason, COALESCE(copy_of, 0), window_from, window_to, version`

func scanRequest(row interface{ Scan(...any) error }) (council.Request, error) {
	var r council.Request
	var created, submitted, notified, decided int64
	var due string
	err := row.Scan(&r.ID, &r.Number, &r.Physician, &r.Registration, &r.Kind, &r.Label, &r.Status, &r.Office, &r.Pickup,
		&r.Contact.Phone, &r.Contact.Mobile, &r.Contact.Email, &r.Contact.Address, &r.Description, &r.Consent, &r.Table, &r.Round,
		&r.Evaluator, &r.Reader, &r.Proposal.Verdict, &r.Proposal.Reason, &r.Proposal.Note, &r.Proposal.Points,
		&created, &submitted, &notified, &decided, &due, &r.ReopenAsked, &r.ReopenReason, &r.CopyOf, &r.Window.From, &r.Window.To, &r.Version)
	if err != nil {
		return r, absent(err)
	}
	r.CreatedAt, r.SubmittedAt, r.NotifiedAt, r.DecidedAt = moment(created), moment(submitted), moment(notified), moment(decided)
	r.Due, err = readTerm(due)
	return r, err
}

// Request gives a request by its id.
func (s *Store) Request(ctx context.Context, id int64) (council.Request, error) {
	return scanRequest(s.read.QueryRowContext(ctx, "SELECT "+requestColumns+" FROM requests WHERE id = ?", id))
}

// RequestByNumber gives a request that was submitted, by its number. Drafts are not found.
func (s *Store) RequestByNumber(ctx context.Context, number string) (council.Request, error) {
	return scanRequest(s.read.QueryRowContext(ctx, "SELECT "+requestColumns+" FROM requests WHERE number = ?", number))
}

// RequestOf gives a physician's own request by its number; another's is not found.
func (s *Store) RequestOf(ctx context.Context, physician int64, number string) (council.Request, error) {
	return scanRequest(s.read.QueryRowContext(ctx, "SELECT "+requestColumns+" FROM requests WHERE physician = ? AND number = ?", physician, number))
}

func requestIn(ctx context.Context, tx *sql.Tx, id int64) (council.Request, error) {
	return scanRequest(tx.QueryRowContext(ctx, "SELECT "+requestColumns+" FROM requests WHERE id = ?", id))
}

// saveRequest keeps a request that changed; one that somebody else changed meanwhile is refused.
func saveRequest(ctx context.Context, tx *sql.Tx, r council.Request) error {
	var number any
	if r.Number != "" {
		number = r.Number
	}
	err := changedOnce(tx.ExecContext(ctx, `UPDATE requests SET number = ?, registration = ?, kind = ?, label = ?, status = ?, office = ?, pickup = ?,
		phone = ?, mobile = ?, email = ?, address = ?, description = ?, consent = ?, points_table = ?, round = ?, evaluator = ?, reader = ?,
		verdict = ?, reason = ?, note = ?, points = ?, submitted_at = ?, notified_at = ?, decided_at = ?, due = ?, due_on = ?, reopen_by = ?, reopen_reason = ?,
		window_from = ?, window_to = ?, version = ? WHERE id = ? AND version = ?`,
		number, ref(r.Registration), r.Kind, r.Label, r.Status, r.Office, r.Pickup,
		r.Contact.Phone, r.Contact.Mobile, r.Contact.Email, r.Contact.Address, r.Description, r.Consent, r.Table, r.Round, ref(r.Evaluator), ref(r.Reader),
		r.Proposal.Verdict, r.Proposal.Reason, r.Proposal.Note, r.Proposal.Points, ms(r.SubmittedAt), ms(r.NotifiedAt), ms(r.DecidedAt),
		keepTerm(r.Due), r.Due.Due, ref(r.ReopenAsked), r.ReopenReason, r.Window.From, r.Window.To, r.Version, r.ID, r.Version-1))
	if unique(err) {
		return council.Refuse(council.Conflict, "request.refuse.second", "Number", "")
	}
	if err != nil {
		return fmt.Errorf("save request %d: %w", r.ID, err)
	}
	return nil
}

// OwnRequests lists a physician's requests, the newest first: those in one of the states (none = all), at most limit, before the one of
// id before (0 = from the newest).
func (s *Store) OwnRequests(ctx context.Context, physician int64, states []council.RequestStatus, before int64, limit int) ([]council.OwnRequest, error) {
	wanted, err := json.Marshal(states)
	if err != nil {
		return nil, err
	}
	rows, err := s.read.QueryContext(ctx, "SELECT (SELECT COUNT(*) FROM requests q WHERE q.physician = r.physician AND q.id <= r.id), "+requestColumns+` FROM requests r
		WHERE physician = ?1 AND (?2 = 0 OR id < ?2) AND (?3 = 'null' OR status IN (SELECT value FROM json_each(?3))) ORDER BY id DESC LIMIT ?4`,
		physician, before, string(wanted), limit)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(rows *sql.Rows) (council.OwnRequest, error) {
		var o council.OwnRequest
		r, err := scanRequest(prefixed{rows, &o.Nro})
		o.Request = r
		return o, err
	})
}

// prefixed scans a row that has one column before those of a request.
type prefixed struct {
	rows  *sql.Rows
	first any
}

// Scan reads the first column, then the others.
func (p prefixed) Scan(into ...any) error { return p.rows.Scan(append([]any{p.first}, into...)...) }
