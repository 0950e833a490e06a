package profiles

import (
	"io/fs"
	"path"
	"strings"
	"time"

	"vigencia/council"
)

// councilFile is council.yaml.
type councilFile struct {
	Lang       string                  `yaml:"lang"`
	Zone       string                  `yaml:"zone"`
	Site       council.Site            `yaml:"site"`
	Contact    council.Contact         `yaml:"contact"`
	Number     council.NumberFormat    `yaml:"number"`
	RNE        council.NumberFormat    `yaml:"rne"`
	Mobile     council.PhoneFormat     `yaml:"mobile"`
	Documents  []council.DocumentKind  `yaml:"documents"`
	States     []council.State         `yaml:"states"`
	Register   council.Register        `yaml:"register"`
	Members    council.MemberWords     `yaml:"members"`
	Terms      council.Terms           `yaml:"terms"`
	Validity   council.Validity        `yaml:"validity"`
	Membership council.MembershipRules `yaml:"membership"`
	Access     council.AccessRules     `yaml:"access"`
	Delivery   []council.DeliveryStage `yaml:"delivery"`
	Exam       council.ExamRules       `yaml:"exam"`
	Series     []council.Series        `yaml:"series"`
	Renewal    string                  `yaml:"number_on_renewal"`
	Proxy      bool                    `yaml:"proxy"`
	Papers     []council.PaperRule     `yaml:"papers"`
	Printer    council.Printer         `yaml:"printer"`
	Courier    council.Courier         `yaml:"courier"`
	Consents   []council.Consent       `yaml:"consents"`
	Moved      []council.Moved         `yaml:"moved"`
}

// calendarFile is calendar.yaml: the days that do not count, and those that the council may adopt.
type calendarFile struct {
	Holidays []council.Holiday    `yaml:"holidays"`
	Special  []council.SpecialDay `yaml:"special"`
	Optional []council.SpecialDay `yaml:"optional"`
}

func (r *reader) read() {
	p := r.profile
	r.council()
	r.yaml("offices.yaml", &p.Offices)
	r.yaml("specialties.yaml", &p.Specialties)
	r.yaml("kinds.yaml", &p.Kinds)
	r.yaml("checklist.yaml", &p.Checklist)
	r.yaml("table.yaml", &p.Tables)
	r.yaml("reasons.yaml", &p.Reasons)
	r.yaml("signers.yaml", &p.Signers)
	r.yaml("endorsement.yaml", &p.Endorsement)
	r.yaml("home.yaml", &p.Home)
	r.yaml("menu.yaml", &p.Menus)
	var days calendarFile
	r.yaml("calendar.yaml", &days)
	p.Calendar, p.Optional = council.Calendar{Holidays: days.Holidays, Special: days.Special}, days.Optional
	r.paper()
	r.steps()
	r.pages()
	r.mails()
	r.words()
}

func (r *reader) council() {
	var c councilFile
	if !r.yaml("council.yaml", &c) {
		return
	}
	p := r.profile
	p.Lang, p.Site, p.Contact = c.Lang, c.Site, c.Contact
	p.Number, p.RNE, p.Mobile, p.Documents, p.States, p.Register, p.Members = c.Number, c.RNE, c.Mobile, c.Documents, c.States, c.Register, c.Members
	p.Terms, p.Validity, p.Membership, p.Access, p.Delivery = c.Terms, c.Validity, c.Membership, c.Access, c.Delivery
	p.Exam = c.Exam
	p.Proxy, p.NumberOnRenewal, p.Papers, p.Printer, p.Courier = c.Proxy, c.Renewal, c.Papers, c.Printer, c.Courier
	p.Series, p.Consents, p.Moved = c.Series, c.Consents, c.Moved
	zone, err := time.LoadLocation(c.Zone)
	if err != nil || c.Zone == "" || c.Zone == "Local" {
		r.at("council.yaml", "$.zone", "no time zone is named %q", c.Zone)
		zone = time.UTC
	}
	p.Zone = zone
}

// mails takes the sources as they are: package mail reads them when the program starts, and refuses a set that is not whole.
func (r *reader) mails() {
	r.profile.Mails = map[string]string{}
	for _, name := range r.list("mails", ".md") {
		if b, ok := r.bytes(name); ok {
			r.profile.Mails[stem(name)] = string(b)
		}
	}
	if b, ok := r.bytes("mail_footer.md"); ok {
		r.profile.MailFooter = strings.TrimSpace(string(b))
	}
}

// list gives the files of a folder that end so, in alphabetical order; nothing else may stand there.
func (r *reader) list(folder, end string) []string {
	entries, err := fs.ReadDir(r.folder, folder)
	if err != nil {
		r.fault("%s/: %s", folder, strings.Replace(reason(err), "file", "folder", 1))
	}
	var names []string
	for _, e := range entries {
		name := path.Join(folder, e.Name())
		if e.IsDir() || !strings.HasSuffix(name, end) {
			r.fault("%s: only files named *%s belong here", name, end)
			continue
		}
		names = append(names, name)
	}
	return names
}

func stem(name string) string { return strings.TrimSuffix(path.Base(name), path.Ext(name)) }
