package db_test

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"vigencia/council"
)

// BenchmarkPublishingTwoThousandMarks publishes the marks of 2,000 candidates, each with a mail, in one transaction, while another reads enrolments.
// It reports how long that takes, and the readers' median meanwhile as a multiple of the quiet one.
func BenchmarkPublishingTwoThousandMarks(b *testing.B) {
	o, ctx, n := newExamOffice(b), context.Background(), 2000
	call, sitting := o.call(n, func(c *council.Call) { c.Kind = "exam" })
	e := o.sat(call, sitting, 1)[0]
	o.Multiply(b, e, n-1)
	rows, people := [][]string{{e.Folio, "", "77"}}, []int64{e.ID}
	for i := 1; i < n; i++ {
		rows, people = append(rows, []string{fmt.Sprintf("E2026-%d", 900000+i), "", fmt.Sprint(40 + i%60)}), append(people, int64(100000+i))
	}
	o.load(call, "cases", rows...)
	m := o.sheet(call, "cases")
	fatal(b, o.ActOnMarks(ctx, call, m.ID, council.ReviewMarks, o.second))
	read := func(until func() bool) time.Duration {
		var took []time.Duration
		for i := 0; !until(); i++ {
			began := time.Now()
			_, err := o.Enrolment(ctx, people[i%n])
			fatal(b, err)
			took = append(took, time.Since(began))
		}
		slices.Sort(took)
		return took[len(took)/2]
	}
	begun := time.Now()
	quiet := read(func() bool { return time.Since(begun) > time.Second })
	b.ResetTimer()
	done := make(chan struct{})
	go func() {
		defer close(done)
		if err := o.ActOnMarks(ctx, call, m.ID, council.PublishMarks, o.second); err != nil {
			b.Error(err)
		}
	}()
	meanwhile := read(func() bool {
		select {
		case <-done:
			return true
		default:
			return false
		}
	})
	b.StopTimer()
	b.ReportMetric(float64(meanwhile)/float64(quiet), "ratio")
	b.ReportMetric(float64(quiet.Nanoseconds())/1000, "us-quiet")
	b.ReportMetric(float64(meanwhile.Nanoseconds())/1000, "us-meanwhile")
	if mails := o.Count(b, "SELECT COUNT(*) FROM mails WHERE template = 'exam_published'"); mails != n {
		b.Errorf("%d mails", mails)
	}
}
