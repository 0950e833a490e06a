package db

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"vigencia/council"
)

// Rules are the rules in force: the profile and the versions that staff have added. They are read once and again after a change.
func (s *Store) Rules() council.Rules { return *s.rules.Load() }

// seed writes the profile's tables, reasons and signers as the first versions of a new office, and loads what is in force.
// Afterwards they stay: an upgrade of the profile changes nothing in force.
func (s *Store) seed(ctx context.Context) error {
	err := s.tx(ctx, func(tx *sql.Tx) error {
		var n int
		if err := tx.QueryRowContext(ctx, "SELECT COUNT(*) FROM rule_versions").Scan(&n); err != nil || n > 0 {
			return err
		}
		for _, t := range s.profile.Tables {
			if err := s.addVersion(ctx, tx, "table", t.Version, t.AppliesFrom, 0, t); err != nil {
				return err
			}
		}
		if err := s.addVersion(ctx, tx, "reasons", "1", council.On(1900, 1, 1), 0, s.profile.Reasons); err != nil {
			return err
		}
		if err := s.addVersion(ctx, tx, "special_days", "1", council.On(1900, 1, 1), 0, s.profile.Calendar.Special); err != nil {
			return err
		}
		return s.addVersion(ctx, tx, "signers", "1", council.On(1900, 1, 1), 0, s.profile.Signers)
	})
	if err != nil {
		return fmt.Errorf("seed rules: %w", err)
	}
	return s.loadRules(ctx)
}

func (s *Store) addVersion(ctx context.Context, tx *sql.Tx, kind, version string, from council.Date, by int64, body any) error {
	b, err := json.Marshal(body)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, "INSERT INTO rule_versions (kind, version, applies_from, loaded_at, loaded_by, body) VALUES (?, ?, ?, ?, ?, ?)", kind, version, from, ms(s.now()), ref(by), string(b))
	if unique(err) {
		return council.Refuse(council.Conflict, "rules.refuse.version", "Version", version)
	}
	return err
}

// AddRules keeps a new version of a kind of rules ("table", "reasons", "special_days", "signers"): immutable from now on, in force from its date.
func (s *Store) AddRules(ctx context.Context, by council.Actor, kind, version string, from council.Date, body any) error {
	err := s.tx(ctx, func(tx *sql.Tx) error { return s.addRules(ctx, tx, by, kind, version, from, body) })
	if err != nil {
		return err
	}
	return s.loadRules(ctx)
}

func (s *Store) addRules(ctx context.Context, tx *sql.Tx, by council.Actor, kind, version string, from council.Date, body any) error {
	if err := s.addVersion(ctx, tx, kind, version, from, by.Account, body); err != nil {
		return err
	}
	return record(ctx, tx, council.Event{Subject: "rules", Action: "add_" + kind, By: by, At: s.now(), Payload: map[string]string{"version": version, "applies_from": from.String()}})
}

// loadRules reads all versions. Of reasons, special days and signers the latest one holds; tables all stay, because a request is judged by the one
// in force when it entered.
func (s *Store) loadRules(ctx context.Context) error {
	rules := council.Rules{Profile: s.profile, Calendar: s.profile.Calendar, Settings: council.Settings{SeriesStart: map[string]int64{}}}
	rows, err := s.write.QueryContext(ctx, "SELECT kind, body FROM rule_versions ORDER BY applies_from, id")
	if err != nil {
		return err
	}
	versions, err := collect(rows, func(rows *sql.Rows) ([2]string, error) {
		var v [2]string
		err := rows.Scan(&v[0], &v[1])
		return v, err
	})
	if err != nil {
		return err
	}
	for _, v := range versions {
		if err := readVersion(&rules, v[0], []byte(v[1])); err != nil {
			return fmt.Errorf("rule version of %s: %w", v[0], err)
		}
	}
	if err := s.loadSettings(ctx, &rules.Settings); err != nil {
		return err
	}
	s.rules.Store(&rules)
	return nil
}

func readVersion(rules *council.Rules, kind string, body []byte) error {
	switch kind {
	case "table":
		var t council.Table
		if err := json.Unmarshal(body, &t); err != nil {
			return err
		}
		rules.Tables = append(rules.Tables, t)
	case "reasons":
		rules.Reasons = nil
		return json.Unmarshal(body, &rules.Reasons)
	case "special_days":
		rules.Calendar.Special = nil
		return json.Unmarshal(body, &rules.Calendar.Special)
	case "signers":
		rules.Signers = nil
		return json.Unmarshal(body, &rules.Signers)
	}
	return nil
}

func (s *Store) loadSettings(ctx context.Context, to *council.Settings) error {
	rows, err := s.write.QueryContext(ctx, "SELECT key, value FROM settings")
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var key, value string
		if err := rows.Scan(&key, &value); err != nil {
			return err
		}
		series, isStart := strings.CutPrefix(key, "series/")
		switch {
		case key == "numbers_from_100000":
			to.NumbersFrom100000 = value == "1"
		case isStart:
			n, err := strconv.ParseInt(value, 10, 64)
			if err != nil {
				return fmt.Errorf("setting %s: %w", key, err)
			}
			to.SeriesStart[series] = n
		}
	}
	return rows.Err()
}
