package testoffice

import (
	"fmt"
	"slices"

	"vigencia/council"
)

// specialist makes the member one of a council that certifies specialists alone: a specialty, a document and a number of the council's form.
func (o *Office) specialist(p *council.Physician) {
	p.Number = fmt.Sprintf("%07d", 8964938+o.added)
	p.DocumentID = council.Document{Kind: o.Profile.Documents[0].Code, Number: o.CURP()}
	p.Office, p.Membership, p.Standing, p.RosterOn = o.Profile.Offices[0].Code, "", "", council.Date{}
	p.Mobile, p.Email, p.Address = fmt.Sprintf("55%08d", 10203040+o.added), fmt.Sprintf("m.salcedo%d@correo.example", o.added), "Av. Insurgentes Sur 1234, Ciudad de México"
	if i := slices.IndexFunc(o.Profile.States, func(s council.State) bool { return !s.Interior }); i >= 0 {
		p.State = o.Profile.States[i].Code
	}
	p.Registrations = []council.Registration{{Kind: council.SpecialtyRegistration, Specialty: o.Profile.Specialties[0].Name, Number: fmt.Sprintf("%08d", 11624632+o.added)}}
}

// CURP is one of María Fernanda Salcedo Rojas with its check digit; each call gives another.
func (o *Office) CURP() string {
	o.added++
	begin := fmt.Sprintf("SARM80%02d%02dMDFLJR%02d", 1+o.added/28%12, 1+o.added%28, o.added/336%10)[:17]
	for digit := range 10 {
		if curp := begin + fmt.Sprint(digit); council.CheckCURP(curp) == "" {
			return curp
		}
	}
	panic("a CURP without a check digit")
}
