package mail_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"vigencia/mail"
)

// TestALastDayIsSaidInTheSingular: a term of one day or one month reads well in every mail that counts one.
func TestALastDayIsSaidInTheSingular(t *testing.T) {
	plural := regexp.MustCompile(`(?i)\b(quedan|faltan|son) 1 (día|mes)|\ben (hoy|en)\b`)
	for _, council := range []string{"cmp", "cmgo"} {
		texts, err := mail.ParseAll(sources(t, council))
		if err != nil {
			t.Fatal(err)
		}
		for _, key := range mail.Keys() {
			values := sample(key)
			if _, counts := values["Left"]; !counts {
				continue
			}
			for _, left := range []string{"en 1 día hábil", "hoy"} {
				values["Left"] = left
				r, err := texts[key].Render(cmpBrand(t), values)
				if err != nil {
					t.Fatal(err)
				}
				if said := plural.FindString(r.Subject + "\n" + strings.Join(strings.Fields(r.Text), " ")); said != "" {
					t.Errorf("%s, %s: %q", council, key, said)
				}
			}
		}
	}
}

// TestTheAccessMailNamesTheLinkAsTheScreenDoes: who lost the initial password looks for the words of the log-in.
func TestTheAccessMailNamesTheLinkAsTheScreenDoes(t *testing.T) {
	link := regexp.MustCompile(`(?m)^  forgot: (.+)$`)
	for _, council := range []string{"cmp", "cmgo"} {
		words, err := os.ReadFile("../council/profiles/" + council + "/words/public-access.yaml")
		if err != nil {
			t.Fatal(err)
		}
		screen := link.FindSubmatch(words)
		if screen == nil || !strings.Contains(sources(t, council)["access_granted"], "«"+string(screen[1])+"»") {
			t.Errorf("%s: the mail does not say %q", council, screen)
		}
	}
}
