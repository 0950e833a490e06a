package council

import "time"

// An IssuedDocument is a paper of the council with a QR: ordered by a decision, made once, kept as issued. What its code resolves to is
// the register as it is now, never the bytes.
type IssuedDocument struct {
	ID          int64
	Key         string
	Kind        DocumentType
	Request     int64 // of a ficha; else 0
	Certificate int64 // of a constancia or diploma; else 0
	Enrolment   int64 // of a pass; else 0
	Endorsement int64 // of the paper of an endorsement; else 0
	Credit      int64 // of a constancia of attendance; else 0
	Code        string
	Human       string
	SHA256      string // of the bytes as issued; "" until made
	Size        int64
	OrderedAt   time.Time // the moment of issue: its signers were in office then
	MadeAt      time.Time
	Attempts    int
	NextAt      time.Time
	Problem     string // why the last try failed; staff see it
}

// Made says whether the bytes exist.
func (d IssuedDocument) Made() bool { return !d.MadeAt.IsZero() }

// VerifyPath is the path at which a document's code resolves.
func (d IssuedDocument) VerifyPath() string { return "/v/" + d.Code }
