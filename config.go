package main

import (
	"errors"
	"fmt"
	"net"
	"net/url"
	"strings"
)

// CouncilFlag says whose office it is.
type CouncilFlag struct {
	Council string `default:"cmp" env:"VIGENCIA_COUNCIL" help:"Council: cmp, cmgo, or the path of a folder (docs/new-council.md)."`
}

// Config is how the office is reached and what it is connected to. Every flag is also read from the environment as VIGENCIA_…
type Config struct {
	CouncilFlag
	Data           string   `default:"./data" env:"VIGENCIA_DATA" type:"path" help:"Folder of the office's data."`
	Listen         string   `default:"127.0.0.1:8080" env:"VIGENCIA_LISTEN" help:"Address to listen on. Plain HTTP is served on loopback only."`
	BaseURL        string   `name:"base-url" env:"VIGENCIA_BASE_URL" help:"Address by which people reach the site; it stands in mails and QR codes. May have a path."`
	SMTP           string   `name:"smtp" env:"VIGENCIA_SMTP" help:"Mail server: smtp://user:password@host:587?from=… (STARTTLS), or smtps://host:465. Without it mail waits in the outbox."`
	TLSCert        string   `name:"tls-cert" env:"VIGENCIA_TLS_CERT" type:"path" help:"Certificate file (PEM), read again when it changes."`
	TLSKey         string   `name:"tls-key" env:"VIGENCIA_TLS_KEY" type:"path" help:"Key file of the certificate."`
	TrustedProxies []string `name:"trusted-proxy" env:"VIGENCIA_TRUSTED_PROXIES" help:"Addresses or networks of proxies whose X-Forwarded-For is believed."`
}

// check finds everything that is wrong with the configuration at once, and fills in what follows from the rest.
func (c *Config) check() error {
	var errs []error
	host, port, err := net.SplitHostPort(c.Listen)
	if err != nil {
		errs = append(errs, fmt.Errorf("--listen %s: %w", c.Listen, err))
	}
	if (c.TLSCert == "") != (c.TLSKey == "") {
		errs = append(errs, errors.New("--tls-cert and --tls-key belong together: give both or none"))
	}
	if c.TLSCert == "" && len(c.TrustedProxies) == 0 && !loopback(host) {
		errs = append(errs, fmt.Errorf("--listen %s would serve plain HTTP to others: give --tls-cert and --tls-key, or --trusted-proxy, or listen on 127.0.0.1", c.Listen))
	}
	if c.BaseURL == "" {
		if !loopback(host) {
			errs = append(errs, errors.New("--base-url is required when others reach the site: it stands in mails and QR codes"))
		}
		c.BaseURL = "http://localhost:" + port
		if c.TLSCert != "" {
			c.BaseURL = "https://localhost:" + port
		}
	}
	c.BaseURL = strings.TrimSuffix(c.BaseURL, "/")
	u, err := url.Parse(c.BaseURL)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" || u.RawQuery != "" || u.Fragment != "" {
		errs = append(errs, fmt.Errorf("--base-url %s: an address like https://recertificacion.example.org is needed", c.BaseURL))
	} else if u.Scheme == "http" && !loopback(u.Hostname()) {
		errs = append(errs, fmt.Errorf("--base-url %s: people reach the site over https, or on this machine only", c.BaseURL))
	}
	return errors.Join(errs...)
}

// loopback says whether a host is this machine alone.
func loopback(host string) bool {
	if host == "localhost" {
		return true
	}
	ip := net.ParseIP(host)
	return ip != nil && ip.IsLoopback()
}
