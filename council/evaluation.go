package council

import (
	"cmp"
	"time"
)

// A Remark is what the evaluator asks to be remedied: a reason of the closed list, a note and the page of the e-file.
type Remark struct {
	ID        int64
	Request   int64
	Round     int
	Reason    string
	Note      string
	Page      int   // of the e-file of that round; 0 = the whole file
	Activity  int64 // of a ledger, that was refused; 0 = the remark is of none
	Repeats   int64 // the remark of an earlier round that was not satisfied; 0 = new
	Answer    string
	Satisfied bool // as the evaluator found it in a later round
	By        int64
	At        time.Time
}

func (Remark) change() {}

// An Attachment is one version of a file in a slot of its owner. Its bytes are named by SHA-256; every version is kept.
type Attachment struct {
	ID         int64
	Owner      string // "request", "page", "physician", "activity", "enrolment", "delivery"
	OwnerID    int64
	Slot       string // "efile", the page's name, or a code of the checklist
	Version    int
	Round      int // of the request for which it was prepared
	Format     FileFormat
	SHA256     string
	Size       int64
	Pages      int
	SentName   string // the name that the person's file had; shown to staff, never used as a path
	Questioned bool   // its name carries another member's number, and the sender has not yet said that it is his (decision 3)
	State      AttachmentState
	Reason     string // of the closed list, when refused
	Note       string
	By         int64
	BeganAt    time.Time // when the upload began: filing counts from then
	ReceivedAt time.Time
	DecidedBy  int64 // account that accepted or refused it
	DecidedAt  time.Time
}

// A FileFormat is what a file is by its content; its name ends so.
type FileFormat string

// The formats that a person can send.
const (
	PDF  FileFormat = "pdf"
	JPEG FileFormat = "jpg"
	PNG  FileFormat = "png"
)

// An AttachmentState is what staff have said of a version.
type AttachmentState string

// The states of a version. E-files and official pages stay sent: nobody accepts them one by one.
const (
	FileSent     AttachmentState = "sent"
	FileAccepted AttachmentState = "accepted"
	FileRefused  AttachmentState = "refused"
)

// Extension is how names of the format end: ".pdf", also for what says nothing.
func (f FileFormat) Extension() string { return "." + string(cmp.Or(f, PDF)) }

// Type is the media type under which the format is sent.
func (f FileFormat) Type() string {
	switch f {
	case JPEG:
		return "image/jpeg"
	case PNG:
		return "image/png"
	}
	return "application/pdf"
}

// Name is how an e-file is kept and downloaded (decision 3, step 8): the physician's number and year, as 023546-2026.pdf.
func (a Attachment) Name(number string, year int) string {
	return number + "-" + itoa(year) + a.Format.Extension()
}

// PaperName is how a document of the checklist, a proof or an evidence is downloaded: the physician's number, its slot and its version, as
// 8964938-titulo-2.jpg.
func (a Attachment) PaperName(number string) string {
	return number + "-" + a.Slot + "-" + itoa(a.Version) + a.Format.Extension()
}

// MaxAnswer is the most characters of an answer to a remark.
const MaxAnswer = 1000

// Prepared says whether a remedy was begun for the round: an answer, or a new version of the e-file.
func Prepared(remarks []Remark, versions []Attachment, round int) bool {
	for _, m := range remarks {
		if m.Round == round && m.Answer != "" {
			return true
		}
	}
	for _, v := range versions {
		if v.Round > round {
			return true
		}
	}
	return false
}

// Remarkable says whether the evaluator may make this remark in this round: all come at once in the first, and a later round only
// repeats one of an earlier round that was not satisfied (product.md, Evaluation).
func Remarkable(m Remark, round int, earlier []Remark) error {
	if round <= 1 {
		return nil
	}
	for _, e := range earlier {
		if e.ID == m.Repeats && !e.Satisfied {
			return nil
		}
	}
	return Refuse(Invalid, "request.refuse.new_remark")
}
