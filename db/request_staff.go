package db

import (
	"context"
	"database/sql"
	"strconv"

	"vigencia/council"
)

// RequestFor gives a submitted request by its number to a member of staff who may see it; of another office it is not found.
func (s *Store) RequestFor(ctx context.Context, by council.Actor, number string) (council.Request, error) {
	r, err := s.RequestByNumber(ctx, number)
	if err == nil && !r.VisibleTo(by) {
		return council.Request{}, council.Refuse(council.NotFound, "error.not_found")
	}
	if err == nil {
		r.Abstained, err = abstained(ctx, s.read, r.ID)
	}
	return r, err
}

// abstained are the accounts of staff who passed a request on.
func abstained(ctx context.Context, q querier, request int64) ([]int64, error) {
	rows, err := q.QueryContext(ctx, "SELECT DISTINCT account FROM events WHERE subject = 'request' AND subject_id = ? AND action = 'abstain'", request)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(rows *sql.Rows) (account int64, err error) { return account, rows.Scan(&account) })
}

// Colleagues lists the staff accounts that may act in a role for an office ("" = any), by name and without their grants.
func (s *Store) Colleagues(ctx context.Context, role council.Role, office string) ([]council.Account, error) {
	rows, err := s.read.QueryContext(ctx, "SELECT "+accountColumns+` FROM accounts WHERE kind = 'staff' AND disabled = 0
		AND id IN (SELECT account FROM grants WHERE role = ? AND (office = '' OR office = ? OR ? = '')) ORDER BY name, id`, role, office, office)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(rows *sql.Rows) (council.Account, error) { return scanAccount(rows) })
}

// OpenEFile gives a version of a request's e-file to a member of staff who may read it, with the file, and puts the opening on record.
func (s *Store) OpenEFile(ctx context.Context, r council.Request, by council.Actor, version int) (council.Attachment, error) {
	if err := r.MayOpenFile(by); err != nil {
		return council.Attachment{}, err
	}
	versions, err := s.Attachments(ctx, "request", r.ID, "efile")
	if err != nil {
		return council.Attachment{}, err
	}
	for _, a := range versions {
		if a.Version == version {
			return a, s.Record(ctx, council.Event{Subject: "request", ID: r.ID, Action: "open_efile", By: by, At: s.now(), Payload: map[string]string{"version": strconv.Itoa(version), "sha256": a.SHA256}})
		}
	}
	return council.Attachment{}, council.Refuse(council.NotFound, "error.not_found")
}
