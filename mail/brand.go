package mail

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
)

// Brand is what makes a mail the council's: its name, the colours of its bar and of the line under its name (#rrggbb,
// white must be readable on Colour), its site, an address or telephone to write to, the language tag of its texts, and
// how its true mails are recognised (Markdown without values).
type Brand struct {
	Council, Colour, Accent, Site, Contact, Lang, Footer string
}

func (b Brand) check() error {
	colour := regexp.MustCompile(`^#[0-9a-fA-F]{6}$`)
	switch {
	case b.Council == "" || b.Lang == "":
		return errors.New("the brand needs the council's name and language")
	case !colour.MatchString(b.Colour) || !colour.MatchString(b.Accent):
		return errors.New("the brand's colours must be written #rrggbb")
	case !strings.HasPrefix(b.Site, "https://") && !strings.HasPrefix(b.Site, "http://"):
		return errors.New("the brand's site must be an address")
	}
	return nil
}

func (b Brand) footer() ([]block, error) {
	blocks, err := filled{source: b.Footer}.blocks()
	if err != nil {
		return nil, fmt.Errorf("the brand's footer: %w", err)
	}
	return blocks, nil
}

// signature ends the plain text.
func (b Brand) signature(foot []block) string {
	return strings.Repeat("—", 12) + "\n" + plain(foot) + strings.TrimSuffix(b.Council+"\n"+b.Site+" · "+b.Contact, " · ") + "\n"
}
