package db

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"vigencia/council"
)

const documentColumns = `id, key, kind, COALESCE(request, 0), COALESCE(certificate, 0), COALESCE(enrolment, 0), COALESCE(endorsement, 0), COALESCE(credit, 0), code, human, sha256, size, ordered_at, made_at, attempts, next_at, problem`

func scanDocument(row interface{ Scan(...any) error }) (council.IssuedDocument, error) {
	var d council.IssuedDocument
	var ordered, made, next int64
	err := row.Scan(&d.ID, &d.Key, &d.Kind, &d.Request, &d.Certificate, &d.Enrolment, &d.Endorsement, &d.Credit, &d.Code, &d.Human, &d.SHA256, &d.Size, &ordered, &made, &d.Attempts, &next, &d.Problem)
	d.OrderedAt, d.MadeAt, d.NextAt = moment(ordered), moment(made), moment(next)
	return d, absent(err)
}

// DocumentsOfCertificate gives the papers of a certificate, the newest first.
func (s *Store) DocumentsOfCertificate(ctx context.Context, certificate int64) ([]council.IssuedDocument, error) {
	return s.documents(ctx, "WHERE certificate = ? ORDER BY id DESC", certificate)
}

// DocumentOfRequest gives the ficha of a request.
func (s *Store) DocumentOfRequest(ctx context.Context, request int64, kind council.DocumentType) (council.IssuedDocument, error) {
	return scanDocument(s.read.QueryRowContext(ctx, "SELECT "+documentColumns+" FROM documents WHERE request = ? AND kind = ? ORDER BY id DESC LIMIT 1", request, kind))
}

// DocumentOfCertificate gives the newest paper of a kind.
func (s *Store) DocumentOfCertificate(ctx context.Context, certificate int64, kind council.DocumentType) (council.IssuedDocument, error) {
	return scanDocument(s.read.QueryRowContext(ctx, "SELECT "+documentColumns+" FROM documents WHERE certificate = ? AND kind = ? ORDER BY id DESC LIMIT 1", certificate, kind))
}

// DocumentsWithProblem gives papers that could not be made, for staff to see; at most a hundred.
func (s *Store) DocumentsWithProblem(ctx context.Context) ([]council.IssuedDocument, error) {
	return s.documents(ctx, "WHERE made_at = 0 AND problem <> '' ORDER BY next_at, id LIMIT 100")
}

func (s *Store) documents(ctx context.Context, where string, args ...any) ([]council.IssuedDocument, error) {
	rows, err := s.read.QueryContext(ctx, "SELECT "+documentColumns+" FROM documents "+where, args...)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(rows *sql.Rows) (council.IssuedDocument, error) { return scanDocument(rows) })
}

// lease is how long a worker has a document to itself; afterwards another may try.
const lease = 2 * time.Minute

// MakeNext takes the first document that is due, lets draw make its bytes, and keeps them as issued. made is false when none is due.
// A failure is written at the document and tried again after retry(attempts); only the store's own failures are errors.
func (s *Store) MakeNext(ctx context.Context, draw func(DocumentValues) ([]byte, error), retry func(attempts int) time.Duration) (made bool, err error) {
	d, err := s.claimDocument(ctx)
	if council.CodeOf(err) == council.NotFound {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	values, err := s.documentValues(ctx, d)
	if err != nil {
		return true, s.documentFailed(ctx, d, retry, err)
	}
	b, err := draw(values)
	if err != nil {
		return true, s.documentFailed(ctx, d, retry, err)
	}
	sum, err := s.keepBytes(b)
	if err != nil {
		return true, errors.Join(err, s.documentFailed(ctx, d, retry, err))
	}
	err = s.tx(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, "UPDATE documents SET sha256 = ?, size = ?, made_at = ?, problem = '' WHERE id = ? AND made_at = 0", sum, len(b), ms(s.now()), d.ID)
		return err
	})
	if err == nil {
		s.wake() // a mail may have waited for it
	}
	return true, err
}

// claimDocument takes the first document that is due for the length of a lease.
func (s *Store) claimDocument(ctx context.Context) (council.IssuedDocument, error) {
	var id int64
	err := s.read.QueryRowContext(ctx, "SELECT id FROM documents WHERE made_at = 0 AND next_at <= ? ORDER BY next_at, id LIMIT 1", ms(s.now())).Scan(&id)
	if err != nil { // nothing is due: the writer is left alone
		return council.IssuedDocument{}, absent(err)
	}
	var d council.IssuedDocument
	err = s.tx(ctx, func(tx *sql.Tx) error {
		d, err = scanDocument(tx.QueryRowContext(ctx, `UPDATE documents SET attempts = attempts + 1, next_at = ?
			WHERE id = (SELECT id FROM documents WHERE made_at = 0 AND next_at <= ? ORDER BY next_at, id LIMIT 1) RETURNING `+documentColumns,
			ms(s.now().Add(lease)), ms(s.now())))
		return err
	})
	return d, err
}

func (s *Store) documentFailed(ctx context.Context, d council.IssuedDocument, retry func(int) time.Duration, problem error) error {
	return s.tx(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, "UPDATE documents SET problem = ?, next_at = ? WHERE id = ? AND made_at = 0", problem.Error(), ms(s.now().Add(retry(d.Attempts))), d.ID)
		return err
	})
}

// RetryDocument makes a document that failed due at once; staff ask for it when they have mended the cause.
func (s *Store) RetryDocument(ctx context.Context, id int64, by council.Actor) error {
	err := s.tx(ctx, func(tx *sql.Tx) error {
		if err := changedOnce(tx.ExecContext(ctx, "UPDATE documents SET next_at = 0 WHERE id = ? AND made_at = 0", id)); err != nil {
			return err
		}
		return record(ctx, tx, council.Event{Subject: "document", ID: id, Action: "retry", By: by, At: s.now()})
	})
	if err == nil {
		s.wake()
	}
	return err
}

// DocumentValues are what a document tells: the register when it is made, and the signers in office on the day it was issued.
type DocumentValues struct {
	Document    council.IssuedDocument
	Physician   council.Physician
	Certificate council.Certificate // of all but a ficha
	Delivery    council.Delivery    // of the same: where it is printed
	Request     council.Request     // of a ficha
	Term        council.Deadline    // of a ficha: the evaluation, as it was at submission
	EFile       *council.Attachment // of a ficha: the version that was submitted
	Exam        ExamSeat            // of a pass
	Endorsement council.Endorsement // of the paper of one, and of an attendance, with its organiser
	Organiser   council.Organiser
	Credit      council.Credit // of an attendance
	Signers     []council.Signer
	Rules       council.Rules
}

func (s *Store) documentValues(ctx context.Context, d council.IssuedDocument) (DocumentValues, error) {
	v := DocumentValues{Document: d, Rules: s.Rules()}
	var err error
	var physician int64
	switch d.Kind {
	case council.Ficha:
		if v.Request, err = s.Request(ctx, d.Request); err != nil {
			return v, err
		}
		physician = v.Request.Physician
		v.Term = v.Rules.EvaluationTerm(v.Request.SubmittedAt, v.Request.Office)
		if v.EFile, err = s.submittedFile(ctx, v.Request); err != nil {
			return v, err
		}
	case council.Constancia, council.Diploma, council.ProgressPaper, council.CertificatePaper:
		if v.Certificate, err = s.Certificate(ctx, d.Certificate); err != nil {
			return v, err
		}
		physician = v.Certificate.Physician
		v.Signers = v.Rules.SignersOn(v.Rules.Today(d.OrderedAt))
		if v.Delivery, err = s.Delivery(ctx, d.Certificate); ignoreAbsent(err) != nil {
			return v, err
		}
	case council.Pass:
		if v.Exam, err = s.examSeat(ctx, d.Enrolment); err != nil {
			return v, err
		}
		physician = v.Exam.Enrolment.Physician
	case council.EndorsementPaper:
		return v, s.endorsementValues(ctx, &v)
	case council.AttendancePaper:
		if physician, err = s.attendanceValues(ctx, &v); err != nil {
			return v, err
		}
	default:
		return v, fmt.Errorf("unknown kind of document %q", d.Kind)
	}
	v.Physician, err = s.Physician(ctx, physician)
	return v, err
}

// endorsementValues adds what the paper of an endorsement tells: the event, who organises it, and who signs.
func (s *Store) endorsementValues(ctx context.Context, v *DocumentValues) (err error) {
	v.Signers = v.Rules.SignersOn(v.Rules.Today(v.Document.OrderedAt))
	if v.Endorsement, err = s.Endorsement(ctx, v.Document.Endorsement); err == nil {
		v.Organiser, err = s.Organiser(ctx, v.Endorsement.Organiser)
	}
	return err
}

// attendanceValues adds what a constancia of attendance tells: the credit, its event and who signs; physician is whose it is.
func (s *Store) attendanceValues(ctx context.Context, v *DocumentValues) (physician int64, err error) {
	v.Signers = v.Rules.SignersOn(v.Rules.Today(v.Document.OrderedAt))
	if v.Credit, err = s.Credit(ctx, v.Document.Credit); err == nil {
		v.Endorsement, err = s.Endorsement(ctx, v.Credit.Endorsement)
	}
	return v.Credit.Physician, err
}

// submittedFile is the last e-file of the first round: what the request entered with.
func (s *Store) submittedFile(ctx context.Context, r council.Request) (*council.Attachment, error) {
	versions, err := s.Attachments(ctx, "request", r.ID, "efile")
	var last *council.Attachment
	for i, a := range versions {
		if a.Round == 1 {
			last = &versions[i]
		}
	}
	return last, err
}
