package db

import (
	"crypto/rand"
	"crypto/subtle"
	"encoding/base64"
	"fmt"
	"strings"
	"sync/atomic"

	"golang.org/x/crypto/argon2"
)

// Argon2id as OWASP asks for at least: 19 MiB, two passes, one lane.
const (
	argonMemory = 19 * 1024
	argonTime   = 2
	argonLanes  = 1
	argonKey    = 32
	argonSalt   = 16
)

// A hasher makes and checks the hashes of passwords, two at a time, so that a crowd at the door cannot take the machine's memory.
type hasher struct {
	seats chan struct{}
	ran   atomic.Int64
}

func newHasher() *hasher { return &hasher{seats: make(chan struct{}, 2)} }

func (h *hasher) run(password string, salt []byte) []byte {
	h.seats <- struct{}{}
	defer func() { <-h.seats }()
	h.ran.Add(1)
	return argon2.IDKey([]byte(password), salt, argonTime, argonMemory, argonLanes, argonKey)
}

// hash gives the PHC form of a new password.
func (h *hasher) hash(password string) string {
	salt := make([]byte, argonSalt)
	_, _ = rand.Read(salt) // never fails: crypto/rand ends the program instead
	b64 := base64.RawStdEncoding
	return fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s", argon2.Version, argonMemory, argonTime, argonLanes, b64.EncodeToString(salt), b64.EncodeToString(h.run(password, salt)))
}

// matches says whether the password is the kept one. Without a kept one a hash runs all the same, so that the time tells nothing.
func (h *hasher) matches(kept, password string) bool {
	salt, sum, ok := readHash(kept)
	if !ok {
		salt, sum = make([]byte, argonSalt), nil
	}
	return subtle.ConstantTimeCompare(h.run(password, salt), sum) == 1
}

func readHash(kept string) (salt, sum []byte, ok bool) {
	parts := strings.Split(kept, "$")
	if len(parts) != 6 {
		return nil, nil, false
	}
	salt, err1 := base64.RawStdEncoding.DecodeString(parts[4])
	sum, err2 := base64.RawStdEncoding.DecodeString(parts[5])
	return salt, sum, err1 == nil && err2 == nil && len(sum) == argonKey
}

// initialPassword is what the access mail carries: 80 random bits in groups that can be typed.
func initialPassword() string {
	code := drawCode(16)
	return code[:4] + "-" + code[4:8] + "-" + code[8:12] + "-" + code[12:]
}

// drawCode gives n random letters and digits of Crockford's alphabet, 5 bits each.
func drawCode(n int) string {
	b := make([]byte, n)
	_, _ = rand.Read(b)
	for i := range b {
		b[i] = "0123456789abcdefghjkmnpqrstvwxyz"[b[i]&31]
	}
	return string(b)
}

// local is the part of an e-mail address before the @.
func local(email string) string {
	name, _, _ := strings.Cut(email, "@")
	return name
}
