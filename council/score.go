package council

// Activity is one thing a physician did that may give points: under which rule, in which role, when, how much, on which page of
// the e-file. Refused is the evaluator's reason for not counting it, in the council's language ("el certificado no indica las horas").
type Activity struct {
	ID       int64
	Rule     string
	Title    string
	Role     string
	From, To Date
	Quantity Quantity
	Page     int
	Refused  string
}

// ended gives the day on which the age of an activity is measured.
func (a Activity) ended() Date {
	if a.To.IsZero() {
		return a.From
	}
	return a.To
}

// Limit names what took points from a line.
type Limit string

// The limits, in the order in which they are applied.
const (
	LostToTable    Limit = "table"    // the table has no such rule, or no such role
	LostToRefused  Limit = "refused"  // the evaluator refused the activity
	LostToAge      Limit = "age"      // too old, or without a date
	LostToQuantity Limit = "quantity" // less than the rule asks
	LostToItem     Limit = "item"     // the cap of one activity
	LostToRule     Limit = "rule"     // the cap of the rule
	LostToChapter  Limit = "chapter"  // the maximum of the chapter
)

// Cut is what one cap took from a line: its size, the room that earlier lines had left in it, and the points lost.
type Cut struct {
	Limit Limit
	Cap   Points
	Room  Points
	Lost  Points
}

// Line is what one activity gave: Raw by the rule alone, Counted after all limits, Lost the difference, LostTo the last limit that
// took something (the tightest), and Cuts what each cap took. Explain puts all of it in sentences.
type Line struct {
	Activity Activity
	Rule     Rule
	Raw      Points
	Counted  Points
	Lost     Points
	LostTo   Limit
	Cuts     []Cut
	at       Date   // what the ages were measured from
	version  string // of the table
	cycle    int    // its months: an age limit that equals them needs no words
}

// ChapterScore is a chapter's sum: what its lines are worth before its own maximum, what counts, what went, what its minimum lacks.
type ChapterScore struct {
	Chapter Chapter
	Raw     Points
	Counted Points
	Lost    Points
	Missing Points
}

// Score explains a list of activities line by line; the Counted of the lines add up exactly to Total. Enough needs the pass mark and
// the minimum of every chapter.
type Score struct {
	Version  string
	Lines    []Line
	Chapters []ChapterScore
	Total    Points
	Pass     Points
	Missing  Points
	Excess   Points
	Enough   bool
}

// Score judges activities by the table, in the order given: earlier ones fill the caps first. The age of each is measured back from at,
// the day on which the request was submitted, to the activity's last day. Fractions of a hundredth are dropped.
func (t Table) Score(activities []Activity, at Date) Score {
	score := Score{Version: t.Version, Pass: t.Pass, Lines: make([]Line, 0, len(activities))}
	byRule, byChapter := map[string]Points{}, map[string]*ChapterScore{}
	score.Chapters = make([]ChapterScore, len(t.Chapters))
	for i, chapter := range t.Chapters {
		score.Chapters[i].Chapter = chapter
		byChapter[chapter.Code] = &score.Chapters[i]
	}
	for _, activity := range activities {
		line := t.begin(activity, at)
		line.cut(LostToItem, line.Rule.CapItem, 0)
		line.cut(LostToRule, line.Rule.Cap, byRule[line.Rule.Code])
		byRule[line.Rule.Code] += line.Counted
		if chapter := byChapter[line.Rule.Chapter]; chapter != nil {
			chapter.take(&line)
		}
		line.Lost = line.Raw - line.Counted
		score.Total += line.Counted
		score.Lines = append(score.Lines, line)
	}
	score.conclude()
	return score
}

// begin finds the rule, and decides whether the activity counts at all.
func (t Table) begin(activity Activity, at Date) Line {
	line := Line{Activity: activity, at: at, version: t.Version, cycle: t.WindowMonths}
	rule, known := t.Rule(activity.Rule)
	each, held := rule.worth(activity.Role)
	if !known || !held {
		line.Rule, line.LostTo = rule, LostToTable
		return line
	}
	line.Rule, line.Raw = rule, min(max(each, 0), MaxPoints)
	if !rule.Fixed {
		line.Raw = times(each, activity.Quantity)
	}
	switch {
	case activity.Refused != "":
		line.LostTo = LostToRefused
	case rule.tooOld(activity, at):
		line.LostTo = LostToAge
	case rule.tooLittle(activity.Quantity):
		line.LostTo = LostToQuantity
	default:
		line.Counted = line.Raw
	}
	return line
}

// cut applies a cap of which a part is used already.
func (l *Line) cut(limit Limit, most *Points, used Points) {
	if most == nil || l.Counted <= 0 {
		return
	}
	room := max(*most-used, 0)
	if lost := l.Counted - room; lost > 0 {
		l.Counted, l.LostTo = room, limit
		l.Cuts = append(l.Cuts, Cut{Limit: limit, Cap: *most, Room: room, Lost: lost})
	}
}

func (c *ChapterScore) take(line *Line) {
	before := line.Counted
	line.cut(LostToChapter, c.Chapter.Max, c.Counted)
	c.Raw += before
	c.Counted += line.Counted
	c.Lost += before - line.Counted
}

func (s *Score) conclude() {
	s.Missing, s.Excess = max(s.Pass-s.Total, 0), max(s.Total-s.Pass, 0)
	s.Enough = s.Missing == 0
	for i := range s.Chapters {
		chapter := &s.Chapters[i]
		if least := chapter.Chapter.Min; least != nil && chapter.Counted < *least {
			chapter.Missing = *least - chapter.Counted
			s.Enough = false
		}
	}
}
