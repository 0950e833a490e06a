package db

import (
	"context"
	"database/sql"
	"fmt"
	"strconv"
	"unicode/utf8"

	"vigencia/council"
)

// A SeriesState is how far a series of certificate numbers has come.
type SeriesState struct {
	council.Series
	First   int64 // the number with which it begins, as set
	Drawn   int64 // the last number that was drawn, 0 = none yet
	Highest int64 // the highest number that a certificate bears, one of before included
}

// SeriesStates gives all series of the council.
func (s *Store) SeriesStates(ctx context.Context) ([]SeriesState, error) {
	var all []SeriesState
	for _, series := range s.profile.Series {
		state, err := s.seriesState(ctx, s.read, series)
		if err != nil {
			return nil, err
		}
		all = append(all, state)
	}
	return all, nil
}

func (s *Store) seriesState(ctx context.Context, q querier, series council.Series) (SeriesState, error) {
	state := SeriesState{Series: series, First: s.Rules().SeriesStart(series.Code)}
	lead, _ := series.Affixes()
	err := q.QueryRowContext(ctx, `SELECT COALESCE((SELECT last FROM series WHERE name = ?), 0),
		COALESCE((SELECT MAX(CAST(substr(number, ?) AS INTEGER)) FROM certificates WHERE series = ? AND substr(number, 1, ?) = ?), 0)`,
		"certificate/"+series.Code, utf8.RuneCountInString(lead)+1, series.Code, utf8.RuneCountInString(lead), lead).Scan(&state.Drawn, &state.Highest)
	if err != nil {
		return state, fmt.Errorf("series %s: %w", series.Code, err)
	}
	return state, nil
}

// SetSeriesStart sets the number with which a series begins. It is refused once a number was drawn, and when a certificate of before has
// that number or a higher one.
func (s *Store) SetSeriesStart(ctx context.Context, by council.Actor, code string, start int64) error {
	err := s.tx(ctx, func(tx *sql.Tx) error {
		for _, series := range s.profile.Series {
			if series.Code != code {
				continue
			}
			state, err := s.seriesState(ctx, tx, series)
			if err != nil {
				return err
			}
			if err := state.mayBegin(by, start); err != nil {
				return err
			}
			value := strconv.FormatInt(start, 10)
			if _, err := tx.ExecContext(ctx, "INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", "series/"+code, value); err != nil {
				return err
			}
			return record(ctx, tx, council.Event{Subject: "series", Action: "start", By: by, At: s.now(), Payload: map[string]string{"series": code, "start": value}})
		}
		return council.Refuse(council.NotFound, "error.not_found")
	})
	if err != nil {
		return err
	}
	return s.loadRules(ctx)
}

// mayBegin is the rule of a series' first number.
func (state SeriesState) mayBegin(by council.Actor, start int64) error {
	refuse := func(say string, args ...string) error {
		return &council.Error{Code: council.Invalid, Say: "error.form", Fields: []council.FieldError{{Field: "inicio-" + state.Code, Say: say, Args: args}}}
	}
	switch {
	case !by.Is(council.Administrator, ""):
		return council.Refuse(council.Forbidden, "error.forbidden")
	case state.Drawn != 0:
		return refuse("series.refuse.drawn", "Last", strconv.FormatInt(state.Drawn, 10))
	case start < 1 || start > 999_999_999:
		return refuse("series.refuse.number")
	case start <= state.Highest:
		return refuse("series.refuse.taken", "Last", strconv.FormatInt(state.Highest, 10))
	}
	return nil
}

// Issue makes the certificate of an approved request. One that was issued already stays as it is: pressing twice is one act.
func (s *Store) Issue(ctx context.Context, request int64, by council.Actor) error {
	_, err := s.Act(ctx, request, council.Issue, by, council.Facts{})
	if council.CodeOf(err) == council.Conflict {
		if now, again := s.Request(ctx, request); again == nil && now.Status == council.Issued {
			return nil
		}
	}
	return err
}

// A CertificateRow is one certificate as a list of the office shows it.
type CertificateRow struct {
	council.Certificate
	Holder Holder
}

// Certificates gives certificates by number of diploma or number of the holder, or all when nothing is searched, the newest first;
// before is the id of the last one of the page before. It gives one more than a page when there are more.
func (s *Store) Certificates(ctx context.Context, search string, before int64) ([]CertificateRow, error) {
	where, args := "c.id < ?", []any{before}
	if before == 0 {
		args[0] = int64(1) << 62
	}
	if search != "" {
		where += " AND c.id IN (SELECT id FROM certificates WHERE number = ? UNION SELECT id FROM certificates WHERE physician = (SELECT id FROM physicians WHERE number = ?))"
		args = append(args, search, s.memberNumber(search))
	}
	rows, err := s.read.QueryContext(ctx, "SELECT "+rowColumns+" FROM certificates c JOIN physicians p ON p.id = c.physician WHERE "+where+" ORDER BY c.id DESC LIMIT ?", append(args, council.PageSize+1)...)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(rows *sql.Rows) (CertificateRow, error) {
		var v Verified
		err := rows.Scan(v.row()...)
		return CertificateRow{v.Certificate, v.Holder}, err
	})
}
