package council

// A File is all that Mi Expediente shows of a physician, each section with its state. Sections of modules that the council does not have stay empty.
type File struct {
	Physician    Physician
	AsksCase     bool // it has to be known whether he is a resident, a graduate or studied abroad
	Papers       []FilePaper
	Photographs  Photographs
	Eligibility  Eligibility
	Requests     []Request // newest first, the draft among them
	Certificates []Certificate
	Mails        []FileMail
	Points       FilePoints
	Exams        []FileLine
	Deliveries   []FileLine
}

// A FileMail is a mail that was ordered to the physician: which, how far it came, and when.
type FileMail struct {
	Template string
	State    string // "waiting", "sent", "bounced"…
	On       Date
}

// FilePoints is what the ledger says in one line; Shown only where the council renews by points and the physician has something to renew.
type FilePoints struct {
	Shown   bool
	Total   Points // what stands
	Waiting Points // claimed, and not judged yet
	Pass    Points
	Missing Points
	Enough  bool // it can be sent, as far as points go
}

// A FileLine is one thing of a module: an enrolment, a delivery. State is a word key.
type FileLine struct {
	Title   string
	Step    string // what to do, as a title
	Small   string // and how, until when
	State   string
	Href    string
	Request int64 // that an enrolment belongs to
	Act     bool  // it waits for the physician
	Over    bool  // nothing follows
}

// A NextStep is the one line on top of Mi Expediente: Key names its words, file.next.<Key>.title, .text and .link, filled with Args.
type NextStep struct {
	Key  string
	Args []string
	Href string
}

// NextStep says what the physician has to do next, or what he waits for: what is refused first, then what is missing, then what the council does.
func (f File) NextStep(r Rules, today Date) NextStep {
	for _, ask := range []func(Rules, Date) (NextStep, bool){f.stepHalted, f.stepRefused, f.stepContact, f.stepCase, f.stepRemedy, f.stepModule, f.stepMissing,
		f.stepPrinting, f.stepPhotographs, f.stepDraft, f.stepWaiting, f.stepRequest, f.stepRenew, f.stepFirst, f.stepPaper} {
		if step, ok := ask(r, today); ok {
			return step
		}
	}
	return NextStep{Key: "nothing"}
}
