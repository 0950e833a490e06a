package db

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"time"

	"vigencia/council"
)

// ms is a moment as it is kept: unix milliseconds, UTC; 0 = never.
func ms(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.UnixMilli()
}

// moment reads a kept moment.
func moment(ms int64) time.Time {
	if ms == 0 {
		return time.Time{}
	}
	return time.UnixMilli(ms).UTC()
}

// ref keeps an optional reference: 0 is NULL.
func ref(id int64) any {
	if id == 0 {
		return nil
	}
	return id
}

// A term is a deadline as it is kept: JSON, ” when none runs.
func keepTerm(d council.Deadline) string {
	if d.Due.IsZero() {
		return ""
	}
	b, err := json.Marshal(d)
	if err != nil { // a struct of dates and texts always marshals
		panic(err)
	}
	return string(b)
}

func readTerm(kept string) (council.Deadline, error) {
	var d council.Deadline
	if kept == "" {
		return d, nil
	}
	if err := json.Unmarshal([]byte(kept), &d); err != nil {
		return d, fmt.Errorf("kept term: %w", err)
	}
	return d, nil
}

// scanned reads a kept moment straight into a time.
type scanned struct{ into *time.Time }

// Scan takes unix milliseconds.
func (t scanned) Scan(column any) error {
	n, ok := column.(int64)
	if !ok {
		return fmt.Errorf("a moment kept as %T", column)
	}
	*t.into = moment(n)
	return nil
}

var _ sql.Scanner = scanned{}
