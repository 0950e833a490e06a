package profiles_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"vigencia/council/profiles"
)

func TestEveryEmbeddedCouncilLoads(t *testing.T) {
	if !slices.Contains(profiles.Names(), "cmp") {
		t.Fatalf("the CMP is not among %v", profiles.Names())
	}
	for _, name := range profiles.Names() {
		p, err := profiles.Load(name)
		if err != nil {
			t.Fatal(err)
		}
		if p.Key != name || p.Zone == nil || len(p.Words) == 0 || len(p.Mails) == 0 || len(p.Pages) == 0 {
			t.Errorf("%s: key %q, zone %v, %d words, %d mails, %d pages", name, p.Key, p.Zone, len(p.Words), len(p.Mails), len(p.Pages))
		}
	}
}

func TestAFolderOnDiskIsACouncil(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "colegio")
	if err := os.CopyFS(folder, os.DirFS("cmp")); err != nil {
		t.Fatal(err)
	}
	p, err := profiles.Load(folder)
	if err != nil {
		t.Fatal(err)
	}
	if p.Key != "colegio" || p.Site.Mark != "CM" {
		t.Errorf("loaded %q %q", p.Key, p.Site.Mark)
	}
	if _, err := profiles.Load(folder + "-2"); err == nil || !strings.Contains(err.Error(), "neither one of [cmgo cmp]") {
		t.Errorf("a folder that is not there: %v", err)
	}
}

// cmp is a copy of the embedded folder that a test can break.
func cmp(t *testing.T) fstest.MapFS {
	t.Helper()
	folder := fstest.MapFS{}
	err := fs.WalkDir(os.DirFS("cmp"), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(filepath.Join("cmp", name))
		folder[name] = &fstest.MapFile{Data: b}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return folder
}

func TestABrokenFolderSaysWhatAndWhere(t *testing.T) {
	for name, broken := range map[string]struct{ file, old, new, want string }{
		"unknown key":           {"council.yaml", "roster_fresh:", "roster_old:", `council\.yaml:\d+:3: .*unknown field "roster_old"`},
		"not YAML":              {"kinds.yaml", "- code: general", "- code: [general", `kinds\.yaml:\d+:\d+: `},
		"wrong type":            {"council.yaml", "evaluation: 7", "evaluation: siete", `council\.yaml:LINE:15: `},
		"wrong date":            {"calendar.yaml", "2025-05-02", "2025-05-32", `calendar\.yaml:\d+:\d+: .*not a date`},
		"missing office":        {"calendar.yaml", "[III, XVIII]", "[III, XL]", `calendar\.yaml:\d+:\d+: there is no office "XL"`},
		"office twice":          {"offices.yaml", "code: II\n", "code: I\n", `offices\.yaml:12:\d+: "I" stands twice`},
		"bad regexp":            {"council.yaml", "[0-9]{8}", "[0-9", `council\.yaml:LINE:\d+: .*missing closing \]`},
		"table without pass":    {"table.yaml", `  pass: "20"`, "", `table\.yaml:3:\d+: the points that pass are missing`},
		"rule without chapter":  {"table.yaml", "chapter: practice", "chapter: practise", `table\.yaml:3:\d+: El rubro "work" es de un capítulo que no existe`},
		"series of nobody":      {"kinds.yaml", "series: diploma", "series: diplomas", `kinds\.yaml:LINE:\d+: there is no series "diplomas"`},
		"table of nobody":       {"kinds.yaml", "table: portafolio", "table: puntos", `kinds\.yaml:LINE:\d+: no version in table\.yaml begins with "puntos-"`},
		"term of no days":       {"council.yaml", "remedy: 30", "remedy: 0", `council\.yaml:LINE:\d+: remedy must be more than 0`},
		"reminder past term":    {"council.yaml", "[10, 5, 1]", "[40, 5, 1]", `council\.yaml:LINE:\d+: 40: the numbers must fall`},
		"zone of nowhere":       {"council.yaml", "America/Lima", "America/Limon", `council\.yaml:LINE:\d+: no time zone is named`},
		"start of validity":     {"council.yaml", "starts: decision", "starts: someday", `council\.yaml:\d+:\d+: "someday" is neither`},
		"stage of nowhere":      {"council.yaml", "stage: sent", "stage: mislaid", `council\.yaml:\d+:\d+: there is no stage "mislaid"`},
		"stage of no way":       {"council.yaml", "stage: sent", "stage: lost", `council\.yaml:\d+:\d+: nothing leads to the stage "lost"`},
		"colour":                {"paper.yaml", "#2A1C21", "red", `paper\.yaml:4:\d+: "red" is not a colour`},
		"open brace":            {"paper.yaml", "Vigente del {From}", "Vigente del {From", `paper\.yaml:\d+:\d+: the text of "diploma\.validity"`},
		"signer without post":   {"signers.yaml", "post: Decana Nacional (ejemplo)", "post: ''", `signers\.yaml:3:\d+: post is missing`},
		"reason without help":   {"reasons.yaml", "help: Incluya", "#", `reasons\.yaml:\d+:\d+: help is missing`},
		"page of nobody":        {"home.yaml", "page: anexo-01", "page: anexo-02", `home\.yaml:LINE:\d+: there is no pages/anexo-02\.md`},
		"icon of nobody":        {"home.yaml", "icon: play }", "icon: piano }", `home\.yaml:LINE:\d+: there is no icon "piano"`},
		"menu leads nowhere":    {"menu.yaml", "/paginas/ayuda", "/paginas/auxilio", `menu\.yaml:LINE:\d+: there is no pages/auxilio\.md`},
		"menu leads out":        {"menu.yaml", "href: /medicos", "href: //medicos", `menu\.yaml:LINE:\d+: "//medicos" is no address of ours`},
		"shell of nobody":       {"council.yaml", "shell: bar", "shell: cave", `council\.yaml:LINE:\d+: "cave" is neither bar nor masthead`},
		"filter of nobody":      {"council.yaml", "names, specialty]", "names, state]", `council\.yaml:LINE:\d+: there are no states to search by`},
		"steps of no page":      {"steps.yaml", "ayuda:\n", "auxilio:\n", `steps\.yaml:\d+:\d+: pages/auxilio\.md does not show these steps`},
		"page without title":    {"pages/guia.md", "title:", "titulo:", `pages/guia\.md:2:1: .*unknown field "titulo"`},
		"page without head":     {"pages/guia.md", "---", "", `pages/guia\.md:1: a page begins with its title`},
		"page leads nowhere":    {"pages/guia.md", "](ayuda)", "](auxilio)", `pages/guia\.md: it leads to "auxilio", and there is no pages/auxilio\.md`},
		"second title":          {"pages/guia.md", "En resumen:", "# En resumen", `pages/guia\.md: the title of a page stands in its head`},
		"picture":               {"pages/guia.md", "En resumen:", "![](https://example.pe/a.png)", `pages/guia\.md: pictures are not taken`},
		"HTML in a page":        {"pages/guia.md", "En resumen:", "<script>alert(1)</script>", `pages/guia\.md: HTML is not taken`},
		"step out of order":     {"steps.yaml", "number: 9", "number: 8", `steps\.yaml:\d+:\d+: the steps are numbered in order: this one is 9`},
		"word twice":            {"words/common.yaml", "mail:\n", "status.draft: Otra vez\nmail:\n", `words/common\.yaml:\d+:\d+: the word "status\.draft" is there already`},
		"word that is no text":  {"words/common.yaml", "draft: Borrador", "draft: 5", `words/common\.yaml:5:10: "status\.draft" must be a text`},
		"state without word":    {"words/common.yaml", "draft: Borrador", "drafted: Borrador", `words/: "status\.draft" is missing`},
		"count without plural":  {"words/common.yaml", "many: \"Tarde", "lots: \"Tarde", `words/: "term\.late\.one" needs "term\.late\.many"`},
		"specialty without its": {"specialties.yaml", "parent: nefrologia", "parent: nefro", `specialties\.yaml:\d+:\d+: there is no specialty "nefro"`},
		"proof without label":   {"council.yaml", "label: Visita al Consejo Regional", "label: ''", `council\.yaml:\d+:\d+: label is missing`},
		"consent twice":         {"council.yaml", "- code: truth", "- code: data", `council\.yaml:\d+:\d+: "data" stands twice`},
		"holiday of no day":     {"calendar.yaml", "name: Navidad, month: 12, day: 25", "name: Navidad, month: 12, day: 35", `calendar\.yaml:\d+:\d+: a holiday has a month and a day`},
	} {
		t.Run(name, func(t *testing.T) {
			folder := cmp(t)
			source := string(folder[broken.file].Data)
			if !strings.Contains(source, broken.old) {
				t.Fatalf("%s does not hold %q", broken.file, broken.old)
			}
			folder[broken.file].Data = []byte(strings.Replace(source, broken.old, broken.new, 1))
			p, err := profiles.Read("cmp", folder)
			want := strings.ReplaceAll(broken.want, "LINE", line(source, broken.old))
			if err == nil || p != nil || !regexp.MustCompile(want).MatchString(err.Error()) {
				t.Errorf("got %v, want %s", err, want)
			}
		})
	}
}

// line is the number of the line on which text first stands.
func line(source, text string) string {
	return strconv.Itoa(1 + strings.Count(source[:strings.Index(source, text)], "\n"))
}

func TestAMissingFileIsNamed(t *testing.T) {
	for _, file := range []string{"council.yaml", "offices.yaml", "table.yaml", "steps.yaml", "paper.yaml", "pages/accesibilidad.md", "mail_footer.md"} {
		folder := cmp(t)
		delete(folder, file)
		if _, err := profiles.Read("cmp", folder); err == nil || !strings.Contains(err.Error(), filepath.Base(file)) {
			t.Errorf("without %s: %v", file, err)
		}
	}
}

func TestAnEmptyFileIsRefused(t *testing.T) {
	for _, file := range []string{"offices.yaml", "words/common.yaml"} {
		folder := cmp(t)
		folder[file].Data = []byte("# nothing\n")
		if _, err := profiles.Read("cmp", folder); err == nil || !strings.Contains(err.Error(), file+": ") {
			t.Errorf("%s empty: %v", file, err)
		}
	}
}

func TestEveryFaultIsSaidAtOnce(t *testing.T) {
	folder := cmp(t)
	var wants []string
	for _, change := range [][3]string{{"council.yaml", "remedy: 30", "remedy: 0"}, {"kinds.yaml", "table: portafolio", "table: puntos"}, {"home.yaml", "page: guia", "page: manual"}} {
		source := string(folder[change[0]].Data)
		wants = append(wants, change[0]+":"+line(source, change[1])+":")
		folder[change[0]].Data = []byte(strings.Replace(source, change[1], change[2], 1))
	}
	_, err := profiles.Read("cmp", folder)
	if err == nil {
		t.Fatal("accepted")
	}
	for _, want := range wants {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("%s is not in:\n%v", want, err)
		}
	}
}
