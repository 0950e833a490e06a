package council

import "slices"

// A DeliveryState is a stage of a certificate's paper.
type DeliveryState string

// The stages that a profile can pick. A council that prints itself picks Printed; one whose certificates are printed elsewhere picks InLot,
// Received and Signed (R13, R15 of the CMGO); one with offices elsewhere picks Sent; one that ships picks those from ShippingRequested on (R16–R18).
const (
	ToPrint           DeliveryState = "to_print"
	Printed           DeliveryState = "printed"
	InLot             DeliveryState = "in_lot" // at the printer
	Received          DeliveryState = "received"
	Signed            DeliveryState = "signed"
	Sent              DeliveryState = "sent"
	Available         DeliveryState = "available"
	HandedOver        DeliveryState = "handed_over"
	ShippingRequested DeliveryState = "shipping_requested"
	Shipped           DeliveryState = "shipped"
	AtBranch          DeliveryState = "at_branch"
	Collected         DeliveryState = "collected"
	TermOver          DeliveryState = "term_over" // not known to be collected: the waybill is to be looked up
	Returned          DeliveryState = "returned"
	Lost              DeliveryState = "lost"
)

// DeliveryStates lists all stages in the order of the paper's way.
func DeliveryStates() []DeliveryState {
	return []DeliveryState{ToPrint, Printed, InLot, Received, Signed, Sent, Available, HandedOver, ShippingRequested, Shipped, AtBranch, Collected, TermOver, Returned, Lost}
}

// Over says whether nothing more is to be done with the paper.
func (s DeliveryState) Over() bool { return s == HandedOver || s == Collected || s == Lost }

// A DeliveryAction is what can be done to a delivery.
type DeliveryAction string

// The actions of a delivery.
const (
	Print          DeliveryAction = "print"
	Enlot          DeliveryAction = "enlot"
	TakeIn         DeliveryAction = "take_in"
	Sign           DeliveryAction = "sign"
	Forecast       DeliveryAction = "forecast" // a new estimate of when the printer is done
	Send           DeliveryAction = "send"
	Receive        DeliveryAction = "receive"
	Announce       DeliveryAction = "announce"
	HandOver       DeliveryAction = "hand_over"
	UndoHandOver   DeliveryAction = "undo_hand_over"
	AskShipping    DeliveryAction = "ask_shipping"
	CancelShipping DeliveryAction = "cancel_shipping"
	Ship           DeliveryAction = "ship"
	Arrive         DeliveryAction = "arrive"
	Collect        DeliveryAction = "collect"
	Overstay       DeliveryAction = "overstay" // the term to collect ended
	Trace          DeliveryAction = "trace"    // it was not collected after all: the waybill is to be looked up
	Return         DeliveryAction = "return"
	Lose           DeliveryAction = "lose"
)

// DeliveryLifecycle is the one table of a paper's way, with all stages. Receive and HandOver are of the office where the paper is picked up;
// what the courier brings is its owner's to ask for, to take back and to confirm.
func DeliveryLifecycle() Lifecycle[DeliveryAction, DeliveryState] {
	certifier, owner := []Role{Certifier}, []Role{PhysicianRole, Certifier}
	return Lifecycle[DeliveryAction, DeliveryState]{
		Print:          {By: certifier, From: []DeliveryState{ToPrint}, To: Printed},
		Enlot:          {By: certifier, From: []DeliveryState{ToPrint}, To: InLot},
		TakeIn:         {By: certifier, From: []DeliveryState{InLot}, To: Received},
		Forecast:       {By: []Role{Certifier, System}, From: []DeliveryState{InLot}, To: InLot},
		Sign:           {By: certifier, From: []DeliveryState{Received}, To: Signed},
		Send:           {By: certifier, From: []DeliveryState{Printed, Signed}, To: Sent},
		Receive:        {By: []Role{RegionalOffice, Certifier}, From: []DeliveryState{Sent}, To: Available},
		Announce:       {By: certifier, From: []DeliveryState{Signed}, To: Available},
		HandOver:       {By: []Role{RegionalOffice}, From: []DeliveryState{Available, Returned}, To: HandedOver},
		UndoHandOver:   {By: []Role{RegionalOffice, Certifier}, From: []DeliveryState{HandedOver}, To: Available},
		AskShipping:    {By: owner, From: []DeliveryState{Available, Returned}, To: ShippingRequested},
		CancelShipping: {By: owner, From: []DeliveryState{ShippingRequested}, To: Available},
		Ship:           {By: certifier, From: []DeliveryState{ShippingRequested}, To: Shipped},
		Arrive:         {By: []Role{Certifier, System}, From: []DeliveryState{Shipped, AtBranch}, To: AtBranch},
		Collect:        {By: owner, From: []DeliveryState{Shipped, AtBranch, TermOver}, To: Collected},
		Overstay:       {By: []Role{System}, From: []DeliveryState{AtBranch}, To: TermOver},
		Trace:          {By: certifier, From: []DeliveryState{Collected}, To: TermOver},
		Return:         {By: certifier, From: []DeliveryState{Shipped, AtBranch, TermOver, Lost}, To: Returned},
		Lose:           {By: certifier, From: []DeliveryState{Shipped, AtBranch, TermOver}, To: Lost},
	}
}

// DeliveryWay is the table as the council has it: only the stages that its profile picked. Where papers are not sent to other offices, who keeps the
// certificates hands them over too.
func (p *Profile) DeliveryWay() Lifecycle[DeliveryAction, DeliveryState] {
	way := Lifecycle[DeliveryAction, DeliveryState]{}
	for action, t := range DeliveryLifecycle() {
		if action == HandOver && !p.HasStage(Sent) {
			t.By = append(slices.Clone(t.By), Certifier)
		}
		t.From = slices.DeleteFunc(slices.Clone(t.From), func(s DeliveryState) bool { return !p.HasStage(s) })
		if len(t.From) > 0 && p.HasStage(t.To) {
			way[action] = t
		}
	}
	return way
}

// Stages lists the stages that the profile picked, in the order of the way.
func (p *Profile) Stages() []DeliveryState {
	return slices.DeleteFunc(DeliveryStates(), func(s DeliveryState) bool { return !p.HasStage(s) })
}

// HasStage says whether the profile picked the stage.
func (p *Profile) HasStage(s DeliveryState) bool {
	_, ok := p.stage(s)
	return ok
}

// Lots says whether the council has its certificates printed elsewhere, in lots.
func (p *Profile) Lots() bool { return p.HasStage(InLot) }

// Follows says whether physicians follow their papers on pages of their own: there is more on the way than picking one up.
func (p *Profile) Follows() bool { return p.Lots() || p.Ships() }

// Ships says whether a courier brings the papers of this council.
func (p *Profile) Ships() bool { return p.HasStage(Shipped) }

func (p *Profile) stage(s DeliveryState) (DeliveryStage, bool) {
	for _, d := range p.Delivery {
		if d.Stage == s {
			return d, true
		}
	}
	return DeliveryStage{}, false
}

// StageDue is the last day of a paper at a stage that it reaches on a day; zero when the stage has no term.
func (r Rules) StageDue(s DeliveryState, from Date, office string) Date {
	stage, ok := r.stage(s)
	switch {
	case !ok || stage.Days == 0:
		return Date{}
	case stage.Natural:
		return from.AddDays(stage.Days)
	}
	return r.Calendar.Term(from, stage.Days, office).Due
}
