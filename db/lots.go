package db

import (
	"context"
	"database/sql"
	"fmt"
	"strconv"

	"vigencia/council"
)

const lotColumns = "l.id, l.number, l.sent_on, l.president, l.responsible, l.issued_on, l.book, l.leaf, l.place, l.note, l.made_by, l.made_at"

func scanLot(row interface{ Scan(...any) error }, more ...any) (council.Lot, error) {
	var l council.Lot
	into := []any{&l.ID, &l.Number, &l.SentOn, &l.President, &l.Responsible, &l.IssuedOn, &l.First.Book, &l.First.Leaf, &l.First.Place, &l.Note, &l.MadeBy, scanned{&l.MadeAt}}
	return l, absent(row.Scan(append(into, more...)...))
}

// A LotLine is a lot as the list shows it: how many certificates it has, how many are still at the printer, and until when they were expected.
type LotLine struct {
	council.Lot
	Count, AtPrinter, Unsigned int
	DueOn                      council.Date // of the first that is late or not back; absent when all came back
}

// Lots gives printing lots, the newest first; before is the id of the last one of the page before. It gives one more than a page when there are more.
func (s *Store) Lots(ctx context.Context, before int64) ([]LotLine, error) {
	if before == 0 {
		before = 1 << 62
	}
	rows, err := s.read.QueryContext(ctx, "SELECT "+lotColumns+`, (SELECT COUNT(*) FROM deliveries d WHERE d.lot = l.id),
		(SELECT COUNT(*) FROM deliveries d WHERE d.lot = l.id AND d.state = 'in_lot'), (SELECT COUNT(*) FROM deliveries d WHERE d.lot = l.id AND d.state = 'received'),
		(SELECT MIN(d.due_on) FROM deliveries d WHERE d.lot = l.id AND d.state = 'in_lot') FROM lots l WHERE l.id < ? ORDER BY l.id DESC LIMIT ?`, before, council.PageSize+1)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(rows *sql.Rows) (LotLine, error) {
		var line LotLine
		var err error
		line.Lot, err = scanLot(rows, &line.Count, &line.AtPrinter, &line.Unsigned, &line.DueOn)
		return line, err
	})
}

// Lot gives a lot with all its papers in the order of the printer's book.
func (s *Store) Lot(ctx context.Context, id int64) (council.Lot, []DeliveryRow, error) {
	lot, err := scanLot(s.read.QueryRowContext(ctx, "SELECT "+lotColumns+" FROM lots l WHERE l.id = ?", id))
	if err != nil {
		return lot, nil, err
	}
	rows, err := s.read.QueryContext(ctx, "SELECT "+deliveryColumns+", "+rowColumns+" FROM deliveries d"+deliveriesShipped+
		" JOIN certificates c ON c.id = d.certificate JOIN physicians p ON p.id = c.physician WHERE d.lot = ? ORDER BY d.book, d.leaf, d.place, d.certificate", id)
	if err != nil {
		return lot, nil, err
	}
	all, err := collect(rows, scanDeliveryRow)
	return lot, all, err
}

// LotCodes gives which certificate of a lot each paper is of, by both codes that a paper bears: the one that its QR holds and the one that is typed.
func (s *Store) LotCodes(ctx context.Context, lot int64) (map[string]int64, error) {
	rows, err := s.read.QueryContext(ctx, "SELECT x.code, x.human, x.certificate FROM deliveries d JOIN documents x ON x.certificate = d.certificate WHERE d.lot = ?", lot)
	if err != nil {
		return nil, err
	}
	codes := map[string]int64{}
	return codes, each(rows, func() error {
		var code, human string
		var certificate int64
		err := rows.Scan(&code, &human, &certificate)
		codes[code], codes[human] = certificate, certificate
		return err
	})
}

// NextEntry is the line of the printer's book after the last one that a lot took; zero before the first.
func (s *Store) NextEntry(ctx context.Context) (council.Entry, error) {
	var last council.Entry
	err := s.one(ctx, "SELECT book, leaf, place FROM deliveries WHERE lot = (SELECT MAX(id) FROM lots) ORDER BY book DESC, leaf DESC, place DESC LIMIT 1", nil, &last.Book, &last.Leaf, &last.Place)
	if ignoreAbsent(err) != nil || last.IsZero() {
		return council.Entry{}, ignoreAbsent(err)
	}
	return last.Next(s.profile.Printer.Places), nil
}

// LastLot gives the lot that was sent last: who presides the council and who answers for the sending are mostly the same in the next. Absent before the first.
func (s *Store) LastLot(ctx context.Context) (council.Lot, error) {
	return scanLot(s.read.QueryRowContext(ctx, "SELECT "+lotColumns+" FROM lots l ORDER BY l.id DESC LIMIT 1"))
}

// SendLot makes a lot of certificates that wait to be printed and notes that it went to the printer: each physician is told so (R13). It is made whole
// or not at all; which one stands in the way is in the refusal.
func (s *Store) SendLot(ctx context.Context, by council.Actor, lot council.Lot, certificates []int64) (council.Lot, error) {
	rules, today := s.Rules(), s.profile.Today(s.now())
	if !rules.Lots() || !by.Is(council.Certifier, "") {
		return lot, council.Refuse(council.Forbidden, "error.forbidden")
	}
	if err := lot.Check(rules, today, len(certificates)); err != nil {
		return lot, err
	}
	lot.SentOn, lot.MadeBy, lot.MadeAt = today, by.Account, s.now()
	err := s.tx(ctx, func(tx *sql.Tx) error {
		n, err := draw(ctx, tx, "lot/"+strconv.Itoa(today.Year), 1)
		if err != nil {
			return err
		}
		lot.Number = fmt.Sprintf("%d-%02d", today.Year, n)
		if lot.ID, err = addLot(ctx, tx, lot); err != nil {
			return err
		}
		if err := record(ctx, tx, council.Event{Subject: "lot", ID: lot.ID, Action: "send", By: by, At: s.now(), Payload: map[string]string{"number": lot.Number, "certificates": strconv.Itoa(len(certificates))}}); err != nil {
			return err
		}
		entry := lot.First
		for _, id := range certificates {
			if err := s.deliver(ctx, tx, id, council.Enlot, by, council.DeliveryFacts{Lot: lot, Entry: entry}); err != nil {
				return s.inLot(ctx, tx, id, err)
			}
			entry = entry.Next(rules.Printer.Places)
		}
		return nil
	})
	if err == nil {
		s.wake()
	}
	return lot, err
}

// inLot says of a refusal which certificate it is about.
func (s *Store) inLot(ctx context.Context, tx *sql.Tx, id int64, refused error) error {
	c, err := certificateIn(ctx, tx, id)
	if council.CodeOf(refused) != council.Conflict || err != nil {
		return refused
	}
	p, err := physicianIn(ctx, tx, c.Physician)
	if err != nil {
		return err
	}
	say := "lot.refuse.state"
	if ok, err := s.photographsAccepted(ctx, tx, p.ID); err == nil && !ok {
		say = "lot.refuse.photographs_of"
	}
	return council.Refuse(council.Conflict, say, "Number", c.Number, "Name", p.FullName())
}

func addLot(ctx context.Context, tx *sql.Tx, l council.Lot) (int64, error) {
	result, err := tx.ExecContext(ctx, "INSERT INTO lots (number, sent_on, president, responsible, issued_on, book, leaf, place, note, made_by, made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
		l.Number, l.SentOn, l.President, l.Responsible, l.IssuedOn, l.First.Book, l.First.Leaf, l.First.Place, l.Note, l.MadeBy, ms(l.MadeAt))
	if err != nil {
		return 0, fmt.Errorf("add lot %s: %w", l.Number, err)
	}
	return result.LastInsertId()
}
