package council

import "slices"

// MemberWords are the words in which the council's roster describes its members: memberships ("ACTIVO") and standings ("HÁBIL"). A roster may
// bring others; a person chooses among these.
type MemberWords struct {
	Memberships []string `yaml:"memberships"`
	Standings   []string `yaml:"standings"`
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
