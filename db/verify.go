package db

import (
	"context"
	"database/sql/driver"

	"vigencia/council"
)

// A Verified is what the register says now about a paper: only what the law makes public.
type Verified struct {
	Document    council.IssuedDocument // kind, human code and order; zero for a paper of before the system
	Certificate council.Certificate    // zero for a ficha
	Request     *council.Request       // of a ficha, and nil of all others: number, label, status, day of entry
	Exam        *ExamSeat              // of a pass, and nil of all others
	Event       *council.Endorsement   // of the paper of an endorsement or of an attendance, and nil of all others
	Credit      *council.Credit        // of a constancia of attendance, and nil of all others
	Holder      Holder
	Newer       string // code of the paper that took this one's place, "" when none did
	Current     Current
}

// A Holder is a member as the public register shows one.
type Holder struct {
	Number, Surname1, Surname2, Names, Office, Standing, Membership string
	ID                                                              int64  // of a search of the register
	State                                                           string // likewise
}

// Standing is the one big word on a civil date: the certificate's own, and of a paper that a newer one took the place of, Replaced.
func (v Verified) Standing(today council.Date) council.Standing {
	standing := v.Certificate.On(today)
	if v.Newer != "" && (standing == council.InForce || standing == council.Expired) {
		return council.Replaced
	}
	return standing
}

// FullName reads as on a title.
func (h Holder) FullName() string { return h.physician().FullName() }

// ListName reads as in a list: surnames, names.
func (h Holder) ListName() string { return h.physician().ListName() }

func (h Holder) physician() council.Physician {
	return council.Physician{Surname1: h.Surname1, Surname2: h.Surname2, Names: h.Names}
}

// A Current is another certificate of the same registration that is in force and ends later; its Number is "" when there is none.
type Current struct {
	Number, Label, Code string
	ValidTo             council.Date
}

// What a paper that stands tells is one statement that opens three trees, and of their columns only those that a page or a program is told: it is scanned more than
// all others together, and each page of the file that is not read counts (documents_verified). What else there is to say of one that does not stand is a second.
// A bound value that SQLite compares with a column of a table with partial indexes makes it compile the statement again for each value; one that is cast does not,
// and the read takes a fifth of the time.
const (
	verifyColumns = `c.id, c.number, c.label, c.specialty, c.rne, c.decided_on, c.valid_from, c.valid_to, COALESCE(c.replaced_by, 0), c.suspended, c.revoked, c.act_at,
	p.number, p.surname1, p.surname2, p.names, p.standing`

	// rowColumns are a certificate and its holder as lists of the council show them.
	rowColumns = `c.id, c.physician, COALESCE(c.registration, 0), c.number, c.kind, c.label, c.specialty, c.rne, c.decided_on, c.valid_from, c.valid_to,
	c.origin, COALESCE(c.replaced_by, 0), c.suspended, c.revoked, c.act_at, p.number, p.surname1, p.surname2, p.names, p.office, p.standing, p.membership`

	verifyPaper = `SELECT d.kind, d.human, COALESCE(d.replaced_by, 0), ` + verifyColumns + `
	FROM documents d INDEXED BY documents_verified JOIN certificates c ON c.id = d.certificate JOIN physicians p ON p.id = c.physician WHERE d.code = CAST(?1 AS TEXT)`

	verifyFicha = `SELECT d.kind, d.human, d.ordered_at, r.number, r.label, r.status, r.submitted_at, p.number, p.surname1, p.surname2, p.names, p.office, p.standing, p.membership
	FROM documents d JOIN requests r ON r.id = d.request JOIN physicians p ON p.id = r.physician WHERE d.code = CAST(? AS TEXT)`

	verifyOld = `SELECT COALESCE((SELECT n.code FROM documents n WHERE n.certificate = c.id ORDER BY n.kind, n.id DESC LIMIT 1), ''), ` + verifyColumns + `
	FROM certificates c JOIN physicians p ON p.id = c.physician WHERE c.number = CAST(?1 AS TEXT) AND p.folded1 = CAST(?2 AS TEXT) ORDER BY c.id DESC LIMIT 1`

	// verifyInstead is what stands in the place of a paper: a newer one of the certificate or of the one that replaced it, and another certificate of the registration.
	verifyInstead = `SELECT COALESCE((SELECT n.code FROM documents n WHERE n.id = ?3), (SELECT n.code FROM documents n WHERE n.certificate = c.replaced_by AND n.kind = ?4 ORDER BY n.id DESC LIMIT 1), ''),
	COALESCE(k.number, ''), COALESCE(k.label, ''), k.valid_to,
	COALESCE((SELECT n.code FROM documents n WHERE n.certificate = k.id AND n.kind <> 'diploma' ORDER BY n.kind DESC, n.id DESC LIMIT 1), '')
	FROM certificates c LEFT JOIN certificates k ON k.id = (SELECT l.id FROM certificates l
		WHERE l.physician = c.physician AND l.valid_to > c.valid_to AND l.valid_to >= CAST(?1 AS TEXT) AND l.valid_from <= CAST(?1 AS TEXT)
		AND l.id <> c.id AND l.revoked = 0 AND l.suspended = 0 AND l.replaced_by IS NULL AND (l.registration = c.registration OR (l.kind = c.kind AND l.specialty = c.specialty))
		ORDER BY l.valid_to DESC LIMIT 1)
	WHERE c.id = ?2`
)

// row is where rowColumns are read into.
func (v *Verified) row() []any {
	c, h := &v.Certificate, &v.Holder
	return []any{&c.ID, &c.Physician, &c.Registration, &c.Number, &c.Kind, &c.Label, &c.Specialty, &c.RNE, &c.DecidedOn, &c.ValidFrom, &c.ValidTo,
		&c.Origin, &c.ReplacedBy, &c.Suspended, &c.Revoked, scanned{&c.ActAt}, &h.Number, &h.Surname1, &h.Surname2, &h.Names, &h.Office, &h.Standing, &h.Membership}
}

// certificate is where verifyColumns are read into.
func (v *Verified) certificate() []any {
	c, h := &v.Certificate, &v.Holder
	return []any{&c.ID, &c.Number, &c.Label, &c.Specialty, &c.RNE, &c.DecidedOn, &c.ValidFrom, &c.ValidTo, &c.ReplacedBy, &c.Suspended, &c.Revoked, scanned{&c.ActAt},
		&h.Number, &h.Surname1, &h.Surname2, &h.Names, &h.Standing}
}

// Verify gives what the register says of the paper with this code: one indexed read of one that stands, two of one that does not or of a ficha, and a few of a pass, of an endorsement or of an attendance.
// An unknown code is not found.
func (s *Store) Verify(ctx context.Context, code string) (Verified, error) {
	v := Verified{Document: council.IssuedDocument{Code: code}}
	var newer int64
	err := absent(s.papers.one(ctx, []driver.Value{code}, append([]any{(*string)(&v.Document.Kind), &v.Document.Human, &newer}, v.certificate()...)...))
	if err == nil {
		return v, s.instead(ctx, &v, newer)
	}
	if council.CodeOf(err) == council.NotFound {
		h := &v.Holder
		v.Request = &council.Request{}
		err = s.one(ctx, verifyFicha, []any{code}, &v.Document.Kind, &v.Document.Human, scanned{&v.Document.OrderedAt}, &v.Request.Number, &v.Request.Label, &v.Request.Status,
			scanned{&v.Request.SubmittedAt}, &h.Number, &h.Surname1, &h.Surname2, &h.Names, &h.Office, &h.Standing, &h.Membership)
	}
	if council.CodeOf(err) == council.NotFound {
		v, err = s.verifyPass(ctx, v)
	}
	if council.CodeOf(err) == council.NotFound {
		v, err = s.verifyEndorsement(ctx, v)
	}
	if council.CodeOf(err) == council.NotFound {
		return s.verifyAttendance(ctx, v)
	}
	return v, err
}

// VerifyOld gives what the register says of a certificate by its number and the first surname of its holder, for papers without QR.
// When the certificate has a paper with a code, that is in Document.Code.
func (s *Store) VerifyOld(ctx context.Context, number, surname string) (Verified, error) {
	var v Verified
	err := s.one(ctx, verifyOld, []any{number, council.Fold(surname)}, append([]any{&v.Document.Code}, v.certificate()...)...)
	if err != nil {
		return v, err
	}
	return v, s.instead(ctx, &v, 0)
}

// instead reads what took the place of a paper that does not stand: newer is the id of the paper made after it, 0 when there is none.
func (s *Store) instead(ctx context.Context, v *Verified, newer int64) error {
	today := s.profile.Today(s.now())
	if newer == 0 && v.Certificate.On(today) == council.InForce {
		return nil
	}
	return s.one(ctx, verifyInstead, []any{today, v.Certificate.ID, newer, v.Document.Kind}, &v.Newer, &v.Current.Number, &v.Current.Label, &v.Current.ValidTo, &v.Current.Code)
}

// CodeOfHuman gives the code of the paper that has this human code.
func (s *Store) CodeOfHuman(ctx context.Context, human string) (code string, err error) {
	err = s.one(ctx, "SELECT code FROM documents WHERE human = ?", []any{human}, &code)
	return code, err
}

func (s *Store) one(ctx context.Context, query string, args []any, into ...any) error {
	return absent(s.read.QueryRowContext(ctx, query, args...).Scan(into...))
}
