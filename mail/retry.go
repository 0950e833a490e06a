package mail

import "time"

// patience is how many times in all a message is tried before its sender is told: 1, 5 and 15 minutes, one hour, then
// every four hours for three days (RFC 5321 §4.5.4.1 asks for four to five days at most, and three are kept here so
// that a term that hangs on a notice is looked at by a person in time).
const patience = 23

// Next says how long to wait after the given number of failed tries (1 after the first), and whether to give up
// instead. The last try comes 73 hours and 21 minutes after the first.
func Next(attempts int) (wait time.Duration, giveUp bool) {
	switch {
	case attempts >= patience:
		return 0, true
	case attempts <= 1:
		return time.Minute, false
	case attempts == 2:
		return 5 * time.Minute, false
	case attempts == 3:
		return 15 * time.Minute, false
	case attempts == 4:
		return time.Hour, false
	}
	return 4 * time.Hour, false
}
