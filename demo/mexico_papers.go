package demo

import (
	"context"
	"fmt"

	"vigencia/council"
	"vigencia/db"
)

// A paper is a story of a certificate after the exam: how its photographs stand, in which lot it went to the printer, and what happened to it afterwards.
type paper struct {
	*candidate
	photographs council.PhotographAction // "" = none were brought
	unnumbered  bool
	lot         int // 0 = none; see lotDays
	hops        []hop
	certificate council.Certificate
}

// A hop is a step of a paper's way, some working days ago.
type hop struct {
	ago    int
	action council.DeliveryAction
	by     string // "" the office, "owner" the physician, "mail" the office, from a message of the physician
	text   string // a note, or the waybill
}

// passers are those whose papers are told, by the state that each has reached.
func passers() []*paper {
	of := func(about string, lot int, hops ...hop) *paper {
		c := &candidate{about: about, after: 4, pay: true, accept: true, marks: map[string]string{"cases": "78"}, interior: len(hops) > 0}
		return &paper{candidate: c, photographs: council.ReceivePhotographs, lot: lot, hops: hops}
	}
	sent := func(asked int, way, waybill string) []hop {
		return []hop{{asked, council.AskShipping, way, ""}, {asked - 3, council.Ship, "", waybill}}
	}
	then := func(way []hop, more ...hop) []hop { return append(way, more...) }
	unnumbered, waiting, missing, refused := of("demo.who.unnumbered", 0), of("", 0), of("demo.who.photographs_missing", 0), of("demo.who.photographs_refused", 0)
	unnumbered.unnumbered, missing.photographs, refused.photographs = true, "", council.RefusePhotographs
	return []*paper{unnumbered, waiting, missing, refused,
		of("demo.who.in_lot", 4), of("", 4), of("demo.who.lot_late", 2), of("", 2),
		of("", 3, hop{9, council.TakeIn, "", ""}), of("demo.who.received", 3, hop{2, council.TakeIn, "", ""}), of("demo.who.signed", 3, hop{9, council.TakeIn, "", ""}, hop{1, council.Sign, "", ""}), of("", 3),
		of("demo.who.available", 1, back()...), of("demo.who.handed_over", 1, then(back(), hop{40, council.HandOver, "", ""})...),
		of("demo.who.shipping_requested", 1, then(back(), hop{2, council.AskShipping, "owner", ""})...),
		of("", 1, then(back(), hop{8, council.AskShipping, "mail", ""})...),
		of("demo.who.shipped", 1, then(back(), sent(4, "owner", "4017758812")...)...),
		of("demo.who.at_branch", 1, then(back(), sent(7, "owner", "4017758823")...)...),
		of("demo.who.at_branch_last", 1, then(back(), sent(9, "mail", "MX-88-2031")...)...),
		of("demo.who.term_over", 1, then(back(), sent(14, "owner", "4017758845")...)...),
		of("demo.who.collected", 1, then(back(), then(sent(30, "owner", "4017758856"), hop{22, council.Collect, "owner", ""})...)...),
		of("demo.who.returned", 1, then(back(), then(sent(40, "owner", "4017758867"), hop{20, council.Return, "", ""})...)...),
		of("demo.who.asked_again", 1, then(back(), then(sent(44, "owner", "4017758878"), hop{26, council.Return, "", ""}, hop{1, council.AskShipping, "owner", ""})...)...),
		of("demo.who.lost", 1, then(back(), then(sent(42, "owner", "4017758889"), hop{24, council.Lose, "", "La guía marca extravío en el centro de distribución; se levantó reporte."})...)...),
	}
}

// back is how the first lot came back from the printer.
func back() []hop {
	return []hop{{56, council.TakeIn, "", ""}, {54, council.Sign, "", ""}, {53, council.Announce, "", ""}}
}

// lotDays says how many working days ago each lot went to the printer; the second is late there.
func lotDays() map[int]int { return map[int]int{1: 85, 2: 45, 3: 34, 4: 6} }

// paperStories are certificates at every stage, of a renewal by clinical cases of some months ago.
func (o *Office) paperStories(a *agenda) error {
	all := passers()
	x := &examination{days: 118,
		Call:     council.Call{Kind: "cases", Specialty: "GYO", Name: "Primera convocatoria", From: o.day(117), To: o.day(105), Pass: 6000},
		sittings: []council.Sitting{venue("Centro de Exposiciones del Sur", "Av. de los Ejemplos 120, Col. Nápoles, Benito Juárez", "DF", 80, o.day(100))}}
	for _, p := range all {
		x.sitters = append(x.sitters, p.candidate)
	}
	o.enrolments(a, x)
	o.sitting(a, x, 100, 94, 90)
	for lot, ago := range lotDays() {
		a.enter(o.ago(ago, 12, 30), func(ctx context.Context) error { return o.sendLot(ctx, lot, all) })
	}
	for _, p := range all {
		o.passage(a, p)
	}
	return nil
}

// passage enters what happens to one certificate: photographs and number before its lot, and each step afterwards.
func (o *Office) passage(a *agenda, p *paper) {
	ago := 12
	if p.lot != 0 {
		ago = lotDays()[p.lot] + 1
	}
	step := func(ago, hour int, do func(context.Context) error) {
		a.enter(o.ago(ago, hour, 10), func(ctx context.Context) error {
			if err := do(ctx); err != nil {
				return fmt.Errorf("paper %s of %s: %w", p.about, p.me.User, err)
			}
			return nil
		})
	}
	if !p.unnumbered {
		step(ago, 10, func(ctx context.Context) error { return o.number(ctx, p) })
	}
	if p.photographs != "" {
		step(ago, 11, func(ctx context.Context) error { return o.photograph(ctx, p) })
	}
	for _, h := range p.hops {
		step(h.ago, 13, func(ctx context.Context) error { return o.move(ctx, p, h) })
	}
}

// number gives the certificate its number; the constancia follows by itself.
func (o *Office) number(ctx context.Context, p *paper) error {
	if err := o.Store.Issue(ctx, p.e.Request, o.holding(council.Certifier)); err != nil {
		return err
	}
	var err error
	p.certificate, err = o.Store.CertificateOfRequest(ctx, p.e.Request)
	return err
}

func (o *Office) photograph(ctx context.Context, p *paper) error {
	reason := ""
	if p.photographs == council.RefusePhotographs {
		reason = o.Profile.Checklist.Photographs.Reasons[0].Code
	}
	return o.Store.RecordPhotographs(ctx, p.me.Physician, p.photographs, o.holding(council.Certifier), reason, "")
}

// sendLot sends the certificates of a lot to the printer, after the last line of its book that is taken.
func (o *Office) sendLot(ctx context.Context, lot int, all []*paper) error {
	first, err := o.Store.NextEntry(ctx)
	if err != nil {
		return err
	}
	if first.IsZero() {
		first = council.Entry{Book: 12, Leaf: 40, Place: 1}
	}
	var certificates []int64
	for _, p := range all {
		if p.lot == lot {
			certificates = append(certificates, p.certificate.ID)
		}
	}
	by := o.holding(council.Certifier)
	_, err = o.Store.SendLot(ctx, by, council.Lot{President: o.Profile.Signers[0].Name, Responsible: by.Name, IssuedOn: o.Profile.Today(o.Clock.Now()), First: first}, certificates)
	return err
}

// move does one step of a paper's way.
func (o *Office) move(ctx context.Context, p *paper, h hop) error {
	by := o.holding(council.Certifier)
	if h.by == "owner" {
		by = p.me.Actor()
	}
	holder, err := o.Store.Physician(ctx, p.me.Physician)
	if err != nil {
		return err
	}
	if h.action == council.AskShipping {
		return o.askShipping(ctx, p, holder, by, h.by)
	}
	f := council.DeliveryFacts{Note: h.text}
	switch h.action {
	case council.Ship:
		f.Waybill, f.On = h.text, o.Profile.Today(o.Clock.Now()).AddDays(4)
	case council.HandOver:
		f.Recipient = council.Recipient{Name: holder.FullName(), Document: council.Document{Kind: "INE", Number: fmt.Sprintf("%013d", 1_000_000_000_000+holder.ID)}}
	}
	return o.Store.Deliver(ctx, p.certificate.ID, h.action, by, f)
}

func (o *Office) askShipping(ctx context.Context, p *paper, holder council.Physician, by council.Actor, way string) error {
	state, _ := o.Profile.State(holder.State)
	ask := council.ShippingAsk{Way: council.ByPortal, Branch: "Centro, " + state.Name, Authorised: true}
	if way == "mail" {
		ask.Way, ask.Words = council.ByMail, "Buenas tardes. Autorizo que envíen mi certificado a la sucursal más cercana y anexo copia de mi cédula."
	}
	return o.receive(ctx, holder, "Cédula profesional", func(t *db.TempFile, a council.Attachment) error {
		return o.Store.AskShipping(ctx, p.certificate.ID, by, t, a, ask)
	})
}

// bringTitles lets candidates bring after the exam what could come later: the diploma is accepted, the título refused.
func (o *Office) bringTitles(ctx context.Context, x *examination) error {
	for _, c := range x.sitters {
		if !c.brings {
			continue
		}
		p, err := o.Store.Physician(ctx, c.me.Physician)
		if err != nil {
			return err
		}
		for _, brought := range []struct {
			slot   string
			action council.PaperAction
			reason string
		}{{"titulo", council.RefusePaper, "incomplete"}, {"diploma", council.AcceptPaper, ""}} {
			slot, _ := o.Profile.Checklist.Slot(brought.slot)
			sent, err := o.sendPaper(ctx, p, c.me.Actor(), slot)
			if err != nil {
				return err
			}
			if err := o.Store.DecidePaper(ctx, p.ID, sent.ID, brought.action, o.holding(council.Registrar), brought.reason, ""); err != nil {
				return err
			}
		}
	}
	return nil
}
