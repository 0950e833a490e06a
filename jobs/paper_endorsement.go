package jobs

import (
	"strings"

	"vigencia/council"
	"vigencia/documents"
)

// endorsement tells the event as it is when the paper is made: after a change a newer paper takes its place.
func (p printed) endorsement() documents.EndorsementValues {
	e, rules := p.Endorsement, p.Rules.Endorsement
	kind, _ := rules.Type(e.Contents.Type)
	scope, _ := rules.Scope(e.Contents.Scope)
	modality, _ := rules.Modality(e.Occasion.Modality)
	field := func(key, value string) documents.Field {
		return documents.Field{Label: p.text("endorsement." + key), Value: value}
	}
	v := documents.EndorsementValues{
		At: p.Document.OrderedAt.In(p.Rules.Zone), Title: p.text("endorsement.title"), Opening: p.text("endorsement.opening"), Event: e.Contents.Title, By: p.text("endorsement.by"),
		Organiser: e.Contents.Institution, Number: e.Number, Worth: p.text("endorsement.worth"), Given: p.given(), Signers: p.signing(2), Proof: p.proof(),
		Fields: []documents.Field{field("number", e.Number), field("kind", listing(", ", kind.Label, strings.ToLower(scope.Label))), field("dates", council.Span(e.Occasion.From, e.Occasion.To)),
			field("hours", e.Contents.Hours.String()), field("modality", modality.Label), field("venue", p.venue())},
		Check: p.text("endorsement.check"), How: p.text("endorsement.how", "Site", p.site()),
	}
	for _, r := range e.Points {
		if role, ok := rules.Role(r.Role); ok && r.Given > 0 {
			v.Roles = append(v.Roles, documents.Field{Label: role.Label, Value: r.Given.String()})
		}
	}
	return v
}

// venue is where the event takes place; "" where there is none.
func (p printed) venue() string {
	o := p.Endorsement.Occasion
	place, _ := p.Rules.EventPlace(o.Place)
	if o.Town == place.Label {
		place.Label = ""
	}
	return listing(", ", o.Venue, o.Town, place.Label)
}

// listing sets what is not empty side by side.
func listing(by string, parts ...string) string {
	var all []string
	for _, s := range parts {
		if s != "" {
			all = append(all, s)
		}
	}
	return strings.Join(all, by)
}
