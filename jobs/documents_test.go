package jobs_test

import (
	"bytes"
	"context"
	"io"
	"log/slog"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"vigencia/council"
	"vigencia/handlers/testoffice"
	"vigencia/jobs"
)

func press(o *testoffice.Office) *jobs.Press {
	return &jobs.Press{Store: o.Store, Address: o.Address, Log: slog.New(slog.NewTextHandler(io.Discard, nil))}
}

// made runs the press until nothing is due and gives the bytes of a certificate's paper.
func made(t *testing.T, o *testoffice.Office, c council.Certificate, kind council.DocumentType) []byte {
	t.Helper()
	if _, err := press(o).Make(context.Background()); err != nil {
		t.Fatal(err)
	}
	d := o.Paper(c, kind)
	if !d.Made() {
		t.Fatalf("%s was not made: %s", d.Key, d.Problem)
	}
	return kept(t, o, d.SHA256)
}

// kept are the bytes of a file of the office.
func kept(t *testing.T, o *testoffice.Office, sha256 string) []byte {
	t.Helper()
	file, err := o.Store.File(sha256)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	b, err := io.ReadAll(file)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// program runs an independent reader of PDFs over the paper.
func program(t *testing.T, stdin []byte, name string, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		if os.Getenv("VIGENCIA_NO_SKIP") != "" {
			t.Fatal(err)
		}
		t.Skip(err)
	}
	command := exec.Command(name, args...)
	command.Stdin = bytes.NewReader(stdin)
	out, err := command.Output()
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return strings.Join(strings.Fields(string(out)), " ")
}

// scan reads the QR of a paper as a telephone does, from a picture of 150 dpi.
func scan(t *testing.T, pdf []byte) string {
	t.Helper()
	page := filepath.Join(t.TempDir(), "page")
	program(t, pdf, "pdftoppm", "-r", "150", "-png", "-singlefile", "-", page)
	return program(t, nil, "zbarimg", "-q", "--raw", page+".png")
}

func TestStep17_TheQROfAnIssuedPaperLeadsToItsVerdict(t *testing.T) {
	o := testoffice.New(t)
	c := o.Certificate(o.Physician())
	for _, kind := range []council.DocumentType{council.Constancia, council.Diploma} {
		pdf := made(t, o, c, kind)
		address := scan(t, pdf)
		paper := o.Paper(c, kind)
		if address != "HTTP://LOCALHOST:8080/V/"+paper.Code {
			t.Fatalf("%s holds %q", kind, address)
		}
		a := o.Anyone().Get(strings.TrimPrefix(address, "HTTP://LOCALHOST:8080"))
		if a.Status != http.StatusOK || a.Text("h1") != "VIGENTE" || !a.Says(c.Number) {
			t.Errorf("%s leads to %d %q", address, a.Status, a.Text("h1"))
		}
		text := program(t, pdf, "pdftotext", "-layout", "-", "-")
		for _, want := range []string{"María Fernanda Salcedo Rojas", "045218", c.Number, council.FormatHumanCode(paper.Human), "8 de abril de 2031", "Ángela Núñez", "José Peña", "Lima, 9 de noviembre de 2026", "localhost:8080/verificar"} {
			if !strings.Contains(text, want) {
				t.Errorf("%s lacks %q:\n%s", kind, want, text)
			}
		}
	}
}

func TestStep12_TheFichaOfAMedicoCirujanoLeavesNoEmptyRNE(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	for kind, has := range map[string]bool{"general": false, "specialty": true} {
		r := o.Submitted(p, kind)
		if _, err := press(o).Make(context.Background()); err != nil {
			t.Fatal(err)
		}
		text := program(t, fichaOf(t, o, r), "pdftotext", "-layout", "-", "-")
		if strings.Contains(text, "RNE") != has || !strings.Contains(text, p.FullName()) {
			t.Errorf("the ficha of %s reads\n%s", kind, text)
		}
	}
}

func fichaOf(t *testing.T, o *testoffice.Office, r council.Request) []byte {
	t.Helper()
	d, err := o.Store.DocumentOfRequest(context.Background(), r.ID, council.Ficha)
	if err != nil {
		t.Fatal(err)
	}
	return kept(t, o, d.SHA256)
}

func TestAnyNameReachesThePaperAndTheVerdict(t *testing.T) {
	o := testoffice.New(t)
	c := o.Certificate(o.Physician(func(p *council.Physician) {
		p.Names, p.Surname1, p.Surname2 = "Íñigo 🩺 Jose\u0301", "Ñahui", "Güell"
	}))
	text := program(t, made(t, o, c, council.Constancia), "pdftotext", "-layout", "-", "-")
	if !strings.Contains(text, "Íñigo José Ñahui Güell") {
		t.Errorf("the constancia reads\n%s", text)
	}
	if a := o.Anyone().Get("/v/" + o.Paper(c, council.Constancia).Code); !a.Says("Íñigo 🩺 Jose\u0301 Ñahui Güell") {
		t.Errorf("the verdict reads %s", a.Text("main"))
	}
}

func TestWhoSignsWasInOfficeOnTheDayOfIssue(t *testing.T) {
	o := testoffice.New(t)
	signers := []council.Signer{
		{Name: "Dra. Sofía Antes", Post: "Decana", To: council.On(2026, 11, 9)}, {Name: "Dr. Raúl Después", Post: "Decano", From: council.On(2026, 11, 10)},
	}
	if err := o.Store.AddRules(context.Background(), council.Program(), "signers", "2", council.On(2026, 11, 1), signers); err != nil {
		t.Fatal(err)
	}
	o.Wait(12*time.Hour - time.Second)
	before := o.Certificate(o.Physician())
	o.Wait(time.Second)
	after := o.Certificate(o.Physician())
	if text := program(t, made(t, o, before, council.Diploma), "pdftotext", "-layout", "-", "-"); !strings.Contains(text, "Sofía Antes") || strings.Contains(text, "Raúl Después") {
		t.Errorf("issued in the last second of the ninth:\n%s", text)
	}
	if text := program(t, made(t, o, after, council.Diploma), "pdftotext", "-layout", "-", "-"); !strings.Contains(text, "Raúl Después") || strings.Contains(text, "Sofía Antes") {
		t.Errorf("issued on the tenth:\n%s", text)
	}
}

func TestIssuedBytesStayAsIssued(t *testing.T) {
	o := testoffice.New(t)
	c := o.Certificate(o.Physician())
	first := made(t, o, c, council.Constancia)
	paper := o.Paper(c, council.Constancia)
	o.Wait(time.Hour)
	if n, err := press(o).Make(context.Background()); n != 0 || err != nil {
		t.Fatalf("made %d papers again: %v", n, err)
	}
	if again := made(t, o, c, council.Constancia); !bytes.Equal(first, again) || o.Paper(c, council.Constancia).SHA256 != paper.SHA256 {
		t.Error("the bytes changed")
	}
	if int64(len(first)) != paper.Size {
		t.Errorf("size %d on record, %d kept", paper.Size, len(first))
	}
}

func TestAPaperThatCannotBeMadeIsTriedAgainAndSeen(t *testing.T) {
	o := testoffice.New(t)
	unprintable := o.Certificate(o.Physician(func(p *council.Physician) { p.Names, p.Surname1, p.Surname2 = "李", "王", "" }))
	fine := o.Certificate(o.Physician())
	made(t, o, fine, council.Constancia)
	problems, err := o.Store.DocumentsWithProblem(context.Background())
	if err != nil || len(problems) != 2 || problems[0].Certificate != unprintable.ID || problems[0].Problem == "" {
		t.Fatalf("%v %v", problems, err)
	}
	if n, err := press(o).Make(context.Background()); n != 0 || err != nil {
		t.Errorf("tried at once again: %d %v", n, err)
	}
	o.Wait(time.Minute)
	if n, err := press(o).Make(context.Background()); n != 2 || err != nil {
		t.Errorf("after a minute: %d %v", n, err)
	}
	if d := o.Paper(unprintable, council.Constancia); d.Made() || d.Attempts != 2 {
		t.Errorf("made %v after %d attempts", d.Made(), d.Attempts)
	}
}

func TestTriesOfAPaperGrowApart(t *testing.T) {
	if jobs.Again(1) != time.Minute || jobs.Again(2) != 5*time.Minute || jobs.Again(3) != 30*time.Minute || jobs.Again(99) != 3*time.Hour {
		t.Error("waits of a paper changed")
	}
}
