package web

import "time"

// Moment is a time as lists show it, in the council's zone: "09/11/2026 12:00". A time that never was is "".
func (o *Office) Moment(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.In(o.Profile.Zone).Format("02/01/2006 15:04")
}
