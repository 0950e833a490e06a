package council

import (
	"slices"
	"strings"
)

// A State is a federal entity or a department: where a physician lives. Interior ones are far from the council's office (R16 of the CMGO).
type State struct {
	Code     string `yaml:"code"`
	Name     string `yaml:"name"`
	Interior bool   `yaml:"interior"`
}

// A Checklist is what a physician's file holds beside requests: documents by case, each in a slot with its own versions and state.
type Checklist struct {
	Cases       []Case          `yaml:"cases"`
	Slots       []Slot          `yaml:"slots"`
	Reasons     []Reason        `yaml:"reasons"`     // why a document is refused
	Photographs PhotographRules `yaml:"photographs"` // on paper, for the printed certificate
}

// PhotographRules say whether the printed certificate carries a photograph, and why one is refused (R12 of the CMGO).
type PhotographRules struct {
	Asked   bool     `yaml:"asked"`
	Reasons []Reason `yaml:"reasons"`
}

// Reason gives the reason of code for refusing a document.
func (c Checklist) Reason(code string) (Reason, bool) { return reasonIn(c.Reasons, code) }

// PhotographReason gives the reason of code for refusing photographs.
func (c Checklist) PhotographReason(code string) (Reason, bool) {
	return reasonIn(c.Photographs.Reasons, code)
}

func reasonIn(all []Reason, code string) (Reason, bool) {
	for _, r := range all {
		if r.Code == code {
			return r, true
		}
	}
	return Reason{}, false
}

// A Case is who the physician is to the checklist: resident, graduate, with studies abroad.
type Case struct {
	Code  string `yaml:"code"`
	Label string `yaml:"label"`
	Help  string `yaml:"help"`
}

// A Slot is one document of the checklist. Cases names whom it is asked of (none: everyone), Later those for whom it may come after the exam.
type Slot struct {
	Code     string   `yaml:"code"`
	Label    string   `yaml:"label"`
	Help     string   `yaml:"help"`
	Cases    []string `yaml:"cases"`
	Later    []string `yaml:"later"`
	MaxBytes int64    `yaml:"max_bytes"`
	Example  bool     `yaml:"example"`
}

// Slot gives the document of the checklist of code; ok is false when there is none.
func (c Checklist) Slot(code string) (Slot, bool) {
	for _, s := range c.Slots {
		if s.Code == code {
			return s, true
		}
	}
	return Slot{}, false
}

// Labels names documents in a sentence.
func Labels(slots []Slot) string {
	var all []string
	for _, s := range slots {
		all = append(all, s.Label)
	}
	return strings.Join(all, ", ")
}

// Case gives the case of code; ok is false when there is none.
func (c Checklist) Case(code string) (Case, bool) {
	i := slices.IndexFunc(c.Cases, func(x Case) bool { return x.Code == code })
	if i < 0 {
		return Case{}, false
	}
	return c.Cases[i], true
}

// Asked gives the documents that are asked of a physician of a case, in the order of the checklist: those of codes, and those of the case alone.
func (c Checklist) Asked(codes []string, of string) []Slot {
	var asked []Slot
	for _, s := range c.Slots {
		if slices.Contains(s.Cases, of) || len(s.Cases) == 0 && slices.Contains(codes, s.Code) {
			asked = append(asked, s)
		}
	}
	return asked
}

// AskedBy gives the documents that a kind of request asks of a physician of a case, in the order of the checklist. Those of a case alone go with the
// first certificate.
func (c Checklist) AskedBy(k Kind, of string) []Slot {
	asked := c.Asked(k.Slots, of)
	if k.Step == First {
		return asked
	}
	return slices.DeleteFunc(asked, func(s Slot) bool { return !slices.Contains(k.Slots, s.Code) })
}

// Waits says that the document may come after the exam for a physician of that case (R14: a resident's título and diploma).
func (s Slot) Waits(of string) bool { return slices.Contains(s.Later, of) }
