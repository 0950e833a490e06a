package council

import (
	"fmt"
	"maps"
	"slices"
)

// Check says in Spanish what is wrong with a table, one sentence each, before it is taken into use; none means that it can be.
func (t Table) Check() []string {
	var faults []string
	say := func(bad bool, sentence string, args ...any) {
		if bad {
			faults = append(faults, fmt.Sprintf(sentence, args...))
		}
	}
	say(t.Version == "", "Falta la versión de la tabla.")
	say(t.Name == "", "Falta el nombre de la tabla.")
	say(t.AppliesFrom.IsZero(), "Falta la fecha desde la que rige la tabla.")
	say(t.Pass <= 0 || t.Pass > MaxPoints, "El puntaje para aprobar debe ser mayor que cero.")
	say(t.WindowMonths < 0, "Los meses del periodo no pueden ser negativos.")
	say(len(t.Rules) == 0, "La tabla no tiene rubros.")
	chapters := map[string]bool{}
	for _, chapter := range t.Chapters {
		say(chapter.Code == "" || chapter.Name == "", "Un capítulo no tiene código o nombre (%q).", chapter.Code+chapter.Name)
		say(chapters[chapter.Code], "El código de capítulo %q está repetido.", chapter.Code)
		chapters[chapter.Code] = true
		chapter.check(say)
	}
	rules := map[string]bool{}
	for _, rule := range t.Rules {
		say(rules[rule.Code], "El código de rubro %q está repetido.", rule.Code)
		rules[rule.Code] = true
		say(!chapters[rule.Chapter], "El rubro %q es de un capítulo que no existe (%q).", rule.Code, rule.Chapter)
		rule.check(say)
	}
	return faults
}

func (c Chapter) check(say func(bad bool, sentence string, args ...any)) {
	say(outside(c.Min), "El mínimo del capítulo %q no es un puntaje válido.", c.Code)
	say(outside(c.Max), "El máximo del capítulo %q no es un puntaje válido.", c.Code)
	say(c.Min != nil && c.Max != nil && *c.Min > *c.Max, "El mínimo del capítulo %q es mayor que su máximo.", c.Code)
}

func (r Rule) check(say func(bad bool, sentence string, args ...any)) {
	say(r.Code == "" || r.Name == "", "Un rubro no tiene código o nombre (%q).", r.Code+r.Name)
	say(!r.Fixed && (r.Unit == "" || r.UnitPlural == ""), "El rubro %q no dice en qué unidad se cuenta, en singular y plural.", r.Code)
	say(outside(&r.PerUnit), "El puntaje del rubro %q no es válido.", r.Code)
	say(r.PerUnit == 0 && len(r.Roles) == 0, "El rubro %q no da puntos.", r.Code)
	for _, role := range slices.Sorted(maps.Keys(r.Roles)) {
		points := r.Roles[role]
		say(role == "" || points == 0 || outside(&points), "El puntaje del rol %q en el rubro %q no es válido.", role, r.Code)
	}
	say(outside(r.CapItem), "El tope por actividad del rubro %q no es un puntaje válido.", r.Code)
	say(outside(r.Cap), "El tope del rubro %q no es un puntaje válido.", r.Code)
	say(r.MinQuantity < 0, "La cantidad mínima del rubro %q es negativa.", r.Code)
	say(r.MaxAgeMonths < 0, "La antigüedad máxima del rubro %q es negativa.", r.Code)
}

// outside says that a limit is given but cannot be one.
func outside(limit *Points) bool { return limit != nil && (*limit < 0 || *limit > MaxPoints) }
