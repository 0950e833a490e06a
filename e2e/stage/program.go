package stage

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

// A Machine is what the program is started on: its data folder, how it is reached, and what else stands on the command line.
type Machine struct {
	Data    string   // a fresh folder when empty
	Listen  string   // a free port of 127.0.0.1 when empty
	Address string   // base URL; plain HTTP at the port when empty
	SMTP    string   // without mail when empty
	Args    []string // further flags
	Before  []string // a program that starts ours: strace, prlimit
}

// A Program is one run of the real program.
type Program struct {
	Machine
	Out, Log *Lines
	Err      error      // of the run, once it is over
	T        testing.TB // what goes wrong is told to
	cmd      *exec.Cmd
	ended    chan struct{}
}

// Lines keeps what a program writes, and can be read while it does.
type Lines struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (l *Lines) Write(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(b)
}

func (l *Lines) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.String()
}

// FreePort is an address of this machine where nobody listens.
func FreePort(t testing.TB) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	Must(t, err)
	defer l.Close()
	return l.Addr().String()
}

// Launch starts the program and does not wait until it serves.
func Launch(t testing.TB, m Machine) *Program {
	t.Helper()
	LooksAtSources(t)
	if m.Data == "" {
		m.Data = t.TempDir()
	}
	if m.Listen == "" {
		m.Listen = FreePort(t)
	}
	if m.Address == "" {
		m.Address = "http://" + m.Listen
	}
	line := append(append([]string{}, m.Before...), Binary(t), "--data", m.Data, "--listen", m.Listen, "--base-url", m.Address)
	if m.SMTP != "" {
		line = append(line, "--smtp", m.SMTP)
	}
	return Begin(t, m, append(line, m.Args...)...)
}

// Begin runs a command line until the test ends.
func Begin(t testing.TB, m Machine, line ...string) *Program {
	t.Helper()
	p := &Program{Machine: m, T: t, Out: &Lines{}, Log: &Lines{}, ended: make(chan struct{})}
	p.cmd = exec.Command(line[0], line[1:]...)
	p.cmd.Stdout, p.cmd.Stderr = p.Out, p.Log
	p.cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	Must(t, p.cmd.Start())
	go func() {
		p.Err = p.cmd.Wait()
		close(p.ended)
	}()
	t.Cleanup(p.Kill)
	return p
}

// Start starts the program and returns when it says that it serves.
func Start(t testing.TB, m Machine) *Program {
	t.Helper()
	p := Launch(t, m)
	if !p.Says("Vigencia atiende en", 60*time.Second) {
		t.Fatalf("the program does not serve:\n%s\n%s", p.Out, p.Log)
	}
	return p
}

// Says waits until the program has printed words; false when it ended or the time is over without them.
func (p *Program) Says(words string, within time.Duration) bool {
	return Eventually(within, func() bool {
		return strings.Contains(p.Out.String(), words) || p.Over()
	}) && strings.Contains(p.Out.String(), words)
}

// Over says whether the program has ended.
func (p *Program) Over() bool {
	select {
	case <-p.ended:
		return true
	default:
		return false
	}
}

// Await waits for the end of the program.
func (p *Program) Await() { <-p.ended }

// Kill ends the program and its children at once, as a power cut would.
func (p *Program) Kill() {
	if p.Over() {
		return
	}
	if err := syscall.Kill(-p.cmd.Process.Pid, syscall.SIGKILL); err != nil && !errors.Is(err, syscall.ESRCH) {
		p.T.Error(err)
	}
	<-p.ended
}

// Stop ends the program as an operator does, and fails the test when it does not end well.
func (p *Program) Stop() {
	p.T.Helper()
	Must(p.T, p.cmd.Process.Signal(os.Interrupt))
	select {
	case <-p.ended:
		if p.Err != nil {
			p.T.Errorf("stopped: %v\n%s", p.Err, p.Log)
		}
	case <-time.After(40 * time.Second):
		p.Kill()
		p.T.Error("the program did not stop")
	}
}
