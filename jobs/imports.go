package jobs

import (
	"context"
	"errors"

	"vigencia/council"
	"vigencia/db"
)

// An Importer checks the spreadsheets that staff send, and applies those that they confirm.
type Importer struct {
	Store *db.Store
	Open  func(ctx context.Context, path, format string) (council.SheetFile, func(), error) // in a child process
}

// Work does the oldest import that waits, and gives how many it did.
func (i *Importer) Work(ctx context.Context) (int, error) {
	next, err := i.Store.DueImport(ctx)
	if council.CodeOf(err) == council.NotFound {
		return 0, nil
	}
	if err != nil {
		return 0, err
	}
	i.Store.ImportProgress().Begin(next.ID)
	report, err := i.do(ctx, next)
	var refusal *council.Error
	if errors.As(err, &refusal) && refusal.Code != council.Unavailable { // it would be refused again, and hold up all that come after it
		report.Refuse(council.ImportFault{Say: refusal.Say, Args: refusal.Args})
		err = nil
	}
	if err != nil {
		return 0, err
	}
	if next.State == "confirmed" && report.FaultRows == 0 {
		return 1, nil
	}
	return 1, i.Store.ImportChecked(ctx, next.ID, report)
}

func (i *Importer) do(ctx context.Context, next db.Import) (council.ImportReport, error) {
	if next.Kind == council.ImportAttendance && next.State == "confirmed" { // its rows were kept when it was checked
		return i.Store.ApplyAttendance(ctx, next, i.Store.ImportProgress().Note)
	}
	kept, err := i.Store.File(next.SHA256)
	if err != nil {
		return council.ImportReport{}, err
	}
	defer kept.Close()
	file, done, err := i.Open(ctx, kept.Name(), next.Format)
	if err != nil {
		return council.ImportReport{}, err
	}
	defer done()
	if next.Kind == council.ImportAttendance {
		return i.Store.CheckAttendance(ctx, next, file, i.Store.ImportProgress().Note)
	}
	if next.Kind == council.ImportMarks {
		return i.marks(ctx, next, file)
	}
	if next.State == "confirmed" {
		return i.Store.ApplyImport(ctx, next, file, next.By, i.Store.ImportProgress().Note)
	}
	return i.Store.CheckImport(ctx, next.Kind, next.AsOf, file, i.Store.ImportProgress().Note)
}

func (i *Importer) marks(ctx context.Context, next db.Import, file council.SheetFile) (council.ImportReport, error) {
	if next.State == "confirmed" {
		return i.Store.ApplyMarks(ctx, next, file, next.By, i.Store.ImportProgress().Note)
	}
	return i.Store.CheckMarks(ctx, next, file, i.Store.ImportProgress().Note)
}
