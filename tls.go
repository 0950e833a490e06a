package main

import (
	"crypto/tls"
	"fmt"
	"net"
	"os"
	"sync"
	"time"
)

// A keyPair is a certificate read from files, and read again when they change: a renewed one needs no restart.
type keyPair struct {
	cert, key string
	mu        sync.Mutex
	read      time.Time
	current   *tls.Certificate
}

// secure puts TLS 1.2 or 1.3 before a listener.
func secure(listener net.Listener, cert, key string) (net.Listener, error) {
	pair := &keyPair{cert: cert, key: key}
	if _, err := pair.certificate(nil); err != nil {
		return nil, err
	}
	return tls.NewListener(listener, &tls.Config{MinVersion: tls.VersionTLS12, GetCertificate: pair.certificate, NextProtos: []string{"http/1.1"}}), nil
}

// certificate gives the pair as it is on disk. One that cannot be read leaves the last good one in use.
func (p *keyPair) certificate(*tls.ClientHelloInfo) (*tls.Certificate, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	info, err := os.Stat(p.cert)
	if err == nil && p.current != nil && info.ModTime().Equal(p.read) {
		return p.current, nil
	}
	if err == nil {
		var pair tls.Certificate
		if pair, err = tls.LoadX509KeyPair(p.cert, p.key); err == nil {
			p.current, p.read = &pair, info.ModTime()
		}
	}
	if p.current == nil {
		return nil, fmt.Errorf("TLS certificate: %w", err)
	}
	return p.current, nil
}
