package db

import (
	"context"

	"vigencia/council"
)

// A Verified is what the register says now about a paper: only what the law makes public.
type Verified struct {
	Document    council.IssuedDocument // kind, human code and order; zero for a paper of before the system
	Certificate council.Certificate    // zero for a ficha
	Request     council.Request        // of a ficha: number, label, status, day of entry
	Exam        ExamSeat               // of a pass
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

// All that a paper tells is one statement, and of the columns only those that a page or a program is told: every page of the file that is not read
// counts (documents_verified, documents.replaced_by). A bound value that SQLite compares with a column of a table with partial indexes makes it compile the
// statement again for each value; one that is cast does not, and the read takes a fifth of the time.
const (
	verifyColumns = `c.number, c.label, c.specialty, c.rne, c.decided_on, c.valid_from, c.valid_to, COALESCE(c.replaced_by, 0), c.suspended, c.revoked, c.act_at,
	p.number, p.surname1, p.surname2, p.names, p.standing`

	// rowColumns are a certificate and its holder as lists of the council show them.
	rowColumns = `c.id, c.physician, COALESCE(c.registration, 0), c.number, c.kind, c.label, c.specialty, c.rne, c.decided_on, c.valid_from, c.valid_to,
	c.origin, COALESCE(c.replaced_by, 0), c.suspended, c.revoked, c.act_at, p.number, p.surname1, p.surname2, p.names, p.office, p.standing, p.membership`

	currentColumns = `, COALESCE(k.number, ''), COALESCE(k.label, ''), k.valid_to,
	COALESCE((SELECT n.code FROM documents n WHERE n.certificate = k.id AND n.kind <> 'diploma' ORDER BY n.kind DESC, n.id DESC LIMIT 1), '')`

	verifyHolder = `JOIN physicians p ON p.id = c.physician LEFT JOIN certificates k ON k.id =
	(SELECT l.id FROM certificates l WHERE l.physician = c.physician AND l.valid_to > c.valid_to AND l.valid_to >= CAST(?1 AS TEXT) AND l.valid_from <= CAST(?1 AS TEXT)
	AND l.id <> c.id AND l.revoked = 0 AND l.suspended = 0 AND l.replaced_by IS NULL AND (l.registration = c.registration OR (l.kind = c.kind AND l.specialty = c.specialty))
	ORDER BY l.valid_to DESC LIMIT 1)`

	verifyPaper = `SELECT d.kind, d.human,
	COALESCE((SELECT n.code FROM documents n WHERE n.id = d.replaced_by),
		(SELECT n.code FROM documents n WHERE n.certificate = c.replaced_by AND n.kind = d.kind ORDER BY n.id DESC LIMIT 1), ''), ` + verifyColumns + currentColumns + `
	FROM documents d INDEXED BY documents_verified JOIN certificates c ON c.id = d.certificate ` + verifyHolder + ` WHERE d.code = CAST(?2 AS TEXT)`

	verifyFicha = `SELECT d.kind, d.human, d.ordered_at, r.number, r.label, r.status, r.submitted_at, p.number, p.surname1, p.surname2, p.names, p.office, p.standing, p.membership
	FROM documents d JOIN requests r ON r.id = d.request JOIN physicians p ON p.id = r.physician WHERE d.code = CAST(? AS TEXT)`

	verifyOld = `SELECT COALESCE((SELECT n.code FROM documents n WHERE n.certificate = c.id ORDER BY n.kind, n.id DESC LIMIT 1), ''), ` + verifyColumns + currentColumns + `
	FROM certificates c ` + verifyHolder + ` WHERE c.number = CAST(?2 AS TEXT) AND p.folded1 = CAST(?3 AS TEXT) ORDER BY c.id DESC LIMIT 1`
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
	return []any{&c.Number, &c.Label, &c.Specialty, &c.RNE, &c.DecidedOn, &c.ValidFrom, &c.ValidTo, &c.ReplacedBy, &c.Suspended, &c.Revoked, scanned{&c.ActAt},
		&h.Number, &h.Surname1, &h.Surname2, &h.Names, &h.Standing}
}

// said is where verifyColumns and the currentColumns after them are read into.
func (v *Verified) said() []any {
	return append(v.certificate(), &v.Current.Number, &v.Current.Label, &v.Current.ValidTo, &v.Current.Code)
}

// Verify gives what the register says of the paper with this code: one indexed read, or two for a ficha, and a few for a pass. An unknown code is not found.
func (s *Store) Verify(ctx context.Context, code string) (Verified, error) {
	v := Verified{Document: council.IssuedDocument{Code: code}}
	err := s.one(ctx, verifyPaper, []any{s.profile.Today(s.now()), code}, append([]any{&v.Document.Kind, &v.Document.Human, &v.Newer}, v.said()...)...)
	if council.CodeOf(err) == council.NotFound {
		h := &v.Holder
		err = s.one(ctx, verifyFicha, []any{code}, &v.Document.Kind, &v.Document.Human, scanned{&v.Document.OrderedAt}, &v.Request.Number, &v.Request.Label, &v.Request.Status,
			scanned{&v.Request.SubmittedAt}, &h.Number, &h.Surname1, &h.Surname2, &h.Names, &h.Office, &h.Standing, &h.Membership)
	}
	if council.CodeOf(err) == council.NotFound {
		return s.verifyPass(ctx, v)
	}
	return v, err
}

// VerifyOld gives what the register says of a certificate by its number and the first surname of its holder, for papers without QR.
// When the certificate has a paper with a code, that is in Document.Code.
func (s *Store) VerifyOld(ctx context.Context, number, surname string) (Verified, error) {
	var v Verified
	err := s.one(ctx, verifyOld, []any{s.profile.Today(s.now()), number, council.Fold(surname)}, append([]any{&v.Document.Code}, v.said()...)...)
	return v, err
}

// CodeOfHuman gives the code of the paper that has this human code.
func (s *Store) CodeOfHuman(ctx context.Context, human string) (code string, err error) {
	err = s.one(ctx, "SELECT code FROM documents WHERE human = ?", []any{human}, &code)
	return code, err
}

func (s *Store) one(ctx context.Context, query string, args []any, into ...any) error {
	return absent(s.read.QueryRowContext(ctx, query, args...).Scan(into...))
}
