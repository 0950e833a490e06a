package mail

import (
	"bytes"
	_ "embed"
	"html"
	"html/template"
	"strings"
)

//go:embed layout.html
var layout string

// Mail programs drop style sheets, so looks stand in the elements.
const (
	inText   = `style="margin:0 0 16px"`
	inHead   = `style="margin:24px 0 8px;font:700 18px/1.35 Georgia,'Times New Roman',serif"`
	inList   = `style="margin:0 0 16px;padding:0 0 0 22px"`
	inItem   = `style="margin:0 0 6px"`
	inPanel  = `style="padding:14px 18px 8px;background:#f6f3ef;border:1px solid #e4ddd6;border-radius:6px"`
	inFact   = `style="margin:0 0 6px"`
	inRule   = `style="border:0;border-top:1px solid #e4ddd6;margin:24px 0"`
	inFixed  = `style="font:600 16px/1.5 Consolas,Menlo,'Courier New',monospace;display:inline-block;max-width:100%;overflow-wrap:anywhere"`
	inTarget = `style="margin:0 0 20px;font-size:13px;line-height:1.45;color:#5f5451;word-break:break-all"`
)

func (b Brand) page(title string, blocks []block, foot []block) (string, error) {
	t, err := template.New("layout").Parse(layout)
	if err != nil {
		return "", err
	}
	var out bytes.Buffer
	err = t.Execute(&out, map[string]any{
		"Brand": b, "Title": title, "Head": template.HTML(unbroken(title)), "Colour": template.CSS(b.Colour), "Accent": template.CSS(b.Accent),
		"Body": template.HTML(b.markup(blocks)), "Foot": template.HTML(b.markup(foot)),
	})
	return out.String(), err
}

// markup writes the blocks as HTML; every text in it has passed through html.EscapeString.
func (b Brand) markup(blocks []block) string {
	var out strings.Builder
	for _, k := range blocks {
		switch {
		case k.kind == rule:
			out.WriteString(`<hr ` + inRule + `>`)
		case empty(k):
		case k.kind == button:
			out.WriteString(b.button(k.parts[0][0]))
		case k.kind == heading:
			out.WriteString(`<h2 ` + inHead + `>` + b.inline(k.parts[0]) + `</h2>`)
		case k.kind == paragraph:
			out.WriteString(`<p ` + inText + `>` + b.inline(k.parts[0]) + `</p>`)
		case k.kind == panel:
			out.WriteString(`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="table-layout:fixed;margin:0 0 20px"><tr><td ` + inPanel + `>` +
				b.each(k.parts, `<p `+inFact+`>`, `</p>`) + `</td></tr></table>`)
		case k.kind == numbers:
			out.WriteString(`<ol ` + inList + `>` + b.each(k.parts, `<li `+inItem+`>`, `</li>`) + `</ol>`)
		default:
			out.WriteString(`<ul ` + inList + `>` + b.each(k.parts, `<li `+inItem+`>`, `</li>`) + `</ul>`)
		}
		out.WriteString("\n")
	}
	return out.String()
}

func (b Brand) each(parts [][]span, before, after string) string {
	var out strings.Builder
	for _, part := range parts {
		out.WriteString(before + b.inline(part) + after)
	}
	return out.String()
}

func (b Brand) inline(spans []span) string {
	var out strings.Builder
	for _, s := range spans {
		text := unbroken(s.text)
		if s.fixed {
			text = `<code ` + inFixed + `>` + text + `</code>`
		}
		if s.bold {
			text = `<strong>` + text + `</strong>`
		}
		if s.italic {
			text = `<em>` + text + `</em>`
		}
		switch {
		case s.isBreak:
			text = `<br>`
		case s.href == hidden:
			text += " (" + hidden + ")"
		case s.href != "":
			text = `<a href="` + html.EscapeString(s.href) + `" style="color:` + b.Colour + `;word-break:break-word">` + text + `</a>`
		}
		out.WriteString(text)
	}
	return out.String()
}

// button draws a link as a button, with its address spelled out below for those who would rather see where it leads.
func (b Brand) button(s span) string {
	look := `style="display:inline-block;padding:12px 22px;color:#ffffff;font-weight:600;text-decoration:none"`
	text := `<span ` + look + `>` + html.EscapeString(s.text) + `</span>`
	if s.href != hidden {
		text = `<a href="` + html.EscapeString(s.href) + `" ` + look + `>` + html.EscapeString(s.text) + `</a>`
	}
	return `<table role="presentation" cellpadding="0" cellspacing="0" style="margin:4px 0 8px"><tr><td bgcolor="` + b.Colour +
		`" style="background:` + b.Colour + `;border-radius:8px">` + text + `</td></tr></table>` +
		`<p ` + inTarget + `>` + html.EscapeString(s.href) + `</p>`
}
