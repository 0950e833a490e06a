package db

import (
	"fmt"
	"sync"
	"time"

	"vigencia/council"
)

// keptFor bounds how long figures are kept when another process writes to the same office, as `vigencia import` does.
const keptFor = time.Minute

// desks keeps the figures of each desk for as long as this office keeps nothing new: they are never older than the last act.
type desks struct {
	mu   sync.Mutex
	kept map[string]keptDesk
}

type keptDesk struct {
	acts int64
	at   time.Time
	desk council.Desk
}

// deskKey is whose desk it is: figures depend on the account, its own record, its grants and the day.
func deskKey(by council.Actor, today council.Date) string {
	return fmt.Sprint(by.Account, by.Physician, by.Grants, today)
}

// get gives the figures kept under key, if nothing was written since.
func (d *desks) get(key string, acts int64, now time.Time) (council.Desk, bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	k, ok := d.kept[key]
	return k.desk, ok && k.acts == acts && now.Sub(k.at) < keptFor
}

// put keeps figures that were reckoned when acts acts had been kept. An office has some dozens of desks; should there be more, all begin anew.
func (d *desks) put(key string, acts int64, now time.Time, desk council.Desk) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.kept == nil || len(d.kept) > 500 {
		d.kept = map[string]keptDesk{}
	}
	d.kept[key] = keptDesk{acts: acts, at: now, desk: desk}
}
