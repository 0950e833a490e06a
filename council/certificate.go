package council

import "time"

// A Certificate says that a registration is certified from a day to a day. Its state is computed, never stored.
type Certificate struct {
	ID           int64
	Physician    int64
	Registration int64
	Request      int64 // 0: imported, from before the system
	Series       string
	Number       string // text: "35568"
	Kind         string
	Label        string // "Especialidad: PSIQUIATRIA"
	Specialty    string
	RNE          string
	DecidedOn    Date
	ValidFrom    Date
	ValidTo      Date
	Pickup       string
	Origin       string // "issued" or "imported"
	Replaces     int64
	ReplacedBy   int64
	Suspended    bool // an act in force, see acts
	Revoked      bool
	Reason       string // class of reason of the act in force, for the verification page
	ActAt        time.Time
	IssuedAt     time.Time
}

func (Certificate) change() {}

// A Standing is the computed state of a certificate at a moment: the one big word of the verification page.
type Standing string

// The words of /v/<code>.
const (
	InForce   Standing = "in_force"  // VIGENTE
	Expired   Standing = "expired"   // VENCIDA
	Suspended Standing = "suspended" // SUSPENDIDA
	Revoked   Standing = "revoked"   // ANULADA
	Replaced  Standing = "replaced"  // REEMPLAZADA
	Unknown   Standing = "unknown"   // NO ENCONTRADA
)

// Standings lists all standings.
func Standings() []Standing {
	return []Standing{InForce, Expired, Suspended, Revoked, Replaced, Unknown}
}

// On gives the certificate's standing on a civil date: in force to the end of its last local day.
func (c Certificate) On(today Date) Standing {
	switch {
	case c.Revoked:
		return Revoked
	case c.ReplacedBy != 0:
		return Replaced
	case c.Suspended:
		return Suspended
	case today.After(c.ValidTo):
		return Expired
	}
	return InForce
}

// ExpiresSoon says whether the certificate is in force and ends within the longest of the warnings.
func (c Certificate) ExpiresSoon(today Date, warnings []int) bool {
	if c.On(today) != InForce {
		return false
	}
	for _, m := range warnings {
		if !today.AddMonths(m).Before(c.ValidTo) {
			return true
		}
	}
	return false
}

// issue makes the certificate of an approved request (step 14). The store has drawn its gapless number; the paper then waits to be printed.
func (r Request) issue(by Actor, f Facts, at time.Time) (Outcome, error) {
	registration, ok := f.Subject.Registration(r.Registration)
	if !ok {
		return Outcome{}, Refuse(Conflict, "request.refuse.registration")
	}
	if len(f.Rules.SignersOn(f.Rules.Today(at))) == 0 {
		return Outcome{}, Refuse(Conflict, "request.refuse.signers")
	}
	decided := f.Rules.Today(r.DecidedAt)
	c := f.Certificate // Series and Number
	c.Physician, c.Registration, c.Request, c.Kind, c.Label = r.Physician, r.Registration, r.ID, r.Kind, r.certificateLabel(f, registration)
	c.Specialty, c.RNE, c.Pickup, c.Origin, c.IssuedAt = registration.Specialty, registration.Number, r.Pickup, "issued", at
	c.DecidedOn, c.ValidFrom, c.ValidTo = decided, decided, f.Rules.Validity.End(decided)
	out := r.record(Issue, by, at, "series", c.Series, "diploma", c.Number, "valid_to", c.ValidTo.String())
	key := c.Series + "/" + c.Number
	out.Changes = append(out.Changes, c, Delivery{State: ToPrint, Office: r.Pickup})
	out.Events = append(out.Events, Event{Subject: "certificate", Action: "issue", By: by, At: at, Payload: map[string]string{"number": c.Number, "request": r.Number}})
	c.orderPapers(&out, "")
	r.mail(&out, "certificate_issued", "certificate_issued/"+key, f, map[string]string{
		"Diploma": c.Number, "From": c.ValidFrom.Long(), "To": c.ValidTo.Long(), "Pickup": f.Rules.OfficeName(c.Pickup), "Contact": f.Rules.Contact.Certificates,
	})
	for i := range out.Mails {
		out.Mails[i].After = []string{"constancia/" + key}
	}
	return out, nil
}

// certificateLabel is how the certificate of the request is named: as its kind says, or as the request where the profile no longer has the kind.
func (r Request) certificateLabel(f Facts, of Registration) string {
	if k, ok := f.Rules.Kind(r.Kind); ok {
		return of.CertificateLabel(k)
	}
	return r.Label
}
