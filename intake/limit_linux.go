package intake

import "os"

// first offers this process to the kernel, should memory run out: the office
// shall not die of a file. Where that cannot be said the limits hold all the same.
func first(Limits) { _ = os.WriteFile("/proc/self/oom_score_adj", []byte("1000"), 0) }
