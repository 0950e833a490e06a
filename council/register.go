package council

import "slices"

// A Register is what anyone sees of the council's members, and by what they are found.
type Register struct {
	Lists   RegisterLists    `yaml:"lists"`
	Filters []RegisterFilter `yaml:"filters"`
}

// RegisterLists is what a line of the register is.
type RegisterLists string

// The lines.
const (
	ListsMembers      RegisterLists = "members"      // everyone of the roster, as the law has it in Peru
	ListsCertificates RegisterLists = "certificates" // each certificate of those who have one; nobody else is shown
)

// A RegisterFilter is one field of its search.
type RegisterFilter string

// The fields.
const (
	ByNumber    RegisterFilter = "number"
	BySurname1  RegisterFilter = "surname1"
	BySurname2  RegisterFilter = "surname2"
	ByNames     RegisterFilter = "names"
	BySpecialty RegisterFilter = "specialty"
	ByState     RegisterFilter = "state" // of the profile's list
)

// RegisterFilters lists them.
func RegisterFilters() []RegisterFilter {
	return []RegisterFilter{ByNumber, BySurname1, BySurname2, ByNames, BySpecialty, ByState}
}

// Has says whether the register is searched by a field.
func (r Register) Has(f RegisterFilter) bool { return slices.Contains(r.Filters, f) }

// Shown picks what the register shows of a physician's certificates: of each specialty one, that in force which ends last; else the last
// to end. A certificate that another took the place of is not shown. They come as given.
func Shown(all []Certificate, today Date) []Certificate {
	best := map[string]Certificate{}
	for _, c := range all {
		other, there := best[c.subject()]
		if c.ReplacedBy == 0 && (!there || c.outshines(other, today)) {
			best[c.subject()] = c
		}
	}
	var shown []Certificate
	for _, c := range all {
		if best[c.subject()].ID == c.ID && c.ReplacedBy == 0 {
			shown = append(shown, c)
		}
	}
	return shown
}

// subject is what a certificate is of: a specialty, whichever way led to it, or else its kind.
func (c Certificate) subject() string {
	if c.Specialty == "" {
		return "/" + c.Kind
	}
	return Fold(c.Specialty)
}

func (c Certificate) outshines(other Certificate, today Date) bool {
	if mine, theirs := c.On(today) == InForce, other.On(today) == InForce; mine != theirs {
		return mine
	}
	return c.ValidTo.After(other.ValidTo)
}
