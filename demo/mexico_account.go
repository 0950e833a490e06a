package demo

import (
	"context"
	"fmt"

	"vigencia/council"
)

// accountStories are physicians who have claimed the account of the register.
func (o *Office) accountStories(a *agenda) error {
	for i, about := range []string{"demo.who.claimed", "", "", ""} {
		p, err := o.draw(func(council.Physician) bool { return true })
		if err != nil {
			return err
		}
		a.enter(o.ago(40-3*i, 10, 15), func(ctx context.Context) error {
			if _, _, err := o.join(ctx, p.Number, about); err != nil {
				return fmt.Errorf("cédula %s: %w", p.Number, err)
			}
			return nil
		})
	}
	return nil
}
