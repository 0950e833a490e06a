package jobs

import (
	"context"
	"log/slog"
	"time"
)

// A Task is a bounded piece of work that is done again and again. One that is Woken also runs as soon as something was ordered.
// Do gives how much it did; when it did something, a woken task runs again at once, until nothing is left.
type Task struct {
	Name  string
	Every time.Duration
	Woken bool
	Do    func(context.Context) (int, error)
}

// Run does the tasks, each in its own time and one after the other, until the context ends. A task that fails is logged and comes again.
func Run(ctx context.Context, log *slog.Logger, ordered <-chan struct{}, tasks ...Task) {
	next := make([]time.Time, len(tasks))
	for {
		soonest := time.Now().Add(time.Hour)
		for i, t := range tasks {
			if !time.Now().Before(next[i]) {
				t.until(ctx, log)
				next[i] = time.Now().Add(t.Every)
			}
			if next[i].Before(soonest) {
				soonest = next[i]
			}
		}
		timer := time.NewTimer(max(time.Until(soonest), time.Millisecond))
		select {
		case <-ctx.Done():
			timer.Stop()
			return
		case <-ordered:
			for i, t := range tasks {
				if t.Woken {
					next[i] = time.Time{}
				}
			}
		case <-timer.C:
		}
		timer.Stop()
	}
}

// until does the task once, and a woken one as long as it finds something.
func (t Task) until(ctx context.Context, log *slog.Logger) {
	for ctx.Err() == nil {
		n, err := t.Do(ctx)
		if err != nil && ctx.Err() == nil {
			log.Error("job failed", "job", t.Name, "err", err)
		}
		if err != nil || n == 0 || !t.Woken {
			return
		}
	}
}
