package db

import (
	"context"
	"database/sql"
	"encoding/json"
	"slices"
	"strconv"

	"vigencia/council"
)

// AddReason keeps one more reason for remarks and denials, as a new version of the list. Its code is given here.
func (s *Store) AddReason(ctx context.Context, by council.Actor, reason council.Reason) error {
	var check council.Check
	if reason.Label == "" {
		check.Field("motivo", "rules.refuse.reason")
	}
	if reason.Help == "" {
		check.Field("ayuda", "rules.refuse.help")
	}
	if err := check.Err(); err != nil {
		return err
	}
	return s.changeReasons(ctx, by, func(list []council.Reason, version string) ([]council.Reason, error) {
		for _, x := range list {
			if !x.Retired && council.Fold(x.Label) == council.Fold(reason.Label) {
				check.Field("motivo", "rules.refuse.reason_twice")
				return nil, check.Err()
			}
		}
		reason.Code, reason.Retired = "v"+version, false
		return append(list, reason), nil
	})
}

// RetireReason takes a reason out of what can be given from now on, as a new version of the list. What it was given for keeps its label. The last
// reason that asks for a remedy stays, because without one nothing could be observed.
func (s *Store) RetireReason(ctx context.Context, by council.Actor, code string) error {
	return s.changeReasons(ctx, by, func(list []council.Reason, _ string) ([]council.Reason, error) {
		i := slices.IndexFunc(list, func(x council.Reason) bool { return x.Code == code && !x.Retired })
		var check council.Check
		if i < 0 {
			check.Field("retirado", "rules.refuse.retired")
			return nil, check.Err()
		}
		list[i].Retired = true
		if !slices.ContainsFunc(list, func(x council.Reason) bool { return !x.Retired && x.Final == list[i].Final }) {
			check.Field("retirado", "rules.refuse.last_reason")
			return nil, check.Err()
		}
		return list, nil
	})
}

// changeReasons makes the next version out of the latest one, in one transaction, so that two who change the list at once lose nothing.
func (s *Store) changeReasons(ctx context.Context, by council.Actor, change func(list []council.Reason, version string) ([]council.Reason, error)) error {
	err := s.tx(ctx, func(tx *sql.Tx) error {
		var list []council.Reason
		var body string
		var n int
		if err := tx.QueryRowContext(ctx, `SELECT body, (SELECT COUNT(*) FROM rule_versions WHERE kind = 'reasons') FROM rule_versions
			WHERE kind = 'reasons' ORDER BY applies_from DESC, id DESC LIMIT 1`).Scan(&body, &n); err != nil {
			return err
		}
		if err := json.Unmarshal([]byte(body), &list); err != nil {
			return err
		}
		version := strconv.Itoa(n + 1)
		list, err := change(list, version)
		if err != nil {
			return err
		}
		return s.addRules(ctx, tx, by, "reasons", version, s.profile.Today(s.now()), list)
	})
	if err != nil {
		return err
	}
	return s.loadRules(ctx)
}
