package db

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"path/filepath"
	"sync"
	"testing"

	"vigencia/council"
)

// openCounter keeps one number in a file of its own, and asks for it through a lookup of two seats.
func openCounter(t *testing.T) (*sql.DB, *lookup) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "counter.db")
	file, err := openPool(path, 1, "_journal_mode=WAL")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = file.Close() })
	if _, err := file.Exec("CREATE TABLE counters (name TEXT PRIMARY KEY, n INTEGER NOT NULL, ready INTEGER NOT NULL) STRICT; INSERT INTO counters VALUES ('a', 7, 1)"); err != nil {
		t.Fatal(err)
	}
	l := newLookup(newConnector(path, readOnly), 2, "SELECT name, n, ready FROM counters WHERE name = ?")
	t.Cleanup(func() { _ = l.close() })
	return file, l
}

func (l *lookup) counter(name string) (found string, n int64, ready bool, err error) {
	err = l.one(context.Background(), []driver.Value{name}, &found, &n, &ready)
	return found, n, ready, err
}

// What was kept before a lookup is asked is in its answer, and an answer holds no read open: the log can be emptied between two.
func TestALookupTellsWhatIsKeptNow(t *testing.T) {
	file, l := openCounter(t)
	if name, n, ready, err := l.counter("a"); err != nil || name != "a" || n != 7 || !ready {
		t.Fatal(name, n, ready, err)
	}
	if _, _, _, err := l.counter("b"); !errors.Is(err, sql.ErrNoRows) {
		t.Fatal(err)
	}
	if _, err := file.Exec("UPDATE counters SET n = 8, ready = 0"); err != nil {
		t.Fatal(err)
	}
	if _, n, ready, err := l.counter("a"); err != nil || n != 8 || ready {
		t.Fatal(n, ready, err)
	}
	var blocked, inLog, moved int
	if err := file.QueryRow("PRAGMA wal_checkpoint(TRUNCATE)").Scan(&blocked, &inLog, &moved); err != nil || blocked != 0 || inLog != 0 {
		t.Fatalf("blocked %d, %d pages in the log, %v", blocked, inLog, err)
	}
}

// A statement that gives something else than its places hold is an error, and the connection that met it is not kept.
func TestALookupRefusesWhatDoesNotFit(t *testing.T) {
	_, l := openCounter(t)
	var name, text string
	var ready bool
	if err := l.one(context.Background(), []driver.Value{"a"}, &name, &text, &ready); err == nil {
		t.Error("a number was read as a text")
	}
	if err := l.one(context.Background(), []driver.Value{"a"}, new(float64), new(int64), &ready); err == nil {
		t.Error("a text was read as a fraction")
	}
	if len(l.free) != 0 {
		t.Errorf("%d connections are kept", len(l.free))
	}
}

// More may ask than have a seat; whoever gives up while waiting is told so, and nobody else is kept from an answer.
func TestALookupSeatsWhoAsksAtOnce(t *testing.T) {
	_, l := openCounter(t)
	var wait sync.WaitGroup
	for range 20 {
		wait.Go(func() {
			for range 50 {
				if _, n, _, err := l.counter("a"); err != nil || n != 7 {
					t.Error(n, err)
				}
			}
		})
	}
	wait.Wait()
	if len(l.free) > cap(l.seats) {
		t.Errorf("%d connections for %d seats", len(l.free), cap(l.seats))
	}
	for range cap(l.seats) {
		l.seats <- struct{}{}
	}
	tired, leave := context.WithCancel(context.Background())
	leave()
	if err := l.one(tired, []driver.Value{"a"}); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	<-l.seats
	if _, _, _, err := l.counter("a"); err != nil {
		t.Error(err)
	}
}

// A connection that nobody asked through since the last sweep is closed, and one is opened when it is needed again; after the end none is.
func TestALookupGivesBackWhatItDoesNotNeed(t *testing.T) {
	_, l := openCounter(t)
	for _, kept := range []int{1, 0} {
		if kept == 1 {
			if _, _, _, err := l.counter("a"); err != nil {
				t.Fatal(err)
			}
		}
		l.release()
		if len(l.free) != kept || (l.sweep != nil) != (kept > 0) {
			t.Fatalf("%d connections are kept, want %d", len(l.free), kept)
		}
	}
	if _, n, _, err := l.counter("a"); err != nil || n != 7 {
		t.Fatal(n, err)
	}
	if err := l.close(); err != nil || len(l.free) != 0 {
		t.Fatal(len(l.free), err)
	}
	if _, _, _, err := l.counter("a"); !errors.Is(err, sql.ErrConnDone) {
		t.Error(err)
	}
}

// The page of a scanned code says what was decided a moment ago: an act of the council between two scans is in the second.
func TestAScannedCodeTellsAnActAtOnce(t *testing.T) {
	s := openInside(t)
	p := addMember(t, s, "000001", "Quispe", "Mamani", "Ana")
	if _, err := s.write.Exec(`INSERT INTO certificates (id, physician, series, number, kind, label, decided_on, valid_from, valid_to, origin, issued_at)
		VALUES (7, ?, 'diploma', '1', 'general', 'Médico Cirujano', '2026-01-02', '2026-01-02', '2031-01-01', 'issued', 1)`, p.ID); err != nil {
		t.Fatal(err)
	}
	if err := s.tx(context.Background(), func(tx *sql.Tx) error {
		return s.orderDocument(context.Background(), tx, council.DocumentOrder{Key: "diploma/7", Kind: council.Diploma, Subject: "certificate", ID: 7})
	}); err != nil {
		t.Fatal(err)
	}
	papers, err := s.DocumentsOfCertificate(context.Background(), 7)
	if err != nil || len(papers) != 1 {
		t.Fatalf("%d papers, %v", len(papers), err)
	}
	for _, act := range []struct {
		sql  string
		want council.Standing
	}{{"SELECT 1", council.InForce}, {"UPDATE certificates SET suspended = 1", council.Suspended}, {"UPDATE certificates SET revoked = 1", council.Revoked}} {
		if _, err := s.write.Exec(act.sql); err != nil {
			t.Fatal(err)
		}
		v, err := s.Verify(context.Background(), papers[0].Code)
		if got := v.Standing(council.Date{Year: 2026, Month: 11, Day: 9}); err != nil || got != act.want || v.Holder.Surname1 != "Quispe" {
			t.Errorf("after %q: %v of %q, want %v, %v", act.sql, got, v.Holder.Surname1, act.want, err)
		}
	}
}
