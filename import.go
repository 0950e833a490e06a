package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"vigencia/council"
	"vigencia/council/profiles"
	"vigencia/db"
	"vigencia/intake"
)

// Import is the command that brings in a spreadsheet by the same way as the page /consejo/padron. The office may be serving meanwhile.
type Import struct {
	CouncilFlag
	Data  string `default:"./data" env:"VIGENCIA_DATA" type:"path" help:"Folder of the office's data."`
	Kind  string `arg:"" enum:"roster,certificates" help:"roster or certificates."`
	File  string `arg:"" type:"existingfile" help:"CSV or XLSX; the columns are in docs/operating.md."`
	AsOf  string `name:"as-of" required:"" help:"Date of the data, as 2026-11-01."`
	Check bool   `help:"Only say what the import would do."`
}

// Run checks the whole file, says what it brings, and keeps it unless a line has a fault.
func (i *Import) Run(ctx context.Context) error {
	asOf, err := council.ParseDate(i.AsOf)
	if err != nil {
		return fmt.Errorf("--as-of: %w", err)
	}
	profile, err := profiles.Load(i.Council)
	if err != nil {
		return fmt.Errorf("council %s: %w", i.Council, err)
	}
	inspector, err := intake.New(intake.Options{})
	if err != nil {
		return err
	}
	store, err := db.Open(ctx, db.Options{Folder: i.Data, Profile: profile, Now: time.Now, Guest: true})
	if err != nil {
		return err
	}
	report, err := i.run(ctx, store, inspector, asOf)
	if err == nil {
		err = tell(os.Stdout, profile.Words, report)
	}
	return errors.Join(err, store.Close())
}

func (i *Import) run(ctx context.Context, store *db.Store, inspector *intake.Inspector, asOf council.Date) (council.ImportReport, error) {
	format := strings.TrimPrefix(strings.ToLower(filepath.Ext(i.File)), ".")
	progress := func(lines int) { fmt.Fprintf(os.Stderr, "\r%s", council.Thousands(lines)) }
	file, done, err := inspector.Sheet(ctx, i.File, format)
	if err != nil {
		return council.ImportReport{}, i.worded(store, err)
	}
	defer done()
	kind := council.ImportKind(i.Kind)
	if i.Check {
		return store.CheckImport(ctx, kind, asOf, file, progress)
	}
	kept, err := store.KeepImport(i.File)
	if err != nil {
		return council.ImportReport{}, err
	}
	kept.Kind, kept.AsOf, kept.Name, kept.Format = kind, asOf, filepath.Base(i.File), format
	report, err := store.ApplyImport(ctx, kept, file, council.Program(), progress)
	return report, i.worded(store, err)
}

// worded says a refusal of the file in the words of the council.
func (i *Import) worded(store *db.Store, err error) error {
	var e *council.Error
	if errors.As(err, &e) {
		return errors.New(store.Profile().Words.Say(e.Say, e.Args...))
	}
	return err
}

// tell writes what an import did; faults make it an error.
func tell(out io.Writer, w council.Words, r council.ImportReport) error {
	fmt.Fprintf(out, "\n%s\n", w.Say("import.summary", "Rows", council.Thousands(r.Rows), "Added", council.Thousands(r.Added), "Changed", council.Thousands(r.Changed),
		"Unchanged", council.Thousands(r.Unchanged), "Kept", council.Thousands(r.Kept)))
	for _, f := range r.Faults {
		fmt.Fprintln(out, w.Say("import.at_line", "Line", strconv.Itoa(f.Line))+": "+w.Say(f.Say, f.Args...))
	}
	if r.FaultRows > 0 {
		return errors.New(w.Count("import.refused", r.FaultRows))
	}
	return nil
}
