//go:build !linux && !darwin

package intake

import "errors"

// limit refuses: an office never opens a stranger's file without limits.
func limit(Limits, int64) error { return errors.New("intake: no limits on this system") }
