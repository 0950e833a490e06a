package testoffice

import (
	"context"
	"strings"
	"time"

	"vigencia/council"
	"vigencia/db"
)

// Held is an endorsed event of organiser that is over: the clock stands at noon of the day after it, so that sessions begun before have ended.
func (o *Office) Held(organiser, endorser council.Actor) council.Endorsement {
	o.t.Helper()
	e := o.Endorsement(organiser, endorser, council.Endorsed)
	o.Until(e.Occasion.To.AddDays(1))
	return e
}

// Until moves the clock to noon of a day, if that is yet to come.
func (o *Office) Until(day council.Date) {
	noon := time.Date(day.Year, day.Month, day.Day, 12, 0, 0, 0, o.Profile.Zone)
	if noon.After(o.now()) {
		o.At(noon)
	}
}

// CheckedList sends a list of attendance of an event, as its organiser does, and checks it. Each row is "number;name" or "number;name;role"; columns are the template's.
func (o *Office) CheckedList(e council.Endorsement, organiser council.Actor, rows ...string) db.Import {
	o.t.Helper()
	ctx := context.Background()
	var head []string
	for _, c := range o.Store.Rules().Columns(council.ImportAttendance) {
		head = append(head, o.Say("import.column."+c.Key))
	}
	for i, row := range rows {
		rows[i] = row + strings.Repeat(";", len(head)-1-strings.Count(row, ";"))
	}
	file, err := o.Store.Receive(strings.NewReader(strings.Join(head, ";")+"\n"+strings.Join(rows, "\n")+"\n"), 1<<24)
	must(o.t, err)
	id, err := o.Store.SendAttendance(ctx, file, db.Import{Event: e.ID, Name: "lista.csv", Format: "csv"}, organiser)
	must(o.t, err)
	o.Import()
	i, err := o.Store.Import(ctx, id)
	must(o.t, err)
	return i
}

// Listed sends a list as CheckedList does, confirms it and applies it: who coincides is credited.
func (o *Office) Listed(e council.Endorsement, organiser council.Actor, rows ...string) db.Import {
	o.t.Helper()
	i := o.CheckedList(e, organiser, rows...)
	if i.State != "checked" {
		o.t.Fatalf("the list is %s: %+v", i.State, i.Report.Faults)
	}
	must(o.t, o.Store.DecideAttendance(context.Background(), e.ID, i.ID, true, organiser))
	o.Import()
	i, err := o.Store.Import(context.Background(), i.ID)
	must(o.t, err)
	return i
}
