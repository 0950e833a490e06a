package council

import "time"

// An ActivityState is what the council has said of an activity.
type ActivityState string

// The states of an activity. One that an evaluator typed by himself is accepted from the first.
const (
	Claimed          ActivityState = "claimed"  // by the physician; nobody has read it yet
	ActivityAccepted ActivityState = "accepted" // as claimed
	ActivityMoved    ActivityState = "moved"    // accepted under another rule, role or quantity
	ActivityRefused  ActivityState = "refused"  // for a reason of the closed list
)

// A Claim is what a physician says an activity was; a verdict can move the activity elsewhere, and the claim stays on record.
type Claim struct {
	Rule     string
	Role     string
	Quantity Quantity
}

// Evidence is the file that shows an activity. The zero Evidence is none.
type Evidence struct {
	ID     int64 // of the attachment
	SHA256 string
	Format FileFormat
	Size   int64
	Pages  int
}

// Proven says whether the activity has its evidence: a file, or the credit of an endorsed event.
func (a Activity) Proven() bool { return a.Evidence.SHA256 != "" || a.Credit != 0 }

// Counts says whether the council has accepted the activity, as claimed or elsewhere.
func (a Activity) Counts() bool { return a.State == ActivityAccepted || a.State == ActivityMoved }

// claim gives what the physician claimed, whatever the verdict was.
func (a Activity) claim() Claim {
	if a.Claimed != (Claim{}) {
		return a.Claimed
	}
	return Claim{a.Rule, a.Role, a.Quantity}
}

// CheckClaim refuses what a physician types of an activity, field by field as CheckActivity does, and: without a date, in the future, outside the
// window, or with more years in a post than its dates hold.
func (r Rules) CheckClaim(a Activity, window Period, today Date) error {
	day := a.Ended()
	if day.IsZero() {
		day = today
	}
	table, ok := r.Table(day)
	if !ok {
		return &Error{Code: Invalid, Say: "error.form", Fields: []FieldError{{Field: "desde", Say: "activity.refuse.no_table"}}}
	}
	var c Check
	if err := table.CheckActivity(a, 0); err != nil {
		c.Fields = append(c.Fields, err.(*Error).Fields...)
	}
	rule, _ := table.Rule(a.Rule)
	switch {
	case a.From.IsZero() && len(c.Fields) == 0:
		c.Field("desde", "activity.refuse.date")
	case a.Ended().After(today):
		c.Field(a.lastField(), "activity.refuse.future")
	case !a.Ended().IsZero() && !window.Has(a.Ended()):
		c.Field(a.lastField(), "activity.refuse.window", "From", window.From.Long(), "To", window.To.Long())
	case len(c.Fields) == 0 && rule.UnitMonths > 0 && a.To.IsZero():
		c.Field("hasta", "activity.refuse.until")
	case len(c.Fields) == 0 && rule.UnitMonths > 0 && !a.holds(rule, window):
		c.Field("cantidad", "activity.refuse.span", "From", window.From.Long(), "Unit", rule.UnitPlural)
	}
	return c.Err()
}

// lastField is the field of the day on which the age of an activity is measured.
func (a Activity) lastField() string {
	if a.To.IsZero() {
		return "desde"
	}
	return "hasta"
}

// holds says whether the days of an activity, as far as they lie in the window, hold its quantity.
func (a Activity) holds(rule Rule, window Period) bool {
	from := a.From
	if !window.IsZero() && from.Before(window.From) {
		from = window.From
	}
	months := int((a.Quantity*Quantity(rule.UnitMonths) + 99) / 100)
	return a.Quantity <= 100_00 && !from.AddMonths(months).AddDays(-1).After(a.To)
}

// A Ruling is what an evaluator says of one activity: accepted as claimed, refused with a reason of the list, or moved to what Claim says.
type Ruling struct {
	State  ActivityState
	Reason string
	Note   string
	Moved  Claim
}

// Rule gives the activity with the evaluator's verdict (issue 3, 8). Only who has the request in hand may, and only what this round brought:
// what an earlier round accepted stays accepted.
func (r Request) Rule(a Activity, v Ruling, by Actor, rules Rules, at time.Time) (Outcome, error) {
	if err := r.MayScore(by); err != nil {
		return Outcome{}, err
	}
	if a.Request != r.ID {
		return Outcome{}, Refuse(NotFound, "error.not_found")
	}
	if a.Round != r.Round {
		return Outcome{}, Refuse(Conflict, "ledger.refuse.stays")
	}
	if a.Undone() {
		return Outcome{}, Refuse(Conflict, "ledger.refuse.undone")
	}
	if a.Credit != 0 {
		return Outcome{}, Refuse(Conflict, "ledger.refuse.credited")
	}
	if err := rules.checkRuling(r, a, v); err != nil {
		return Outcome{}, err
	}
	claim := a.claim()
	a.State, a.Reason, a.Note, a.Refused = v.State, "", v.Note, ""
	a.Rule, a.Role, a.Quantity, a.Claimed = claim.Rule, claim.Role, claim.Quantity, Claim{}
	switch v.State {
	case ActivityRefused:
		a.Reason = v.Reason
	case ActivityMoved:
		a.Claimed, a.Rule, a.Role, a.Quantity = claim, v.Moved.Rule, v.Moved.Role, v.Moved.Quantity
	}
	a.DecidedBy, a.DecidedAt = by.Account, at
	return Outcome{Changes: []Change{a}, Events: []Event{{Subject: "request", ID: r.ID, Action: "rule_activity", By: by, At: at, Payload: map[string]string{
		"activity": itoa(int(a.ID)), "verdict": string(a.State), "reason": a.Reason, "rule": a.Rule, "note": a.Note}}}}, nil
}

func (r Rules) checkRuling(q Request, a Activity, v Ruling) error {
	var c Check
	reason, listed := r.Reason(v.Reason)
	judge, _ := r.TableOf(q.Table)
	table, _ := r.tableOfActivity(judge, a)
	switch v.State {
	case ActivityAccepted:
	case ActivityRefused:
		if !listed || reason.Retired {
			c.Field("motivo", "request.refuse.reason")
		}
	case ActivityMoved:
		moved := a
		moved.Rule, moved.Role, moved.Quantity = v.Moved.Rule, v.Moved.Role, v.Moved.Quantity
		if v.Moved == a.claim() {
			c.Field("rubro", "ledger.refuse.same_rule")
		} else if err := table.CheckActivity(moved, 0); err != nil {
			return err
		}
	default:
		c.Field("veredicto", "request.refuse.verdict")
	}
	if len([]rune(v.Note)) > MaxNote {
		c.Field("nota", "remark.refuse.note", "Max", itoa(MaxNote))
	}
	return c.Err()
}
