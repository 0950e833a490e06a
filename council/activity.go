package council

import "unicode/utf8"

// Limits of what an evaluator types, in characters.
const (
	MaxTitle = 200
	MaxNote  = 1000
)

// CheckActivity refuses an activity that the table cannot judge, field by field: rubro, titulo, rol, desde, hasta, cantidad, pagina, motivo.
// pages is how many the e-file has, 0 when that is not known.
func (t Table) CheckActivity(a Activity, pages int) error {
	var c Check
	rule, known := t.Rule(a.Rule)
	if !known {
		c.Field("rubro", "activity.refuse.rule")
	}
	if a.Title == "" || utf8.RuneCountInString(a.Title) > MaxTitle {
		c.Field("titulo", "activity.refuse.title", "Max", itoa(MaxTitle))
	}
	if _, held := rule.worth(a.Role); known && !held {
		c.Field("rol", "activity.refuse.role")
	}
	if known && rule.MaxAgeMonths > 0 && a.Ended().IsZero() {
		c.Field("desde", "activity.refuse.date")
	}
	if !a.From.IsZero() && !a.To.IsZero() && a.To.Before(a.From) {
		c.Field("hasta", "activity.refuse.order")
	}
	if known && rule.tooLittle(a.Quantity) && a.Quantity <= 0 || a.Quantity < 0 {
		c.Field("cantidad", "activity.refuse.quantity", "Unit", rule.UnitPlural)
	}
	checkPage(&c, a.Page, pages)
	if utf8.RuneCountInString(a.Refused) > MaxTitle {
		c.Field("rechazo", "activity.refuse.reason", "Max", itoa(MaxTitle))
	}
	return c.Err()
}

func checkPage(c *Check, page, pages int) {
	if page < 0 || pages > 0 && page > pages {
		c.Field("pagina", "activity.refuse.page", "Pages", itoa(pages))
	}
}

// CheckRemark refuses a remark whose reason is not of the closed list, that is too long, or that this round does not admit (Remarkable).
func (r Request) CheckRemark(m Remark, rules Rules, earlier []Remark, pages int) error {
	var c Check
	if reason, ok := rules.Reason(m.Reason); !ok || reason.Retired {
		c.Field("motivo", "request.refuse.reason")
	}
	if utf8.RuneCountInString(m.Note) > MaxNote {
		c.Field("nota", "remark.refuse.note", "Max", itoa(MaxNote))
	}
	checkPage(&c, m.Page, pages)
	if err := c.Err(); err != nil {
		return err
	}
	return Remarkable(m, r.Round, earlier)
}
