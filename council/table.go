package council

import (
	"math/bits"
	"slices"
)

// Table is a points table of a council: immutable once in use, versioned, in force from a day. An example table is one that
// the council must replace; every screen that shows it says so. Pass is what a request must reach; WindowMonths is the length of
// the cycle over which activities are gathered (each rule has an age limit of its own).
type Table struct {
	Version      string    `yaml:"version"`
	Name         string    `yaml:"name"`
	Example      bool      `yaml:"example"`
	Source       string    `yaml:"source,omitempty"`
	AppliesFrom  Date      `yaml:"applies_from"`
	AppliesTo    Date      `yaml:"applies_to,omitempty"` // absent: until the next table
	Pass         Points    `yaml:"pass"`
	WindowMonths int       `yaml:"window_months"`
	Chapters     []Chapter `yaml:"chapters"`
	Rules        []Rule    `yaml:"rules"`
}

// Chapter groups rules, and may ask for a minimum or end at a maximum. What a Compensated one lacks of its minimum may be made up by what others
// have over theirs.
type Chapter struct {
	Code        string  `yaml:"code"`
	Name        string  `yaml:"name"`
	Min         *Points `yaml:"min,omitempty"`
	Max         *Points `yaml:"max,omitempty"`
	Compensated bool    `yaml:"compensated,omitempty"`
}

// Rule says what one kind of activity is worth. PerUnit counts for each unit, or once for the activity when Fixed; Roles replaces
// it by the role held (author, co-author). CapItem limits one activity, Cap all those of the rule. Below MinQuantity an activity
// counts nothing; neither does one that ended more than MaxAgeMonths before the request (0 = no limit). UnitMonths is how long one unit takes
// (12 for a year in a post; 0 = it has no length). Condition is a phrase in the council's language, without full stop, that says what the
// evaluator checked ("Universitaria").
type Rule struct {
	Code         string            `yaml:"code"`
	Chapter      string            `yaml:"chapter"`
	Name         string            `yaml:"name"`
	Unit         string            `yaml:"unit"`
	UnitPlural   string            `yaml:"unit_plural"`
	PerUnit      Points            `yaml:"per_unit"`
	Fixed        bool              `yaml:"fixed,omitempty"`
	CapItem      *Points           `yaml:"cap_item,omitempty"`
	Cap          *Points           `yaml:"cap,omitempty"`
	MinQuantity  Quantity          `yaml:"min_quantity,omitempty"`
	MaxAgeMonths int               `yaml:"max_age_months,omitempty"`
	UnitMonths   int               `yaml:"unit_months,omitempty"`
	Roles        map[string]Points `yaml:"roles,omitempty"`
	Condition    string            `yaml:"condition,omitempty"`
}

// Rule finds a rule by its code.
func (t Table) Rule(code string) (Rule, bool) {
	i := slices.IndexFunc(t.Rules, func(r Rule) bool { return r.Code == code })
	if i < 0 {
		return Rule{}, false
	}
	return t.Rules[i], true
}

// Oldest gives the first day that an activity of the rule may have ended on, for a request submitted at that day.
func (r Rule) Oldest(at Date) Date { return at.AddMonths(-r.MaxAgeMonths) }

// worth gives the points of a unit for a role. Where roles are told apart, no role counts only if the rule itself has points.
func (r Rule) worth(role string) (each Points, held bool) {
	if len(r.Roles) == 0 || role == "" && r.PerUnit > 0 {
		return r.PerUnit, true
	}
	each, held = r.Roles[role]
	return each, held
}

// tooOld holds undated activities to be too old: nothing shows that they are not.
func (r Rule) tooOld(a Activity, at Date) bool {
	return r.MaxAgeMonths > 0 && (a.Ended().IsZero() || a.Ended().Before(r.Oldest(at)))
}

func (r Rule) tooLittle(quantity Quantity) bool {
	return quantity < r.MinQuantity || !r.Fixed && quantity <= 0
}

// times multiplies without running over: what would is MaxPoints.
func times(each Points, quantity Quantity) Points {
	if each <= 0 || quantity <= 0 {
		return 0
	}
	high, low := bits.Mul64(uint64(each), uint64(quantity))
	if high >= 100 {
		return MaxPoints
	}
	points, _ := bits.Div64(high, low, 100)
	return Points(min(points, uint64(MaxPoints)))
}
