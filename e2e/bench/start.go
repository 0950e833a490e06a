package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// starts is how often each office is started.
const starts = 11

// start measures item 38: the built program over a large office and over an empty one, in turn, and what it keeps of memory when nobody asks.
func (p Plan) start(ctx context.Context, t *Table) error {
	large, err := p.large(ctx)
	if err != nil {
		return err
	}
	empty, err := p.empty(ctx)
	if err != nil {
		return err
	}
	var times [2][]time.Duration
	for n := range starts + 1 {
		for i, folder := range []string{empty, large} {
			took, err := p.first(ctx, folder)
			if err != nil {
				return err
			}
			if n > 0 { // the first start reads the program from the disk
				times[i] = append(times[i], took)
			}
		}
	}
	few, many := quantile(times[0], 0.5), quantile(times[1], 0.5)
	t.add(Line{Item: 38, What: "Start to the first 200", Data: fmt.Sprintf("%d physicians and requests, against an empty office", p.Rows), Mix: fmt.Sprintf("GET / of the built program, %d starts each in turn, median", starts),
		Baseline: millis(few), Measured: millis(many), Value: ratio(many, few), Target: 3, Unit: "×"})
	return p.idle(ctx, t, large)
}

// empty is an office that was opened once and has nobody in it but the one who looks after it.
func (p Plan) empty(ctx context.Context) (string, error) { return p.seeded(ctx, 0, 0) }

// first is how long the program takes from its start to the first 200.
func (p Plan) first(ctx context.Context, folder string) (time.Duration, error) {
	begin := time.Now()
	r, err := p.begin(ctx, folder)
	if err != nil {
		return 0, err
	}
	return time.Since(begin), r.end()
}

// idle measures the memory after the start, and after a morning's requests.
func (p Plan) idle(ctx context.Context, t *Table, folder string) error {
	r, err := p.begin(ctx, folder)
	if err != nil {
		return err
	}
	err = wait(ctx, 5*time.Second)
	fresh, err1 := resident(r.cmd.Process.Pid)
	if err := errors.Join(err, err1, r.browse(2000), wait(ctx, 20*time.Second)); err != nil {
		return errors.Join(err, r.end())
	}
	used, err := resident(r.cmd.Process.Pid)
	for _, l := range []struct {
		what, mix string
		mb        float64
	}{{"Idle memory after the start", "5 s after the first 200", fresh}, {"Idle memory after use", "20 s after 2,000 pages and assets", used}} {
		t.add(Line{Item: 38, What: l.what, Data: fmt.Sprintf("%d physicians and requests", p.Rows), Mix: l.mix, Baseline: "–", Measured: fmt.Sprintf("%.0f MB", l.mb), Value: l.mb, Target: 64, Unit: "MB"})
	}
	return errors.Join(err, r.end())
}

// A running is the built program at work.
type running struct {
	cmd *exec.Cmd
	at  string
	log *bytes.Buffer
}

// begin starts the program on a free port and waits for its first 200.
func (p Plan) begin(ctx context.Context, folder string) (running, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return running{}, err
	}
	r := running{at: listener.Addr().String(), log: &bytes.Buffer{}}
	if err := listener.Close(); err != nil {
		return r, err
	}
	r.cmd = exec.CommandContext(ctx, p.Program, "--data", folder, "--listen", r.at)
	r.cmd.Stdout, r.cmd.Stderr, r.cmd.Dir = r.log, r.log, p.Folder
	if err := r.cmd.Start(); err != nil {
		return r, err
	}
	for end := time.Now().Add(time.Minute); time.Now().Before(end); time.Sleep(time.Millisecond) {
		response, err := http.Get("http://" + r.at + "/")
		if err != nil {
			continue
		}
		if err := response.Body.Close(); err != nil || response.StatusCode == http.StatusOK {
			return r, err
		}
	}
	return r, errors.Join(fmt.Errorf("%s: no 200 within a minute", filepath.Base(folder)), r.end())
}

// browse asks for pages as the public does.
func (r running) browse(times int) error {
	paths := []string{"/", "/medicos?paterno=quispe", "/medicos/000123", "/verificar", "/v/0000000000", "/ingresar", "/paginas/guia"}
	for n := range times {
		response, err := http.Get("http://" + r.at + paths[n%len(paths)])
		if err != nil {
			return err
		}
		if err := response.Body.Close(); err != nil {
			return err
		}
	}
	return nil
}

// end stops the program as an administrator would.
func (r running) end() error {
	if err := r.cmd.Process.Signal(os.Interrupt); err != nil {
		return err
	}
	if err := r.cmd.Wait(); err != nil {
		return fmt.Errorf("%w: %s", err, r.log)
	}
	return nil
}

func wait(ctx context.Context, d time.Duration) error {
	select {
	case <-time.After(d):
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// resident is the memory of a process in MB, by /proc.
func resident(pid int) (float64, error) {
	f, err := os.Open(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0, err
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if kb, found := strings.CutPrefix(lines.Text(), "VmRSS:"); found {
			n, err := strconv.Atoi(strings.TrimSuffix(strings.TrimSpace(kb), " kB"))
			return float64(n) / 1024, err
		}
	}
	return 0, errors.New("no VmRSS")
}
