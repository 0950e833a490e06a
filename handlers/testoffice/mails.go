package testoffice

import (
	"context"

	"vigencia/db"
)

// Mails are those of a template that wait to go out, oldest first, with their secrets as their reader will see them.
func (o *Office) Mails(template string) []db.Mail {
	o.t.Helper()
	due, err := o.Store.DueMails(context.Background(), 1000)
	must(o.t, err)
	var of []db.Mail
	for _, m := range due {
		if m.Template == template {
			of = append(of, m)
		}
	}
	return of
}

// Mail is the last mail of a template; a test without one fails.
func (o *Office) Mail(template string) db.Mail {
	o.t.Helper()
	all := o.Mails(template)
	if len(all) == 0 {
		o.t.Fatalf("no mail %s waits", template)
	}
	return all[len(all)-1]
}
