package main

import (
	"context"
	"fmt"
	"path/filepath"
)

// marks measures item 17 of the second council: how long readers wait while the marks of 2,000 candidates are published, with their mails, in one transaction.
func (p Plan) marks(ctx context.Context, t *Table) error {
	program := filepath.Join(p.Folder, "db.test")
	if err := tool(ctx, nil, "test", "-c", "-o", program, "vigencia/db"); err != nil {
		return err
	}
	out, err := run(ctx, filepath.Join(root(ctx), "db"), program, "-test.run=^$", "-test.bench=^BenchmarkPublishingTwoThousandMarks$", "-test.benchtime=1x", "-test.count=5")
	if err != nil {
		return err
	}
	figures := map[string]float64{}
	for _, unit := range []string{"ratio", "us-quiet", "us-meanwhile"} {
		all, err := metrics(out, unit)
		if err != nil {
			return err
		}
		figures[unit] = median(all)
	}
	t.add(Line{Item: 17, What: "Reading while marks are published", Data: "2,000 candidates, each with a mail", Mix: "5 publications, one reader all the time", Baseline: fmt.Sprintf("%.0f µs when quiet", figures["us-quiet"]),
		Measured: fmt.Sprintf("%.0f µs meanwhile", figures["us-meanwhile"]), Value: figures["ratio"], Target: 2, Unit: "×"})
	return nil
}
