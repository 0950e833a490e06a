package council

import "time"

// SendConstancia orders the mail that carries the constancia once more (step 14). Twice within a minute is one mail.
func (c Certificate) SendConstancia(paper IssuedDocument, subject Physician, by Actor, at time.Time) (Outcome, error) {
	switch {
	case c.Origin != "issued" || c.Revoked || c.ReplacedBy != 0:
		return Outcome{}, Refuse(Conflict, "constancia.refuse.none")
	case subject.Email == "":
		return Outcome{}, Refuse(Conflict, "constancia.refuse.address")
	}
	return Outcome{
		Events: []Event{c.event("send_constancia", by, at, "")},
		Mails: []MailOrder{{Key: "constancia_again/" + itoa(int(c.ID)) + "/" + itoa(int(at.Unix()/60)), Template: "constancia_again", Physician: c.Physician, Subject: "certificate", ID: c.ID,
			Values: map[string]string{"Name": subject.FullName(), "Kind": c.Label, "Diploma": c.Number, "To": c.ValidTo.Long(), "Link": paper.VerifyPath()}, After: []string{paper.Key}}},
	}, nil
}
