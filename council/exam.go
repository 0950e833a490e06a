package council

import (
	"slices"
)

// ExamRules are how a council examines. What it has not published stays 0 and reads "por publicar".
type ExamRules struct {
	HoldHours   int    `yaml:"hold_hours"`   // how long a seat is held for the proof of payment
	Attempts    int    `yaml:"attempts"`     // how often one may sit, unless the call says so; 0 = not published
	CarryMonths int    `yaml:"carry_months"` // how long a passed phase counts in a later exam; 0 = it does not
	ReviewDays  int    `yaml:"review_days"`  // working days after publication in which a candidate may ask for a review; 0 = no reviews
	AnswerDays  int    `yaml:"answer_days"`  // working days in which the council answers one
	MaxMark     Points `yaml:"max_mark"`     // the highest mark of a phase
	ProofBytes  int64  `yaml:"proof_bytes"`  // the largest proof of payment
	FewSeats    int    `yaml:"few_seats"`    // from how many free seats down screens say that few are left
	FolioPrefix string `yaml:"folio_prefix"` // of the folio of an enrolment: "E" makes E2026-000417
}

// Exams says whether any kind of request of the council is decided by an exam.
func (p *Profile) Exams() bool {
	return slices.ContainsFunc(p.Kinds, func(k Kind) bool { return len(k.Phases) > 0 })
}

// ExamKinds lists the kinds of request that an exam decides.
func (p *Profile) ExamKinds() []Kind {
	return slices.DeleteFunc(slices.Clone(p.Kinds), func(k Kind) bool { return len(k.Phases) == 0 })
}

// StaffRoles lists the roles that this council can grant: those of modules that it does not have are left out.
func (p *Profile) StaffRoles() []Role {
	return slices.DeleteFunc(StaffRoles(), func(r Role) bool { return r == Examiner && !p.Exams() || r == Endorser && !p.Endorses() })
}

// Specialty gives the specialty of code; ok is false when there is none.
func (p *Profile) Specialty(code string) (Specialty, bool) {
	for _, s := range p.Specialties {
		if s.Code == code {
			return s, true
		}
	}
	return Specialty{}, false
}

// ExamTitle names what a call examines: "Certificación por examen: Ginecología y Obstetricia".
func (p *Profile) ExamTitle(c Call) string {
	kind, _ := p.Kind(c.Kind)
	specialty, _ := p.Specialty(c.Specialty)
	return named(kind.Label, specialty.Name)
}

// SpecialtyRegistration gives the physician's registration of a specialty by its name, accents and case aside; ok is false when he has none.
func (p Physician) SpecialtyRegistration(name string) (Registration, bool) {
	for _, r := range p.Registrations {
		if r.Specialty != "" && Fold(r.Specialty) == Fold(name) {
			return r, true
		}
	}
	return Registration{}, false
}
