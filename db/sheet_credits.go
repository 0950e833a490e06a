package db

import (
	"context"

	"vigencia/council"
)

// mostOffered is how many credits of a physician an evaluator is offered, the newest first.
const mostOffered = 100

// SheetCredits gives the lines that the physician's credits would be on the sheet of a request whose evaluator types it (council.Table.Offers), the newest credits first.
func (s *Store) SheetCredits(ctx context.Context, r council.Request, sheet council.Score) ([]council.Activity, error) {
	table, ok := s.Rules().TableOf(r.Table)
	if !ok || !s.profile.Endorses() {
		return nil, nil
	}
	var offered []council.Activity
	for before, seen := int64(0), 0; seen < mostOffered; {
		page, next, err := s.CreditsOf(ctx, r.Physician, before)
		if err != nil {
			return nil, err
		}
		for _, c := range page {
			if a, ok := table.Offers(c.Event, c.Credit, sheet.Lines, s.profile.Today(r.SubmittedAt)); ok {
				offered = append(offered, a)
			}
		}
		if before, seen = next, seen+len(page); next == 0 {
			break
		}
	}
	return offered, nil
}
