package council

import "slices"

// A Role is what an actor may be to the council. Physician and organiser are the owner of a thing; System acts when a term ends; the rest are grants of staff.
type Role string

// The roles of product.md.
const (
	PhysicianRole  Role = "physician"
	System         Role = "system"
	OrganiserRole  Role = "organiser"
	Registrar      Role = "registrar"
	Evaluator      Role = "evaluator"
	SecondReader   Role = "second_reader"
	Coordinator    Role = "coordinator"
	Certifier      Role = "certificates"
	RegionalOffice Role = "regional_office"
	Examiner       Role = "exams"
	Endorser       Role = "events"
	Administrator  Role = "administrator"
)

// StaffRoles lists the roles that can be granted, in the order in which screens show them.
func StaffRoles() []Role {
	return []Role{Registrar, Evaluator, SecondReader, Coordinator, Certifier, RegionalOffice, Examiner, Endorser, Administrator}
}

// A Grant lets a member of staff act in a role; Office "" means the whole council.
type Grant struct {
	Role   Role
	Office string
}

// An Actor is who does something: an account with what it may be. Physician is the actor's own record in the register, or 0.
type Actor struct {
	Account   int64
	Name      string
	Physician int64
	Organiser int64 // the institution that the actor works for, or 0
	Grants    []Grant
	Owner     bool // acts as the owner of the thing at hand
	Automatic bool // the program itself, when a term ends
}

// Program is the actor of what happens without a person.
func Program() Actor { return Actor{Name: "Vigencia", Automatic: true} }

// Is says whether the actor holds role for office. A grant without office holds for all; office "" asks for any office.
func (a Actor) Is(role Role, office string) bool {
	switch role {
	case PhysicianRole, OrganiserRole:
		return a.Owner
	case System:
		return a.Automatic
	}
	return slices.ContainsFunc(a.Grants, func(g Grant) bool {
		return g.Role == role && (g.Office == "" || office == "" || g.Office == office)
	})
}

func (a Actor) hasAny(roles []Role, office string) bool {
	return slices.ContainsFunc(roles, func(r Role) bool { return a.Is(r, office) })
}

// Offices lists the offices for which the actor holds role; all is true when the grant is for the whole council.
func (a Actor) Offices(role Role) (offices []string, all bool) {
	for _, g := range a.Grants {
		if g.Role == role && g.Office == "" {
			return nil, true
		}
		if g.Role == role {
			offices = append(offices, g.Office)
		}
	}
	return offices, false
}
