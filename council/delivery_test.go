package council

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
)

// shipping is a council that picks every stage of the way.
func shipping() Rules {
	r := lima()
	zone, err := time.LoadLocation("America/Mexico_City")
	if err != nil {
		panic(err)
	}
	p := *r.Profile
	p.Zone, p.Offices = zone, []Office{{Code: "CDMX", Name: "Oficinas del Consejo"}}
	p.States = []State{{Code: "DF"}, {Code: "JC", Interior: true}}
	p.Documents = []DocumentKind{{Code: "INE", Label: "INE", Pattern: "[A-Z0-9]{9,18}", Official: true}}
	p.Printer, p.Courier = Printer{Name: "CONACEM", Extend: 15, Places: 10}, Courier{Name: "DHL", Version: "1", Authorisation: "Autorizo el envío", Waybill: "[0-9]{10}", Reminders: []int{3, 1}}
	p.Papers = []PaperRule{{Kind: ProgressPaper, When: AtIssue, Give: true}, {Kind: CertificatePaper, When: string(Signed), Give: true}}
	for _, s := range DeliveryStates() {
		stage := DeliveryStage{Stage: s}
		switch s {
		case InLot:
			stage.Days, stage.Natural = 45, true
		case AtBranch:
			stage.Days = 5
		}
		p.Delivery = append(p.Delivery, stage)
	}
	r.Profile, r.Calendar = &p, workOfMexico()
	return r
}

// workOfMexico has the days of rest of the Ley Federal del Trabajo, art. 74.
func workOfMexico() Calendar {
	return Calendar{Holidays: []Holiday{{Name: "Juárez", Month: 3, Nth: 3, Weekday: 1}, {Name: "Independencia", Month: 9, Day: 16}, {Name: "Revolución", Month: 11, Nth: 3, Weekday: 1},
		{Name: "Navidad", Month: 12, Day: 25}}}
}

func standing(state DeliveryState) Delivery {
	d := Delivery{Certificate: 9, State: state, Office: "CDMX", Lot: 1, ExpectedOn: On(2026, 11, 8), ChangedAt: midday().AddDate(0, 0, -3)}
	if slices.Contains([]DeliveryState{ShippingRequested, Shipped, AtBranch, Collected, TermOver, Lost}, state) {
		d.Shipment = Shipment{ID: 3, Branch: "Guadalajara", Waybill: "1234567890", SentOn: On(2026, 11, 5), BranchOn: On(2026, 11, 9)}
	}
	return d
}

// ready are facts with which nothing but the table can refuse an action.
func ready(action DeliveryAction) DeliveryFacts {
	f := DeliveryFacts{Rules: shipping(), Subject: Physician{ID: 7, Names: "María", State: "JC"}, Certificate: Certificate{ID: 9, Physician: 7, Series: "certificate", Number: "20001"},
		Recipient: Recipient{Name: "María", Document: Document{"INE", "ABCDEF123456"}}, Note: "porque sí", Photographs: true, Lot: Lot{ID: 1, Number: "2026-01"},
		Shipping: ShippingAsk{Way: ByPortal, Branch: "Guadalajara centro", Authorised: true, Copy: 4}, Waybill: "1234567890"}
	switch action {
	case Forecast:
		f.On = On(2026, 12, 1)
	case Ship:
		f.On = On(2026, 11, 12)
	}
	return f
}

// TestTheWayOfAPaper walks every stage, action and role; what comes of each stands in testdata/delivery_lifecycle.golden.
func TestTheWayOfAPaper(t *testing.T) {
	roles := append([]Role{PhysicianRole, System}, StaffRoles()...)
	var b strings.Builder
	for _, state := range DeliveryStates() {
		fmt.Fprintf(&b, "%s\n", state)
		for _, action := range deliveryActions() {
			answers := map[string][]string{}
			for _, role := range roles {
				answer := "✗ "
				out, err := standing(state).Apply(action, as(role), ready(action), midday())
				if err == nil {
					answer = "→ " + string(out.Changes[0].(Delivery).State)
				} else {
					answer += string(CodeOf(err))
				}
				answers[answer] = append(answers[answer], string(role))
			}
			if len(answers) == 2 && answers["✗ conflict"] != nil && answers["✗ forbidden"] != nil { // the table has no way from here
				continue
			}
			fmt.Fprintf(&b, "  %-15s", action)
			keys := make([]string, 0, len(answers))
			for k := range answers {
				keys = append(keys, k)
			}
			slices.Sort(keys)
			for _, k := range keys {
				fmt.Fprintf(&b, " | %s: %s", k, strings.Join(answers[k], " "))
			}
			b.WriteString("\n")
		}
	}
	golden(t, "testdata/delivery_lifecycle.golden", b.String())
}

func deliveryActions() []DeliveryAction {
	var all []DeliveryAction
	for a := range DeliveryLifecycle() {
		all = append(all, a)
	}
	slices.Sort(all)
	return all
}

func TestAProfilePicksTheStagesOfItsWay(t *testing.T) {
	p := &Profile{}
	for _, s := range []DeliveryState{ToPrint, Printed, Sent, Available, HandedOver} {
		p.Delivery = append(p.Delivery, DeliveryStage{Stage: s})
	}
	var has []string
	for a := range p.DeliveryWay() {
		has = append(has, string(a))
	}
	slices.Sort(has)
	if got := strings.Join(has, " "); got != "hand_over print receive send undo_hand_over" || p.Lots() || p.Ships() || p.Follows() {
		t.Errorf("%s, lots %v, ships %v", got, p.Lots(), p.Ships())
	}
}

// The vectors of domain/cmgo.md §9.1.
func TestR18_FiveWorkingDaysAtTheBranch(t *testing.T) {
	for arrived, last := range map[string]string{"2026-03-12": "2026-03-20", "2026-09-14": "2026-09-22", "2026-11-13": "2026-11-23", "2026-06-05": "2026-06-12"} {
		on, due := parseDate(t, arrived), parseDate(t, last)
		at := time.Date(on.Year, on.Month, on.Day, 18, 0, 0, 0, time.UTC)
		d := standing(Shipped)
		d.Shipment.SentOn, d.Shipment.BranchOn = on.AddDays(-2), on
		out, err := d.Apply(Arrive, Program(), ready(Arrive), at)
		if err != nil || out.Changes[0].(Delivery).DueOn != due {
			t.Errorf("arrived %s: %v %v, want %s", arrived, out.Changes, err, last)
		}
	}
}

func TestR13_FortyFiveNaturalDaysFromTheFirstMail(t *testing.T) {
	for sent, want := range map[string]string{"2026-03-01": "2026-04-15", "2026-12-01": "2027-01-15"} {
		on := parseDate(t, sent)
		out, err := standing(ToPrint).Apply(Enlot, as(Certifier), ready(Enlot), time.Date(on.Year, on.Month, on.Day, 18, 0, 0, 0, time.UTC))
		if err != nil {
			t.Fatal(err)
		}
		d := out.Changes[0].(Delivery)
		if d.ExpectedOn.String() != want || d.DueOn.String() != want || len(out.Mails) != 1 || out.Mails[0].Template != "certificate_in_print" || out.Mails[0].Values["Due"] != d.ExpectedOn.Full() {
			t.Errorf("sent %s: %+v %v, want %s", sent, d, out.Mails, want)
		}
	}
}

func TestR12_PrintingWaitsForPhotographs(t *testing.T) {
	f := ready(Enlot)
	f.Photographs = false
	if _, err := standing(ToPrint).Apply(Enlot, as(Certifier), f, midday()); CodeOf(err) != Conflict {
		t.Errorf("without photographs: %v", err)
	}
}

func TestR16_ShippingNeedsAuthorisationBranchCopyAndTheInterior(t *testing.T) {
	for name, change := range map[string]func(*DeliveryFacts){
		"no authorisation":       func(f *DeliveryFacts) { f.Shipping.Authorised = false },
		"no branch":              func(f *DeliveryFacts) { f.Shipping.Branch = "" },
		"no copy":                func(f *DeliveryFacts) { f.Shipping.Copy = 0 },
		"lives in the capital":   func(f *DeliveryFacts) { f.Subject.State = "DF" },
		"nobody knows where":     func(f *DeliveryFacts) { f.Subject.State = "" },
		"a message without text": func(f *DeliveryFacts) { f.Shipping.Way = ByMail },
	} {
		f := ready(AskShipping)
		change(&f)
		if _, err := standing(Available).Apply(AskShipping, as(PhysicianRole), f, midday()); err == nil {
			t.Errorf("%s: taken", name)
		}
	}
	out, err := standing(Returned).Apply(AskShipping, as(PhysicianRole), ready(AskShipping), midday())
	if err != nil {
		t.Fatal(err)
	}
	if s := out.Changes[0].(Delivery).Shipment; s.Words != "Autorizo el envío" || s.Version != "1" || s.AskedAt != midday() || s.Branch != "Guadalajara centro" || s.ID != 0 {
		t.Errorf("%+v", s)
	}
}

func TestR17_AWaybillAndItsDayAtTheBranchAreTold(t *testing.T) {
	out, err := standing(ShippingRequested).Apply(Ship, as(Certifier), ready(Ship), midday())
	if err != nil {
		t.Fatal(err)
	}
	v := out.Mails[0].Values
	if v["Waybill"] != "1234567890" || v["Arrives"] != "jueves 12 de noviembre de 2026" || v["Due"] != "viernes 20 de noviembre de 2026" || v["Days"] != "5" || v["Link"] != "/entregas/9" {
		t.Errorf("%v", v)
	}
	f := ready(Ship)
	f.Waybill, f.On = "", On(2026, 11, 1)
	if _, err := standing(ShippingRequested).Apply(Ship, as(Certifier), f, midday()); CodeOf(err) != Invalid {
		t.Errorf("without waybill and day: %v", err)
	}
	courier := shipping().Courier
	if !courier.Usual("1234567890") || courier.Usual("ABC") {
		t.Error("the usual form of a waybill")
	}
}

func TestR13_TheCertificateIsMadeOnlyWhenSigned(t *testing.T) {
	for action, want := range map[DeliveryAction]int{TakeIn: 0, Sign: 1} {
		from := map[DeliveryAction]DeliveryState{TakeIn: InLot, Sign: Received}[action]
		out, err := standing(from).Apply(action, as(Certifier), ready(action), midday())
		if err != nil || len(out.Documents) != want {
			t.Errorf("%s orders %v (%v)", action, out.Documents, err)
		}
	}
}

func parseDate(t *testing.T, s string) Date {
	t.Helper()
	d, err := ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
