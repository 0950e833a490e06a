package council

// Activity is one thing a physician did that may give points: under which rule, in which role, when, how much, on which page of
// the e-file. Refused is the evaluator's reason for not counting it, in Spanish ("el certificado no indica las horas").
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

// Line is what one activity gave: Raw by the rule, Counted after all limits, Lost the difference, LostTo the last limit that took
// something (the tightest), and Why the sum in a Spanish sentence.
type Line struct {
	Activity Activity
	Rule     Rule
	Raw      Points
	Counted  Points
	Lost     Points
	LostTo   Limit
	Why      string
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
