package db

import (
	"context"
	"database/sql"

	"vigencia/council"
)

// A WaitingFile is a line of the queue of documents: whose, how many wait, and since when the first does.
type WaitingFile struct {
	Physician int64
	Number    string
	Name      string
	Waiting   int
	Since     council.Date
	first     int64
}

// WaitingFiles gives the physicians whose documents wait for somebody, the one who waits longest first; after is the moment, in milliseconds, of the last
// line of the page before. One's own file is not among them.
func (s *Store) WaitingFiles(ctx context.Context, by council.Actor, after int64) (list []WaitingFile, next int64, err error) {
	rows, err := s.read.QueryContext(ctx, `SELECT p.id, p.number, p.surname1, p.surname2, p.names, w.n, w.first FROM
		(SELECT owner_id, COUNT(*) AS n, MIN(received_at) AS first FROM attachments INDEXED BY attachments_waiting WHERE owner = 'physician' AND state = 'sent' AND `+newest+` GROUP BY owner_id) w
		JOIN physicians p ON p.id = w.owner_id WHERE w.first > ? AND p.id <> ? AND p.halted = '' ORDER BY w.first, p.id LIMIT ?`, after, by.Physician, council.PageSize+1)
	if err != nil {
		return nil, 0, err
	}
	list, err = collect(rows, func(rows *sql.Rows) (WaitingFile, error) {
		var w WaitingFile
		var p council.Physician
		err := rows.Scan(&w.Physician, &w.Number, &p.Surname1, &p.Surname2, &p.Names, &w.Waiting, &w.first)
		w.Name, w.Since = p.ListName(), s.profile.Today(moment(w.first))
		return w, err
	})
	if len(list) > council.PageSize {
		list = list[:council.PageSize]
		next = list[len(list)-1].first
	}
	return list, next, err
}

// newest is the condition that no later version stands in the slot.
const newest = `NOT EXISTS (SELECT 1 FROM attachments n WHERE n.owner = 'physician' AND n.owner_id = attachments.owner_id AND n.slot = attachments.slot AND n.version > attachments.version)`

// OpenPaper gives a document of a physician's file to staff; the opening is on record.
func (s *Store) OpenPaper(ctx context.Context, physician, id int64, by council.Actor) (council.Attachment, error) {
	var a council.Attachment
	err := s.tx(ctx, func(tx *sql.Tx) (err error) {
		a, err = scanAttachment(tx.QueryRowContext(ctx, "SELECT "+attachmentColumns+" FROM attachments WHERE owner = 'physician' AND owner_id = ? AND id = ?", physician, id))
		if err != nil {
			return absent(err)
		}
		return record(ctx, tx, council.Event{Subject: "physician", ID: physician, Action: "open_paper", By: by, At: s.now(), Payload: map[string]string{"slot": a.Slot, "sha256": a.SHA256}})
	})
	return a, err
}
