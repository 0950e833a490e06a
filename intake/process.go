package intake

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"time"
)

// maxLine bounds one line of a child's answer.
const maxLine = 8 << 20

// startsWithin is how long a child may take to begin, on a busy machine.
const startsWithin = 15 * time.Second

// message is one line of a child's answer. The first line of every child is
// Ready: without it the program never reached the file.
type message struct {
	Ready   bool        `json:"ready,omitempty"`
	PDF     *PDFFacts   `json:"pdf,omitempty"`
	Picture *PaperFacts `json:"picture,omitempty"`
	Sheet   *sheet      `json:"sheet,omitempty"`
	Row     *Row        `json:"row,omitempty"`
	End     bool        `json:"end,omitempty"`
	Refusal *Refusal    `json:"refusal,omitempty"`
}

// job is what the child is told, as its second argument.
type job struct {
	Limits  Limits      `json:"limits"`
	PDF     *PDFRules   `json:"pdf,omitempty"`
	Picture *PaperRules `json:"picture,omitempty"`
	Sheet   *sheetWork  `json:"sheet,omitempty"`
}

// process is one child at work on one file.
type process struct {
	cmd    *exec.Cmd
	cancel context.CancelFunc
	ctx    context.Context
	pipe   *os.File
	lines  *bufio.Reader
	stderr *tail
	wall   time.Duration
	alarm  *time.Timer
	temp   string
}

// start opens path and begins a child that reads it as its standard input. The
// answer comes back through a pipe of its own, so that nothing a library prints
// can be mistaken for it.
func (i *Inspector) start(ctx context.Context, path string, j job, temp string) (*process, error) {
	args, err := json.Marshal(j)
	if err != nil {
		return nil, err
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("intake: %w", err)
	}
	defer file.Close()
	r, w, err := os.Pipe()
	if err != nil {
		return nil, fmt.Errorf("intake: %w", err)
	}
	defer w.Close()
	p := &process{pipe: r, lines: bufio.NewReaderSize(r, 64<<10), stderr: &tail{}, wall: j.Limits.Wall, temp: temp}
	p.ctx, p.cancel = context.WithCancel(ctx)
	p.cmd = exec.CommandContext(p.ctx, i.exe, Command, string(args))
	p.cmd.Env = []string{}
	if temp != "" {
		p.cmd.Env = append(p.cmd.Env, "TMPDIR="+temp)
	}
	p.cmd.Dir = string(os.PathSeparator)
	p.cmd.Stdin, p.cmd.Stderr = file, p.stderr
	p.cmd.ExtraFiles = []*os.File{w}
	p.cmd.WaitDelay = time.Second
	p.alarm = time.AfterFunc(startsWithin, p.cancel)
	if err := p.cmd.Start(); err != nil {
		p.alarm.Stop()
		p.cancel()
		r.Close()
		return nil, fmt.Errorf("intake: start child: %w", err)
	}
	return p, nil
}

// ready waits for the child's first line. A program that does not say it is not
// an intake child at all.
func (p *process) ready() error {
	m, err := p.read()
	if err != nil || !m.Ready {
		return fmt.Errorf("intake: %s did not start as a child: %s", p.cmd.Path, p.stderr)
	}
	return nil
}

// next returns the next line of the answer, waiting no longer than the wall
// limit for it.
func (p *process) next() (message, error) {
	p.alarm.Reset(p.wall)
	return p.read()
}

func (p *process) read() (message, error) {
	defer p.alarm.Stop()
	line, err := readLine(p.lines)
	if err != nil {
		return message{}, err
	}
	var m message
	if err := json.Unmarshal(line, &m); err != nil {
		return message{}, fmt.Errorf("intake: answer of the child: %w", err)
	}
	return m, nil
}

// stop ends the child, if it still runs, and says how it ended.
func (p *process) stop() error {
	p.alarm.Stop()
	p.cancel()
	p.pipe.Close()
	err := p.cmd.Wait()
	if p.temp != "" {
		os.RemoveAll(p.temp)
	}
	return err
}

// death explains an answer that broke off: the caller went away, or else the
// file was more than the child could bear.
func (p *process) death(caller context.Context, cause error) error {
	end := p.stop()
	if err := caller.Err(); err != nil {
		return err
	}
	return damaged("child: %v (%v): %s", end, cause, p.stderr)
}

func readLine(r *bufio.Reader) ([]byte, error) {
	var line []byte
	for {
		part, err := r.ReadSlice('\n')
		if len(line)+len(part) > maxLine {
			return nil, errors.New("intake: answer of the child is too long")
		}
		line = append(line, part...)
		if err == nil {
			return line, nil
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			if errors.Is(err, io.EOF) && len(line) > 0 {
				return nil, io.ErrUnexpectedEOF
			}
			return nil, err
		}
	}
}

// tail keeps the beginning of what a child complains about, and swallows the
// rest: the stack of a crash can be endless.
type tail struct{ bytes.Buffer }

func (t *tail) Write(p []byte) (int, error) {
	if room := 1024 - t.Len(); room > 0 {
		t.Buffer.Write(p[:min(room, len(p))])
	}
	return len(p), nil
}
