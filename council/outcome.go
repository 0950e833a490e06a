package council

import "time"

// An Outcome is all that one decision records: the changed things, the events, and the orders of mail and documents.
// The store keeps it whole or not at all.
type Outcome struct {
	Changes   []Change
	Events    []Event
	Mails     []MailOrder
	Documents []DocumentOrder
}

// A Change is a thing of the domain in its new state: Request, Remark, Evaluation, Certificate, Delivery…
type Change interface{ change() }

// An Event is one line of the append-only log: who did what to which thing. Its payload is kept apart, so that personal data can be erased.
type Event struct {
	Subject string // "request", "certificate", "physician"…
	ID      int64  // 0: the thing that this outcome makes
	Action  string
	By      Actor
	At      time.Time
	Payload map[string]string
}

// A MailOrder asks for one mail. Key makes it happen once; Template is the mail of the profile; To is an address, or empty for the
// physician's address on file. Secret values are sealed until delivered. After names the key of a document that is attached when made.
type MailOrder struct {
	Key       string
	Template  string
	To        string
	Physician int64
	Values    map[string]string
	Secret    map[string]string
	After     []string
	Subject   string
	ID        int64
}

// A DocumentOrder asks for one document to be made once. Key is unique, as "ficha/2026-000123/1".
type DocumentOrder struct {
	Key     string
	Kind    DocumentType
	Subject string
	ID      int64
}

// A DocumentType is a kind of paper that the council issues.
type DocumentType string

// The documents. A council's profile says which of them a certificate has; every request has its ficha.
const (
	Ficha            DocumentType = "ficha"
	Constancia       DocumentType = "constancia"
	Diploma          DocumentType = "diploma"
	ProgressPaper    DocumentType = "progress"    // constancia de certificado en trámite: there is a number, and the certificate is being printed
	CertificatePaper DocumentType = "certificate" // the certificate itself, once received and signed
	Pass             DocumentType = "pass"        // pase de examen
	EndorsementPaper DocumentType = "endorsement" // the endorsement of an event
	AttendancePaper  DocumentType = "attendance"  // constancia of attendance, of one credit
)
