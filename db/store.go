package db

import (
	"context"
	"crypto/rand"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync/atomic"
	"time"

	"github.com/pressly/goose/v3"
	"vigencia/council"
)

//go:embed migrations/*.sql
var migrations embed.FS

// A Sealer encrypts the secrets of mails while they wait (decision 2). Package mail has one.
type Sealer interface {
	Seal(plain []byte, about string) []byte
	Open(sealed []byte, about string) ([]byte, error)
}

// Options say what a store is opened with. Folder and Profile are required; Now and Rand are the machine's unless given.
type Options struct {
	Folder  string
	Profile *council.Profile
	Sealer  Sealer
	Now     func() time.Time
	Rand    io.Reader
	Guest   bool // another process may be serving the folder: what it is receiving is not swept
}

// A Store is one office's data. Its handles are private, so that no SQL can be written elsewhere.
type Store struct {
	write, read *sql.DB
	papers      *lookup // scanned codes
	now         func() time.Time
	rand        io.Reader
	sealer      Sealer
	hasher      *hasher
	profile     *council.Profile
	rules       atomic.Pointer[council.Rules]
	ordered     chan struct{}
	median      atomic.Pointer[median]
	past        atomic.Pointer[past]
	acts        atomic.Int64 // transactions kept, but for those of sessions and limits
	desks       desks
	files       files
	imports     ImportProgress
}

// Open opens the data folder, makes it when it is not there, and brings its schema up to date after a backup of the file.
// It refuses a folder that belongs to another council, and a schema newer than this program.
func Open(ctx context.Context, o Options) (*Store, error) {
	s := &Store{now: o.Now, rand: o.Rand, sealer: o.Sealer, hasher: newHasher(), profile: o.Profile, ordered: make(chan struct{}, 1)}
	if s.now == nil {
		s.now = time.Now
	}
	if s.rand == nil {
		s.rand = rand.Reader
	}
	var err error
	if s.files, err = openFiles(filepath.Join(o.Folder, "files"), !o.Guest); err != nil {
		return nil, err
	}
	path := filepath.Join(o.Folder, "vigencia.db")
	if err := private(path); err != nil { // before SQLite makes it, and beside it files of the same mode, for all to read
		return nil, err
	}
	if s.write, err = openPool(path, 1, "_txlock=immediate&_journal_mode=WAL&_synchronous=FULL"); err != nil {
		return nil, err
	}
	if err := s.prepare(ctx, path); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	if s.read, err = openPool(path, readers, readOnly); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	s.papers = newLookup(newConnector(path, readOnly), readers, verifyPaper)
	return s, nil
}

// prepare migrates, marks the folder with its council and seeds the rule versions.
func (s *Store) prepare(ctx context.Context, path string) error {
	if err := s.migrate(ctx, path); err != nil {
		return err
	}
	if err := s.claim(ctx); err != nil {
		return err
	}
	return s.seed(ctx)
}

func (s *Store) migrate(ctx context.Context, path string) error {
	folder, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return err
	}
	provider, err := goose.NewProvider(goose.DialectSQLite3, s.write, folder, goose.WithDisableGlobalRegistry(true))
	if err != nil {
		return fmt.Errorf("migrations: %w", err)
	}
	have, want, err := provider.GetVersions(ctx)
	if err != nil {
		return fmt.Errorf("schema: %w", err)
	}
	if have > want {
		return fmt.Errorf("the data folder has schema %d and this program knows %d: start the newer program, or restore a backup", have, want)
	}
	if have > 0 && have < want {
		if err := s.backupBefore(ctx, path, have); err != nil {
			return err
		}
	}
	if _, err := provider.Up(ctx); err != nil {
		return fmt.Errorf("migrate from schema %d to %d: %w", have, want, err)
	}
	return nil
}

// backupBefore copies the file beside itself before a migration; an existing copy of the same schema is kept.
func (s *Store) backupBefore(ctx context.Context, path string, schema int64) error {
	to := fmt.Sprintf("%s.before-%d", path, schema)
	if _, err := os.Stat(to); err == nil {
		return nil
	}
	half := to + ".half" // an interrupted copy is never taken for a whole one
	err := errors.Join(os.RemoveAll(half), private(half))
	if err == nil {
		_, err = s.write.ExecContext(ctx, "VACUUM INTO ?", half)
	}
	if err == nil {
		err = os.Rename(half, to)
	}
	if err != nil {
		return fmt.Errorf("backup before migrating: %w", err)
	}
	return nil
}

// private makes an empty file, unless there is one, and lets its owner only read it.
func private(path string) error {
	file, err := os.OpenFile(path, os.O_CREATE|os.O_RDONLY, 0o600)
	if err != nil {
		return fmt.Errorf("data file: %w", err)
	}
	return errors.Join(file.Chmod(0o600), file.Close())
}

// claim marks a new folder with its council and refuses another's.
func (s *Store) claim(ctx context.Context) error {
	return s.tx(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, "INSERT INTO settings (key, value) VALUES ('council', ?) ON CONFLICT DO NOTHING", s.profile.Key); err != nil {
			return err
		}
		var key string
		if err := tx.QueryRowContext(ctx, "SELECT value FROM settings WHERE key = 'council'").Scan(&key); err != nil {
			return err
		}
		if key != s.profile.Key {
			return fmt.Errorf("the data folder belongs to council %q and the program was started for %q: give another --data or --council", key, s.profile.Key)
		}
		return nil
	})
}

// Close ends all connections, after a checkpoint of the log.
func (s *Store) Close() error {
	var errs []error
	if s.papers != nil {
		errs = append(errs, s.papers.close())
	}
	for _, pool := range []*sql.DB{s.read, s.write} {
		if pool != nil {
			errs = append(errs, pool.Close())
		}
	}
	return errors.Join(errs...)
}

// Now is the store's clock.
func (s *Store) Now() time.Time { return s.now() }

// Profile is the council whose office this is.
func (s *Store) Profile() *council.Profile { return s.profile }

// Ordered gets a value when a transaction has ordered mail or documents, so that workers need not poll.
func (s *Store) Ordered() <-chan struct{} { return s.ordered }

// tx keeps all of do, or nothing of it.
func (s *Store) tx(ctx context.Context, do func(*sql.Tx) error) error {
	err := s.aside(ctx, do)
	if err == nil {
		s.acts.Add(1)
	}
	return err
}

// aside is the one place that begins a transaction that writes. By itself it serves what no figure of the office counts: sessions and limits.
func (s *Store) aside(ctx context.Context, do func(*sql.Tx) error) error {
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return busy(fmt.Errorf("begin: %w", err))
	}
	if err := do(tx); err != nil {
		return busy(errors.Join(err, ignoreDone(tx.Rollback())))
	}
	if err := tx.Commit(); err != nil {
		return busy(fmt.Errorf("commit: %w", err))
	}
	return nil
}

// wake tells the workers that something was ordered.
func (s *Store) wake() {
	select {
	case s.ordered <- struct{}{}:
	default:
	}
}
