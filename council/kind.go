package council

import "strings"

// A Kind of request and its rules.
type Kind struct {
	Code           string           `yaml:"code"`        // "general", "specialty"
	Label          string           `yaml:"label"`       // "Médico Cirujano"; for specialties "Especialidad: {Specialty}", or {SPECIALTY} in capitals
	Certificate    string           `yaml:"certificate"` // how the certificate that it gives is named, with {Specialty} as in Label
	Takes          RegistrationKind `yaml:"takes"`       // which registrations it can be asked for: one request for each
	Step           KindStep         `yaml:"step"`        // what it asks of the certificates that the physician has
	EFile          EFileRule        `yaml:"efile"`       // max_bytes 0: it asks for none
	Slots          []string         `yaml:"slots"`       // documents of the checklist that it asks for
	Ledger         bool             `yaml:"ledger"`      // judged by the activities that the physician gathers, one by one; else by a sheet that the evaluator fills in
	WindowTo       WindowEnd        `yaml:"window_to"`   // from which day the months of the table are counted back
	Phases         []string         `yaml:"phases"`      // of the exam, in order; none: it is not decided by exam
	Needs          []string         `yaml:"needs"`       // what the number waits for although the request is approved: documents of the checklist that must stand accepted
	Table          string           `yaml:"table"`       // which table judges it: versions are named after it, "portafolio-2027" for "portafolio"; "" with phases
	MaxDescription int              `yaml:"max_description"`
	Series         string           `yaml:"series"` // series of its certificate numbers
}

// HasFicha says whether a request of the kind is a form that is sent, of which a ficha is made; one by exam begins with the enrolment, which has its pass.
func (k Kind) HasFicha() bool { return len(k.Phases) == 0 }

// Lead is what the label says before the specialty; ok is false when it names none.
func (k Kind) Lead() (lead string, ok bool) {
	i := strings.Index(strings.ToLower(k.Label), "{specialty}")
	if i < 0 {
		return "", false
	}
	return k.Label[:i], true
}

// HasEFile says whether a request of the kind has one PDF as its e-file.
func (k Kind) HasEFile() bool { return k.EFile.MaxBytes > 0 }

// Scored says whether a request of the kind is judged by activities and a table: a ledger, or a sheet that its evaluator fills in.
func (k Kind) Scored() bool { return k.Table != "" }

// Written gives points as all that is said of a request of the kind writes them: "295" where physicians gather them, "19.00" where an evaluator fills in a
// sheet.
func (k Kind) Written(p Points) string {
	if k.Ledger {
		return p.String()
	}
	return p.Exact()
}

// A KindStep is what a kind asks of the certificates that the physician has for the registration.
type KindStep string

// The steps.
const (
	AnyStep KindStep = ""        // first or again, as comes
	First   KindStep = "first"   // there is none yet
	Renewal KindStep = "renewal" // there is one, in force or expired
)

// A WindowEnd is the day on which the period of a ledger ends.
type WindowEnd string

// The ends of a window.
const (
	WindowToSubmission WindowEnd = "submission" // the day on which the request enters
	WindowToValidity   WindowEnd = "validity"   // the last day of the certificate, while that is still to come; afterwards the day of the request
)

// Window gives the days whose activities a ledger of the kind counts for a request of that day: the months of the table, back from its end
// (domain/cmgo.md §4: the years counted from the validity date on the last diploma).
func (k Kind) Window(t Table, at, validTo Date) Period {
	end := at
	if k.WindowTo == WindowToValidity && validTo.After(at) {
		end = validTo
	}
	return Period{From: end.AddMonths(-t.WindowMonths).AddDays(1), To: end}
}

// LedgerKind gives the kind of request that is judged by a ledger of the physician's own; ok is false when the council has none.
func (p *Profile) LedgerKind() (Kind, bool) {
	for _, k := range p.Kinds {
		if k.Ledger {
			return k, true
		}
	}
	return Kind{}, false
}

// Ledger says whether physicians of this council gather activities by themselves.
func (p *Profile) Ledger() bool {
	_, ok := p.LedgerKind()
	return ok
}

// EFileRule is what an e-file has to be (step 8 of the guide).
type EFileRule struct {
	MaxBytes int64  `yaml:"max_bytes"`
	Page     string `yaml:"page"` // of the public pages, that helps to assemble it; "" = none
}

// Kind gives the kind of request of code; ok is false when there is none.
func (p *Profile) Kind(code string) (Kind, bool) {
	for _, k := range p.Kinds {
		if k.Code == code {
			return k, true
		}
	}
	return Kind{}, false
}

// FirstSlots are the documents of the checklist that a first certificate asks for; none where no kind is only for a first one.
func (p *Profile) FirstSlots() []string {
	for _, k := range p.Kinds {
		if k.Step == First {
			return k.Slots
		}
	}
	return nil
}

// Fits says whether the kind can be asked for a registration of a physician who has these certificates.
func (k Kind) Fits(reg Registration, certificates []Certificate) bool {
	if k.Takes != reg.Kind {
		return false
	}
	switch k.Step {
	case First:
		return !reg.Certified(certificates)
	case Renewal:
		return reg.Certified(certificates)
	}
	return true
}

// KindsOf lists the kinds of request that take registrations of a kind, in the order of the profile.
func (p *Profile) KindsOf(of RegistrationKind) []Kind {
	var all []Kind
	for _, k := range p.Kinds {
		if k.Takes == of {
			all = append(all, k)
		}
	}
	return all
}

// Typed says whether a request of the kind is typed on a form and kept as a draft; one that begins elsewhere is never copied into one.
func (k Kind) Typed() bool { return len(k.Phases) == 0 && !k.Ledger }

// Begins is the address at which a physician begins a request of the kind: the calls of its exam, the ledger of its points, or the form.
func (k Kind) Begins() string {
	switch {
	case len(k.Phases) > 0:
		return "/examenes"
	case k.Ledger:
		return "/puntaje"
	}
	return "/solicitudes/nueva"
}
