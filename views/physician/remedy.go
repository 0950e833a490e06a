package physician

import (
	"fmt"
	"strings"

	"vigencia/council"
	"vigencia/views/ui"
)

// Remedy is the screen on which the remarks are answered and the e-file is replaced (step 17).
type Remedy struct {
	Request
	Typed    map[int64]string
	MaxBytes int64
	Over     string // the sentence when the term has ended; "" while it runs
	Ledgered bool   // it was sent with a ledger: activities are mended, there is no e-file
	Mended   map[int64]bool
}

func (r Remedy) answer(m council.Remark) ui.Field {
	value, typed := r.Typed[m.ID]
	if !typed {
		value = m.Answer
	}
	f := r.field(AnswerField(m.ID), "physician.remedy.answer", value, r.Problems)
	f.Label = r.W.Say("physician.remedy.answer")
	f.Language = true
	return f
}

// AnswerField is the name of the field that answers a remark.
func AnswerField(remark int64) string { return fmt.Sprintf("respuesta-%d", remark) }

// fresh is the version of the e-file that is prepared for this remedy.
func (r Remedy) fresh() (council.Attachment, bool) {
	if n := len(r.Versions); n > 0 && r.Versions[n-1].Round > r.Request.Request.Round {
		return r.Versions[n-1], true
	}
	return council.Attachment{}, false
}

func (r Remedy) file() ui.Field {
	f := r.efileField(r.MaxBytes, r.Problems)
	f.Optional = r.W.Say("physician.optional")
	return f
}

// review lists what will be sent.
func (r Remedy) review() []ui.Fact {
	change := ui.Link{Href: r.at("/subsanacion"), Label: r.W.Say("physician.review.change")}
	var facts []ui.Fact
	for _, m := range r.now() {
		c := change
		c.Href += "#" + AnswerField(m.ID)
		answer := ui.Fact{Term: r.remarkTitle(m), Value: m.Answer, Change: c}
		if strings.TrimSpace(m.Answer) == "" {
			answer.Value = r.W.Say("physician.remedy.unanswered")
		}
		if r.Mended[m.Activity] {
			answer.Small = r.W.Say("ledger.mended")
		}
		facts = append(facts, answer)
	}
	if r.Ledgered {
		return facts
	}
	efile := ui.Fact{Term: r.W.Say("field.efile"), Value: r.W.Say("physician.remedy.same_file"), Change: change}
	efile.Change.Href += "#expediente"
	if v, ok := r.fresh(); ok {
		efile.Value, efile.Small = r.FileName, r.efile(v)
	}
	return append(facts, efile)
}

func (r Remedy) at(path string) string {
	return r.to("/solicitudes/", r.Request.Request.Number, path)
}

// Received is the page after a request or a remedy has arrived.
type Received struct {
	Screen
	Request council.Request
}

// Paper is the page of a paper that is still being made.
type Paper struct {
	Screen
	Request council.Request
	Reload  string
}
