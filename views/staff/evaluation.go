package staff

import (
	"strconv"
	"strings"

	"vigencia/council"
	"vigencia/views/layout"
	"vigencia/views/ui"
)

// An Evaluation is the e-file beside its score sheet: in the hands of the evaluator, or to be read.
type Evaluation struct {
	Screen
	Request  council.Request
	Subject  council.Physician
	Table    council.Table
	Score    council.Score
	Remarks  []council.Remark    // of this round, not sent yet
	Earlier  []council.Remark    // of the round before, with their answers
	File     *council.Attachment // the current version
	InHand   bool                // the reader is its evaluator and it is in evaluation
	MayTake  bool
	Reads    bool // the reader may confirm or return the proposal
	Why      string
	Names    map[int64]string
	Hand     int64                 // activity in hand: the line just changed
	Activity ActivityForm          // the form of an activity, new unless it has an ID
	On       map[int64]SheetCredit // credits of events on a sheet that its evaluator fills in, by id
	Credits  []SheetCredit         // those that it lacks, for who has it in hand
	Remark   RemarkForm
	Proposal council.Proposal // as typed
	Note     string
	Ledger   *council.Ledger  // of a request that was sent with one; nil when its evaluator fills in the sheet
	Item     council.Activity // of the ledger, in hand
	Ruling   RulingForm
	Twins    map[int64]council.Twin // by activity of the ledger: the other that looks like the same event
}

// An ActivityForm is what was typed for an activity.
type ActivityForm struct {
	ID                                                         int64
	Rule, Title, Role, Quantity, From, To, Page, Refused, Open string
}

// A RemarkForm is what was typed for a remark.
type RemarkForm struct {
	ID                 int64
	Reason, Note, Page string
}

func (e Evaluation) at(rest string) string { return e.of(e.Request.Number, rest) }

// sheetForm is a form whose answer replaces the sheet.
func (e Evaluation) sheetForm(rest string) ui.Action { return e.form(e.at(rest), "hoja") }

func (e Evaluation) head() layout.Evaluated {
	due := ""
	if d := e.Request.Due.Due; !d.IsZero() {
		due = e.W.Say("eval.due", "Term", e.term(e.Request.Due, e.Request.Office), "Date", d.Numeric())
	}
	return layout.Evaluated{
		Back: ui.Link{Href: e.at(""), Label: e.W.Say("eval.back"), Icon: ui.Back, Look: ui.Quiet, Small: true}, Name: e.Subject.FullName(),
		About: e.W.Say("field.number") + " " + e.Subject.Number + " · " + e.kind(e.Request.Kind, e.Request.Label) + " · " + e.Request.Number,
		State: e.state(e.Request.Status), Due: due,
	}
}

func (e Evaluation) efile() ui.EFile {
	name := e.File.Name(e.Subject.Number, e.Rules.Today(e.Request.SubmittedAt).Year)
	say := func(key string) string { return e.W.Say("viewer." + key) }
	return ui.EFile{Base: e.Page.Base, URL: e.at("/expediente/" + strconv.Itoa(e.File.Version) + ".pdf"), Name: name, Label: say("label"), Start: 1, PageName: say("page_name"),
		Words: ui.PaperWords{Page: say("page"), Of: say("of"), Previous: say("previous"), Next: say("next"), Larger: say("larger"), Smaller: say("smaller"),
			Download: e.W.Say("viewer.download", "Name", name), Open: say("open"), Keys: say("keys"), Announce: say("announce"), Failed: say("failed")}}
}

func (e Evaluation) total() ui.Sum {
	sum := ui.Sum{Figure: e.Score.Write(e.Score.Total), Of: e.W.Say("sheet.of", "Pass", e.Score.Pass.String()), Strong: true}
	switch {
	case e.Score.Missing > 0:
		sum.Aside = e.W.Say("sheet.missing", "Points", e.Score.Write(e.Score.Missing))
	case e.Score.Excess > 0:
		sum.Aside, sum.Strong = e.W.Say("sheet.excess", "Points", e.Score.Write(e.Score.Excess)), false
	}
	return sum
}

func (e Evaluation) meter() ui.Measure {
	return ui.Measure{Value: min(e.Score.Total, e.Score.Pass).String(), Max: e.Score.Pass.String(), Complete: e.Score.Missing == 0,
		Text: e.W.Say("sheet.meter", "Total", e.Score.Total.String(), "Pass", e.Score.Pass.String()), Label: e.W.Say("sheet.meter_label", "Total", e.Score.Total.String(), "Pass", e.Score.Pass.String())}
}

// table says by which version the sheet is reckoned, and that an example is one.
func (e Evaluation) table() string {
	text := e.W.Say("sheet.version", "Version", e.Table.Version, "Date", e.Rules.Today(e.Request.SubmittedAt).Numeric())
	if e.Table.Example {
		return e.W.Say("example.table") + " " + text
	}
	return text
}

func (e Evaluation) activityTitle(l council.Line) string {
	title := l.Activity.Title
	if !l.Rule.Fixed && l.Activity.Quantity > 0 {
		unit := l.Rule.UnitPlural
		if l.Activity.Quantity == 100 {
			unit = l.Rule.Unit
		}
		title += ", " + l.Activity.Quantity.String() + " " + unit
	}
	if l.Activity.Role != "" {
		title += ", " + l.Activity.Role
	}
	return title
}

func (e Evaluation) pageLabel(page int) string {
	return e.W.Say("viewer.page") + " " + strconv.Itoa(page)
}

// lacking are the minima of chapters that the sheet does not reach.
func (e Evaluation) lacking() []string {
	var out []string
	for _, c := range e.Score.Chapters {
		if c.Lacks() > 0 {
			out = append(out, e.W.Say("sheet.chapter_missing", "Chapter", c.Chapter.Name, "Points", e.Score.Write(c.Lacks())))
		}
	}
	return out
}

// whyNotApprove says what keeps the evaluator from proposing to approve, "" when nothing does.
func (e Evaluation) whyNotApprove() string {
	switch {
	case e.Ledgered() && e.whyNotYet() != "":
		return e.whyNotYet()
	case len(e.Remarks) > 0:
		return e.W.Say("eval.unsent")
	case e.Score.Missing > 0:
		return e.W.Say("request.refuse.points", "Missing", e.Score.Write(e.Score.Missing))
	case !e.Score.Enough:
		return e.lacking()[0]
	}
	return ""
}

// whyNotSend says what keeps the remarks from being sent.
func (e Evaluation) whyNotSend() string {
	switch {
	case e.Ledgered() && e.whyNotYet() != "":
		return e.whyNotYet()
	case e.remarks() == 0:
		return e.W.Say("eval.no_remarks")
	}
	return ""
}

func (e Evaluation) sendLabel() string {
	if e.remarks() == 0 {
		return e.W.Say("eval.send_none")
	}
	return e.W.Count("eval.send", e.remarks())
}

// remarks counts what would be sent: of a ledger, each activity that this round refused.
func (e Evaluation) remarks() int {
	n := len(e.Remarks)
	if e.Ledgered() {
		for _, a := range e.Ledger.Activities {
			if a.State == council.ActivityRefused && a.Round == e.Request.Round {
				n++
			}
		}
	}
	return n
}

// because is why the proposal is as it is: reason and note.
func (e Evaluation) because() string {
	text := e.Request.Proposal.Note
	if reason := e.reason(e.Request.Proposal.Reason); reason != "" {
		text = strings.TrimSpace(reason + ". " + text)
	}
	return text
}

// settled says whether an earlier remark was satisfied, is repeated now, or still has to be judged.
func (e Evaluation) settled(m council.Remark) string {
	if m.Satisfied {
		return "yes"
	}
	for _, r := range e.Remarks {
		if r.Repeats == m.ID {
			return "no"
		}
	}
	return ""
}
