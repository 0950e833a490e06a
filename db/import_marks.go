package db

import (
	"context"
	"database/sql"
	"errors"

	"vigencia/council"
)

// marking is what a spreadsheet of marks is held against: who sat the phase, by folio, and the sheet that it fills.
type marking struct {
	sheet council.MarkSheet
	seats map[string]Candidate // by folio
	marks map[int64]council.Points
}

// SendMarks keeps a spreadsheet with the marks of a phase, which will be checked: once the entrances are closed, and while nobody has reviewed the phase.
func (s *Store) SendMarks(ctx context.Context, t *TempFile, i Import, by council.Actor) (int64, error) {
	c, err := s.CallToMark(ctx, i.Call, by)
	if err != nil {
		return 0, err
	}
	kind, _ := s.Rules().Kind(c.Kind)
	m, err := s.sheetOf(ctx, s.read, i)
	if err != nil {
		return 0, err
	}
	var open bool
	if err := s.read.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM enrolments WHERE call = ? AND status = 'confirmed')", i.Call).Scan(&open); err != nil {
		return 0, err
	}
	if err := m.MayLoad(kind, by, open); err != nil {
		return 0, err
	}
	i.Kind = council.ImportMarks
	return s.SendImport(ctx, t, i, by)
}

// sheetOf is the sheet that an import fills, or a new one without an id.
func (s *Store) sheetOf(ctx context.Context, q querier, i Import) (council.MarkSheet, error) {
	m, err := scanSheet(q.QueryRowContext(ctx, "SELECT "+sheetColumns+" FROM mark_sheets m WHERE m.call = ? AND m.phase = ?", i.Call, i.Phase))
	if council.CodeOf(err) == council.NotFound {
		return council.MarkSheet{Call: i.Call, Phase: i.Phase}, nil
	}
	return m, err
}

// CheckMarks reads a spreadsheet of marks and says what it would do. It keeps nothing.
func (s *Store) CheckMarks(ctx context.Context, imported Import, file council.SheetFile, progress func(int)) (council.ImportReport, error) {
	i := s.importing(imported.AsOf, council.Actor{}, nil, progress)
	err := i.readMarks(ctx, s.read, imported, file)
	return i.report, err
}

// readMarks goes through the file once: every line is somebody who sat the phase, nobody stands there twice, and nobody is left out.
func (i *importing) readMarks(ctx context.Context, q querier, imported Import, file council.SheetFile) error {
	var err error
	i.marking = &marking{marks: map[int64]council.Points{}}
	if i.marking.sheet, err = i.s.sheetOf(ctx, q, imported); err != nil {
		return err
	}
	if i.marking.seats, err = seatsToMark(ctx, q, imported); err != nil {
		return err
	}
	if err := i.read(ctx, council.ImportMarks, file); err != nil || i.report.Rows == 0 && i.report.FaultRows > 0 {
		return err
	}
	for folio, c := range i.marking.seats {
		if _, marked := i.marking.marks[c.Enrolment.ID]; !marked && i.lines[i.thing("folio", folio)] == 0 {
			i.report.Refuse(council.ImportFault{Column: "folio", Value: folio, Say: "import.fault.unmarked", Args: []string{"Value", folio + " " + c.Physician.ListName()}})
		}
	}
	return nil
}

func seatsToMark(ctx context.Context, q querier, imported Import) (map[string]Candidate, error) {
	rows, err := q.QueryContext(ctx, "SELECT "+enrolmentColumns+`, p.id, p.names, p.surname1, p.surname2 FROM enrolments e JOIN physicians p ON p.id = e.physician
		WHERE e.call = ? AND e.status IN ('sat', 'passed', 'failed') AND EXISTS (SELECT 1 FROM json_each(e.phases) WHERE value = ?)`, imported.Call, imported.Phase)
	if err != nil {
		return nil, err
	}
	all, err := collect(rows, func(rows *sql.Rows) (Candidate, error) {
		var c Candidate
		return c, rows.Scan(append(intoEnrolment(&c.Enrolment), &c.Physician.ID, &c.Physician.Names, &c.Physician.Surname1, &c.Physician.Surname2)...)
	})
	seats := make(map[string]Candidate, len(all))
	for _, c := range all {
		seats[c.Enrolment.Folio] = c
	}
	return seats, err
}

// markLine looks at one line of marks.
func (i *importing) markLine(_ context.Context, row council.SheetRow) error {
	read, faults := i.rules.ReadMarkRow(i.head, row)
	seat, known := i.marking.seats[read.Folio]
	refuse := func(say string, args ...string) {
		faults = append(faults, council.ImportFault{Line: row.Line, Column: "folio", Value: read.Folio, Say: say, Args: append([]string{"Value", read.Folio}, args...)})
	}
	switch line := i.again(row.Line, "folio", read.Folio); {
	case read.Folio == "":
	case !known:
		refuse("import.fault.folio")
	case line > 0:
		refuse("import.fault.repeated", "Line", council.Thousands(line))
	}
	if len(faults) > 0 {
		i.report.Refuse(faults...)
		return nil
	}
	i.marking.marks[seat.Enrolment.ID] = read.Mark
	i.report.Added++
	i.report.Sample(council.ImportSample{Line: row.Line, Number: read.Folio + ": " + read.Mark.String(), Name: seat.Physician.ListName(), What: "added"})
	return nil
}

// ApplyMarks keeps the marks of a whole spreadsheet in one transaction, in the place of those that were loaded before, or nothing of it.
func (s *Store) ApplyMarks(ctx context.Context, imported Import, file council.SheetFile, by council.Actor, progress func(int)) (council.ImportReport, error) {
	var report council.ImportReport
	err := s.tx(ctx, func(tx *sql.Tx) error {
		i := s.importing(imported.AsOf, by, nil, progress)
		err := i.readMarks(ctx, tx, imported, file)
		report = i.report
		if err != nil {
			return err
		}
		if report.FaultRows > 0 {
			return errFaults
		}
		loader, err := accountIn(ctx, tx, by.Account) // with what he may do now
		if err != nil {
			return err
		}
		if err := i.keepMarks(ctx, tx, loader.Actor()); err != nil {
			return err
		}
		return s.importApplied(ctx, tx, imported, report, by)
	})
	return report, noFaults(err)
}

// noFaults is err but for the end of an import that found faults: those stand in the report.
func noFaults(err error) error {
	if errors.Is(err, errFaults) {
		return nil
	}
	return err
}

func (i *importing) keepMarks(ctx context.Context, tx *sql.Tx, by council.Actor) error {
	f := council.SheetFacts{Rules: i.rules}
	for _, c := range i.marking.seats {
		f.Candidates = append(f.Candidates, council.Graded{Enrolment: c.Enrolment, Physician: c.Physician})
	}
	out, err := i.marking.sheet.Apply(council.LoadMarks, by, f, i.s.now())
	if err != nil {
		return err
	}
	made, err := i.s.keepMade(ctx, tx, out)
	if err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "DELETE FROM marks WHERE sheet = ?", made["marks"]); err != nil {
		return err
	}
	for enrolment, value := range i.marking.marks {
		if _, err := tx.ExecContext(ctx, "INSERT INTO marks (sheet, enrolment, value) VALUES (?, ?, ?)", made["marks"], enrolment, value); err != nil {
			return err
		}
	}
	return nil
}
