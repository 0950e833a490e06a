package council

import (
	"maps"
	"slices"
	"strings"
	"unicode"
)

// Explain puts a line in the words of the council: what was multiplied, what each limit took, and what the rule asked.
func (l Line) Explain(w Words) string {
	switch l.LostTo {
	case LostToTable:
		return l.unknown(w)
	case LostToRefused:
		return w.Say("score.refused", "Reason", continued(l.Activity.Refused))
	case LostToWindow:
		return l.outside(w)
	case LostToAge:
		return l.age(w)
	case LostToQuantity:
		return l.little(w)
	}
	sentences := []string{l.sum(w)}
	for _, cut := range l.Cuts {
		sentences = append(sentences, l.lost(cut, w))
	}
	if condition := l.condition(w); condition != "" {
		if l.Rule.Fixed && l.Rule.Condition != "" && l.Activity.Role == "" && len(l.Cuts) == 0 {
			sentences = nil
		}
		sentences = append(sentences, condition)
	}
	if since, yes := l.straddles(); yes {
		sentences = append(sentences, w.Say("score.since", "Date", since.Long()))
	}
	if l.Version != l.judge {
		sentences = append(sentences, w.Say("score.by_version", "Version", l.Version))
	}
	return strings.Join(sentences, " ")
}

func (l Line) outside(w Words) string {
	from, to := l.window.From.Long(), l.window.To.Long()
	if l.Activity.Ended().IsZero() {
		return w.Say("score.undated_window", "From", from, "To", to)
	}
	return w.Say("score.outside", "Date", l.Activity.Ended().Long(), "From", from, "To", to)
}

// continued fits a reason of its own ("No indica las horas.") behind a colon; initials such as DNI keep their capitals.
func continued(reason string) string {
	letters := []rune(strings.TrimRight(strings.TrimSpace(reason), ". "))
	if len(letters) > 1 && unicode.IsLower(letters[1]) {
		letters[0] = unicode.ToLower(letters[0])
	}
	return string(letters)
}

func (l Line) unknown(w Words) string {
	if l.Rule.Code == "" {
		return l.noRule(w)
	}
	return w.Say("score.no_role", "Roles", strings.Join(slices.Sorted(maps.Keys(l.Rule.Roles)), ", "))
}

func (l Line) noRule(w Words) string {
	if l.Version == "" {
		return w.Say("score.no_table", "Date", l.Activity.Ended().Long())
	}
	return w.Say("score.no_rule", "Version", l.Version)
}

func (l Line) age(w Words) string {
	oldest, span := l.Rule.Oldest(l.at).Long(), spanOf(w, l.Rule.MaxAgeMonths)
	switch ended := l.Activity.Ended(); {
	case ended.IsZero():
		return w.Say("score.undated", "Oldest", oldest, "Span", span)
	case l.Activity.From.Before(ended) && !l.Activity.From.IsZero():
		return w.Say("score.ended", "Date", ended.Long(), "Oldest", oldest, "Span", span)
	default:
		return w.Say("score.too_old", "Date", ended.Long(), "Oldest", oldest, "Span", span)
	}
}

func (l Line) little(w Words) string {
	if l.Activity.Quantity <= 0 {
		return w.Say("score.no_quantity", "Unit", l.Rule.UnitPlural)
	}
	return w.Say("score.too_little", "Quantity", l.Rule.measure(l.Activity.Quantity), "Least", l.Rule.MinQuantity.String())
}

// sum writes "5 × 1.00, por año.", or with its product when a cap follows: "3 × 1.50 = 4.50."
func (l Line) sum(w Words) string {
	role := ""
	if _, held := l.Rule.Roles[l.Activity.Role]; held {
		role = w.Say("score.as", "Role", l.Activity.Role)
	}
	each, _ := l.Rule.worth(l.Activity.Role)
	switch {
	case l.Activity.Credit != 0:
		return w.Say("score.credited", "Points", l.Write(l.Raw))
	case l.Rule.Fixed && l.Rule.Unit == "":
		return w.Say("score.worth", "Points", l.Write(l.Raw), "Role", role)
	case l.Rule.Fixed:
		return w.Say("score.worth_unit", "Points", l.Write(l.Raw), "Unit", l.Rule.Unit, "Role", role)
	case len(l.Cuts) > 0:
		return w.Say("score.product", "Quantity", l.Activity.Quantity.String(), "Each", l.Write(each), "Points", l.Write(l.Raw), "Role", role)
	}
	return w.Say("score.product_unit", "Quantity", l.Activity.Quantity.String(), "Each", l.Write(each), "Unit", l.Rule.Unit, "Role", role)
}

// lost says what a limit took.
func (l Line) lost(c Cut, w Words) string {
	limit := w.Say("score.limit." + string(c.Limit))
	switch c.Room {
	case c.Cap:
		return w.Say("score.cut", "Limit", limit, "Cap", l.Write(c.Cap), "Lost", l.Write(c.Lost))
	case 0:
		return w.Say("score.cut_full", "Limit", limit, "Cap", l.Write(c.Cap), "Lost", l.Write(c.Lost))
	}
	n := 2 // any fraction is more than one
	if c.Room == 100 {
		n = 1
	}
	return w.Count("score.cut_room", n, "Limit", limit, "Cap", l.Write(c.Cap), "Room", l.Write(c.Room), "Lost", l.Write(c.Lost))
}

// condition writes what the rule asks, and its age limit where that is not the one of the table's cycle.
func (l Line) condition(w Words) string {
	condition, age := strings.TrimRight(l.Rule.Condition, ". "), ""
	switch {
	case l.Rule.MaxAgeMonths == l.cycle || !l.window.IsZero():
	case l.Rule.MaxAgeMonths == 0:
		age = w.Say("score.any_age")
	default:
		age = w.Say("score.within", "Span", spanOf(w, l.Rule.MaxAgeMonths))
	}
	switch {
	case age == "" && condition == "":
		return ""
	case age == "":
		return condition + "."
	case condition == "":
		return capitalised(age) + "."
	}
	return condition + ", " + age + "."
}

func capitalised(phrase string) string {
	letters := []rune(phrase)
	letters[0] = unicode.ToUpper(letters[0])
	return string(letters)
}

// straddles gives the first day that counts of an activity that began before the days that the rule and the window admit, and ended within them.
func (l Line) straddles() (Date, bool) {
	from, since := l.Activity.From, l.window.From
	if l.Rule.MaxAgeMonths > 0 && l.Rule.Oldest(l.at).After(since) {
		since = l.Rule.Oldest(l.at)
	}
	return since, !since.IsZero() && !from.IsZero() && from.Before(since) && l.Activity.Ended() != from
}

// measure writes a quantity with its unit: "1 hora", "24 créditos".
func (r Rule) measure(quantity Quantity) string {
	if quantity == 100 {
		return "1 " + r.Unit
	}
	return quantity.String() + " " + r.UnitPlural
}

func spanOf(w Words, months int) string {
	if months%12 == 0 {
		return w.Count("score.years", months/12)
	}
	return w.Count("score.months", months)
}
