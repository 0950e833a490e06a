package council

import "strings"

// curpAlphabet gives each character its value: Ñ is 24, between N and O (domain/cmgo.md §7).
const curpAlphabet = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ"

// CheckCURP says what is wrong with a CURP of 18 characters in capitals: its date is no day of the calendar, or its last digit does not follow from
// the others. Its form is the pattern's, in the profile.
func CheckCURP(curp string) Problem {
	characters := []rune(curp)
	if len(characters) != 18 {
		return ProblemPattern
	}
	sum, values := 0, []rune(curpAlphabet)
	for i, c := range characters[:17] {
		value := indexOf(values, c)
		if value < 0 {
			return ProblemPattern
		}
		sum += value * (18 - i)
	}
	if int(characters[17]-'0') != (10-sum%10)%10 {
		return ProblemCheck
	}
	if _, ok := CURPBirth(curp); !ok {
		return ProblemCheck
	}
	return ""
}

// CURPBirth is the day of birth that a CURP says; ok is false when it is no day. The seventeenth character tells the century: a digit for those born
// up to 1999, a letter afterwards.
func CURPBirth(curp string) (born Date, ok bool) {
	if len(curp) < 17 || strings.Trim(curp[4:10], "0123456789") != "" {
		return Date{}, false
	}
	century := "19"
	if c := curp[16]; c < '0' || c > '9' {
		century = "20"
	}
	born, err := ParseDate(century + curp[4:6] + "-" + curp[6:8] + "-" + curp[8:10])
	return born, err == nil
}

func indexOf(all []rune, one rune) int {
	for i, r := range all {
		if r == one {
			return i
		}
	}
	return -1
}
