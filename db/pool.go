package db

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"net/url"
	"time"

	"github.com/mattn/go-sqlite3"
	"vigencia/council"
)

// A connector opens connections with the pragmas that the DSN cannot say.
type connector struct {
	dsn    string
	driver *sqlite3.SQLiteDriver
}

// Connect opens one connection.
func (c connector) Connect(context.Context) (driver.Conn, error) { return c.driver.Open(c.dsn) }

// Driver is what opens the connections.
func (c connector) Driver() driver.Driver { return c.driver }

// readers is how many read at once, and readOnly what their connections are told.
const (
	readers  = 8
	readOnly = "mode=ro&_query_only=1"
)

// keptStatements is how many compiled statements each connection keeps: compiling one costs more than most reads.
const keptStatements = "48"

// idle is how long a connection that nobody needs keeps its cache.
const idle = 15 * time.Second

// newConnector is for connections to the file at path. Pragmas stand in the DSN or in the hook, because one set by Exec reaches one connection only.
// One goroutine at a time uses each, so SQLite need not lock them again.
func newConnector(path, more string) connector {
	hook := func(conn *sqlite3.SQLiteConn) error {
		_, err := conn.Exec("PRAGMA trusted_schema = OFF; PRAGMA cache_size = -2000; PRAGMA mmap_size = 0;", nil)
		return err
	}
	dsn := "file:" + (&url.URL{Path: path}).EscapedPath() + "?_foreign_keys=on&_busy_timeout=10000&_mutex=no&_stmt_cache_size=" + keptStatements + "&" + more
	return connector{dsn: dsn, driver: &sqlite3.SQLiteDriver{ConnectHook: hook}}
}

// openPool opens size connections to the file at path.
func openPool(path string, size int, more string) (*sql.DB, error) {
	pool := sql.OpenDB(newConnector(path, more))
	pool.SetMaxOpenConns(size)
	pool.SetMaxIdleConns(size)
	if size > 1 {
		pool.SetConnMaxIdleTime(idle) // what a busy hour has cached is given back
	}
	if err := pool.Ping(); err != nil {
		return nil, errors.Join(fmt.Errorf("open %s: %w", path, err), pool.Close())
	}
	return pool, nil
}

// busy turns what the machine cannot do just now (locked, full disk, read-only) into a refusal that people can act on. Nothing was kept.
func busy(err error) error {
	var e sqlite3.Error
	if !errors.As(err, &e) {
		return err
	}
	switch e.Code {
	case sqlite3.ErrBusy, sqlite3.ErrLocked, sqlite3.ErrFull, sqlite3.ErrReadonly, sqlite3.ErrIoErr, sqlite3.ErrCantOpen:
		return errors.Join(council.Refuse(council.Unavailable, "error.not_kept"), err)
	}
	return err
}

// unique says whether err is a breach of a UNIQUE constraint, by code and never by text.
func unique(err error) bool {
	var e sqlite3.Error
	return errors.As(err, &e) && (e.ExtendedCode == sqlite3.ErrConstraintUnique || e.ExtendedCode == sqlite3.ErrConstraintPrimaryKey)
}

func ignoreDone(err error) error {
	if errors.Is(err, sql.ErrTxDone) {
		return nil
	}
	return err
}

// absent turns "no row" into the refusal for what is not there, or not of this actor.
func absent(err error) error {
	if errors.Is(err, sql.ErrNoRows) {
		return council.Refuse(council.NotFound, "error.not_found")
	}
	return err
}
