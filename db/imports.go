package db

import (
	"context"
	"database/sql"
	"encoding/json"
	"os"
	"sync/atomic"
	"time"

	"vigencia/council"
)

// An Import is one spreadsheet that staff sent. State: waiting (to be checked) → checked or refused → confirmed → applied; or discarded.
type Import struct {
	ID     int64
	Kind   council.ImportKind
	AsOf   council.Date
	Name   string
	Format string // "csv" or "xlsx"
	SHA256 string
	Size   int64
	State  string
	Report council.ImportReport
	By     council.Actor
	At     time.Time
	DoneAt time.Time
	Call   int64  // of marks; else 0
	Phase  string // of marks
	Event  int64  // endorsement of a list of attendance; else 0
}

// Busy says whether the import waits for the program.
func (i Import) Busy() bool { return i.State == "waiting" || i.State == "confirmed" }

// ImportProgress is how far the import under way is: its id and the lines read. It lives as long as the program; what breaks off begins again.
type ImportProgress struct{ id, lines atomic.Int64 }

// Begin says which import is under way.
func (p *ImportProgress) Begin(id int64) { p.lines.Store(0); p.id.Store(id) }

// Note says how many lines were read.
func (p *ImportProgress) Note(lines int) { p.lines.Store(int64(lines)) }

// Of gives the lines read of an import, 0 when it is not under way.
func (p *ImportProgress) Of(id int64) int {
	if p.id.Load() != id {
		return 0
	}
	return int(p.lines.Load())
}

// ImportProgress is how far the import under way is.
func (s *Store) ImportProgress() *ImportProgress { return &s.imports }

const importColumns = `i.id, i.kind, i.as_of, i.name, i.format, i.sha256, i.size, i.state, i.report, COALESCE(i.by, 0), COALESCE(a.name, ''), i.at, i.done_at, COALESCE(i.call, 0), i.phase, COALESCE(i.endorsement, 0)
	FROM imports i LEFT JOIN accounts a ON a.id = i.by`

func scanImport(row interface{ Scan(...any) error }) (Import, error) {
	var i Import
	var report string
	var at, done int64
	err := row.Scan(&i.ID, &i.Kind, &i.AsOf, &i.Name, &i.Format, &i.SHA256, &i.Size, &i.State, &report, &i.By.Account, &i.By.Name, &at, &done, &i.Call, &i.Phase, &i.Event)
	i.At, i.DoneAt = moment(at), moment(done)
	if err != nil || report == "" {
		return i, absent(err)
	}
	return i, json.Unmarshal([]byte(report), &i.Report)
}

// SendImport keeps a spreadsheet that will be checked.
func (s *Store) SendImport(ctx context.Context, t *TempFile, i Import, by council.Actor) (id int64, err error) {
	if err := t.keep(); err != nil {
		return 0, err
	}
	err = s.tx(ctx, func(tx *sql.Tx) error {
		err := tx.QueryRowContext(ctx, "INSERT INTO imports (kind, as_of, name, format, sha256, size, state, by, at, call, phase, endorsement) VALUES (?, ?, ?, ?, ?, ?, 'waiting', ?, ?, ?, ?, ?) RETURNING id",
			i.Kind, i.AsOf, i.Name, i.Format, t.SHA256, t.Size, ref(by.Account), ms(s.now()), ref(i.Call), i.Phase, ref(i.Event)).Scan(&id)
		if err != nil {
			return err
		}
		return record(ctx, tx, council.Event{Subject: "import", ID: id, Action: "send", By: by, At: s.now(), Payload: map[string]string{"kind": string(i.Kind), "sha256": t.SHA256}})
	})
	if err == nil {
		s.wake()
	}
	return id, err
}

// Import gives an import by its id.
func (s *Store) Import(ctx context.Context, id int64) (Import, error) {
	return scanImport(s.read.QueryRowContext(ctx, "SELECT "+importColumns+" WHERE i.id = ?", id))
}

// Imports lists the imports of the roster and of certificates, the newest first.
func (s *Store) Imports(ctx context.Context, limit int) ([]Import, error) {
	return s.importsWhere(ctx, "i.call IS NULL AND i.endorsement IS NULL", limit)
}

// ImportsOf lists the spreadsheets of marks of a call, the newest first.
func (s *Store) ImportsOf(ctx context.Context, call int64, limit int) ([]Import, error) {
	return s.importsWhere(ctx, "i.call = ?1", call, limit)
}

func (s *Store) importsWhere(ctx context.Context, where string, args ...any) ([]Import, error) {
	rows, err := s.read.QueryContext(ctx, "SELECT "+importColumns+" WHERE "+where+" ORDER BY i.id DESC LIMIT ?", args...)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(rows *sql.Rows) (Import, error) { return scanImport(rows) })
}

// DueImport gives the oldest import that waits for the program; none is NotFound.
func (s *Store) DueImport(ctx context.Context) (Import, error) {
	return scanImport(s.read.QueryRowContext(ctx, "SELECT "+importColumns+" WHERE i.state IN ('waiting', 'confirmed') ORDER BY i.id LIMIT 1"))
}

// ImportChecked notes what a check found: with faults it is refused and nothing more can be done with it.
func (s *Store) ImportChecked(ctx context.Context, id int64, report council.ImportReport) error {
	kept, err := json.Marshal(report)
	if err != nil {
		return err
	}
	state := "checked"
	if report.FaultRows > 0 {
		state = "refused"
	}
	return s.tx(ctx, func(tx *sql.Tx) error {
		return changedOnce(tx.ExecContext(ctx, "UPDATE imports SET state = ?, report = ?, done_at = ? WHERE id = ? AND state IN ('waiting', 'confirmed')", state, string(kept), ms(s.now()), id))
	})
}

// DecideImport confirms a checked import, which the program then applies, or discards it.
func (s *Store) DecideImport(ctx context.Context, id int64, confirm bool, by council.Actor) error {
	state := "discarded"
	if confirm {
		state = "confirmed"
	}
	err := s.tx(ctx, func(tx *sql.Tx) error {
		if err := changedOnce(tx.ExecContext(ctx, "UPDATE imports SET state = ?, by = COALESCE(?, by) WHERE id = ? AND state = 'checked'", state, ref(by.Account), id)); err != nil {
			return err
		}
		return record(ctx, tx, council.Event{Subject: "import", ID: id, Action: state, By: by, At: s.now()})
	})
	if err == nil {
		s.wake()
	}
	return err
}

// RosterDate is the date of the newest roster that was applied; absent when there was none.
func (s *Store) RosterDate(ctx context.Context) (council.Date, error) {
	var on council.Date
	err := s.read.QueryRowContext(ctx, "SELECT MAX(as_of) FROM imports WHERE kind = 'roster' AND state = 'applied'").Scan(&on)
	return on, err
}

// KeepImport keeps the bytes of a spreadsheet at path, as SendImport does for one that is sent, and gives their hash and size.
func (s *Store) KeepImport(path string) (i Import, err error) {
	file, err := os.Open(path)
	if err != nil {
		return i, err
	}
	defer file.Close()
	t, err := s.Receive(file, 256<<20)
	if err != nil {
		return i, err
	}
	if err := t.keep(); err != nil {
		t.Discard()
		return i, err
	}
	i.SHA256, i.Size = t.SHA256, t.Size
	return i, nil
}
