package council

import (
	"errors"
	"regexp"
	"strings"
	"time"
)

// A Courier brings papers to those who live far from the office (R16–R18 of the CMGO). Name "" means that the council has none.
type Courier struct {
	Name          string `yaml:"name"`          // "DHL"
	Mail          string `yaml:"mail"`          // where physicians may ask too; staff enter what comes there
	Version       string `yaml:"version"`       // of Authorisation, kept with each that is given
	Authorisation string `yaml:"authorisation"` // the sentence that is accepted
	Terms         string `yaml:"terms"`         // who pays, who may collect
	Waybill       string `yaml:"waybill"`       // pattern of the usual numbers; another is warned of and taken
	Reminders     []int  `yaml:"reminders"`     // working days left at the branch
	MaxBytes      int64  `yaml:"max_bytes"`     // of the copy of the licence
	Example       bool   `yaml:"example"`
}

// Usual says whether a waybill has the form that the courier's usually have; other forms exist (domain/cmgo.md §7).
func (c Courier) Usual(waybill string) bool {
	usual, err := regexp.MatchString(`\A(?:`+c.Waybill+`)\z`, waybill)
	return err == nil && usual
}

// How a request for shipping came: in the portal, or in a message that staff entered.
const (
	ByPortal = "portal"
	ByMail   = "mail"
)

// A ShippingAsk is what a request for shipping says. Copy is the attachment with the licence.
type ShippingAsk struct {
	Way        string
	Branch     string
	Authorised bool
	Words      string // of the message, when it came by mail; otherwise the profile's sentence
	Copy       int64
}

// Without says what is wrong with the form beside its copy of the licence, of which refused tells: all of it is said at once.
func (a ShippingAsk) Without(refused error, r Rules) error {
	var e *Error
	if !errors.As(refused, &e) || len(e.Fields) == 0 {
		return refused
	}
	c := a.check(r)
	c.Fields = append(c.Fields, e.Fields...)
	return c.Err()
}

func (a ShippingAsk) check(r Rules) Check {
	var c Check
	if a.Branch == "" {
		c.Field("sucursal", "shipping.refuse.branch")
	}
	if !a.Authorised || a.words(r) == "" {
		c.Field("autorizacion", "shipping.refuse.authorisation")
	}
	return c
}

// words are the authorisation: the profile's sentence, or the physician's own when it came by mail.
func (a ShippingAsk) words(r Rules) string {
	if a.Way == ByPortal {
		return r.Courier.Authorisation
	}
	return a.Words
}

// A Shipment is one journey by courier: the authorisation with its words and time, and what the courier made of it.
type Shipment struct {
	ID       int64
	Way      string
	Words    string
	Version  string // of the profile's sentence, "" when the words were the physician's own
	Branch   string
	Copy     int64
	AskedBy  int64
	AskedAt  time.Time
	Waybill  string
	SentOn   Date
	BranchOn Date
}

// Interior says whether a state is far from the council's office.
func (p *Profile) Interior(code string) bool {
	for _, s := range p.States {
		if s.Code == code {
			return s.Interior
		}
	}
	return false
}

// askShipping needs the authorisation, the branch and the copy of the licence, and somebody who lives far from the office (R16).
func (d *Delivery) askShipping(by Actor, f DeliveryFacts, at time.Time, payload map[string]string) error {
	if !f.Rules.Interior(f.Subject.State) {
		return Refuse(Conflict, "shipping.refuse.state")
	}
	ask := f.Shipping
	c := ask.check(f.Rules)
	if ask.Copy == 0 {
		c.Field("cedula", "shipping.refuse.copy")
	}
	s := Shipment{Way: ask.Way, Branch: ask.Branch, Copy: ask.Copy, AskedBy: by.Account, AskedAt: at, Words: ask.words(f.Rules)}
	if ask.Way == ByPortal {
		s.Version = f.Rules.Courier.Version
	}
	payload["way"], payload["branch"], payload["words"], payload["version"] = s.Way, s.Branch, s.Words, s.Version
	d.Shipment = s
	return c.Err()
}

// ship needs the waybill and the day on which it is at the branch (R17).
func (d *Delivery) ship(f DeliveryFacts, at time.Time, payload map[string]string) error {
	var c Check
	waybill := strings.ToUpper(strings.ReplaceAll(f.Waybill, " ", ""))
	today := f.Rules.Today(at)
	if waybill == "" {
		c.Field("guia", "shipping.refuse.waybill")
	}
	if f.On.IsZero() || f.On.Before(today) || f.On.After(today.AddDays(60)) {
		c.Field("fecha", "shipping.refuse.on")
	}
	d.Shipment.Waybill, d.Shipment.SentOn, d.Shipment.BranchOn = waybill, today, f.On
	payload["waybill"], payload["branch_on"] = waybill, f.On.String()
	return c.Err()
}

// arrive begins the term to collect on the day on which the paper was at the branch, which is not counted (R18).
func (d *Delivery) arrive(f DeliveryFacts, at time.Time, payload map[string]string) error {
	on := f.On
	if on.IsZero() {
		on = d.Shipment.BranchOn
	}
	if on.After(f.Rules.Today(at)) || on.Before(d.Shipment.SentOn) {
		return &Error{Code: Invalid, Say: "error.form", Fields: []FieldError{{Field: "fecha", Say: "shipping.refuse.arrived"}}}
	}
	d.Shipment.BranchOn = on
	d.DueOn = f.Rules.StageDue(AtBranch, on, d.Office)
	payload["branch_on"], payload["due"] = on.String(), d.DueOn.String()
	return nil
}
