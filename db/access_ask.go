package db

import (
	"context"
	"database/sql"
	"strconv"
	"strings"
	"time"

	"vigencia/council"
)

// Tries of asking for access, by address of the browser and by number from there; mails to one address that nobody has proved, and to a member
// whose number somebody else typed, are few a day.
const (
	asksOfAddress = 20
	asksOfNumber  = 5
	acksOfEmail   = 3
	day           = 24 * time.Hour
)

// AskAccess keeps an access request (step 4). When everything matches the roster and the address is the one on file, the access mail is ordered at
// once; else a registrar decides, and the address typed gets a mail that tells nothing (decision 1). Where the profile lets people register, somebody
// whose number the register lacks gets a provisional account, and the answer tells nothing at all. One with an account gets a link to choose
// a password, at the address on file. The answer says only whether the number is in the public register; the same work is done in every case.
func (s *Store) AskAccess(ctx context.Context, a council.AccessRequest, address string) (registered bool, err error) {
	address = Network(address)
	if err := s.ReserveTry(ctx, "access//"+address, asksOfAddress, time.Hour); err != nil {
		return false, err
	}
	if err := s.ReserveTry(ctx, "access/"+a.Number+"/"+address, asksOfNumber, day); err != nil {
		return false, err
	}
	password := initialPassword()
	hash := s.hasher.hash(password)
	err = s.ordering(ctx, func(tx *sql.Tx) error {
		p, err := physicianOf(ctx, tx, a.Number)
		if err != nil {
			return err
		}
		registered = p.ID != 0 || s.profile.Access.Register
		if p.ID == 0 && s.profile.Access.Register {
			if p, err = s.register(ctx, tx, a); err != nil {
				return err
			}
		}
		return s.ask(ctx, tx, a, p, password, hash)
	})
	return registered, err
}

// physicianOf gives the member of a number, or nobody.
func physicianOf(ctx context.Context, tx *sql.Tx, number string) (council.Physician, error) {
	var id int64
	err := absent(tx.QueryRowContext(ctx, "SELECT id FROM physicians WHERE number = ?", number).Scan(&id))
	if council.CodeOf(err) == council.NotFound {
		return council.Physician{}, nil
	}
	if err != nil {
		return council.Physician{}, err
	}
	return physicianIn(ctx, tx, id)
}

func (s *Store) ask(ctx context.Context, tx *sql.Tx, a council.AccessRequest, p council.Physician, password, hash string) error {
	a.Physician, a.CreatedAt, a.Due = p.ID, s.now(), s.Rules().AccessTerm(s.now(), p.Office)
	if known, err := s.knownAlready(ctx, tx, a, p); err != nil || known {
		return err
	}
	if waits, err := sameAsk(ctx, tx, a); err != nil || waits {
		return err
	}
	if a.Recognised(p) {
		if err := s.reserve(ctx, tx, "grant/"+strconv.FormatInt(p.ID, 10), resetsOfAccount, time.Hour); err != nil {
			return ignoreTooMany(err)
		}
	}
	id, err := addAccess(ctx, tx, a)
	if err != nil {
		return err
	}
	a.ID = id
	if err := record(ctx, tx, council.Event{Subject: "access", ID: id, Action: "ask", At: s.now(), Payload: map[string]string{"number": a.Number, "consent": a.Consent}}); err != nil {
		return err
	}
	switch {
	case p.Provisional && !a.Recognised(p):
		return s.dispute(ctx, tx, a, p)
	case !a.Recognised(p):
		return s.orderAcknowledgement(ctx, tx, a, p)
	}
	out, err := a.Apply(council.Recognise, council.Program(), council.AccessFacts{Rules: s.Rules(), Subject: p, Password: password}, s.now())
	if err != nil {
		return err
	}
	if err := s.keep(ctx, tx, out); err != nil {
		return err
	}
	return s.grant(ctx, tx, p, hash)
}

// knownAlready orders a link to choose another password for a member who is recognised and has an account that works.
func (s *Store) knownAlready(ctx context.Context, tx *sql.Tx, a council.AccessRequest, p council.Physician) (bool, error) {
	if !a.Recognised(p) {
		return false, nil
	}
	account, err := workingAccount(ctx, tx, p.ID)
	if err == nil && account != 0 {
		err = s.orderReset(ctx, tx, account)
	}
	return account != 0, err
}

// workingAccount is the account of a physician who has chosen a password, or 0. One whose initial password was not used gets a fresh one.
func workingAccount(ctx context.Context, tx *sql.Tx, physician int64) (int64, error) {
	var id int64
	err := absent(tx.QueryRowContext(ctx, `SELECT id FROM accounts WHERE kind = 'physician' AND physician = ? AND (must_change = 0 AND password <> '' OR disabled = 1)`, physician).Scan(&id))
	if council.CodeOf(err) == council.NotFound {
		return 0, nil
	}
	return id, err
}

// sameAsk says whether the same person's request waits already, so that pressing Enviar again makes no second one.
func sameAsk(ctx context.Context, tx *sql.Tx, a council.AccessRequest) (bool, error) {
	var n int
	err := tx.QueryRowContext(ctx, "SELECT COUNT(*) FROM access_requests WHERE number = ? AND email = ? COLLATE NOCASE AND document = ? AND status IN ('waiting', 'proof')",
		a.Number, a.Email, a.Document.Number).Scan(&n)
	return n > 0, err
}

func addAccess(ctx context.Context, tx *sql.Tx, a council.AccessRequest) (int64, error) {
	result, err := tx.ExecContext(ctx, `INSERT INTO access_requests (number, document_kind, document, surname1, surname2, names, email, mobile, consent, state, specialty, status, physician,
		created_at, due, due_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, a.Number, a.Document.Kind, a.Document.Number, a.Surname1, a.Surname2, a.Names, a.Email, a.Mobile,
		a.Consent, a.State, a.Specialty, a.Status, ref(a.Physician), ms(a.CreatedAt), keepTerm(a.Due), a.Due.Due)
	if err != nil {
		return 0, err
	}
	return result.LastInsertId()
}

// orderAcknowledgement orders the neutral mail to the address typed and, when the register has another one, tells its owner who can stop it.
func (s *Store) orderAcknowledgement(ctx context.Context, tx *sql.Tx, a council.AccessRequest, p council.Physician) error {
	id := strconv.FormatInt(a.ID, 10)
	err := s.reserve(ctx, tx, "ack/"+hashSecret(strings.ToLower(a.Email)), acksOfEmail, day)
	if err == nil {
		err = s.orderMail(ctx, tx, council.MailOrder{Key: "access_received/" + id, Template: "access_received", To: a.Email, Subject: "access", ID: a.ID,
			Values: map[string]string{"Due": a.Due.Due.Long()}})
	}
	if err != nil && council.CodeOf(err) != council.TooMany || !a.Moves(p) || p.Halted != "" {
		return ignoreTooMany(err)
	}
	if err := s.reserve(ctx, tx, "dispute/"+strconv.FormatInt(p.ID, 10), acksOfEmail, day); err != nil {
		return ignoreTooMany(err)
	}
	secret, err := s.issue(ctx, tx, disowning, 0, id, 30*day)
	if err != nil {
		return err
	}
	return s.orderMail(ctx, tx, council.MailOrder{Key: "access_dispute/" + id, Template: "access_dispute", To: p.Email, Physician: p.ID, Subject: "access", ID: a.ID,
		Values: map[string]string{"Name": p.FullName(), "Date": s.profile.Today(a.CreatedAt).Long()}, Secret: map[string]string{"Link": "/solicitar-ingreso/no-fui-yo?clave=" + secret}})
}

func ignoreTooMany(err error) error {
	if council.CodeOf(err) == council.TooMany {
		return nil
	}
	return err
}

// grant gives a physician an account, or the one there is, with an initial password that works once, for the hours of the profile.
func (s *Store) grant(ctx context.Context, tx *sql.Tx, p council.Physician, hash string) error {
	var id int64
	err := absent(tx.QueryRowContext(ctx, "SELECT id FROM accounts WHERE kind = 'physician' AND physician = ?", p.ID).Scan(&id))
	if council.CodeOf(err) == council.NotFound {
		id, err = addAccount(ctx, tx, council.Account{Kind: council.PhysicianAccount, User: p.Number, Name: p.FullName(), Email: p.Email, Physician: p.ID}, ms(s.now()))
	}
	if err != nil {
		return err
	}
	until := s.now().Add(time.Duration(s.profile.Access.PasswordHours) * time.Hour)
	if _, err := tx.ExecContext(ctx, "UPDATE accounts SET password = ?, initial_until = ?, must_change = 1 WHERE id = ?", hash, ms(until), id); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "DELETE FROM sessions WHERE account = ?", id); err != nil {
		return err
	}
	return record(ctx, tx, council.Event{Subject: "account", ID: id, Action: "grant", By: council.Program(), At: s.now()})
}
