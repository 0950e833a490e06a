package main

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"strings"
	"time"
)

// A Line is one measured thing beside what it is compared with. Less is better, unless More is set.
type Line struct {
	Item               int // of the requirements
	What, Data, Mix    string
	Baseline, Measured string
	Value, Target      float64
	Unit               string // of Value and Target: "×" of a ratio, "MB"
	More               bool
}

// A Table collects the lines of a run.
type Table struct {
	lines []Line
	load  string // of the machine when the run began
}

func (t *Table) begin()     { t.load = load() }
func (t *Table) add(l Line) { t.lines = append(t.lines, l); fmt.Fprintln(os.Stderr, "  ", l.row()) }

func (l Line) ok() bool {
	if l.More {
		return l.Value >= l.Target
	}
	return l.Value <= l.Target
}

func (l Line) row() string {
	sign, verdict := "≤", "yes"
	if l.More {
		sign = "≥"
	}
	if !l.ok() {
		verdict = "**no**"
	}
	return fmt.Sprintf("| %d | %s | %s | %s | %s | %s | %.2f %s | %s %g | %s |", l.Item, l.What, l.Data, l.Mix, l.Baseline, l.Measured, l.Value, l.Unit, sign, l.Target, verdict)
}

// print writes the machine and the table, in Markdown.
func (t *Table) print(to io.Writer) error {
	rows := []string{
		fmt.Sprintf("Machine: %s, %d cores, %s %s/%s, load %s at the beginning and %s at the end.", cpu(), runtime.NumCPU(), runtime.Version(), runtime.GOOS, runtime.GOARCH, t.load, load()), "",
		"| Item | What | Data | Mix | Baseline | Measured | Ratio | Target | Met |", "|---|---|---|---|---|---|---|---|---|",
	}
	for _, l := range t.lines {
		rows = append(rows, l.row())
	}
	_, err := fmt.Fprintln(to, strings.Join(rows, "\n"))
	return err
}

// load is the machine's load of the last minute, "unknown" where it does not tell.
func load() string {
	b, err := os.ReadFile("/proc/loadavg")
	if err != nil {
		return "unknown"
	}
	first, _, _ := strings.Cut(string(b), " ")
	return first
}

func cpu() string {
	b, err := os.ReadFile("/proc/cpuinfo")
	if err != nil {
		return "processor unknown"
	}
	for line := range strings.Lines(string(b)) {
		if name, value, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(name) == "model name" {
			return strings.TrimSpace(value)
		}
	}
	return "processor unknown"
}

// quantile is the value below which the part q of all lies.
func quantile(all []time.Duration, q float64) time.Duration {
	sorted := slices.Sorted(slices.Values(all))
	return sorted[min(len(sorted)-1, int(float64(len(sorted))*q))]
}

func median(all []float64) float64 {
	sorted := slices.Sorted(slices.Values(all))
	return sorted[len(sorted)/2]
}

func millis(d time.Duration) string { return fmt.Sprintf("%.2f ms", float64(d.Microseconds())/1000) }

func ratio(a, b time.Duration) float64 { return float64(a) / float64(b) }
