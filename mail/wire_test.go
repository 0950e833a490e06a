package mail_test

import (
	"bufio"
	"io"
	"maps"
	"mime"
	"mime/multipart"
	netmail "net/mail"
	"slices"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"vigencia/mail"
)

// lineLimit is what RFC 5322 asks of a line; only an address or a link may not be cut, and none of these is longer.
const lineLimit = 78

// longSample gives each field of a mail a value as long and as Spanish as one may become.
func longSample(key string) map[string]string {
	values := sample(key)
	for name := range values {
		if name != "Link" {
			values[name] = name + " de María de los Ángeles Ñahui-Peñaloza Güemes: «Especialidad: GINECOLOGÍA Y OBSTETRICIA» — " + strings.Repeat("atención ", 30)
		}
	}
	return values
}

// Every mail of both councils reaches the server in lines that any program takes, with its text and its page whole.
func TestEveryMailOnTheWire(t *testing.T) {
	o := openOffice(t, "", nil)
	s := sender(t, "smtp+plain://"+o.addr)
	for _, council := range []string{"cmp", "cmgo"} {
		texts, err := mail.ParseAll(sources(t, council))
		if err != nil {
			t.Fatal(err)
		}
		for _, key := range mail.Keys() {
			r, err := texts[key].Render(cmpBrand(t), longSample(key))
			if err != nil {
				t.Fatal(err)
			}
			m := notice()
			m.ID, m.Subject, m.Text, m.HTML = mail.ID(key), r.Subject, r.Text, r.HTML
			m.ToName = "María de los Ángeles Guadalupe Concepción Hernández-Ñañez de la Peña y Martínez del Río"
			if err := s.Send(t.Context(), m); err != nil {
				t.Fatalf("%s: %v", key, err)
			}
			arrived(t, council+"/"+key, o.letters[len(o.letters)-1].data, m)
		}
	}
}

func arrived(t *testing.T, key, data string, sent mail.Message) {
	t.Helper()
	for line := range strings.SplitSeq(data, "\r\n") {
		if len(line) > lineLimit || strings.ContainsAny(line, "\r\n") || strings.ContainsFunc(line, func(r rune) bool { return r > '~' }) {
			t.Errorf("%s: a line of %d: %q", key, len(line), line)
		}
	}
	m, err := netmail.ReadMessage(strings.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	subject, err := new(mime.WordDecoder).DecodeHeader(m.Header.Get("Subject"))
	if err != nil || subject != sent.Subject {
		t.Errorf("%s: the subject reads %q: %v", key, subject, err)
	}
	date, err := m.Header.Date()
	to, failed := m.Header.AddressList("To")
	if err != nil || failed != nil || !date.Equal(sent.Date) || to[0].Name != sent.ToName || m.Header.Get("Message-Id") != "<"+sent.ID+"@cmp.example>" ||
		m.Header.Get("Mime-Version") != "1.0" || m.Header.Get("Auto-Submitted") != "auto-generated" {
		t.Errorf("%s: %v, headers %+v", key, err, m.Header)
	}
	parts := map[string]string{}
	readParts(t, m.Header.Get("Content-Type"), m.Body, parts)
	if strings.ReplaceAll(parts["text/plain"], "\r\n", "\n") != sent.Text || strings.ReplaceAll(parts["text/html"], "\r\n", "\n") != sent.HTML {
		t.Errorf("%s: text or page did not arrive whole", key)
	}
}

// Whoever reads the plain text of a mail learns what the page says, and the other way round.
func TestTextAndPageOfAMailSayTheSame(t *testing.T) {
	for _, council := range []string{"cmp", "cmgo"} {
		texts, err := mail.ParseAll(sources(t, council))
		if err != nil {
			t.Fatal(err)
		}
		for _, key := range mail.Keys() {
			r, err := texts[key].Render(cmpBrand(t), longSample(key))
			if err != nil {
				t.Fatal(err)
			}
			page, err := goquery.NewDocumentFromReader(strings.NewReader(r.HTML))
			if err != nil {
				t.Fatal(err)
			}
			page.Find("a").Each(func(_ int, a *goquery.Selection) {
				a.AppendHtml(" " + strings.TrimPrefix(a.AttrOr("href", ""), "mailto:"))
			})
			page.Find("p, td, h1, h2, li, br").AppendHtml(" ").AfterHtml(" ")
			text, html := said(r.Subject+" "+r.Text), said(page.Find("body").Text())
			for _, lost := range []struct {
				where string
				in    map[string]bool
				of    map[string]bool
			}{{"the text", text, html}, {"the page", html, text}} {
				for _, word := range slices.Sorted(maps.Keys(lost.of)) {
					if !lost.in[word] {
						t.Errorf("%s/%s: %s lacks %q", council, key, lost.where, word)
					}
				}
			}
		}
	}
}

func said(text string) map[string]bool {
	words := map[string]bool{}
	for _, word := range strings.Fields(text) {
		if word = strings.Trim(word, "().,:;·-*—"); word != "" && strings.Trim(word, "0123456789") != "" {
			words[word] = true
		}
	}
	return words
}

// A reader that keeps to the standards gets the name of a file as it is; one that does not, gets it in plain letters.
func TestNamesOfAttachmentsArriveWithTheirAccents(t *testing.T) {
	o := openOffice(t, "", nil)
	s := sender(t, "smtp+plain://"+o.addr)
	for name, want := range map[string][2]string{
		"constancia-12.pdf":           {"constancia-12.pdf", "constancia-12.pdf"},
		"Constancia de Ñahui Güe.pdf": {"Constancia de Nahui Gue.pdf", "Constancia de Ñahui Güe.pdf"},
		`a"b\c/d;e.pdf`:               {"a_b_c_d;e.pdf", "a_b_c_d;e.pdf"},
		"señal 🩺.pdf":                 {"senal _.pdf", "señal 🩺.pdf"},
		"Constancia de María de los Ángeles Guadalupe Concepción Hernández-Ñañez de la Peña y Martínez del Río.pdf": {
			"Constancia de Maria de los Angeles Guadalupe.pdf", "Constancia de María de los Ángeles Guadalupe Concepción Hernández-Ñañez de la Peña y Martínez del Río.pdf"},
	} {
		m := notice()
		m.Attachments = []mail.Attachment{{Name: name, Type: "application/pdf", Bytes: []byte("%PDF")}}
		if err := s.Send(t.Context(), m); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		data := o.letters[len(o.letters)-1].data
		arrived(t, name, data, m)
		head := attached(t, data)
		_, params, err := mime.ParseMediaType(head)
		if err != nil {
			t.Fatalf("%s: %v in %q", name, err, head)
		}
		plain, _, _ := strings.Cut(head, `; filename*`)
		if params["filename"] != want[1] || plain != `attachment; filename="`+want[0]+`"` {
			t.Errorf("%s: arrives as %q, in plain letters %s", name, params["filename"], plain)
		}
	}
	m := notice()
	m.Attachments[0].Name = strings.Repeat("ñ", 101)
	if err := s.Send(t.Context(), m); !mail.Permanent(err) {
		t.Errorf("a name without end: %v", err)
	}
}

// attached is how the first file of a message is announced, unfolded.
func attached(t *testing.T, data string) string {
	t.Helper()
	m, err := netmail.ReadMessage(bufio.NewReader(strings.NewReader(data)))
	if err != nil {
		t.Fatal(err)
	}
	_, params, err := mime.ParseMediaType(m.Header.Get("Content-Type"))
	if err != nil {
		t.Fatal(err)
	}
	for r := multipart.NewReader(m.Body, params["boundary"]); ; {
		part, err := r.NextRawPart()
		if err == io.EOF {
			t.Fatal("nothing is attached")
		}
		if err != nil {
			t.Fatal(err)
		}
		if head := part.Header.Get("Content-Disposition"); strings.HasPrefix(head, "attachment") {
			return head
		}
	}
}
