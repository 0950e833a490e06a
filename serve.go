package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"os"
	"path/filepath"
	"time"

	"github.com/gofiber/fiber/v2"
	"vigencia/council/profiles"
	"vigencia/db"
	"vigencia/handlers"
	"vigencia/handlers/web"
	"vigencia/intake"
	"vigencia/jobs"
	"vigencia/mail"
)

// Serve is the command that serves the real office in the data folder.
type Serve struct {
	Config
}

// Run serves until the program is told to stop.
func (s *Serve) Run(ctx context.Context) error {
	if err := s.check(); err != nil {
		return err
	}
	office, err := open(ctx, s.Config, time.Now, os.Stderr)
	if err != nil {
		return err
	}
	defer office.close()
	if err := office.welcome(ctx, os.Stdout); err != nil {
		return err
	}
	return office.serve(ctx, os.Stdout)
}

// An office is the parts of a running Vigencia.
type office struct {
	Config
	*web.Office
	postman *jobs.Postman
	press   *jobs.Press
	smtp    *mail.SMTP
	more    func(fiber.Router) // routes that only a demonstration has
}

// open builds the parts: profile, store, inspector of files, mail.
func open(ctx context.Context, c Config, now func() time.Time, logs io.Writer) (*office, error) {
	profile, err := profiles.Load(c.Council)
	if err != nil {
		return nil, fmt.Errorf("council %s: %w", c.Council, err)
	}
	if err := os.MkdirAll(c.Data, 0o700); err != nil {
		return nil, fmt.Errorf("data folder: %w", err)
	}
	vault, err := mail.OpenVault(filepath.Join(c.Data, "key"))
	if err != nil {
		return nil, err
	}
	texts, err := mail.ParseAll(profile.Mails)
	if err != nil {
		return nil, fmt.Errorf("mails of %s: %w", c.Council, err)
	}
	inspector, err := intake.New(intake.Options{})
	if err != nil {
		return nil, err
	}
	store, err := db.Open(ctx, db.Options{Folder: c.Data, Profile: profile, Sealer: vault, Now: now})
	if err != nil {
		return nil, err
	}
	log := slog.New(slog.NewJSONHandler(logs, &slog.HandlerOptions{Level: slog.LevelInfo}))
	o := &office{Config: c, Office: &web.Office{Store: store, Profile: profile, Inspector: inspector, Address: c.BaseURL, Now: now, Log: log}}
	o.postman = &jobs.Postman{Store: store, Texts: texts, Brand: jobs.BrandOf(profile, c.BaseURL), Address: c.BaseURL, Now: now, Log: log}
	o.Office.Postman = o.postman
	o.press = &jobs.Press{Store: store, Address: c.BaseURL, Log: log}
	if c.SMTP != "" {
		if o.smtp, err = mail.NewSMTP(c.SMTP, mail.Address{Name: profile.Site.Name}); err != nil {
			return nil, errors.Join(err, store.Close())
		}
		o.postman.Sender = o.smtp
	}
	return o, nil
}

// close ends the parts in the reverse order.
func (o *office) close() {
	if o.smtp != nil {
		o.smtp.Close()
	}
	if err := o.Store.Close(); err != nil {
		o.Log.Error("close store", "err", err)
	}
}

// tasks are what runs without a person.
func (o *office) tasks() []jobs.Task {
	return []jobs.Task{
		{Name: "documents", Every: time.Minute, Woken: true, Do: o.press.Make},
		{Name: "imports", Every: time.Minute, Woken: true, Do: (&jobs.Importer{Store: o.Store, Open: o.Inspector.Sheet}).Work},
		{Name: "mail", Every: 20 * time.Second, Woken: true, Do: o.postman.Deliver},
		{Name: "terms", Every: 10 * time.Minute, Do: o.Store.DiscardOverdue},
		{Name: "seats", Every: time.Minute, Do: o.Store.ReleaseSeats},
		{Name: "endorsements", Every: time.Hour, Do: o.Store.LapseEndorsements},
		{Name: "lists of attendance", Every: time.Hour, Do: o.Store.ListReminders},
		{Name: "sign-ups of organisers", Every: time.Hour, Do: o.Store.ForgetUnconfirmed},
		{Name: "reminders", Every: time.Hour, Do: o.Store.RemedyReminders},
		{Name: "deliveries", Every: time.Hour, Do: o.Store.MoveDeliveries},
		{Name: "warnings", Every: time.Hour, Do: o.Store.ValidityWarnings},
		{Name: "photographs", Every: time.Hour, Do: o.Store.PhotographReminders},
		{Name: "initial passwords", Every: time.Hour, Do: o.Store.UnusedPasswords},
		{Name: "changed addresses", Every: time.Minute, Do: func(ctx context.Context) (int, error) { return o.Store.ApplyEmailChanges(ctx, o.Now()) }},
	}
}

// serve answers on the configured address and does the jobs, until the context ends; what is under way has half a minute to finish.
func (o *office) serve(ctx context.Context, out io.Writer) error {
	app := handlers.New(o.Office, handlers.Options{Proxies: o.TrustedProxies, More: o.more})
	listener, err := o.listen()
	if err != nil {
		return err
	}
	working, stop := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() {
		jobs.Run(working, o.Log, o.Store.Ordered(), o.tasks()...)
		close(done)
	}()
	failed := make(chan error, 1)
	go func() { failed <- app.Listener(listener) }()
	fmt.Fprintf(out, "Vigencia atiende en %s\n", o.Address)
	select {
	case err = <-failed:
	case <-ctx.Done():
		err = app.ShutdownWithTimeout(30 * time.Second)
	}
	stop()
	<-done
	return err
}

// listen opens the configured address, with TLS when certificate and key are given.
func (o *office) listen() (net.Listener, error) {
	listener, err := net.Listen("tcp", o.Listen)
	if err != nil {
		return nil, fmt.Errorf("listen on %s: %w", o.Listen, err)
	}
	listener = web.Linger(listener)
	if o.TLSCert == "" {
		return listener, nil
	}
	return secure(listener, o.TLSCert, o.TLSKey)
}
