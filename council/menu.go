package council

// Menus are the lines that stand around every page: of anyone, of a physician, and at the foot.
type Menus struct {
	Public    []MenuLine `yaml:"public"`
	Physician []MenuLine `yaml:"physician"` // before the end of the session, which every menu has
	Foot      []MenuLine `yaml:"foot"`
}

// A MenuLine is one of them. Inside is where it leads a physician who has signed in, if not to Href; Button makes it the yellow button
// that always stands at the top right (R10 of the CMGO).
type MenuLine struct {
	Label  string `yaml:"label"`
	Href   string `yaml:"href"`
	Inside string `yaml:"inside,omitempty"`
	Icon   string `yaml:"icon,omitempty"` // "home", "award", "document", "person", "calendar"
	Button bool   `yaml:"button,omitempty"`
}

// A Shell is what stands around a physician's pages.
type Shell string

// The shells.
const (
	BarShell      Shell = "bar"      // the dark left bar of the guide of the CMP
	MastheadShell Shell = "masthead" // the masthead of the public site, with tabs under it
)

// Landing is the page of a physician who has just signed in: the first of his menu.
func (m Menus) Landing() string {
	if len(m.Physician) == 0 {
		return "/inicio"
	}
	return m.Physician[0].Href
}
