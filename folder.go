package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"vigencia/council/profiles"
	"vigencia/mail"
)

// Council holds the commands for whoever writes the folder of a new council (docs/new-council.md).
type Council struct {
	Copy  CouncilCopy  `cmd:"" help:"Write the folder of a council that the program carries to disk, to begin a new one from."`
	Check CouncilCheck `cmd:"" help:"Say everything that is wrong with a council's folder."`
}

// CouncilCopy writes an embedded folder to disk.
type CouncilCopy struct {
	From   string `arg:"" help:"One that the program carries."`
	Folder string `arg:"" type:"path" help:"Folder to write; it must not be there, or be empty."`
}

// Run refuses a folder that has anything in it.
func (c *CouncilCopy) Run() error { return profiles.Copy(c.From, c.Folder) }

// CouncilCheck reads a folder as serve would.
type CouncilCheck struct {
	Folder string `arg:"" type:"existingdir" help:"Folder of the council."`
}

// Run says what is wrong, each with file and line, or that the folder is whole.
func (c *CouncilCheck) Run() error { return c.check(os.Stdout) }

func (c *CouncilCheck) check(to io.Writer) error {
	profile, err := profiles.Load(c.Folder)
	if err != nil {
		return err
	}
	if _, err := mail.ParseAll(profile.Mails); err != nil {
		return err
	}
	lacks, err := profiles.Unsaid(profile)
	if err != nil {
		return err
	}
	if len(lacks) > 0 {
		return fmt.Errorf("words/: these are missing: %s", strings.Join(lacks, ", "))
	}
	_, err = fmt.Fprintf(to, "%s: %s is whole.\n", c.Folder, profile.Site.Name)
	return err
}
