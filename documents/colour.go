package documents

import (
	"encoding/hex"
	"fmt"

	"github.com/johnfercher/maroto/v2/pkg/props"
)

// inks are the colours of a Palette as the pen takes them, and the paper.
type inks struct{ ink, primary, accent, tint, soft, paper *props.Color }

func (p Palette) inks() (i inks, err error) {
	for _, c := range []struct {
		name, hex string
		to        **props.Color
	}{
		{"ink", p.Ink, &i.ink}, {"primary", p.Primary, &i.primary}, {"accent", p.Accent, &i.accent},
		{"tint", p.Tint, &i.tint}, {"soft", p.Soft, &i.soft}, {"paper", "#ffffff", &i.paper},
	} {
		if *c.to, err = rgb(c.hex); err != nil {
			return inks{}, fmt.Errorf("palette: %s: %w", c.name, err)
		}
	}
	return i, nil
}

func rgb(s string) (*props.Color, error) {
	b, err := hex.DecodeString(s[min(1, len(s)):])
	if err != nil || len(b) != 3 || s[0] != '#' {
		return nil, fmt.Errorf("%.20q is not #rrggbb", s)
	}
	return &props.Color{Red: int(b[0]), Green: int(b[1]), Blue: int(b[2])}, nil
}
