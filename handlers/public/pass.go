package public

import (
	"strings"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/db"
	"vigencia/handlers/web"
	"vigencia/views/ui"
)

// judgePass says what a pass is and whether it stands. It never says a mark, nor whether its holder passed.
func (h Handlers) judgePass(v db.Verified) ui.Judgement {
	j := ui.Judgement{Tone: ui.Good, Word: h.Say("verify.pass.stands")}
	say := "verify.pass.sentence_stands"
	if !v.PassStands(h.Today()) {
		j.Tone, j.Word, say = ui.Acts, h.Say("verify.pass.over"), "verify.pass.sentence_over"
	}
	j.Sentence = h.Say(say, "Name", v.Holder.FullName(), "Venue", v.Exam.Sitting.Venue, "Date", v.Exam.Sitting.Day.Long())
	return j
}

func (h Handlers) passFacts(v db.Verified) []ui.Fact {
	s := v.Exam.Sitting
	return []ui.Fact{
		{Term: h.Say("verify.fact.name"), Value: strings.ToUpper(v.Holder.FullName())}, {Term: h.Say("verify.fact.number"), Value: v.Holder.Number},
		{Term: h.Say("exams.folio"), Value: v.Exam.Enrolment.Folio}, {Term: h.Say("exams.exam"), Value: h.Profile.ExamTitle(v.Exam.Call), Small: v.Exam.Call.Name},
		{Term: h.Say("exams.venue"), Value: s.Venue, Small: s.Day.Long()}, {Term: h.Say("verify.fact.issuer"), Value: h.Profile.Site.Name},
	}
}

// atTheDoor says whether who scanned a pass is staff of exams, whose way leads to the check-in.
func atTheDoor(c *fiber.Ctx, v db.Verified) bool {
	session, ok := web.Session(c)
	return ok && session.Stage == db.Full && v.Document.Kind == council.Pass && session.Account.Kind == council.StaffAccount && session.Account.Actor().Is(council.Examiner, "")
}
