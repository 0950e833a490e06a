package council

import "time"

// mail says which mail a step orders. The first council's paper is sent, available and handed over; what the printer and the courier do has its own.
func (a DeliveryAction) mail() string {
	return map[DeliveryAction]string{
		Send: "diploma_sent", Receive: "diploma_available", Announce: "diploma_available", HandOver: "diploma_handed_over", UndoHandOver: "handover_undone",
		Enlot: "certificate_in_print", Forecast: "certificate_late", AskShipping: "shipping_received", Ship: "certificate_shipped",
		Overstay: "branch_term_over", Return: "certificate_returned",
	}[a]
}

// tell orders the mail of a step, if it has one.
func (d Delivery) tell(out *Outcome, action DeliveryAction, f DeliveryFacts, at time.Time) {
	template := action.mail()
	if template == "" || f.Subject.Halted != "" {
		return
	}
	out.Mails = append(out.Mails, d.order(template, itoa(int(at.UnixMilli())), f, at))
}

// order is a mail about the paper; once tells it from others of the same template.
func (d Delivery) order(template, once string, f DeliveryFacts, at time.Time) MailOrder {
	office, _ := f.Rules.Office(d.Office)
	s := d.Shipment
	due := d.DueOn
	if d.State == InLot {
		due = d.ExpectedOn
	}
	if d.State == Shipped {
		due = f.Rules.StageDue(AtBranch, s.BranchOn, d.Office)
	}
	stage, _ := f.Rules.stage(AtBranch)
	order := MailOrder{
		Key: template + "/" + f.Certificate.Series + "/" + f.Certificate.Number + "/" + once, Template: template, Physician: f.Subject.ID, Subject: "certificate", ID: d.Certificate,
		Values: map[string]string{"Name": f.Subject.FullName(), "Diploma": f.Certificate.Number, "Kind": f.Certificate.Label, "Office": office.Name,
			"Address": office.Address, "Hours": office.Hours, "Phone": office.Phone, "Recipient": d.Recipient.Name, "Date": f.Rules.Today(at).Long(), "Note": f.Note,
			"Printer": f.Rules.Printer.Name, "Courier": f.Rules.Courier.Name, "Branch": s.Branch, "Waybill": s.Waybill, "Arrives": s.BranchOn.Full(), "Due": due.Full(), "Days": itoa(stage.Days)},
	}
	if f.Rules.Follows() {
		order.Values["Link"] = "/entregas/" + itoa(int(d.Certificate))
	}
	return order
}

// RemindCollect orders the reminder that so many working days are left to collect the paper at the branch (R18), n naming it; ok is false when none is due.
func (d Delivery) RemindCollect(f DeliveryFacts, at time.Time) (order MailOrder, n int, ok bool) {
	if d.State != AtBranch || f.Subject.Halted != "" {
		return MailOrder{}, 0, false
	}
	today := f.Rules.Today(at)
	left := f.Rules.Calendar.Left(today, Deadline{Start: d.Shipment.BranchOn, Due: d.DueOn}, d.Office)
	if today.After(d.DueOn) {
		return MailOrder{}, 0, false
	}
	n, found := 0, false
	for _, r := range f.Rules.Courier.Reminders {
		if left <= r && (!found || r < n) {
			n, found = r, true
		}
	}
	if !found {
		return MailOrder{}, 0, false
	}
	order = d.order("branch_reminder", itoa(int(d.Shipment.ID))+"/"+itoa(n), f, at)
	order.Values["Left"] = f.Rules.Words.Count("shipping.left", left)
	if left == 0 {
		order.Values["Left"] = f.Rules.Words.Say("shipping.left.today")
	}
	return order, n, true
}
