package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"sync/atomic"
	"time"

	"github.com/gofiber/fiber/v2"
	"vigencia/demo"
)

// Demo is the command that makes an office full of invented people in a temporary folder, which ends with it, and serves it.
type Demo struct {
	CouncilFlag
	Listen string `default:"localhost:8080" env:"VIGENCIA_LISTEN" help:"Address to listen on, of this machine only."`
}

// Run makes the office and serves it until the program is told to stop.
func (d *Demo) Run(ctx context.Context) error {
	folder, err := os.MkdirTemp("", "vigencia-demo-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	c := Config{CouncilFlag: d.CouncilFlag, Data: folder, Listen: d.Listen}
	if err := c.check(); err != nil {
		return err
	}
	clock := new(demo.Clock)
	clock.Set(time.Now())
	logs := &logs{to: os.Stderr}
	office, err := open(ctx, c, clock.Now, logs)
	if err != nil {
		return err
	}
	defer office.close()
	return office.demonstrate(ctx, clock, os.Stdout, logs)
}

// logs are kept back while the history is made: what failed in it did so on purpose.
type logs struct {
	to   io.Writer
	open atomic.Bool
}

// Write is for slog.
func (l *logs) Write(b []byte) (int, error) {
	if !l.open.Load() {
		return len(b), nil
	}
	return l.to.Write(b)
}

// demonstrate fills the office with its history, says who can sign in, and serves.
func (o *office) demonstrate(ctx context.Context, clock *demo.Clock, out io.Writer, logs *logs) error {
	say := o.Profile.Words.Say
	fmt.Fprintln(out, say("demo.making"))
	box := new(demo.Box)
	o.postman.Sender, o.Demo = box, say("shell.demo")
	d := &demo.Office{Store: o.Store, Profile: o.Profile, Inspector: o.Inspector, Clock: clock, Box: box, Tasks: o.tasks(), Log: o.Log}
	began := time.Now()
	guide, err := d.Fill(ctx, began)
	if err != nil {
		return err
	}
	clock.Free()
	logs.open.Store(true)
	o.more = func(site fiber.Router) { site.Get(demo.PagePath, guide.Page(o.Office)) }
	guide.Print(out, o.Address, time.Now())
	fmt.Fprintln(out, say("demo.ready", "Seconds", fmt.Sprintf("%.0f", time.Since(began).Seconds())))
	return o.serve(ctx, out)
}
