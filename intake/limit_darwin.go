package intake

import (
	"os"
	"runtime/metrics"
	"time"
)

// first watches over the memory: macOS accepts RLIMIT_DATA and does not hold
// to it.
func first(l Limits) {
	go func() {
		total := []metrics.Sample{{Name: "/memory/classes/total:bytes"}}
		for range time.Tick(10 * time.Millisecond) {
			if metrics.Read(total); total[0].Value.Uint64() > uint64(l.Memory) {
				os.Stderr.WriteString("out of memory\n")
				os.Exit(4)
			}
		}
	}()
}
