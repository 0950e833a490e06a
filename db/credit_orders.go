package db

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"vigencia/council"
)

// A creditRole is what a credit takes from its event; statements that make thousands of credits at once read it.
type creditRole struct {
	Role  string `json:"role"`
	Label string `json:"label"`
	Given int64  `json:"given"`
	Rule  string `json:"rule"`
	As    string `json:"as"`
}

// roles is the table that statements about credits join: the roles of an event, in ?1.
const roles = `WITH roles AS MATERIALIZED (SELECT value ->> 'role' AS role, value ->> 'label' AS label, value ->> 'given' AS given, value ->> 'rule' AS rule, value ->> 'as' AS held
	FROM json_each(?1)) `

func (s *Store) creditRoles(e council.Endorsement) (string, error) {
	all := make([]creditRole, 0, len(e.Points))
	for _, p := range e.Points {
		label, _ := s.profile.Endorsement.Role(p.Role)
		rule, as := e.Ruling(p.Role)
		all = append(all, creditRole{p.Role, label.Label, int64(p.Given), rule, as})
	}
	encoded, err := json.Marshal(all)
	return string(encoded), err
}

// credit gives each recognised attendee of an event who has none yet a credit for the role: as an activity of the ledger where the council has one, and with a mail. physician
// 0 is all of them. It says how many credits there were.
func (s *Store) credit(ctx context.Context, tx *sql.Tx, e council.Endorsement, physician int64, by council.Actor) (int, error) {
	of, err := s.creditRoles(e)
	if err != nil {
		return 0, err
	}
	var before int64
	if err := tx.QueryRowContext(ctx, "SELECT COALESCE(MAX(id), 0) FROM credits").Scan(&before); err != nil {
		return 0, err
	}
	result, err := tx.ExecContext(ctx, roles+`INSERT INTO credits (endorsement, physician, role, points, credited_at)
		SELECT a.endorsement, a.physician, a.role, COALESCE(r.given, 0), ?3 FROM attendees a LEFT JOIN roles r ON r.role = a.role
		WHERE a.endorsement = ?2 AND a.likeness = 'coincides' AND a.gone = 0 AND (?4 = 0 OR a.physician = ?4)
		ON CONFLICT DO NOTHING`, of, e.ID, ms(s.now()), physician)
	if err != nil {
		return 0, fmt.Errorf("credit: %w", err)
	}
	n, err := result.RowsAffected()
	if err != nil || n == 0 {
		return 0, err
	}
	if err := s.together(ctx, tx, e, before); err != nil {
		return 0, err
	}
	if err := s.creditLedgers(ctx, tx, e, of, "c.id > ?3", before, by); err != nil {
		return 0, err
	}
	if err := s.creditMails(ctx, tx, e, of, before); err != nil {
		return 0, err
	}
	return int(n), s.findSameHours(ctx, tx, e, before)
}

// creditLedgers puts the credits of an event that which picks by ?3 into the ledgers: of the registration of the event's specialty, or of the one that it is a branch of, or of the
// first. A council without ledgers keeps credits alone.
func (s *Store) creditLedgers(ctx context.Context, tx *sql.Tx, e council.Endorsement, of, which string, pick int64, by council.Actor) error {
	kind, ok := s.profile.LedgerKind()
	if !ok {
		return nil
	}
	own, parent := s.profile.SpecialtiesFor(e)
	_, err := tx.ExecContext(ctx, roles+`INSERT INTO activities (physician, registration, rule, title, role, from_on, to_on, quantity, state, credit, given, by, at)
		SELECT physician, registration, rule, ?4, held, ?5, ?6, ?7, 'claimed', id, points, ?8, ?9 FROM (SELECT c.id, c.physician, c.points, r.rule, r.held,
			COALESCE((SELECT g.id FROM registrations g WHERE g.physician = c.physician AND g.kind = ?10 AND g.folded = ?11),
				(SELECT g.id FROM registrations g WHERE g.physician = c.physician AND g.kind = ?10 AND g.folded = ?12),
				(SELECT MIN(g.id) FROM registrations g WHERE g.physician = c.physician AND g.kind = ?10)) AS registration
			FROM credits c JOIN roles r ON r.role = c.role WHERE c.endorsement = ?2 AND `+which+` AND c.points > 0) WHERE registration IS NOT NULL`,
		of, e.ID, pick, e.Contents.Title, e.Occasion.From, e.Occasion.To, e.Contents.Hours, ref(by.Account), ms(s.now()), kind.Takes, council.Fold(own), council.Fold(parent))
	if err != nil {
		return fmt.Errorf("credit ledgers: %w", err)
	}
	return nil
}

// creditMails tells each physician of the credits of an event after one (by id); nobody is told of a role that gives nothing.
func (s *Store) creditMails(ctx context.Context, tx *sql.Tx, e council.Endorsement, of string, after int64) error {
	_, err := tx.ExecContext(ctx, roles+`INSERT INTO mails (key, template, recipient, physician, vals, subject, subject_id, state, ordered_at, next_at, problem)
		SELECT 'event_credited/' || c.id, 'event_credited', p.email, p.id, json_object('Name', trim(p.names || ' ' || p.surname1 || ' ' || p.surname2), 'Event', ?4, 'Dates', ?5,
			'Organiser', ?6, 'Role', COALESCE(r.label, c.role), 'Points', `+written("c.points")+`, 'Link', '/asistencias'),
			'endorsement', c.endorsement, iif(p.email = '', 'held', 'waiting'), ?7, ?7, iif(p.email = '', 'mail.no_address', '')
		FROM credits c JOIN physicians p ON p.id = c.physician LEFT JOIN roles r ON r.role = c.role WHERE c.endorsement = ?2 AND c.id > ?3 AND c.points > 0`,
		of, e.ID, after, e.Contents.Title, council.Span(e.Occasion.From, e.Occasion.To), e.Contents.Institution, ms(s.now()))
	if err != nil {
		return fmt.Errorf("credit mails: %w", err)
	}
	return nil
}

// A roleCredit is a credit of somebody with several roles at an event; sent says that it went with a request.
type roleCredit struct {
	council.Credit
	sent bool
}

// together settles what the roles of each physician count with who has several at an event, one of them after a credit (by id).
func (s *Store) together(ctx context.Context, tx *sql.Tx, e council.Endorsement, after int64) error {
	several, err := rolesHeld(ctx, tx, `c.endorsement = ?1 AND c.state = 'counted' AND c.physician IN
		(SELECT physician FROM credits WHERE endorsement = ?1 AND state = 'counted' GROUP BY physician HAVING COUNT(*) > 1 AND MAX(id) > ?2)`, e.ID, after)
	if err != nil {
		return err
	}
	of := map[int64][]roleCredit{}
	for _, c := range several {
		of[c.Physician] = append(of[c.Physician], c)
	}
	for _, held := range of {
		if err := s.settleRoles(ctx, tx, e, held); err != nil {
			return err
		}
	}
	return nil
}

func rolesHeld(ctx context.Context, tx *sql.Tx, where string, args ...any) ([]roleCredit, error) {
	rows, err := tx.QueryContext(ctx, `SELECT c.id, c.physician, c.role, c.points, EXISTS (SELECT 1 FROM activities a WHERE a.credit = c.id AND a.request IS NOT NULL AND a.released = 0)
		FROM credits c WHERE `+where, args...)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(row *sql.Rows) (c roleCredit, err error) {
		return c, row.Scan(&c.ID, &c.Physician, &c.Role, &c.Points, &c.sent)
	})
}

// written writes points, in hundredths, as council.Points does.
func written(points string) string {
	return "rtrim(rtrim(printf('%d.%02d', " + points + " / 100, " + points + " % 100), '0'), '.')"
}

func (s *Store) settleRoles(ctx context.Context, tx *sql.Tx, e council.Endorsement, held []roleCredit) error {
	var points []council.RolePoints
	sent := map[string]council.Points{}
	for _, c := range held {
		points = append(points, council.RolePoints{Role: c.Role, Given: e.PointsOf(c.Role)})
		if c.sent {
			sent[c.Role] = c.Points
		}
	}
	counting := s.profile.Endorsement.Counting(points, sent)
	for _, c := range held {
		if counting[c.Role] == c.Points {
			continue
		}
		if _, err := tx.ExecContext(ctx, "UPDATE credits SET points = ? WHERE id = ?", counting[c.Role], c.ID); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, "UPDATE activities SET given = ? WHERE credit = ? AND request IS NULL", counting[c.Role], c.ID); err != nil {
			return err
		}
	}
	_, err := tx.ExecContext(ctx, "DELETE FROM activities WHERE physician = ? AND request IS NULL AND credit IS NOT NULL AND given = 0", held[0].Physician)
	return err
}
