package profiles

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"vigencia/council"
)

// checkSeries holds the numbers and the papers to what the program can make.
func (r *reader) checkSeries() {
	c, p := r.part(councilYAML), r.profile
	c.list("$.series", codes(p.Series, func(s council.Series) string { return s.Code }))
	for i, s := range p.Series {
		at := fmt.Sprintf("$.series[%d]", i)
		c.filled(at+".label", s.Label)
		c.need(s.Start > 0, at+".start", "the first number must be more than 0")
		c.need(strings.Count(s.Pattern, "{N}") == 1 && !strings.ContainsAny(strings.Replace(s.Pattern, "{N}", "", 1), "{}0123456789"), at+".pattern",
			"%q must hold {N} once, and no other figures", s.Pattern)
		c.need(s.Width >= 0 && s.Width <= 9, at+".width", "the width is 0 to 9")
	}
	c.need(p.NumberOnRenewal == council.KeepNumber || p.NumberOnRenewal == council.NewNumber, "$.number_on_renewal", "%q is neither %s nor %s",
		p.NumberOnRenewal, council.KeepNumber, council.NewNumber)
	c.list("$.papers", codes(p.Papers, func(r council.PaperRule) string { return string(r.Kind) }))
	for i, x := range p.Papers {
		at := fmt.Sprintf("$.papers[%d]", i)
		c.need(slices.Contains(council.CertificatePapers(), x.Kind), at+".kind", "there is no paper %q: the papers are %v", x.Kind, council.CertificatePapers())
		c.need(x.When == council.AtIssue || p.HasStage(council.DeliveryState(x.When)), at+".when", "%q is neither %s nor a stage of the delivery", x.When, council.AtIssue)
	}
	c.need(len(p.Gives()) > 0, "$.papers", "there is no paper that the physician downloads")
}

// checkDelivery holds the way of the paper to the table of deliveries: each stage that was picked can be reached, and printer and courier are named.
func (r *reader) checkDelivery() {
	c, p := r.part(councilYAML), r.profile
	stages := codes(p.Delivery, func(d council.DeliveryStage) string { return string(d.Stage) })
	c.list("$.delivery", stages)
	way := p.DeliveryWay()
	for i, d := range p.Delivery {
		at := fmt.Sprintf("$.delivery[%d]", i)
		c.filled(at+".label", d.Label)
		known := slices.Contains(council.DeliveryStates(), d.Stage)
		c.need(known, at+".stage", "there is no stage %q: the stages are %v", d.Stage, council.DeliveryStates())
		c.need(!known || d.Stage == council.ToPrint || reached(way, d.Stage), at+".stage", "nothing leads to the stage %q", d.Stage)
		c.need(d.Days >= 0, at+".days", "days are 0 or more")
	}
	for _, must := range []council.DeliveryState{council.ToPrint, council.HandedOver} {
		c.need(slices.Contains(stages, string(must)), "$.delivery", "the stage %s is missing", must)
	}
	if p.Lots() {
		c.filled("$.printer.name", p.Printer.Name)
		c.positive("$.printer.extend", p.Printer.Extend)
		c.positive("$.printer.places", p.Printer.Places)
		c.need(due(p, council.InLot) > 0, "$.delivery", "the stage %s needs days", council.InLot)
	}
	if p.Ships() {
		r.checkCourier(due(p, council.AtBranch))
	}
}

func (r *reader) checkCourier(days int) {
	c, x := r.part(councilYAML), r.profile.Courier
	c.filled("$.courier.name", x.Name, "$.courier.version", x.Version, "$.courier.authorisation", x.Authorisation, "$.courier.terms", x.Terms, "$.courier.waybill", x.Waybill)
	c.email("$.courier.mail", x.Mail)
	_, err := regexp.Compile(x.Waybill)
	c.need(err == nil, "$.courier.waybill", "%v", err)
	c.need(x.MaxBytes > 0, "$.courier.max_bytes", "max_bytes must be more than 0")
	c.need(days > 0, "$.delivery", "the stage %s needs days", council.AtBranch)
	c.falling("$.courier.reminders", x.Reminders, days)
	for _, must := range []council.DeliveryState{council.ShippingRequested, council.AtBranch, council.Collected, council.TermOver, council.Returned, council.Lost} {
		c.need(r.profile.HasStage(must), "$.delivery", "the stage %s is missing: a courier is named", must)
	}
}

// reached says whether the council's way leads to a stage.
func reached(way council.Lifecycle[council.DeliveryAction, council.DeliveryState], stage council.DeliveryState) bool {
	for _, t := range way {
		if t.To == stage && slices.ContainsFunc(t.From, func(from council.DeliveryState) bool { return from != stage }) {
			return true
		}
	}
	return false
}

// due is how many days a stage has.
func due(p *council.Profile, stage council.DeliveryState) int {
	for _, d := range p.Delivery {
		if d.Stage == stage {
			return d.Days
		}
	}
	return 0
}
