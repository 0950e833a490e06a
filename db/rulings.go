package db

import (
	"context"
	"database/sql"
	"strconv"

	"vigencia/council"
)

// RuleActivity keeps the verdict of the evaluator who has a request in hand on one of its activities (issue 3, 8).
func (s *Store) RuleActivity(ctx context.Context, request int64, by council.Actor, activity int64, ruling council.Ruling) error {
	return s.tx(ctx, func(tx *sql.Tx) error {
		r, err := requestIn(ctx, tx, request)
		if err != nil {
			return err
		}
		a, err := activityIn(ctx, tx, r, activity)
		if err != nil {
			return err
		}
		out, err := r.Rule(a, ruling, by, s.Rules(), s.now())
		if err != nil {
			return err
		}
		return s.keep(ctx, tx, out)
	})
}

func activityIn(ctx context.Context, q querier, r council.Request, id int64) (council.Activity, error) {
	return scanActivity(q.QueryRowContext(ctx, "SELECT "+activityColumns+" FROM "+activityTables+" WHERE a.request = ? AND a.id = ? AND a.registration IS NOT NULL", r.ID, id))
}

// OpenEvidence gives the evidence of an activity of a request to a member of staff who may read it, and puts the opening on record.
func (s *Store) OpenEvidence(ctx context.Context, r council.Request, by council.Actor, activity int64) (council.Attachment, error) {
	if err := r.MayOpenFile(by); err != nil {
		return council.Attachment{}, err
	}
	a, err := activityIn(ctx, s.read, r, activity)
	if err != nil {
		return council.Attachment{}, err
	}
	file, err := evidenceIn(ctx, s.read, a)
	if err != nil {
		return file, err
	}
	return file, s.Record(ctx, council.Event{Subject: "request", ID: r.ID, Action: "open_evidence", By: by, At: s.now(), Payload: map[string]string{"activity": strconv.FormatInt(activity, 10), "sha256": file.SHA256}})
}

// Evidence gives the file that shows a physician's own activity; one without it is not found.
func (s *Store) Evidence(ctx context.Context, a council.Activity) (council.Attachment, error) {
	return evidenceIn(ctx, s.read, a)
}

func evidenceIn(ctx context.Context, q querier, a council.Activity) (council.Attachment, error) {
	file, err := scanAttachment(q.QueryRowContext(ctx, "SELECT "+attachmentColumns+" FROM attachments WHERE id = ?", a.Evidence.ID))
	return file, absent(err)
}

// saveRuling keeps what a decision says of an activity: sent with which request and round, and the verdict.
func saveRuling(ctx context.Context, tx *sql.Tx, a council.Activity) error {
	return changedOnce(tx.ExecContext(ctx, `UPDATE activities SET request = ?, round = ?, rule = ?, role = ?, quantity = ?, state = ?, claimed_rule = ?, claimed_role = ?,
		claimed_quantity = ?, reason = ?, note = ?, decided_by = ?, decided_at = ? WHERE id = ?`, ref(a.Request), a.Round, a.Rule, a.Role, a.Quantity, a.State, a.Claimed.Rule,
		a.Claimed.Role, a.Claimed.Quantity, a.Reason, a.Note, ref(a.DecidedBy), ms(a.DecidedAt), a.ID))
}

// release gives the activities of a request back to be gathered: copies with the same evidence; those of the request stay as they were. Of an
// approved request only the evidence that was refused is free again.
func release(ctx context.Context, tx *sql.Tx, c council.Release) error {
	if c.Refused {
		_, err := tx.ExecContext(ctx, "UPDATE activities SET released = 1 WHERE request = ? AND state = 'refused'", c.Request)
		return err
	}
	if _, err := tx.ExecContext(ctx, "UPDATE activities SET released = 1 WHERE request = ?", c.Request); err != nil {
		return err
	}
	_, err := tx.ExecContext(ctx, `INSERT INTO activities (physician, registration, rule, title, role, from_on, to_on, quantity, state, evidence, evidence_sha256, credit, given, by, at)
		SELECT physician, registration, CASE claimed_rule WHEN '' THEN rule ELSE claimed_rule END, title, CASE claimed_rule WHEN '' THEN role ELSE claimed_role END, from_on, to_on,
		CASE claimed_rule WHEN '' THEN quantity ELSE claimed_quantity END, 'claimed', evidence, evidence_sha256, credit, given, by, at FROM activities WHERE request = ? AND registration IS NOT NULL
		AND NOT EXISTS (SELECT 1 FROM credits c WHERE c.id = credit AND c.state = 'undone')`, c.Request)
	return err
}

// retake takes the activities of a reopened request back; what was gathered anew with the same evidence goes, and what was undone meanwhile comes back refused.
// So does a credit that counts with another request by now, which stays released here.
func (s *Store) retake(ctx context.Context, tx *sql.Tx, c council.Retake) error {
	say := s.profile.Words.Say
	for _, step := range []struct {
		statement string
		more      []any
	}{
		{`DELETE FROM activities WHERE request IS NULL AND evidence_sha256 <> '' AND (physician, evidence_sha256) IN (SELECT physician, evidence_sha256 FROM activities WHERE request = ?1)
			OR request IS NULL AND credit IN (SELECT credit FROM activities WHERE request = ?1 AND registration IS NOT NULL)`, nil},
		{"UPDATE activities SET state = 'refused', reason = '', refused = printf(?2, " + takenBy + ") WHERE request = ?1 AND " + takenBy + " IS NOT NULL", []any{say("ledger.elsewhere", "Number", "%s")}},
		{"UPDATE activities SET released = 0 WHERE request = ?1 AND " + takenBy + " IS NULL", nil},
		{`UPDATE activities SET state = 'refused', reason = '', refused = ?2 WHERE request = ?1 AND credit IS NOT NULL
			AND EXISTS (SELECT 1 FROM credits c WHERE c.id = credit AND c.state = 'undone')`, []any{say("ledger.undone")}},
	} {
		if _, err := tx.ExecContext(ctx, step.statement, append([]any{c.Request}, step.more...)...); err != nil {
			return err
		}
	}
	return nil
}

// takenBy is the number of another request, open or approved, with which the credit of an activity of ?1 counts; NULL when there is none.
const takenBy = `(SELECT r.number FROM activities b JOIN requests r ON r.id = b.request WHERE b.credit = activities.credit AND b.released = 0 AND b.request <> ?1)`
