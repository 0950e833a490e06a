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
	Members     MemberWords
	Offices     []Office
	States      []State
	Register    Register
	Specialties []Specialty
	Kinds       []Kind
	Checklist   Checklist
	Calendar    Calendar
	Optional    []SpecialDay // days that the State moves and the council may adopt; none counts until staff add it
	Tables      []Table
	Reasons     []Reason
	Terms       Terms
	Validity    Validity
	Membership  MembershipRules
	Access      AccessRules
	Delivery    []DeliveryStage
	Exam        ExamRules
	Endorsement EndorsementRules
	Series      []Series // certificate numbers
	Signers     []Signer
	Consents    []Consent
	Paper       Paper

	NumberOnRenewal string // KeepNumber or NewNumber
	Proxy           bool   // somebody else may collect a certificate, with a carta poder
	Papers          []PaperRule
	Printer         Printer
	Courier         Courier

	Words Words
	Home  Home
	Menus Menus
	Moved []Moved
	Steps map[string][]Step // by the name of the page that shows them
	Pages map[string]Text   // by name, as in /paginas/<name>
	Mails map[string]string // sources of the mails by key, in the form that package mail parses

	MailFooter string // Markdown at the foot of every mail: how to know that it is ours
}

// Site is how the council is named on screens and papers.
type Site struct {
	Name    string `yaml:"name"`   // "Colegio Médico del Perú"
	Unit    string `yaml:"unit"`   // "Consejo Nacional"
	Short   string `yaml:"short"`  // "Colegio Médico"
	Mark    string `yaml:"mark"`   // two letters for the mark
	System  string `yaml:"system"` // "Recertificación Médica - Vía Virtual"
	Tagline string `yaml:"tagline"`
	Brand   string `yaml:"brand"`  // #rrggbb of the council's theme, for mails
	Accent  string `yaml:"accent"` // #rrggbb
	Town    string `yaml:"town"`   // place of issue on papers
	Narrow  string `yaml:"narrow"` // name in a narrow masthead, when Name is too long for it; "" when it is not
	Shell   Shell  `yaml:"shell"`  // of a physician's pages
}

// Contact is whom a physician can call. Example marks figures that the council has to replace.
type Contact struct {
	Requests     string `yaml:"requests"`     // recertificacion@cmp.org.pe (step 16)
	Certificates string `yaml:"certificates"` // creditaje@cmp.org.pe (step 14)
	Phone        string `yaml:"phone"`
	Example      bool   `yaml:"example"`
}

// An Office is a regional council. Example marks contact data that the council has to replace.
type Office struct {
	Code    string `yaml:"code"` // "III"
	Name    string `yaml:"name"` // "CR III LIMA" (guide)
	Long    string `yaml:"long"` // "CONSEJO REGIONAL III LIMA" (register)
	City    string `yaml:"city"`
	Phone   string `yaml:"phone"`
	Address string `yaml:"address"`
	Hours   string `yaml:"hours"`
	Mail    string `yaml:"mail"`
	Example bool   `yaml:"example"`
}

// A Specialty is one of the register's names; Retired ones stay for older diplomas.
type Specialty struct {
	Code   string `yaml:"code"`
	Name   string `yaml:"name"`
	Parent string `yaml:"parent"`
	// Requires is the specialty whose certificate must be in force before this one can be sat for, "" for none.
	Requires string `yaml:"requires"`
	Retired  bool   `yaml:"retired"`
}

// A Reason of a remark or a denial, from a closed list. Final ones may deny without a remedy first.
type Reason struct {
	Code  string `yaml:"code"`
	Label string `yaml:"label"`
	Help  string `yaml:"help"` // what the physician has to do
	Final bool   `yaml:"final"`

	Retired bool `yaml:"-"` // no longer offered; what it was given for keeps its label
}

// Terms are in working days, but Warnings, in months before the end of validity, and RosterFresh, in days.
type Terms struct {
	Evaluation  int   `yaml:"evaluation"`
	Remedy      int   `yaml:"remedy"`
	Access      int   `yaml:"access"`
	Reminders   []int `yaml:"reminders"`
	Warnings    []int `yaml:"warnings"`
	RosterFresh int   `yaml:"roster_fresh"`
}

// MembershipRules are what a new request asks of the roster.
type MembershipRules struct {
	Active bool `yaml:"active"` // that the membership be ACTIVO: who is not is refused, by a fresh roster
	Able   bool `yaml:"able"`   // that the standing be HÁBIL: who is not proves it with the request
}

// AccessRules are the ways in which a stranger can prove who he is (decision 1), and how long the initial password works.
type AccessRules struct {
	Proofs        []Proof `yaml:"proofs"`
	PasswordHours int     `yaml:"password_hours"`
	ResetMinutes  int     `yaml:"reset_minutes"`
	InviteHours   int     `yaml:"invite_hours"`
	EmailHold     int     `yaml:"email_hold"` // hours that a changed address waits

	Register bool     `yaml:"register"` // who is not in the register can register: a provisional account (decision 1)
	Claim    bool     `yaml:"claim"`    // who is in the register and has no account gets access by asking for a password, at the address on file
	Confirms []string `yaml:"confirms"` // documents of the checklist that end a provisional account once they are accepted
}

// A Proof is one way of the closed list.
type Proof struct {
	Code  string `yaml:"code"`
	Label string `yaml:"label"`
	Hint  string `yaml:"hint"`
}

// A DeliveryStage is a step of the paper's way, as the profile picks it from the table of deliveries.
type DeliveryStage struct {
	Stage   DeliveryState `yaml:"stage"`
	Label   string        `yaml:"label"`
	Days    int           `yaml:"days"`    // working days after which it is late; 0 = no term
	Natural bool          `yaml:"natural"` // the days are of the calendar
}

// Series is a gapless sequence of certificate numbers.
type Series struct {
	Code    string `yaml:"code"`
	Label   string `yaml:"label"`
	Start   int64  `yaml:"start"`   // the first number, unless the administrator sets another
	Pattern string `yaml:"pattern"` // how the number is written, "{N}" being its figures: "GO-{N}"
	Width   int    `yaml:"width"`   // least figures, filled with zeros at the left; 0 = as they come
}

// A Signer signs papers issued between From and To (zero = open).
type Signer struct {
	Name    string `yaml:"name"`
	Post    string `yaml:"post"`
	From    Date   `yaml:"from,omitempty"`
	To      Date   `yaml:"to,omitempty"`
	Example bool   `yaml:"example"`
}

// A Consent is a text that a person accepts, by version. Label is the sentence at the box; Text is plain, a blank line parts paragraphs.
type Consent struct {
	Code    string `yaml:"code"`
	Version string `yaml:"version"`
	Label   string `yaml:"label"`
	Text    string `yaml:"text"`
}

// Paper holds colours and texts of the printed documents.
type Paper struct {
	Ink, Primary, Accent, Tint, Soft string // #rrggbb
	Texts                            Words
	Logo                             []byte
	Example                          bool // wording not confirmed by the council
}

// Moved is an address of the council's site of before, and the page of ours that it leads to.
type Moved struct {
	From string `yaml:"from"`
	To   string `yaml:"to"`
}

// A Step of a page that tells how something is done, as the council's guide does.
type Step struct {
	Number int    `yaml:"number"`
	Title  string `yaml:"title"`
	Text   string `yaml:"text"` // HTML
	Href   string `yaml:"href"`
}

// A Text is a page: its title and its HTML, made of the profile's Markdown.
type Text struct {
	Name, Title, HTML string
	Official          bool   // its PDF is the council's own: shown once staff have uploaded it
	Shows             string // what stands under the text: its "steps", the points "table" in force, the open "calls", the sample "photograph", or ""
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

// Today is the civil date at a moment, in the council's zone.
func (p *Profile) Today(at time.Time) Date { return DateOf(at.In(p.Zone)) }

// SignersOn lists who the profile says is in office on a day.
func (p *Profile) SignersOn(day Date) []Signer { return signersOn(p.Signers, day) }

func signersOn(all []Signer, day Date) []Signer {
	var in []Signer
	for _, s := range all {
		if (s.From.IsZero() || !day.Before(s.From)) && (s.To.IsZero() || !day.After(s.To)) {
			in = append(in, s)
		}
	}
	return in
}
