package mail

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

const keySize = 32

// Vault seals the secrets of mails (an initial password, a link that opens an account) while they wait in the outbox,
// so that neither the staff nor a copy of the database can read them: AES-256-GCM under a key in a file of its own.
type Vault struct{ aead cipher.AEAD }

// OpenVault reads the key file, and makes it at first use: 32 random bytes, readable by its owner only, on disk before
// it returns. A key of another size, or one that others may read, is refused.
func OpenVault(path string) (*Vault, error) {
	key, err := readKey(path)
	if errors.Is(err, fs.ErrNotExist) {
		if err = makeKey(path); err == nil {
			key, err = readKey(path)
		}
	}
	if err != nil {
		return nil, fmt.Errorf("mail key: %w", err)
	}
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, err
	}
	aead, err := cipher.NewGCMWithRandomNonce(block)
	if err != nil {
		return nil, err
	}
	return &Vault{aead}, nil
}

// Seal encrypts. The bytes open again only with the same aad, which names the row that holds them.
func (v *Vault) Seal(plain []byte, aad string) []byte {
	return v.aead.Seal(nil, nil, plain, []byte(aad))
}

// Open gives the plain bytes back, or an error when the key, the bytes or the aad are not those of Seal.
func (v *Vault) Open(sealed []byte, aad string) ([]byte, error) {
	plain, err := v.aead.Open(nil, nil, sealed, []byte(aad))
	if err != nil {
		return nil, errors.New("mail: the sealed values cannot be opened with this key")
	}
	return plain, nil
}

func readKey(path string) ([]byte, error) {
	info, err := os.Lstat(path)
	switch {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular() || info.Size() != keySize:
		return nil, fmt.Errorf("%s is not a key of %d bytes", path, keySize)
	case info.Mode().Perm()&0o077 != 0:
		return nil, fmt.Errorf("%s may be read by others: chmod 600", path)
	}
	return os.ReadFile(path)
}

// makeKey links a complete, synced file into place: two processes starting together end with one key, never half of one.
func makeKey(path string) error {
	key := make([]byte, keySize)
	rand.Read(key)
	temp, err := os.CreateTemp(filepath.Dir(path), ".key-*")
	if err != nil {
		return err
	}
	defer os.Remove(temp.Name())
	_, err = temp.Write(key)
	if err = errors.Join(err, temp.Sync(), temp.Close()); err != nil {
		return err
	}
	if err = os.Link(temp.Name(), path); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	return syncFolder(filepath.Dir(path))
}

func syncFolder(path string) error {
	dir, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(dir.Sync(), dir.Close())
}
