package db

import (
	"context"
	"database/sql"
	"strings"

	"vigencia/council"
)

// A RegisterFilter is what the register is searched by; what is empty does not count. Surnames and names are found by their beginning,
// accents and case aside. Offices nil is the whole council; else only members of these offices are found. State is a code of the profile's list.
// Certified leaves out who has no certificate, and a specialty is then one that a certificate is of.
type RegisterFilter struct {
	Number    string
	Surname1  string
	Surname2  string
	Names     string
	Specialty string
	State     string
	Offices   []string
	Proved    bool // without those whose identity is not accepted yet: what anyone may see
	Certified bool
	After     string // number of the last member of the page before
}

// Empty says whether nothing was asked.
func (f RegisterFilter) Empty() bool {
	return strings.TrimSpace(f.Number) == "" && council.Fold(f.Surname1+f.Surname2+f.Names+f.Specialty+f.State) == ""
}

// A RegisterPage is one page of what was found. Count is capped: more than CountCap reads as CountCap+1.
type RegisterPage struct {
	Members []Holder
	Count   int
	More    bool
}

// A registerWay is one way through the register: source and index, the order in which it goes, and the conditions.
type registerWay struct {
	source, order string
	key           []string // columns of the order
	terms         []string
	args          []any
	apart         bool // each first surname is gone to by itself; the first argument is where they begin
}

func (w *registerWay) add(term string, args ...any) {
	w.terms, w.args = append(w.terms, term), append(w.args, args...)
}

// begins asks that a folded column begins with what was typed.
func (w *registerWay) begins(column, typed string) {
	if folded := council.Fold(typed); folded != "" {
		w.add(column+" >= ? AND "+column+" < ?", folded, folded+last)
	}
}

// eachSurname finds the first surnames that begin as typed, one step of the index for each, so that of every one only the second surnames asked for are read.
const eachSurname = `p.folded1 IN (WITH RECURSIVE surnames (name) AS (SELECT MIN(folded1) FROM physicians WHERE folded1 >= ? AND folded1 < ? UNION ALL
	SELECT (SELECT MIN(n.folded1) FROM physicians n WHERE n.folded1 > name AND n.folded1 < ?) FROM surnames WHERE name IS NOT NULL) SELECT name FROM surnames WHERE name IS NOT NULL)`

// surnames asks for the beginnings of one or both surnames.
func (w *registerWay) surnames(f RegisterFilter) {
	first := council.Fold(f.Surname1)
	if w.apart = w.key[0] == "p.folded1" && first != "" && council.Fold(f.Surname2) != ""; w.apart {
		w.add(eachSurname, first, first+last, first+last)
	} else {
		w.begins("p.folded1", f.Surname1)
	}
	w.begins("p.folded2", f.Surname2)
}

func way(source string, key ...string) registerWay {
	return registerWay{source: source, key: key, order: strings.Join(key, ", ")}
}

// registerWayOf chooses the index that serves the most selective of the questions.
func (s *Store) registerWayOf(f RegisterFilter) registerWay {
	first, second, names, specialty := council.Fold(f.Surname1), council.Fold(f.Surname2), council.Fold(f.Names), council.Fold(f.Specialty)
	var w registerWay
	switch {
	case strings.TrimSpace(f.Number) != "":
		w = way("physicians p", "p.id")
		w.add("p.number = ?", s.memberNumber(f.Number))
	case len(f.Offices) == 1 && (first != "" || second == "" && names == "" && specialty == ""):
		w = way("physicians p INDEXED BY physicians_office", "p.folded1", "p.folded2", "p.folded_names", "p.id")
	case f.State != "" && (first != "" || second == "" && names == ""):
		w = way("physicians p INDEXED BY physicians_state", "p.folded1", "p.folded2", "p.folded_names", "p.id")
	case first != "":
		w = way("physicians p INDEXED BY physicians_surname", "p.folded1", "p.folded2", "p.folded_names", "p.id")
	case second != "":
		w = way("physicians p INDEXED BY physicians_surname2", "p.folded2", "p.folded1", "p.folded_names", "p.id")
	case names != "":
		w = way("physicians p INDEXED BY physicians_names", "p.folded_names", "p.folded1", "p.id")
	case specialty != "":
		w = way("registrations r INDEXED BY registrations_specialty JOIN physicians p ON p.id = r.physician", "r.physician")
		w.add("r.folded = ?", specialty)
	default:
		w = way("physicians p INDEXED BY physicians_surname", "p.folded1", "p.folded2", "p.folded_names", "p.id")
	}
	s.restrict(&w, f, specialty)
	return w
}

// restrict writes what was asked as conditions.
func (s *Store) restrict(w *registerWay, f RegisterFilter, specialty string) {
	w.surnames(f)
	if names := council.Fold(f.Names); names != "" && (w.key[0] == "p.folded_names") {
		w.begins("p.folded_names", f.Names)
	} else if names != "" { // any of several names
		w.add("instr(' ' || p.folded_names, ?) > 0", " "+names)
	}
	switch byRegistration := w.key[0] == "r.physician"; {
	case f.Certified && byRegistration:
		w.add("EXISTS (SELECT 1 FROM certificates c WHERE c.physician = p.id AND c.registration = r.id)")
	case f.Certified && specialty != "":
		w.add("EXISTS (SELECT 1 FROM certificates c JOIN registrations r ON r.id = c.registration WHERE c.physician = p.id AND r.folded = ?)", specialty)
	case f.Certified:
		w.add("EXISTS (SELECT 1 FROM certificates c WHERE c.physician = p.id)")
	case specialty != "" && !byRegistration:
		w.add("EXISTS (SELECT 1 FROM registrations r WHERE r.folded = ? AND r.physician = p.id)", specialty)
	}
	if f.Proved && s.profile.Access.Register {
		w.add("p.provisional = 0")
	}
	if f.State != "" {
		w.add("p.state = ?", f.State)
	}
	switch {
	case f.Offices == nil:
	case len(f.Offices) == 0:
		w.add("FALSE")
	case len(f.Offices) == 1:
		w.add("p.office = ?", f.Offices[0])
	default:
		offices := make([]any, len(f.Offices))
		for i, o := range f.Offices {
			offices[i] = o
		}
		w.add("p.office IN (?"+strings.Repeat(", ?", len(offices)-1)+")", offices...)
	}
}

// memberNumber is the number as the roster has it: a shorter one is padded.
func (s *Store) memberNumber(typed string) string {
	number, suggestion, _ := s.profile.Number.AnyLead().Parse(typed)
	switch {
	case number != "":
		return number
	case suggestion != "":
		return suggestion
	}
	return strings.TrimSpace(typed)
}

const holderColumns = "p.number, p.surname1, p.surname2, p.names, p.office, p.standing, p.membership"

func (w registerWay) page() string {
	return "SELECT " + holderColumns + ", p.id, p.state FROM " + w.source + " WHERE " + strings.Join(append(w.terms, "TRUE"), " AND ") + " ORDER BY " + w.order + " LIMIT ?"
}

func (w registerWay) count() string {
	return "SELECT COUNT(*) FROM (SELECT 1 FROM " + w.source + " WHERE " + strings.Join(append(w.terms, "TRUE"), " AND ") + " LIMIT ?)"
}

// SearchRegister gives a page of the members whom the filter finds, in the order of their names (of the roster, by specialty alone).
func (s *Store) SearchRegister(ctx context.Context, f RegisterFilter) (RegisterPage, error) {
	w := s.registerWayOf(f)
	var page RegisterPage
	err := s.read.QueryRowContext(ctx, w.count(), append(w.args[:len(w.args):len(w.args)], council.CountCap+1)...).Scan(&page.Count)
	if err != nil {
		return page, err
	}
	if f.After != "" {
		if err := s.after(ctx, &w, f.After); err != nil {
			return page, err
		}
	}
	rows, err := s.read.QueryContext(ctx, w.page(), append(w.args, council.PageSize+1)...)
	if err != nil {
		return page, err
	}
	page.Members, err = collect(rows, func(rows *sql.Rows) (Holder, error) {
		var h Holder
		err := rows.Scan(&h.Number, &h.Surname1, &h.Surname2, &h.Names, &h.Office, &h.Standing, &h.Membership, &h.ID, &h.State)
		return h, err
	})
	if page.More = len(page.Members) > council.PageSize; page.More {
		page.Members = page.Members[:council.PageSize]
	}
	return page, err
}

// after goes on behind the member of a number, by the columns of the order.
func (s *Store) after(ctx context.Context, w *registerWay, number string) error {
	values, into := make([]any, len(w.key)), make([]any, len(w.key))
	for i := range values {
		into[i] = &values[i]
	}
	columns := strings.ReplaceAll(w.order, "r.physician", "p.id")
	if err := s.read.QueryRowContext(ctx, "SELECT "+columns+" FROM physicians p WHERE p.number = ?", number).Scan(into...); err != nil {
		return absent(err)
	}
	if w.apart {
		w.args[0] = values[0]
	}
	w.add("("+w.order+") > (?"+strings.Repeat(", ?", len(values)-1)+")", values...)
	return nil
}
