package handlers_test

import "testing"

// Who keeps the roster finds no marks among its imports: before they are published they are of staff of exams alone (issue 3, 7).
func TestItem7_MarksAreNotFoundAmongTheImportsOfTheRoster(t *testing.T) {
	c := newSecondCity(t)
	pool := c.contents(t)
	before := digestOf(t, pool)
	for _, who := range []string{"registrar", "admin", "himself"} {
		for _, file := range []string{"1", "2", "3"} {
			path := "/consejo/padron/" + file
			for _, a := range []struct {
				what   string
				status int
			}{{"the file", c.browsers[who].Get(path).Status}, {"its faults", c.browsers[who].Get(path + "/errores.csv").Status}, {"applying it", c.browsers[who].Post(path + "/aplicacion").Status},
				{"discarding it", c.browsers[who].Post(path + "/descarte").Status}} {
				if a.status != 404 {
					t.Errorf("%s: %s of marks, file %s: %d", who, a.what, file, a.status)
				}
			}
		}
	}
	if changed := digestOf(t, pool).since(before); len(changed) > 0 {
		t.Errorf("it changed %v", changed)
	}
}
