package public

import (
	"time"

	"vigencia/council"
	"vigencia/db"
)

// A report is the verdict for programs. Fields that do not apply are left out; dates are 2030-06-16, moments RFC 3339.
type report struct {
	Standing   string `json:"standing"` // in_force, expired, suspended, revoked, replaced, unknown; request for a ficha
	Word       string `json:"word"`
	Sentence   string `json:"sentence"`
	Name       string `json:"name,omitempty"`
	Number     string `json:"number,omitempty"`
	Kind       string `json:"kind,omitempty"`
	RNE        string `json:"rne,omitempty"`
	Diploma    string `json:"diploma,omitempty"`
	Request    string `json:"request,omitempty"`
	DecidedOn  string `json:"decided_on,omitempty"`
	ValidFrom  string `json:"valid_from,omitempty"`
	ValidTo    string `json:"valid_to,omitempty"`
	Membership string `json:"membership,omitempty"` // as the roster has it: HÁBIL
	Issuer     string `json:"issuer"`
	Newer      string `json:"newer,omitempty"`        // address of the paper that replaces this one
	InForceTo  string `json:"in_force_to,omitempty"`  // of another certificate of the same registration
	InForceURL string `json:"in_force_url,omitempty"` // its address
	CheckedAt  string `json:"checked_at"`

	// Of an endorsed event, whose standing is endorsed, held, cancelled or replaced.
	Event       string `json:"event,omitempty"`
	Organiser   string `json:"organiser,omitempty"`
	Endorsement string `json:"endorsement,omitempty"` // its number
	BeginsOn    string `json:"begins_on,omitempty"`
	EndsOn      string `json:"ends_on,omitempty"`

	// Of a constancia of attendance, with name, number and event; its standing is attended or undone.
	Role   string `json:"role,omitempty"`
	Points string `json:"points,omitempty"`
}

func (h Handlers) report(v db.Verified, found bool) report {
	j := h.judge(v, found)
	r := report{Standing: string(council.Unknown), Word: j.Word, Sentence: j.Sentence, Issuer: h.Profile.Site.Name, CheckedAt: h.Now().In(h.Profile.Zone).Format(time.RFC3339)}
	if !found {
		return r
	}
	if v.Document.Kind == council.EndorsementPaper {
		return h.reportEvent(r, v)
	}
	if v.Document.Kind == council.AttendancePaper {
		return h.reportAttendance(r, v)
	}
	r.Name, r.Number, r.Membership = v.Holder.FullName(), v.Holder.Number, v.Holder.Standing
	if v.Document.Kind == council.Ficha {
		r.Standing, r.Request, r.Kind = "request", v.Request.Number, v.Request.Label
		return r
	}
	c := v.Certificate
	r.Standing, r.Kind, r.RNE, r.Diploma = string(v.Standing(h.Today())), c.Label, c.RNE, c.Number
	r.DecidedOn, r.ValidFrom, r.ValidTo = c.DecidedOn.String(), c.ValidFrom.String(), c.ValidTo.String()
	if v.Newer != "" {
		r.Newer = h.URL("/v/" + v.Newer)
	}
	if v.Current.Number != "" {
		r.InForceTo = v.Current.ValidTo.String()
		if v.Current.Code != "" {
			r.InForceURL = h.URL("/v/" + v.Current.Code)
		}
	}
	return r
}
