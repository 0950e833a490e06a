package staff

import (
	"context"
	"slices"

	"vigencia/council"
	"vigencia/db"
	"vigencia/views/staff"
)

// beginning is what the office still lacks, for its administrators; nobody else is told.
func (h *Handlers) beginning(ctx context.Context, me council.Actor) (b staff.Beginning, err error) {
	if !me.Is(council.Administrator, "") {
		return b, nil
	}
	loaded, err := h.Store.RosterDate(ctx)
	if err != nil {
		return b, err
	}
	accounts, err := h.Store.StaffAccounts(ctx)
	if err != nil {
		return b, err
	}
	b.NoRoster = loaded.IsZero()
	for _, role := range b.Roles() {
		held := func(g council.Grant) bool { return g.Role == role }
		if !slices.ContainsFunc(accounts, func(a council.Account) bool { return !a.Disabled && slices.ContainsFunc(a.Grants, held) }) {
			b.Vacant = append(b.Vacant, role)
		}
	}
	series, err := h.Store.SeriesStates(ctx)
	begun := func(s db.SeriesState) bool { return s.Drawn > 0 || h.Store.Rules().Settings.SeriesStart[s.Code] > 0 }
	b.Unset = !slices.ContainsFunc(series, begun)
	return b, err
}
