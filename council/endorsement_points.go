package council

// Worth computes what each role at an event gives, by the table that applies on its last day: type, scope and hours under the rule that the profile
// names for the role. A role without a rule, or below the least that a rule asks for, gives nothing. The second value is the version of the table.
func (r Rules) Worth(e Endorsement) ([]RolePoints, string) {
	table, ok := r.Table(e.Occasion.To)
	if !ok {
		return nil, ""
	}
	var all []RolePoints
	for _, role := range r.Endorsement.Roles {
		p := RolePoints{Role: role.Code}
		for _, w := range r.Endorsement.Worth {
			if w.Type == e.Contents.Type && w.Scope == e.Contents.Scope && w.Role == role.Code {
				p.Rule, p.As = w.Rule, w.As
				p.Computed = table.Score([]Activity{e.activity(w)}, e.Occasion.To).Total
			}
		}
		p.Given = p.Computed
		all = append(all, p)
	}
	return all, table.Version
}

// WorthLine explains what a role at an event was computed by: the line of the table that was used, with its rule. ok is false for a role without one.
func (r Rules) WorthLine(e Endorsement, p RolePoints) (Line, bool) {
	table, ok := r.TableOf(e.Table)
	if !ok || p.Rule == "" {
		return Line{}, false
	}
	line := table.Score([]Activity{e.activity(EndorsementWorth{Rule: p.Rule, As: p.As})}, e.Occasion.To).Lines[0]
	line.sheet = false // it stands beside points that are written as they are
	return line, true
}

// activity is the event as a line of the points table.
func (e Endorsement) activity(w EndorsementWorth) Activity {
	return Activity{Rule: w.Rule, Role: w.As, Title: e.Contents.Title, From: e.Occasion.From, To: e.Occasion.To, Quantity: e.Contents.Hours}
}

// Together gives what a physician who held several roles gets: those that the profile lets add up, all of them, and of the others the one that gives most.
func (r EndorsementRules) Together(points []RolePoints) Points {
	var sum, best Points
	for _, p := range points {
		if r.adds(p.Role) {
			sum += p.Given
		} else {
			best = max(best, p.Given)
		}
	}
	return sum + best
}

func (r EndorsementRules) adds(role string) bool {
	for _, code := range r.AddUp {
		if code == role {
			return true
		}
	}
	return false
}

// MaxEventPoints is the most that staff can give for a role, above any table.
const MaxEventPoints Points = 50000

// give replaces the computed points by what staff decided. Another figure needs a reason; a role that was not asked about keeps what was computed.
// Fields are puntos-<role> and motivo-<role>.
func give(computed, decided []RolePoints, c *Check) []RolePoints {
	given := make([]RolePoints, len(computed))
	copy(given, computed)
	for i, p := range given {
		for _, d := range decided {
			if d.Role != p.Role {
				continue
			}
			given[i].Given, given[i].Reason = d.Given, d.Reason
			switch {
			case d.Given < 0 || d.Given > MaxEventPoints:
				c.Field("puntos-"+p.Role, "endorsement.refuse.points", "Max", MaxEventPoints.String())
			case d.Given != p.Computed && (d.Reason == "" || len([]rune(d.Reason)) > MaxNote):
				c.Field("motivo-"+p.Role, "endorsement.refuse.points_reason")
			}
		}
	}
	return given
}
