package public

import (
	"strings"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/db"
	"vigencia/handlers/web"
	views "vigencia/views/public"
	"vigencia/views/ui"
)

// Verdict shows what the register says, as a page or, for programs, as JSON; 404 when it has nothing.
func (h Handlers) Verdict(c *fiber.Ctx, v db.Verified, found bool) error {
	status := fiber.StatusOK
	if !found {
		status = fiber.StatusNotFound
	}
	c.Vary(fiber.HeaderAccept)
	c.Set("X-Robots-Tag", "noindex")
	if c.Accepts(fiber.MIMETextHTML, fiber.MIMEApplicationJSON) == fiber.MIMEApplicationJSON {
		return c.Status(status).JSON(h.report(v, found))
	}
	return web.RenderStatus(c, status, views.Verdict(h.verdictPage(c, v, found)))
}

func (h Handlers) verdictPage(c *fiber.Ctx, v db.Verified, found bool) views.VerdictPage {
	p := views.VerdictPage{W: h.Profile.Words, Judgement: h.judge(v, found), Host: h.URL("/v/"), Contact: h.Profile.Contact.Certificates, Checked: h.checked(),
		Another: h.Base().To("/verificar")}
	p.Page = h.PublicPage(c, h.Say("verify.page_title", "Word", p.Judgement.Word))
	if !found {
		return p
	}
	p.Code = council.FormatHumanCode(v.Document.Human)
	if v.Document.Kind == council.EndorsementPaper {
		p.Facts, p.Event, p.Newer = h.endorsedFacts(v), h.eventAddress(*v.Event), h.newer(v)
		return p
	}
	if v.Document.Kind == council.AttendancePaper {
		p.Facts, p.Event = h.attendanceFacts(v), h.eventAddress(*v.Event)
		return p
	}
	p.Profile = h.Base().To("/medicos/" + v.Holder.Number)
	if v.Document.Kind == council.Ficha {
		p.Facts = h.fichaFacts(v)
		return p
	}
	if v.Document.Kind == council.Pass {
		p.Facts, p.Profile = h.passFacts(v), ""
		return p
	}
	p.Facts, p.Newer = h.certificateFacts(v), h.newer(v)
	if v.Current.Number != "" && v.Newer == "" {
		p.Current = h.Say("verify.current", "To", v.Current.ValidTo.Long())
		p.CurrentText = h.Say("verify.current_text", "Kind", v.Current.Label, "Number", v.Current.Number)
		p.CurrentLink = p.Profile
		if v.Current.Code != "" {
			p.CurrentLink = h.Base().To("/v/" + v.Current.Code)
		}
	}
	return p
}

// newer is the address of the paper that took this one's place, or "".
func (h Handlers) newer(v db.Verified) string {
	if v.Newer == "" {
		return ""
	}
	return h.Base().To("/v/" + v.Newer)
}

// judge is the big word and the sentence that says it all.
func (h Handlers) judge(v db.Verified, found bool) ui.Judgement {
	if !found {
		return ui.Judgement{Tone: ui.Unknown, Word: h.Say("standing.unknown"), Sentence: h.Say("verify.sentence.unknown")}
	}
	if v.Document.Kind == council.Ficha {
		return ui.Judgement{Tone: ui.Informs, Word: h.Say("verify.ficha.word"),
			Sentence: h.Say("verify.ficha.sentence", "Number", v.Request.Number, "Date", h.Profile.Today(v.Request.SubmittedAt).Long())}
	}
	if v.Document.Kind == council.Pass {
		return h.judgePass(v)
	}
	if v.Document.Kind == council.EndorsementPaper {
		return h.judgeEvent(v)
	}
	if v.Document.Kind == council.AttendancePaper {
		return h.judgeAttendance(v)
	}
	standing := v.Standing(h.Today())
	return ui.Judgement{Tone: ui.StandingTone(standing), Icon: ui.StandingIcon(standing), Word: h.Say("standing." + string(standing)),
		Sentence: h.Say("verify.sentence."+string(standing), "Name", v.Holder.FullName(), "Subject", h.subject(v.Certificate), "To", v.Certificate.ValidTo.Long(),
			"Date", h.Profile.Today(v.Certificate.ActAt).Long())}
}

func (h Handlers) subject(c council.Certificate) string {
	if c.Specialty == "" {
		return h.Say("verify.subject.general", "Kind", c.Label)
	}
	return h.Say("verify.subject.specialty", "Specialty", council.Titled(c.Specialty))
}

func (h Handlers) certificateFacts(v db.Verified) []ui.Fact {
	c := v.Certificate
	kind := ui.Fact{Term: h.Say("verify.fact.kind"), Value: c.Label}
	if c.RNE != "" {
		kind.Small = h.Say("verify.fact.rne", "Number", c.RNE)
	}
	return []ui.Fact{
		{Term: h.Say("verify.fact.name"), Value: strings.ToUpper(v.Holder.FullName())}, {Term: h.Say("verify.fact.number"), Value: v.Holder.Number}, kind,
		{Term: h.Say("verify.fact.diploma"), Value: c.Number}, {Term: h.Say("verify.fact.decided"), Value: c.DecidedOn.Numeric()},
		{Term: h.Say("verify.fact.valid"), Value: c.ValidTo.Numeric()}, h.standing(v.Holder), {Term: h.Say("verify.fact.issuer"), Value: h.Profile.Site.Name},
	}
}

func (h Handlers) fichaFacts(v db.Verified) []ui.Fact {
	stage := "verify.ficha.closed"
	if v.Request.Status.Open() {
		stage = "verify.ficha.open"
	}
	return []ui.Fact{
		{Term: h.Say("verify.fact.name"), Value: strings.ToUpper(v.Holder.FullName())}, {Term: h.Say("verify.fact.number"), Value: v.Holder.Number},
		{Term: h.Say("verify.fact.request"), Value: v.Request.Number, Small: v.Request.Label}, {Term: h.Say("verify.fact.entered"), Value: h.Profile.Today(v.Request.SubmittedAt).Numeric()},
		{Term: h.Say("verify.fact.stage"), Value: h.Say(stage)}, h.standing(v.Holder), {Term: h.Say("verify.fact.issuer"), Value: h.Profile.Site.Name},
	}
}

// standing is the membership as the roster has it: it may speak against a certificate that is in force.
func (h Handlers) standing(holder db.Holder) ui.Fact {
	return ui.Fact{Term: h.Say("verify.fact.standing"), Value: council.Titled(holder.Standing)}
}

// checked is the moment of the check, to the second, in the council's zone.
func (h Handlers) checked() string {
	now := h.Now()
	return h.Say("verify.checked", "Date", h.Profile.Today(now).Long(), "Time", now.In(h.Profile.Zone).Format("15:04:05"), "Town", h.Profile.Site.Town)
}
