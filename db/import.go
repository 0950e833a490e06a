package db

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"hash/maphash"

	"vigencia/council"
)

// progressEvery is after how many lines an import says how far it is.
const progressEvery = 1000

// errFaults ends an import that found something wrong: nothing of it is kept.
var errFaults = errors.New("the spreadsheet has faults")

// An importing is one reading of a spreadsheet. Without a transaction it only looks.
type importing struct {
	s        *Store
	tx       *sql.Tx
	at       *statements
	rules    council.Rules
	head     council.ImportHead
	asOf     council.Date
	by       council.Actor
	report   council.ImportReport
	seed     maphash.Seed
	members  map[string]member // of the file, by number
	lines    map[uint64]int    // a thing of the file → its line
	progress func(int)
	marking  *marking // of a spreadsheet of marks

	attending []council.AttendanceRow // of a list of attendance
}

// A member as the lines before said it, so that several lines of one agree.
type member struct {
	hash uint64
	new  bool
}

// CheckImport reads a whole spreadsheet and says what its import would do. It keeps nothing. The lines come one at a time: of the file only
// numbers stand in memory. progress, if any, gets the lines read so far.
func (s *Store) CheckImport(ctx context.Context, kind council.ImportKind, asOf council.Date, file council.SheetFile, progress func(int)) (council.ImportReport, error) {
	st, err := prepareImport(ctx, s.read)
	if err != nil {
		return council.ImportReport{}, err
	}
	defer st.close()
	i := s.importing(asOf, council.Actor{}, st, progress)
	err = i.read(ctx, kind, file)
	return i.report, err
}

// ApplyImport keeps a whole spreadsheet in one transaction, or nothing of it: a single line with a fault, or a file that breaks off, takes all back.
// A member that the roster lacks stays as it is (decision 11).
func (s *Store) ApplyImport(ctx context.Context, imported Import, file council.SheetFile, by council.Actor, progress func(int)) (council.ImportReport, error) {
	var report council.ImportReport
	err := s.tx(ctx, func(tx *sql.Tx) error {
		st, err := prepareImport(ctx, tx)
		if err != nil {
			return err
		}
		defer st.close()
		i := s.importing(imported.AsOf, by, st, progress)
		i.tx = tx
		err = i.read(ctx, imported.Kind, file)
		report = i.report
		if err != nil {
			return err
		}
		if report.FaultRows > 0 {
			return errFaults
		}
		return s.importApplied(ctx, tx, imported, report, by)
	})
	if errors.Is(err, errFaults) {
		err = nil
	}
	return report, err
}

func (s *Store) importing(asOf council.Date, by council.Actor, st *statements, progress func(int)) *importing {
	if progress == nil {
		progress = func(int) {}
	}
	return &importing{s: s, at: st, rules: s.Rules(), asOf: asOf, by: by, seed: maphash.MakeSeed(), members: map[string]member{}, lines: map[uint64]int{}, progress: progress}
}

// read goes through the file once.
func (i *importing) read(ctx context.Context, kind council.ImportKind, file council.SheetFile) error {
	head, faults := i.rules.ReadHead(kind, file)
	if len(faults) > 0 {
		i.report.Refuse(faults...)
		return nil
	}
	i.head = head
	line := i.rosterLine
	if kind == council.ImportCertificates {
		line = i.certificateLine
	}
	if kind == council.ImportMarks {
		line = i.markLine
	}
	if kind == council.ImportAttendance {
		line = i.attendanceLine
	}
	for row, err := range file.Rows {
		if err != nil {
			return err
		}
		if i.report.Rows++; i.report.Rows%progressEvery == 0 {
			i.progress(i.report.Rows)
		}
		if err := line(ctx, row); err != nil {
			return fmt.Errorf("line %d: %w", row.Line, err)
		}
	}
	i.progress(i.report.Rows)
	return nil
}

// again notes a thing of the file and gives the line that had it before, or 0.
func (i *importing) again(line int, parts ...string) int {
	at := i.thing(parts...)
	before := i.lines[at]
	if before == 0 {
		i.lines[at] = line
	}
	return before
}

func (i *importing) thing(parts ...string) uint64 {
	var h maphash.Hash
	h.SetSeed(i.seed)
	for _, p := range parts {
		h.WriteString(p)
		h.WriteByte(0)
	}
	return h.Sum64()
}

// importApplied notes the import as done, in its own transaction.
func (s *Store) importApplied(ctx context.Context, tx *sql.Tx, imported Import, report council.ImportReport, by council.Actor) error {
	kept, err := json.Marshal(report)
	if err != nil {
		return err
	}
	if imported.ID == 0 {
		err = tx.QueryRowContext(ctx, `INSERT INTO imports (kind, as_of, name, format, sha256, size, state, report, by, at, done_at) VALUES (?, ?, ?, ?, ?, ?, 'applied', ?, ?, ?, ?) RETURNING id`,
			imported.Kind, imported.AsOf, imported.Name, imported.Format, imported.SHA256, imported.Size, string(kept), ref(by.Account), ms(s.now()), ms(s.now())).Scan(&imported.ID)
	} else {
		err = changedOnce(tx.ExecContext(ctx, "UPDATE imports SET state = 'applied', report = ?, done_at = ? WHERE id = ? AND state = 'confirmed'", string(kept), ms(s.now()), imported.ID))
	}
	if err != nil {
		return err
	}
	return record(ctx, tx, council.Event{Subject: "import", ID: imported.ID, Action: "apply", By: by, At: s.now(), Payload: map[string]string{
		"kind": string(imported.Kind), "as_of": imported.AsOf.String(), "sha256": imported.SHA256, "rows": fmt.Sprint(report.Rows), "added": fmt.Sprint(report.Added), "changed": fmt.Sprint(report.Changed)}})
}
