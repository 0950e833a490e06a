package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
)

// documentsTest builds the test program of package documents, whose benchmarks hold the bare page beside the constancia.
func (p Plan) documentsTest(ctx context.Context) (string, error) {
	path := filepath.Join(p.Folder, "documents.test")
	return path, tool(ctx, nil, "test", "-c", "-o", path, "vigencia/documents")
}

// constancia measures item 37: papers and bare pages of the same texts and image, made in turn.
func (p Plan) constancia(ctx context.Context, t *Table) error {
	out, err := p.benchmark(ctx, "BenchmarkConstanciaOverBareMaroto", "200x", 5)
	if err != nil {
		return err
	}
	ratios, err := metrics(out, "ratio")
	if err != nil {
		return err
	}
	pairs, err := metrics(out, "ns/op")
	if err != nil {
		return err
	}
	both, times := median(pairs)/1e6, median(ratios)
	t.add(Line{Item: 37, What: "Constancia", Data: "texts, six fonts and QR of one paper", Mix: "5 rounds of 200 pairs, median of the rounds", Baseline: fmt.Sprintf("%.2f ms bare maroto", both/(1+times)),
		Measured: fmt.Sprintf("%.2f ms", both*times/(1+times)), Value: times, Target: 1.3, Unit: "×"})
	return nil
}

// row measures the memory of item 38: one process that makes constancias without a pause.
func (p Plan) row(ctx context.Context, t *Table) error {
	out, err := p.benchmark(ctx, "BenchmarkConstanciasInARow", fmt.Sprintf("%dx", p.Constancias), 1)
	if err != nil {
		return err
	}
	peak, err := metrics(out, "MB-peak-RSS")
	if err != nil {
		return err
	}
	t.add(Line{Item: 38, What: "Peak memory of constancias in a row", Data: fmt.Sprintf("%d constancias", p.Constancias), Mix: "one after the other, in a process of their own",
		Baseline: "–", Measured: fmt.Sprintf("%.0f MB", peak[0]), Value: peak[0], Target: 256, Unit: "MB"})
	return nil
}

func (p Plan) benchmark(ctx context.Context, name, times string, count int) ([]byte, error) {
	program, err := p.documentsTest(ctx)
	if err != nil {
		return nil, err
	}
	return run(ctx, filepath.Join(root(ctx), "documents"), program, "-test.run=^$", "-test.bench=^"+name+"$", "-test.benchtime="+times, "-test.count="+strconv.Itoa(count))
}

// metrics reads one metric out of what benchmarks print.
func metrics(out []byte, unit string) ([]float64, error) {
	var all []float64
	for _, m := range regexp.MustCompile(`([0-9.]+) `+regexp.QuoteMeta(unit)+`\b`).FindAllSubmatch(out, -1) {
		f, err := strconv.ParseFloat(string(m[1]), 64)
		if err != nil {
			return nil, err
		}
		all = append(all, f)
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("no %s in: %s", unit, bytes.TrimSpace(out))
	}
	return all, nil
}

// root is the folder of the module.
func root(ctx context.Context) string {
	var out bytes.Buffer
	if err := tool(ctx, &out, "list", "-m", "-f", "{{.Dir}}"); err != nil {
		folder, _ := os.Getwd() // the run was started in it
		return folder
	}
	return string(bytes.TrimSpace(out.Bytes()))
}
