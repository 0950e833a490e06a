package mail_test

import (
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"vigencia/mail"
)

var brand = mail.Brand{Council: "Colegio", Colour: "#7b1e3a", Accent: "#c99a45", Site: "https://c.example", Lang: "es-PE"}

func render(t *testing.T, source string, values map[string]string) mail.Rendered {
	t.Helper()
	tpl, err := mail.Parse("test", source)
	if err != nil {
		t.Fatal(err)
	}
	r, err := tpl.Render(brand, values)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

const greeting = "---\nsubject: Solicitud de {{.Name}}\n---\nDoctora **{{.Name}}**:\n\n- {{.Name}}\n\n> {{.Name}}\n\n[Ver {{.Name}}]({{.Link}})\n"

func TestHostileValuesStayText(t *testing.T) {
	harmless := render(t, greeting, map[string]string{"Name": "Rosa", "Link": "https://c.example/x"})
	want := elements(t, harmless)
	for _, name := range []string{
		`[x](javascript:1)`, `{{7*7}}`, `"><svg/onload=1>`, `<a href=//e.example>x</a>`, "`code` **b** _i_", `# Title`, `![i](http://e.example/i.png)`,
		`<http://e.example>`, `a\*b&lt;&#60;`, `</table></td>`, `1. uno`, `~~~`, `vq0qv`, `O'Higgins & Cía`, `x <!-- y`,
	} {
		r := render(t, greeting, map[string]string{"Name": name, "Link": "https://c.example/x"})
		if got := elements(t, r); got != want {
			t.Errorf("%q makes other elements:\n%s\n%s", name, got, want)
		}
		doc, _ := goquery.NewDocumentFromReader(strings.NewReader(r.HTML))
		if got := doc.Find("strong").First().Text(); got != name {
			t.Errorf("HTML reads %q for %q", got, name)
		}
		if r.Subject != "Solicitud de "+name || !strings.Contains(r.Text, "Doctora "+name+":") {
			t.Errorf("text reads %q and %q for %q", r.Subject, r.Text, name)
		}
	}
}

func elements(t *testing.T, r mail.Rendered) string {
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(r.HTML))
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	doc.Find("*").Each(func(_ int, s *goquery.Selection) {
		all.WriteString(goquery.NodeName(s) + " " + s.AttrOr("href", "") + " ")
	})
	return all.String()
}

func TestLineBreaksOfValuesCannotMakeLines(t *testing.T) {
	r := render(t, "---\nsubject: Hola {{.Name}}\n---\nHola {{.Name}}, lea esto.", map[string]string{
		"Name": "Ana\r\nBcc: x@e.example\r\n\r\n# Otro\u2028fin\x00\u202e"})
	if r.Subject != "Hola Ana Bcc: x@e.example # Otro fin" {
		t.Errorf("subject %q", r.Subject)
	}
	if !strings.HasPrefix(r.Text, "Hola Ana Bcc: x@e.example # Otro fin, lea esto.\n\n") {
		t.Errorf("text %q", r.Text)
	}
	long := render(t, "---\nsubject: Hola {{.Name}}\n---\nHola.", map[string]string{"Name": strings.Repeat("á", 500)})
	if n := len([]rune(long.Subject)); n > 150 {
		t.Errorf("subject of %d characters", n)
	}
}

func TestAValueAloneKeepsItsLines(t *testing.T) {
	r := render(t, "---\nsubject: s\n---\n- {{.Remarks}}\n- y esto\n", map[string]string{"Remarks": "Página 3: falta la firma\n\nPágina 9: ilegible"})
	if !strings.HasPrefix(r.Text, "- Página 3: falta la firma\n- Página 9: ilegible\n- y esto\n") {
		t.Errorf("%q", r.Text)
	}
	if strings.Count(r.HTML, "<li ") != 3 {
		t.Error("HTML has not three items")
	}
}

func TestPlainTextIsReadable(t *testing.T) {
	r := render(t, "---\nsubject: s\n---\n## Título\n\nUna línea\nque sigue, todo con [una página](https://c.example/p) y <a@c.example>.\n\n> Usuario: **u1**\\\n> Clave: `a*b`\n\n[Ver]({{.Link}})\n\n1. uno\n2. dos\n",
		map[string]string{"Link": "https://c.example/" + strings.Repeat("x", 90)})
	want := "Título\n\nUna línea que sigue, todo con una página (https://c.example/p) y\na@c.example.\n\n    Usuario: u1\n    Clave: a*b\n\nVer:\nhttps://c.example/" +
		strings.Repeat("x", 90) + "\n\n1. uno\n2. dos\n\n"
	if !strings.HasPrefix(r.Text, want) {
		t.Errorf("got\n%s\nwant\n%s", r.Text, want)
	}
	if !strings.HasSuffix(r.Text, "Colegio\nhttps://c.example\n") {
		t.Errorf("signature: %q", r.Text)
	}
}

func TestLinksLeadOnlyToPages(t *testing.T) {
	tpl, err := mail.Parse("test", "---\nsubject: s\n---\n[Ver]({{.Link}})")
	if err != nil {
		t.Fatal(err)
	}
	for _, link := range []string{"javascript:alert(1)", "data:text/html,x", "//e.example", "", "https://", "https://c.example/\" onclick=1", "file:///etc/passwd", "mailto:a@b.pe?bcc=c@d.pe"} {
		if _, err := tpl.Render(brand, map[string]string{"Link": link}); err == nil {
			t.Errorf("%q accepted", link)
		}
	}
	r := render(t, "---\nsubject: s\n---\nVea [eso](https://c.example/{{.Number}}/ver).", map[string]string{"Number": "../a b?c"})
	if !strings.Contains(r.HTML, `href="https://c.example/..%2Fa%20b%3Fc/ver"`) {
		t.Error(r.HTML)
	}
}

func TestTextsThatAreProgramsOrPagesAreRefused(t *testing.T) {
	for _, source := range []string{
		"Hola", "---\n---\nHola", "---\nsubject: s\nfoo: bar\n---\nHola", "---\nsubject: {{.A\n---\nHola", "---\nsubject: \"s\"\n---\nHola",
		"---\nsubject: s\n---\n{{range .A}}x{{end}}", "---\nsubject: s\n---\n{{printf .A}}", "---\nsubject: s\n---\n{{.A.B}}", "---\nsubject: s\n---\n{{template \"x\"}}",
		"---\nsubject: s\n---\n<b>hola</b>", "---\nsubject: s\n---\n<div>\nhola\n</div>", "---\nsubject: s\n---\n![x](https://c.example/x.png)", "---\nsubject: s\n---\n- a\n  - b",
		"---\nsubject: s\n---\nvq0qv", "---\nsubject: {{.Key}}\nsecrets: [Key]\n---\n{{.Key}}", "---\nsubject: s\nsecrets: [Key]\n---\nx", "---\nsubject: s\n---\nx\n\n    code",
		"---\nsubject: s\n---\n[x](javascript:1)",
	} {
		if _, err := mail.Parse("test", source); err == nil || !strings.HasPrefix(err.Error(), "mail test: ") {
			t.Errorf("%q: %v", source, err)
		}
	}
}

func TestABrandMustBeWhole(t *testing.T) {
	tpl, _ := mail.Parse("test", "---\nsubject: s\n---\nHola")
	for _, change := range []func(*mail.Brand){
		func(b *mail.Brand) { b.Colour = "red;background:url(x)" }, func(b *mail.Brand) { b.Accent = "" },
		func(b *mail.Brand) { b.Site = "javascript:1" }, func(b *mail.Brand) { b.Council = "" }, func(b *mail.Brand) { b.Footer = "<b>x</b>" },
	} {
		b := brand
		change(&b)
		if _, err := tpl.Render(b, nil); err == nil {
			t.Errorf("%+v accepted", b)
		}
	}
}
