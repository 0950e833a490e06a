package council

import "strings"

// MaxEstimate is the most activities of one calculation: what an address can carry.
const MaxEstimate = 60

// Estimate gives the activity that the calculator reckons with: a rubric, so much of it, ended on a day. What takes time began as long before.
func (r Rubric) Estimate(quantity Quantity, ended Date) Activity {
	a := Activity{Rule: r.Rule.Code, Role: r.Role, Title: r.Name(), Quantity: quantity, From: ended, State: Claimed}
	if r.Rule.Asks() == "" && quantity == 0 {
		a.Quantity = 100
	}
	if months := int((a.Quantity*Quantity(r.Rule.UnitMonths) + 99) / 100); months > 0 && months <= 1200 {
		a.From, a.To = ended.AddMonths(-months).AddDays(1), ended
	}
	return a
}

// EstimateValue is an activity of the calculator as an address carries it: "society_member~sociedad nacional;2;2026-03-01".
func (a Activity) EstimateValue() string {
	return ClaimValue(a.Rule, a.Role) + ";" + a.Quantity.String() + ";" + a.Ended().String()
}

// ParseEstimate reads what EstimateValue writes, by a table; ok is false for anything else.
func (t Table) ParseEstimate(value string) (a Activity, ok bool) {
	parts := strings.Split(value, ";")
	if len(value) > 200 || len(parts) != 3 {
		return a, false
	}
	rubric, known := t.Rubric(parts[0])
	quantity, err := ParseQuantity(parts[1])
	day, bad := ParseDate(parts[2])
	if !known || err != nil || bad != nil || quantity < 0 {
		return a, false
	}
	return rubric.Estimate(quantity, day), true
}
