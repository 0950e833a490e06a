// Package e2e holds the journeys of the people of a council, in a real browser against the real program with a real mail server, and what
// happens to what they sent when the machine fails. It has tests only; stage, beside it, is what they are
// played on, axe opens and checks the pages, and events has the journeys of organisers.
package e2e
