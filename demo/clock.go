package demo

import (
	"sync/atomic"
	"time"
)

// A Clock stands where it was last set, until it is let go; then it tells the machine's time.
type Clock struct{ at atomic.Int64 }

// Set puts the clock to a moment.
func (c *Clock) Set(t time.Time) { c.at.Store(t.UnixMilli()) }

// Free lets the clock run with the machine's.
func (c *Clock) Free() { c.at.Store(0) }

// Now is the time that the office goes by.
func (c *Clock) Now() time.Time {
	if at := c.at.Load(); at != 0 {
		return time.UnixMilli(at).UTC()
	}
	return time.Now()
}
