package profiles_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// What only Peru says: its institutions, its laws, and its words for what Mexico calls otherwise.
var peruvian = regexp.MustCompile(`\b(CMP|RNE|DNI|Lima)\b|HÁBIL|N\.º|29733|cmp\.org|\.pe\b` +
	`|(?i:colegio|colegiatura|decan[oa]\b|consejos? regional|perú|peruan|carta poder simple|padrón|recertific|subsan|recojo|malograd|feriado|tildes\b|observad[ao]s?\b)`)

// The forms of "usted": orders, alone or with what they act on, and the words themselves.
var polite = regexp.MustCompile(`(?i:\busted(es)?\b|olvidó su|comuníquese|regístrese|identifíquese)` +
	`|\b(Abra|Acorte|Actualice|Adjunte|Agregue|Anote|Asigne|Avise|Busque|Calcule|Cambie|Cargue|Compare|Complete|Compruebe|Confirme|Consulte|Copie|Corrija|Cree` +
	`|Deje|Descargue|Detenga|Elija|Emita|Empiece|Envíe|Escanee|Escriba|Espere|Guarde|Haga|Imprima|Incluya|Ingrese|Intente|Lea|Llame|Lleve|Marque|Mire` +
	`|Muestre|Ponga|Presente|Pida|Pruebe|Pulse|Quite|Recargue|Reciba|Recoja|Recuerde|Registre|Responda|Reúna|Revise|Seleccione|Siga|Solicite|Suba|Tenga` +
	`|Tome|Use|Vaya|Vea|Verifique|Vuelva)\b` +
	`|(?i:ábra|agrégue|búsque|corríja|compáre|compléte|cópie|divída|elíja|envíe|escanée|escríba|guárde|hága|impríma|léa|llével?|muéstre|pída|redúzca|regístre|revíse|súba|vuélva)l[oa]s?\b`)

// What is the reader's or is done for the reader, in the third person. Staff read such words of other people.
var politeToReader = regexp.MustCompile(`\b[Ss]u (solicitud|contraseña|usuario|borrador|celular|cuenta|cédula|trámite|entrega|dirección)\b` +
	`|\b[Ll]es? (enviamos|enviaremos|escribiremos|avisaremos|avisamos|pediremos|quedan)\b`)

// The forms of "tú". Orders that read like what a third person does ("Espera su segunda lectura") are left out.
var familiar = regexp.MustCompile(`\b([Tt]us?|[Tt]uy[oa]s?|[Tt]i|[Cc]ontigo|[Tt]e)\b|\b[Tt]ú\s|\b(Elige|Escribe|Revisa|Sube|Pide|Abre|Guarda|Confirma|Corrige|Agrega|Intenta)\s` +
	`|\b[Pp]uedes|\b[Tt]ienes|\b[Nn]ecesitas|(ábre|agréga|búsca|corríge|elíge|escanéa|escríbe|guárda|píde|redúce|revísa|súbe)l[oa]s?\b`)

// labelsOfTheGuide are the CMP's own, as its guide prints them.
var labelsOfTheGuide = strings.NewReplacer("Conoce a tu médico", "", "conoce-a-tu-medico", "", "solicitar tu recertificación médica", "")

// The second council speaks Mexican Spanish and says "tú" in all that its folder holds: screens, mails, pages, papers.
func TestTheCMGOSaysNothingOfPeruAndNoUsted(t *testing.T) {
	neverSaid(t, "cmgo", func(name string) []*regexp.Regexp {
		if strings.HasPrefix(name, "words/staff-") || name == "words/demo.yaml" || name == "council.yaml" {
			return []*regexp.Regexp{peruvian, polite}
		}
		return []*regexp.Regexp{peruvian, polite, politeToReader}
	})
}

// The first council says "usted", but in the labels of its guide.
func TestTheCMPSaysNoTu(t *testing.T) {
	neverSaid(t, "cmp", func(string) []*regexp.Regexp { return []*regexp.Regexp{familiar} })
}

// neverSaid looks for forms in the lines of a folder's YAML and Markdown.
func neverSaid(t *testing.T, folder string, forms func(name string) []*regexp.Regexp) {
	t.Helper()
	err := fs.WalkDir(os.DirFS(folder), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || !slices.Contains([]string{".yaml", ".md"}, filepath.Ext(name)) {
			return err
		}
		source, err := os.ReadFile(filepath.Join(folder, name))
		for i, line := range strings.Split(string(source), "\n") {
			for _, form := range forms(name) {
				if found := form.FindString(labelsOfTheGuide.Replace(uncommented(line))); found != "" {
					t.Errorf("%s/%s:%d: %q in: %s", folder, name, i+1, found, strings.TrimSpace(line))
				}
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// uncommented is a line of YAML without what only developers read.
func uncommented(line string) string {
	if strings.HasPrefix(strings.TrimSpace(line), "# ") {
		return ""
	}
	said, _, _ := strings.Cut(line, " # ")
	return said
}

// The tests above see what they are to see.
func TestTheVoiceOfACouncilIsHeard(t *testing.T) {
	for form, line := range map[*regexp.Regexp]string{peruvian: "Llame a su Consejo Regional.", polite: "Está dañado: escanéelo.", politeToReader: "Recibimos su solicitud.", familiar: "Está dañado: escanéalo."} {
		if !form.MatchString(uncommented(line + " # nada")) {
			t.Errorf("%q passes", line)
		}
	}
	for _, line := range []string{"Escanéalo y súbelo de nuevo.", "Quedan 5 días hábiles", "    rne: Cédula de especialidad", "# Step 12 of the CMP's guide"} {
		for _, form := range []*regexp.Regexp{peruvian, polite, politeToReader} {
			if form.MatchString(uncommented(line)) {
				t.Errorf("%q does not pass", line)
			}
		}
	}
}
