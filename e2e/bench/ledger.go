package main

import (
	"context"
	"fmt"
	"path/filepath"
)

// ledger measures item 17 of the second council: the scoring of a ledger of 200 activities beside reading it from the database.
func (p Plan) ledger(ctx context.Context, t *Table) error {
	program := filepath.Join(p.Folder, "db.test")
	if err := tool(ctx, nil, "test", "-c", "-o", program, "vigencia/db"); err != nil {
		return err
	}
	out, err := run(ctx, filepath.Join(root(ctx), "db"), program, "-test.run=^$", "-test.bench=^BenchmarkLedgerOverItsRead$", "-test.benchtime=500x", "-test.count=5")
	if err != nil {
		return err
	}
	ratios, err := metrics(out, "ratio")
	if err != nil {
		return err
	}
	read, err := metrics(out, "us-read")
	if err != nil {
		return err
	}
	score, err := metrics(out, "us-score")
	if err != nil {
		return err
	}
	t.add(Line{Item: 17, What: "Scoring a ledger", Data: "200 activities with evidence", Mix: "5 rounds of 500, read and scored in turn", Baseline: fmt.Sprintf("%.0f µs read", median(read)),
		Measured: fmt.Sprintf("%.0f µs", median(score)), Value: median(ratios), Target: 3, Unit: "×"})
	return nil
}
