package council

import (
	"strings"
	"time"
)

// A Physician is a member of the roster. Membership (ACTIVO) and Standing (HÁBIL) are two fields, as the portal and the register have two words.
type Physician struct {
	ID            int64
	Number        string // CMP, as text: "045218"
	DocumentID    Document
	Surname1      string // apellido paterno
	Surname2      string // apellido materno, may be empty
	Names         string
	Office        string // code of the regional council
	Membership    string // "ACTIVO"…
	Standing      string // "HÁBIL"…
	Phone         string
	Mobile        string
	Email         string // on file
	Address       string
	State         string    // code of the profile's list of states, "" when it has none or nobody said
	Case          string    // who the physician is to the checklist, by code; "" until it is chosen
	Origin        string    // "roster" or "registered"
	Provisional   bool      // registered by herself, and neither cédula nor identification is accepted yet
	Disputed      bool      // two claim the number: nobody gets in until staff have decided
	Halted        string    // why mails and terms stand still: "", "deceased", "resigned", "suspended"
	RosterOn      Date      // date of the roster that last had this row
	CheckedAt     time.Time // when the physician last confirmed the contact data with Actualizar; zero = never
	Registrations []Registration
}

// A Document of identity: kind (DNI, CE, passport) and number.
type Document struct{ Kind, Number string }

// A Registration is what is certified: Médico Cirujano, or a specialty with its RNE. Which kinds of request take it is said by the kinds.
type Registration struct {
	ID        int64
	Physician int64
	Kind      RegistrationKind
	Specialty string // name as registered, "" for general
	Number    string // RNE
	On        Date   // registered on; certifies by itself for five years (domain/cmp.md §2.1)
}

// A RegistrationKind is what a physician is registered as.
type RegistrationKind string

// The kinds of registration.
const (
	GeneralRegistration   RegistrationKind = "general"   // of everyone: Médico Cirujano
	SpecialtyRegistration RegistrationKind = "specialty" // one for each specialty
)

// Certified says whether there is a certificate of the registration, in force, suspended or expired; one that was revoked is none.
func (r Registration) Certified(certificates []Certificate) bool {
	for _, c := range certificates {
		if c.Registration == r.ID && !c.Revoked {
			return true
		}
	}
	return false
}

// FullName reads as on a title: names, then surnames.
func (p Physician) FullName() string {
	return strings.Join(strings.Fields(p.Names+" "+p.Surname1+" "+p.Surname2), " ")
}

// ListName reads as in a list: surnames, names.
func (p Physician) ListName() string {
	return strings.Join(strings.Fields(p.Surname1+" "+p.Surname2), " ") + ", " + p.Names
}

// FirstName is the word by which the shell greets.
func (p Physician) FirstName() string {
	first, _, _ := strings.Cut(strings.TrimSpace(p.Names), " ")
	return strings.ToUpper(first)
}

// Initials of first name and first surname.
func (p Physician) Initials() string {
	s := ""
	for _, w := range []string{p.Names, p.Surname1} {
		for _, r := range w {
			s += strings.ToUpper(string(r))
			break
		}
	}
	return s
}

// Registration gives the physician's registration of id; ok is false when it is not his.
func (p Physician) Registration(id int64) (Registration, bool) {
	for _, r := range p.Registrations {
		if r.ID == id {
			return r, true
		}
	}
	return Registration{}, false
}

// Label names a request for the registration as lists do: the kind's label, with the specialty filled in.
func (r Registration) Label(k Kind) string { return named(k.Label, r.Specialty) }

// CertificateLabel names a certificate of the registration that a request of the kind gives.
func (r Registration) CertificateLabel(k Kind) string { return named(k.Certificate, r.Specialty) }

// named fills a specialty into a label: {Specialty} as it is written, {SPECIALTY} in capitals, as the lists of the CMP's guide have it.
func named(label, specialty string) string {
	return strings.NewReplacer("{Specialty}", specialty, "{SPECIALTY}", strings.ToUpper(specialty)).Replace(label)
}

func (Physician) change() {}
