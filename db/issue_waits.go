package db

import (
	"context"
	"database/sql"
	"encoding/json"

	"vigencia/council"
)

// NumberWaits says of approved requests what the number of each waits for (R14 of the CMGO) and how the photographs for its printing stand (R12), by request.
func (s *Store) NumberWaits(ctx context.Context, rows []council.InboxRow) (map[int64]council.NumberWait, error) {
	if !s.profile.NumbersWait() || len(rows) == 0 {
		return nil, nil
	}
	var physicians []int64
	for _, r := range rows {
		physicians = append(physicians, r.Physician)
	}
	these, err := json.Marshal(physicians)
	if err != nil {
		return nil, err
	}
	papers, err := s.newestPapers(ctx, string(these))
	if err != nil {
		return nil, err
	}
	photographs, err := s.newestPhotographs(ctx, string(these))
	waits := map[int64]council.NumberWait{}
	for _, r := range rows {
		kind, _ := s.profile.Kind(r.Kind)
		waits[r.ID] = s.profile.NumberWait(kind, papers[r.Physician], photographs[r.Physician])
	}
	return waits, err
}

// PhotographsOf tells how the photographs of those stand whose papers are listed, by physician; of nobody where the council asks for none.
func (s *Store) PhotographsOf(ctx context.Context, rows []DeliveryRow) (map[int64]council.PhotographState, error) {
	if !s.profile.Checklist.Photographs.Asked {
		return nil, nil
	}
	physicians := []int64{}
	for _, r := range rows {
		physicians = append(physicians, r.Certificate.Physician)
	}
	these, err := json.Marshal(physicians)
	if err != nil {
		return nil, err
	}
	all, err := s.newestPhotographs(ctx, string(these))
	for _, id := range physicians {
		if all[id] == "" {
			all[id] = council.PhotographsMissing
		}
	}
	return all, err
}

// newestPapers gives the states of the newest versions in the files of physicians, whose ids are a JSON list, by physician and slot.
func (s *Store) newestPapers(ctx context.Context, physicians string) (map[int64]map[string]council.AttachmentState, error) {
	rows, err := s.read.QueryContext(ctx, `SELECT a.owner_id, a.slot, a.state FROM json_each(?) j JOIN attachments a ON a.owner = 'physician' AND a.owner_id = j.value
		WHERE a.version = (SELECT MAX(n.version) FROM attachments n WHERE n.owner = 'physician' AND n.owner_id = a.owner_id AND n.slot = a.slot)`, physicians)
	if err != nil {
		return nil, err
	}
	all := map[int64]map[string]council.AttachmentState{}
	return all, each(rows, func() error {
		var owner int64
		var slot string
		var state council.AttachmentState
		if err := rows.Scan(&owner, &slot, &state); err != nil {
			return err
		}
		if all[owner] == nil {
			all[owner] = map[string]council.AttachmentState{}
		}
		all[owner][slot] = state
		return nil
	})
}

func (s *Store) newestPhotographs(ctx context.Context, physicians string) (map[int64]council.PhotographState, error) {
	rows, err := s.read.QueryContext(ctx, `SELECT p.physician, p.state FROM json_each(?) j JOIN photographs p ON p.physician = j.value
		WHERE p.id = (SELECT MAX(n.id) FROM photographs n WHERE n.physician = p.physician)`, physicians)
	if err != nil {
		return nil, err
	}
	all := map[int64]council.PhotographState{}
	return all, each(rows, func() error {
		var physician int64
		var state council.PhotographState
		err := rows.Scan(&physician, &state)
		all[physician] = state
		return err
	})
}

// each reads all rows and closes them.
func each(rows *sql.Rows, read func() error) error {
	defer rows.Close()
	for rows.Next() {
		if err := read(); err != nil {
			return err
		}
	}
	return rows.Err()
}
