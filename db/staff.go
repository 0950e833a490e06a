package db

import (
	"context"
	"database/sql"
	"errors"
	"slices"

	"vigencia/council"
)

// StaffAccounts lists every staff account with its grants, those that work first, then by name.
func (s *Store) StaffAccounts(ctx context.Context) ([]council.Account, error) {
	rows, err := s.read.QueryContext(ctx, "SELECT "+accountColumns+" FROM accounts WHERE kind = 'staff' ORDER BY disabled, name, id")
	if err != nil {
		return nil, err
	}
	all, err := collect(rows, func(rows *sql.Rows) (council.Account, error) { return scanAccount(rows) })
	if err != nil {
		return nil, err
	}
	grants, err := s.read.QueryContext(ctx, "SELECT g.account, g.role, g.office FROM grants g ORDER BY g.account, g.role, g.office")
	if err != nil {
		return nil, err
	}
	defer grants.Close()
	of := map[int64][]council.Grant{}
	for grants.Next() {
		var id int64
		var g council.Grant
		if err := grants.Scan(&id, &g.Role, &g.Office); err != nil {
			return nil, err
		}
		of[id] = append(of[id], g)
	}
	for i := range all {
		all[i].Grants = of[all[i].ID]
	}
	return all, grants.Err()
}

// StaffAccount gives one staff account; a physician's is not found.
func (s *Store) StaffAccount(ctx context.Context, id int64) (council.Account, error) {
	a, err := s.Account(ctx, id)
	if err == nil && a.Kind != council.StaffAccount {
		return council.Account{}, council.Refuse(council.NotFound, "error.not_found")
	}
	return a, err
}

// manage lets an administrator change a staff account and records it.
func (s *Store) manage(ctx context.Context, by council.Actor, id int64, action string, do func(*sql.Tx, council.Account) error) error {
	if !by.Is(council.Administrator, "") {
		return council.Refuse(council.Forbidden, "error.forbidden")
	}
	return s.ordering(ctx, func(tx *sql.Tx) error {
		a, err := accountIn(ctx, tx, id)
		if err != nil {
			return err
		}
		if a.Kind != council.StaffAccount {
			return council.Refuse(council.NotFound, "error.not_found")
		}
		if err := do(tx, a); err != nil {
			return err
		}
		if err := oneAdministrator(ctx, tx); err != nil {
			return err
		}
		if a, err = accountIn(ctx, tx, id); err != nil {
			return err
		}
		return record(ctx, tx, council.Event{Subject: "account", ID: id, Action: action, By: by, At: s.now(), Payload: grantsPayload(a)})
	})
}

// oneAdministrator refuses what would leave the office without an administrator who can sign in.
func oneAdministrator(ctx context.Context, tx *sql.Tx) error {
	var n int
	err := tx.QueryRowContext(ctx, `SELECT COUNT(*) FROM grants g JOIN accounts a ON a.id = g.account
		WHERE g.role = ? AND g.office = '' AND a.disabled = 0`, council.Administrator).Scan(&n)
	if err == nil && n == 0 {
		return council.Refuse(council.Conflict, "account.refuse.last")
	}
	return err
}

// SetGrants replaces what a member of staff may do. It acts on the next request of every session.
func (s *Store) SetGrants(ctx context.Context, by council.Actor, id int64, grants []council.Grant) error {
	if err := s.checkGrants(grants); err != nil {
		return err
	}
	return s.manage(ctx, by, id, "set_grants", func(tx *sql.Tx, a council.Account) error {
		return saveGrants(ctx, tx, id, slices.Compact(slices.SortedFunc(slices.Values(grants), compareGrants)))
	})
}

// checkGrants refuses no grants at all, a role that staff cannot have, and a regional office without its office.
func (s *Store) checkGrants(grants []council.Grant) error {
	var c council.Check
	unknown := func(g council.Grant) bool { return !slices.Contains(s.profile.StaffRoles(), g.Role) }
	if len(grants) == 0 || slices.ContainsFunc(grants, unknown) {
		c.Field("funcion", "account.refuse.grants")
	}
	if slices.ContainsFunc(grants, func(g council.Grant) bool { return g.Role == council.RegionalOffice && g.Office == "" }) {
		c.Field("oficina", "account.refuse.office")
	}
	return c.Err()
}

// LinkRecord links a member of staff who is a physician to the own record by CMP number, so that nobody handles an own file; "" unlinks.
func (s *Store) LinkRecord(ctx context.Context, by council.Actor, id int64, number string) error {
	if by.Account == id {
		return council.Refuse(council.Conflict, "account.refuse.self") // or one's own file could be handled
	}
	return s.manage(ctx, by, id, "link_record", func(tx *sql.Tx, a council.Account) error {
		physician, err := s.recordOf(ctx, tx, number, id)
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, "UPDATE accounts SET physician = ? WHERE id = ?", ref(physician), id)
		return err
	})
}

func compareGrants(a, b council.Grant) int {
	if a == b {
		return 0
	}
	if a.Role < b.Role || a.Role == b.Role && a.Office < b.Office {
		return -1
	}
	return 1
}

// Disable ends every session of a staff account and lets nobody in with it; Enable undoes that. Nobody disables the own account.
func (s *Store) Disable(ctx context.Context, by council.Actor, id int64) error {
	if by.Account == id {
		return council.Refuse(council.Conflict, "account.refuse.self")
	}
	return s.manage(ctx, by, id, "disable", func(tx *sql.Tx, a council.Account) error {
		_, err := tx.ExecContext(ctx, "UPDATE accounts SET disabled = 1 WHERE id = ?", id)
		return errors.Join(err, endAccess(ctx, tx, id, ms(s.now())))
	})
}

// endAccess ends every session of an account and uses up the links in its mails.
func endAccess(ctx context.Context, tx *sql.Tx, account, now int64) error {
	_, err := tx.ExecContext(ctx, "DELETE FROM sessions WHERE account = ?", account)
	_, err2 := tx.ExecContext(ctx, "UPDATE tokens SET used_at = ? WHERE account = ? AND used_at = 0", now, account)
	return errors.Join(err, err2)
}

// Enable lets a disabled staff account in again, with its password and second factor as they were.
func (s *Store) Enable(ctx context.Context, by council.Actor, id int64) error {
	return s.manage(ctx, by, id, "enable", func(tx *sql.Tx, a council.Account) error {
		_, err := tx.ExecContext(ctx, "UPDATE accounts SET disabled = 0 WHERE id = ?", id)
		return err
	})
}

// EndSessions signs a member of staff out everywhere.
func (s *Store) EndSessions(ctx context.Context, by council.Actor, id int64) error {
	return s.manage(ctx, by, id, "end_sessions", func(tx *sql.Tx, a council.Account) error {
		_, err := tx.ExecContext(ctx, "DELETE FROM sessions WHERE account = ?", id)
		return err
	})
}

// ResetFactor takes away the second factor and the recovery codes of somebody who lost them, and ends the sessions: the next sign-in sets up new
// ones. Nobody does it for the own account.
func (s *Store) ResetFactor(ctx context.Context, by council.Actor, id int64) error {
	if by.Account == id {
		return council.Refuse(council.Conflict, "account.refuse.self")
	}
	return s.manage(ctx, by, id, "reset_factor", func(tx *sql.Tx, a council.Account) error {
		_, err := tx.ExecContext(ctx, "UPDATE accounts SET totp = NULL, totp_confirmed = 0, totp_step = 0 WHERE id = ?", id)
		_, err2 := tx.ExecContext(ctx, "DELETE FROM recovery_codes WHERE account = ?", id)
		_, err3 := tx.ExecContext(ctx, "DELETE FROM sessions WHERE account = ?", id)
		return errors.Join(err, err2, err3)
	})
}
