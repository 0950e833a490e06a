package web

import "vigencia/council"

// DateOf reads a day of a form: as date fields send it, or as people write it. What is none is absent.
func DateOf(typed string) council.Date {
	if d, err := council.ParseDate(typed); err == nil {
		return d
	}
	d, err := council.ParseDay(typed)
	if err != nil {
		return council.Date{}
	}
	return d
}
