package db_test

import (
	"context"
	"testing"

	"vigencia/council"
)

func TestFiguresOfADeskAreNeverOlderThanTheLastAct(t *testing.T) {
	s := open(t, t.TempDir())
	registrar := council.Actor{Account: 1, Grants: []council.Grant{{Role: council.Registrar}}}
	count := func() int {
		d, err := s.Desk(context.Background(), registrar)
		if err != nil {
			t.Fatal(err)
		}
		return d.Access
	}
	if n := count(); n != 0 {
		t.Fatalf("%d wait in a new office", n)
	}
	a := council.AccessRequest{Number: "045218", Document: council.Document{Kind: "DNI", Number: "10203040"}, Surname1: "Salcedo", Surname2: "Rojas", Names: "María",
		Email: "maria@correo.pe", Mobile: "999555210", Consent: "1", Status: council.AccessWaiting, CreatedAt: noon}
	if _, err := s.AskAccess(context.Background(), a, "192.0.2.1"); err != nil {
		t.Fatal(err)
	}
	if n := count(); n != 1 {
		t.Errorf("%d wait after one has asked", n)
	}
}
