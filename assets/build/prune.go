package main

import (
	"regexp"
	"slices"
	"strings"
)

// cut names the parts of Bootstrap that no screen uses: every class that begins with one of them goes.
var cut = []string{
	"accordion", "alert", "badge", "blockquote", "breadcrumb", "bs-popover", "bs-tooltip", "btn-check", "btn-close", "btn-dark", "btn-group",
	"btn-info", "btn-light", "btn-outline-danger", "btn-outline-dark", "btn-outline-info", "btn-outline-light", "btn-outline-primary",
	"btn-outline-success", "btn-outline-warning", "btn-secondary", "btn-toolbar", "btn-toggle", "card", "carousel", "clearfix", "collapse", "collapsing",
	"col-form-label", "col-xl", "col-xxl", "container-", "display-", "dropdown", "dropend", "dropstart", "dropup", "fade", "figure", "fixed-", "float-",
	"focus-ring", "form-control-color", "form-control-lg", "form-control-plaintext", "form-control-sm", "form-floating", "form-range", "form-select-lg",
	"form-select-sm", "form-switch", "form-check-inline", "form-check-reverse", "g-", "gx-", "gy-", "has-validation", "icon-link", "initialism", "input-group", "invalid-",
	"is-invalid", "is-valid", "link-", "list-group", "list-inline", "modal", "nav", "offcanvas", "offset-", "order-", "pagination-", "placeholder", "popover",
	"progress", "ratio", "row-cols", "sticky-", "table", "text-bg-", "toast", "tooltip", "translate-middle", "tab-", "spinner", "user-select", "valid-",
	"vstack", "hstack", "was-validated", "visually-hidden-focusable", "vr", "stretched-link", "object-fit", "opacity-", "overflow-", "shadow", "top-", "bottom-",
	"start-", "end-", "border-opacity", "bg-opacity", "text-opacity", "bg-", "border-primary", "border-secondary", "border-success", "border-info", "border-warning",
	"border-danger", "border-light", "border-dark", "border-black", "border-white", "rounded", "z-", "pe-none", "pe-auto", "text-primary", "text-secondary", "text-success",
	"text-info", "text-warning", "text-danger", "text-light", "text-dark", "text-black", "text-white", "text-body", "text-reset", "font-monospace", "fst-",
	"lh-", "vh-", "min-v", "vw-", "position-", "text-decoration", "img-", "column-gap", "row-gap", "focus", "mark", "small", "lead", "h-", "mh-",
}

// cutWords are fragments of selectors that go whatever their class.
var cutWords = []string{"[data-bs-theme=dark]", "-xxl", "-xl-", ".form-control[type=color]", "[data-bs-popper]", ".collapsing"}

var classes = regexp.MustCompile(`\.([A-Za-z][\w-]*)`)

// prune returns Bootstrap's minified stylesheet without the parts named above, licence line first.
func prune(css string) string {
	licence := css[:strings.Index(css, "*/")+2]
	licence = licence[strings.Index(licence, "/*!"):]
	body := strings.TrimPrefix(css[strings.Index(css, licence)+len(licence):], "\n")
	if i := strings.Index(body, "/*#"); i >= 0 {
		body = body[:i]
	}
	var out strings.Builder
	out.WriteString(licence + "\n")
	writeKept(&out, parse(body))
	return out.String()
}

func writeKept(out *strings.Builder, rules []rule) {
	for _, r := range rules {
		switch {
		case r.in != nil:
			var inside strings.Builder
			writeKept(&inside, r.in)
			if inside.Len() > 0 {
				out.WriteString(r.head + "{" + inside.String() + "}")
			}
		case strings.HasPrefix(r.head, "@"): // keyframes of spinners, placeholders and progress bars
		default:
			if head := keptSelectors(r.head); head != "" && r.body != "" {
				out.WriteString(head + "{" + r.body + "}")
			}
		}
	}
}

// keptSelectors returns the selectors of a list that stay, joined again.
func keptSelectors(list string) string {
	return strings.Join(slices.DeleteFunc(splitSelectors(list), isCut), ",")
}

func isCut(selector string) bool {
	for _, w := range cutWords {
		if strings.Contains(selector, w) {
			return true
		}
	}
	for _, m := range classes.FindAllStringSubmatch(selector, -1) {
		for _, c := range cut {
			if strings.HasPrefix(m[1], c) {
				return true
			}
		}
	}
	return false
}

// splitSelectors splits at the commas that stand outside parentheses, as in `:not(a, b)`.
func splitSelectors(list string) []string {
	var out []string
	depth, from := 0, 0
	for i := range len(list) {
		switch list[i] {
		case '(':
			depth++
		case ')':
			depth--
		case ',':
			if depth == 0 {
				out, from = append(out, strings.TrimSpace(list[from:i])), i+1
			}
		}
	}
	return append(out, strings.TrimSpace(list[from:]))
}
