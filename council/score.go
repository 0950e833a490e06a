package council

import "time"

// Activity is one thing a physician did that may give points: under which rule, in which role, when, how much, on which page of
// the e-file. Refused is the evaluator's reason for not counting it, in the council's language ("el certificado no indica las horas").
type Activity struct {
	ID           int64
	Physician    int64
	Registration int64 // whose renewal it is gathered for; 0 = typed by an evaluator
	Request      int64 // that it was sent with; 0 = still being gathered
	Round        int   // of the request in which it was last sent
	Rule         string
	Title        string
	Role         string
	From, To     Date
	Quantity     Quantity
	Page         int
	State        ActivityState
	Claimed      Claim // what it was before a verdict moved it; empty when it was not moved
	Reason       string
	Note         string
	Refused      string
	Evidence     Evidence
	Credit       int64  // of an endorsed event, which is its evidence; 0 = the physician or an evaluator typed it
	Given        Points // what the credit gives, whatever the table says
	DecidedBy    int64
	DecidedAt    time.Time
}

func (Activity) change() {}

// Ended gives the day on which the age of an activity is measured.
func (a Activity) Ended() Date {
	if a.To.IsZero() {
		return a.From
	}
	return a.To
}

// Limit names what took points from a line.
type Limit string

// The limits, in the order in which they are applied.
const (
	LostToTable    Limit = "table"    // the table has no such rule, or no such role; or no table applied on its day
	LostToRefused  Limit = "refused"  // the evaluator refused the activity
	LostToWindow   Limit = "window"   // outside the period of the ledger, or without a date
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
// took something (the tightest), and Cuts what each cap took. Version is the table that judged it: the one of the activity's own day.
// Explain puts all of it in sentences.
type Line struct {
	Activity Activity
	Rule     Rule
	Version  string
	Raw      Points
	Counted  Points
	Lost     Points
	LostTo   Limit
	Cuts     []Cut
	at       Date   // what the ages were measured from
	window   Period // of the ledger; zero when each rule's age alone decides
	cycle    int    // months of the table: an age limit that equals them needs no words
	judge    string // the version that judges the whole
	sheet    bool   // typed by an evaluator
}

// A Cover is what the surplus of one chapter makes up in another; Chapter names the other end.
type Cover struct {
	Chapter Chapter
	Points  Points
}

// ChapterScore is a chapter's sum: what its lines are worth before its own maximum, what counts, what went, what its minimum lacks, what is
// over the minimum. By says which chapters make up a lack, where the table lets them, and Gives to which ones the surplus goes.
type ChapterScore struct {
	Chapter Chapter
	Raw     Points
	Counted Points
	Lost    Points
	Missing Points
	Surplus Points
	By      []Cover
	Gives   []Cover
}

// Covered is how much of a chapter's lack the surplus of others makes up.
func (c ChapterScore) Covered() Points { return sumOf(c.By) }

// Lacks is what still stands between a chapter and its minimum, after compensation.
func (c ChapterScore) Lacks() Points { return c.Missing - c.Covered() }

func sumOf(covers []Cover) (sum Points) {
	for _, c := range covers {
		sum += c.Points
	}
	return sum
}

// Score explains a list of activities line by line; the Counted of the lines add up exactly to Total. Enough needs the pass mark and
// the minimum of every chapter, reached or made up.
type Score struct {
	Version  string
	Lines    []Line
	Chapters []ChapterScore
	Total    Points
	Pass     Points
	Missing  Points
	Excess   Points
	Enough   bool
	sheet    bool // typed by an evaluator
}

// Write gives points of the score as it writes them: a sheet with two decimals, so that they stand under each other; a ledger as they are.
func (s Score) Write(p Points) string { return written(p, s.sheet) }

// Write gives points of the line as its score writes them.
func (l Line) Write(p Points) string { return written(p, l.sheet) }

func written(p Points, sheet bool) string {
	if sheet {
		return p.Exact()
	}
	return p.String()
}

// Activities lists what stands on the sheet, line by line.
func (s Score) Activities() []Activity {
	all := make([]Activity, len(s.Lines))
	for i, l := range s.Lines {
		all[i] = l.Activity
	}
	return all
}

// Chapter gives the sum of a chapter by its code; one that the score does not have is empty.
func (s Score) Chapter(code string) ChapterScore {
	for _, c := range s.Chapters {
		if c.Chapter.Code == code {
			return c
		}
	}
	return ChapterScore{}
}
