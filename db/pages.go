package db

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"vigencia/council"
)

// A PageFile is one version of a page's official PDF. TakenDown is zero while it stands; by whom is a name.
type PageFile struct {
	council.Attachment
	ByName    string
	TakenDown time.Time
	DownBy    string
}

// PagePaper gives the official PDF of a page: its newest version. ok is false when there is none, or that one was taken down.
func (s *Store) PagePaper(ctx context.Context, name string) (paper council.Attachment, ok bool, err error) {
	last, err := lastAttachment(ctx, s.read, "page", 0, name)
	if err != nil || last == nil {
		return paper, false, err
	}
	var down bool
	err = s.read.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM pages_taken_down WHERE attachment = ?)", last.ID).Scan(&down)
	return *last, !down, err
}

// PageFiles gives all versions of all pages' official PDFs by page, newest first.
func (s *Store) PageFiles(ctx context.Context) (map[string][]PageFile, error) {
	rows, err := s.read.QueryContext(ctx, `SELECT a.id, a.slot, a.version, a.sha256, a.size, a.pages, a.sent_name, a.received_at, COALESCE(u.name, ''),
		COALESCE(d.at, 0), COALESCE(v.name, '') FROM attachments a LEFT JOIN accounts u ON u.id = a.by
		LEFT JOIN pages_taken_down d ON d.attachment = a.id LEFT JOIN accounts v ON v.id = d.by
		WHERE a.owner = 'page' AND a.owner_id = 0 ORDER BY a.slot, a.version DESC`)
	if err != nil {
		return nil, err
	}
	all, err := collect(rows, func(rows *sql.Rows) (PageFile, error) {
		var f PageFile
		var received, down int64
		err := rows.Scan(&f.ID, &f.Slot, &f.Version, &f.SHA256, &f.Size, &f.Pages, &f.SentName, &received, &f.ByName, &down, &f.DownBy)
		f.ReceivedAt, f.TakenDown = moment(received), moment(down)
		return f, err
	})
	if err != nil {
		return nil, err
	}
	pages := map[string][]PageFile{}
	for _, f := range all {
		pages[f.Slot] = append(pages[f.Slot], f)
	}
	return pages, nil
}

// PublishPage keeps a received PDF as the newest official version of a page.
func (s *Store) PublishPage(ctx context.Context, t *TempFile, name, sent string, pages int, by council.Actor) error {
	_, err := s.Attach(ctx, t, council.Attachment{Owner: "page", Slot: name, Round: 1, Pages: pages, SentName: sent, By: by.Account, BeganAt: s.now()},
		council.Event{Subject: "page", Action: "publish", By: by, At: s.now(), Payload: map[string]string{"page": name, "sha256": t.SHA256}})
	return err
}

// TakeDownPage stops showing the official PDF of a page. Its versions are kept, and an older one does not come back by itself.
func (s *Store) TakeDownPage(ctx context.Context, name string, by council.Actor) error {
	return s.tx(ctx, func(tx *sql.Tx) error {
		last, err := lastAttachment(ctx, tx, "page", 0, name)
		if err != nil {
			return err
		}
		if last == nil {
			return council.Refuse(council.Conflict, "pages.refuse.none")
		}
		_, err = tx.ExecContext(ctx, "INSERT INTO pages_taken_down (attachment, by, at) VALUES (?, ?, ?)", last.ID, ref(by.Account), ms(s.now()))
		if unique(err) {
			return council.Refuse(council.Conflict, "pages.refuse.none")
		}
		if err != nil {
			return fmt.Errorf("take down %s: %w", name, err)
		}
		return record(ctx, tx, council.Event{Subject: "page", Action: "take_down", By: by, At: s.now(), Payload: map[string]string{"page": name}})
	})
}
