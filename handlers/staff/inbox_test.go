package staff_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
	"vigencia/council"
	"vigencia/handlers/testoffice"
)

func TestTheInboxShowsOpenRequestsByTheTermThatEndsFirst(t *testing.T) {
	o := testoffice.New(t)
	rosa := o.Staff("Rosa Ibáñez", council.Evaluator)
	first := o.Submitted(o.Physician(surname("Yupanqui")), "general")
	o.Wait(24 * 60 * 60 * 1e9)
	second := o.Submitted(o.Physician(surname("Huamaní")), "specialty")
	a := o.As(rosa.User).Get("/consejo/solicitudes")
	var numbers []string
	a.Page.Find("#bandeja tbody tr td:first-child").Each(func(_ int, s *goquery.Selection) { numbers = append(numbers, strings.TrimSpace(s.Text())) })
	if a.Status != http.StatusOK || fmt.Sprint(numbers) != fmt.Sprint([]string{first.Number, second.Number}) {
		t.Fatalf("%d: %v, not %s and %s", a.Status, numbers, first.Number, second.Number)
	}
	if !a.Says("2 solicitudes abiertas") || !a.Says("Quedan 6 días hábiles") || !a.Says("PSIQUIATRÍA") {
		t.Error(a.Text("#bandeja"))
	}
	if n := a.Page.Find("#bandeja form[action$='/toma']").Length(); n != 2 {
		t.Errorf("%d of 2 can be taken from the list", n)
	}
}

func TestTheInboxFiltersAndSearches(t *testing.T) {
	o := testoffice.New(t)
	rosa := o.Staff("Rosa Ibáñez", council.Evaluator, council.Coordinator)
	yupanqui := o.Physician(surname("Yupanqui"), ofOffice("XIV"))
	one := o.Submitted(yupanqui, "general")
	two := o.Submitted(o.Physician(surname("Ñahui")), "specialty")
	two = act(t, o, two, council.Take, rosa, council.Facts{})
	b := o.As(rosa.User)
	for query, want := range map[string]council.Request{
		"estado=submitted": one, "estado=in_review": two, "consejo=XIV": one, "tipo=specialty": two, "evalua=yo": two, "evalua=nadie": one,
		"q=" + one.Number: one, "q=" + yupanqui.Number: one, "q=nahui": two, "q=%C3%91AHUI+roj": two, "q=" + strings.TrimLeft(yupanqui.Number, "0"): one,
	} {
		a := b.Get("/consejo/solicitudes?" + query)
		if rows := a.Page.Find("#bandeja tbody tr"); rows.Length() != 1 || !strings.Contains(rows.Text(), want.Number) {
			t.Errorf("%s: %s", query, a.Text("#bandeja"))
		}
	}
	for _, query := range []string{"vence=hoy", "vence=tarde", "q=nadie", "consejo=ZZ", "estado=issued"} {
		if a := b.Get("/consejo/solicitudes?" + query); a.Page.Find("#bandeja tbody tr").Length() != 0 || !a.Says("Ninguna solicitud") {
			t.Errorf("%s: %s", query, a.Text("#bandeja"))
		}
	}
}

func TestTheInboxTellsWhatIsDueTodayAndLate(t *testing.T) {
	o := testoffice.New(t)
	rosa := o.Staff("Rosa Ibáñez", council.Evaluator)
	r := o.Submitted(o.Physician(), "general")
	o.At(r.Due.Due.Start(o.Profile.Zone).Add(12 * 3600 * 1e9))
	later := o.Submitted(o.Physician(), "general")
	if a := o.As(rosa.User).Get("/consejo/solicitudes?vence=hoy"); !a.Says("Vence hoy") || !a.Says(r.Number) || a.Says(later.Number) || a.Page.Find("tr.is-late").Length() != 0 {
		t.Error(a.Text("#bandeja"))
	}
	o.Wait(24 * 3600 * 1e9)
	b := o.As(rosa.User)
	if a := b.Get("/consejo/solicitudes?vence=tarde"); !a.Says("Tarde 1 día") || !a.Says(r.Number) || a.Says(later.Number) || a.Page.Find("tr.is-late").Length() != 1 {
		t.Error(a.Text("#bandeja"))
	}
	if a := b.Get("/consejo"); !a.Says("1 Fuera de plazo") {
		t.Error(a.Text("main"))
	}
}

func TestAGrantOfAnOfficeSeesOnlyItsRequests(t *testing.T) {
	o := testoffice.New(t)
	rosa := o.StaffWith("Rosa Ibáñez", council.Grant{Role: council.Evaluator, Office: "III"})
	own, other := o.Submitted(o.Physician(), "general"), o.Submitted(o.Physician(ofOffice("V")), "general")
	b := o.As(rosa.User)
	a := b.Get("/consejo/solicitudes?estado=todas")
	if !a.Says(own.Number) || a.Says(other.Number) {
		t.Error(a.Text("#bandeja"))
	}
	if a := b.Get("/consejo/solicitudes?consejo=V"); a.Page.Find("#bandeja tbody tr").Length() != 0 {
		t.Error(a.Text("#bandeja"))
	}
	foreign, absent := b.Get("/consejo/solicitudes/"+other.Number), b.Get("/consejo/solicitudes/2026-999999")
	if foreign.Status != http.StatusNotFound || string(foreign.Body) != string(absent.Body) {
		t.Errorf("%d and %d", foreign.Status, absent.Status)
	}
	if a := b.Post("/consejo/solicitudes/" + other.Number + "/toma"); a.Status != http.StatusNotFound {
		t.Error(a.Status)
	}
	unchanged(t, o, other)
}

func TestTheInboxIsPagedByKeyAsAFragment(t *testing.T) {
	o := testoffice.New(t)
	rosa := o.Staff("Rosa Ibáñez", council.Evaluator)
	for range council.PageSize + 2 {
		o.Submitted(o.Physician(), "general")
	}
	b := o.As(rosa.User)
	b.Headers["HX-Request"] = "true"
	a := b.Get("/consejo/solicitudes")
	next, ok := a.Page.Find(".pagination a").Attr("href")
	if a.Page.Find("main").Length() != 0 || a.Page.Find("#bandeja tbody tr").Length() != council.PageSize || !ok || !a.Says("1 a 25 de 27") {
		t.Fatal(a.Text("body"))
	}
	seen := a.Text("tbody")
	a = b.Get(next)
	if a.Page.Find("tbody tr").Length() != 2 || !a.Says("26 a 27 de 27") || !strings.Contains(a.Header.Get("Vary"), "HX-Request") {
		t.Error(a.Text("body"))
	}
	if strings.Contains(seen, a.Text("tbody td")) {
		t.Error("a row stands on both pages")
	}
}

func TestOnlyThoseWhoWorkOnRequestsHaveTheInbox(t *testing.T) {
	o := testoffice.New(t)
	for _, role := range council.StaffRoles() {
		want := http.StatusOK
		if role == council.Registrar || role == council.RegionalOffice || role == council.Examiner || role == council.Endorser {
			want = http.StatusForbidden
		}
		if a := o.As(o.Staff(string(role), role).User).Get("/consejo/solicitudes"); a.Status != want {
			t.Errorf("%s: %d", role, a.Status)
		}
	}
}
