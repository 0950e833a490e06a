package council

// Score judges activities by the table, in the order given: earlier ones fill the caps first. The age of each is measured back from at,
// the day on which the request was submitted, to the activity's last day. Fractions of a hundredth are dropped.
func (t Table) Score(activities []Activity, at Date) Score {
	return newReckoning(t, at, Period{}, func(Activity) (Table, bool) { return t, true }).score(activities)
}

// ScoreLedger judges a ledger in the order given. The pass mark and the limits of chapters are judge's; each activity is worth what the
// table of its own last day says, with that table's caps, which a rule of the same code shares across versions. What has no date, or one
// outside the window, counts nothing.
func (r Rules) ScoreLedger(judge Table, activities []Activity, at Date, window Period) Score {
	return newReckoning(judge, at, window, func(a Activity) (Table, bool) { return r.tableOfActivity(judge, a) }).score(activities)
}

// tableOfActivity gives the table by which an activity counts: that of its last day, or judge's own while it has none.
func (r Rules) tableOfActivity(judge Table, a Activity) (Table, bool) {
	if a.Ended().IsZero() {
		return judge, true
	}
	return r.Table(a.Ended())
}

// A reckoning adds up activities one by one.
type reckoning struct {
	judge    Table
	at       Date
	window   Period
	tableOf  func(Activity) (Table, bool)
	byRule   map[string]Points
	chapters map[string]int
	sum      Score
}

func newReckoning(judge Table, at Date, window Period, tableOf func(Activity) (Table, bool)) *reckoning {
	k := &reckoning{judge: judge, at: at, window: window, tableOf: tableOf, byRule: map[string]Points{}, chapters: map[string]int{},
		sum: Score{Version: judge.Version, Pass: judge.Pass, sheet: window.IsZero(), Chapters: make([]ChapterScore, 0, len(judge.Chapters))}}
	for _, chapter := range judge.Chapters {
		k.add(chapter)
	}
	return k
}

func (k *reckoning) add(c Chapter) {
	k.chapters[c.Code] = len(k.sum.Chapters)
	k.sum.Chapters = append(k.sum.Chapters, ChapterScore{Chapter: c})
}

func (k *reckoning) score(activities []Activity) Score {
	k.sum.Lines = make([]Line, 0, len(activities))
	for _, activity := range activities {
		table, ok := k.tableOf(activity)
		line := k.begin(table, ok, activity)
		line.cut(LostToItem, line.Rule.CapItem, 0)
		line.cut(LostToRule, line.Rule.Cap, k.byRule[line.Rule.Code])
		k.byRule[line.Rule.Code] += line.Counted
		if chapter := k.chapterOf(table, line.Rule.Chapter); chapter != nil {
			chapter.take(&line)
		}
		line.Lost = line.Raw - line.Counted
		k.sum.Total += line.Counted
		k.sum.Lines = append(k.sum.Lines, line)
	}
	k.sum.conclude()
	return k.sum
}

// chapterOf finds the sum of a chapter. One that only an older table has comes with its maximum; a minimum nobody asks any more.
func (k *reckoning) chapterOf(of Table, code string) *ChapterScore {
	if _, known := k.chapters[code]; !known {
		for _, c := range of.Chapters {
			if c.Code == code {
				c.Min, c.Compensated = nil, false
				k.add(c)
			}
		}
	}
	if i, known := k.chapters[code]; known {
		return &k.sum.Chapters[i]
	}
	return nil
}

// begin finds the rule, and decides whether the activity counts at all.
func (k *reckoning) begin(t Table, applied bool, activity Activity) Line {
	line := Line{Activity: activity, at: k.at, window: k.window, Version: t.Version, cycle: t.WindowMonths, judge: k.judge.Version, sheet: k.sum.sheet}
	rule, known := t.Rule(activity.Rule)
	each, held := rule.worth(activity.Role)
	if !applied || !known || !held {
		line.Rule, line.LostTo = rule, LostToTable
		return line
	}
	line.Rule, line.Raw = rule, min(max(each, 0), MaxPoints)
	switch {
	case activity.Credit != 0:
		line.Raw = min(max(activity.Given, 0), MaxPoints)
	case !rule.Fixed:
		line.Raw = times(each, activity.Quantity)
	}
	switch {
	case activity.Refused != "":
		line.LostTo = LostToRefused
	case !k.window.Has(activity.Ended()):
		line.LostTo = LostToWindow
	case rule.tooOld(activity, k.at):
		line.LostTo = LostToAge
	case activity.Credit == 0 && rule.tooLittle(activity.Quantity):
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
	for i := range s.Chapters {
		s.Chapters[i].measure()
	}
	s.compensate()
	s.Enough = s.Missing == 0
	for _, c := range s.Chapters {
		s.Enough = s.Enough && c.Lacks() == 0
	}
}

// measure sets the sum of a chapter against its minimum; without one all of it is over.
func (c *ChapterScore) measure() {
	least := Points(0)
	if c.Chapter.Min != nil {
		least = *c.Chapter.Min
	}
	c.Missing, c.Surplus = max(least-c.Counted, 0), max(c.Counted-least, 0)
}

// compensate lets the surplus of chapters, in their order, make up the lack of those that the table lets be made up (domain/cmgo.md §4).
// A point that makes up a lack still counts once: the total does not change.
func (s *Score) compensate() {
	for i := range s.Chapters {
		to := &s.Chapters[i]
		for j := range s.Chapters {
			from := &s.Chapters[j]
			give := min(to.Lacks(), from.Surplus-sumOf(from.Gives))
			if i == j || !to.Chapter.Compensated || give <= 0 {
				continue
			}
			to.By = append(to.By, Cover{Chapter: from.Chapter, Points: give})
			from.Gives = append(from.Gives, Cover{Chapter: to.Chapter, Points: give})
		}
	}
}
