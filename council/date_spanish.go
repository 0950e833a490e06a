package council

import "fmt"

// Numeric gives 09/04/2019, as the tables of the CMP write it; nothing for an absent date.
func (d Date) Numeric() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%02d/%02d/%04d", d.Day, int(d.Month), d.Year)
}

// Short gives "9 de abril"; nothing for an absent date.
func (d Date) Short() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%d de %s", d.Day, d.monthName())
}

// Long gives "9 de abril de 2019"; nothing for an absent date.
func (d Date) Long() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%s de %d", d.Short(), d.Year)
}

// Full gives "martes 9 de abril de 2019"; nothing for an absent date.
func (d Date) Full() string {
	if d.IsZero() {
		return ""
	}
	return d.WeekdayName() + " " + d.Long()
}

// WeekdayName gives the Spanish name of the day, in lower case: "martes".
func (d Date) WeekdayName() string {
	return [...]string{"domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"}[d.Weekday()]
}

func (d Date) monthName() string {
	names := [...]string{
		"enero", "febrero", "marzo", "abril", "mayo", "junio",
		"julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
	}
	if d.Month < 1 || int(d.Month) > len(names) {
		return ""
	}
	return names[d.Month-1]
}

// Span gives "del 9 al 11 de abril de 2019" with no more of the first day than is needed, or the one day in full when both are the same; nothing while
// one is absent.
func Span(from, to Date) string {
	switch {
	case from.IsZero() || to.IsZero():
		return ""
	case from == to:
		return from.Full()
	case from.Year != to.Year:
		return "del " + from.Long() + " al " + to.Long()
	case from.Month != to.Month:
		return "del " + from.Short() + " al " + to.Long()
	}
	return fmt.Sprintf("del %d al %s", from.Day, to.Long())
}

// MonthLong gives "abril de 2019"; nothing for an absent date.
func (d Date) MonthLong() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%s de %d", d.monthName(), d.Year)
}
