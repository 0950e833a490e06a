package council

import "slices"

// MemberWords are the words in which the council's roster describes its members: memberships ("ACTIVO") and standings ("HÁBIL"). A roster may
// bring others; a person chooses among these. ActiveIf and AbleIf are those of them that make a member active and able to practise; any other is no.
type MemberWords struct {
	Memberships []string `yaml:"memberships"`
	Standings   []string `yaml:"standings"`
	ActiveIf    []string `yaml:"active_if"`
	AbleIf      []string `yaml:"able_if"`
}

// Active says whether the roster has the membership as active; accents and case do not matter.
func (w MemberWords) Active(m Physician) bool { return hasFolded(w.ActiveIf, m.Membership) }

// Able says whether the roster calls the member able to practise; accents and case do not matter.
func (w MemberWords) Able(m Physician) bool { return hasFolded(w.AbleIf, m.Standing) }

func hasFolded(words []string, word string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return Fold(w) == Fold(word) })
}

// CheckMember refuses, at its field, a member typed by hand whose words or specialty are not among the council's.
func (p *Profile) CheckMember(m Physician, check *Check) {
	if m.Membership != "" && !slices.Contains(p.Members.Memberships, m.Membership) {
		check.Field("membership", "helping.refuse.choice")
	}
	if m.Standing != "" && !slices.Contains(p.Members.Standings, m.Standing) {
		check.Field("standing", "helping.refuse.choice")
	}
	for _, r := range m.Registrations {
		known := slices.ContainsFunc(p.Specialties, func(s Specialty) bool { return s.Name == r.Specialty })
		if r.Specialty != "" && !known {
			check.Field("specialty", "helping.refuse.choice")
		}
	}
}
