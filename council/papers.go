package council

import "slices"

// AtIssue is when the papers are ordered that go with the number; others wait for a stage of the delivery.
const AtIssue = "issued"

// A PaperRule is one kind of paper that a certificate has: when it is ordered, and whether the physician downloads it or only gets it by hand.
type PaperRule struct {
	Kind DocumentType `yaml:"kind"`
	When string       `yaml:"when"` // AtIssue, or a stage of the delivery
	Give bool         `yaml:"give"`
}

// CertificatePapers lists the kinds of paper of a certificate that the program can make.
func CertificatePapers() []DocumentType {
	return []DocumentType{Constancia, Diploma, ProgressPaper, CertificatePaper}
}

// PapersAt lists the papers that are ordered at a moment.
func (p *Profile) PapersAt(when string) []PaperRule {
	var at []PaperRule
	for _, r := range p.Papers {
		if r.When == when {
			at = append(at, r)
		}
	}
	return at
}

// Gives lists the papers of a certificate that its physician downloads, the one that counts most first: the latest of the way.
func (p *Profile) Gives() []DocumentType {
	var given []DocumentType
	for _, r := range p.Papers {
		if r.Give {
			given = append([]DocumentType{r.Kind}, given...)
		}
	}
	return given
}

// paperKey names the papers of a certificate: series and number, and the first day in force where a renewal keeps the number.
func (c Certificate) paperKey() string {
	if c.Kept {
		return c.Series + "/" + c.Number + "/" + c.ValidFrom.String()
	}
	return c.Series + "/" + c.Number
}

// orderPapers orders the papers of a moment and gives the keys of those for the physician.
func (c Certificate) orderPapers(out *Outcome, rules Rules, when string) (given []string) {
	return c.order(out, rules.PapersAt(when), "")
}

// orderAgain orders anew the papers that the certificate has; version tells them from those of before.
func (c Certificate) orderAgain(out *Outcome, rules Rules, has []DocumentType, version string) (given []string) {
	return c.order(out, slices.DeleteFunc(slices.Clone(rules.Papers), func(r PaperRule) bool { return !slices.Contains(has, r.Kind) }), version)
}

func (c Certificate) order(out *Outcome, papers []PaperRule, version string) (given []string) {
	for _, r := range papers {
		key := string(r.Kind) + "/" + c.paperKey() + version
		out.Documents = append(out.Documents, DocumentOrder{Key: key, Kind: r.Kind, Subject: "certificate", ID: c.ID})
		if r.Give {
			given = append(given, key)
		}
	}
	return given
}
