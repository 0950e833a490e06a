package intake

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
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
	a := newAnswer(out)
	if a.say(message{Ready: true}) != nil {
		return 2
	}
	if err := work(j, a); err != nil {
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

func work(j job, a *answer) error {
	switch {
	case j.PDF != nil:
		facts, refusal := inspectPDF(os.Stdin, *j.PDF)
		if refusal != nil {
			return a.say(message{Refusal: refusal})
		}
		return a.say(message{PDF: &facts})
	case j.Picture != nil:
		facts, refusal := inspectPicture(os.Stdin, *j.Picture)
		if refusal != nil {
			return a.say(message{Refusal: refusal})
		}
		return a.say(message{Picture: &facts})
	case j.Sheet != nil:
		return readSheet(os.Stdin, *j.Sheet, a)
	}
	return errors.New("intake: no work")
}

// answer is the child's end of the pipe.
type answer struct {
	buffer *bufio.Writer
	enc    *json.Encoder
}

func newAnswer(w io.Writer) *answer {
	b := bufio.NewWriterSize(w, 64<<10)
	enc := json.NewEncoder(b)
	enc.SetEscapeHTML(false)
	return &answer{b, enc}
}

// say sends m and all that was queued before it.
func (a *answer) say(m message) error {
	if err := a.queue(m); err != nil {
		return err
	}
	return a.buffer.Flush()
}

func (a *answer) queue(m message) error { return a.enc.Encode(m) }
