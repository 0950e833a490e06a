// Package e2e holds the journeys of the people of a council, in a real browser against the real program with a real mail server, and what
// happens to what they sent when the machine fails. It has tests only; axe, beside it, opens and checks the pages.
package e2e
