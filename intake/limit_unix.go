//go:build linux || darwin

package intake

import (
	"fmt"
	"syscall"
	"time"
)

// limit holds this process to l for good: the hard limits fall with the soft
// ones. It may write at most written bytes to a file. RLIMIT_AS is not used:
// the Go runtime reserves address space that it never touches.
func limit(l Limits, written int64) error {
	first(l)
	cpu := uint64((l.CPU + time.Second - 1) / time.Second)
	for _, r := range []struct {
		name  string
		which int
		value uint64
	}{
		{"core", syscall.RLIMIT_CORE, 0},
		{"files", syscall.RLIMIT_NOFILE, 64},
		{"file size", syscall.RLIMIT_FSIZE, uint64(written)},
		{"processor", syscall.RLIMIT_CPU, cpu},
		{"memory", syscall.RLIMIT_DATA, uint64(l.Memory)},
	} {
		if err := syscall.Setrlimit(r.which, &syscall.Rlimit{Cur: r.value, Max: r.value}); err != nil {
			return fmt.Errorf("intake: limit of %s: %w", r.name, err)
		}
	}
	return nil
}
