package demo

import (
	"context"
	"encoding/csv"
	"fmt"
	"strings"

	"vigencia/council"
	"vigencia/db"
)

// before sends the certificates of before as a registrar does; in an office that was open earlier, with the roster as it is by then.
func (o *Office) before(ctx context.Context) error {
	if o.opened.Before(o.Clock.Now()) {
		if err := o.sendRoster(ctx); err != nil {
			return err
		}
	}
	return o.send(ctx, council.ImportCertificates, "certificados-de-antes.csv", o.told.before(o))
}

func (o *Office) sendRoster(ctx context.Context) error {
	return o.send(ctx, council.ImportRoster, "padron.csv", o.told.load(o))
}

// rosterLines are the members of the clock's day, with the specialties that they had by then.
func (o *Office) rosterLines() [][]string {
	var rows [][]string
	today := o.Profile.Today(o.Clock.Now())
	for _, p := range o.roster {
		if p.Registrations[0].On.After(today) {
			continue
		}
		row := []string{p.Number, p.DocumentID.Kind, p.DocumentID.Number, p.Surname1, p.Surname2, p.Names, o.Profile.OfficeName(p.Office), p.Membership, p.Standing,
			"", p.Mobile, p.Email, p.Address, slashed(p.Registrations[0].On), "", "", ""}
		for _, r := range p.Registrations[1:] {
			if r.On.After(today) {
				continue
			}
			row[14], row[15], row[16] = r.Specialty, r.Number, slashed(r.On)
		}
		rows = append(rows, row)
	}
	return rows
}

// send brings a spreadsheet of a registrar in.
func (o *Office) send(ctx context.Context, kind council.ImportKind, name string, rows [][]string) error {
	by := o.holding(council.Registrar)
	return o.bring(ctx, kind, name, rows, by, func(t *db.TempFile, i db.Import) (int64, error) { return o.Store.SendImport(ctx, t, i, by) })
}

// bring brings a spreadsheet in: sent, checked by the program, confirmed, applied.
func (o *Office) bring(ctx context.Context, kind council.ImportKind, name string, rows [][]string, by council.Actor, keep func(*db.TempFile, db.Import) (int64, error)) error {
	id, err := o.handIn(ctx, kind, name, rows, keep)
	if err != nil {
		return err
	}
	if err := o.Store.DecideImport(ctx, id, true, by); err != nil {
		return fmt.Errorf("%s: %w", name, o.faults(ctx, id, err))
	}
	return o.work(ctx, false)
}

// handIn sends a spreadsheet, which the program checks.
func (o *Office) handIn(ctx context.Context, kind council.ImportKind, name string, rows [][]string, keep func(*db.TempFile, db.Import) (int64, error)) (int64, error) {
	var b strings.Builder
	w := csv.NewWriter(&b)
	var head []string
	for _, c := range o.Store.Rules().Columns(kind) {
		head = append(head, o.Profile.Words.Say("import.column."+c.Key))
	}
	if err := w.WriteAll(append([][]string{head}, rows...)); err != nil {
		return 0, err
	}
	temp, err := o.Store.Receive(strings.NewReader(b.String()), 15<<20)
	if err != nil {
		return 0, err
	}
	defer temp.Discard()
	id, err := keep(temp, db.Import{Kind: kind, AsOf: o.Profile.Today(o.Clock.Now()), Name: name, Format: "csv"})
	if err != nil {
		return 0, err
	}
	return id, o.work(ctx, false)
}

// faults adds to an error what is wrong with the spreadsheet.
func (o *Office) faults(ctx context.Context, id int64, err error) error {
	kept, failed := o.Store.Import(ctx, id)
	if failed != nil {
		return failed
	}
	return fmt.Errorf("%w: %s %+v", err, kept.State, kept.Report)
}

// firstDiploma is the first number of a diploma of before the system.
const firstDiploma = 21340

// olden are the certificates of before: long over, ending soon, and good for years.
func (o *Office) olden() [][]string {
	var rows [][]string
	for _, p := range o.roster {
		for _, r := range p.Registrations {
			if o.rnd.IntN(100) < 38 || p.Number == known[0].number && r.Kind == "general" || p.Number == veteran {
				continue
			}
			decided := o.today.AddMonths(-56 - o.rnd.IntN(40))
			switch o.rnd.IntN(4) {
			case 0:
				decided = o.today.AddMonths(-59 + o.rnd.IntN(11))
			case 1:
				decided = o.today.AddMonths(-12 - o.rnd.IntN(30))
			}
			for !o.Profile.Calendar.Works(decided, "") {
				decided = decided.AddDays(-1)
			}
			rows = append(rows, []string{p.Number, r.Specialty, r.Number, fmt.Sprint(firstDiploma + len(rows)), slashed(decided), "", "", o.Profile.OfficeName(p.Office)})
		}
	}
	return rows
}

func slashed(d council.Date) string { return fmt.Sprintf("%02d/%02d/%04d", d.Day, d.Month, d.Year) }
