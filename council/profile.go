package council

import "time"

// Profile is a council: its rules, words, pages and mails, as read from its folder and checked. It is never changed after loading.
type Profile struct {
	Key     string // folder name, theme of the look, and the mark in the data folder
	Lang    string // "es-PE"
	Zone    *time.Location
	Site    Site
	Contact Contact

	Number      NumberFormat
	RNE         NumberFormat
	Mobile      PhoneFormat
	Documents   []DocumentKind
	Offices     []Office
	Specialties []Specialty
	Kinds       []Kind
	Calendar    Calendar
	Tables      []Table
	Reasons     []Reason
	Terms       Terms
	Validity    Validity
	Access      AccessRules
	Delivery    []DeliveryStage
	Series      []Series // certificate numbers
	Signers     []Signer
	Consents    []Consent
	Paper       Paper

	Words Words
	Home  []HomeLink
	Steps []Step
	Pages map[string]Text   // by name, as in /paginas/<name>
	Mails map[string]string // sources of the mails by key, in the form that package mail parses
}

// Site is how the council is named on screens and papers.
type Site struct {
	Name    string // "Colegio Médico del Perú"
	Unit    string // "Consejo Nacional"
	Short   string // "Colegio Médico"
	Mark    string // two letters for the mark
	System  string // "Recertificación Médica - Vía Virtual"
	Tagline string
	Town    string // place of issue on papers
}

// Contact is whom a physician can call. Example marks figures that the council has to replace.
type Contact struct {
	Requests     string // recertificacion@cmp.org.pe (step 16)
	Certificates string // creditaje@cmp.org.pe (step 14)
	Phone        string
	Example      bool
}

// An Office is a regional council. Example marks contact data that the council has to replace.
type Office struct {
	Code    string // "III"
	Name    string // "CR III LIMA" (guide)
	Long    string // "CONSEJO REGIONAL III LIMA" (register)
	City    string
	Phone   string
	Address string
	Hours   string
	Mail    string
	Example bool
}

// A Specialty is one of the register's names; Retired ones stay for older diplomas.
type Specialty struct {
	Code    string
	Name    string
	Parent  string
	Retired bool
}

// A Kind of request and its rules. PerRegistration offers one per registration of a specialty, as `Especialidad: PSIQUIATRIA`.
type Kind struct {
	Code            string // "general", "specialty"
	Label           string // "Médico Cirujano"; for specialties "Especialidad: {Specialty}"
	PerRegistration bool
	EFile           EFileRule
	Table           string // which table judges it
	MaxDescription  int
	Series          string // series of its certificate numbers
}

// EFileRule is what an e-file has to be (step 8 of the guide).
type EFileRule struct {
	MaxBytes int64
}

// A Reason of a remark or a denial, from a closed list. Final ones may deny without a remedy first.
type Reason struct {
	Code  string
	Label string
	Help  string // what the physician has to do
	Final bool
}

// Terms are in working days, but Warnings, in months before the end of validity, and RosterFresh, in days.
type Terms struct {
	Evaluation  int
	Remedy      int
	Access      int
	Reminders   []int
	Warnings    []int
	RosterFresh int
}

// AccessRules are the ways in which a stranger can prove who he is (decision 1), and how long the initial password works.
type AccessRules struct {
	Proofs        []Proof
	PasswordHours int
	ResetMinutes  int
	InviteHours   int
	EmailHold     int // hours that a changed address waits
}

// A Proof is one way of the closed list.
type Proof struct{ Code, Label, Hint string }

// A DeliveryStage is a step of the paper's way, as the profile picks it from the table of deliveries.
type DeliveryStage struct {
	Stage DeliveryState
	Label string
	Days  int // working days after which it is late; 0 = no term
}

// Series is a gapless sequence of certificate numbers.
type Series struct {
	Code  string
	Label string
	Start int64 // the first number, unless the administrator sets another
}

// A Signer signs papers issued between From and To (zero = open).
type Signer struct {
	Name, Post string
	From, To   Date
	Example    bool
}

// A Consent is a text that a person accepts, by version.
type Consent struct {
	Code, Version, Label, Text string
}

// Paper holds colours and texts of the printed documents.
type Paper struct {
	Ink, Primary, Accent, Tint, Soft string // #rrggbb
	Texts                            Words
	Logo                             []byte
	Example                          bool // wording not confirmed by the council
}

// A HomeLink is a line of the public home, as in step 2 of the guide.
type HomeLink struct {
	Label  string
	Action string // "Ver Pdf", "Iniciar proceso aquí", "Ver video"
	Page   string // name under /paginas/, or ""
	Href   string // own address or a plain link out
	Depth  int
	New    bool
}

// A Step of the council's guide, for the help page.
type Step struct {
	Number int
	Title  string
	Text   string // HTML
	Href   string
}

// A Text is a page: its title and its HTML, made of the profile's Markdown.
type Text struct {
	Name, Title, HTML string
	Official          bool // its PDF is the council's own: shown once staff have uploaded it
}

// Office gives the office of code; ok is false when there is none.
func (p *Profile) Office(code string) (Office, bool) {
	for _, o := range p.Offices {
		if o.Code == code {
			return o, true
		}
	}
	return Office{}, false
}

// OfficeName is the name of the office of code as the guide writes it, or the code itself.
func (p *Profile) OfficeName(code string) string {
	if o, ok := p.Office(code); ok {
		return o.Name
	}
	return code
}

// Kind gives the kind of request of code; ok is false when there is none.
func (p *Profile) Kind(code string) (Kind, bool) {
	for _, k := range p.Kinds {
		if k.Code == code {
			return k, true
		}
	}
	return Kind{}, false
}

// Today is the civil date at a moment, in the council's zone.
func (p *Profile) Today(at time.Time) Date { return DateOf(at.In(p.Zone)) }

// SignersOn lists who is in office on a day.
func (p *Profile) SignersOn(day Date) []Signer {
	var in []Signer
	for _, s := range p.Signers {
		if (s.From.IsZero() || !day.Before(s.From)) && (s.To.IsZero() || !day.After(s.To)) {
			in = append(in, s)
		}
	}
	return in
}
