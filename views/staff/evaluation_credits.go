package staff

import (
	"strconv"

	"vigencia/council"
	"vigencia/views/ui"
)

// A SheetCredit is a credit that stands on a sheet which its evaluator fills in, or can be added to it.
type SheetCredit struct {
	council.Credit
	Event council.Endorsement
	Paper string // code of its constancia; "" while there is none
}

// IsCredit says whether a line of the sheet is a credit of an event.
func (e Evaluation) IsCredit(line int64) bool {
	for _, l := range e.Score.Lines {
		if l.Activity.ID == line && l.Activity.Credit != 0 {
			return true
		}
	}
	return false
}

// creditAs says as what somebody was at an event, when and how long.
func (e Evaluation) creditAs(c SheetCredit) string {
	role, _ := e.Rules.Endorsement.Role(c.Role)
	return e.W.Say("sheet.credit", "Role", role.Label, "Dates", council.Span(c.Event.Occasion.From, c.Event.Occasion.To), "Hours", c.Event.Contents.Hours.String())
}

// creditState says whether a line that is a credit counts.
func (e Evaluation) creditState(l council.Line) ui.State {
	if l.Activity.Undone() {
		return ui.State{Label: e.W.Say("ruling.state.undone"), Shape: ui.Refused}
	}
	return ui.State{Label: e.W.Say("ruling.state.credited"), Shape: ui.Done}
}

// creditEvent leads to the public page of an event.
func (e Evaluation) creditEvent(c SheetCredit) ui.Link {
	return ui.Link{Href: e.to("/eventos/" + c.Event.Number), Label: e.W.Say("sheet.credit_event"), About: c.Event.Contents.Title}
}

// creditPaper leads to the constancia as the register answers for it now.
func (e Evaluation) creditPaper(c SheetCredit) ui.Link {
	return ui.Link{Href: e.to("/v/" + c.Paper), Label: e.W.Say("sheet.credit_paper"), About: c.Event.Contents.Title}
}

// creditButton adds a credit; the first of them has a key.
func (e Evaluation) creditButton(i int, c SheetCredit) ui.Button {
	b := ui.Button{Label: e.W.Say("sheet.credit_add"), About: c.Event.Contents.Title, Look: ui.Secondary, Small: true}
	if i == 0 {
		b.Key = "I"
	}
	return b
}

func (e Evaluation) creditForm(c SheetCredit) ui.Action {
	return e.sheetForm("/creditos/" + strconv.FormatInt(c.ID, 10))
}

func (e Evaluation) removeForm(l council.Line) ui.Action {
	return e.sheetForm(pathOf("/actividades", l.Activity.ID) + "/borrado")
}
