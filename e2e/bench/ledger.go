package main

import (
	"context"
	"fmt"
)

// ledger measures item 17 of the second council: the scoring of a ledger of 200 activities beside reading it from the database.
func (p Plan) ledger(ctx context.Context, t *Table) error {
	figures, err := p.measured(ctx, "BenchmarkLedgerOverItsRead", "500x", "ratio", "us-read", "us-score")
	if err != nil {
		return err
	}
	t.add(Line{Item: 17, What: "Scoring a ledger", Data: "200 activities with evidence", Mix: "5 rounds of 500, read and scored in turn", Baseline: fmt.Sprintf("%.0f µs read", figures["us-read"]),
		Measured: fmt.Sprintf("%.0f µs", figures["us-score"]), Value: figures["ratio"], Target: 3, Unit: "×"})
	return nil
}
