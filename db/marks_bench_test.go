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
	people := o.sat(call, sitting, n)
	rows := make([][]string, n)
	for i, e := range people {
		rows[i] = []string{e.Folio, "", fmt.Sprint(40 + i%60)}
	}
	o.load(call, "cases", rows...)
	m := o.sheet(call, "cases")
	fatal(b, o.ActOnMarks(ctx, call, m.ID, council.ReviewMarks, o.second))
	read := func(until func() bool) time.Duration {
		var took []time.Duration
		for i := 0; !until(); i++ {
			began := time.Now()
			_, err := o.Enrolment(ctx, people[i%n].ID)
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
	b.ReportMetric(float64(meanwhile)/float64(quiet), "readers/quiet")
	if mails := o.Count(b, "SELECT COUNT(*) FROM mails WHERE template = 'exam_published'"); mails != n {
		b.Errorf("%d mails", mails)
	}
}
