package ui

import (
	"context"
	"io"

	"github.com/a-h/templ"
)

// labelled is the inside of a link or button. It is written by hand because templ would leave a space after the label, which is underlined.
func labelled(icon Glyph, after bool, label, about string) templ.Component {
	return templ.ComponentFunc(func(_ context.Context, w io.Writer) error {
		text := templ.EscapeString(label)
		if about != "" {
			text += `<span class="visually-hidden"> ` + templ.EscapeString(about) + `</span>`
		}
		switch {
		case icon != NoIcon && after:
			text += " " + drawn(icon)
		case icon != NoIcon:
			text = drawn(icon) + " " + text
		}
		_, err := io.WriteString(w, text)
		return err
	})
}

func drawn(icon Glyph) string {
	return `<svg class="v-i" viewBox="0 0 20 20" aria-hidden="true">` + glyphs[icon] + `</svg>`
}

// sentence sets one part of a sentence in bold, without a space before what follows.
func sentence(before, bold, after string) templ.Component {
	return templ.ComponentFunc(func(_ context.Context, w io.Writer) error {
		_, err := io.WriteString(w, templ.EscapeString(before)+"<strong>"+templ.EscapeString(bold)+"</strong>"+templ.EscapeString(after))
		return err
	})
}
