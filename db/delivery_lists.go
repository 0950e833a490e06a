package db

import (
	"context"
	"database/sql"
	"strings"

	"vigencia/council"
)

// A DeliveryFilter asks for the papers in one state, of some offices; Offices nil is the whole council.
type DeliveryFilter struct {
	State   council.DeliveryState
	Offices []string
	After   int64 // certificate of the last line of the page before
	Limit   int   // a page when zero
}

// A DeliveryRow is one paper on its way, with its certificate and holder.
type DeliveryRow struct {
	council.Delivery
	Certificate council.Certificate
	Holder      Holder
}

// deliveriesWhere: papers of certificates that were annulled or replaced go nowhere and are not listed.
const deliveriesWhere = " FROM deliveries d INDEXED BY deliveries_state" + deliveriesShipped + " JOIN certificates c ON c.id = d.certificate JOIN physicians p ON p.id = c.physician WHERE d.state = ? AND c.revoked = 0 AND c.replaced_by IS NULL"

func (f DeliveryFilter) where() (string, []any) {
	where, args := deliveriesWhere, []any{f.State}
	if f.Offices != nil {
		where += " AND d.office IN (NULL" + strings.Repeat(", ?", len(f.Offices)) + ")"
		for _, o := range f.Offices {
			args = append(args, o)
		}
	}
	return where, args
}

// Deliveries gives a page of papers by office and age, how many there are in all (up to council.CountCap+1), and whether more follow.
func (s *Store) Deliveries(ctx context.Context, f DeliveryFilter) (page []DeliveryRow, count int, more bool, err error) {
	where, args := f.where()
	if err := s.read.QueryRowContext(ctx, "SELECT COUNT(*) FROM (SELECT 1"+where+" LIMIT ?)", append(args[:len(args):len(args)], council.CountCap+1)...).Scan(&count); err != nil {
		return nil, 0, false, err
	}
	if f.After != 0 {
		where += " AND (d.office, d.certificate) > (SELECT office, certificate FROM deliveries WHERE certificate = ?)"
		args = append(args, f.After)
	}
	limit := f.Limit
	if limit == 0 {
		limit = council.PageSize
	}
	rows, err := s.read.QueryContext(ctx, "SELECT "+deliveryColumns+", "+rowColumns+where+" ORDER BY d.office, d.certificate LIMIT ?", append(args, limit+1)...)
	if err != nil {
		return nil, 0, false, err
	}
	page, err = collect(rows, scanDeliveryRow)
	if more = len(page) > limit; more {
		page = page[:limit]
	}
	return page, count, more, err
}

// DeliveryFor gives a paper to those who may see it: who keeps the certificates, or the office where it is picked up, or its physician. To others it is not there.
func (s *Store) DeliveryFor(ctx context.Context, by council.Actor, certificate int64) (DeliveryRow, error) {
	return deliveryFor(ctx, s.read, by, certificate)
}

func deliveryFor(ctx context.Context, q querier, by council.Actor, certificate int64) (DeliveryRow, error) {
	var v Verified
	d, err := scanDelivery(q.QueryRowContext(ctx, "SELECT "+deliveryColumns+", "+rowColumns+` FROM deliveries d`+deliveriesShipped+` JOIN certificates c ON c.id = d.certificate
		JOIN physicians p ON p.id = c.physician WHERE d.certificate = ?`, certificate), v.row()...)
	if err == nil && !d.Visible(by) && (by.Physician == 0 || by.Physician != v.Certificate.Physician) {
		err = council.Refuse(council.NotFound, "error.not_found")
	}
	if err != nil {
		return DeliveryRow{}, err
	}
	return DeliveryRow{d, v.Certificate, v.Holder}, nil
}

func scanDeliveryRow(rows *sql.Rows) (DeliveryRow, error) {
	var v Verified
	d, err := scanDelivery(rows, v.row()...)
	return DeliveryRow{d, v.Certificate, v.Holder}, err
}

// A StageCount is how many papers stand at a stage, and how many of them overstay its term.
type StageCount struct {
	State       council.DeliveryState
	Count, Late int
}

// StageCounts counts the papers on their way, stage by stage, in the order of the way; what is handed over, collected or lost is left out.
func (s *Store) StageCounts(ctx context.Context, offices []string) ([]StageCount, error) {
	var counts []StageCount
	for _, state := range s.profile.Stages() {
		if state.Over() {
			continue
		}
		where, args := DeliveryFilter{State: state, Offices: offices}.where()
		c := StageCount{State: state}
		err := s.one(ctx, "SELECT COUNT(*), COALESCE(SUM(due < ?), 0) FROM (SELECT d.due_on AS due"+where+" LIMIT ?)",
			append(append([]any{s.profile.Today(s.now())}, args...), council.CountCap+1), &c.Count, &c.Late)
		if err != nil {
			return nil, err
		}
		counts = append(counts, c)
	}
	return counts, nil
}
