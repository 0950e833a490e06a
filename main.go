// Vigencia ("in force") is what a medical council runs so that its physicians certify and recertify without paper.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"github.com/alecthomas/kong"
	"vigencia/intake"
)

// commands are what the program does; serve is what it does unless told otherwise.
type commands struct {
	Serve   Serve   `cmd:"" default:"withargs" help:"Serve the office (the default)."`
	Import  Import  `cmd:"" help:"Import a roster or earlier certificates from CSV or XLSX, whole or not at all."`
	Demo    Demo    `cmd:"" help:"Make an office full of invented people in a temporary folder, and serve it."`
	Council Council `cmd:"" help:"Begin the folder of a new council, and check it (docs/new-council.md)."`
}

func main() {
	if intake.IsChild() {
		os.Exit(intake.Child(os.Args[1:]))
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	var c commands
	k := kong.Parse(&c, kong.Name("vigencia"), kong.Description("Certification and recertification of physicians, for a medical council's own machine."),
		kong.BindTo(ctx, (*context.Context)(nil)), kong.UsageOnError())
	if err := k.Run(); err != nil {
		fmt.Fprintln(os.Stderr, "vigencia:", err)
		os.Exit(1)
	}
}
