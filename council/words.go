package council

import "strings"

// Words are the sentences, labels and names that the screens of one council speak, by key. They are data of the profile.
type Words map[string]string

// Say gives the sentence of key with each {Name} replaced by its value; pairs are name, value, name, value…
// A key that the profile lacks comes back in angle quotes, so that it is seen; a test proves that none is lacking.
func (w Words) Say(key string, pairs ...string) string {
	text, ok := w[key]
	if !ok {
		return "«" + key + "»"
	}
	if len(pairs) == 0 {
		return text
	}
	old := make([]string, len(pairs)&^1)
	for i := 0; i+1 < len(pairs); i += 2 {
		old[i], old[i+1] = "{"+pairs[i]+"}", pairs[i+1]
	}
	return strings.NewReplacer(old...).Replace(text)
}

// Count gives key+".one" for one and key+".many" else, with {N} replaced by the number.
func (w Words) Count(key string, n int, pairs ...string) string {
	form := ".many"
	if n == 1 {
		form = ".one"
	}
	return w.Say(key+form, append([]string{"N", Thousands(n)}, pairs...)...)
}

// Thousands writes n with a comma between thousands, as Peru and Mexico do.
func Thousands(n int) string {
	s := []byte{}
	for i, d := 0, itoa(n); i < len(d); i++ {
		if i > 0 && (len(d)-i)%3 == 0 && d[i-1] != '-' {
			s = append(s, ',')
		}
		s = append(s, d[i])
	}
	return string(s)
}
