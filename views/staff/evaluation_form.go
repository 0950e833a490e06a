package staff

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"vigencia/council"
	"vigencia/views/ui"
)

// FormOf is the form of an activity that stands on the sheet.
func FormOf(a council.Activity) ActivityForm {
	f := ActivityForm{ID: a.ID, Rule: a.Rule, Title: a.Title, Role: a.Role, Quantity: a.Quantity.String(), Refused: a.Refused}
	if !a.From.IsZero() {
		f.From = a.From.Numeric()
	}
	if !a.To.IsZero() {
		f.To = a.To.Numeric()
	}
	if a.Page > 0 {
		f.Page = strconv.Itoa(a.Page)
	}
	return f
}

// rules are the rules of the table as choices, each with what it gives.
func (e Evaluation) rules() []ui.Option {
	list := []ui.Option{{Label: e.W.Say("activity.choose")}}
	for _, c := range e.Table.Chapters {
		for _, r := range e.Table.Rules {
			if r.Chapter == c.Code {
				list = append(list, ui.Option{Value: r.Code, Label: e.W.Say("activity.rule_of", "Chapter", c.Name, "Rule", r.Name, "Worth", e.worth(r))})
			}
		}
	}
	return options(e.Activity.Rule, list...)
}

// worth says briefly what a rule gives: "0.05 por hora", "5.00", "asistente 2.00, ponente 3.00".
func (s Screen) worth(r council.Rule) string {
	if len(r.Roles) > 0 {
		text := ""
		for _, role := range slices.Sorted(maps.Keys(r.Roles)) {
			if text != "" {
				text += ", "
			}
			text += role + " " + r.Roles[role].String()
		}
		return text
	}
	if r.Fixed {
		return r.PerUnit.String()
	}
	return s.W.Say("table.per_unit", "Points", r.PerUnit.String(), "Unit", r.Unit)
}

// roles are all roles that the table tells apart.
func (e Evaluation) roles() []ui.Option {
	seen := map[string]bool{}
	for _, r := range e.Table.Rules {
		for role := range r.Roles {
			seen[role] = true
		}
	}
	list := []ui.Option{{Label: e.W.Say("activity.no_role")}}
	for _, role := range slices.Sorted(maps.Keys(seen)) {
		list = append(list, ui.Option{Value: role, Label: role})
	}
	return options(e.Activity.Role, list...)
}

// field is a field of one of the sheet's forms: "actividad", "observacion", "propuesta" or "devolucion". Its id begins with the form's name.
func (e Evaluation) field(form, name, label, value string) ui.Field {
	return ui.Field{ID: form + "-" + name, Name: name, Label: label, Value: value, Error: ui.In(e.Problems, form+"-"+name)}
}

// pageField is the page of the e-file; of something new it follows the viewer.
func (e Evaluation) pageField(form, value string, fresh bool) ui.Field {
	f := e.field(form, "pagina", e.W.Say("field.page"), value)
	f.InputMode, f.Width, f.Follows = "numeric", ui.W4, fresh
	return f
}

func (e Evaluation) optional(f ui.Field) ui.Field {
	f.Optional = e.W.Say("optional")
	return f
}

// reasons are the closed list; finals alone where nothing else may deny.
func (e Evaluation) reasons(chosen string, finalOnly bool) []ui.Option {
	list := []ui.Option{{Label: e.W.Say("eval.reason")}}
	for _, r := range e.Rules.ReasonsOffered() {
		if !finalOnly || r.Final {
			list = append(list, ui.Option{Value: r.Code, Label: r.Label})
		}
	}
	return options(chosen, list...)
}

func (e Evaluation) number(f ui.Field) ui.Field {
	f.InputMode, f.Width = "decimal", ui.W4
	return f
}

func (e Evaluation) day(f ui.Field) ui.Field {
	f.InputMode, f.Width, f.Hint = "numeric", ui.W8, e.W.Say("activity.day")
	return f
}

func (e Evaluation) refusedField() ui.Field {
	f := e.optional(e.field("actividad", "rechazo", e.W.Say("activity.refused"), e.Activity.Refused))
	f.Hint = e.W.Say("activity.refused_hint")
	return f
}

func (e Evaluation) noteField(form, value string) ui.Field {
	f := e.field(form, "nota", e.W.Say("field.note"), value)
	f.Rows, f.Language = 2, true
	return f
}

func (e Evaluation) denyReason() ui.Field {
	f := e.field("propuesta", "motivo", e.W.Say("field.reason"), "")
	if e.Request.Round < 2 {
		f.Hint = e.W.Say("eval.final_only")
	}
	return f
}

func (e Evaluation) activityPath() string { return pathOf("/actividades", e.Activity.ID) }
func (e Evaluation) remarkPath() string   { return pathOf("/observaciones", e.Remark.ID) }

func pathOf(list string, id int64) string {
	if id == 0 {
		return list
	}
	return list + "/" + strconv.FormatInt(id, 10)
}

// open says whether a form came back with problems.
func (e Evaluation) open(form string) bool {
	return slices.ContainsFunc(e.Problems, func(p ui.Problem) bool { return strings.HasPrefix(p.Field, form+"-") })
}

// look fills the one button that comes next.
func (e Evaluation) look(next bool) ui.Look {
	if next {
		return ui.Primary
	}
	return ui.Secondary
}

func whyID(why, id string) string {
	if why == "" {
		return ""
	}
	return id
}
