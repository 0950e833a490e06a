package ui

import (
	"slices"

	"github.com/a-h/templ"
)

// Problem is one line of the summary of errors.
type Problem struct {
	Field   string // id of the field; empty when the problem is of the whole form
	Message string // what happened and what to do
}

// In returns the message of the first problem of a field, or "".
func In(problems []Problem, field string) string {
	for _, p := range problems {
		if p.Field == field {
			return p.Message
		}
	}
	return ""
}

// InOrder puts problems in the order of a form's fields, because the summary is read beside the form; those of other fields come last.
func InOrder(problems []Problem, fields ...string) []Problem {
	place := func(p Problem) int {
		if i := slices.Index(fields, p.Field); i >= 0 {
			return i
		}
		return len(fields)
	}
	slices.SortStableFunc(problems, func(a, b Problem) int { return place(a) - place(b) })
	return problems
}

// choice is attributes for controls on which nothing is typed.
func (f Field) choice() templ.Attributes {
	a := f.attributes()
	delete(a, "spellcheck")
	delete(a, "inputmode")
	return a
}

// group is attributes for a set of choices. A group of radios takes no aria-invalid: its description says it.
func (f Field) group() templ.Attributes {
	if d := f.described(); d != "" {
		return templ.Attributes{"aria-describedby": d}
	}
	return nil
}

func (f Field) ticked() string {
	if f.Value == "" {
		return "si"
	}
	return f.Value
}

// swaps is what htmx reads from a form whose answer replaces a fragment.
func (a Action) swaps() templ.Attributes {
	if a.Target == "" {
		return nil
	}
	set := templ.Attributes{"data-hx-target": "#" + a.Target, "data-hx-swap": "outerHTML", "data-hx-indicator": "#" + a.Target}
	if a.Get {
		set["data-hx-get"] = a.URL
	} else {
		set["data-hx-post"] = a.URL
	}
	if a.Push || a.Get {
		set["data-hx-push-url"] = "true"
	}
	if a.Live {
		set["data-hx-trigger"] = "change, submit"
	}
	return set
}

// search is the action as a search, which changes nothing.
func (a Action) search() Action {
	a.Get = true
	return a
}
