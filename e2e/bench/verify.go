package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"sync"
	"time"

	"github.com/gofiber/fiber/v2"

	"vigencia/db"
	"vigencia/handlers/public"
	"vigencia/handlers/web"
)

const (
	verifyRounds = 15
	verifyRound  = 700 * time.Millisecond
	askers       = 4
)

// verify measures item 34: scanned papers, any of all certificates, against the same page of the same app for a value in memory.
func (p Plan) verify(ctx context.Context, t *Table) error {
	folder, err := p.large(ctx)
	if err != nil {
		return err
	}
	codes, err := codesOf(filepath.Join(folder, "vigencia.db"))
	if err != nil {
		return err
	}
	var held db.Verified
	o, err := p.openOffice(ctx, folder, func(app *fiber.App, o *web.Office) {
		app.Get("/memory", func(c *fiber.Ctx) error { return public.Handlers{Office: o}.Verdict(c, held, true) })
	})
	if err != nil {
		return err
	}
	if held, err = o.Store.Verify(ctx, codes[0]); err != nil {
		return errors.Join(err, o.close())
	}
	register, memory, part, err := o.rounds(func() string { return "/v/" + codes[rand.IntN(len(codes))] }, func() string { return "/memory" })
	if err != nil {
		return errors.Join(err, o.close())
	}
	t.add(Line{Item: 34, What: "/v/‹code›", Data: fmt.Sprintf("%d certificates, %d papers", len(codes)/2, len(codes)), Mix: fmt.Sprintf("any paper; %d askers, %d rounds in turn, median of the rounds", askers, verifyRounds),
		Baseline: fmt.Sprintf("%.0f/s from memory", memory), Measured: fmt.Sprintf("%.0f/s", register), Value: part, Target: 0.7, Unit: "×", More: true})
	return o.close()
}

// rounds lets both ways answer in turn and gives the medians of their requests a second, and of one over the other.
func (o *office) rounds(one, other func() string) (ones, others, ratios float64, err error) {
	var a, b, part []float64
	for range verifyRounds + 1 {
		x, err1 := o.rate(one)
		y, err2 := o.rate(other)
		if err := errors.Join(err1, err2); err != nil {
			return 0, 0, 0, err
		}
		a, b, part = append(a, x), append(b, y), append(part, x/y)
	}
	return median(a[1:]), median(b[1:]), median(part[1:]), nil // the first round warms up
}

// rate is how many requests a second are answered.
func (o *office) rate(path func() string) (float64, error) {
	var wait sync.WaitGroup
	counts, errs := make([]int, askers), make([]error, askers)
	start := time.Now()
	for i := range askers {
		wait.Go(func() {
			for time.Since(start) < verifyRound && errs[i] == nil {
				_, errs[i] = o.get(path())
				counts[i]++
			}
		})
	}
	wait.Wait()
	total := 0
	for _, n := range counts {
		total += n
	}
	return float64(total) / time.Since(start).Seconds(), errors.Join(errs...)
}

func codesOf(path string) ([]string, error) {
	file, err := sql.Open("sqlite3", "file:"+path+"?mode=ro")
	if err != nil {
		return nil, err
	}
	defer file.Close()
	rows, err := file.Query("SELECT code FROM documents")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var codes []string
	for rows.Next() {
		var code string
		if err := rows.Scan(&code); err != nil {
			return nil, err
		}
		codes = append(codes, code)
	}
	return codes, rows.Err()
}
