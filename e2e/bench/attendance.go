package main

import (
	"context"
	"fmt"
)

// attendance measures item 8 of organisers: a list of 10,000 rows, matched with the register and credited in the ledgers with a mail each, against as many plain rows of a ledger.
func (p Plan) attendance(ctx context.Context, t *Table) error {
	figures, err := p.measured(ctx, "BenchmarkCreditingTenThousandRows", "3x", "ratio", "ms-plain", "ms-credited")
	if err != nil {
		return err
	}
	t.add(Line{Item: 8, What: "10,000 attendees matched and credited", Data: "100,000 physicians, a list of 10,000", Mix: "15 lists of an event and of people of their own", Baseline: fmt.Sprintf("%.0f ms for 10,000 plain rows", figures["ms-plain"]),
		Measured: fmt.Sprintf("%.0f ms", figures["ms-credited"]), Value: figures["ratio"], Target: 5, Unit: "×"})
	return nil
}
