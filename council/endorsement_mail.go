package council

import "time"

func (e Endorsement) record(action EndorsementAction, by Actor, at time.Time, payload ...string) Outcome {
	p := map[string]string{"status": string(e.Status)}
	for i := 0; i+1 < len(payload); i += 2 {
		p[payload[i]] = payload[i+1]
	}
	return Outcome{Changes: []Change{e}, Events: []Event{{Subject: "endorsement", ID: e.ID, Action: string(action), By: by, At: at, Payload: p}}}
}

// mail orders a mail about the endorsement to each person of the organiser.
func (e Endorsement) mail(out *Outcome, template string, f EndorsementFacts, at time.Time, more ...string) {
	for _, person := range f.People {
		if person.Disabled || person.Invited {
			continue
		}
		v := map[string]string{"Name": person.Name, "Event": e.Contents.Title, "Folio": e.Folio, "Number": e.Number, "Link": "/organizadores/avales/" + itoa(int(e.ID))}
		for i := 0; i+1 < len(more); i += 2 {
			v[more[i]] = more[i+1]
		}
		out.Mails = append(out.Mails, MailOrder{Key: template + "/" + itoa(int(e.ID)) + "/" + itoa(int(person.ID)) + "/" + itoa(int(at.UnixMilli())), Template: template, To: person.Email,
			Subject: "endorsement", ID: e.ID, Values: v})
	}
}
