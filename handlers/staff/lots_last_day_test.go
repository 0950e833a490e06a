package staff_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"vigencia/handlers/testoffice"
)

// A program that stood still until the last day at the branch says that it is today, and not that 0 working days are left.
func TestR18_OnTheLastDayAtTheBranchTheReminderSaysToday(t *testing.T) {
	o, p, c, certifier := available(t)
	path, paper := fmt.Sprintf("/entregas/%d", c.ID), fmt.Sprintf("/consejo/entregas/%d", c.ID)
	o.AsPhysician(p).Upload(path+"/envio", "cedula", "cedula.pdf", testoffice.Efile(), "sucursal", "Centro, Guadalajara", "autorizacion", "si")
	certifier.Post(paper+"/paso", "accion", "ship", "guia", "1234567890", "fecha", "2026-11-13")
	due := stateOf(t, o, c).Shipment.BranchOn
	o.At(due.Start(o.Profile.Zone).Add(9 * time.Hour))
	if _, err := o.Store.MoveDeliveries(context.Background()); err != nil {
		t.Fatal(err)
	}
	o.At(stateOf(t, o, c).DueOn.Start(o.Profile.Zone).Add(9 * time.Hour))
	if _, err := o.Store.MoveDeliveries(context.Background()); err != nil {
		t.Fatal(err)
	}
	if got := o.Mail("branch_reminder").Values["Left"]; got != o.Say("shipping.left.today") {
		t.Errorf("%q", got)
	}
}
