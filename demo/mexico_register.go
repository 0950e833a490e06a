package demo

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"strings"

	"vigencia/council"
)

// specialists is how many physicians the register of the second council has.
const specialistsInAll = 300

// specialists draws the register: everybody is of the first specialty, some also of one that derives from it.
func (o *Office) specialists(on council.Date) []council.Physician {
	var all []council.Physician
	number := 1_900_000
	for len(all) < specialistsInAll {
		number += 9_000 + o.rnd.IntN(18_000)
		all = append(all, o.specialist(fmt.Sprint(number), on))
	}
	return all
}

func (o *Office) specialist(number string, on council.Date) council.Physician {
	r, profile := o.rnd, o.Profile
	p := council.Physician{Number: number, Office: profile.Offices[0].Code, Origin: "roster", RosterOn: on}
	p.Surname1, p.Surname2, p.Names = pick(r, mexicanSurnames), pick(r, mexicanSurnames), pick(r, women)
	woman := r.IntN(3) > 0
	if !woman {
		p.Names = pick(r, men)
	}
	if r.IntN(20) == 0 {
		p.Surname2 = ""
	}
	state := profile.States[r.IntN(len(profile.States))]
	if r.IntN(3) == 0 {
		state, _ = profile.State("DF")
	}
	p.State = state.Code
	p.DocumentID = council.Document{Kind: "CURP", Number: curp(r, p, woman, state.Code)}
	p.Mobile = fmt.Sprintf("%s%07d", pick(r, []string{"551", "331", "811", "222", "999", "664", "442", "477"}), r.IntN(10_000_000))
	p.Address = fmt.Sprintf("%s %d, %s", pick(r, mexicanStreets), 10+r.IntN(2400), state.Name)
	p.Email = addressOf(p)
	for i, s := range profile.Specialties {
		if i == 0 || r.IntN(12) == 0 {
			p.Registrations = append(p.Registrations, council.Registration{Kind: council.SpecialtyRegistration, Specialty: s.Name, Number: fmt.Sprintf("1%d%s", i, number[1:])})
		}
	}
	return p
}

// curp draws a CURP that fits a person, with its check digit.
func curp(r *rand.Rand, p council.Physician, woman bool, state string) string {
	letters := func(s string) string {
		return strings.Map(func(c rune) rune {
			if c < 'A' || c > 'Z' {
				return -1
			}
			return c
		}, strings.ToUpper(council.Fold(s))) + "X"
	}
	inner := func(s, set string) string {
		for _, c := range letters(s)[1:] {
			if strings.ContainsRune(set, c) {
				return string(c)
			}
		}
		return "X"
	}
	sex, consonants := "H", "BCDFGHJKLMNPQRSTVWXYZ"
	if woman {
		sex = "M"
	}
	begin := letters(p.Surname1)[:1] + inner(p.Surname1, "AEIOU") + letters(p.Surname2)[:1] + letters(p.Names)[:1] +
		fmt.Sprintf("%02d%02d%02d", 52+r.IntN(40), 1+r.IntN(12), 1+r.IntN(28)) + sex + state +
		inner(p.Surname1, consonants) + inner(p.Surname2+"  ", consonants) + inner(p.Names, consonants) + "0"
	for digit := range 10 {
		if number := begin + fmt.Sprint(digit); council.CheckCURP(number) == "" {
			return number
		}
	}
	return begin + "0"
}

// lines writes rows as a spreadsheet of a kind has them.
func (o *Office) lines(kind council.ImportKind, rows []map[string]string) [][]string {
	var all [][]string
	for _, row := range rows {
		var line []string
		for _, c := range o.Store.Rules().Columns(kind) {
			line = append(line, row[c.Key])
		}
		all = append(all, line)
	}
	return all
}

func (o *Office) specialistLines() [][]string {
	var rows []map[string]string
	for _, p := range o.roster {
		for _, reg := range p.Registrations {
			rows = append(rows, map[string]string{"number": p.Number, "document_kind": p.DocumentID.Kind, "document": p.DocumentID.Number, "surname1": p.Surname1,
				"surname2": p.Surname2, "names": p.Names, "mobile": p.Mobile, "email": p.Email, "address": p.Address, "state": p.State, "specialty": reg.Specialty, "rne": reg.Number})
		}
	}
	return o.lines(council.ImportRoster, rows)
}

// specialistsBefore are the certificates of before: most are in force, some end within the year.
func (o *Office) specialistsBefore() [][]string {
	var rows []map[string]string
	number := 9_000
	for _, p := range o.roster {
		for _, reg := range p.Registrations {
			if o.rnd.IntN(12) == 0 {
				break // in the register, and not certified yet: nor in what derives from it
			}
			decided := o.today.AddMonths(-8 - o.rnd.IntN(50))
			switch o.rnd.IntN(6) {
			case 0:
				decided = o.today.AddMonths(-61 - o.rnd.IntN(40))
			case 1:
				decided = o.today.AddMonths(-49 - o.rnd.IntN(11))
			}
			number++
			line := map[string]string{"number": p.Number, "specialty": reg.Specialty, "rne": reg.Number, "diploma": fmt.Sprint(number), "decided": slashed(decided)}
			if rows = append(rows, line); number%7 == 0 { // a renewal keeps its number: the period before bears it too
				before := maps.Clone(line)
				before["decided"] = slashed(decided.AddYears(-5))
				rows = append(rows, before)
			}
		}
	}
	return o.lines(council.ImportCertificates, rows)
}
