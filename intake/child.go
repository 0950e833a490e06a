package intake

import (
	"encoding/json"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"time"
)

// Command is the hidden first argument that makes the program an intake child.
const Command = "intake-child"

// IsChild reports whether this process was started to open one file. main, and
// TestMain of every package whose tests open files, ask it before anything else.
func IsChild() bool { return len(os.Args) > 1 && os.Args[1] == Command }

// Child opens the file on standard input and answers on descriptor 3, one JSON
// message a line. args are those after the program's name. It returns the exit
// code: 0 when it answered (a refusal is an answer), 2 when it could not.
func Child(args []string) (exitCode int) {
	out := os.NewFile(3, "answer")
	if len(args) != 2 || out == nil {
		return 2
	}
	var j job
	if err := json.Unmarshal([]byte(args[1]), &j); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 2
	}
	if err := confine(j); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 2
	}
	os.Stdout = os.Stderr
	enc := json.NewEncoder(out)
	if enc.Encode(message{Ready: true}) != nil {
		return 2
	}
	if err := work(j, enc); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 2
	}
	return 0
}

// confine takes away what a reader of one file does not need, before it opens
// the file.
func confine(j job) error {
	runtime.GOMAXPROCS(1)
	debug.SetMaxStack(32 << 20)
	debug.SetMemoryLimit(j.Limits.Memory / 2)
	wall := j.Limits.Wall + time.Second
	if j.Sheet != nil {
		wall = time.Hour // the rows may wait for a slow reader; the processor limit holds
	}
	time.AfterFunc(wall, func() { os.Exit(3) })
	var written int64
	if j.Sheet != nil {
		written = maxUnpacked
	}
	return limit(j.Limits, written)
}

func work(j job, enc *json.Encoder) error {
	switch {
	case j.PDF != nil:
		facts, refusal := inspectPDF(os.Stdin, *j.PDF)
		if refusal != nil {
			return enc.Encode(message{Refusal: refusal})
		}
		return enc.Encode(message{PDF: &facts})
	case j.Sheet != nil:
		return readSheet(os.Stdin, *j.Sheet, enc)
	}
	return fmt.Errorf("intake: no work")
}
