package staff_test

import (
	"testing"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

func TestARequestIsJudgedByTheTableOfItsEntry(t *testing.T) {
	o := testoffice.New(t)
	entered, rosa, path := inHand(t, o)
	scored(t, o, entered, rosa)
	before, err := o.Store.Sheet(t.Context(), entered)
	if err != nil {
		t.Fatal(err)
	}
	stricter, ok := o.Store.Rules().Table(o.Today())
	if !ok {
		t.Fatal("no table applies today")
	}
	stricter.Version, stricter.AppliesFrom, stricter.Pass = stricter.Version+"-2", o.Today(), 9900
	if err := o.Store.AddRules(t.Context(), council.Program(), "table", stricter.Version, stricter.AppliesFrom, stricter); err != nil {
		t.Fatal(err)
	}
	after, err := o.Store.Sheet(t.Context(), entered)
	if err != nil {
		t.Fatal(err)
	}
	if after.Pass != before.Pass || after.Total != before.Total || !o.As(rosa.User).Get(path+"/evaluacion").Says("de 20 puntos") {
		t.Errorf("a table loaded later judges an earlier request: %s of %s", after.Total, after.Pass)
	}
	if later := o.Submitted(o.Physician(), "specialty"); later.Table != stricter.Version {
		t.Errorf("a request that enters today is judged by %s", later.Table)
	}
}
