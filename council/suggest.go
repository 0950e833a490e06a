package council

import (
	"cmp"
	"maps"
	"slices"
)

// A Goal is one thing that a ledger still needs: Points in a chapter, or in any when Chapter is nil. Ways lists what would be enough for it,
// the least effort first; none means that the table has no room left for it.
type Goal struct {
	Chapter *Chapter
	Points  Points
	Ways    []Way
}

// A Way is one kind of activity that closes a goal by itself: so many times, each of so much (0 for what counts once).
type Way struct {
	Rule     Rule
	Role     string
	Times    int
	Quantity Quantity
	Points   Points
}

// The most ways that a goal shows, and the most times that one activity is asked for: beyond that it is no advice.
const (
	maxWays  = 3
	maxTimes = 5
)

// Suggest says what would be enough for a score: what each chapter lacks, and then what the total still does.
func (t Table) Suggest(s Score) []Goal {
	var goals []Goal
	rest, lacking := s.Missing, 0
	for _, c := range s.Chapters {
		if lack := c.Lacks(); lack > 0 {
			chapter := c.Chapter
			goals = append(goals, Goal{Chapter: &chapter, Points: lack})
			rest, lacking = rest-lack, lacking+1
		}
	}
	if lacking == 1 && rest > 0 {
		whole := goals[0]
		whole.Points += rest
		if whole.Ways = t.ways(s, whole); len(whole.Ways) > 0 {
			return []Goal{whole}
		}
	}
	if rest > 0 {
		goals = append(goals, Goal{Points: rest})
	}
	for i, goal := range goals {
		goals[i].Ways = t.ways(s, goal)
	}
	return goals
}

func (t Table) ways(s Score, goal Goal) []Way {
	used := map[string]Points{}
	for _, line := range s.Lines {
		used[line.Rule.Code] += line.Counted
	}
	var ways []Way
	for _, rule := range t.Rules {
		if goal.Chapter != nil && rule.Chapter != goal.Chapter.Code {
			continue
		}
		room := s.Chapter(rule.Chapter).room()
		if rule.Cap != nil {
			room = min(room, *rule.Cap-used[rule.Code])
		}
		if way, ok := rule.best(goal.Points, room, t.WindowMonths); ok {
			ways = append(ways, way)
		}
	}
	slices.SortStableFunc(ways, Way.effort)
	return ways[:min(len(ways), maxWays)]
}

// room is how much the chapter's maximum still lets in.
func (c ChapterScore) room() Points {
	if c.Chapter.Max == nil {
		return MaxPoints
	}
	return *c.Chapter.Max - c.Counted
}

// effort puts the fewest activities first, and then what goes least beyond the goal.
func (w Way) effort(other Way) int {
	return cmp.Or(w.Times-other.Times, cmp.Compare(w.Points, other.Points))
}

// best gives the role in which the rule closes a goal with the least effort, if it can.
func (r Rule) best(goal, room Points, months int) (Way, bool) {
	roles := slices.Sorted(maps.Keys(r.Roles))
	if r.PerUnit > 0 {
		roles = append([]string{""}, roles...)
	}
	best, found := Way{}, false
	for _, role := range roles {
		each, _ := r.worth(role)
		way, ok := r.way(role, each, goal, months)
		if ok && goal <= room && (!found || way.effort(best) < 0) {
			best, found = way, true
		}
	}
	best.Points = min(best.Points, room)
	return best, found
}

// way reckons how often, and how much each time, the rule has to be done in a role to reach the goal.
func (r Rule) way(role string, each, goal Points, months int) (Way, bool) {
	most := MaxPoints // of one activity
	if r.CapItem != nil {
		most = *r.CapItem
	}
	w := Way{Rule: r, Role: role, Quantity: r.MinQuantity}
	one := min(each, most)
	if !r.Fixed {
		if each <= 0 || most <= 0 {
			return w, false
		}
		w.Times = int((goal + most - 1) / most)
		part := (goal + Points(max(w.Times, 1)) - 1) / Points(max(w.Times, 1))
		w.Quantity = max(r.MinQuantity, wholeUnits(part, each))
		one = min(times(each, w.Quantity), most)
	}
	if one <= 0 || r.UnitMonths > 0 && int(w.Quantity)*r.UnitMonths > months*100 {
		return w, false
	}
	w.Times = int((goal + one - 1) / one)
	w.Points = one * Points(w.Times)
	return w, w.Times <= maxTimes && (r.UnitMonths == 0 || w.Times == 1)
}

// wholeUnits is the least number of whole units that are worth so much.
func wholeUnits(worth, each Points) Quantity {
	return Quantity((worth+each-1)/each) * 100
}
