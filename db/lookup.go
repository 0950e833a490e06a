package db

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
	"sync"
	"time"

	"github.com/mattn/go-sqlite3"
)

// A lookup is the statement that is asked more than all others together, compiled once on connections of its own: what package sql does around
// any statement costs as much as finding the row. It sees what was kept before it was asked, as any reader does.
type lookup struct {
	open  connector
	query string
	seats chan struct{} // one for each that asks at once

	mu     sync.Mutex
	free   []*asker // the last used is the next
	closed bool
	sweep  *time.Timer // nil while nothing is free
}

// An asker is one connection with its statement.
type asker struct {
	conn  driver.Conn
	query *sqlite3.SQLiteStmt
	row   []driver.Value // of the last answer, emptied
	used  bool           // since the last sweep
}

// newLookup prepares for size askers at once; none is connected before it is needed.
func newLookup(open connector, size int, query string) *lookup {
	return &lookup{open: open, query: query, seats: make(chan struct{}, size)}
}

// one reads the row that the statement finds for args into its places, in the order of the columns; sql.ErrNoRows when there is none.
func (l *lookup) one(ctx context.Context, args []driver.Value, into ...any) error {
	select {
	case l.seats <- struct{}{}:
	case <-ctx.Done():
		return ctx.Err()
	}
	defer func() { <-l.seats }()
	a, err := l.take(ctx)
	if err != nil {
		return err
	}
	err = a.one(args, into)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return errors.Join(err, a.close()) // the next gets a new one
	}
	l.give(a)
	return err
}

func (a *asker) one(args []driver.Value, into []any) error {
	rows, err := a.query.Query(args)
	if err != nil {
		return err
	}
	if a.row == nil {
		a.row = make([]driver.Value, len(into))
	}
	err = rows.Next(a.row)
	if errors.Is(err, io.EOF) {
		err = sql.ErrNoRows
	}
	for i, place := range into {
		if err == nil {
			err = assign(place, a.row[i])
		}
	}
	clear(a.row)
	return errors.Join(err, rows.Close()) // which ends the read: what is kept after it is seen by the next
}

// assign puts a column into its place. A place that cannot hold it is an error of the statement.
func assign(place any, column driver.Value) error {
	switch place := place.(type) {
	case sql.Scanner:
		return place.Scan(column)
	case *string:
		if value, ok := column.(string); ok {
			*place = value
			return nil
		}
	case *int64:
		if value, ok := column.(int64); ok {
			*place = value
			return nil
		}
	case *bool:
		if value, ok := column.(int64); ok {
			*place = value != 0
			return nil
		}
	}
	return fmt.Errorf("a column of type %T does not fit %T", column, place)
}

// take gives a connection that nobody uses, or opens one.
func (l *lookup) take(ctx context.Context) (*asker, error) {
	l.mu.Lock()
	if l.closed {
		l.mu.Unlock()
		return nil, sql.ErrConnDone
	}
	if last := len(l.free) - 1; last >= 0 {
		a := l.free[last]
		l.free = l.free[:last]
		l.mu.Unlock()
		return a, nil
	}
	l.mu.Unlock()
	conn, err := l.open.Connect(ctx)
	if err != nil {
		return nil, err
	}
	query, err := conn.Prepare(l.query)
	if err != nil {
		return nil, errors.Join(err, conn.Close())
	}
	return &asker{conn: conn, query: query.(*sqlite3.SQLiteStmt)}, nil
}

// give puts a connection back; after the end it is closed.
func (l *lookup) give(a *asker) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.closed {
		_ = a.close() // a reader has nothing to lose
		return
	}
	a.used = true
	l.free = append(l.free, a)
	if l.sweep == nil {
		l.sweep = time.AfterFunc(idle, l.release)
	}
}

// release closes what nobody asked for since the last time, so that what a busy hour has mapped and cached is given back.
func (l *lookup) release() {
	l.mu.Lock()
	defer l.mu.Unlock()
	var kept []*asker
	for _, a := range l.free {
		if a.used {
			a.used = false
			kept = append(kept, a)
		} else {
			_ = a.close()
		}
	}
	l.free = kept
	if len(kept) == 0 {
		l.sweep = nil
	} else {
		l.sweep.Reset(idle)
	}
}

// close ends it: what is asked afterwards is refused, who is asking still gets an answer.
func (l *lookup) close() error {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.closed = true
	if l.sweep != nil {
		l.sweep.Stop()
	}
	var errs []error
	for _, a := range l.free {
		errs = append(errs, a.close())
	}
	l.free = nil
	return errors.Join(errs...)
}

func (a *asker) close() error { return errors.Join(a.query.Close(), a.conn.Close()) }
