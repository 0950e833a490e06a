package db_test

import (
	"context"
	"testing"
	"time"
)

// Issue 4, point 8: a list of 10,000 rows, held against a register of 100,000, shown, confirmed and credited in the ledgers with a mail each, against inserting 10,000 plain rows
// into the ledger, one by one in one transaction. Each list is of an event and of people of its own.
func BenchmarkCreditingTenThousandRows(b *testing.B) {
	const rows = 10_000
	o, ctx := newEventOffice(b), context.Background()
	var events []int64
	for range b.N {
		events = append(events, o.endorsed(o.complete("Curso de urgencias", 70)).ID)
	}
	o.held("Otro curso")
	o.Crowd(b, 20_000_000, 90_000, "Ginecología y Obstetricia")
	var plain, credited time.Duration
	for n := range b.N {
		const others = 60_000_000
		o.Crowd(b, others+n*rows, rows, "Ginecología y Obstetricia")
		list := o.Crowd(b, 30_000_000+n*rows, rows, "Ginecología y Obstetricia")
		plain += o.InsertPlain(b, others+n*rows, rows)
		i := o.sent(events[n])
		began := time.Now()
		report, err := o.CheckAttendance(ctx, i, listed(list...), nil)
		fatal(b, err)
		fatal(b, o.ImportChecked(ctx, i.ID, report))
		fatal(b, o.DecideAttendance(ctx, events[n], i.ID, true, o.organiser))
		i.State, i.Report = "confirmed", report
		report, err = o.ApplyAttendance(ctx, i, nil)
		fatal(b, err)
		credited += time.Since(began)
		if report.Changed != rows || report.Added != rows {
			b.Fatalf("%d of %d coincide, %d were credited", report.Added, report.Rows, report.Changed)
		}
	}
	b.ReportMetric(float64(plain.Milliseconds())/float64(b.N), "ms-plain")
	b.ReportMetric(float64(credited.Milliseconds())/float64(b.N), "ms-credited")
	b.ReportMetric(float64(credited)/float64(plain), "ratio")
}
