package jobs

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"vigencia/council"
	"vigencia/db"
	"vigencia/documents"
)

// A Press makes the papers that decisions have ordered, two at a time, never in a request.
type Press struct {
	Store   *db.Store
	Address string // base URL, which the QR holds in capitals
	Log     *slog.Logger
}

const (
	presses = 2  // documents at once: each takes a core
	run     = 40 // documents before the other jobs have their turn
)

// Make makes up to forty papers that are due and gives how many it tried. One that cannot be made is tried again later, and staff see why.
func (p *Press) Make(ctx context.Context) (int, error) {
	counts, errs := make([]int, presses), make([]error, presses)
	var wait sync.WaitGroup
	for i := range presses {
		wait.Go(func() { counts[i], errs[i] = p.work(ctx, run/presses) })
	}
	wait.Wait()
	return counts[0] + counts[1], errors.Join(errs...)
}

func (p *Press) work(ctx context.Context, limit int) (int, error) {
	for n := range limit {
		if ctx.Err() != nil {
			return n, ctx.Err()
		}
		tried, err := p.Store.MakeNext(ctx, p.draw, Again)
		if err != nil || !tried {
			return n, err
		}
	}
	return limit, nil
}

// Again is how long a paper that failed waits, by the tries that it has had: a minute, five, half an hour, then every three hours.
func Again(attempts int) time.Duration {
	waits := []time.Duration{time.Minute, 5 * time.Minute, 30 * time.Minute}
	if attempts < 1 || attempts > len(waits) {
		return 3 * time.Hour
	}
	return waits[attempts-1]
}

func (p *Press) draw(v db.DocumentValues) ([]byte, error) {
	b, err := Draw(p.Address, v)
	if err != nil {
		p.Log.Error("document not made", "document", v.Document.Key, "attempt", v.Document.Attempts, "err", err)
	}
	return b, err
}

// Draw makes the bytes of one paper from the register's values and the council's texts.
func Draw(address string, v db.DocumentValues) ([]byte, error) {
	paper := printed{DocumentValues: v, address: address}
	style := StyleOf(v.Rules.Profile)
	switch v.Document.Kind {
	case council.Ficha:
		return documents.Ficha(style, paper.ficha())
	case council.Constancia:
		return documents.Constancia(style, paper.constancia())
	case council.Diploma:
		return documents.Diploma(style, paper.diploma())
	case council.ProgressPaper:
		return documents.Constancia(style, paper.progress())
	case council.CertificatePaper:
		return documents.Certificate(style, paper.certificate())
	case council.Pass:
		return documents.Pase(style, paper.pass())
	case council.EndorsementPaper:
		return documents.Endorsement(style, paper.endorsement())
	case council.AttendancePaper:
		return documents.Attendance(style, paper.attendance())
	}
	return nil, fmt.Errorf("unknown kind of document %q", v.Document.Kind)
}

// StyleOf is how a council's papers look.
func StyleOf(p *council.Profile) documents.Style {
	return documents.Style{Council: p.Site.Name, Logo: p.Paper.Logo,
		Palette: documents.Palette{Ink: p.Paper.Ink, Primary: p.Paper.Primary, Accent: p.Paper.Accent, Tint: p.Paper.Tint, Soft: p.Paper.Soft}}
}
