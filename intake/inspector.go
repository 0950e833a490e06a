package intake

import (
	"context"
	"fmt"
	"os"
	"runtime"
	"time"
)

// Limits are what one child may use. Zero fields take the defaults of the kind
// of file.
type Limits struct {
	Memory int64         `json:"memory"` // bytes of data (on Linux RLIMIT_DATA)
	CPU    time.Duration `json:"cpu"`    // of processor, in whole seconds
	// Wall is how long the office waits: for the whole answer about a PDF, for
	// each next row of a spreadsheet.
	Wall time.Duration `json:"wall"`
}

// Options say how an [Inspector] works. The zero value is right for the office.
type Options struct {
	Exe      string // program started as the child; os.Executable when empty
	Parallel int    // children at once, of PDFs and of spreadsheets each; the number of processors (2 at least) when 0
	Temp     string // folder for workbooks too large for memory, emptied after each; os.TempDir when ""
	PDF      Limits // 300 MB, 5 s, 10 s when zero
	Picture  Limits // 800 MB, 10 s, 20 s when zero
	Sheet    Limits // 300 MB, 120 s, 10 s when zero
}

// Inspector opens files in children. It is safe for use by many goroutines.
type Inspector struct {
	exe    string
	temp   string
	pdf    Limits
	sheet  Limits
	pdfs   places
	sheets places // apart: an import that lasts must not keep physicians waiting

	image    Limits
	pictures places // two: each may need much memory
}

// New returns an inspector, or an error if the program cannot find itself.
// The program must begin with:
//
//	if intake.IsChild() {
//		os.Exit(intake.Child(os.Args[1:]))
//	}
func New(o Options) (*Inspector, error) {
	if o.Exe == "" {
		exe, err := os.Executable()
		if err != nil {
			return nil, fmt.Errorf("intake: find this program: %w", err)
		}
		o.Exe = exe
	}
	if o.Parallel <= 0 {
		o.Parallel = max(2, runtime.NumCPU())
	}
	return &Inspector{
		exe:      o.Exe,
		temp:     o.Temp,
		pdfs:     make(places, o.Parallel),
		sheets:   make(places, o.Parallel),
		pictures: make(places, 2),
		image:    o.Picture.or(Limits{800 << 20, 10 * time.Second, 20 * time.Second}),
		pdf:      o.PDF.or(Limits{300 << 20, 5 * time.Second, 10 * time.Second}),
		sheet:    o.Sheet.or(Limits{300 << 20, 120 * time.Second, 10 * time.Second}),
	}, nil
}

func (l Limits) or(d Limits) Limits {
	if l.Memory > 0 {
		d.Memory = l.Memory
	}
	if l.CPU > 0 {
		d.CPU = l.CPU
	}
	if l.Wall > 0 {
		d.Wall = l.Wall
	}
	return d
}

// places are those that children of one kind may take.
type places chan struct{}

// enter waits for a place, or for the end of ctx.
func (p places) enter(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	select {
	case p <- struct{}{}:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (p places) leave() { <-p }
