// Package events holds the journeys of those who organise continuing education, of the staff who endorse their events, and of whoever looks for one.
// It has tests only.
package events
