package db

import (
	"context"
	"database/sql"
	"fmt"

	"vigencia/council"
)

const organiserColumns = `o.id, o.name, o.type, o.place, o.town, o.phone, o.consent, o.status, o.reason, o.created_at, COALESCE(o.decided_by, 0), o.decided_at, o.due, o.version`

func scanOrganiser(row interface{ Scan(...any) error }) (council.Organiser, error) {
	var o council.Organiser
	var due string
	err := row.Scan(&o.ID, &o.Name, &o.Type, &o.Place, &o.Town, &o.Phone, &o.Consent, &o.Status, &o.Reason, scanned{&o.CreatedAt}, &o.DecidedBy, scanned{&o.DecidedAt}, &due, &o.Version)
	if err != nil {
		return o, absent(err)
	}
	o.Due, err = readTerm(due)
	return o, err
}

// Organiser gives an organiser by its id.
func (s *Store) Organiser(ctx context.Context, id int64) (council.Organiser, error) {
	return organiserIn(ctx, s.read, id)
}

func organiserIn(ctx context.Context, q querier, id int64) (council.Organiser, error) {
	return scanOrganiser(q.QueryRowContext(ctx, "SELECT "+organiserColumns+" FROM organisers o WHERE o.id = ?", id))
}

// PeopleOf lists the accounts of an organiser, the first first; those that were disabled come last.
func (s *Store) PeopleOf(ctx context.Context, organiser int64) ([]council.Account, error) {
	return peopleOf(ctx, s.read, organiser)
}

func peopleOf(ctx context.Context, q querier, organiser int64) ([]council.Account, error) {
	rows, err := q.QueryContext(ctx, "SELECT "+accountColumns+" FROM accounts WHERE organiser = ? ORDER BY disabled, id", organiser)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(rows *sql.Rows) (council.Account, error) { return scanAccount(rows) })
}

// An OrganiserFilter says which organisers staff list: of a status, "" for all that were confirmed; with a name that begins so; from after a name on.
type OrganiserFilter struct {
	Status council.OrganiserStatus
	Name   string
	After  string // Next of the page before
}

// Organisers lists a page of organisers by name, and says where the next begins, "" when there is none.
func (s *Store) Organisers(ctx context.Context, f OrganiserFilter) (list []council.Organiser, next string, err error) {
	after, id, place, _ := readCursor(f.After)
	rows, err := s.read.QueryContext(ctx, "SELECT "+organiserColumns+` FROM organisers o WHERE o.status <> 'unconfirmed' AND (?1 = '' OR o.status = ?1)
		AND o.folded >= ?2 AND (?2 = '' OR o.folded < ?2 || char(1114111)) AND (o.folded, o.id) > (?3, ?4) ORDER BY o.folded, o.id LIMIT ?5`,
		f.Status, council.Fold(f.Name), after, id, council.PageSize+1)
	if err != nil {
		return nil, "", err
	}
	list, err = collect(rows, func(rows *sql.Rows) (council.Organiser, error) { return scanOrganiser(rows) })
	if len(list) > council.PageSize {
		list = list[:council.PageSize]
		last := list[council.PageSize-1]
		next = cursor(council.Fold(last.Name), last.ID, max(1, place)+council.PageSize)
	}
	return list, next, err
}

// WaitingOrganisers counts the organisers that wait for staff, at most a thousand and one.
func (s *Store) WaitingOrganisers(ctx context.Context) (n int, err error) {
	err = s.read.QueryRowContext(ctx, "SELECT COUNT(*) FROM (SELECT 1 FROM organisers WHERE status = 'waiting' LIMIT ?)", council.CountCap+1).Scan(&n)
	return n, err
}

// ActOnOrganiser admits, refuses or halts an organiser, as by; its people are told.
func (s *Store) ActOnOrganiser(ctx context.Context, id int64, action council.OrganiserAction, by council.Actor, reason string) error {
	return s.ordering(ctx, func(tx *sql.Tx) error {
		o, err := organiserIn(ctx, tx, id)
		if err != nil {
			return err
		}
		f := council.OrganiserFacts{Rules: s.Rules(), Reason: reason}
		if f.People, err = peopleOf(ctx, tx, id); err != nil {
			return err
		}
		out, err := o.Apply(action, by, f, s.now())
		if err != nil {
			return err
		}
		return s.keep(ctx, tx, out)
	})
}

// WriteOrganiser keeps what one of its people typed of an organiser.
func (s *Store) WriteOrganiser(ctx context.Context, typed council.Organiser, by council.Actor) error {
	return s.tx(ctx, func(tx *sql.Tx) error {
		o, err := organiserIn(ctx, tx, by.Organiser)
		if err != nil {
			return err
		}
		out, err := o.Write(typed, by, s.Rules(), s.now())
		if err != nil {
			return err
		}
		return s.keep(ctx, tx, out)
	})
}

func saveOrganiser(ctx context.Context, tx *sql.Tx, o council.Organiser) (int64, error) {
	if o.ID == 0 {
		var id int64
		err := tx.QueryRowContext(ctx, `INSERT INTO organisers (name, folded, type, place, town, phone, consent, status, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
			o.Name, council.Fold(o.Name), o.Type, o.Place, o.Town, o.Phone, o.Consent, o.Status, ms(o.CreatedAt)).Scan(&id)
		return id, err
	}
	err := changedOnce(tx.ExecContext(ctx, `UPDATE organisers SET name = ?, folded = ?, type = ?, place = ?, town = ?, phone = ?, status = ?, reason = ?, decided_by = ?, decided_at = ?,
		due = ?, due_on = ?, version = ? WHERE id = ? AND version = ?`, o.Name, council.Fold(o.Name), o.Type, o.Place, o.Town, o.Phone, o.Status, o.Reason, ref(o.DecidedBy), ms(o.DecidedAt),
		keepTerm(o.Due), o.Due.Due, o.Version, o.ID, o.Version-1))
	if err != nil {
		return o.ID, fmt.Errorf("save organiser %d: %w", o.ID, err)
	}
	return o.ID, nil
}
