package documents_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"vigencia/documents"
)

func TestADocumentIsOneSoundA4PageWithItsFontsInside(t *testing.T) {
	needs(t, "qpdf", "pdfinfo", "pdffonts")
	for kind, make := range kinds("Dr. Íñigo Ñahui Güell") {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			pdf, err := make()
			file := save(t, must(t, pdf, err))
			run(t, "qpdf", "--check", file)
			info := run(t, "pdfinfo", file)
			size := "595.28 x 841.89 pts (A4)"
			if landscape(kind) {
				size = "841.89 x 595.28 pts (A4)"
			}
			for _, want := range []string{"Pages:           1\n", "Page size:       " + size, "Author:          Colegio Médico de Ejemplo\n"} {
				if !strings.Contains(info, want) {
					t.Errorf("pdfinfo lacks %q:\n%s", want, info)
				}
			}
			fonts := strings.Split(strings.TrimSpace(run(t, "pdffonts", file)), "\n")[2:]
			if len(fonts) < 5 {
				t.Errorf("%d fonts", len(fonts))
			}
			for _, f := range fonts {
				if !strings.Contains(f, "CID TrueType      Identity-H       yes") || strings.Count(f, "yes") < 2 {
					t.Errorf("not embedded with a Unicode map: %s", f)
				}
			}
		})
	}
}

func TestMetadataSayWhatTheDocumentIsAndWhenItWasIssued(t *testing.T) {
	needs(t, "pdfinfo")
	const name = "Dr. Íñigo Ñahui Güell"
	for kind, told := range map[string][2]string{
		"diploma": {"Diploma de Recertificación Médica 35568", "Psiquiatría"}, "trámite": {"Constancia de certificado en trámite", "Biología de la Reproducción Humana"},
		"certificado": {"Certificado BRH-00358", "Biología de la Reproducción Humana"}, "asistencia": {"Constancia de asistencia", "Curso de urgencias obstétricas"},
	} {
		pdf, err := kinds(name)[kind]()
		info := run(t, "pdfinfo", "-isodates", save(t, must(t, pdf, err)))
		for _, want := range []string{"Title:           " + told[0] + "\n", "Subject:         " + name + " · " + told[1] + "\n",
			"Creator:         Vigencia\n", "CreationDate:    2026-04-10T01:00:00", "ModDate:         2026-04-10T01:00:00"} {
			if !strings.Contains(info, want) {
				t.Errorf("pdfinfo of %s lacks %q:\n%s", kind, want, info)
			}
		}
	}
}

func TestTheTextReadsBackAsItWasGiven(t *testing.T) {
	needs(t, "pdftotext")
	const name = "Dra. María del Rosario Fernández-Dávila Núñez"
	words := map[string][]string{
		"diploma": {"Diploma de Recertificación Médica", "que se otorga a", name, "con registro CMP N.º 023546", "Psiquiatría",
			"Vigente del 9 de abril de 2026 al 8 de abril de 2031", "Dra. Ángela Núñez Güemes", "Decana (ejemplo)", "35568", "III Lima", "SELLO", code},
		"constancia": {"Constancia de Recertificación Médica", name, "según consta en el registro", "REGISTRO DE ESPECIALISTA (RNE)", "012345",
			"Especialidad: PSIQUIATRÍA", "Vigente hasta el 8 de abril de 2031", "Secretario del Interior (ejemplo)", code},
		"pase": {"Pase de examen", "E2026-000417", name, "Sábado 17 de octubre de 2026", "7:00 h", "8:00 h", "Centro de Convenciones Norte (ejemplo)", "Jacaranda", "mesa amplia",
			"Qué llevar", "Firma al ingresar", "8964938", code},
		"trámite": {"Constancia de certificado en trámite", name, "tiene número de certificado asignado", "impresión en CONACEM", "Biología de la Reproducción", "8964938",
			"11624632", "BRH-00358", "09/04/2026", "09/04/2031", "Vigente hasta el 9 de abril de 2031", "Dra. Ángela Núñez Güemes", "Comprueba esta constancia", code},
		"certificado": {"Comité Normativo Nacional", "otorgan el presente", "Certificado", name, "por haber cumplido los requisitos", "Biología de la Reproducción", "BRH-00358",
			"Con vigencia del 9 de abril de 2026 al 9 de abril de 2031", "FOTOGRAFÍA", "tamaño diploma", "Presidente del Comité (ejemplo)", "8964938", "Libro 12 · foja 47 · lugar 3", code},
		"aval": {"Aval académico", "El Consejo otorga su aval al evento", "Dra. María del Rosario", "Hospital Civil de Guadalajara", "AV-2026-0012", "Curso, nacional", "del 20 al 21 de febrero de 2027", "Presencial",
			"PUNTOS QUE OTORGA", "Asistente", "1.00", "Coordinación", "3.00", "Dra. Ángela Núñez Güemes", "Comprueba este aval", code},
		"asistencia": {"Constancia de asistencia", "El Consejo hace constar que", name, "participó en el evento", "Curso de urgencias obstétricas", "Hospital Civil de Guadalajara", "8964938", "Ponente",
			"del 20 al 21 de febrero de 2027", "16", "Auditorio Dr. Juan I. Menchaca", "AV-2026-0012", "Otorga 2.00 puntos", "Dra. Ángela Núñez Güemes", "Comprueba esta constancia", code},
		"ficha": {"Ficha de solicitud", "2026-000123", "Fernández-Dávila", "C. REGIONAL DE RECOJO DE DIPLOMA", "023546-2026.pdf",
			"9F2C41D0 77A85B13 E4096C2A", "Sin descripción.", "Qué sigue", "siete días hábiles", code},
	}
	for kind, make := range kinds(name) {
		pdf, err := make()
		got := read(t, must(t, pdf, err))
		for _, want := range words[kind] {
			if !strings.Contains(got, want) {
				t.Errorf("%s lacks %q:\n%s", kind, want, got)
			}
		}
	}
}

func TestAPassWithoutAHallLeavesNoEmptyPlaceForIt(t *testing.T) {
	needs(t, "pdftotext")
	v := pase("Ana Díaz")
	v.Hall.Value = ""
	pdf, err := documents.Pase(style(), v)
	if got := read(t, must(t, pdf, err)); strings.Contains(got, "SALÓN") || !strings.Contains(got, "LUGAR") {
		t.Error(got)
	}
}

func TestTheSameValuesGiveTheSameBytesInParallel(t *testing.T) {
	t.Parallel()
	for kind, make := range kinds("Dr. Íñigo Ñahui Güell") {
		first, err := make()
		must(t, first, err)
		var all sync.WaitGroup
		for range 8 {
			all.Go(func() {
				if pdf, err := make(); err != nil || !bytes.Equal(pdf, first) {
					t.Errorf("%s differs: %v", kind, err)
				}
			})
		}
		all.Wait()
	}
}

// needs skips without a program, and fails where no skip is allowed.
func needs(t testing.TB, programs ...string) {
	t.Helper()
	for _, p := range programs {
		if _, err := exec.LookPath(p); err != nil {
			if os.Getenv("VIGENCIA_NO_SKIP") != "" {
				t.Fatal(err)
			}
			t.Skip(err)
		}
	}
}

func save(t testing.TB, pdf []byte) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "document.pdf")
	if err := os.WriteFile(file, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

func run(t testing.TB, program string, args ...string) string {
	t.Helper()
	cmd := exec.Command(program, args...)
	var out, trouble bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &trouble
	if err := cmd.Run(); err != nil || trouble.Len() > 0 && program != "zbarimg" { // which grumbles about other kinds of code
		t.Fatalf("%s: %v\n%s%s", program, err, out.String(), trouble.String())
	}
	return out.String()
}

func read(t testing.TB, pdf []byte) string {
	t.Helper()
	return run(t, "pdftotext", "-layout", save(t, pdf), "-")
}
