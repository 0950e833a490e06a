package mail_test

import (
	"bytes"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"vigencia/mail"
)

func TestSecretsOpenOnlyWithTheirKeyAndTheirRow(t *testing.T) {
	path := filepath.Join(t.TempDir(), "mail.key")
	v, err := mail.OpenVault(path)
	if err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != 0o600 || info.Size() != 32 {
		t.Fatalf("key file %v, %v", info, err)
	}
	sealed := v.Seal([]byte("clave-inicial"), "mail 7")
	if bytes.Contains(sealed, []byte("clave")) || bytes.Equal(sealed, v.Seal([]byte("clave-inicial"), "mail 7")) {
		t.Fatal("sealing shows or repeats itself")
	}
	again, err := mail.OpenVault(path)
	if err != nil {
		t.Fatal(err)
	}
	if plain, err := again.Open(sealed, "mail 7"); err != nil || string(plain) != "clave-inicial" {
		t.Fatalf("%q, %v", plain, err)
	}
	other, _ := mail.OpenVault(filepath.Join(t.TempDir(), "mail.key"))
	changed := bytes.Clone(sealed)
	changed[len(changed)-1] ^= 1
	for name, open := range map[string]func() ([]byte, error){
		"another row": func() ([]byte, error) { return v.Open(sealed, "mail 8") },
		"another key": func() ([]byte, error) { return other.Open(sealed, "mail 7") },
		"changed":     func() ([]byte, error) { return v.Open(changed, "mail 7") },
		"cut":         func() ([]byte, error) { return v.Open(sealed[:5], "mail 7") },
		"empty":       func() ([]byte, error) { return v.Open(nil, "mail 7") },
	} {
		if plain, err := open(); err == nil {
			t.Errorf("%s: opened as %q", name, plain)
		}
	}
}

func TestAKeyThatIsNotPrivateOrWholeIsRefused(t *testing.T) {
	dir := t.TempDir()
	short, lax := filepath.Join(dir, "short"), filepath.Join(dir, "lax")
	os.WriteFile(short, make([]byte, 31), 0o600)
	os.WriteFile(lax, make([]byte, 32), 0o600)
	os.Chmod(lax, 0o640)
	for _, path := range []string{short, lax, dir, filepath.Join(dir, "no", "folder")} {
		if _, err := mail.OpenVault(path); err == nil {
			t.Errorf("%s accepted", path)
		}
	}
}

func TestTwoThatStartTogetherHaveOneKey(t *testing.T) {
	path := filepath.Join(t.TempDir(), "mail.key")
	vaults := make([]*mail.Vault, 16)
	var wg sync.WaitGroup
	for i := range vaults {
		wg.Go(func() { vaults[i], _ = mail.OpenVault(path) })
	}
	wg.Wait()
	sealed := vaults[0].Seal([]byte("x"), "")
	for _, v := range vaults {
		if _, err := v.Open(sealed, ""); err != nil {
			t.Fatal(err)
		}
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(path), ".key-*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}
