package db

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"vigencia/council"
)

const signalColumns = "g.id, g.kind, g.endorsement, COALESCE(g.other, 0), COALESCE(g.physician, 0), g.figure, g.usual, g.found_at, COALESCE(g.settled_by, 0), g.settled_at, g.note"

func scanSignal(row interface{ Scan(...any) error }) (council.Signal, error) {
	var g council.Signal
	err := row.Scan(&g.ID, &g.Kind, &g.Endorsement, &g.Other, &g.Physician, &g.Figure, &g.Usual, scanned{&g.FoundAt}, &g.SettledBy, scanned{&g.SettledAt}, &g.Note)
	return g, absent(err)
}

// findUnusual puts down what is unusual in the numbers of the list of an event that applies now. What a list before showed and nobody has looked into goes with it.
func (s *Store) findUnusual(ctx context.Context, tx *sql.Tx, e council.Endorsement) error {
	rules := s.profile.Endorsement.Signals
	teaching, err := json.Marshal(rules.Teaching)
	if err != nil {
		return err
	}
	var n council.ListCount
	if err := tx.QueryRowContext(ctx, `SELECT COUNT(*), COALESCE(SUM(teaches), 0), COALESCE(SUM(n), 0), COALESCE(SUM(strange), 0) FROM
		(SELECT MAX(role IN (SELECT value FROM json_each(?2))) AS teaches, COUNT(*) AS n, SUM(likeness <> 'coincides') AS strange FROM attendees WHERE endorsement = ?1 AND gone = 0 GROUP BY number)`, e.ID, string(teaching)).Scan(&n.People, &n.Teachers, &n.Rows, &n.Strangers); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "DELETE FROM signals WHERE endorsement = ? AND kind <> ? AND settled_at = 0", e.ID, council.SameHours); err != nil {
		return err
	}
	for _, g := range rules.Unusual(e, n) {
		if _, err := tx.ExecContext(ctx, "INSERT INTO signals (kind, endorsement, figure, usual, found_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
			g.Kind, g.Endorsement, g.Figure, g.Usual, ms(s.now())); err != nil {
			return fmt.Errorf("signal: %w", err)
		}
	}
	return nil
}

// findSameHours puts down who has a credit of an event, after one (by id), and another of an event at which nobody can have been at the same time: once for each two events.
func (s *Store) findSameHours(ctx context.Context, tx *sql.Tx, e council.Endorsement, after int64) error {
	at, err := s.atOnce(ctx, tx, e)
	if err != nil || len(at) == 0 {
		return err
	}
	events, err := json.Marshal(at)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO signals (kind, endorsement, other, physician, found_at)
		SELECT DISTINCT ?1, MAX(c.endorsement, d.endorsement), MIN(c.endorsement, d.endorsement), c.physician, ?2 FROM credits c JOIN credits d ON d.physician = c.physician
		WHERE c.endorsement = ?3 AND c.id > ?4 AND c.state = 'counted' AND d.state = 'counted' AND d.endorsement IN (SELECT value FROM json_each(?5)) ON CONFLICT DO NOTHING`,
		council.SameHours, ms(s.now()), e.ID, after, string(events))
	if err != nil {
		return fmt.Errorf("signal: %w", err)
	}
	return nil
}

// atOnce lists the credited events at which nobody can have been who was at an event.
func (s *Store) atOnce(ctx context.Context, tx *sql.Tx, e council.Endorsement) ([]int64, error) {
	rows, err := tx.QueryContext(ctx, `SELECT o.id, o.from_on, o.to_on, o.begins, o.ends, o.modality FROM catalogue k CROSS JOIN endorsements o ON o.id = k.endorsement
		WHERE k.facet = ?1 AND k.to_on BETWEEN ?2 AND ?3 AND o.from_on <= ?4 AND o.id <> ?5 AND o.status = 'endorsed' AND EXISTS (SELECT 1 FROM credits c WHERE c.endorsement = o.id)`,
		council.AnyEvent, e.Occasion.From, e.Occasion.To.AddDays(council.MaxEventDays), e.Occasion.To, e.ID)
	if err != nil {
		return nil, err
	}
	near, err := collect(rows, func(row *sql.Rows) (o council.Endorsement, err error) {
		return o, row.Scan(&o.ID, &o.Occasion.From, &o.Occasion.To, &o.Occasion.Begins, &o.Occasion.Ends, &o.Occasion.Modality)
	})
	var all []int64
	for _, o := range near {
		if s.profile.Endorsement.AtOnce(e.Occasion, o.Occasion) {
			all = append(all, o.ID)
		}
	}
	return all, err
}

// SettleSignal keeps what staff found when they looked into a signal.
func (s *Store) SettleSignal(ctx context.Context, id int64, note string, by council.Actor) error {
	return s.tx(ctx, func(tx *sql.Tx) error {
		g, err := scanSignal(tx.QueryRowContext(ctx, "SELECT "+signalColumns+" FROM signals g WHERE g.id = ?", id))
		if err != nil {
			return err
		}
		out, err := g.Settle(note, by, s.now())
		if err != nil {
			return err
		}
		return s.keep(ctx, tx, out)
	})
}

// saveSignal keeps what was said of a signal.
func saveSignal(ctx context.Context, tx *sql.Tx, g council.Signal) error {
	return changedOnce(tx.ExecContext(ctx, "UPDATE signals SET settled_by = ?, settled_at = ?, note = ? WHERE id = ? AND settled_at = 0", g.SettledBy, ms(g.SettledAt), g.Note, g.ID))
}
