package council

import "slices"

func (f File) stepHalted(Rules, Date) (NextStep, bool) {
	return NextStep{Key: "halted"}, f.Physician.Halted != ""
}

// stepRefused: what was refused comes before what was never sent, because somebody waits for it.
func (f File) stepRefused(r Rules, _ Date) (NextStep, bool) {
	for _, p := range f.Papers {
		if p.State() == FileRefused {
			reason, _ := r.Checklist.Reason(p.Last.Reason)
			return NextStep{"refused", []string{"Document", p.Slot.Label, "Reason", sentenceOf(reason.Label, p.Last.Note), "Help", reason.Help}, "/mi-expediente/documentos/" + p.Slot.Code}, true
		}
	}
	if f.Photographs.State == PhotographsRefused {
		reason, _ := r.Checklist.PhotographReason(f.Photographs.Reason)
		return NextStep{"photographs_refused", []string{"Reason", sentenceOf(reason.Label, f.Photographs.Note), "Help", reason.Help}, "/paginas/fotografias"}, true
	}
	return NextStep{}, false
}

func (f File) stepContact(Rules, Date) (NextStep, bool) {
	return NextStep{Key: "contact", Href: "/inicio"}, len(f.Eligibility.Missing) > 0
}

// stepCase asks who the physician is before a first exam; who has a certificate to renew now is not asked.
func (f File) stepCase(r Rules, today Date) (NextStep, bool) {
	_, renews := f.renews(r, today)
	return NextStep{Key: "case", Href: "/mi-expediente#estudios"}, !renews && f.AsksCase && f.Physician.Case == ""
}

// renews gives the first certificate that has ended, or ends within the first warning, and has no open request.
func (f File) renews(r Rules, today Date) (Choice, bool) {
	i := slices.IndexFunc(f.Eligibility.Choices, func(c Choice) bool {
		return c.Open == "" && c.Kind.Step != First && !c.InForceUntil.IsZero() &&
			(today.After(c.InForceUntil) || len(r.Terms.Warnings) > 0 && !c.InForceUntil.AddMonths(-r.Terms.Warnings[0]).After(today))
	})
	if i < 0 {
		return Choice{}, false
	}
	return f.Eligibility.Choices[i], true
}

func (f File) stepRemedy(Rules, Date) (NextStep, bool) {
	for _, q := range f.Requests {
		if q.Status == Observed {
			return NextStep{"remedy", []string{"Number", q.Number, "Due", q.Due.Due.Full()}, "/solicitudes/" + q.Number}, true
		}
	}
	return NextStep{}, false
}

// stepModule: an enrolment or a delivery that waits for the physician.
func (f File) stepModule(Rules, Date) (NextStep, bool) {
	for _, l := range slices.Concat(f.Exams, f.Deliveries) {
		if l.Act {
			return NextStep{"module", []string{"Step", l.Step, "Small", l.Small}, l.Href}, true
		}
	}
	return NextStep{}, false
}

// stepMissing asks for the first document that may not come later; the others are asked for once a request is approved.
func (f File) stepMissing(r Rules, today Date) (NextStep, bool) {
	for _, p := range f.Papers {
		if !p.Later && p.State() == PaperMissing && f.wants(p.Slot, r, today) {
			key := "missing"
			if f.Physician.Provisional && slices.Contains(r.Access.Confirms, p.Slot.Code) {
				key = "confirm"
			}
			return NextStep{key, []string{"Document", p.Slot.Label, "Help", p.Slot.Help}, "/mi-expediente/documentos/" + p.Slot.Code}, true
		}
	}
	return NextStep{}, false
}

// wants says whether a document is asked for now: by an open request, by the renewal that is due or, while none is, by a first certificate. What only a
// renewal asks for that is years away can wait.
func (f File) wants(s Slot, r Rules, today Date) bool {
	due, renews := f.renews(r, today)
	asked := false
	for _, c := range f.Eligibility.Choices {
		if !slices.Contains(c.Kind.Slots, s.Code) {
			continue
		}
		asked = true
		if c.Open != "" || renews && c.Value() == due.Value() || !renews && c.Kind.Step == First {
			return true
		}
	}
	return !asked && !renews
}

// stepPrinting: the request is approved, and the certificate waits for a document or for the photographs (R12 and R14 of the CMGO).
func (f File) stepPrinting(r Rules, _ Date) (NextStep, bool) {
	for _, q := range f.Requests {
		if q.Status != Approved {
			continue
		}
		kind, _ := r.Kind(q.Kind)
		for _, p := range f.Papers {
			if slices.Contains(kind.Needs, p.Slot.Code) && p.State() == PaperMissing {
				return NextStep{"needed", []string{"Document", p.Slot.Label}, "/mi-expediente/documentos/" + p.Slot.Code}, true
			}
		}
		if f.wantsPhotographs(r) {
			return NextStep{Key: "photographs", Href: "/paginas/fotografias"}, true
		}
	}
	return NextStep{}, false
}

func (f File) wantsPhotographs(r Rules) bool {
	return r.Checklist.Photographs.Asked && f.Photographs.State != PhotographsReceived
}

// stepPhotographs: the certificate has its number, and waits for the photographs to be printed.
func (f File) stepPhotographs(r Rules, _ Date) (NextStep, bool) {
	waits := slices.ContainsFunc(f.Deliveries, func(l FileLine) bool { return l.State == "delivery."+string(ToPrint) })
	return NextStep{Key: "photographs", Href: "/paginas/fotografias"}, waits && f.wantsPhotographs(r)
}

func (f File) stepDraft(Rules, Date) (NextStep, bool) {
	for _, q := range f.Requests {
		if q.Status == Draft {
			return NextStep{"draft", []string{"Kind", q.Label}, "/solicitudes/nueva"}, true
		}
	}
	return NextStep{}, false
}

// stepWaiting: the council looks at the documents; nothing has to be done.
func (f File) stepWaiting(Rules, Date) (NextStep, bool) {
	if !slices.ContainsFunc(f.Papers, func(p FilePaper) bool { return p.State() == FileSent }) {
		return NextStep{}, false
	}
	if f.Physician.Provisional {
		return NextStep{Key: "provisional"}, true
	}
	return NextStep{Key: "in_review"}, true
}

// stepRequest: a request is under way; one that an exam decides tells of the exam.
func (f File) stepRequest(Rules, Date) (NextStep, bool) {
	for _, q := range f.Requests {
		if !q.Status.Open() {
			continue
		}
		exam := slices.IndexFunc(f.Exams, func(l FileLine) bool { return l.Request == q.ID })
		if exam >= 0 && (q.Status == Submitted || q.Status == Admitted) {
			l := f.Exams[exam]
			return NextStep{"module", []string{"Step", l.Step, "Small", l.Small}, l.Href}, true
		}
		return NextStep{"request", []string{"Number", q.Number, "Kind", q.Label}, "/solicitudes/" + q.Number}, true
	}
	return NextStep{}, false
}

// stepRenew: a certificate that has ended or ends within the first warning. Who has gathered enough sends it.
func (f File) stepRenew(r Rules, today Date) (NextStep, bool) {
	c, ok := f.renews(r, today)
	named := []string{"Kind", c.Registration.Specialty, "Date", c.InForceUntil.Long()}
	switch {
	case !ok:
		return NextStep{}, false
	case c.Kind.Ledger && f.Points.Enough:
		return NextStep{"send_points", named, c.Kind.Begins()}, true
	case today.After(c.InForceUntil):
		return NextStep{"expired", named, c.Kind.Begins()}, true
	}
	return NextStep{"renew", named, c.Kind.Begins()}, true
}

// stepFirst: no certificate at all yet.
func (f File) stepFirst(Rules, Date) (NextStep, bool) {
	for _, c := range f.Eligibility.Choices {
		if c.Open == "" && c.Kind.Step == First {
			return NextStep{"first", []string{"Kind", c.Label}, c.Kind.Begins()}, true
		}
	}
	return NextStep{}, false
}

// stepPaper: nothing has to be done but to wait for a certificate that is made or on its way, or was lost.
func (f File) stepPaper(Rules, Date) (NextStep, bool) {
	for _, l := range f.Deliveries {
		if !l.Over {
			return NextStep{"module", []string{"Step", l.Step, "Small", l.Small}, l.Href}, true
		}
	}
	return NextStep{}, false
}
