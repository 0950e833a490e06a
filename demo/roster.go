package demo

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"

	"vigencia/council"
)

// members is how many physicians the roster has.
const members = 340

// known are the physicians of whom the demo tells more; the rest of the roster is drawn.
var known = [...]struct{ number, surname1, surname2, names, office, specialty, rne string }{
	{"045218", "Salcedo", "Rojas", "María Fernanda", "III", "Psiquiatría", "021874"},
	{"028816", "Yupanqui", "Sotelo", "Óscar Ramiro", "XIV", "", ""},
	{"052340", "Huamaní", "Ccori", "Carmen Rosa", "VI", "Pediatría", "025011"},
	{"031877", "Paredes", "Inga", "Julio César", "V", "", ""},
	{"067103", "Távara", "Ruiz", "Milagros del Pilar", "VII", "Cardiología", "033120"},
	{"019552", "Bravo", "Quiroz", "Hernán Alcides", "III", "Neumología", "009417"},
	{"071946", "Ñahui", "Poma", "Xiomara Aracely", "IV", "Medicina Interna", "036658"},
	{"036905", "Carpio", "Loayza", "Luis Alfonso", "III", "Medicina Interna", "018230"},
	{veteran, "Quispe", "Valverde", "Rómulo Eduardo", "III", "Cirugía General", "007415"},
}

// roster draws the members of the council, by number; the first ones are known.
func roster(r *rand.Rand, profile *council.Profile, on council.Date) []council.Physician {
	var all []council.Physician
	for _, k := range known {
		p := member(r, profile, k.number, on)
		p.Surname1, p.Surname2, p.Names, p.Office, p.Registrations = k.surname1, k.surname2, k.names, k.office, p.Registrations[:1]
		p.Membership, p.Standing = "ACTIVO", "HÁBIL"
		if k.specialty != "" {
			p.Registrations = append(p.Registrations, council.Registration{Kind: "specialty", Specialty: strings.ToUpper(k.specialty), Number: k.rne, On: on.AddYears(-9)})
		}
		p.Email = addressOf(p)
		all = append(all, p)
	}
	number := 11800
	for len(all) < members {
		number += 60 + r.IntN(380)
		n := fmt.Sprintf("%06d", number)
		if slices.ContainsFunc(all, func(p council.Physician) bool { return p.Number == n }) {
			continue
		}
		all = append(all, member(r, profile, n, on))
	}
	return all
}

// member draws one member. Low numbers registered long ago.
func member(r *rand.Rand, profile *council.Profile, number string, on council.Date) council.Physician {
	p := council.Physician{Number: number, Office: officeOf(r, profile), Membership: "ACTIVO", Standing: "HÁBIL", Origin: "roster", RosterOn: on}
	p.Surname1, p.Surname2, p.Names = named(r)
	p.DocumentID = council.Document{Kind: "DNI", Number: fmt.Sprintf("%08d", 6_000_000+r.IntN(66_000_000))}
	if r.IntN(60) == 0 {
		p.DocumentID = council.Document{Kind: "CE", Number: fmt.Sprintf("%09d", r.IntN(1_000_000_000))}
	}
	switch r.IntN(25) {
	case 0:
		p.Standing = "NO HÁBIL"
	case 1:
		p.Membership, p.Standing = "CESANTE", "NO HÁBIL"
	}
	p.Mobile = fmt.Sprintf("9%02d555%03d", r.IntN(100), r.IntN(1000))
	p.Address = fmt.Sprintf("%s %d", pick(r, streets), 100+r.IntN(1800))
	p.Email = addressOf(p)
	years := max(4, 38-int(number[1]-'0')*4-r.IntN(3))
	p.Registrations = []council.Registration{{Kind: "general", On: on.AddYears(-years).AddDays(-r.IntN(300))}}
	if r.IntN(100) < 62 {
		specialty := pick(r, profile.Specialties)
		for specialty.Retired || specialty.Parent != "" {
			specialty = pick(r, profile.Specialties)
		}
		p.Registrations = append(p.Registrations, council.Registration{Kind: "specialty", Specialty: strings.ToUpper(specialty.Name),
			Number: rne(number), On: on.AddYears(-max(1, years-6)).AddDays(-r.IntN(300))})
	}
	return p
}

// rne is the number of a specialist: later members have higher ones, above those of the known, and none has another's.
func rne(number string) string {
	n, err := strconv.Atoi(number)
	if err != nil {
		return ""
	}
	return fmt.Sprintf("%06d", 40_000+n/2)
}

// officeOf draws a regional council; a third of all members are of Lima.
func officeOf(r *rand.Rand, profile *council.Profile) string {
	if r.IntN(3) == 0 {
		return "III"
	}
	return pick(r, profile.Offices).Code
}
