package demo

import "context"

// load keeps the roster.
func (o *Office) load(ctx context.Context) error {
	for i, p := range o.roster {
		kept, err := o.Store.AddPhysician(ctx, p, o.program)
		if err != nil {
			return err
		}
		o.roster[i] = kept
	}
	return nil
}
