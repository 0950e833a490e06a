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
	Kept         bool   // the number is that of the certificate before it
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

// certificateLabel is how the certificate of the request is named: as its kind says, or as the request where the profile no longer has the kind.
func (r Request) certificateLabel(f Facts, of Registration) string {
	if k, ok := f.Rules.Kind(r.Kind); ok {
		return of.CertificateLabel(k)
	}
	return r.Label
}
