package ui_test

import (
	"context"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
	"github.com/a-h/templ"

	"vigencia/views/ui"
)

func render(t *testing.T, c templ.Component) *goquery.Document {
	t.Helper()
	var b strings.Builder
	if err := c.Render(context.Background(), &b); err != nil {
		t.Fatal(err)
	}
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func attr(t *testing.T, doc *goquery.Document, selector, name, want string) {
	t.Helper()
	if got, _ := doc.Find(selector).First().Attr(name); doc.Find(selector).Length() == 0 || got != want {
		t.Errorf("%s [%s] = %q, want %q", selector, name, got, want)
	}
}

const hostile = `"><svg/onload=1>{{7*7}}`

func TestInputTiesLabelHintAndErrorToItsControl(t *testing.T) {
	doc := render(t, ui.Input(ui.Field{Name: "celular", Label: "Celular", Hint: "9 dígitos", Error: "Faltan 2.", Value: hostile, Kind: ui.Tel, Autocomplete: "tel", InputMode: "tel", Width: ui.W8, MaxLength: 20}))
	attr(t, doc, "label", "for", "celular")
	attr(t, doc, "input", "aria-describedby", "celular-h celular-e")
	attr(t, doc, "input", "aria-invalid", "true")
	attr(t, doc, "input", "value", hostile)
	attr(t, doc, "input", "type", "tel")
	attr(t, doc, "input", "maxlength", "20")
	attr(t, doc, "input", "class", "form-control v-w8")
	attr(t, doc, "input", "spellcheck", "false")
	if text := doc.Find("#celular-e").Text(); text != "Error: Faltan 2." {
		t.Errorf("the error reads %q", text)
	}
	if doc.Find("svg").Length() != 1 || doc.Find(".v-field--bad").Length() != 1 {
		t.Error("an element too many, or no mark on the field")
	}
}

func TestPasswordNeverComesBack(t *testing.T) {
	doc := render(t, ui.Input(ui.Field{Name: "clave", Label: "Contraseña", Kind: ui.Password, Value: "secreto-123", Autocomplete: "current-password"}))
	if html, _ := doc.Html(); strings.Contains(html, "secreto") {
		t.Error("a password is in the page")
	}
}

func TestControlsKeepWhatWasTyped(t *testing.T) {
	options := []ui.Option{{Value: "a", Label: "A"}, {Value: "b", Label: "B", Selected: true}}
	if got := render(t, ui.Area(ui.Field{Name: "d", Label: "D", Value: hostile})).Find("textarea").Text(); got != hostile {
		t.Errorf("the area holds %q", got)
	}
	attr(t, render(t, ui.Select(ui.Field{Name: "s", Label: "S"}, options)), "option[selected]", "value", "b")
	attr(t, render(t, ui.Radios(ui.Field{Name: "r", Label: "R"}, options)), "input[checked]", "value", "b")
	attr(t, render(t, ui.Checkbox(ui.Field{Name: "c", Label: "C", Checked: true})), "input[checked]", "value", "si")
}

func TestSummaryLandsOnTheFirstChoice(t *testing.T) {
	doc := render(t, ui.Radios(ui.Field{Name: "recojo", Label: "¿Dónde?", Hint: "h", Error: "Elija uno."}, []ui.Option{{Value: "1", Label: "Uno"}, {Value: "2", Label: "Dos", Hint: "más"}}))
	attr(t, doc, "input", "id", "recojo")
	attr(t, doc, "fieldset", "aria-describedby", "recojo-h recojo-e")
	attr(t, doc, "#recojo-1", "aria-describedby", "recojo-1-h")
	attr(t, render(t, ui.ErrorSummary("Hay un problema", []ui.Problem{{Field: "recojo", Message: "Elija uno."}})), ".v-errors[role=alert] a", "href", "#recojo")
	if render(t, ui.ErrorSummary("Hay un problema", nil)).Find("div").Length() != 0 {
		t.Error("a summary without problems is drawn")
	}
}

func TestFormsCarryATokenAndSearchesNone(t *testing.T) {
	post := render(t, ui.Form(ui.Action{URL: "/x", Token: "t", Target: "lista", Files: true}))
	attr(t, post, "form", "method", "post")
	attr(t, post, "form", "enctype", "multipart/form-data")
	attr(t, post, "form", "data-hx-post", "/x")
	attr(t, post, "input[name=_token]", "value", "t")
	search := render(t, ui.Filters(ui.Action{URL: "/x", Token: "t", Target: "lista", Label: "Filtrar"}))
	attr(t, search, "form", "data-hx-get", "/x")
	attr(t, search, "form", "data-hx-push-url", "true")
	if search.Find("[name=_token], [data-hx-post]").Length() != 0 {
		t.Error("a search sends a token, or changes something")
	}
}

func TestFileSaysItsLimit(t *testing.T) {
	doc := render(t, ui.FileInput(ui.Field{Name: "expediente", Label: "Expediente", Accept: "application/pdf", MaxBytes: 5242880, TooBig: "pesa {mb}"}))
	attr(t, doc, "input[type=file]", "data-max-bytes", "5242880")
	attr(t, doc, "input[type=file]", "data-too-big", "pesa {mb}")
	attr(t, doc, "input[type=file]", "accept", "application/pdf")
}
