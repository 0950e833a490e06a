package physician_test

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/PuerkitoBio/goquery"
	"vigencia/council"
	"vigencia/handlers/testoffice"
	"vigencia/handlers/web"
)

// paper is a PDF whose catalog has more keys and whose trailer has more; without pages there is none.
func paper(catalog, trailer string, pages bool, objects ...string) []byte {
	kids := "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
	if !pages {
		kids = "2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n"
	}
	return testoffice.PDF(trailer, append([]string{"1 0 obj\n<< /Type /Catalog /Pages 2 0 R " + catalog + ">>\nendobj\n", kids,
		"3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n"}, objects...)...)
}

func TestStep08_TheExpedienteScreenGivesTheAdviceOfTheGuide(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	b := o.AsPhysician(p)
	goes(t, b.Post("/solicitudes/nueva", answers(t, b.Get("/solicitudes/nueva"))...), "/solicitudes/borrador/expediente")
	page := ok(t, b.Get("/solicitudes/borrador/expediente"), 200)
	for _, want := range []string{"Un solo archivo PDF, de 5 MB como máximo, sin contraseña.", "Incluya solo los que sustentan los 20 puntos.", "quedará como 045218-2026.pdf", "Lo que ya escribió está guardado como borrador."} {
		if !page.Says(want) {
			t.Errorf("it does not say %q", want)
		}
	}
	input, form := page.Page.Find("#expediente"), page.Page.Find("form[data-upload]")
	if v, _ := input.Attr("data-max-bytes"); v != "5242880" {
		t.Errorf("checked before it travels: %q", v)
	}
	if v, _ := form.Attr("data-left"); !strings.Contains(v, "{porciento}") {
		t.Error("nothing shows while it goes up")
	}
}

// The guide asks for one single file: of two, none is kept, and nobody has to guess which one counts.
func TestStep08_TwoFilesAreRefusedAndNeitherIsKept(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	b := o.AsPhysician(p)
	goes(t, b.Post("/solicitudes/nueva", answers(t, b.Get("/solicitudes/nueva"))...), "/solicitudes/borrador/expediente")
	page := ok(t, b.UploadTwice("/solicitudes/borrador/expediente", "expediente", "a.pdf", testoffice.Efile()), 422)
	if !strings.Contains(page.Text("#expediente-e"), "Llegaron 2 archivos y aquí cabe uno solo.") || page.Page.Find("#expediente[multiple]").Length() != 0 {
		t.Errorf("at the field: %q", page.Text("#expediente-e"))
	}
	versions, err := o.Store.Attachments(context.Background(), "request", requests(t, o, p)[0].ID, "efile")
	if err != nil || len(versions) != 0 {
		t.Errorf("%d versions are kept: %v", len(versions), err)
	}
	twice := ok(t, b.Upload("/solicitudes/borrador/expediente", "expediente", "a.pdf", testoffice.Efile(), "version", "1", "version", "2"), 422)
	if !twice.Says("Lo que llegó no se entiende.") {
		t.Errorf("said twice: %q", twice.Text("main"))
	}
}

func TestStep10_EachRefusalHasItsSentenceAndLosesNothing(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	b := o.AsPhysician(p)
	goes(t, b.Post("/solicitudes/nueva", answers(t, b.Get("/solicitudes/nueva"), "descripcion", "Recojo con carta poder")...), "/expediente")
	before := requests(t, o, p)[0]
	script := paper("/OpenAction 4 0 R ", "", true, "4 0 obj\n<< /S /JavaScript /JS (app.alert\\(1\\)) >>\nendobj\n")
	locked := paper("", "/Encrypt << /Filter /Standard /V 1 /R 2 /O ("+strings.Repeat("o", 32)+") /U ("+strings.Repeat("u", 32)+") /P -4 >> /ID [(0123456789abcdef) (0123456789abcdef)] ", true)
	for _, v := range []struct {
		name, file string
		content    []byte
		says       string
	}{
		{"none", "", nil, "Elija su expediente en PDF. Aún no hay ningún archivo."},
		{"too big", "a.pdf", append(testoffice.Efile(), make([]byte, 5<<20)...), "El archivo pesa 5.1 MB y el máximo es 5 MB. Escanéelo a 150 puntos por pulgada"},
		{"one byte too many", "a.pdf", make([]byte, 5<<20+1), "El archivo pesa 5.1 MB y el máximo es 5 MB."},
		{"empty", "a.pdf", []byte{}, "El archivo está vacío."},
		{"no PDF", "a.pdf", []byte("\x89PNG\r\n\x1a\n una foto"), "El archivo no es un PDF, aunque su nombre lo diga."},
		{"damaged", "a.pdf", testoffice.Efile()[:120], "El PDF está dañado y no se puede abrir."},
		{"password", "a.pdf", locked, "El PDF tiene contraseña. Guárdelo sin ella y súbalo de nuevo."},
		{"no pages", "a.pdf", paper("", "", false), "El PDF no tiene páginas."},
		{"active content", "a.pdf", script, "El PDF contiene programas u otros archivos adentro."},
	} {
		t.Run(v.name, func(t *testing.T) {
			page := ok(t, b.Upload("/solicitudes/borrador/expediente", "expediente", v.file, v.content), 422)
			if !strings.Contains(page.Text("#expediente-e"), v.says) || !strings.Contains(page.Text("#errores a[href='#expediente']"), v.says) {
				t.Errorf("at the field: %q", page.Text("#expediente-e"))
			}
			versions, err := o.Store.Attachments(context.Background(), "request", before.ID, "efile")
			if after := requests(t, o, p)[0]; err != nil || len(versions) != 0 || after.Version != before.Version || after.Description != before.Description {
				t.Errorf("something changed: %d versions, %v", len(versions), err)
			}
		})
	}
}

func TestStep10_AFileOfExactlyTheLimitIsTaken(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	b := o.AsPhysician(p)
	goes(t, b.Post("/solicitudes/nueva", answers(t, b.Get("/solicitudes/nueva"))...), "/expediente")
	fill := 5<<20 - len(testoffice.PDF("", testoffice.Objects("")...))
	exact := testoffice.PDF("", testoffice.Objects(strings.Repeat(" ", fill))...)
	for len(exact) > 5<<20 { // the offsets in the table grew with the file
		fill -= len(exact) - 5<<20
		exact = testoffice.PDF("", testoffice.Objects(strings.Repeat(" ", fill))...)
	}
	goes(t, b.Upload("/solicitudes/borrador/expediente", "expediente", "grande.pdf", exact), "/revisar")
	versions, err := o.Store.Attachments(context.Background(), "request", requests(t, o, p)[0].ID, "efile")
	if err != nil || len(versions) != 1 || versions[0].Size != 5<<20 {
		t.Fatalf("kept %+v, %v", versions, err)
	}
}

func TestStep10_AnothersNumberInTheNameAsksWhoseFileItIs(t *testing.T) {
	o := testoffice.New(t)
	p, other := o.Physician(), o.Physician()
	for name, asks := range map[string]bool{
		other.Number + "-2026.pdf": true, p.Number + "-2026.pdf": false, p.Registrations[1].Number + "-2026.pdf": false, "099999-2026.pdf": false, "mis papeles.pdf": false,
	} {
		b := o.AsPhysician(p)
		page := b.Get("/solicitudes/nueva")
		goes(t, b.Post("/solicitudes/nueva", answers(t, page)...), "/expediente")
		goes(t, b.Upload("/solicitudes/borrador/expediente", "expediente", name, testoffice.Efile()), "/revisar")
		review := b.Get("/solicitudes/borrador/revisar")
		if !asks {
			ok(t, review, 200)
			continue
		}
		goes(t, review, "/solicitudes/borrador/expediente")
		question := ok(t, b.Get("/solicitudes/borrador/expediente"), 200)
		if !question.Says("¿Es su archivo?") || !question.Says("El archivo se llama "+name) {
			t.Errorf("%s: nothing is asked", name)
		}
		draft := requests(t, o, p)[0]
		if _, err := o.Store.SubmitDraft(context.Background(), o.ActorOf(p), draft.ID, draft.Version, "truth/1"); council.CodeOf(err) != council.Invalid {
			t.Errorf("it went on without an answer: %v", err)
		}
		goes(t, b.Post("/solicitudes/borrador/expediente/mio", "version", hidden(t, question, "version")), "/revisar")
		ok(t, b.Get("/solicitudes/borrador/revisar"), 200)
		if events(t, o, draft.ID, "own_efile") != 1 {
			t.Error("the answer is not on record")
		}
	}
}

func TestStep10_ABodyBeyondEveryLimitSaysThatTheDraftIsKept(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	o.Draft(p, "general")
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	go func() { _ = o.App.Listener(web.Linger(listener)) }()
	t.Cleanup(func() { _ = o.App.Shutdown() })
	body, err := net.Dial("tcp", listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer body.Close()
	_, err = fmt.Fprintf(body, "POST /solicitudes/borrador/expediente HTTP/1.1\r\nHost: localhost:8080\r\nReferer: %s/solicitudes/borrador/expediente\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: %d\r\n\r\n",
		testoffice.Address, 40<<20)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := body.Write(make([]byte, 40<<20)); err != nil { // browsers send all before they read
		t.Fatalf("the connection was closed under the sender: %v", err)
	}
	response, err := http.ReadResponse(bufio.NewReader(body), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	page, err := goquery.NewDocumentFromReader(response.Body)
	if err != nil || response.StatusCode != http.StatusRequestEntityTooLarge || !strings.Contains(page.Text(), "Lo que ya había escrito sigue guardado") ||
		page.Find(`a[href="/solicitudes/borrador/expediente"]`).Length() != 1 {
		t.Errorf("status %d, %v: %s", response.StatusCode, err, page.Find("main").Text())
	}
	if len(requests(t, o, p)) != 1 {
		t.Error("the draft is gone")
	}
}

func TestTheEFileComesBackUnderOurNameForIt(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	r := o.Submitted(p, "specialty")
	b := o.AsPhysician(p)
	a := b.Get("/solicitudes/" + r.Number + "/expediente.pdf")
	if a.Status != 200 || !bytes.Equal(a.Body, testoffice.Efile()) {
		t.Fatalf("status %d, %d bytes", a.Status, len(a.Body))
	}
	for name, want := range map[string]string{"Content-Disposition": "attachment; filename=045218-2026.pdf", "Content-Type": "application/pdf", "X-Content-Type-Options": "nosniff", "Cache-Control": "no-store"} {
		if got := a.Header.Get(name); got != want {
			t.Errorf("%s: %s", name, got)
		}
	}
	for _, version := range []string{"2", "0", "-1", "x"} {
		if a := b.Get("/solicitudes/" + r.Number + "/expediente.pdf?version=" + version); a.Status != 404 {
			t.Errorf("version %s: status %d", version, a.Status)
		}
	}
}

func TestOnePhysicianCannotSendFilesWithoutEnd(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	o.Draft(p, "general")
	b := o.AsPhysician(p)
	for range 30 {
		ok(t, b.Upload("/solicitudes/borrador/expediente", "expediente", "a.pdf", nil), 422)
	}
	if page := ok(t, b.Upload("/solicitudes/borrador/expediente", "expediente", "a.pdf", testoffice.Efile()), 429); !page.Says("demasiados intentos") {
		t.Errorf("the 31st: %s", page.Text("#errores"))
	}
	o.Wait(time.Hour)
	goes(t, o.AsPhysician(p).Upload("/solicitudes/borrador/expediente", "expediente", "a.pdf", testoffice.Efile()), "/revisar")
}

// The folder of files holds nothing of what was refused.
func TestARefusedFileLeavesNothingBehind(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	b := o.AsPhysician(p)
	goes(t, b.Post("/solicitudes/nueva", answers(t, b.Get("/solicitudes/nueva"))...), "/expediente")
	ok(t, b.Upload("/solicitudes/borrador/expediente", "expediente", "a.pdf", []byte("no")), 422)
	err := filepath.WalkDir(o.Folder, func(path string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() && strings.Contains(path, "/files/") {
			t.Errorf("%s stayed", path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
