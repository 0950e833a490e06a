package council

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
)

// explain puts a line in Spanish: what was multiplied, what each limit took, and what the rule asked.
func (t Table) explain(line Line, at Date) string {
	switch line.LostTo {
	case LostToTable:
		return "No cuenta: " + t.unknown(line)
	case LostToRefused:
		return "No cuenta: " + continued(line.Activity.Refused)
	case LostToAge:
		return "No cuenta: " + line.age(at)
	case LostToQuantity:
		return "No cuenta: " + line.little()
	}
	sentences := []string{line.sum()}
	for _, cut := range line.Cuts {
		sentences = append(sentences, cut.sentence())
	}
	if condition := t.condition(line.Rule); condition != "" {
		if line.Rule.Fixed && line.Rule.Condition != "" && line.Activity.Role == "" && len(line.Cuts) == 0 {
			sentences = nil
		}
		sentences = append(sentences, condition)
	}
	if line.straddles(at) {
		sentences = append(sentences, "Solo cuenta desde el "+line.Rule.Oldest(at).Long()+".")
	}
	return strings.Join(sentences, " ")
}

// continued fits a reason of its own ("No indica las horas.") behind a colon; initials such as DNI keep their capitals.
func continued(reason string) string {
	letters := []rune(strings.TrimRight(strings.TrimSpace(reason), ". "))
	if len(letters) > 1 && unicode.IsLower(letters[1]) {
		letters[0] = unicode.ToLower(letters[0])
	}
	return string(letters) + "."
}

func (t Table) unknown(line Line) string {
	if line.Rule.Code == "" {
		return fmt.Sprintf("la tabla %s no tiene ese rubro.", t.Version)
	}
	roles := slices.Sorted(maps.Keys(line.Rule.Roles))
	return fmt.Sprintf("falta indicar el rol (%s).", strings.Join(roles, ", "))
}

func (l Line) age(at Date) string {
	limit := fmt.Sprintf("el rubro admite desde el %s (%s).", l.Rule.Oldest(at).Long(), spanOf(l.Rule.MaxAgeMonths))
	switch ended := l.Activity.ended(); {
	case ended.IsZero():
		return "falta la fecha, y " + limit
	case l.Activity.From.Before(ended) && !l.Activity.From.IsZero():
		return "terminó el " + ended.Long() + ", y " + limit
	default:
		return "es del " + ended.Long() + ", y " + limit
	}
}

func (l Line) little() string {
	if l.Activity.Quantity <= 0 {
		return fmt.Sprintf("falta la cantidad (%s).", l.Rule.UnitPlural)
	}
	return fmt.Sprintf("tiene %s y el mínimo es %s.", l.Rule.measure(l.Activity.Quantity), l.Rule.MinQuantity)
}

// sum writes "5 × 1.00, por año.", or with its product when a cap follows: "3 × 1.50 = 4.50."
func (l Line) sum() string {
	role := ""
	if _, held := l.Rule.Roles[l.Activity.Role]; held {
		role = ", como " + l.Activity.Role
	}
	each, _ := l.Rule.worth(l.Activity.Role)
	product := fmt.Sprintf("%s × %s", l.Activity.Quantity, each)
	switch {
	case l.Rule.Fixed && l.Rule.Unit == "":
		return fmt.Sprintf("Vale %s%s.", l.Raw, role)
	case l.Rule.Fixed:
		return fmt.Sprintf("%s por %s%s.", l.Raw, l.Rule.Unit, role)
	case len(l.Cuts) > 0:
		return fmt.Sprintf("%s = %s%s.", product, l.Raw, role)
	}
	return fmt.Sprintf("%s, por %s%s.", product, l.Rule.Unit, role)
}

func (c Cut) sentence() string {
	name := map[Limit]string{LostToItem: "por actividad", LostToRule: "del rubro", LostToChapter: "del capítulo"}[c.Limit]
	switch c.Room {
	case c.Cap:
		return fmt.Sprintf("El tope %s es %s: pierde %s.", name, c.Cap, c.Lost)
	case 0:
		return fmt.Sprintf("El tope %s, %s, ya estaba completo: pierde %s.", name, c.Cap, c.Lost)
	case 100:
		return fmt.Sprintf("Al tope %s, %s, le quedaba %s: pierde %s.", name, c.Cap, c.Room, c.Lost)
	}
	return fmt.Sprintf("Al tope %s, %s, le quedaban %s: pierde %s.", name, c.Cap, c.Room, c.Lost)
}

// condition writes what the rule asks, and its age limit where that is not the one of the table's cycle.
func (t Table) condition(rule Rule) string {
	condition := strings.TrimRight(rule.Condition, ". ")
	age := ""
	switch {
	case rule.MaxAgeMonths == t.WindowMonths:
	case rule.MaxAgeMonths == 0:
		age = "sin límite de antigüedad"
	default:
		age = "dentro de " + spanOf(rule.MaxAgeMonths)
	}
	switch {
	case age == "" && condition == "":
		return ""
	case age == "":
		return condition + "."
	case condition == "":
		return strings.ToUpper(age[:1]) + age[1:] + "."
	}
	return condition + ", " + age + "."
}

// straddles says that the activity began before the days that the rule admits, and ended within them.
func (l Line) straddles(at Date) bool {
	from := l.Activity.From
	return l.Rule.MaxAgeMonths > 0 && !from.IsZero() && from.Before(l.Rule.Oldest(at)) && l.Activity.ended() != from
}

// measure writes a quantity with its unit: "1 hora", "24 créditos".
func (r Rule) measure(quantity Quantity) string {
	if quantity == 100 {
		return "1 " + r.Unit
	}
	return quantity.String() + " " + r.UnitPlural
}

func spanOf(months int) string {
	switch {
	case months == 12:
		return "1 año"
	case months == 1:
		return "1 mes"
	case months%12 == 0:
		return fmt.Sprintf("%d años", months/12)
	}
	return fmt.Sprintf("%d meses", months)
}
