package ui

// Glyph names one of the icons of the house: 20 units square, drawn by lines, always beside a word.
type Glyph string

// The icons, each named by what it shows.
const (
	NoIcon   Glyph = ""
	Home     Glyph = "home"
	Award    Glyph = "award"
	Document Glyph = "document"
	Leave    Glyph = "leave"
	Close    Glyph = "close"
	MenuBars Glyph = "menu"
	Person   Glyph = "person"
	People   Glyph = "people"
	Forward  Glyph = "forward"
	Back     Glyph = "back"
	Play     Glyph = "play"
	File     Glyph = "file"
	Shield   Glyph = "shield"
	Plus     Glyph = "plus"
	Minus    Glyph = "minus"
	Watch    Glyph = "watch"
	Warning  Glyph = "warning"
	Info     Glyph = "info"
	Check    Glyph = "check"
	UploadUp Glyph = "upload"
	Download Glyph = "download"
	Tray     Glyph = "tray"
	Eye      Glyph = "eye"
	Place    Glyph = "place"
	Mail     Glyph = "mail"
	Phone    Glyph = "phone"
	Sliders  Glyph = "sliders"
	Search   Glyph = "search"
	ZoomIn   Glyph = "zoom-in"
	ZoomOut  Glyph = "zoom-out"
	Calendar Glyph = "calendar"
	Lock     Glyph = "lock"
	Pencil   Glyph = "pencil"
	Printer  Glyph = "printer"
	Cross    Glyph = "cross"
	Pause    Glyph = "pause"
	Link2    Glyph = "link"
)

const (
	person = `<circle cx="10" cy="7" r="3.3"/><path d="M3.8 16.8c.6-3.3 3.1-5 6.2-5s5.6 1.7 6.2 5"/>`
	lens   = `<circle cx="8.8" cy="8.8" r="5.2"/>`
	disc   = `<circle cx="10" cy="10" r="7.2"/>`
)

// glyphs is written here and only read.
var glyphs = map[Glyph]string{
	Home:     `<path d="M3 9.2 10 3.5l7 5.7M5 8v8.5h10V8M8.3 16.5v-5h3.4v5"/>`,
	Award:    `<circle cx="10" cy="7.5" r="4.5"/><path d="m7 11.4-1 6 4-2.2 4 2.2-1-6"/>`,
	Document: `<path d="M4 3.5h12v13H4zM7 7.5h6M7 10.5h6M7 13.5h3.5"/>`,
	Leave:    `<path d="M8 3.5H4v13h4M12.5 6.5 16 10l-3.5 3.5M16 10H7.5"/>`,
	Close:    `<path d="m5.5 5.5 9 9m0-9-9 9"/>`,
	Cross:    `<path d="m5.5 5.5 9 9m0-9-9 9"/>`,
	MenuBars: `<path d="M3 5.5h14M3 10h14M3 14.5h14"/>`,
	Person:   person,
	People:   `<circle cx="7.5" cy="7" r="2.9"/><path d="M2 16.3c.5-3 2.7-4.5 5.5-4.5s5 1.5 5.5 4.5M13 4.3a2.9 2.9 0 0 1 0 5.4M15 12.3c1.7.6 2.7 1.9 3 4"/>`,
	Forward:  `<path d="M4 10h12M11.5 5.5 16 10l-4.5 4.5"/>`,
	Back:     `<path d="M16 10H4M8.5 5.5 4 10l4.5 4.5"/>`,
	Play:     disc + `<path d="m8.5 7 4.5 3-4.5 3z"/>`,
	File:     `<path d="M5 2.8h6.2L15.5 7v10.2H5zM11 3v4.2h4.2"/>`,
	Shield:   `<path d="M10 2.8 16 5v4.8c0 3.6-2.5 6.2-6 7.4-3.5-1.2-6-3.8-6-7.4V5z"/><path d="m7.3 10 2 2 3.6-4"/>`,
	Plus:     `<path d="M10 4v12M4 10h12"/>`,
	Minus:    `<path d="M4 10h12"/>`,
	Watch:    disc + `<path d="M10 5.8V10l2.8 1.9"/>`,
	Warning:  `<path d="M10 3.2 17.6 16.5H2.4zM10 8.2v3.8M10 14.3v.1"/>`,
	Info:     disc + `<path d="M10 9.2v4.6M10 6.4v.1"/>`,
	Check:    `<path d="m4.5 10.5 3.7 3.7 7.5-8.2"/>`,
	UploadUp: `<path d="M10 13V4M6.2 7.5 10 3.7l3.8 3.8M4 16.5h12"/>`,
	Download: `<path d="M10 3.5v9M6.2 9 10 12.8 13.8 9M4 16.5h12"/>`,
	Tray:     `<path d="m3 11.5 2-7.5h10l2 7.5v5H3zM3 11.5h4l1 2h4l1-2h4"/>`,
	Eye:      `<path d="M2 10s3-5.2 8-5.2S18 10 18 10s-3 5.2-8 5.2S2 10 2 10z"/><circle cx="10" cy="10" r="2.3"/>`,
	Place:    `<path d="M10 17.3s5.5-5 5.5-9.1a5.5 5.5 0 0 0-11 0c0 4.1 5.5 9.1 5.5 9.1z"/><circle cx="10" cy="8.2" r="1.9"/>`,
	Mail:     `<path d="M2.8 4.8h14.4v10.4H2.8zM3 5.2l7 5.6 7-5.6"/>`,
	Phone:    `<path d="M4 3.5h3l1.3 3.7-1.7 1.3a9.5 9.5 0 0 0 4.9 4.9l1.3-1.7 3.7 1.3v3c-7 .8-13.3-5.5-12.5-12.5z"/>`,
	Sliders:  `<path d="M4 6h7M14.5 6H16M4 14h1.5M9 14h7"/><circle cx="12.7" cy="6" r="1.8"/><circle cx="7.2" cy="14" r="1.8"/>`,
	Search:   lens + `<path d="m12.7 12.7 4 4"/>`,
	ZoomIn:   lens + `<path d="m12.7 12.7 4 4M6.5 8.8h4.6M8.8 6.5v4.6"/>`,
	ZoomOut:  lens + `<path d="m12.7 12.7 4 4M6.5 8.8h4.6"/>`,
	Calendar: `<path d="M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3.5M13 3v3.5"/>`,
	Lock:     `<path d="M4.5 9h11v8h-11zM7 9V6.2a3 3 0 0 1 6 0V9"/>`,
	Pencil:   `<path d="m4 16 .7-3.4L13.5 3.8l2.7 2.7-8.8 8.8zM11.6 5.7l2.7 2.7"/>`,
	Printer:  `<path d="M6 7.5v-4h8v4M6 13.5H3.5v-6h13v6H14M6 11.5h8v5H6z"/>`,
	Pause:    disc + `<path d="M8 7.2v5.6M12 7.2v5.6"/>`,
	Link2:    `<path d="M8.3 11.7a3 3 0 0 1 0-4.2l2.5-2.5a3 3 0 0 1 4.2 4.2l-1.2 1.2M11.7 8.3a3 3 0 0 1 0 4.2L9.2 15A3 3 0 0 1 5 10.8l1.2-1.2"/>`,
}
