package main

import (
	"context"
	"fmt"
	"path/filepath"
)

// marks measures item 17 of the second council: how long readers wait while the marks of 2,000 candidates are published, with their mails, in one transaction.
func (p Plan) marks(ctx context.Context, t *Table) error {
	figures, err := p.measured(ctx, "BenchmarkPublishingTwoThousandMarks", "1x", "ratio", "us-quiet", "us-meanwhile")
	if err != nil {
		return err
	}
	t.add(Line{Item: 17, What: "Reading while marks are published", Data: "2,000 candidates, each with a mail", Mix: "5 publications, one reader all the time", Baseline: fmt.Sprintf("%.0f µs when quiet", figures["us-quiet"]),
		Measured: fmt.Sprintf("%.0f µs meanwhile", figures["us-meanwhile"]), Value: figures["ratio"], Target: 2, Unit: "×"})
	return nil
}

// measured runs a benchmark of package db five times, and gives the median of each of its metrics.
func (p Plan) measured(ctx context.Context, benchmark, times string, units ...string) (map[string]float64, error) {
	program := filepath.Join(p.Folder, "db.test")
	if err := tool(ctx, nil, "test", "-c", "-o", program, "vigencia/db"); err != nil {
		return nil, err
	}
	out, err := run(ctx, filepath.Join(root(ctx), "db"), program, "-test.run=^$", "-test.bench=^"+benchmark+"$", "-test.benchtime="+times, "-test.count=5")
	if err != nil {
		return nil, err
	}
	figures := map[string]float64{}
	for _, unit := range units {
		all, err := metrics(out, unit)
		if err != nil {
			return nil, err
		}
		figures[unit] = median(all)
	}
	return figures, nil
}
