package e2e_test

import (
	"bytes"
	"errors"
	"net"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// A machine is what the program is started on: its data folder, how it is reached, and what else stands on the command line.
type machine struct {
	data    string   // a fresh folder when empty
	listen  string   // a free port of 127.0.0.1 when empty
	address string   // base URL; plain HTTP at the port when empty
	smtp    string   // without mail when empty
	args    []string // further flags
	before  []string // a program that starts ours: strace, prlimit
}

// A program is one run of the real binary.
type program struct {
	machine
	t        testing.TB
	cmd      *exec.Cmd
	out, log *lines
	ended    chan struct{}
	err      error // of the run, once ended is closed
}

// lines keeps what a program writes, and can be read while it does.
type lines struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (l *lines) Write(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(b)
}

func (l *lines) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.String()
}

// freePort is an address of this machine where nobody listens.
func freePort(t testing.TB) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	must(t, err)
	defer l.Close()
	return l.Addr().String()
}

// launch starts the program and does not wait until it serves.
func launch(t testing.TB, m machine) *program {
	t.Helper()
	must(t, madeOf())
	if m.data == "" {
		m.data = t.TempDir()
	}
	if m.listen == "" {
		m.listen = freePort(t)
	}
	if m.address == "" {
		m.address = "http://" + m.listen
	}
	line := append(append([]string{}, m.before...), binary, "--data", m.data, "--listen", m.listen, "--base-url", m.address)
	if m.smtp != "" {
		line = append(line, "--smtp", m.smtp)
	}
	return begin(t, m, append(line, m.args...)...)
}

// begin runs a command line until the test ends.
func begin(t testing.TB, m machine, line ...string) *program {
	t.Helper()
	p := &program{machine: m, t: t, out: &lines{}, log: &lines{}, ended: make(chan struct{})}
	p.cmd = exec.Command(line[0], line[1:]...)
	p.cmd.Stdout, p.cmd.Stderr = p.out, p.log
	p.cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	must(t, p.cmd.Start())
	go func() {
		p.err = p.cmd.Wait()
		close(p.ended)
	}()
	t.Cleanup(p.kill)
	return p
}

// start starts the program and returns when it says that it serves.
func start(t testing.TB, m machine) *program {
	t.Helper()
	p := launch(t, m)
	if !p.says("Vigencia atiende en", 60*time.Second) {
		t.Fatalf("the program does not serve:\n%s\n%s", p.out, p.log)
	}
	return p
}

// says waits until the program has printed words; false when it ended or the time is over without them.
func (p *program) says(words string, within time.Duration) bool {
	return eventually(within, func() bool {
		return strings.Contains(p.out.String(), words) || p.over()
	}) && strings.Contains(p.out.String(), words)
}

func (p *program) over() bool {
	select {
	case <-p.ended:
		return true
	default:
		return false
	}
}

// kill ends the program and its children at once, as a power cut would.
func (p *program) kill() {
	if p.over() {
		return
	}
	if err := syscall.Kill(-p.cmd.Process.Pid, syscall.SIGKILL); err != nil && !errors.Is(err, syscall.ESRCH) {
		p.t.Error(err)
	}
	<-p.ended
}

// stop ends the program as an operator does, and fails the test when it does not end well.
func (p *program) stop() {
	p.t.Helper()
	must(p.t, p.cmd.Process.Signal(os.Interrupt))
	select {
	case <-p.ended:
		if p.err != nil {
			p.t.Errorf("stopped: %v\n%s", p.err, p.log)
		}
	case <-time.After(40 * time.Second):
		p.kill()
		p.t.Error("the program did not stop")
	}
}

// eventually asks again and again until the answer is yes or the time is over: other processes cannot be waited for otherwise.
func eventually(within time.Duration, yes func() bool) bool {
	ticker := time.NewTicker(15 * time.Millisecond)
	defer ticker.Stop()
	for end := time.Now().Add(within); time.Now().Before(end); <-ticker.C {
		if yes() {
			return true
		}
	}
	return yes()
}
