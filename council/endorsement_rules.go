package council

import "strings"

// EndorsementRules are how a council endorses events of continuing medical education (aval, auspicio). A council whose list of types is empty
// endorses none. Figures that it has not published are examples of the profile.
type EndorsementRules struct {
	Example        bool               `yaml:"example"`
	LeadDays       int                `yaml:"lead_days"`       // natural days that an application comes before the event
	MinHours       Quantity           `yaml:"min_hours"`       // of an event
	FacultyShare   int                `yaml:"faculty_share"`   // percent of the faculty whose certificate is in force
	AnswerDays     int                `yaml:"answer_days"`     // working days in which the council answers an application
	OrganiserDays  int                `yaml:"organiser_days"`  // working days in which it admits an organiser
	ListDays       int                `yaml:"list_days"`       // natural days after the event in which the list of attendance comes
	ListReminder   int                `yaml:"list_reminder"`   // working days before the last one for it on which a list that has not come is asked for again
	ProgrammeBytes int64              `yaml:"programme_bytes"` // the largest PDF of a programme
	FolioPrefix    string             `yaml:"folio_prefix"`    // of an application: "S" makes S2026-000012
	Number         string             `yaml:"number"`          // of an endorsement: "{YEAR}" and "{N}" are replaced
	Organisers     []Choosable        `yaml:"organisers"`
	Types          []Choosable        `yaml:"types"`
	Scopes         []Choosable        `yaml:"scopes"`
	Modalities     []Modality         `yaml:"modalities"`
	Roles          []Choosable        `yaml:"roles"`
	Signals        SignalRules        `yaml:"signals"`
	AddUp          []string           `yaml:"add_up"` // roles whose points one physician gets together; of the others only the role that gives most
	Worth          []EndorsementWorth `yaml:"worth"`
	General        string             `yaml:"general"` // how an event for every specialty is called; "": each is of one specialty
	Topics         []Topic            `yaml:"topics"`
	Places         []Choosable        `yaml:"places"` // where events take place; empty: the council's list of states
}

// A Choosable is one line of a list of the profile.
type Choosable struct {
	Code  string `yaml:"code"`
	Label string `yaml:"label"`
}

// A Modality is how one takes part. Venue says that there is one; Tested that an evaluation is compulsory (domain/cmgo.md §6: online events).
type Modality struct {
	Code   string `yaml:"code"`
	Label  string `yaml:"label"`
	Venue  bool   `yaml:"venue"`
	Tested bool   `yaml:"tested"`
}

// A Topic is what an event is about, within a specialty, or within any ("").
type Topic struct {
	Code      string `yaml:"code"`
	Specialty string `yaml:"specialty"`
	Label     string `yaml:"label"`
}

// An EndorsementWorth says by which rule of the points table a role at an event of a type and scope is judged. What is named by none gives nothing.
type EndorsementWorth struct {
	Type  string `yaml:"type"`
	Scope string `yaml:"scope"`
	Role  string `yaml:"role"`
	Rule  string `yaml:"rule"`
	As    string `yaml:"as"` // the role of the rule, "" for none
}

// Endorses says whether the council endorses events.
func (p *Profile) Endorses() bool { return len(p.Endorsement.Types) > 0 }

// OrganiserType gives the type of organiser of code; ok is false when there is none.
func (r EndorsementRules) OrganiserType(code string) (Choosable, bool) {
	return choose(r.Organisers, code)
}

// Type gives the type of event of code; ok is false when there is none.
func (r EndorsementRules) Type(code string) (Choosable, bool) { return choose(r.Types, code) }

// Scope gives the scope of code; ok is false when there is none.
func (r EndorsementRules) Scope(code string) (Choosable, bool) { return choose(r.Scopes, code) }

// Role gives the role of code; ok is false when there is none.
func (r EndorsementRules) Role(code string) (Choosable, bool) { return choose(r.Roles, code) }

// Modality gives the modality of code; ok is false when there is none.
func (r EndorsementRules) Modality(code string) (Modality, bool) {
	for _, m := range r.Modalities {
		if m.Code == code {
			return m, true
		}
	}
	return Modality{}, false
}

// Topic gives the topic of code; ok is false when there is none.
func (r EndorsementRules) Topic(code string) (Topic, bool) {
	for _, t := range r.Topics {
		if t.Code == code {
			return t, true
		}
	}
	return Topic{}, false
}

// Covers says whether an event of a specialty can be about the topic.
func (t Topic) Covers(specialty string) bool { return t.Specialty == "" || t.Specialty == specialty }

// TopicsOf lists the topics that an event of a specialty can be about; "" gives all.
func (r EndorsementRules) TopicsOf(specialty string) []Topic {
	var all []Topic
	for _, t := range r.Topics {
		if specialty == "" || t.Covers(specialty) {
			all = append(all, t)
		}
	}
	return all
}

// GeneralSpecialty is the code of an event for every specialty.
const GeneralSpecialty = "general"

// EventSpecialties lists what an event can be of: the specialties that are not retired, and before them all of them together where the profile says so.
func (p *Profile) EventSpecialties() []Choosable {
	var all []Choosable
	if p.Endorsement.General != "" {
		all = append(all, Choosable{Code: GeneralSpecialty, Label: p.Endorsement.General})
	}
	for _, s := range p.Specialties {
		if !s.Retired {
			all = append(all, Choosable{Code: s.Code, Label: s.Name})
		}
	}
	return all
}

// EventSpecialty gives one of them by its code; ok is false when there is none.
func (p *Profile) EventSpecialty(code string) (Choosable, bool) {
	return choose(p.EventSpecialties(), code)
}

// EventPlaces lists where events take place: the profile's own list, or its states.
func (p *Profile) EventPlaces() []Choosable {
	if len(p.Endorsement.Places) > 0 {
		return p.Endorsement.Places
	}
	all := make([]Choosable, len(p.States))
	for i, s := range p.States {
		all[i] = Choosable{Code: s.Code, Label: s.Name}
	}
	return all
}

// EventPlace gives the place of code; ok is false when there is none.
func (p *Profile) EventPlace(code string) (Choosable, bool) { return choose(p.EventPlaces(), code) }

// EndorsementNumber writes the n-th endorsement of a year.
func (r EndorsementRules) EndorsementNumber(year int, n int64) string {
	return strings.NewReplacer("{YEAR}", itoa(year), "{N}", Series{Width: 4}.Write(n)).Replace(r.Number)
}

func choose(list []Choosable, code string) (Choosable, bool) {
	for _, c := range list {
		if c.Code == code {
			return c, true
		}
	}
	return Choosable{}, false
}
