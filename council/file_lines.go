package council

// ExamLine says how an enrolment stands and what follows; it waits for the physician while a seat is held or an exam is ahead.
func (r Rules) ExamLine(e Enrolment, c Call, x Sitting) FileLine {
	key := string(e.Status)
	return FileLine{Title: r.ExamTitle(c), Step: r.Words.Say("exams.step." + key), State: "enrolment.status." + key, Href: "/examenes/" + itoa(int(e.ID)), Request: e.Request, Act: e.Status == SeatHeld || e.Status == Confirmed,
		Over:  e.Status.Ended() || e.Status == NoShow || e.Status == Passed || e.Status == Failed,
		Small: r.Words.Say("exams.step_text."+key, "Due", r.Moment(e.HeldUntil), "Date", x.Day.Long(), "Venue", x.Venue)}
}

// DeliveryLine says where the paper of a certificate is; it waits for the physician when it can be collected.
func (r Rules) DeliveryLine(d Delivery, c Certificate) FileLine {
	return FileLine{Title: c.Label, Step: r.Words.Say("file.paper_step."+paperStep(d.State), "Number", c.Number), Small: r.DeliveryNext(d), State: "delivery." + string(d.State), Href: "/entregas/" + itoa(int(c.ID)),
		Act: d.State == Available || d.State == AtBranch || d.State == TermOver || d.State == Returned, Over: d.State.Over() && (d.State != Lost || c.Revoked || c.ReplacedBy != 0)}
}

// paperStep names in which way a paper is to be spoken of: it is made, it is on its way, it can be collected, nobody knows whether it was, or it is lost.
func paperStep(s DeliveryState) string {
	switch s {
	case Available, AtBranch, Returned:
		return "collect"
	case TermOver, Lost:
		return string(s)
	case Sent, ShippingRequested, Shipped:
		return "travels"
	case HandedOver, Collected:
		return "done"
	}
	return "made"
}

// DeliveryNext says in the council's words what to do now with the paper of a certificate, and until when.
func (r Rules) DeliveryNext(d Delivery) string {
	office, _ := r.Office(d.Office)
	return r.Words.Say("deliveries.mine.next."+string(d.State), "Printer", r.Printer.Name, "Courier", r.Courier.Name, "Branch", d.Shipment.Branch, "Waybill", d.Shipment.Waybill,
		"Arrives", d.Shipment.BranchOn.Full(), "Due", d.DueOn.Full(), "Expected", d.ExpectedOn.Full(), "Office", office.Name, "Address", office.Address, "Hours", office.Hours)
}

// Points says of a ledger in one line what stands, what waits for a word of the council and what is missing.
func (l Ledger) Points() FilePoints {
	return FilePoints{Shown: true, Total: l.Sure.Total, Waiting: max(l.Hoped.Total-l.Sure.Total, 0), Pass: l.Sure.Pass, Missing: l.Sure.Missing, Enough: l.Sure.Enough}
}
