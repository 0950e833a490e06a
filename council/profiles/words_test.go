package profiles_test

import (
	"maps"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"vigencia/council"
	"vigencia/council/profiles"
)

// computedPrefixes are of keys that no source spells out whole, and that are not put together where they are said.
var computedPrefixes = []string{
	"column.", // the lists of the guide
}

// filledLater are words whose braces the script of the page fills in.
var filledLater = []string{"shell.expiring", "upload.progress", "upload.left", "upload.too_big_here"}

// notWords are literals of the sources that only look like a key.
var notWords = []string{}

// texts are all that a council says: on its screens, and on its papers.
func texts(t *testing.T, name string) council.Words {
	t.Helper()
	p, err := profiles.Load(name)
	if err != nil {
		t.Fatal(err)
	}
	all := maps.Clone(p.Words)
	maps.Copy(all, p.Paper.Texts)
	return all
}

func TestEveryWordThatTheSourcesSayIsInEveryProfile(t *testing.T) {
	s := readSources(t)
	if len(s.uses) < 50 {
		t.Fatalf("only %d words found in the sources: the search is broken", len(s.uses))
	}
	for _, name := range profiles.Names() {
		for _, fault := range s.missing(texts(t, name)) {
			t.Errorf("%s: %s", name, fault)
		}
	}
}

// While screens are being written a word may wait for its own; where no skip is allowed every word has to be said somewhere.
func TestNoWordIsUnused(t *testing.T) {
	s := readSources(t)
	for _, name := range profiles.Names() {
		unused := s.unused(texts(t, name))
		switch {
		case len(unused) == 0:
		case os.Getenv("VIGENCIA_NO_SKIP") == "":
			t.Skipf("%s: %d words wait for a screen: %s", name, len(unused), strings.Join(unused, " "))
		default:
			t.Errorf("%s: nothing says %s", name, strings.Join(unused, " "))
		}
	}
}

// The two tests above see what they are to see.
func TestTheSearchForWordsSeesWhatIsWrong(t *testing.T) {
	s := sources{literals: map[string]bool{}}
	s.source(t, "a.go", `package a
func f(w Words, n int, s string, c *Check) {
	w.Say("a.said")
	w.Say("a.filled", "Name", s)
	w.Say("a.bare")
	w.Count("a.count", n)
	w.Say("state." + s)
	w.Say("nowhere." + s)
	Refuse(Invalid, "a.refused", "N", s)
	c.Field("x", "a.field")
	e := Error{Say: "a.error", Args: []string{"Name", s}}
	g("a.passed")
	g("a.lost")
}`)
	words := council.Words{"a.said": "x", "a.filled": "{Name}", "a.bare": "{Name}", "a.count.one": "{N}", "a.count.many": "{N}", "state.x": "x",
		"a.error": "{Name}", "a.passed": "x", "a.idle": "x"}
	missing := strings.Join(s.missing(words), "\n")
	for _, want := range []string{`a.go:5: "a.bare" shows {Name}`, `a.go:8: no word begins with "nowhere."`, `a.go:9: "a.refused" is missing`, `a.go:10: "a.field" is missing`, `a.go:13: "a.lost" is missing`} {
		if !strings.Contains(missing, want) {
			t.Errorf("%s is not seen in:\n%s", want, missing)
		}
	}
	if n := strings.Count(missing, "\n"); n != 4 {
		t.Errorf("more is seen than is wrong:\n%s", missing)
	}
	if unused := s.unused(words); !slices.Equal(unused, []string{"a.idle"}) {
		t.Errorf("unused: %v", unused)
	}
}

var brace = regexp.MustCompile(`\{(\w+)\}`)

// missing lists what the sources say and a profile has not, or has with a brace that nothing fills.
func (s sources) missing(words council.Words) []string {
	var faults []string
	for _, u := range s.uses {
		switch {
		case u.prefix:
			if !slices.ContainsFunc(slices.Collect(maps.Keys(words)), func(key string) bool { return strings.HasPrefix(key, u.key) }) {
				faults = append(faults, u.place+": no word begins with "+strconv.Quote(u.key))
			}
			continue
		case words[u.key] == "":
			faults = append(faults, u.place+": "+strconv.Quote(u.key)+" is missing")
			continue
		}
		for _, b := range brace.FindAllStringSubmatch(words[u.key], -1) {
			if u.known && !slices.Contains(u.args, b[1]) && !slices.Contains(filledLater, u.key) {
				faults = append(faults, u.place+": "+strconv.Quote(u.key)+" shows {"+b[1]+"}, which nothing fills")
			}
		}
	}
	spaces := map[string]bool{}
	for key := range words {
		space, _, _ := strings.Cut(key, ".")
		spaces[space] = true
	}
	// A key on its way to where it is said: a literal that begins as words of the profile do.
	for _, l := range s.passed {
		if space, _, _ := strings.Cut(l.key, "."); !strings.HasSuffix(l.key, ".templ") && spaces[space] && words[l.key] == "" && words[l.key+".one"] == "" && !slices.Contains(notWords, l.key) {
			faults = append(faults, l.place+": "+strconv.Quote(l.key)+" is missing")
		}
	}
	return faults
}

// unused lists the words that no source spells out or puts together.
func (s sources) unused(words council.Words) []string {
	prefixes := slices.Clone(computedPrefixes)
	for _, u := range s.uses {
		if u.prefix {
			prefixes = append(prefixes, u.key)
		}
	}
	var idle []string
	for key := range words {
		stem := strings.TrimSuffix(strings.TrimSuffix(key, ".one"), ".many")
		computed := slices.ContainsFunc(prefixes, func(p string) bool { return strings.HasPrefix(key, p) })
		if !computed && !s.literals[key] && !s.literals[stem] {
			idle = append(idle, key)
		}
	}
	slices.Sort(idle)
	return idle
}
