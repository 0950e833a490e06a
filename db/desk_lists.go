package db

import (
	"context"

	"vigencia/council"
)

// deskLists counts what waits outside of the inbox: for a registrar people and their documents, for the staff of exams enrolments and marks.
func (s *Store) deskLists(ctx context.Context, by council.Actor, d *council.Desk) error {
	if by.Is(council.Registrar, "") {
		err := s.read.QueryRowContext(ctx, "SELECT COUNT(*) FROM (SELECT 1 FROM access_requests WHERE status IN ('waiting', 'proof') LIMIT ?)", council.CountCap+1).Scan(&d.Access)
		if err != nil {
			return err
		}
		err = s.read.QueryRowContext(ctx, `SELECT COUNT(*) FROM (SELECT DISTINCT owner_id FROM attachments INDEXED BY attachments_waiting JOIN physicians p ON p.id = owner_id
			WHERE owner = 'physician' AND attachments.state = 'sent' AND p.id <> ? AND p.halted = '' AND `+newest+` LIMIT ?)`, by.Physician, council.CountCap+1).Scan(&d.Papers)
		if err != nil {
			return err
		}
	}
	if err := s.deskPapers(ctx, by, d); err != nil {
		return err
	}
	if !by.Is(council.Examiner, "") || !s.profile.Exams() {
		return nil
	}
	err := s.read.QueryRowContext(ctx, `SELECT COUNT(*), COALESCE(MIN(call), 0) FROM (SELECT e.call FROM calls c JOIN enrolments e ON e.call = c.id
		WHERE c.status = 'published' AND e.status = 'proof' AND e.physician <> ? LIMIT ?)`, by.Physician, council.CountCap+1).Scan(&d.Proofs, &d.ProofsAt)
	if err != nil {
		return err
	}
	return s.read.QueryRowContext(ctx, marksWaiting, by.Account, by.Physician, council.CountCap+1).Scan(&d.Marks, &d.MarksAt)
}

// deskPapers counts the papers of the offices of by, each state by the index of deliveries.
func (s *Store) deskPapers(ctx context.Context, by council.Actor, d *council.Desk) error {
	for _, g := range only(by.Grants, council.RegionalOffice) {
		var sent, here int
		err := s.read.QueryRowContext(ctx, `SELECT
			(SELECT COUNT(*) FROM (SELECT 1 FROM deliveries WHERE state = 'sent' AND (office = ?1 OR ?1 = '') LIMIT ?2)),
			(SELECT COUNT(*) FROM (SELECT 1 FROM deliveries WHERE state IN ('available', 'returned') AND (office = ?1 OR ?1 = '') LIMIT ?2))`,
			g.Office, council.CountCap+1).Scan(&sent, &here)
		if err != nil {
			return err
		}
		d.ToReceive, d.ToHandOver = d.ToReceive+sent, d.ToHandOver+here
	}
	return nil
}

// marksWaiting counts what of the marks waits for an account: what somebody else loaded or asked to correct, what was reviewed and is not published, and
// what candidates asked. A call in which one is a candidate oneself is left out.
const marksWaiting = `SELECT COUNT(*), COALESCE(MIN(call), 0) FROM (SELECT call FROM (
	SELECT call FROM mark_sheets WHERE status = 'loaded' AND loaded_by <> ?1 OR status = 'reviewed'
	UNION ALL SELECT m.call FROM mark_corrections x JOIN marks k ON k.id = x.mark JOIN mark_sheets m ON m.id = k.sheet WHERE x.decided_at = 0 AND x.asked_by <> ?1
	UNION ALL SELECT e.call FROM mark_reviews v JOIN enrolments e ON e.id = v.enrolment WHERE v.answered_at = 0) w
	WHERE NOT EXISTS (SELECT 1 FROM enrolments o WHERE o.call = w.call AND o.physician = ?2) LIMIT ?3)`
