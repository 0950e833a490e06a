package mail_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"vigencia/mail"
)

func cmpBrand(t *testing.T) mail.Brand {
	footer, err := os.ReadFile("../council/profiles/cmp/mail_footer.md")
	if err != nil {
		t.Fatal(err)
	}
	return mail.Brand{Council: "Colegio Médico del Perú", Colour: "#7b1e3a", Accent: "#c99a45", Lang: "es-PE",
		Site: "https://recertificacion.example.pe", Contact: "recertificacion@cmp.org.pe", Footer: string(footer)}
}

func cmpSources(t *testing.T) map[string]string { return sources(t, "cmp") }

// sources are the mails of a council's profile by their names.
func sources(t *testing.T, council string) map[string]string {
	files, err := filepath.Glob("../council/profiles/" + council + "/mails/*.md")
	if err != nil || len(files) == 0 {
		t.Fatal("no mails found", err)
	}
	sources := map[string]string{}
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		sources[strings.TrimSuffix(filepath.Base(file), ".md")] = string(source)
	}
	return sources
}

// sample gives each field of a mail a value that can be found again.
func sample(key string) map[string]string {
	values := map[string]string{}
	for _, name := range mail.Fields(key) {
		values[name] = "valor " + name
	}
	if _, ok := values["Link"]; ok {
		values["Link"] = "https://recertificacion.example.pe/valor/Link"
	}
	return values
}

func TestEveryMailOfTheCMPIsWrittenWithAllItsFields(t *testing.T) {
	writtenWithAllFields(t, cmpSources(t))
}

func TestEveryMailOfTheCMGOIsWrittenWithAllItsFields(t *testing.T) {
	writtenWithAllFields(t, sources(t, "cmgo"))
}

func writtenWithAllFields(t *testing.T, sources map[string]string) {
	t.Helper()
	texts, err := mail.ParseAll(sources)
	if err != nil {
		t.Fatal(err)
	}
	brand := cmpBrand(t)
	for _, key := range mail.Keys() {
		r, err := texts[key].Render(brand, sample(key))
		if err != nil {
			t.Error(err)
			continue
		}
		for name, value := range sample(key) {
			if name == "Unsent" {
				continue // only asked whether it is empty
			}
			if !strings.Contains(strings.Join(strings.Fields(r.Subject+r.Text), " "), value) || !strings.Contains(r.Subject+r.HTML, value) {
				t.Errorf("%s: %q is missing", key, value)
			}
		}
		if strings.Contains(r.Subject+r.Text+r.HTML, "{{") || len(r.Subject) > 90 {
			t.Errorf("%s: subject or body is unfinished: %s", key, r.Subject)
		}
	}
}

func TestEveryFieldOfTheCMPIsNeeded(t *testing.T) {
	texts, err := mail.ParseAll(cmpSources(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, key := range mail.Keys() {
		for _, name := range mail.Fields(key) {
			values := sample(key)
			delete(values, name)
			if _, err := texts[key].Render(cmpBrand(t), values); err == nil || !strings.Contains(err.Error(), name) {
				t.Errorf("%s without %s: %v", key, name, err)
			}
		}
	}
}

func TestAProfileWithAWrongSetOfMailsIsRefused(t *testing.T) {
	for name, change := range map[string]func(map[string]string){
		"missing":       func(s map[string]string) { delete(s, "password_reset") },
		"unknown":       func(s map[string]string) { s["birthday"] = "---\nsubject: Feliz día\n---\nFeliz día." },
		"field unused":  func(s map[string]string) { s["access_received"] = "---\nsubject: Hola\n---\nHola." },
		"field unknown": func(s map[string]string) { s["access_received"] += "{{.Number}}" },
	} {
		sources := cmpSources(t)
		change(sources)
		if _, err := mail.ParseAll(sources); err == nil {
			t.Errorf("%s: accepted", name)
		}
	}
}

func TestSecretsOfTheCMPAreHiddenInPreviews(t *testing.T) {
	texts, err := mail.ParseAll(cmpSources(t))
	if err != nil {
		t.Fatal(err)
	}
	for key, secret := range map[string]string{"access_granted": "Password", "access_dispute": "Link", "email_confirm": "Link",
		"email_changed_old": "Link", "password_reset": "Link", "staff_invited": "Link"} {
		if !slices.Equal(texts[key].Secrets, []string{secret}) {
			t.Errorf("%s: secrets are %v", key, texts[key].Secrets)
		}
		r, err := texts[key].Preview(cmpBrand(t), sample(key))
		if err != nil {
			t.Fatal(err)
		}
		if all := r.Subject + r.Text + r.HTML; strings.Contains(all, sample(key)[secret]) || !strings.Contains(all, "••••") {
			t.Errorf("%s: the preview shows %s", key, secret)
		}
	}
}
