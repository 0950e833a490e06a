package demo

import (
	"context"

	"vigencia/council"
	"vigencia/db"
)

// examine notes who came, and closes the entrance.
func (o *Office) examine(ctx context.Context, x *examination) error {
	var came []int64
	for _, c := range x.sitters {
		if c.marks != nil {
			came = append(came, c.e.ID)
		}
	}
	by, at := o.as("gerardo.olvera"), x.sittings[0].ID
	if _, err := o.Store.CheckInMany(ctx, x.id, at, came, by); err != nil {
		return err
	}
	_, err := o.Store.CloseEntrance(ctx, x.id, at, by)
	return err
}

// mark loads the marks of each phase, and lets a second person review them.
func (o *Office) mark(ctx context.Context, x *examination) error {
	kind, _ := o.Profile.Kind(x.Kind)
	for _, phase := range kind.Phases {
		var rows [][]string
		for _, c := range x.sitters {
			if c.marks != nil {
				rows = append(rows, []string{c.e.Folio, c.me.Name, c.marks[phase]})
			}
		}
		by := o.as("gerardo.olvera")
		err := o.bring(ctx, council.ImportMarks, phase+".csv", rows, by, func(t *db.TempFile, i db.Import) (int64, error) {
			i.Call, i.Phase = x.id, phase
			return o.Store.SendMarks(ctx, t, i, by)
		})
		if err != nil {
			return err
		}
	}
	return o.sheets(ctx, x, council.ReviewMarks)
}

func (o *Office) sheets(ctx context.Context, x *examination, action council.SheetAction) error {
	sheets, err := o.Store.MarkSheets(ctx, x.id)
	if err != nil {
		return err
	}
	for _, m := range sheets {
		if err := o.Store.ActOnMarks(ctx, x.id, m.ID, action, o.as("noemi.salgado")); err != nil {
			return err
		}
	}
	return nil
}

// tell publishes all marks, and closes the call.
func (o *Office) tell(ctx context.Context, x *examination) error {
	if err := o.sheets(ctx, x, council.PublishMarks); err != nil {
		return err
	}
	return o.Store.ActOnCall(ctx, x.id, council.CloseCall, o.as("gerardo.olvera"))
}

// doubt lets candidates ask for a review of the last phase.
func (o *Office) doubt(ctx context.Context, x *examination) error {
	for _, c := range x.sitters {
		if c.asks == "" {
			continue
		}
		mark, err := o.lastMark(ctx, c)
		if err != nil {
			return err
		}
		if err := o.Store.AskReview(ctx, c.e.ID, mark, c.asks, c.me.Actor()); err != nil {
			return err
		}
	}
	return nil
}

// correct asks for a fe de erratas, which waits for the second person.
func (o *Office) correct(ctx context.Context, x *examination) error {
	for _, c := range x.sitters {
		if c.becomes == 0 {
			continue
		}
		mark, err := o.lastMark(ctx, c)
		if err != nil {
			return err
		}
		if _, err := o.Store.AskCorrection(ctx, mark, c.becomes, "La hoja de respuestas se leyó con una fila corrida.", o.as("gerardo.olvera")); err != nil {
			return err
		}
	}
	return nil
}

func (o *Office) lastMark(ctx context.Context, c *candidate) (int64, error) {
	results, err := o.Store.Results(ctx, c.e.ID)
	if err != nil || len(results) == 0 {
		return 0, err
	}
	return results[len(results)-1].Mark.ID, nil
}
