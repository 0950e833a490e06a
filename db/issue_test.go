package db_test

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"sync"
	"testing"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

// Fifty approved requests are issued at once, each by two hands: every one gets exactly one certificate, and the numbers have no gap.
func TestParallelIssuesAreGapless(t *testing.T) {
	o := testoffice.New(t)
	var approved []council.Request
	for range 50 {
		approved = append(approved, o.Approved(o.Physician(), "specialty"))
	}
	by := o.Staff("Rosa Diploma", council.Certifier).Actor()
	var wait sync.WaitGroup
	errs := make(chan error, 100)
	for _, r := range approved {
		for range 2 {
			wait.Go(func() { errs <- o.Store.Issue(context.Background(), r.ID, by) })
		}
	}
	wait.Wait()
	close(errs)
	for err := range errs {
		if err != nil {
			t.Fatal(err)
		}
	}
	var numbers []int
	for _, r := range approved {
		c, err := o.Store.CertificateOfRequest(context.Background(), r.ID)
		if err != nil {
			t.Fatal(err)
		}
		n, err := strconv.Atoi(c.Number)
		if err != nil {
			t.Fatal(err)
		}
		numbers = append(numbers, n)
	}
	slices.Sort(numbers)
	for i, n := range numbers {
		if n != 100001+i {
			t.Fatalf("number %d stands at place %d", n, i)
		}
	}
	if all, err := o.Store.Certificates(context.Background(), "", 0); err != nil || len(all) != council.PageSize+1 {
		t.Errorf("%d certificates, %v", len(all), err)
	}
}

func TestARefusedIssueGivesItsNumberBack(t *testing.T) {
	o := testoffice.New(t)
	by := o.Staff("Rosa Diploma", council.Certifier).Actor()
	open := o.Submitted(o.Physician(), "specialty")
	if err := o.Store.Issue(context.Background(), open.ID, by); council.CodeOf(err) != council.Conflict {
		t.Fatalf("issued what was not approved: %v", err)
	}
	if c := o.Issued(o.Physician(), "specialty"); c.Number != "100001" {
		t.Errorf("the first number is %s", c.Number)
	}
}

func TestNumbersOfBeforeAreNeverGivenAgain(t *testing.T) {
	o := testoffice.New(t)
	for _, n := range []int{100001, 100002, 100004} {
		o.Certificate(o.Physician(), func(c *council.Certificate) { c.Origin, c.Number = "imported", fmt.Sprint(n) })
	}
	for _, want := range []string{"100003", "100005"} {
		if c := o.Issued(o.Physician(), "specialty"); c.Number != want {
			t.Errorf("drew %s instead of %s", c.Number, want)
		}
	}
}

func TestTheStartOfASeriesIsSetBeforeItsFirstNumber(t *testing.T) {
	o := testoffice.New(t)
	ctx := context.Background()
	admin, certifier := o.Staff("Ada", council.Administrator).Actor(), o.Staff("Rosa", council.Certifier).Actor()
	o.Certificate(o.Physician(), func(c *council.Certificate) { c.Origin, c.Number = "imported", "60000" })
	if err := o.Store.SetSeriesStart(ctx, certifier, "diploma", 70000); council.CodeOf(err) != council.Forbidden {
		t.Errorf("a certifier set the start: %v", err)
	}
	for _, n := range []int64{0, -5, 60000, 1_000_000_000} {
		if err := o.Store.SetSeriesStart(ctx, admin, "diploma", n); council.CodeOf(err) != council.Invalid {
			t.Errorf("%d was taken: %v", n, err)
		}
	}
	if err := o.Store.SetSeriesStart(ctx, admin, "diploma", 60001); err != nil {
		t.Fatal(err)
	}
	if c := o.Issued(o.Physician(), "specialty"); c.Number != "60001" {
		t.Errorf("the first number is %s", c.Number)
	}
	if err := o.Store.SetSeriesStart(ctx, admin, "diploma", 90000); council.CodeOf(err) != council.Invalid {
		t.Errorf("the start was moved after the first number: %v", err)
	}
}
