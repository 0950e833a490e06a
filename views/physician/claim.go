package physician

import (
	"fmt"

	"vigencia/council"
	"vigencia/views/ui"
)

// ClaimForm is what is typed of an activity: Rubric names rule and role together.
type ClaimForm struct {
	ID                                int64
	Rubric, Title, From, To, Quantity string
}

// FormOfClaim is the form of an activity that is there.
func FormOfClaim(a council.Activity) ClaimForm {
	f := ClaimForm{ID: a.ID, Rubric: council.ClaimValue(a.Rule, a.Role), Title: a.Title, From: a.From.Numeric()}
	if !a.To.IsZero() {
		f.To = a.To.Numeric()
	}
	if a.Quantity > 0 {
		f.Quantity = a.Quantity.String()
	}
	return f
}

// Claim is the screen on which an activity is added or corrected; its evidence comes on the next one, so that nothing typed is lost.
type Claim struct {
	Points
	Typed    ClaimForm
	Activity council.Activity
	MaxBytes int64
}

// options are the rubrics of the chapter, each with what it gives.
func (c Claim) options() []ui.Option {
	list := []ui.Option{{Label: c.W.Say("ledger.claim.choose")}}
	for _, r := range c.Ledger.Table.Rubrics(c.Chapter) {
		list = append(list, ui.Option{Value: r.Value(), Label: r.Name() + ": " + r.Worth(c.W), Selected: r.Value() == c.Typed.Rubric})
	}
	return list
}

func (c Claim) chapterLinks() []ui.Link {
	var links []ui.Link
	for _, ch := range c.Ledger.Table.Chapters {
		links = append(links, ui.Link{Href: c.at() + c.query() + "&capitulo=" + ch.Code, Label: ch.Name, Current: ch.Code == c.Chapter})
	}
	return links
}

func (c Claim) at() string {
	if c.Typed.ID == 0 {
		return c.path("/actividades/nueva")
	}
	return c.path(fmt.Sprintf("/actividades/%d", c.Typed.ID))
}

// action is where the form goes.
func (c Claim) action() string {
	if c.Typed.ID == 0 {
		return c.path("/actividades")
	}
	return c.at()
}

func (c Claim) text(name, label, value string) ui.Field {
	return c.field(name, label, value, c.Problems)
}

func (c Claim) day(name, label, value string) ui.Field {
	f := c.text(name, label, value)
	f.InputMode, f.Width, f.Hint = "numeric", ui.W8, c.W.Say("activity.day")
	return f
}

func (c Claim) quantity() ui.Field {
	f := c.text("cantidad", "ledger.claim.quantity", c.Typed.Quantity)
	f.InputMode, f.Width, f.Hint = "decimal", ui.W4, c.W.Say("ledger.claim.quantity_hint")
	return f
}

func (c Claim) optional(f ui.Field) ui.Field {
	f.Optional = c.W.Say("physician.optional")
	return f
}

// evidence asks for the file that shows the activity.
func (c Claim) evidence() ui.Field {
	f := c.text(council.EvidenceField, "ledger.evidence.field", "")
	f.Hint = c.W.Say("ledger.evidence.hint", "Limit", fmt.Sprint(c.MaxBytes>>20))
	f.Accept, f.MaxBytes = "application/pdf,image/jpeg,image/png", c.MaxBytes
	f.TooBig = c.W.Say("upload.too_big", "Size", "{mb}", "Limit", fmt.Sprint(c.MaxBytes>>20))
	return f
}

// summary is what the evidence is asked for.
func (c Claim) summary() []ui.Fact {
	a := c.Activity
	rule, _ := c.Ledger.Table.Rule(a.Rule)
	facts := []ui.Fact{{Term: c.W.Say("ledger.column.activity"), Value: a.Title, Small: council.Rubric{Rule: rule, Role: a.Role}.Name()}, {Term: c.W.Say("ledger.column.date"), Value: c.days(a)}}
	for _, l := range c.Ledger.Hoped.Lines {
		if l.Activity.ID == a.ID {
			facts = append(facts, ui.Fact{Term: c.W.Say("ledger.column.points"), Value: l.Counted.String(), Small: l.Explain(c.W)})
		}
	}
	if a.State == council.ActivityRefused {
		facts = append(facts, ui.Fact{Term: c.W.Say("ledger.column.why"), Value: a.Note})
	}
	return facts
}

// sums lists what is sent: each chapter's sum.
func (p Points) sums() []ui.Fact {
	facts := []ui.Fact{{Term: p.W.Say("ledger.send.kind"), Value: p.Renewed.Label(p.Ledger.Kind)},
		{Term: p.W.Say("ledger.send.window"), Value: p.W.Say("ledger.days", "From", p.Ledger.Window.From.Long(), "To", p.Ledger.Window.To.Long())},
		{Term: p.W.Say("ledger.total"), Value: p.Ledger.Sure.Total.String(), Small: p.W.Say("ledger.of", "Pass", p.Ledger.Sure.Pass.String())}}
	for _, c := range p.Ledger.Sure.Chapters {
		facts = append(facts, ui.Fact{Term: c.Chapter.Name, Value: c.Counted.String(), Small: p.about(c)})
	}
	return append(facts, ui.Fact{Term: p.W.Say("ledger.activities"), Value: fmt.Sprint(len(p.Ledger.Activities) - p.Ledger.Unproven()),
		Change: ui.Link{Href: p.path(p.query()), Label: p.W.Say("physician.review.change")}})
}

// SendLedger is the page that checks the answers and sends them.
type SendLedger struct {
	Points
	Consent council.Consent
}

// First is the chapter that a new activity is most likely of: the first that lacks something, or the first of the table.
func (p Points) First() string {
	for _, c := range p.Ledger.Sure.Chapters {
		if c.Lacks() > 0 {
			return c.Chapter.Code
		}
	}
	return p.Ledger.Table.Chapters[0].Code
}

// Back is the ledger again after an act, or the remedy while one is asked for; without the base path.
func (p Points) Back(done string) string {
	if p.Request.Status == council.Observed {
		return "/solicitudes/" + p.Request.Number + "/subsanacion"
	}
	return fmt.Sprintf("/puntaje?registro=%d&hecho=%s", p.Renewed.ID, done)
}
