// The program bench measures the speed and the memory of an office of a million physicians, as ratios within one run: what is measured and
// what it is compared with take turns on the same machine, so that neither its size nor what else it does decides. It is no test: nothing
// fails by the clock, and a line that misses its target says so.
//
//	go run ./e2e/bench [-rows 1000000] [-certificates 100000] [-constancias 1000] [-only lists,start] [-data FOLDER] [-full]
//
// Seeding writes rows straight into a file that package db has made, the one place outside of it with SQL.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"slices"
	"strings"
)

// A Plan is what a run measures, and over how much.
type Plan struct {
	Rows, Small, Certificates, Constancias int
	Only                                   string
	Folder                                 string // of the seeded offices; kept for a further run of the same day when it was given
	Program                                string // the built program
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	p := Plan{}
	full := flag.Bool("full", false, "make 10,000 constancias in a row (minutes)")
	flag.IntVar(&p.Rows, "rows", 1_000_000, "physicians, and as many requests, of the large office")
	flag.IntVar(&p.Small, "small", 10_000, "the same of the small office")
	flag.IntVar(&p.Certificates, "certificates", 100_000, "certificates of the large office")
	flag.IntVar(&p.Constancias, "constancias", 1000, "constancias made in a row")
	flag.StringVar(&p.Only, "only", "", "some of verify, lists, upload, constancia, start, row, ledger, marks, events, attendance (all)")
	flag.StringVar(&p.Folder, "data", "", "keep the seeded offices here for the next run (a temporary folder)")
	flag.Parse()
	if *full {
		p.Constancias = 10_000
	}
	if err := p.run(ctx); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// run builds the program, seeds the offices and measures one thing after the other.
func (p Plan) run(ctx context.Context) error {
	if p.Folder == "" {
		folder, err := os.MkdirTemp("", "vigencia-bench-*")
		if err != nil {
			return err
		}
		defer os.RemoveAll(folder)
		p.Folder = folder
	}
	if err := p.build(ctx); err != nil {
		return err
	}
	var t Table
	t.begin()
	for _, m := range []struct {
		name string
		do   func(context.Context, *Table) error
	}{{"verify", p.verify}, {"lists", p.lists}, {"upload", p.upload}, {"constancia", p.constancia}, {"start", p.start}, {"row", p.row}, {"ledger", p.ledger}, {"marks", p.marks}, {"events", p.events}, {"attendance", p.attendance}} {
		if p.Only != "" && !slices.Contains(strings.Split(p.Only, ","), m.name) {
			continue
		}
		fmt.Fprintln(os.Stderr, "measuring", m.name)
		if err := m.do(ctx, &t); err != nil {
			return fmt.Errorf("%s: %w", m.name, err)
		}
	}
	return t.print(os.Stdout)
}
