package council

// A Home is the council's page for anyone, under a hero whose words are the profile's. One group is a list beside the searches of the
// register (step 2 of the guide of the CMP); several are a card each.
type Home struct {
	SignIn  bool        `yaml:"sign_in"` // the log-in stands in the hero; else the ways to it do
	Buttons []HomeLink  `yaml:"buttons"` // in the hero, the first one yellow
	Hint    HomeHint    `yaml:"hint"`    // a small line under the buttons
	Groups  []HomeGroup `yaml:"groups"`
	Steps   HomeSteps   `yaml:"steps"` // how it goes
	Aside   HomeNote    `yaml:"aside"` // beside the steps; without a title there is none, and the steps stand in a row
}

// A HomeLink is a line of the public home: to a page of the profile or to an address. Note says in a line what is there.
type HomeLink struct {
	Label  string `yaml:"label"`
	Note   string `yaml:"note,omitempty"`
	Action string `yaml:"action,omitempty"` // "Ver Pdf", "Iniciar proceso aquí", "Ver video"
	Page   string `yaml:"page,omitempty"`   // name under /paginas/, or ""
	Href   string `yaml:"href,omitempty"`   // own address or a plain link out
	Icon   string `yaml:"icon,omitempty"`   // "person", "forward", "play", or none
	Depth  int    `yaml:"depth,omitempty"`
	New    bool   `yaml:"new,omitempty"`
}

// A HomeHint is a sentence that ends in a link.
type HomeHint struct {
	Text  string `yaml:"text"`
	Label string `yaml:"label"`
	Href  string `yaml:"href"`
}

// A HomeGroup is links under one heading.
type HomeGroup struct {
	Title string     `yaml:"title"`
	Links []HomeLink `yaml:"links"`
}

// HomeSteps tell how it goes, in order.
type HomeSteps struct {
	Title string     `yaml:"title"`
	Items []HomeStep `yaml:"items"`
}

// A HomeStep is one of them.
type HomeStep struct {
	Title string `yaml:"title"`
	Text  string `yaml:"text"`
}

// A HomeNote is a card of its own, with a way on.
type HomeNote struct {
	Title string `yaml:"title"`
	Text  string `yaml:"text"`
	Label string `yaml:"label"`
	Href  string `yaml:"href"`
}

// Links are all of the groups, in order.
func (h Home) Links() []HomeLink {
	var all []HomeLink
	for _, g := range h.Groups {
		all = append(all, g.Links...)
	}
	return all
}
