package staff

import (
	"net/url"
	"strconv"

	"vigencia/council"
	"vigencia/views/ui"
)

// An Inbox is the list of requests with its filters.
type Inbox struct {
	Screen
	Filter     council.InboxFilter
	Found      council.InboxPage
	Desk       Desk              // the figures above the list
	Offices    []council.Office  // that the member of staff can choose from
	Evaluators []council.Account // likewise
}

func (i Inbox) columns() []ui.Column {
	return []ui.Column{{Label: i.W.Say("inbox.column.number")}, {Label: i.W.Say("inbox.column.physician")}, {Label: i.W.Say("inbox.column.kind")}, {Label: i.W.Say("inbox.column.office")},
		{Label: i.W.Say("inbox.column.status")}, {Label: i.W.Say("inbox.column.evaluator")}, {Label: i.W.Say("inbox.column.due")}, {Label: i.W.Say("inbox.column.action")}}
}

// caption says what is listed, in which order, and how many.
func (i Inbox) caption() string {
	key := "inbox.caption.found"
	if i.Filter.Looks() == council.AnyOpen {
		key = "inbox.caption.open"
	}
	if i.Found.Count > council.CountCap {
		return i.W.Say(key+".many", "N", i.capped(i.Found.Count))
	}
	return i.W.Count(key, i.Found.Count)
}

// EvaluatorValue is how a filter's evaluator stands in the address.
func (i Inbox) evaluatorValue() string {
	switch i.Filter.Evaluator {
	case 0:
		return ""
	case council.Nobody:
		return "nadie"
	case i.Me.Account:
		return "yo"
	}
	return strconv.FormatInt(i.Filter.Evaluator, 10)
}

// query is the address of a page of the same list.
func (i Inbox) query(after string) string {
	q := url.Values{}
	for name, value := range map[string]string{"q": i.Filter.Search, "estado": i.Filter.State, "consejo": i.Filter.Office, "tipo": i.Filter.Kind,
		"evalua": i.evaluatorValue(), "vence": i.Filter.Due, "despues": after} {
		if value != "" {
			q.Set(name, value)
		}
	}
	path := i.to("/consejo/solicitudes")
	if len(q) > 0 {
		path += "?" + q.Encode()
	}
	return path
}

func (i Inbox) pages() ui.Pages {
	p := ui.Pages{Label: i.W.Say("inbox.pages"), Target: "bandeja"}
	if n := len(i.Found.Rows); n > 0 {
		p.Count = i.W.Say("inbox.page", "From", council.Thousands(i.Found.First), "To", council.Thousands(i.Found.First+n-1), "Of", i.capped(i.Found.Count))
	}
	if i.Found.First > 1 {
		p.Before = ui.Link{Href: i.query(""), Label: i.W.Say("inbox.begin")}
	}
	if i.Found.Next != "" {
		p.After = ui.Link{Href: i.query(i.Found.Next), Label: i.W.Say("inbox.next")}
	}
	return p
}

func options(chosen string, list ...ui.Option) []ui.Option {
	for i := range list {
		list[i].Selected = list[i].Value == chosen
	}
	return list
}

func (i Inbox) states() []ui.Option {
	list := []ui.Option{{Label: i.W.Say("inbox.state.open")}, {Value: council.AnyState, Label: i.W.Say("inbox.state.all")}}
	if i.Me.Is(council.SecondReader, "") {
		list = append(list, ui.Option{Value: council.ToRead, Label: i.W.Say("inbox.state.to_read")})
	}
	for _, s := range council.RequestStatuses() {
		if s != council.Draft {
			list = append(list, ui.Option{Value: string(s), Label: i.W.Say("status." + string(s))})
		}
	}
	return options(i.Filter.State, list...)
}

func (i Inbox) offices() []ui.Option {
	list := []ui.Option{{Label: i.W.Say("inbox.office.all")}}
	for _, o := range i.Offices {
		list = append(list, ui.Option{Value: o.Code, Label: o.Name})
	}
	return options(i.Filter.Office, list...)
}

func (i Inbox) kinds() []ui.Option {
	list := []ui.Option{{Label: i.W.Say("inbox.kind.all")}}
	for _, k := range i.Rules.Kinds {
		list = append(list, ui.Option{Value: k.Code, Label: kindName(k)})
	}
	return options(i.Filter.Kind, list...)
}

func (i Inbox) evaluators() []ui.Option {
	list := []ui.Option{{Label: i.W.Say("inbox.evaluator.any")}, {Value: "yo", Label: i.W.Say("inbox.evaluator.me")}, {Value: "nadie", Label: i.W.Say("inbox.evaluator.none")}}
	for _, a := range i.Evaluators {
		if a.ID != i.Me.Account {
			list = append(list, ui.Option{Value: strconv.FormatInt(a.ID, 10), Label: a.Name})
		}
	}
	return options(i.evaluatorValue(), list...)
}

func (i Inbox) dues() []ui.Option {
	return options(i.Filter.Due, ui.Option{Label: i.W.Say("inbox.due.any")}, ui.Option{Value: council.DueLate, Label: i.W.Say("inbox.due.late")},
		ui.Option{Value: council.DueToday, Label: i.W.Say("inbox.due.today")}, ui.Option{Value: council.DueWeek, Label: i.W.Say("inbox.due.week")})
}

// due is the cell of the term: how it stands, and under it the day or why it stands still.
func (i Inbox) due(r council.InboxRow) (text, small string) {
	day := ""
	if !r.Due.Due.IsZero() {
		day = r.Due.Due.Numeric()
	}
	switch r.Status {
	case council.Observed:
		if day == "" {
			return i.W.Say("term.stopped"), i.W.Say("inbox.unnotified")
		}
		return i.W.Say("term.stopped"), i.W.Say("inbox.remedy_until", "Date", day)
	case council.Submitted, council.InReview, council.Proposed:
		return i.term(r.Due, r.Office), day
	case council.Approved:
		return i.W.Say("inbox.to_issue"), ""
	}
	return "", ""
}

// evaluator is the cell of who evaluates; of a proposal, who reads it under it.
func (i Inbox) evaluator(r council.InboxRow) (name, small string) {
	name = i.who(r.Evaluator, r.EvaluatorName)
	if r.Status == council.Proposed && r.Reader != 0 {
		small = i.W.Say("inbox.read_by", "Name", i.who(r.Reader, r.ReaderName))
	}
	return name, small
}

func (s Screen) who(account int64, name string) string {
	switch account {
	case 0:
		return s.W.Say("inbox.nobody")
	case s.Me.Account:
		return s.W.Say("inbox.you")
	}
	return name
}

// takes says whether the row offers to be taken; own requests never do, nor those from which one abstained.
func (i Inbox) takes(r council.InboxRow) bool {
	if r.Passed {
		return false
	}
	request := council.Request{Number: r.Number, Status: r.Status, Office: r.Office, Physician: r.Physician, Evaluator: r.Evaluator, Table: r.Table}
	return offered(request.Offers(i.Me), council.Take)
}
